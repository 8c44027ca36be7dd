import type { Span } from '../text/span.ts';
import { mayName } from './candidate.ts';

/** A standard as a text names it: `DIN EN ISO/IEC 27001:2022`, or one of several under one prefix (`ISO 9001/14001`). */
export interface Designation {
  /** From the first letter of the (adoption) prefix to the last of the year or amendment. */
  readonly span: Span;
  /** Normalised and undated: `ISO/IEC 27001`, `IEC 62304`, `ISO/TR 24971`. */
  readonly standard: string;
  /** The year as stated; undefined where the text states none. */
  readonly edition: string | undefined;
  /** Only the digits of the year. */
  readonly editionSpan: Span | undefined;
}

// Blanks inside a designation: also no-break spaces and one line break (with what the reader made of it).
const blank = '[\\s\\u00a0\\u202f]';
const hyphen = '[-\\u2010\\u2011\\u2012\\u2013]';

// National and regional bodies that adopt ISO and IEC standards under their own prefix: `DIN EN ISO 9001`, `AS/NZS ISO 45001`.
const adoption =
  '(?:BS|EN|prEN|FprEN|DIN|VDE|NF|UNE|UNI|ANSI|AAMI|ASQ|INCITS|AS|NZS|CAN|CSA|SS|SN|SNV|SFS|NEN|NBN|ÖNORM|OENORM|ÖVE|OVE|PN|CSN|ČSN|STN|SIST|MSZ|DS|NS|IST|IS|I\\.S\\.|ILNAS|KS|JIS|GB|GB/T|ABNT|NBR|NP|NTC|IRAM|UNIT|NCh|NTE|INEN|NTP|NMX|GOST|ГОСТ|СТБ|EVS|LST|LVS|TS|HRN|SRPS|BDS|SR|SANS|MS|SI|ELOT|TCVN|PNS|SNI|OEVE|CYS|SM|STN|DSTU|ДСТУ)';
const adoptionPrefix = `(?:(?:Fpr|pr)(?=ISO|IEC)|(?:WD|CD|DIS|FDIS|PWI|NP|AWI)/(?=ISO|IEC)|${adoption}(?:${hyphen}|${blank}|/){1,2}(?:[A-Z]${blank})?(?:[RР]${blank})?){0,3}`;

// Publishers besides ISO and IEC in joint designations: `ISO/SAE 21434`, `ISO/IEC/IEEE 12207`.
const partner =
  '(?:IEC|ISO|CEI|ОПМС|ПМС|ТО|ТС|IEEE|SAE|ASTM|HL7|CIE|OIML|IDF|CISPR|ASME|IWA|ITU(?:-T)?|UNDP|PAS|TS|TR|TTA|ISP|R|DATA|DTR|DTS|DPAS|FDTR|FDTS|DIS|FDIS|CD|WD|NP|AWI|PWI|PRF|Guide|GUIDE|GUID|DGuide|FDGuide|IEEE\\sP|IS|SIS|NSO|API|CLC|CENELEC|CEN|ANSI|WMO|HUPO|MPA|EFTA|JTC)';
// Kinds of deliverable, and stages of drafts, between publisher and number.
const kind =
  '(?:TR|TS|PAS|Guide|GUIDE|Guides|ISP|IWA|R|TTA|DATA|SRD|DIR|DIS|FDIS|DAM|FDAM|DAMD|FDAMD|CD|CDV|PCD|WD|NP|AWI|PWI|PRF|DTR|DTS|FDTR|FDTS|DPAS|DGuide|FDGuide|IS|CDTS|CDTR|CDPAS|PDTR|PDTS|PDAM|PDISP|ТО|ТС|ОПМС|ПМС|PRVC|DISP|FDISP)';

const publisher = `(?:ISO|IEC|ИСО|МЭК|CISPR|IECEE|IECEx|IECQ|IWA|Iso|Iec|iso|iec)`;
const publishers = `${publisher}(?:${blank}{0,1}/${blank}{0,1}(?:${partner}|МЭК)|${hyphen}IEC(?=[\\s-]?\\d|/)|${blank}IEC(?=${blank}\\d)){0,3}`;

