import { type PackError, readPack } from '../../src/core/catalogue/pack.ts';
import type { Pack } from '../../src/core/catalogue/pack-values.ts';

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
    `kind: standard
id: globex-supplier-requirements-2024
standard: Globex Supplier Requirements
otherNames: [GSR]
edition: "2024"
title: What Globex asks of its suppliers
status: current
statusSource: contract
source: contract
basis: published
sources: { contract: { document: Contract with Globex, place: annex 2 } }
clauses:
  - { number: "3", title: People }
  - { number: "3.1", title: Screening }
  - { number: "3.2", title: Training }
  - { number: "4", title: Access }
  - { number: "4.1", title: Accounts of administrators }
  - { number: "4.2", title: Review of access }
  - { number: "4.2.1", title: Quarterly review }
`,
  ),
  packOf(
    'globex-supplier-requirements-2024--iso-iec-27001-2022.yaml',
    `kind: correlation
id: globex-supplier-requirements-2024--iso-iec-27001-2022
from: Globex Supplier Requirements:2024
to: ISO/IEC 27001:2022
basis: published
sources: { contract: { document: Contract with Globex, place: annex 3, rows: from } }
rows:
  - { from: "3.1", to: A.6.1, relation: similar, source: contract }
  - { from: "4.1", to: A.8.2, relation: similar, source: contract }
`,
  ),
];

/** A company's catalogue, which has codes instead of numbers. */
export const acme: readonly Pack[] = [
  packOf(
    'acme-controls-2025.yaml',
    `kind: standard
id: acme-controls-2025
standard: ACME Controls
edition: "2025"
title: Controls of ACME
status: current
statusSource: handbook
source: handbook
basis: published
sources: { handbook: { document: Handbook of ACME, place: part 3 } }
clauses:
  - { number: OPS, title: Operations, requirement: false }
  - { number: OPS-1, title: Backup }
  - { number: OPS-2, title: Monitoring }
  - { number: OPS-3, title: Capacity }
  - { number: OPS-10, title: Logs }
  - { number: AC, title: Access, requirement: false }
  - { number: AC-1, title: Accounts }
  - { number: AC-1.1, title: Accounts of administrators }
  - { number: AC-2, title: Passwords }
`,
  ),
  packOf(
    'acme-controls-2025--iso-iec-27001-2022.yaml',
    `kind: correlation
id: acme-controls-2025--iso-iec-27001-2022
from: ACME Controls:2025
to: ISO/IEC 27001:2022
basis: published
sources: { handbook: { document: Handbook of ACME, place: annex, rows: from } }
rows:
  - { from: OPS-1, to: A.8.13, relation: similar, source: handbook }
  - { from: AC-2, to: A.5.17, relation: similar, source: handbook }
`,
  ),
];
