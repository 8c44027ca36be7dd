import { anyOf } from '../text/any-of.ts';
import { textBefore } from '../text/span.ts';
import { tableWords } from './words.ts';

/** Tells whether a place of a text is within the name of a standard or of another framework, whose own numbers are no clauses. */
export type IsTaken = (at: number) => boolean;

// `line 4.2`, `Zeile 4.2`, `ligne 4.2`.
const lineWords = 'lines?|zeilen?|lignes?';

// What else has numbers with dots, right before them: `version 8.1`, `Figure 4.2`, `Task 8.2.3`, `Raum 8.1`, `Tel. 5.18`, `floor 5.15`, `module 4.2`. What a clause may be about is not
// among them: `configuration items 8.2.6`, `service desk 8.6.1`, `audit interno 9.2`.
const numberedThings = [
  'v|ver\\.?|version|release|commit|tls|ssl|python|node|java|php|rev\\.?|revision|level|tier|build|cvss|score|q(?!:)',
  tableWords,
  'page|pp?\\.|seite|appendix|parts?|teile?|parties?|partes?|usd|eur|gbp',
  'phase|step|stage|day|week|month|tasks?|milestones?|packages?|activit(?:y|ies)|deliverables?|jobs?|tickets?',
  lineWords,
  'rooms?|racks?|cupboards?|cabinets?|r[az]|servers?|extensions?|add-?ons?|plug-?ins?|firmware|apps?',
  'readiness|index|ratings?|averages?|mean|(?:salary|pay)\\s(?:group|grade|band)',
  // `Module 4.2` of a course, `maturity: 3.2`; the units and exercises of a text may be what a clause is about.
  'lesson|lecture|module|slides?|sprint|maturity|lektion|modul|folie|leçon|diapo|lección|módulo|lezione|modulo',
  'aufgaben?|meilensteine?|arbeitspakete?|aktivität(?:en)?|raum|räume|durchwahl',
  'frist|termin|datum|stichtag|(?:soll|ist|mess)wert|soll',
  'floors?|storeys?|lockers?|(?:tele)?phones?(?:\\s(?:no\\.?|number))?|tel\\.?|ext\\.?|fax|pager|hotline|dial',
  '(?:tel(?:efon)?|fax|ruf)\\.?-?\\s?(?:nr\\.?|nummer)|telefon|nebenstelle|nst\\.|dw|apparat|stock|stockwerk|etage|zimmer|büro|gebäude|flur',
  't[ée]l(?:[ée]phone|\\.)|[ée]tage|b[âa]timent|bureau|tel[ée]fono?|tfno\\.?|extensi[óo]n|planta|piso|despacho|edificio|stanza',
  'telefone|ramal|andar|telefoon|toestel|verdieping|kamer',
  't[âa]ches?|jalons?|livrables?|salles?|tareas?|hitos?|entregables?|actividad(?:es)?|salas?|attività|tarefas?|taak|mijlpaal',
];
// `v`, `10.`, `/docs/`, `#`, `=`, `€`: part of a version, an address, an identifier, an amount, another number.
const signOrLetter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}_.\\/$€£#@+=<>×*~^-]$/u;
// `$ `.
const currency = /[$€£]\s$/u;
// `(version `, `Task: `.
const numberedThing = `(?:^|[\\s(])${anyOf(...numberedThings)}[\\s:]*$`;
// `表`, `그림 `, `内線`.
const otherOfEast = /(?<!(?!の)\p{L})(?:[表図图圖표]|그림|内線|電話)\s?$/u;
// What may not stand right before a number.
const beforeOther = new RegExp(anyOf(signOrLetter, currency, numberedThing, otherOfEast), 'iu');

// The words above are no longer, and so is what is looked at behind; UTF-16 code units.
const longestBefore = 16;

// `(ligne A.8.20)`: the line of a statement of applicability goes by its control.
const lineInFront = new RegExp(`(?:^|[\\s(])(?:${lineWords})\\s$`, 'iu');
const control = /^A\.\d{1,2}\.\d/;

// `incident 8.6.1, release 8.5.3`: a process in a row of processes with their clauses.
const processInRow = /\d\.\d{1,2}[,;]\s(?:and\s|und\s)?(?:release|build)\s$/iu;

// `In the server room: A.8.32`, `on the last day: A.6.5`: what a colon sets apart is no control's own name.
const thingBeforeColon = /\p{L}\s\p{L}+:\s$/u;

// `(+A.8.24)`, `~A.8.9`, `MFA ->A.8.5`: what may stand before a number with its letter all the same.
const signBeforeLetter = /(?:(?:^|[\s(（])[+~]|[-=]>)$/u;

// `Ergebnis: `, `Nota: `, before a number that nothing goes on with: a value, or a mark.
const valueInFront =
  /(?:^|[\s(*|])(?:results?|values?|grade|note|ergebnis|wert|r[ée]sultat|valeur|resultado|valor|nota|risultato|valore|voto|resultaat|waarde|cijfer|wynik|ocena|resultat|värde)\**:\**\s?$/iu;
const aloneBehind = /^\d{1,2}\.\d{1,2}\s*(?:$|[.;)|\n](?!\d))/u;

// `(8.6 h)`, `(8.4 h vs 8.6 h)`, `(2.5 m)`: times and lengths in brackets, and not the item of a clause, `(6.1.3 h)`.
const bracketInFront = /[(（](?:\d[\d.]*\s[hms]\s[^()（）]{1,6})?$/u;
const amountInBracket = /^\d{1,2}\.\d{1,3}\s[hms](?:[)）]|\s\p{Ll})/u;

/** `6-`: the part of a standard right before a number, as in `6-8.4.4`; the source of a regular expression. */
export const partBeforeNumber = '(?<![\\p{L}\\p{N}.,_/-])(?<joined>\\d{1,2})-$';
const partInFront = new RegExp(partBeforeNumber, 'u');
const dotted = /^\d{1,2}\.\d/;

/** Whether what stands right before a number lets it be one of a clause. */
export function mayBeClauseAt(text: string, start: number, isTaken: IsTaken): boolean {
  // `ISO27001-A.8.24`, `ISO 27001:2022/A.8.24`, `ISO 27001:2022.A.8.24`: the sign joins it to the standard.
  if (/[-/]|\.(?=[A-Z])/.test(text.slice(start - 1, start + 1)) && isTaken(start - 2)) return true;
  const before = textBefore(text, start, longestBefore);
  const isLettered = /[A-Z]/.test(text[start] ?? '');
  if (isLettered && (signBeforeLetter.test(before) || thingBeforeColon.test(before))) return true;
  if (isLettered && lineInFront.test(before) && control.test(text.slice(start, start + 6))) return true;
  if (partInFront.test(before) && dotted.test(text.slice(start, start + 4))) return true;
  if (bracketInFront.test(before) && amountInBracket.test(text.slice(start, start + longestBefore)))
    return false;
  if (valueInFront.test(before) && aloneBehind.test(text.slice(start, start + longestBefore))) return false;
  return !beforeOther.test(before) || processInRow.test(before);
}