const number = '\\d{1,6}';
const part = `(?:${hyphen}(?!(?:19|20)\\d{2}(?!\\d))(?:[A-Z]?\\d{1,4}[A-Z]?|[A-Z](?=:))(?![\\d.]*\\.\\d)(?:${hyphen}(?!(?:19|20)\\d{2}(?!\\d))\\d{1,4}){0,3})`;
const year = '(?:19|20)\\d{2}';
// `:2022`, ` : 2022`, `-2022`, ` (2022)`, ` (v2022)`, ` v2022`.
const dated = `(?:${blank}?:${blank}?(?:v|V)?(?<year>${year})(?!\\d)(?:${hyphen}(?:0[1-9]|1[0-2])(?!\\d))?|${hyphen}(?<hyphenYear>${year})(?![\\d.]*\\d)(?!${hyphen}\\d)|${blank}?\\((?:v|V|Ed\\.?${blank}?|edition${blank})?(?<bracketYear>${year})\\)|${blank}(?:v|V)(?<versionYear>${year})(?!\\d)|${blank}(?<bareYear>${year})(?![\\d.]|${hyphen}\\d))`;
// `/Amd 1:2024`, `+A1:2015`, `/A11:2021`, `/Cor 2:2009`, `+AMD1:2012 CSV`.
const amendment = `(?:${blank}?[/+]${blank}?(?:DAM|FDAM|DAmd|FDAmd|DAMD|FDAMD|CD${blank}Amd|Amd|AMD|amd|Amendment|Cor|COR|DCor|DCOR|FDCor|Add|ADD|Suppl|AC|A|C|ISH|SRM)\\.?${blank}?\\d{0,3}(?:${blank}?:${blank}?${year})?(?!\\w)(?:${blank}CSV|${blank}RLV)?)`;
const language = `(?:${blank}?\\((?:E|F|R|E/F|en|fr|e)\\))`;
const partInWords = `(?:,?${blank}(?:Part|Parts|Teil|Partie|Parte|Deel|part|teil|partie|parte|deel)${blank}(?<partWord>\\d{1,3})(?!\\.?\\d))`;

const numbered = `(?<number>${number})(?:/(?<roman>[IVX]{1,4})(?=[:\\s]))?(?<part>${part})?(?:\\.\\d(?=[\\s:]|$))?`;
const filler = `(?:${blank}(?:standard|Standard|standards|norm|Norm|norme|norma|norma|norm)(?=${blank})|-(?:Norm|norm|Standard))?`;

/**
 * A designation from its adoption prefix to its amendments, in the named groups `publisher`, `kind`, `number`, `part`,
 * `partWord` and the years. `ISO/IEC TR 24772-1:2019/Amd 1:2020`, `DIN EN ISO 9001:2015`, `ISO27001`, `ISO 26262 Part 8`.
 */
const designation = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_.@\\\\#=-])(?<![^\\p{Lu}\\d)\\s]/)(?:Guide${blank}|GUIDE${blank}|Guía${blank}|Руководство${blank})?(?<adoption>${adoptionPrefix})(?<publisher>${publishers})${filler}(?:(?:${blank}|/|${hyphen})(?<kind>${kind})(?=[\\s\\u00a0/-]))?(?:${blank}|${hyphen}|/|\\.|:)?(?:P(?=\\d))?${numbered}(?![\\p{L}_]|\\d)(?:${partInWords})?(?<dated>${dated})?(?:${amendment}){0,4}(?:${language})?(?:${partInWords.replace('partWord', 'latePart')})?`,
  'gu',
);

// Further numbers under one prefix: `ISO 9001/14001:2015`, `ISO 27001 and 27002`, `ISO 9001, 14001 & 45001`.
const further = new RegExp(
  `(?:${blank}*(?:/|&|\\+|,|・|、|及び|und|and)${blank}*|${blank}(?:and|or|und|oder|et|ou|y|e|en|sowie|및)${blank})(?<number>(?!(?:19|20)\\d{2}(?![\\d-]))\\d{4,5})(?<part>${part})?(?![\\p{L}_%]|\\d|[.,]\\d)(?<dated>${dated.replace(/\?<(\w+)>/g, '?<further_$1>')})?`,
  'uy',
);

