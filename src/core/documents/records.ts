import { andWords, clauseWords, controlWords } from '../references/words.ts';
import type { Column } from './column.ts';
import { frameNaming } from './frame.ts';
import { calledIn, ofControls } from './head-words.ts';
import type { Passage } from './passage.ts';

// `Clauses`, `Related controls`, `Clause / control`, `clauses addressed` behind the name of a standard: a field that holds them.
const field = `(?:${clauseWords}|${controlWords})(?:\\(s\\))?`;
const beforeField =
  '(?:iso(?:/iec)?|iec|standard|norm|annex(?:e)?[ -]a|related|relevant|applicable|mapped|covered|primary|main|key|betroffene|relevante|zugehörige|anwendbare)';
const afterField =
  '(?:covered|addressed|satisfied|supported|implemented|in scope|references?|refs?|numbers?|no\\.?|ids?|relacionad[oa]s?|aplicables?|cubiert[oa]s?|abordad[oa]s?|concern[ée]e?s|applicables?|couvert(?:e)?s|correlat[ei]|applicabili|aplicáveis|cobert[oa]s)';
const fieldOfClauses = new RegExp(
  `^[\\s:–—-]*(?:${beforeField}\\s+){0,3}${field}(?:\\s*(?:/|&|,|(?:${andWords})(?=\\s))\\s*${field})?(?:\\s+${afterField}){0,2}\\s*[:：]?$`,
  'iu',
);

/** Whether a table is one of fields and values: `| Field | Value |`. */
export const isRecord = ([field, value, further]: readonly Column[]): boolean =>
  further === undefined &&
  value?.kind === 'other' &&
  !value.frame().standards.length &&
  field?.frame().standards.length === 0;

// `93 of 93`, `9 (10%)`: how many there are.
const count = /^\d{1,3}\s*(?:$|[(/%]|\p{L})/u;
const ofOneClause = /(?:clause|klausel|cl[áa]usula|clausola)$/iu;

/**
 * What the second cell of a record holds, a table of fields and values, as the first cell says: `| Clauses | 8.4, 8.5 |`;
 * undefined where it says nothing of clauses, or how many there are.
 */
export function fieldOf(head: Passage, value: Passage): Column | undefined {
  const { marks } = head.reading;
  if (marks.some(mark => mark.kind !== 'standard' && !(mark.kind === 'list' && mark.isWholeAnnex)))
    return undefined;
  const text = marks.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), head.text);
  if (!fieldOfClauses.test(text.trim())) return undefined;
  if (count.test(value.text) && !ofOneClause.test(text.trim())) return undefined;
  return {
    frame: () => frameNaming('row', []),
    kind: 'clause',
    ...calledIn(text, ofControls.test(text)),
    hasForeignName: false,
    isOfSections: false,
    isOfRequirements: false,
    isBeforeRequirements: false,
    beginsAtOne: () => false,
    isOfRows: false,
    isOfTitles: () => false,
    counting: undefined,
    holdsClauses: () => false,
    holdsMostly: () => true,
    holdsChapters: () => false,
    holdsAmounts: () => false,
  };
}
