import { type PackError, readPack } from '../../src/core/catalogue/pack.ts';
import type { Pack } from '../../src/core/catalogue/pack-values.ts';
import { correlationText, standardText } from './pack-texts.ts';

/** The pack that a text is; a text with a mistake fails the test with what is wrong. */
export function packOf(uri: string, text: string): Pack {
  const result = readPack(text, uri);
  if (!result.ok) throw new Error(result.errors.map(({ message }) => message).join(' '));
  return result.pack;
}

/** What is wrong with a text: `the text it stands at: message`. */
export function troublesIn(text: string): readonly string[] {
  const result = readPack(text, 'pack.yaml');
  const shown = ({ span, message }: PackError) => `${text.slice(span.start, span.end)}: ${message}`;
  return result.ok ? [] : result.errors.map(shown);
}

/** A correlation of ISO/IEC 20000-1:2018 with another edition, from its rows. */
export const correlation = (uri: string, to: string, rows: string, basis = 'published'): Pack =>
  packOf(
    uri,
    `kind: correlation
id: iso-iec-20000-1-2018--${to.toLowerCase().replace(/[^a-z0-9]+/g, '-')}
from: "ISO/IEC 20000-1:2018"
to: "${to}"
basis: ${basis}
sources:
  own: { document: Our own table, place: sheet 1, rows: from }
rows:
${rows}`,
  );

/** A customer's catalogue, as a pack tells it, and what of it answers to ISO/IEC 27001:2022. */
export const globex: readonly Pack[] = [
  packOf(
    'globex-supplier-requirements-2024.yaml',
    standardText({
      edition: 'Globex Supplier Requirements:2024',
      otherNames: ['GSR'],
      clauses: [
        '3 People',
        '3.1 Screening',
        '3.2 Training',
        '4 Access',
        '4.1 Accounts of administrators',
        '4.2 Review of access',
        '4.2.1 Quarterly review',
      ],
    }),
  ),
  packOf(
    'globex-supplier-requirements-2024--iso-iec-27001-2022.yaml',
    correlationText({
      from: 'Globex Supplier Requirements:2024',
      to: 'ISO/IEC 27001:2022',
      rows: [
        ['3.1', 'A.6.1'],
        ['4.1', 'A.8.2'],
      ],
    }),
  ),
];

/** A catalogue whose controls have enhancements in brackets. */
export const umbrella: readonly Pack[] = [
  packOf(
    'umbrella-controls-2025.yaml',
    standardText({
      edition: 'Umbrella Controls:2025',
      clauses: [
        'AC Access',
        'AC-1 Rules',
        'AC-2 Accounts',
        'AC-2(1) Accounts made by programs',
        'AC-2(2) Accounts for a day',
        'AC-2(3) Accounts nobody uses',
        'AC-3 Rights',
        'AC-4 Flows',
        'AU Audit',
        'AU-01 Records',
        'AU-02 Clocks',
        'ORP People',
        'ORP.4 Identities',
        'ORP.4.A2 Joiners',
        'ORP.4.A3 Leavers',
      ],
    }),
  ),
];

/** A company's catalogue, which has codes instead of numbers. */
export const acme: readonly Pack[] = [
  packOf(
    'acme-controls-2025.yaml',
    standardText({
      edition: 'ACME Controls:2025',
      clauses: [
        'OPS Operations',
        'OPS-1 Backup',
        'OPS-2 Monitoring',
        'OPS-3 Capacity',
        'OPS-10 Logs',
        'AC Access',
        'AC-1 Accounts',
        'AC-1.1 Accounts of administrators',
        'AC-2 Passwords',
      ],
      headings: ['OPS', 'AC'],
    }),
  ),
  packOf(
    'acme-controls-2025--iso-iec-27001-2022.yaml',
    correlationText({
      from: 'ACME Controls:2025',
      to: 'ISO/IEC 27001:2022',
      rows: [
        ['OPS-1', 'A.8.13'],
        ['AC-2', 'A.5.17'],
      ],
    }),
  ),
];
