import {
  andWords,
  annexWords,
  clauseWords,
  controlWords,
  inWords,
  ofWords,
  requirementWords,
  sectionWords,
  toWords,
} from '../src/core/references/words.ts';

// Regular expressions of Oniguruma, which sees one line at a time. Each repeats a bounded number of times, so that the
// time that a line takes grows with its length and no faster, whatever stands in it.

const blank = '[ \\x{A0}\\x{202F}]';
const year = '(?:19|20)\\d{2}(?!\\d)';

// `DIN EN ISO 9001`, `AS/NZS ISO 45001`
const adoptions =
  '(?:(?:ANSI|AS|BS|CSA|CSN|DIN|DS|EN|GB|JIS|NEN|NF|NS|NZS|OENORM|PN|SFS|SN|SS|UNE|UNI|ÖNORM)[ /-]){0,3}';
// `ISO`, `ISO/IEC`, `ISO-IEC`, `ISO/IEC TR`, `ISO Guide`; `iso 9001`, but not the slug `iso-9001` or `iso9001-audit`
const publishers = `(?:(?:ISO|IEC)(?:/[A-Z][A-Za-z]{1,5}){0,2}(?:[ -](?:IEC|TR|TS|PAS|Guide))?|[Ii]so(?=${blank}?\\d{3,6}(?![-/]\\S)))`;
// Dates, codes, encodings and film speeds, unless they are dated as a standard is: `ISO 8601`, `ISO 3166-1`, `ISO 400`
const formats = `(?:216|639|646|2022|3166|4217|6166|6937|7810|7812|8601|8859|9362|9660|10646|13616|15924|[1-9]00|125|160|250|320|640|1000|1250|1600|2000|2500|3200|4000|5000|6400|8000|12800|25600)(?!\\d)(?!(?:-\\d{1,3})?:${year})`;
// `ISO 27000 family`, `ISO-9000er`, `ISO27001-2022-statement.xlsx`
const notAStandard =
  '(?!er|[ -](?i:family|series|familie|reihe|normenreihe|normenfamilie|serie|famille|familia|famiglia))(?![\\w.-]{0,60}\\.(?:csv|docx?|html?|jpe?g|json|md|pdf|png|pptx?|svg|txt|xlsx?|ya?ml|zip)\\b)';
// `ISO/IEC 20000-1`, also with a hyphen that does not break, `ISO27001`, `ISO 9001/14001`
const standard = `${adoptions}${publishers}(?:${blank}|[:-])?(?!0|${formats})\\d{3,6}(?:[-\\x{2011}](?!${year})\\d{1,3}(?!\\d)){0,2}(?:/(?!${year})\\d{4,5}(?![\\d.])){0,3}(?![\\p{L}\\p{N}]|_[\\p{L}\\p{N}]|\\.\\d)${notAStandard}`;
// Not inside a word, an address, an identifier; an underscore may begin emphasis: `_ISO 9001_`
const atStart = '(?<![\\p{L}\\p{N}.@/\\\\#=-])(?<![\\p{L}\\p{N}]_)';

// `:2022`, `-2022`, ` (2022)`, ` (v2022)`; `:2013/Amd 1:2024`, `:2015+A1:2024`
const amendments = `(?:[/+](?:(?:Amd|AMD|Amendment|Cor|COR|AC)\\.?${blank}?\\d{0,3}|A\\d{1,2})(?::${year})?(?!\\w)){0,3}`;
const edition = `(?:(${blank}?:${blank}?v?|-)(${year}${amendments})|(${blank}?\\((?:v|Ed\\.?${blank}?|edition${blank})?)(${year})(\\)))`;

// What may not follow a number: a letter, a wildcard (`8.x`), a time, an amount
const numberEnd = `(?!(?![a-z]\\))[\\p{L}\\p{N}%°‰€$]|_[\\p{L}\\p{N}])(?!\\.[\\dxX*])(?!-\\p{Ll})(?![:/]\\d{2})(?!${blank}?(?:%|[Mm]illi|(?:[kMGT]i?B|EUR|USD|GBP)(?!\\p{L})))`;
// `8.7.3`, `A.5.15`, `A 8.24`
const dotted = `(?:[A-Z]\\.${blank}?\\d{1,2}(?:\\.\\d{1,3}){0,3}|A${blank}?\\d{1,2}(?:\\.\\d{1,2}){1,3}|[1-9]\\d?(?:\\.\\d{1,3}){1,5})${numberEnd}`;
// `8`, which is a clause only after the word for one, or as the end of a range
const whole = `[1-9]\\d?${numberEnd}(?![.,]\\d)`;

const wordsForAClause = `(?i:${[clauseWords, controlWords, sectionWords, requirementWords].join('|')})(?![\\p{L}_])[:.]?${blank}{0,2}(?:(?i:nos?|nr)\\.${blank})?`;
// `Annex A.5.15`, `Annex A control 5.15`, `Annex A 5.15`
const annex = `(?i:${annexWords})${blank}(?:A${blank}(?:${wordsForAClause})?(?=\\d)|(?=[A-Z]\\.\\d))`;
const wholeAnnex = `(?i:${annexWords})${blank}[A-Z](?![\\p{L}\\p{N}]|\\.\\d|'|’)`;

