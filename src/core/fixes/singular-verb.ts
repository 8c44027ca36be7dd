import type { Document } from '../documents/document.ts';
import { clauseWordOfLanguage, englishClause } from './clause-words.ts';

// Behind the marks that end an emphasis or a link, `** `, on the same line or the next one of the paragraph.
const behind =
  '^[*_~]{0,3}(?:\\]\\([^()\\s]{0,200}\\))?(?:[ \\t\\u00a0]{1,2}|[ \\t]{0,2}\\r?\\n[ \\t>]{0,6})';

// `requires`, `also asks`: each verb ends so, and so do nouns in the plural, behind which a bracket does no harm.
const inEnglish = new RegExp(
  `${behind}(?:(?:also|only|then|now|always|[a-z]{2,20}ly)\\s)?(?!(?:as|its|this|thus|plus|versus|across|towards|besides|unless|whereas|always)\\b|[a-z]+(?:ss|us)\\b)[a-z]+s\\b`,
);

/** What sentences on clauses say in German, French, Spanish, Italian, Portuguese and Dutch. */
const verbs = [
  'ist|wird|hat|muss|soll|kann|darf|gilt|sagt|besagt|nennt|fordert|erfordert|verlangt|regelt|behandelt|definiert|betrifft|lautet',
  'bezieht|beschreibt|schreibt|bestimmt|legt|enthält|besteht|geht|stellt|sieht|gibt|bleibt|erlaubt|verbietet|umfasst|deckt|zielt',
  'est|exige|requiert|demande|impose|prévoit|définit|décrit|précise|traite|concerne|stipule|établit|couvre|fixe|dit|doit|peut',
  'es|requiere|pide|establece|define|describe|trata|prevé|indica|dice|debe|puede|especifica|regula|contiene|cubre|obliga|se',
  'è|richiede|chiede|prevede|definisce|descrive|stabilisce|tratta|riguarda|impone|deve|può|si',
  'é|requer|pede|estabelece|descreve|prevê|diz|pode|aplica-se|refere-se',
  'is|eist|vereist|vraagt|stelt|beschrijft|bepaalt|definieert|geldt|zegt|moet|kan|schrijft',
].join('|');
const inOthers = new RegExp(`${behind}(?:${verbs})(?!\\p{L})`, 'u');

/**
 * Whether what stands before an offset goes on with the verb of one clause: `Clause 8.4 requires`. Two clauses in its place would
 * want another form of the verb.
 */
export const isBeforeSingular = (document: Document, offset: number): boolean =>
  (clauseWordOfLanguage(document) === englishClause ? inEnglish : inOthers).test(
    document.text.slice(offset, offset + 260),
  );
