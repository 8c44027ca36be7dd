/**
 * Heads of the column that says whether a control applies, in the languages that references are read in: `Applicable?`,
 * `Applies (yes/no)`, `Anwendbar`, `適用`. The whole head, so that `Why it is applicable` is none.
 */
const heads = new Set([
  'applicable',
  'applies',
  'applicability',
  'control applicable',
  'control applies',
  'is applicable',
  'is it applicable',
  'applicable to us',
  'applies to us',
  'ist anwendbar',
  'anwendbar',
  'anwendbarkeit',
  'zutreffend',
  'trifft zu',
  'applicabilité',
  'aplicable',
  'aplica',
  'aplicabilidad',
  'applicabile',
  'applicabilità',
  'aplicável',
  'aplicabilidade',
  'van toepassing',
  'toepasselijk',
  '適用',
  '適用可否',
  '適用の有無',
]);

/** Heads that may ask the same; they do where every cell below answers. */
const looseHeads = new Set([
  'in scope',
  'included',
  'relevant',
  'relevance',
  'selected',
  'relevanz',
  'ausgewählt',
  'im geltungsbereich',
  'pertinent',
  'retenu',
  'relevante',
  'pertinente',
  'rilevante',
  'geselecteerd',
]);

/** Heads that may ask anything: they ask if a control applies where every cell says so in words, and not with yes or no. */
const openHeads = new Set([
  'status',
  'decision',
  'entscheidung',
  'décision',
  'decisión',
  'decisione',
  'decisão',
]);

/**
 * What a head says of the column that tells why a control applies or does not: `Justification`, `Reason for exclusion`,
 * `Begründung`.
 */
const reason =
  /justif|reason|rationale|explanation|begründung|erläuterung|motif|motivo|motivazion|motivering|giustificazion|rechtvaardiging|toelichting|raison|razón|理由|根拠/u;

/** Of two such columns one is for the controls that apply. */
const reasonToInclude = /inclu|einschluss|aufnahme|opname|selecci|selezion|採用/u;
const reasonToExclude = /exclu|esclusion|ausschlus|ausschluß|uitsluit|除外/u;

const yesInWords = new Set([
  'applicable',
  'applies',
  'included',
  'in scope',
  'selected',
  'relevant',
  'anwendbar',
  'zutreffend',
  'aplicable',
  'aplica',
  'applicabile',
  'aplicável',
  'van toepassing',
  '適用',
]);

const yes = new Set([
  ...yesInWords,
  'yes',
  'y',
  'ja',
  'j',
  'oui',
  'sí',
  'si',
  'sì',
  'sim',
  'はい',
  '○',
  '〇',
  '✓',
  '✔',
  '✅',
  '☑',
  'x',
]);

const noInWords = new Set([
  'n/a',
  'n.a',
  'not applicable',
  'does not apply',
  'excluded',
  'not included',
  'out of scope',
  'not in scope',
  'not selected',
  'not relevant',
  'nicht anwendbar',
  'nicht zutreffend',
  'trifft nicht zu',
  'nicht relevant',
  'entfällt',
  'non applicable',
  'no aplicable',
  'no aplica',
  'non applicabile',
  'não aplicável',
  'niet van toepassing',
  '適用外',
  '非適用',
]);

const no = new Set([
  ...noInWords,
  'no',
  'n',
  'nein',
  'non',
  'não',
  'nee',
  'いいえ',
  '×',
  '✗',
  '✘',
  '❌',
  '☐',
  '-',
  '–',
  '—',
]);

/** Without emphasis, tags, what stands in brackets, the mark of a question and that of an emoji. */
const bare = (text: string): string =>
  text
    .replace(/\([^()]*\)|（[^（）]*）|<[^<>]*>/g, ' ')
    .replace(/[*_`?？]|\uFE0F/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The answers as a head names them: `Applicable Y/N`, `Anwendbar: ja / nein`. */
const choice = /[\s:,–-]*(?<!\p{L})\p{L}{1,3}\s*\/\s*\p{L}{1,4}$/u;

const wordsOfHead = (head: string): string => bare(head).replace(choice, '');

/** Whether a head of a table asks if a control applies. */
export const asksIfApplicable = (head: string): boolean => heads.has(wordsOfHead(head));

/**
 * Whether a head asks so that is sure only together with what stands below it: `Included` above yes and no, `Status` above
 * `applicable` and `not applicable`. Empty cells say nothing; with fewer than three answers nothing is sure.
 */
export function asksWithAnswers(head: string, cells: readonly string[]): boolean {
  const words = wordsOfHead(head);
  const isOpen = openHeads.has(words);
  if (!isOpen && !looseHeads.has(words)) return false;
  const said = cells.filter(cell => bare(cell) !== '').map(answerIn);
  const isAnswer = (answer: string | undefined) =>
    answer !== undefined && (!isOpen || yesInWords.has(answer) || noInWords.has(answer));
  // Dashes alone, or `n/a`, may be about anything.
  const hasYes = said.some(answer => answer !== undefined && yes.has(answer));
  return hasYes && said.length >= fewestAnswers && said.every(isAnswer);
}

const fewestAnswers = 3;

/** `Control`, `Annex A control`, `Control ID`, `Maßnahme Nr.`: the head of a column of controls. */
const controls =
  /^(?:annex a )?(?:controls?|maßnahmen?|mesures?|controles?|controll[oi]|controlos?|beheersmaatregel(?:en)?|管理策)(?: (?:id|no|nr|number|ref|reference)\.?)?$/u;

/** Whether a head names the column of the controls. */
export const namesControls = (head: string): boolean => controls.test(bare(head));

/** Whether a column with such a head tells why a control does not apply. */
export function givesReasonToExclude(head: string): boolean {
  const words = head.replace(/\s+/g, ' ').toLowerCase();
  return reason.test(words) && (!reasonToInclude.test(words) || reasonToExclude.test(words));
}

/** `nein` of `nein, da keine Entwicklung`; in `no. 5` and `n. miller` no answer begins. */
const beforeReason = /^(\p{L}[\p{L} ]+?) ?(?:[,;:–—]|- |\. (?=\p{L}))/u;

/**
 * What a cell below such a head says, also with words behind it: `n. a.`, `–`, `Nein, da keine Entwicklung`. undefined where it
 * says neither yes nor no.
 */
export function saysIfApplicable(cell: string): boolean | undefined {
  const answer = answerIn(cell);
  return answer === undefined ? undefined : yes.has(answer);
}

/** The answer that a cell begins with, as the lists have it; undefined where it begins with none. */
function answerIn(cell: string): string | undefined {
  const words = bare(cell)
    .replaceAll('. ', '.')
    .replace(/[.,;:]$/, '');
  return [words, beforeReason.exec(bare(cell))?.[1] ?? ''].find(each => yes.has(each) || no.has(each));
}