// Standards that most texts mean as a format, a code or an encoding: `ISO 8601` dates, `ISO-8859-1`, `ISO 3166` countries,
// `ISO 4217` currencies, `ISO 639` languages. Dated (`ISO 8601:2004`), they are cited as standards.
const formats = new Set([
  '8601',
  '8859',
  '3166',
  '4217',
  '639',
  '646',
  '9660',
  '10646',
  '15924',
  '13616',
  '9362',
  '6166',
  '7810',
  '7812',
  '216',
  '2022',
  '6937',
]);
// Film and sensor speeds: `ISO 100`, `ISO 12800`.
const speed =
  /^(?:6|12|25|32|40|50|64|80|100|125|160|200|250|320|400|500|640|800|1000|1250|1600|2000|2500|3200|4000|5000|6400|8000|12800|25600|51200|102400)$/;
// A family of standards is none: `the ISO 27000 family`, `ISO-9000er-Reihe`.
const family =
  /^(?:er)?(?:[\s\u00a0-]+(?:family|series|familie|reihe|normenreihe|normenfamilie|serie|famille|familia|famiglia|família|group of standards|シリーズ|ファミリー|系列)(?!\p{L})|\/IEC[\s-](?:family|series))/iu;
// `ISO27001-2022-SoA.xlsx` is a file.
const fileName =
  /^[\w.-]*\.(?:xlsx?|docx?|pdf|md|ya?ml|json|html?|csv|pptx?|txt|png|svg|jpe?g|zip|tsx?|jsx?|py)(?!\w)/i;

// What is printed is not always the publisher: `ISO 27001` is ISO/IEC's, `ISO/IEC 9001` is ISO's.
const joint = new Set(
  '20000 20006 27000 27001 27002 27003 27004 27005 27006 27007 27008 27009 27010 27011 27013 27014 27015 27016 27017 27018 27019 27021 27022 27023 27031 27032 27033 27034 27035 27036 27037 27038 27039 27040 27041 27042 27043 27050 27070 27071 27099 27100 27102 27103 27110 27400 27402 27403 27550 27551 27553 27555 27556 27557 27558 27559 27560 27561 27562 27563 27564 27565 27570 27701 27706 15408 18045 19790 24759 19770 24760 29100 29101 29134 29146 29147 29151 29184 30111 38500 38505 38507 42001 42005 42006 22989 23053 23894 25010 25012 25023 25040 33001 33002 33020 15504 17000 17011 17020 17021 17024 17025 17029 17030 17043 17050 17065 17067 14882 9899 9075 7498 19794 19795 24745 30107 2382 5338 5339 5259 24028 24029 24027 24368 42119 12792 11801 14598 9126 25051 90006 90007'.split(
    ' ',
  ),
);
const isoAlone = new Set(
  '9000 9001 9004 10001 10002 10005 10006 10007 10013 10015 13485 14001 14004 14971 16949 19011 22000 22300 22301 22313 22317 22316 22320 22361 26000 26262 27799 28000 31000 37001 37301 37002 39001 41001 44001 45001 45003 50001 55000 55001 55002 56002 21001 21500 21502 30401 30414 15489 15189 20400 20121 22716 3834 10218 12100 13849 14155 10993 11607 11135 11137 21448'.split(
    ' ',
  ),
);
const iecAlone = new Set(
  '62304 62366 60601 61508 61511 62443 62061 60812 61882 60950 61010 62368 82304 80001 60529 61025 61131 61850'.split(
    ' ',
  ),
);

const normalKind = (text: string | undefined): string | undefined => {
  if (!text) return undefined;
  if (/^guides?$/i.test(text)) return 'Guide';
  return /^(?:TR|TS|PAS|ISP|IWA|R)$/.test(text) ? text : undefined;
};

