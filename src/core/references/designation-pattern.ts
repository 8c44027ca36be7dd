import { anyOf } from '../text/any-of.ts';
import { numbersCitedByPart, numbersWithSubparts, undividedNumbers } from './known-numbers.ts';

// The grammar of a designation, from its smallest parts to the whole. The parts are sources of regular expressions.

const hyphen = '[-\\u2010\\u2011\\u2012\\u2013]';

// National and regional bodies that adopt ISO and IEC standards under their own prefix: `DIN EN ISO 9001`, `AS/NZS ISO 45001`.
const adoption =
  '(?:BS|EN|prEN|FprEN|DIN|VDE|NF|UNE|UNI|ANSI|AAMI|ASQ|INCITS|AS|NZS|CAN|CSA|SS|SN|SNV|SFS|NEN|NBN|ÖNORM|OENORM|ÖVE|OVE|PN|CSN|ČSN|STN|SIST|MSZ|DS|NS|IST|IS|I\\.S\\.|ILNAS|KS|JIS|GB|GB/T|ABNT|NBR|NP|NTC|IRAM|UNIT|NCh|NTE|INEN|NTP|NMX|GOST|ГОСТ|СТБ|EVS|LST|LVS|TS|HRN|SRPS|BDS|SR|SANS|MS|SI|ELOT|TCVN|PNS|SNI|OEVE|CYS|SM|DSTU|ДСТУ)';
// No more than three times would be written out by V8, which takes 20 ms to compile; of four it makes a loop, in 5 ms.
const adoptionPrefix = `(?:(?:Fpr|pr)(?=ISO|IEC)|(?:WD|CD|DIS|FDIS|PWI|NP|AWI)/(?=ISO|IEC)|${adoption}(?:${hyphen}|\\s|/){1,2}(?:[A-Z]\\s)?(?:[RР]\\s)?){0,4}`;

// Kinds of deliverable, and stages of drafts, between publisher and number.
const kind =
  '(?:TR|TS|PAS|Guide|GUIDE|Guides|ISP|IWA|R|TTA|DATA|SRD|DIR|DIS|FDIS|DAM|FDAM|DAMD|FDAMD|CD|CDV|PCD|WD|NP|AWI|PWI|PRF|DTR|DTS|FDTR|FDTS|DPAS|DGuide|FDGuide|IS|CDTS|CDTR|CDPAS|PDTR|PDTS|PDAM|PDISP|ТО|ТС|ОПМС|ПМС|PRVC|DISP|FDISP)';
// Publishers besides ISO and IEC in joint designations: `ISO/SAE 21434`, `ISO/IEC/IEEE 12207`.
const partner = `(?:IEC|ISO|CEI|${kind}|IEEE|SAE|ASTM|HL7|CIE|OIML|IDF|CISPR|ASME|ITU(?:-T)?|UNDP|GUID|IEEE\\sP|SIS|NSO|API|CLC|CENELEC|CEN|ANSI|WMO|HUPO|MPA|EFTA|JTC)`;

// `ISO`, `IEC`, `iso`, `ИСО`; `IATF`, whose one standard is built on ISO 9001.
const publisher = `(?:ISO|IEC|IATF(?=[\\s-]?16949)|ИСО|МЭК|CISPR|IECEE|IECEx|IECQ|IWA|Iso|Iec|iso|iec)`;
// `ISO/IEC`, `ISO / SAE`, `ISO-IEC`, `ISO/IEC/IEEE`.
const publishers = `${publisher}(?:\\s{0,1}/\\s{0,1}(?:${partner}|МЭК)|${hyphen}IEC(?=[\\s-]?\\d|/)|\\sIEC(?=\\s\\d)){0,4}`;

