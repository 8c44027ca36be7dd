// What stands between a list of clauses and the standard or list beside it. Gaps are short, so that these stay cheap.
import { anyOf } from '../text/any-of.ts';
import { andWords, beforeStandard, controlWords, eachOfEast, inWords, ofWords, partWords } from './words.ts';

// `ISO 9001: 8.4`, `ISO/IEC 27001§A.8.4`, `ISO 9001 (8.4`, `ISO 9001’s 8.4`, `ISO 9001, see 8.4`, `ISO 9001 ref. 8.4`, `ISO 9001 – 8.4`,
// `（ISO 9001）の8.4`, `ISO 9001（8.4`, `ISO 9001/14001, jeweils 8.4`, `ISO 9001とISO 14001はいずれも8.4`.
export const tightBefore = new RegExp(
  `^\\s*(?:['’]s|[)）](?=[の의的]))?(?:${eachOfEast}|(?:[,:;>→の의的：；，、§]|[-–—|/]|——|\\.\\s*§)?\\s*[([“"'‘«|（［「『【]*\\s*(?:at|in|under|see|per|refs?\\.|の|mit|dans|en|jeweils|je|each)?)\\s*$`,
  'iu',
);
// `ISO 26262 (Part 8, Clause 11`, `ISO 26262 (Teil 6: Abschnitt 7`: the part is said with the clause.
export const bracketWithPart = new RegExp(`^\\s*[(（]\\s*(?:${partWords})\\s\\d{1,2}\\s*[,:;–-]?\\s*$`, 'iu');
// `ISO 9001 clauses on suppliers: 8.4`, `ISO 9001 (quality): 8.4`.
export const labelBefore =
  /^\s*(?:\([^()]*\)\s*)?(?:[^\s,.:;()[\]|]+[\s,]+){0,6}(?:[^\s,.:;()[\]|]+)?(?:\([^()]*\)\s*)?[:：]\s*$/u;
