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
