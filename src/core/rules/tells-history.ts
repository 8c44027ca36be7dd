import { type Document, sectionAt } from '../documents/document.ts';
import { oldWords } from '../references/former-words.ts';
import type { Reference } from '../references/reference.ts';
import { seldom } from '../text/seldom.ts';
import { textAt } from '../text/span.ts';
import { isLaidDownByOthers, isReported } from './others-words.ts';
import { isDatedEntry, isInRecord, isOfVersions, isRecord } from './past-records.ts';
import { sentenceAround } from './sentence-around.ts';
import { untilYear } from './spoken-of-as-former.ts';
import { withoutEditions } from './without-editions.ts';

/** What a certificate or an audit report of a certain year says is said for good. */
const attested =
  /certif[iy]|certificaat|zertifi|gecertificeerd|audit|non-?conformit|(?<!\p{L})(?:abweichung|feststellung|findings?|constats?|hallazgos?|no conformidad|non conformità|rilievo|não conformidade|bevinding|tekortkoming|afwijking)|認証|審査|監査/iu;

const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

const kept =
  'manual|handbook|edition|version|standard|certificate|certification|procedure|policy|issue|release|handbuch|ausgabe|fassung|norm|' +
  'zertifikat|zertifizierung|richtlinie|verfahren|stand|manuel|édition|norme|certificat|procédure|politique|edición|versión|norma|' +
  'certificado|procedimiento|política|manuale|edizione|versione|certificato|procedura|edição|versão|procedimento|política|' +
  'handboek|editie|uitgave|versie|certificaat|規格|版|マニュアル';
const between =
  "to|of|under|per|after|according|nach|der|des|dem|die|gemäß|zu[rm]?|selon|de|la|le|l['’]|según|secondo|conforme|volgens|van|the";

/** `Old manual: `, `| Old manual | `, `the old `, `das alte Handbuch nach `: directly before the reference, or its standard. */
const hasOldBefore = seldom([
  {
    words: `(?<![a-z])(?:${oldWords})`,
    pattern: `(?<!\\p{L})(?:${oldWords})(?:(?:\\s[\\p{L}-]{1,30}){0,2}\\s?(?:${kept})\\p{L}{0,3})?[\\s:(|,–—-]{0,5}(?:(?:${between})\\s){0,3}$`,
  },
]);

/** `Old: `, `Alt (Handbuch): `, `| Old | `: what a sentence, an item or a row begins with. */
const oldLabel = new RegExp(`^[\\s|>+-]{0,10}(?:${oldWords})(?:\\s[^\\s:|]{1,30}){0,2}\\s?[:|]`, 'iu');

const oldHead = new RegExp(`^\\P{L}{0,3}(?:${oldWords})(?!\\p{L})`, 'iu');

/** How far such words may stand from a reference, or reach from where a sentence begins. */
const farthest = 160;

/** Headings of the list of what changed from one version of a document to the next. */
const historyHeading =
  /(?:change|revision|version|document|amendment)s? (?:history|log|record)|changelog|(?:änderungs|versions|dokument(?:en)?|revisions)-?(?:historie|verzeichnis|übersicht|nachweis|verlauf)|historique|suivi des (?:modifications|versions)|historial|histórico|storico|cronologia|control(?:e)? de (?:versiones|versões)|wijzigings|versiebeheer|(?:versie|document|revisie)-?(?:geschiedenis|historie)|改訂履歴|変更履歴/iu;

/**
 * Whether the text around a reference tells what was, which stays true of the edition that it names: minutes or an audit
 * report with a date, a certificate or an audit with its year, what an auditor said, a time that ended (`until 2022`), what
 * is called old (`Old manual: ISO 9001:2008, 8.4`, the column `Old`), the history of the document's own versions; or what
 * others laid down, in a contract or a law.
 */
export function tellsHistory(document: Document, reference: Reference): boolean {
  const { text, sections, tables } = document;
  const { place, span, clauseSpan, standardSpan, editionSpan } = reference;
  if (place.kind === 'front-matter') return isRecord(document);
  if (isInRecord(document, clauseSpan.start)) return true;
  if (place.kind === 'cell' && place.row > 0) {
    const table = tables[place.table];
    const head = table?.rows[0]?.[place.column];
    if (head && oldHead.test(textAt(text, head.span))) return true;
    if (table && isOfVersions(text, table)) return true;
  }
  if (historyHeading.test(sections[sectionAt(document, clauseSpan.start)]?.title ?? '')) return true;
  const sentence = sentenceAround(text, editionSpan?.start ?? clauseSpan.start);
  const words = withoutEditions(document, sentence);
  if (untilYear.test(words) || (attested.test(words) && year.test(words))) return true;
  if (isDatedEntry(words) || isReported(words) || isLaidDownByOthers(words)) return true;
  const wordsIn = (start: number, end: number) =>
    text.slice(Math.max(start, sentence.start), end).replace(/[*_]+/g, '');
  // `A.9.2.5 of the old ISO/IEC 27001:2013` is old, too.
  const isOld = [span.start, standardSpan?.start ?? span.start].some(start =>
    hasOldBefore(wordsIn(start - farthest, start)),
  );
  return isOld || oldLabel.test(wordsIn(0, Math.min(span.start, sentence.start + farthest)));
}
