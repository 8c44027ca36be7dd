import { anyOf } from '../text/any-of.ts';
import { textBefore } from '../text/span.ts';
import type { ListMark } from './mark.ts';
import type { Neighbourhood } from './neighbourhood.ts';

// Words by which a text calls numbers its own, or those of a text that no list of names holds.

// What a text calls itself, or another that is no standard: `agreement`, `policy`, `law`.
const documents =
  /agreements?|contracts?|polic(?:y|ies)|documents?|procedures?|manual|handbook|plan|appendix|guide|terms|dpa|msa|sow|licen[cs]e|programme|program|framework|regulation|act|directive|charter|report|register|template|page|file|annual|lease|bylaws?|statutes?|deed|tender|bill|treaty|convention|warranty|offer|order|law/;
// `of this agreement`, `of our services agreement`, `in the manual`; a clause `in its entirety` is any.
const ofThis = `(?:of|in|to|from|under)\\s+(?:this|our|their|that|these|its(?!\\s+(?:entirety|full))|your|each|such|the\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:${documents.source}))(?![\\p{L}])`;
// `below`, `dieses Handbuchs`, `unten`.
const hereabouts = /below|above|herein|hereof|dieses|dieser|diesem|unseres|unserer|unten|oben/;
// `des Handbuchs`, `vom geltenden Rahmenvertrag`.
const ofGermanText =
  /(?:der|des|vom)\s+(?:\p{L}{1,20}\s+)?[\p{L}-]{0,30}(?:handbuch(?:e?s)?|vertrag(?:e?s)?|vereinbarung|verordnung|gesetz(?:e?s)?|satzung|anweisung)(?!\p{L})/u;
// `du manuel`, `del contrato`.
const ofManual =
  /(?:du|del|do|van\shet)\s+(?:manuel|manuale?|handboek|contrat[to]?|contratt?o|contract|règlement|reglamento|regolamento|regulamento|code|código|codice)(?!\p{L})/u;
// `de la loi`, `della legge`.
const ofLaw =
  /(?:de\sla|della|da|van\sde)\s+(?:loi|ley|legge|lei|wet|directive|directiva|direttiva|diretiva|convention|overeenkomst)(?!\p{L})/u;
// `del presente contrato`, `du présent`.
const ofPresent = /del presente|de este|de esta|della presente|du présent|de ce document/;
// `di questo manuale`, `de notre`; `van deze norm` is the standard.
const ofOurs =
  /(?:di quest[oa]|dest[ea]|d[oa] presente|de ce|de notre|de nuestr[oa]|del nostro|do nosso|van (?:dit|deze|onze?))(?!\p{L}|\s+(?:norm|standard))/u;
// `clause 4.2 of this agreement`, `section 5 below`: the text's own.
const ofOwnText = new RegExp(
  `^\\s*(?:,?\\s*)${anyOf(ofThis, hereabouts, ofGermanText, ofManual, ofLaw, ofPresent, ofOurs)}`,
  'iu',
);

// `control 8.2 of CIS`: another framework's, known by name or not; the management systems themselves are none.
const ofAcronym =
  /^\s+(?:of|from|der|des|von|de|du|della|do|da|van)\s+(?:the\s+)?(?!(?:[A-Z/]+[\s-]){0,3}(?:ISO|IEC)|[A-Z]{1,3}MS(?![A-Z])|SOA|SMS)[A-Z]{2}[A-Z\d]{0,5}(?![\p{L}\d])/u;

/** `section 4.2 of this agreement`, `control 8.2 of CIS`; `after` is what stands behind the list. */
export const isOfNamedText = (around: Neighbourhood, after: string): boolean =>
  around.list.keyword !== undefined &&
  [ofOwnText, ofAcronym].some(pattern => isOfNoStandard(around, pattern.exec(after))) &&
  !isTableOfControls(around.list, after);

/** Not where that is the name of a standard: `clause 3.1 of GSR`, `Article 5 of the Globex Law`. */
const isOfNoStandard = ({ list, next }: Neighbourhood, named: RegExpExecArray | null): boolean =>
  named !== null && !(next?.mark.kind === 'standard' && next.mark.start < list.end + named[0].length);

// ` below`, ` unten`.
const elsewhere = /^\s*(?:below|above|unten|oben)(?!\p{L})/iu;

/** `(controls 5.1–5.23 below)`: those of a standard, in a table of the text; hardly a text has so many of its own. */
const isTableOfControls = ({ keyword, entries }: ListMark, after: string): boolean =>
  (keyword?.kind === 'control' || keyword?.kind === 'annex') &&
  entries.some(({ to }) => to?.isDotted) &&
  elsewhere.test(after);

// `本手册`, `この文書の`, `본 매뉴얼`: no blank has to stand behind these.
const thisTextOfEast =
  /(?:本(?:手册|手冊|文件|文档|制度|程序|规定|書|文書|規程|規定|マニュアル)|この(?:文書|規程|手順書|マニュアル)|본\s?(?:문서|매뉴얼|절차서))(?:の|的|의)?\s?$/;
// `our own `, `this manual’s `, `unsere `, `notre `.
const ours =
  /(?<!\p{L})(?:our(?:\sown)?|its\sown|this\s(?:document|manual|policy|procedure|plan|report|handbook|guide|contract|agreement)[’']s|unser(?:e[mnrs]?)?|notre|nuestr[oa]|nostr[oa]|noss[oa]|onze?)\s$/u;
// `本手册第4章`, `our section 4.2`, `this manual’s chapter 4`: the same in front of a word for sections.
const ownInFront = new RegExp(`${thisTextOfEast.source}|${ours.source}`, 'iu');

/** `our section 4.2`. */
export const isCalledOwn = ({ text, list: { keyword, start } }: Neighbourhood): boolean =>
  keyword?.kind === 'section' && ownInFront.test(textBefore(text, start, 30));