function normalPublisher(text: string, number: string): { publisher: string; kind: string | undefined } {
  const parts = text
    .replace(/ИСО/g, 'ISO')
    .replace(/МЭК|CEI/g, 'IEC')
    .replace(/ТО/g, 'TR')
    .replace(/ТС/g, 'TS')
    .split(/[/\s\u00a0-]+/)
    .map(part => (/^(?:iso|iec)$/i.test(part) ? part.toUpperCase() : part))
    .filter(part => part !== 'P');
  const kind = parts.map(normalKind).find(Boolean);
  const bodies = parts.filter(part =>
    /^(?:ISO|IEC|IEEE|SAE|ASTM|HL7|CIE|OIML|IDF|CISPR|ASME|IWA|ITU-T|ITU)$/.test(part),
  );
  if (bodies.length <= 2 && bodies.every(body => body === 'ISO' || body === 'IEC')) {
    if (joint.has(number)) return { publisher: 'ISO/IEC', kind };
    if (isoAlone.has(number)) return { publisher: 'ISO', kind };
    if (iecAlone.has(number)) return { publisher: 'IEC', kind };
  }
  return { publisher: bodies.join('/') || 'ISO', kind };
}

const partDigits = (text: string | undefined): string =>
  text ? text.replace(/[\u2010\u2011\u2012\u2013]/g, '-') : '';

function yearIn(
  match: RegExpExecArray,
  prefix = '',
): { edition: string | undefined; editionSpan: Span | undefined } {
  const groups = match.groups ?? {};
  const edition =
    groups[`${prefix}year`] ??
    groups[`${prefix}hyphenYear`] ??
    groups[`${prefix}bracketYear`] ??
    groups[`${prefix}versionYear`] ??
    groups[`${prefix}bareYear`];
  if (edition === undefined) return { edition: undefined, editionSpan: undefined };
  // The year stands in the group `dated`, which ends the match but for amendments: its first occurrence there is meant.
  const dated = groups.dated ?? '';
  const datedAt = match.index + match[0].lastIndexOf(dated);
  const start = datedAt + dated.indexOf(edition);
  return { edition, editionSpan: { start, end: start + edition.length } };
}

// A known number without its publisher, where what follows says that it is a standard: `27001:2022`, `14971 §4.2`, `62304 clause 5`, `TR 24971`.
const bare = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_.,@/\\\\#=:+-])(?<!(?:ISO|IEC|\\d)[\\s\\u00a0/-]{1,3})(?:(?<kind>TR|TS|PAS)${blank}(?=\\d{5}))?(?<number>\\d{4,5})(?<part>-[1-9]\\d?)?(?![\\p{L}\\d])(?:(?<dated>:(?<year>${year})(?!\\d))|(?=${blank}?(?:§|[Cc]lauses?${blank}\\d|cl\\.${blank}?\\d|A\\.\\d{1,2}\\.\\d|Annex${blank}A|(?<clause>\\d{1,2}\\.\\d)))|(?<=(?:TR|TS|PAS)${blank}\\d{5}))`,
  'gu',
);

/** Numbers without a publisher that can only be a standard's; `taken` are the designations that were found already. */
function findBare(text: string, taken: readonly Designation[]): Designation[] {
  const found: Designation[] = [];
  if (!/\d{4}(?:[:\s\u00a0§-]|$)/.test(text)) return found;
  for (const match of text.matchAll(bare)) {
    const digits = match.groups?.number ?? '';
    const span = { start: match.index, end: match.index + match[0].length };
    // `ISO 9001 8.4 and 27001 6.1.3`: beside another standard, a clause is enough.
    if (match.groups?.clause !== undefined && !taken.length) continue;
    const kind = match.groups?.kind;
    if (!kind && !joint.has(digits) && !isoAlone.has(digits) && !iecAlone.has(digits)) continue;
    if (taken.some(({ span: other }) => other.start < span.end && span.start < other.end)) continue;
    const { publisher } = normalPublisher('ISO', digits);
    const edition = match.groups?.year;
    found.push({
      span,
      standard: `${publisher}${kind ? (publisher === 'ISO' ? `/${kind}` : ` ${kind}`) : ''} ${digits}${match.groups?.part ?? ''}`,
      edition,
      editionSpan: edition === undefined ? undefined : { start: span.end - edition.length, end: span.end },
    });
  }
  return found;
}