// `6.1.3 d)`, `6.1.3(d)`, `6.2, bullet b)`, `5.2 Para. 1`, `4.1 f.`
const item = `(?:,?${blank}(?i:bullet|item|lit\\.|litera|letter|point|para\\.?|paragraph|absatz|abs\\.|buchst\\.)${blank}(?:\\(?[a-z]\\)|\\d{1,2}\\)?|[a-z](?!\\p{L}))|${blank}?\\(?[a-z]\\)(?:[,/–-]${blank}?[a-z]\\)){0,8}|${blank}ff?\\.(?!\\w))`;
// A title between two numbers of a list: `8.7 (Resolution), 8.6 "Delivery"`
const title = `(?:${blank}\\([^()\\d]{2,80}\\)|${blank}["“„«][^"“”„«»\\d]{2,80}["”“»])`;
const separator = `(?:${blank}{0,2}[,;/&+·、・]${blank}{0,2}(?:(?i:${andWords})${blank})?|${blank}(?i:${andWords})${blank}|${rangeSign()})`;
const further = (number: string): string =>
  `(?>(?:${item})?(?:${title})?(?:${separator}(?:${annex}|${wordsForAClause})?${number}|(?:/|${rangeSign()})${whole}))`;
const listOf = (number: string): string => `${number}(?:${further(number)}){0,40}(?:${item})?`;

// `8.4, 8.5.1 and 9.1`, `clauses 4 to 10`, `Annex A`
const clauses = `(?>${annex}${listOf(dotted)}|${wordsForAClause}${listOf(`(?:${dotted}|${whole})`)}|${wholeAnnex}|${listOf(dotted)})`;
// Between a standard and its clauses: ` 8.4`, `, clause 8.4`, `: 8.4`, `/8.4`, ` (clause 8.4`, ` — 8.4`
const beforeClauses = `(?:${blank}{0,2}[,;:(/–—-])?${blank}{0,2}\\(?`;
// Between clauses and their standard: `8.4 of ISO 9001`, `A.5.15 (ISO/IEC 27001:2022)`, `Abschnitt 7.5 der ISO 9001`
const beforeStandard = `(?:${blank}(?i:${ofWords}|${inWords})${blank}(?:(?i:the|standard|norm)${blank})?|${blank}?[(\\[,]${blank}?)`;
// Controls are lettered as hardly anything else is: `A.5.15`, `A.14.2.1`
const control = `A\\.(?:[5-9]|1[0-8])\\.\\d{1,2}(?:\\.\\d{1,2})?${numberEnd}`;

/**
 * Colours references to clauses inside Markdown, by an injection into its grammar. It sees what stands on one line:
 * standards with their editions, the clauses beside them, and the controls of an Annex A. Clauses whose standard stands
 * elsewhere it cannot know.
 */
export const grammar = {
  scopeName: 'markdown.references.crossclause',
  injectionSelector: `L:text.html.markdown - (${[
    'comment',
    'markup.fenced_code',
    'markup.inline.raw',
    'markup.raw',
    'markup.strikethrough',
    'markup.underline.link',
    'constant.other.reference.link',
    'meta.tag',
    'meta.reference.crossclause',
    // Code in a fence, and the front matter: of that only some entries are read, whatever the others say.
    'meta.embedded',
  ].join(' | ')})`,
  patterns: [
    { include: '#standard-and-clauses' },
    { include: '#clauses-of-standard' },
    { include: '#controls' },
  ],
  repository: {
    'standard-and-clauses': {
      name: 'meta.reference.crossclause',
      match: `${atStart}(${standard})${edition}?(?:(${beforeClauses})(${clauses}))?`,
      captures: {
        1: { name: 'entity.name.type.standard.crossclause' },
        2: { name: 'punctuation.separator.edition.crossclause' },
        3: { name: 'constant.numeric.edition.crossclause' },
        4: { name: 'punctuation.separator.edition.crossclause' },
        5: { name: 'constant.numeric.edition.crossclause' },
        6: { name: 'punctuation.separator.edition.crossclause' },
        7: { name: 'punctuation.separator.clause.crossclause' },
        8: { patterns: [{ include: '#clauses' }] },
      },
    },
    'clauses-of-standard': {
      name: 'meta.reference.crossclause',
      match: `(?<![\\p{L}\\p{N}_.@/\\\\#=$€£-])(?!${wholeAnnex}${blank}?[(\\[,])(${clauses})${beforeStandard}(?=${standard})`,
      captures: { 1: { patterns: [{ include: '#clauses' }] } },
    },
    controls: {
      name: 'meta.reference.crossclause',
      match: `(?<![\\p{L}\\p{N}_.@/\\\\#=-])(${listOf(control)})`,
      captures: { 1: { patterns: [{ include: '#clauses' }] } },
    },
    clauses: {
      patterns: [
        { match: item },
        { match: title },
        { match: annex },
        { match: wholeAnnex, name: 'variable.other.constant.clause.crossclause' },
        {
          match: `(?:[A-Z]\\.${blank}?|A${blank}?)?\\d{1,2}(?:\\.\\d{1,3}){0,5}`,
          name: 'variable.other.constant.clause.crossclause',
        },
        { match: '[,;:/&+·、・–—-]', name: 'punctuation.separator.clause.crossclause' },
      ],
    },
  },
} as const;

// `8.5 to 8.7`, `A.5.15-18`, `4.1–4.4`, `4 -> 10`
function rangeSign(): string {
  return `(?:${blank}?(?:[–—→-]>?)${blank}?|${blank}(?i:${toWords})${blank})`;
}