// `C++ (ISO/IEC 14882:2020): 9.12.2`, `Quality (ISO 9001:2015): 8.4`: the standard stands in a bracket of its own.
export const bracketClosed = /^[)）]\s*[:：]\s*$/;
// ` Control`, ` 对齐`, `, 8.5`: behind a clause, and hardly behind a mark or a share.
export const titleOrNext = /^(?:\s+(?:[–—-]\s+)?(?:\p{Lu}\p{Ll}|\p{Lo})|\s*[,;]\s*\d{1,2}\.\d)/u;
// `ISO 9001 asks in clause 8.4`, `ISO 9001, à l’article 8.4`: up to four words.
export const wordsBefore =
  /^\s*[([,–—:-]*\s*(?:[\p{L}\p{M}’'&/-]+[\s([,–—:“"]+){0,3}(?:[\p{L}\p{M}’'&/-]+[\s([,–—:“"]+|\p{L}{1,6}[’'])$/u;
// `IEC 62304 compliance mapping (5.5, 5.6)`.
export const mappingBefore =
  /^\s+(?:[\p{L}’'-]+\s+){0,2}?(?:compliance|conformity|conformance|coverage|mapping|alignment|requirements|clauses)\s*\($/iu;
// `ISO 27001 controls (Annex A`, `ISO-27001-Controls (Annex A`: what an annex is full of.
export const controlsBefore = new RegExp(`^(?:[-–]|\\s)(?:security\\s)?(?:${controlWords})\\s*[(（]$`, 'iu');
// `is`, `and`, `for`: what stands in no title of a clause but in a sentence.
const functionWord = 'is|are|was|were|be|and|or|but|not|with|for|has|have|can|may|should|shall|must|will';
// `requires`, `maps`, `says`.
const verbInEnglish =
  'provides?|gives?|describes?|looks?|focus(?:es|ed)?|contains?|covers?|explains?|defines?|requires?|appl(?:y|ies)|states?|specif\\p{L}+|includes?|introduc\\p{L}+|references?|maps?|sets?|says?|refers?|mentions?|lists?|shows?|uses?|follows?|based|meets?|supports?|correspond\\p{L}*|relat\\p{L}+|similar|see|aligned|address(?:es)?';
// `wird`, `sont`, `son`, `è`, `são`, `zijn`.
const verbElsewhere = 'ist|sind|wird|werden|hat|gibt|est|sont|es|son|è|sono|são|zijn';
const verb = anyOf(functionWord, verbInEnglish, verbElsewhere);
// `clause 9.2 Internal audit of ISO 9001`: a few words, none of them a verb, and then `of`.
export const ofAfter = new RegExp(
  `^(?:\\s|,)*(?:(?!${verb}\\s)[\\p{L}’'-]+[\\s,]+){0,5}?(?:(?:of|der|des|von|de|del|de la|du|della|di|da|do|van)(?!\\p{L})|de l[’']|d[’']|dell[’'])\\s*(?:(?:${beforeStandard})\\s+){0,3}(?:[\\p{L}+-]+\\s+){0,3}[([“"]*\\s*$`,
  'iu',
);
// `8.4 of ISO 9001`, `8.4 der Norm ISO 9001`.
export const strictlyOfAfter = new RegExp(
  `^\\s*,?\\s*(?:${ofWords})\\s*(?:(?:${beforeStandard})\\s+){0,3}$`,
  'iu',
);
// `8.4 in ISO 9001`, `8.4 nach der ISO 9001`.
export const inAfter = new RegExp(`^\\s+(?:${inWords})\\s+(?:(?:${beforeStandard})\\s+){0,3}$`, 'iu');
// `clause 9.2 of ISO 9001, ISO 14001 and of ISO 45001`, `ISO 9001とISO 14001`: between standards that share a clause.
export const betweenStandards = new RegExp(
  `^\\s*(?:,|;|/|&|\\+|・|、)?\\s*(?:(?:${andWords}|als auch|als ook)\\s+|(?:及び|および|と|並びに|または|又は|和|与|與|및|과|와)\\s?)?(?:(?:${ofWords})\\s+)?(?:the\\s+|der\\s+)?$`,
  'iu',
);
// `from `, `from the `: looked for first, since to compile what may stand before it takes longer than to read a hundred documents.
const fromAtEnd = /\sfrom\s+(?:the\s+)?$/i;
const wordsFrom = new RegExp(
  `^(?:\\s+(?!${verb}\\s|(?:differ\\p{L}*|apart|separate\\p{L}*|missing|absent|removed|excluded|away|depart\\p{L}*|devia\\p{L}*|distinct|aside)\\s)[\\p{L}’'-]+){1,4}\\s$`,
  'iu',
);

/** Whether a gap is one as in `Clauses 4–10 structure from ISO/IEC 27001`. */
export const areWordsFrom = (gap: string): boolean =>
  fromAtEnd.test(gap) && wordsFrom.test(gap.replace(fromAtEnd, ' '));

// `Articles 15–18 to the cluster (ISO/IEC 27701`: the bracket says more of what the articles are brought to.
export const broughtTo = /^\s(?:in)?to\s/i;
// `8.4 (ISO 9001`, `8.4 Suppliers (see ISO 9001`.
export const bracketBefore =
  /^\s*[,]?(?:\s[\p{L}-]+){0,4}\s*[([（［]+\s*(?:(?:see|cf\.?|from|gem\.?|gemäß|per|siehe|in|of|voir|vgl\.)\s+)?(?:the\s+)?$/iu;
// ` also`, ` explicitly`, ` auch`.
const adverb = /also|then|in turn|explicitly|only|auch|zudem|également|también|anche/u;
const demandsInEnglish =
  /requir(?:es?|ing)|demands?|stipulat(?:es?|ing)|mandates?|specif(?:y|ies|ying)|calls?\s+for|asks?\s+for|stat(?:es?|ing)|includes?\s+requirements/u;
// `verlangt`, `exige`, `requiere`, `richiede`, `requer`, `vereist`.
const demandsElsewhere =
  /verlang(?:t|en)|fordert?n?|exigen?t?|impose(?:nt)?|requieren?|richied(?:e|ono)|prescriv(?:e|ono)|requer(?:em)?|vereis(?:t|en)/u;
// `5.2 requires`, `6.6.3 includes requirements`: what clauses do, and hardly any other number.
export const demands = new RegExp(
  `^\\s+(?:(?:${adverb.source})\\s+)?${anyOf(demandsInEnglish, demandsElsewhere)}(?!\\p{L})`,
  'iu',
);
// `, while 5.2`, `. 6.6.3`, `(6.1`: nothing before a number that would make it one of something else, as in `version 5.2`.
export const joins =
  /(?:^|[.!?;,:(–—]\s*|(?<!\p{L})(?:and|or|as|while|whereas|with|but|that|because|since|und|während|wie|aber|dass|da|et|tandis que|mais|que|comme|y|mientras(?: que)?|pero|como|e|mentre|ma|come|enquanto|mas|en|terwijl|maar|zoals)\s+)$/iu;
/** `→`, `->`, `=>`: what leads from one to another. The source of a regular expression. */
export const arrows = '(?:[→⇒⟶↔]|[-=]>)';
// `clause 8.4 ISO 9001`, `clause 8.4 – ISO 9001`.
export const blankAfter = /^\s*(?:[-–—]\s*)?$/;
// `Annex A, controls of ISO/IEC 27001`, `Annex A (ISO/IEC 27001`.
export const wordsOfStandard = /^\s*[,–—-]?\s*(?:[\p{L}’'-]+\s+){0,3}(?:\(|\s)*$/iu;
// `§ 30 BSIG`, `§ 8a BSIG`.
export const acronymAfter =
  /^[a-z]?(?:\s+(?:Abs\.|Satz|Nr\.)\s*\d+)*\s+[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,6}[A-Z](?![\p{L}\d])/u;
// `Arbeitsschutzgesetz § 5`, `åpenhetsloven §4`: a law, by the word that its name ends with.
export const lawBefore = /(?:gesetz(?:es)?|verordnung|loven|forskriften|(?<!\p{L})wet)\s+$/iu;
// `GPSV §5.2.4`, `ILAC G8 §4.2.2`: somebody else's; `ISMS §4.2` may be anyone's, and `SEE` is no name.
export const acronymBefore =
  /(?<![\p{L}\p{N}/-])(?!(?:ISO|IEC|IATF|SEE|PER|AND|THE|SOA|\p{Lu}{1,3}MS|SG\p{Lu}{1,3}|SM(?:SI|Q)|AS|BY|DE|EN|IM|IN|OF|ON|OR|TO)(?!\p{L}))\p{Lu}[\p{Lu}\d]{1,5}(?:[\s-]\p{Lu}?\d[\d:.-]{0,8})?[\s_-]+$/u;
// `QX-PUMP-012 §5.1`, `QX-PUMP-012 Rev 2 (§5.1`, `QX-P25S-01, section 5.1`: a document with a number.
export const identifierBefore =
  /(?<![\p{L}\p{N}-])(?!(?:ISO|IEC|EN|DIN|BS)-)\p{Lu}{2,6}-(?:(?:\p{Lu}[\p{Lu}\d]{1,7}-){1,3}\d{2,4}|\d{3})(?:\s(?:Rev|V|Ed)\.?\s?\d{1,2})?\s*[,(]?\s*$/u;
// `(LOG-3107, clause 2`, `clause 6 + LOG-3109`.
export const numberedBefore = /[(（](?!(?:ISO|IEC|EN|DIN|BS)-)\p{Lu}{2,6}-\d{3,5},\s*$/u;
export const numberedBehind = /^\s\+\s(?!(?:ISO|IEC|EN|DIN|BS)-)\p{Lu}{2,6}-\d{3,5}(?!\d)/u;
// `section 7.5 (and 7.5.3 in particular)`
export const goesOnInBracket =
  /^\s*,?\s*[(（]\s*(?:and|or|incl\.?|including|especially|particularly|also|e\.g\.|mainly|und|inkl\.?|einschließlich|insbesondere|et|y|e|en|notamment|en particular|in particolare)\s*$/iu;
// `ISO 9001 8.4; Handbook, section 3`: behind a semicolon another name stands before the word for a section; `agenda, item 4.5`.
export const otherName =
  /(?<!\p{L})[Aa]genda,?\s$|;\s*(?!(?:See|Siehe|Vgl|Cf|And|In)(?!\p{L}))\p{Lu}[^;]*(?<!\s(?:nach|gemäß|gem\.|laut|per|under|to|selon|según|secondo)\s)$/u;
// `contract clause 8.2`, `MSA clause 8.2`, `services agreement, clause 8.2`, `Standard Contractual Clauses, Clause 8.5`.
export const contractBefore =
  /(?<!\p{L})(?:contract(?:s|ual)?|contractual\sclauses|agreements?|NDA|MSA|DPA|SLA|SOW|SCCs?|BAA|EULA|AVV|lease|addendum|terms(?:\s(?:and\sconditions|of\s(?:service|use)))?|vertrags?|vereinbarung|contrato|contrat|contratto|overeenkomst)(?:['’]s)?\s*,?\s*$/iu;
// `测试报告在4.2、4.3条款`, `合同第8.2条款`, `계약서 8.2조항`: the clauses of another document.
export const documentOfEast =
  /(?:报告|報告|手册|手冊|合同|合約|协议|協議|说明书|說明書|規約|契約書|약관|계약서?|매뉴얼|보고서)[》」』]?(?:的|中|在|之|の|의)?(?:第|제)?\s?$/u;
// `A.5.15 → section 4.1`, `A.5.15: §4.1`, `A.5.15 (see section 4.1`.
export const answering =
  /^\s*(?:[:：|(（–—→⇒]|-{1,2}>|=>|-(?=\s))\s*(?:(?:see|cf\.?|in|siehe|vgl\.|voir|ver|véase|vedi|zie)\s+)?$/iu;
// `access.pdf (`, `access.md (§9 Access control, `: the bracket holds sections of a file; `access.md v2.0 `.
export const fileBefore =
  /(?:\ufffc|[\p{L}\p{N}_-]\.(?:pdf|docx?|xlsx?|pptx?|md|mdx|rst|adoc|txt|html?)["'”’\])]?)(?:\s+v\.?\s?\d+(?:\.\d+){0,2})?\s*(?:[,:]?\s*|[(（][^()（）]*)$/iu;
// `8.4, 8.5`, `8.4 and 8.5`, `8.4条及び8.5`, `§ 8.4 et au chapitre 9`.
export const separatorOnly =
  /^\s*(?:条|項|項目|章|節|节|号)?\s*(?:[,;/&+·、]|[-–—]\s(?=(?:and|und|et|y|e)\s)|\s(?:and|or|und|oder|sowie|i\.\s?v\.\s?m\.|in\s(?:verbindung\smit|conjunction\swith)|et|ou|y|e|en|と|及び|および)(?=\s)|及び|および|と|和|与|및|\u2028)*\s*(?:(?:and|or|und|oder|et|y|e|ou|en)\s+(?:(?:aux?|al|ai|alla|aos?)\s+)?)?$/iu;
// `clauses 4–10) + `, `clauses 4–10 plus `: before the annex of the same standard.
export const restBefore = new RegExp(`^[)）]?(?:\\s*[+&,]\\s*|\\s+(?:${andWords})\\s+)(?:the\\s+)?$`, 'iu');
// `8.4 Control of suppliers, 8.5`, `8.4 – Control of suppliers and 8.5`, `7.3 Design/development, 8.2`, `8.15 logging + 8.16`.
export const titledSeparator =
  /^\s*[-–—:(]?\s*[\p{L}\p{N}’'()-]+(?:\/\p{L}+)?(?:\s+[\p{L}\p{N}’'&()-]+(?:\/\p{L}+)?){0,11}\s*[,;/&+·、]\s*(?:(?:and|und|et|y|e|en|or|oder|ou|o)\s+)?$/iu;
// ` Communication and `: before the last of several with their titles.
export const titledAnd = /^\s+[\p{L}’'-]+(?:\s+[\p{L}’'-]+){0,3}\s+(?:and|und|et|y|e|en)\s+$/iu;

// ` General and `, ` – Control of suppliers and `: behind the first of two with their titles; a title begins like one.
export const titledPair =
  /^\s+(?:[–—-]\s+)?\p{Lu}[\p{L}’'-]*(?:\s+[\p{L}’'-]+){0,7}\s+(?:and|und|et|y|e|en|och|og|i)\s+$/u;

// `ISO 27001:2022 第 7.4 条`, `ISO 9001 の 7.5`, `ISO 9001規格の8.4`, `ISO 9001标准第8.4条`, `ISO 31000（リスクマネジメント）の5.3`.
export const translatedBefore =
  /^\s*(?:規格|标准|標準|표준|규격)?\s*(?:(?:第|の|的|의|，|、)?|[(（][^()（）]{2,60}[)）](?:の|的|의)第?)\s*$/u;
// `ISO/IEC 27001 (Annex A`, `ISO/IEC 27001’s Annex A`: nothing but signs.
export const signsOnly = /^(?:['’]s(?=\s))?[\s,:;()[\]“"–—（）「：、，-]*$/;
const article = `(?:(?:l|dell|nell|all|dall)[’']|(?:la|le|el|il|o|the|der|die|de|das|des)\\s+)`;
// `ISO 27001, l’annexe A`, `ISO 27001 (controls of Annex A`: signs, the word for controls and an article.
export const signsAndArticle = new RegExp(
  `^\\s*[,;:(–—-]?\\s*(?:(?:${controlWords})\\s+(?:${ofWords}|${inWords})\\s*${article}?|${article})$`,
  'iu',
);
// `“Internal audit” …`, `(Internal audit) …`: a title at the beginning of a gap.
const titleInFront = /^\s*(?:[,]?\s*["“„«][^"“”„«»]{2,120}["”“»]|[(（][^()（）]{2,120}[)）])/u;

/** Without a title in brackets or quotation marks at its beginning. */
export const afterTitle = (gap: string): string => gap.replace(titleInFront, '');
