import type { Document, Section, Table } from '../documents/document.ts';
import { sectionAt } from '../documents/document.ts';
import { perDocument } from '../documents/per-document.ts';
import { seldom } from '../text/seldom.ts';
import { type Span, textAt } from '../text/span.ts';
import { withoutEditions } from './without-editions.ts';

/** Whether a heading calls something a record of what took place, in each of the languages. */
const isCalledRecord = seldom([
  // English: `Minutes of the management review`, `Audit report`, `Surveillance audit, May 2020`.
  { words: 'minutes', pattern: '(?<!\\d\\s?)(?<!\\p{L})minutes(?!\\p{L})' },
  {
    words: 'notes|record',
    pattern: '(?<!\\p{L})(?:meeting|review|session) (?:notes|records?)(?!\\p{L})',
  },
  {
    words: 'report',
    pattern:
      '(?<!\\p{L})(?:(?:audit|assessment|inspection|surveillance|certification|non-?conformity|review)\\s(?:\\p{L}+\\s){0,2}reports?|' +
      'reports?\\s(?:of|on)\\s(?:\\p{L}+\\s){0,4}(?:audit|assessment|inspection|review))(?!\\p{L})',
  },
  {
    words: 'audit|review',
    pattern:
      '(?:^(?:audit|management review)|(?<!\\p{L})(?:(?:internal|external|surveillance|certification|recertification|supplier) audit|(?:audit|review) (?:findings|results)))(?!\\p{L})',
  },
  // German: `Sitzungsprotokoll`, `Auditbericht`.
  {
    words: 'protokoll|niederschrift|bericht|audit|bewertung',
    pattern:
      'protokolle?(?!\\p{L})|(?<!\\p{L})niederschrift(?!\\p{L})|(?:audit|prüf|begehungs|überwachungs|zertifizierungs|bewertungs)\\p{L}{0,12}-?bericht(?!\\p{L})|(?<!\\p{L})(?:internes|externes) audit(?!\\p{L})|überwachungsaudit|^managementbewertung(?!\\p{L})',
  },
  // French, Spanish, Italian, Portuguese, Dutch, Japanese.
  {
    words: 'procès|compte|rapport|revue',
    pattern:
      "(?<!\\p{L})(?:procès-verbal|compte[- ]rendu|rapport d[’'](?:audit|inspection|évaluation)|revue de direction(?= d[ue]))",
  },
  {
    words: 'acta|minuta|informe',
    pattern: '(?<!\\p{L})(?:(?:acta|minuta)(?!\\p{L})|informe de (?:la )?auditor[ií]a)',
  },
  {
    words: 'verbale|rapporto|relazione',
    pattern: "(?<!\\p{L})(?:verbale(?!\\p{L})|(?:rapporto|relazione) (?:di|dell[’']) ?(?:audit|verifica))",
  },
  {
    words: 'ata|relatório',
    pattern: '(?<!\\p{L})(?:ata(?!\\p{L})|relatório d[ae] auditoria)',
  },
  {
    words: 'notulen|rapport|verslag',
    pattern: '(?:(?<!\\p{L})(?:notulen|audit-?rapport)|verslag)(?!\\p{L})',
  },
  { words: '議事録|監査報告|審査報告', pattern: '議事録|監査報告|審査報告' },
]);

/** What says how such records are made, or what is to come: `Audit report template 2024`, `Audit programme 2027`. */
const arrangement =
  /plan(?!\p{L}{4})|program|schedule|calendar|template|procedure|policy|process|guide|instruction|vorlage|verfahren|richtlinie|anweisung|muster|leitfaden|modèle|procédure|politique|calendrier|plantilla|procedimiento|política|calendario|modell?o|procedura|procedimento|sjabloon|beleid|手順|様式|計画/iu;

const year = /(?<![\d:])(?:19|20)\d{2}(?!\d)/u;

const months =
  'jan|feb|mar|apr|ma[iy]|ju[nl]|aug|sep|oct|nov|dec|jän|mär|okt|dez|fév|fev|avr|juin|juil|aoû|déc|ene|abr|ago|dic|gen|giu|lug|set|ott|out|mei|mrt|maa';

/** `2020-05-12`, `12.05.2020`, `12 May 2020`, `le 12 mai 2020`, `12 de mayo de 2020`, `May 12, 2020`, `2020年5月12日`. */
const day = `(?:(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d{2}|\\d{1,2}(?:\\.|st|nd|rd|th|er|º)?\\s(?:de\\s)?(?:${months})\\p{L}*\\.?\\s(?:de\\s)?(?:19|20)\\d{2}|(?:${months})\\p{L}*\\.?\\s\\d{1,2},?\\s(?:19|20)\\d{2}|(?:19|20)\\d{2}年\\d{1,2}月)(?!\\d)`;

