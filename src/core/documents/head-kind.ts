import { chapterWords, clauseWords, plainSectionWords } from '../references/words.ts';
import { anyOf } from '../text/any-of.ts';

/**
 * What the head of a column says of bare numbers below it: `clause` of a standard; `section` of a standard or of the text's own;
 * `own` of the text's own, or what the rows go by; `amount` of anything; `other` where it says nothing of the kind.
 */
export type HeadKind = 'clause' | 'section' | 'own' | 'amount' | 'other';

// `Score`, `Version`, `Due date`.
const amountHead =
  /score|anzahl|status|level|maturity|weight|coverage|%|jahr|datum|priority|likelihood|impact|qty|quantity|amount|revision|rev\.?$|(?<!\p{L})(?:count|year|version|date|rating|cost|days|hours|effort|total)/iu;

// `Normkapitel`, `Normbezug`, `Normeis`, `ISO ref`.
const normHeads =
  /norm(?:bez[uü]ge?|verweise?|stellen?|grundlagen?|elemente?|paragra(?:f|af|fen)|eis(?:en)?)?|iso/;
// `Punkt normy`, `Bod normy`, `Point de la norme`, `Пункт стандарта`.
const partOfNorm =
  /(?:punkt|rozdział|wymaganie|bod|čl\.|článek|kapitola|požadavek)\s(?:normy|standardu)|points?\sde\sla\snorme|пункт\s(?:стандарта|нормы)/;
// `Kontrol`, `Kontrol No`, `Ek A Kontrolü`, `Kontroll`.
const kontrolHeads = /kontrol(?:l|len|ler|ü|leri|ler[iı])?/;
// `箇条`, `管理策`, `조항`: no blank stands around these.
const clauseWordsOfEast = /箇条|条項|管理策|조항|통제|条款|條款/;
// `ISO clause`, `Normkapitel`, `管理策`.
const clauseHead = new RegExp(
  `(?<!\\p{L})${anyOf(clauseWords, normHeads, partOfNorm, kontrolHeads, /controls?|annex/)}(?!\\p{L})|${clauseWordsOfEast.source}`,
  'iu',
);

// `Policy section`, `Abschnitt im Handbuch`, `Section in RMP-001`, `access.md`.
const ownHead =
  /policy|manual|handbook|handbuch|document|dokument|template|procedure|verfahren|plan|report|unser|(?<!\p{L})(?:sop|our|this|internal)(?!\p{L})|\b[A-Z]{2,}-\d|\w\.(?:md|pdf|docx?)(?!\p{L})/iu;

// `Requirement`, `Anforderungen`, `Requisito`, `Eis`, `Krav`, `Wymaganie`, `Persyaratan`, `Требование`.
const requirementHeads =
  /(?:an)?forderung(?:en)?|req(?:uirement)?s?|requisit[oi]s?|exigences?|eis(?:en)?|krav|wymagani[ae]|persyaratan|требовани[ея]/;
// `Ref.`, `Réf.`, `Rif.`, `Référence`, `Riferimento`, `Bezug`.
const referenceHeads =
  /r[ée]f[ée]rences?|r[ée]fs?\.?|rif\.?|bezug|bezüge|referenz(?:en)?|referencias?|refer[êe]ncias?|riferiment[oi]|referenties?/;
// `Paragraph`, `Par.`, `Punto`, `Article`, `Item`, `Ziffer`, `Pasal`, `Раздел`, `절`.
const partHeads =
  /punt[oi]|rozdział|par\.|paragraf[oi]|sez\.|paragra(?:af|fen)|paragraphe?s?|articles?|art[íi]culos?|artigos?|item|abschn\.|ziffer|pasal|butir|раздел|пункт|kohta|mục|čl\.|절|항|节|節|章|章节|要素/;
// `要求事項`, `項番`: no blank stands around these.
const sectionWordsOfEast = /要求事項|要求|項目|項番|요구사항/;
// `Satisfies`, `Maps to`, `Erfüllt`, and nothing else.
const mappingHead =
  /^(?:satisf(?:y|ies|ied)|address(?:es|ed)?|fulfil(?:l?s|led)|implements?|supports?|maps?(?: to)?|mapped(?: to)?|erfüllt|cumple|satisfait|soddisfa|atende)$/;
// `Section`, `§`, `Requirement`, `要求事項`, `Maps to`.
const sectionHead = new RegExp(
  `(?<!\\p{L})${anyOf(chapterWords, plainSectionWords, '§', requirementHeads, referenceHeads, partHeads)}(?!\\p{L})|${sectionWordsOfEast.source}|${mappingHead.source}`,
  'iu',
);

// `#`, `No.`, `lfd. Nr.`, `Step`, `Document`.
const rowHead =
  /^(?:#|(?:no|nr)(?:\.|(?!\p{L}))|n[°º]|id|lfd\.? ?nr\.?|pos\.?|step|schritt|page|seite|document|dokument|procedure|policy)/iu;

// The first that fits counts.
const kinds: readonly (readonly [HeadKind, RegExp])[] = [
  ['amount', amountHead],
  ['clause', clauseHead],
  ['own', ownHead],
  ['section', sectionHead],
  ['own', rowHead],
];

/** What the head of a column says of bare numbers below it. */
export function headKind(text: string): HeadKind {
  const head = text.trim();
  return kinds.find(([, words]) => words.test(head))?.[0] ?? 'other';
}
