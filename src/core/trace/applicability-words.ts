/**
 * Heads of the column that says whether a control applies, in the languages that references are read in: `Applicable?`,
 * `Applies (yes/no)`, `Anwendbar`, `適用`. The whole head, so that `Why it is applicable` is none.
 */
const heads = new Set([
  'applicable',
  'applies',
  'applicability',
  'control applicable',
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

/**
 * What a head says of the column that tells why a control applies or does not: `Justification`, `Reason for exclusion`,
 * `Begründung`.
 */
const reason =
  /justif|reason|rationale|explanation|begründung|erläuterung|motif|motivo|motivazion|motivering|giustificazion|rechtvaardiging|toelichting|raison|razón|理由|根拠/u;

/** Of two such columns one is for the controls that apply. */
const reasonToInclude = /inclu|einschluss|aufnahme|opname|selecci|selezion|採用/u;
const reasonToExclude = /exclu|esclusion|ausschlus|ausschluß|uitsluit|除外/u;

const yes = new Set([
  'yes',
  'y',
  'applicable',
  'applies',
  'ja',
  'j',
  'anwendbar',
  'zutreffend',
  'oui',
  'sí',
  'si',
  'sì',
  'aplicable',
  'aplica',
  'applicabile',
  'sim',
  'aplicável',
  'van toepassing',
  'はい',
  '適用',
  '○',
  '〇',
  '✓',
  '✔',
  '✅',
  '☑',
  'x',
]);

const no = new Set([
  'no',
  'n',
  'n/a',
  'n.a',
  'not applicable',
  'does not apply',
  'excluded',
  'nein',
  'nicht anwendbar',
  'nicht zutreffend',
  'trifft nicht zu',
  'entfällt',
  'non',
  'non applicable',
  'no aplicable',
  'no aplica',
  'non applicabile',
  'não',
  'não aplicável',
  'nee',
  'niet van toepassing',
  'いいえ',
  '適用外',
  '非適用',
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

/** Whether a head of a table asks if a control applies. */
export const asksIfApplicable = (head: string): boolean => heads.has(bare(head).replace(choice, ''));

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
  const words = bare(cell)
    .replaceAll('. ', '.')
    .replace(/[.,;:]$/, '');
  const answer = [words, beforeReason.exec(bare(cell))?.[1] ?? ''].find(
    each => yes.has(each) || no.has(each),
  );
  return answer === undefined ? undefined : yes.has(answer);
}