/**
 * All designations of standards in a text, in order; one entry a standard where several stand under one prefix (`ISO
 * 9001/14001`). Formats (`ISO 8601`), film speeds and slugs (`iso-27001-checklist`) are none. Empty where there is none.
 */
export function findDesignations(text: string): Designation[] {
  const found: Designation[] = [];
  if (!mayName(text)) return findBare(text, found);
  designation.lastIndex = 0;
  for (let match = designation.exec(text); match; match = designation.exec(text)) {
    const first = readDesignation(text, match);
    if (!first) {
      // Something else may begin inside what looked like one: `iso-iso 9001`.
      designation.lastIndex = match.index + Math.max(2, (match.groups?.adoption?.length ?? 0) + 2);
      continue;
    }
    found.push(first.designation);
    let at = match.index + match[0].length;
    for (;;) {
      further.lastIndex = at;
      const next = further.exec(text);
      if (!next) break;
      const digits = next.groups?.number ?? '';
      const start = next.index + next[0].indexOf(digits);
      const { publisher } = normalPublisher(first.publishers, digits);
      found.push({
        span: { start, end: next.index + next[0].length },
        standard: `${publisher} ${digits}${partDigits(next.groups?.part)}`,
        ...yearIn(next, 'further_'),
      });
      at = next.index + next[0].length;
    }
    designation.lastIndex = at;
  }
  const bareOnes = findBare(text, found);
  return bareOnes.length ? [...found, ...bareOnes].sort((a, b) => a.span.start - b.span.start) : found;
}

function readDesignation(
  text: string,
  match: RegExpExecArray,
): { designation: Designation; publishers: string } | undefined {
  const groups = match.groups ?? {};
  const digits = groups.number ?? '';
  const publishers = groups.publisher ?? '';
  const { edition, editionSpan } = yearIn(match);
  const isLowerCase = /^[a-z]/.test(publishers);
  const start = match.index;
  const end = start + match[0].length;
  const after = text.slice(end, end + 40);

  // Slugs, file names, keys: `iso27001-mcp`, `iso-27001.md`, `iso_27001`. A hyphen may join a word in German and Dutch: `ISO-27001-Zertifizierung`.
  if (/^[_@\\]|^\.[a-z]|^=/.test(after) || (isLowerCase && /^[-/]\S/.test(after))) return undefined;
  if (isLowerCase && (publishers.includes('-') || /^iso-/.test(match[0]))) return undefined;
  // `the ISO 2 days before`
  if (digits.length < 3 && edition === undefined && !groups.part && !groups.kind && /^iso$/i.test(publishers))
    return undefined;
  // `ISO-03` numbers a task, not a standard.
  if (/^0/.test(digits)) return undefined;
  if (fileName.test(after) || (edition === undefined && family.test(after))) return undefined;
  // `ISO-8859-1`, `ISO 3166-1`; a film speed has neither part nor kind.
  if (edition === undefined && formats.has(digits)) return undefined;
  if (
    edition === undefined &&
    !groups.part &&
    !groups.kind &&
    !groups.partWord &&
    /^iso$/i.test(publishers) &&
    speed.test(digits)
  )
    return undefined;
  if (
    /^(?:19|20)\d{2}$/.test(digits) &&
    !groups.part &&
    edition === undefined &&
    !groups.kind &&
    /^iso$/i.test(publishers) &&
    !groups.adoption
  )
    return undefined;

  const { publisher, kind: kindOfPublisher } = normalPublisher(publishers, digits);
  const deliverable = normalKind(groups.kind) ?? kindOfPublisher;
  const partNumber =
    partDigits(groups.part) ||
    ((groups.partWord ?? groups.latePart) ? `-${groups.partWord ?? groups.latePart}` : '');
  // `ISO/TR 24971`, but `ISO/IEC TR 24772`, `ISO Guide 73`, `ISO/IEC Guide 51`: as ISO and IEC write them.
  const joiner = publisher === 'ISO' && deliverable !== 'Guide' ? '/' : ' ';
  const name = deliverable ? `${publisher}${joiner}${deliverable}` : publisher;
  return {
    publishers,
    designation: { span: { start, end }, standard: `${name} ${digits}${partNumber}`, edition, editionSpan },
  };
}