/** `Date: 12 May 2020`, `| Datum | 12.05.2020 |`, `Held on 2020-05-12`, below the heading. */
const dateBelow = new RegExp(
  `(?:^|\\n)[\\s>|*_+-]{0,10}(?:dates?|datum|fecha|data|tag|held|日付|開催日)(?!\\p{L})[^\\n]{0,40}?${day}`,
  'iu',
);

/** How far below the heading its date may stand. */
const farthest = 600;

/** `- 1.0 (2016-02-01): `, `2.1, 12 May 2020 – `, `- 2016-02-01: `: whether a text begins with an entry in the history of a document. */
export const isDatedEntry = seldom([
  {
    words: '(?:19|20)\\d{2}',
    pattern: `^[\\s|>*_+-]{0,10}(?:(?:v|version|ver\\.|rev\\.?|revision|issue|ausgabe|fassung|versión|versione|versão|versie)?\\s?\\d{1,3}(?:\\.\\d{1,3}){1,2}[*_]{0,2}[\\s,:(–—-]{1,4})?${day}[*_]{0,2}\\s?[):–—,-]`,
  },
]);

/** For each section whether it is, or stands in, a record with a date; what its front matter says counts for the whole. */
const records = perDocument((document): readonly boolean[] => {
  const { text, sections, frontMatter } = document;
  const yaml = frontMatter ? textAt(text, frontMatter.span) : '';
  const title = /^title[ \t]*:(.*)$/im.exec(yaml)?.[1] ?? '';
  const isDated = /^(?:date|datum|fecha|data)[ \t]*:.*(?:19|20)\d{2}/im.test(yaml);
  const isWhole = nameRecord(title) && (year.test(title) || isDated);
  const found: boolean[] = [];
  for (const section of sections) {
    const isWithin = section.parent !== undefined && found[section.parent] === true;
    found.push(isWhole || isWithin || isDatedRecord(document, section, isDated));
  }
  return found;
});

const nameRecord = (title: string): boolean => isCalledRecord(title) && !arrangement.test(title);

function isDatedRecord(
  document: Document,
  { title, depth, span, headingSpan }: Section,
  isDated: boolean,
): boolean {
  if (!headingSpan || !nameRecord(title)) return false;
  if (year.test(withoutEditions(document, headingSpan)) || (depth === 1 && isDated)) return true;
  const below: Span = { start: headingSpan.end, end: Math.min(span.end, headingSpan.end + farthest) };
  return dateBelow.test(textAt(document.text, below));
}

/** Whether an offset stands in minutes, an audit report or the like that has a date. */
export const isInRecord = (document: Document, offset: number): boolean =>
  records(document)[sectionAt(document, offset)] === true;

/** Whether the document as a whole is such a record: its title in the front matter or its first heading says so. */
export function isRecord(document: Document): boolean {
  const first = document.sections.findIndex(({ depth }) => depth > 0);
  const isTitled = document.sections[first]?.depth === 1;
  return records(document)[isTitled ? first : 0] === true;
}

const versionHead =
  /^(?:(?:document|dokument(?:en)?)[- ]?)?(?:versions?|ver\.|rev(?:ision)?\.?|issue|release|edition|ausgabe|fassung|stand|édition|indice|versión|edición|versione|edizione|versão|edição|versie|uitgave|revisie|revisión|revisione|revisão|révision|版|改訂|版数)(?:[- ]?(?:no\.?|nr\.?|number|nummer|n[°º]))?$/iu;
const dateHead = /^(?:dates?|datum|fecha|data|日付|年月日|改訂日|(?:issue|release|revision) date)(?!\p{L})/iu;
const changeHead =
  /(?:chang|amend|modif|revis(?!ion\s?(?:no|nr|date))|änderung|cambio|modific|altera(?:ção|ções)|wijziging|変更|改訂内容)/iu;

/** Whether a table lists the versions of the document: `Version | Date | Change`, `Datum | Änderung | Autor`. */
export function isOfVersions(text: string, { rows }: Table): boolean {
  const heads = (rows[0] ?? []).map(({ span }) => textAt(text, span).replace(/[*_]/g, '').trim());
  const [first = ''] = heads;
  const versions = heads.filter(head => versionHead.test(head));
  const hasDate = heads.some(head => dateHead.test(head));
  const hasChange = heads.some(head => !versionHead.test(head) && changeHead.test(head));
  if (versions.length > 0 && hasChange) return true;
  if (versions.length > 0 && hasDate) return versions.includes(first) || dateHead.test(first);
  return dateHead.test(first) && hasChange;
}