const number = '\\d{1,6}';
// What a number goes on with that is then none: `9001er`, `27001b`; `9001の` is followed by a word of its own.
const inWord = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}_]';
// `-2` of `ISO/DIS 6789-2.2`, the second draft of a part.
const draftedPart = `(?<=(?:DIS|CD|WD|DTR|DTS|DPAS)\\s\\d{1,6})${hyphen}\\d{1,3}(?=\\.\\d(?!\\.?\\d))`;
// `-10101` of `ISO/IEEE 11073-10101`, of which no other series has parts of five digits.
const longPart = `(?<=/IEEE\\s11073)${hyphen}\\d{5}(?!\\d)`;
const year = '(?:19|20)\\d{2}';
// Not behind a standard without parts.
const undivided = `(?<!(?<!\\d)${anyOf(...undividedNumbers)}(?::${year})?)`;
// `:6` of `ISO 26262:6:2018`.
const colonPart = `${undivided}:[1-9]\\d?(?=:${year}(?!\\d))`;
// `-1`, `-2-30`; `-2018` is a year.
const part = `(?:${hyphen}(?!(?:19|20)\\d{2}(?!\\d))(?:[A-Z]?\\d{1,4}[A-Z]?|[A-Z](?=:))(?![\\d.]*\\.\\d)(?:${hyphen}(?!(?:19|20)\\d{2}(?!\\d))\\d{1,4}){0,3}|${draftedPart}|${longPart}|${colonPart})`;
// `:2018-06`, a month; `:2018-6`, with a part behind the year.
const behindYear = `${hyphen}(?:0[1-9]|1[0-2])(?!\\d)|${undivided}${hyphen}(?<partBehindYear>[1-9])(?!\\d|\\.\\d|${hyphen})`;
// What dates a name, each in a group of its own.
const datings = [
  // `:2022`, ` : 2022`, `:v2022`, `：2022`.
  `\\s?[:：]\\s?(?:v|V)?(?<year>${year})(?!\\d)(?:${behindYear})?`,
  // `-2022`.
  `${hyphen}(?<hyphenYear>${year})(?![\\d.]*\\d)(?!${hyphen}\\d)`,
  // `/2022`.
  `/(?<slashYear>${year})(?!\\d|[./-]\\d)`,
  // ` (2022)`, ` (v2022)`, ` (Ed. 2022)`.
  `\\s?\\((?:v|V|Ed\\.?\\s?|edition\\s)?(?<bracketYear>${year})\\)`,
  // ` v2022`.
  `\\s(?:v|V)(?<versionYear>${year})(?!\\d)`,
  // ` 2022`.
  `\\s(?<bareYear>${year})(?![\\d.]|${hyphen}\\d)`,
];
/** What dates a name: `:2022`, ` : 2022`, `:2018-6` with a part behind it, `-2022`, `/2022`, ` (2022)`, ` (v2022)`, ` v2022`. */
export const dated = anyOf(...datings);
// `/Amd 1:2024`, `+A1:2015`, `/A11:2021`, `/Cor 2:2009`, `+AMD1:2012 CSV`; `/A.8.25` is a control.
const amendment = `(?:\\s?[/+]\\s?(?:DAM|FDAM|DAmd|FDAmd|DAMD|FDAMD|CD\\sAmd|Amd|AMD|amd|Amendment|Cor|COR|DCor|DCOR|FDCor|Add|ADD|Suppl|AC|A|C|ISH|SRM)\\.?\\s?\\d{0,3}(?:\\s?:\\s?${year})?(?!\\w|\\.\\d)(?:\\sCSV|\\sRLV)?)`;
// `(E)`, `(en)`.
const language = `(?:\\s?\\((?:E|F|R|E/F|en|fr|e)\\))`;
// `Part 4-1` of IEC 62443.
const subpart = `(?:(?<=${anyOf(...numbersWithSubparts)}\\D{1,8}\\d)-\\d{1,2}(?![\\d.-]))?`;
// ` Part 8`, `, Teil 1`, ` parts 4`.
const partInWords = `(?:${undivided},?\\s(?:[Pp]art(?:i?e)?s?|[Tt]eile?n?|[Dd]e(?:el|len))\\s(?<partWord>\\d{1,3}${subpart})(?!\\.?\\d))`;

// `ISO 26262 6-7.4.1`, `IEC 61508: 3-7.4.4`: standards of parts, of which clauses are cited so.
const partBeforeClause = `(?:(?<=${anyOf(...numbersCitedByPart)}(?::${year})?)[:,]?\\s(?<clausePart>\\d{1,2})(?=-\\d{1,2}\\.\\d))`;

// `20000-1`, `10646/II`, `3951.2`.
const numbered = `(?<number>${number})(?:/(?<roman>[IVX]{1,4})(?=[:\\s]))?(?<part>${part})?(?:\\.\\d(?=\\.?(?:[\\s:(]|$)))?`;
// `ISO standard 9001`, `ISO-Norm 9001`.
const filler = `(?:\\s(?:[Ss]tandard|standards|[Nn]orm|norm[ae])(?=\\s)|-(?:[Nn]orm|Standard))?`;

// No part of a word or an address stands before a designation, nor of a path: `docs/ISO 9001`, but not `EN/ISO 9001`.
const notWithin = '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_.@\\\\#=^-])(?<![^\\p{Lu}\\d)\\s]/)';
// `Guide ISO/CEI 51`.
const guideInFront = '(?:Guide\\s|GUIDE\\s|Guía\\s|Руководство\\s)?';
// `/TR `, ` Guide `.
const kindBehind = `(?:(?:\\s|/|${hyphen})(?<kind>${kind})(?=[\\s/-]))?`;
// ` 9001`, also behind two blanks, `-9001`, `/9001`, `.9001`, `:9001`, ` P9001`.
const beforeNumber = `(?:\\s{1,2}|${hyphen}|/|\\.|:)?(?:P(?=\\d))?`;
// Behind what dates it: `ISO 26262:2018 Part 8`.
const latePart = `(?:${partInWords.replace('partWord', 'latePart')}|${partBeforeClause.replace('clausePart', 'lateClausePart')})?`;

