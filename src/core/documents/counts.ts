import type { Passage } from './passage.ts';

// Columns that say how many controls or clauses there are, as summaries of gap analyses and statements of applicability have
// them: `| Theme | Controls | Implemented |` above `| People | 8 | 5 |`.

/** Whether a column counts: `sure` where its numbers tell it by themselves, `possible` where they may be clauses as well. */
export type Counting = 'sure' | 'possible' | undefined;

const manyControls =
  /(?<!\p{L})(?:controls|contr[ôo]les|controles|controlli|kontrollen|maßnahmen|beheersmaatregelen)(?!\p{L})/iu;
// `Control effectiveness`, `Control tests`; below `Control area`, `Control ID` and `Control objective` stand controls.
const ofOneControl =
  /(?<!\p{L})control\s(?!(?:areas?|domains?|famil(?:y|ies)|themes?|sections?|categor(?:y|ies)|groups?|chapters?|clauses?|objectives?|annex|iso|from|in|of|to|and|or)(?!\p{L}))[\p{L}\s-]{3,}$/iu;
const manyClauses =
  /(?<!\p{L})(?:(?:sub-?)?clauses|requirements|sections|(?:norm)?klauseln|(?:norm)?anforderungen|exigences|requisitos|requisiti|cl[áa]usulas|clausole)(?!\p{L})/iu;
// `Controls ref.`, `Clauses no.`: their numbers.
const callsByNumber = /(?<!\p{L})(?:ref\p{L}*|nos?|nrs?|ids?|numbers?|nummern?|codes?)\.?$/iu;
// `# Controls`, `No. of clauses`, `Nº de cláusulas`.
const ofHowMany =
  /^(?:#\s|(?:no\.?|nr\.?|n[º°.]|numbers?|nombre|nbre\.?|n[úu]mero|num\.?|numero|cantidad|quantidade|qtd\.?|aantal)\s+(?:of|der|de|di|van)\s)/iu;
// `条款数`, `管理策数`, `통제 수`: how many there are, whatever they are.
const countsOfEast =
  /(?:[条條]款|条項|箇条|管理策|控制(?:措施|[项項])?|要求(?:事[项項])?|[项項]目)(?:总|總)?[数數]量?$|(?:조항|통제|항목|요구사항)\s?수$/u;

// `37`, `8/8`, `8 of 14`, `8 (24%)`, `8 controls`.
const counted =
  /^(\d{1,4})(?:(\s*\/\s*\d{1,4})|(\s+(?:of|von|sur|van)\s+\d{1,4}))?(\s*\(?\d{1,3}(?:[.,]\d{1,2})?\s?%\)?)?(\s+(?:controls?|clauses?|requirements?|total|kontrollen|maßnahmen|anforderungen))?$/iu;

// A sentence in place of a head says more than how many there are.
const longestHead = 80;

/** What the head of a column and its cells, empty ones aside, say of how many there are. */
export function countingOf({ text }: Passage, cells: readonly Passage[]): Counting {
  const head = text.trim();
  if (head.length > longestHead) return undefined;
  const ofControls = manyControls.test(head) || ofOneControl.test(head);
  const isCount = countsOfEast.test(head);
  if (!isCount && ((!ofControls && !manyClauses.test(head)) || callsByNumber.test(head))) return undefined;
  const written = cells.map(cell => cell.text.trim()).filter(value => /[\p{L}\d]/u.test(value));
  const counts = written.map(value => counted.exec(value));
  if (counts.includes(null)) return undefined;
  const numbers = counts.map(count => Number(count?.[1]));
  // `| Clauses | 5/6 |` cites both.
  const isTold = counts.some(count => (ofControls && count?.[2]) || (count?.[3] ?? count?.[4] ?? count?.[5]));
  if (isCount || isTold || ofHowMany.test(head)) return 'sure';
  return !goOnByOne(numbers) && (ofControls || areNoClauses(numbers)) ? 'sure' : 'possible';
}

/** `5`, `6`, `7` may be the themes of controls themselves, and `1` to `10` all clauses; `37`, `8`, `14` are neither. */
const goOnByOne = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number === Number(numbers[index - 1]) + 1);

/** Management systems standards have their requirements in clauses 4 to 10; `1`, `3`, `4` may stand for what is before them. */
const areNoClauses = (numbers: readonly number[]): boolean =>
  numbers.some(number => number === 0 || number > 10) ||
  (numbers.some(number => number < 4) &&
    numbers.some((number, index) => index > 0 && number <= Number(numbers[index - 1])));
