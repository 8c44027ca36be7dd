import { mayCite, mayName } from '../references/candidate.ts';
import type { OwnStandards } from '../references/own-standards.ts';
import { clauseWords, controlWords, requirementWords, sectionWords } from '../references/words.ts';
import type { Chunk } from './chunk.ts';
import { type Steps, stepEnds } from './steps.ts';

// Where a standard may be named, also as `ISO&nbsp;9001`: without any, and without a scope, a text holds no reference.
const standard =
  /(?:ISO|IEC|IATF|Iso|Iec|iso|iec|CISPR|IWA|JIS|ИСО|МЭК)(?:[^\p{L}]{0,4}|\s?&#?\w{2,8};)(?:\d|(?:[A-Z]{1,6}|Guide|DATA|МЭК|Norm|standards?)\b)|(?<![\d.])\d{4,5}(?:-\d)?:(?:(?:19|20)\d{2}(?!\d)|[1-9]\d?\.[1-9])/u;
// `62304 clause 5.1.1`, `27001 §6.1`, `27001 A.5.15`: a known number without its publisher.
const bareStandard = new RegExp(
  `(?<![\\d.])\\d{4,5}(?:-\\d{1,2})?(?:\\s?§|\\sA\\.\\d|\\s(?:${clauseWords}|${controlWords}|${sectionWords})\\s\\d)`,
  'iu',
);
// The first row of a table whose bare numbers may be clauses: `| Clause | Title |`.
const headOfClauses = new RegExp(
  `^[^\\n\\r]*(?:${clauseWords}|${controlWords}|${requirementWords}|${sectionWords}|iso|#|ref|no\\.?|nr\\.?|id)[^\\n\\r]*[\\n\\r]`,
  'iu',
);

// An item that begins with a number, which may be a clause below a label that speaks of clauses; the number may stand on a
// later line, but not behind the mark of another item, so that each line is read once.
const itemOfNumber =
  /(?:^|[\n\r])[ \t>]*(?:[-+*]|\d{1,9}[.)])[^\p{L}\p{N}\n\r]*(?:[\n\r](?![ \t>]*[-+*])[^\p{L}\p{N}\n\r]*)*\d/u;

// HTML may be a table as well, and in `underlined` anything may stand.
const takesContext = new Set(['list', 'table', 'html', 'underlined']);

/**
 * The chunks that may hold anything that counts, references above all: a scan, which most chunks of most texts end with.
 * `hasScope` says that a number may be of a standard that the text does not name; `own` are those that neither ISO
 * nor IEC publishes.
 */
export function* chunksWorthReading(
  text: string,
  chunks: readonly Chunk[],
  hasScope: boolean,
  own: OwnStandards | undefined,
): Steps<ReadonlySet<Chunk>> {
  const isNamed = own?.mayStandIn(text) === true;
  const mayRefer = hasScope || isNamed || standard.test(text) || bareStandard.test(text);
  const found = new Set<Chunk>();
  let before: Chunk | undefined;
  const endsStep = stepEnds();
  for (const chunk of chunks) {
    if (isWorthReading(text, chunk, mayRefer, isNamed ? own : undefined)) {
      found.add(chunk);
      // A list or table may get its standard from the paragraph before it.
      if (mayRefer && before?.kind === 'paragraph' && takesContext.has(chunk.kind)) found.add(before);
    }
    before = chunk;
    if (endsStep(chunk.end)) yield;
  }
  return found;
}

function isWorthReading(
  text: string,
  { kind, start, end }: Chunk,
  mayRefer: boolean,
  own: OwnStandards | undefined,
): boolean {
  if (kind === 'heading' || kind === 'underlined') return true;
  if (kind === 'code' || kind === 'front-matter') return false;
  const content = text.slice(start, end);
  if (!mayRefer) return content.includes('<!--');
  if (mayName(content) || mayCite(content) || content.includes('<!--')) return true;
  if (own?.mayStandIn(content)) return true;
  if (kind === 'list') return itemOfNumber.test(content);
  return kind === 'table' && headOfClauses.test(content) && /\|[ \t*_]*\d/.test(content);
}