/**
 * A designation from its adoption prefix to its amendments, in the named groups `publisher`, `kind`, `number`, `part`,
 * `partWord`, `clausePart` and the years. `ISO/IEC TR 24772-1:2019/Amd 1:2020`, `DIN EN ISO 9001:2015`, `ISO27001`, `ISO 26262 Part 8`.
 */
export const designation = new RegExp(
  [
    `${notWithin}${guideInFront}(?<adoption>${adoptionPrefix})`,
    `(?<publisher>${publishers})${filler}${kindBehind}`,
    `${beforeNumber}${numbered}(?!${inWord}|\\d)(?:${partInWords}|${partBeforeClause})?`,
    `(?<dated>${dated})?(?:${amendment}){0,4}(?:${language})?${latePart}`,
  ].join(''),
  'gu',
);

/** `DIN EN ` at the end of a text. */
export const adoptionAtEnd = new RegExp(`(?<![\\p{L}\\p{N}_/.@#=-])${adoptionPrefix}$`, 'u');

// Further numbers under one prefix: `ISO 9001/14001:2015`, `ISO 27001 and 27002`, `ISO 9001, 14001 & 45001`.
export const further = new RegExp(
  `(?:\\s*(?:/|&|\\+|,|・|、|及び|und|and)\\s*|\\s(?:and|or|und|oder|et|ou|y|e|o|en|of|sowie|및)\\s)(?<number>(?!(?:19|20)\\d{2}(?![\\d-]))\\d{4,5})(?<part>${part})?(?!${inWord}|[%\\d]|[.,]\\d)(?<dated>${dated.replace(/\?<(\w+)>/g, '?<further_$1>')})?`,
  'uy',
);

// `parts 4`, `Teile 4`, at the end of a designation.
export const partsAtEnd = /\s(?:parts|parti?es|teilen?|delen)\s\d{1,2}$/iu;
// Further parts behind the first: `, 5`, ` and 6` of `ISO 26262 parts 4, 5 and 6`.
export const furtherPart =
  /(?:\s?[,/&]\s?(?:(?:and|und|et|y|e|en)\s)?|\s(?:and|or|und|oder|et|ou|y|e|o|en|of|sowie)\s)(?<part>[1-9]\d?)(?![\p{L}\d%]|[.,-]\d)/uy;

// No part of a word or address, and no number of a designation with its publisher, stands before a bare number.
const noNameBefore =
  '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_.,@/\\\\#=:+-])(?<!(?:ISO|IEC|FSSC)[\\s/-]{1,3}|\\d(?:[\\s-]{1,3}|/))';
// `TR 24971`; Japan's adoptions, which name no publisher: `JIS Q 27001`.
const bareKind = '(?:(?<kind>TR|TS|PAS)\\s(?=\\d{5})|(?<adoption>JIS\\s?[QT]\\s?)(?=\\d{4}))?';
// ` §4.2`, ` clause 5`, ` A.5.15`, `/A.5.15`, ` (A.5.15`, `:5.1.1`, ` Annex A`, ` 4.2`, `’s 4.2`, `: 4.2`, `, 4.2`, ` – 4.2`, `/4.2`.
const clauseNext =
  "(?=(?:['’]s(?=\\s))?(?:(?:[:,]|\\s[–-])\\s|\\s?|/(?=A|\\d))(?:§|(?<word>\\p{L}{2,15}\\.?)\\s\\d|\\(?A\\.\\d{1,2}(?:\\.\\d|[-–]A\\.\\d)|:[1-9]\\d?\\.[1-9](?![\\d.]*\\.0)|Annex\\sA|(?<clause>\\d{1,2}\\.\\d)))";
// `8.4 of 27001`, `8.4 (27001)`, `8.4 b of the norm 9001`.
const clauseBefore =
  '(?<=(?<![\\d.,])(?<before>(?:[4-9]|10)(?:\\.\\d{1,2}){1,3}(?:\\s[a-z]\\)?)?\\s(?:\\((?=[\\d-]+\\))|(?:of|der|von|de(?:\\sla)?|della|da)\\s(?:the\\s)?(?:standard\\s|norm[ae]?\\s)?))\\d{4,5}(?:-\\d)?)';
// The kind or adoption before it is enough.
const toldBefore = '(?<=(?:TR|TS|PAS)\\s\\d{5}|JIS\\s?[QT]\\s?\\d{4,5}(?:-[1-9]\\d?)?)';

// A known number without its publisher, where what follows says that it is a standard: `27001:2022`, `14971 §4.2`, `TR 24971`,
// `62304 clause 5`, where `word` has to be one for a clause, `62304:5.1.1`; and Japan's adoptions, which name none: `JIS Q 27001`.
export const bare = new RegExp(
  `${noNameBefore}${bareKind}(?<number>\\d{4,5})(?<part>-[1-9]\\d?)?(?!${inWord}|\\d)${anyOf(
    `(?<dated>:(?<year>${year})(?!\\d))`,
    clauseNext,
    clauseBefore,
    toldBefore,
  )}`,
  'gu',
);
