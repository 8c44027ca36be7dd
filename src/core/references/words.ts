// The words around a citation in English, German, French, Spanish, Italian, Portuguese, Dutch and Japanese (and the few of Korean,
// Chinese, Vietnamese, Indonesian, the Nordic languages, Finnish, Polish, Czech, Romanian, Turkish, Russian and Ukrainian that were met). Sources of regular expressions;
// letter case does not count, and `\s` is any blank as authors type them: also a line break, a no-break space and a narrow one.

/** Words for a clause that a text hardly uses of its own sections: `clause 8.7`, `cláusula 8.7`, `箇条 8.7`. */
export const clauseWords =
  '(?:sub-?)?clauses?|cls\\.|cl\\.?|klauseln?|kl\\.|klausul(?:en|er|erna|s)?|klausa|klauzul[aeiy]|madde(?:si|ler|leri)?|norm(?:-?kapiteln?|-?kap\\.|-?forderung(?:en)?|-?abschnitt(?:e|s|en)?|-?klauseln?|anforderung(?:en)?|-?punkt(?:e|en|s)?)|cl[áa]usulas?|apartados?|apdos?\\.?|sub-?apartados?|numerale?s?|clausol[ae]|clausules?|subcl[áa]usulas?|clauzel[aei]|clauza|điều khoản|箇条|条項|조항|条款|條款';

/** Words for a control of an Annex A: `control 5.15`, `Maßnahme 8.8`, `管理策 5.15`. */
export const controlWords =
  '(?:annex(?:e)?[ -]a[ -])?controls?|ctrls?\\.?|ma(?:ß|ss)nahmen?|kontrol(?:l|le|len|ler|ls)?|контрол[ьяи]|contr[ôo]les?|mesures? de s[ée]curit[ée]|mesures?|controlli?o?|(?:beheers)?maatregel(?:en)?|管理策|통제(?:항목)?|控制(?:[项項])?';

/** Words for a requirement, which other frameworks number too. */
export const requirementWords =
  'requirements?|reqs?\\.|reqs|anforderung(?:en)?|exigences?|requisit[oi]s?|eis(?:en)?|krav(?:en|et)?|persyaratan|wymagani[ae]|требовани[еяй]|cerin[țţt][aăe]|cerin[țţt]ele|po[žz]adav(?:ek|k[uy])|vaatimu(?:s|kset)|要求事項';

/** Words for the entry of a term, whose number has dots: `definition 3.2.5`, not `term 5`. */
export const entryWords =
  'terms?|d[ée]finitions?|definici[óo]n(?:es)?|definizion[ei]|defini[çc](?:ão|ões)|definities?|begriffe?n?';

/** Words for a chapter. */
export const chapterWords =
  'chapters?|kapitel[ns]?|kap\\.?|cap\\.|abschnitt(?:e|s|en)?|chapitres?|cap[íi]tulos?|capitol(?:[oi]|ul(?:ui)?)|hoofdstuk(?:ken)?|avsnitt|afsnit|kapittel|kapitol[ay]';

/** Words for a section. */
export const plainSectionWords =
  'sections?|secci[óo]n(?:es)?|sezion[ei]|se[çc](?:ão|ões)|sec(?:ção|ções)|secties?';

/**
 * Words that a text uses of its own sections as well, or of entries of its own: they count beside a standard, or in a table
 * or list that names one.
 */
export const sectionWords = [
  plainSectionWords,
  chapterWords,
  'subsections?|sub-sections?|entry|entries',
  entryWords,
  // `sec. 4.2`, `sec 4.2`, `secc. 4.2`, `ss4.2`; `20 sec 4.2` is a time.
  'secc?s?\\.|(?<!(?<!\\d)\\d{1,3}\\s)secs?(?=\\s{1,3}\\d{1,2}\\.\\d)|sects?\\.|ss(?=\\.?\\s?\\d{1,2}\\.\\d)\\.?|§§?|paragraphs?|paras?\\.?|parr?\\.|chap\\.|ch\\.',
  // `Ziffer 4.2`, `Tz. 4.2`, `Abs. 4.2`, not `Tel.-Nr. 4.2`; `punkt` and `pkt` are Polish and Nordic words, too.
  'abschn\\.|ziffern?|ziff\\.|textziffern?|[tr]z\\.|punkt(?:e|en|s|u|y|ów|ach)?|punkcie|pkt\\.?|(?<!-)(?:nummern?|nr\\.)|abs(?:atz|ätze|\\.)',
  'paragraphes?|articles?|points?',
  // `art. 4.4`, `artt. 7.1 e 7.2`, `alinéa 7.2`, `al. 7.2`, not `Smith et al. 7.2`.
  'art[st]?\\.|alin[ée]as?|al[íi]neas?|(?<!\\bet\\s)al\\.|incisos?',
  // `párrafo`, `artículo`, `punto`, `pto.`, `sez.`, `capp.`, `paragrafo`, `subseção`, `item`.
  'ptos?\\.|sez\\.|capp\\.|num\\.(?=\\s\\d{1,2}\\.\\d)|p[áa]rrafos?|art[íi]culos?|puntos?|punt[oi]|paragraf[oi]|subse[çc](?:ão|ões)|artigos?|pontos?|itens|item',
  // `paragraaf 4.2`, `punt 7.3`, `hfst. 4`, `h4.2`.
  'paragra(?:af|fen)|punt(?:en)?|onderde(?:el|len)|hfst\\.?|h(?=\\d{1,2}\\.\\d)',
  // `seksjon`, `pasal`, `rozdział`, `bölüm`, `пункт`.
  'seksjon(?:en|er|ene)?|pasal|butir|rozdz\\.|rozdzia[łl](?:u|y|ach|ami|ów|em)?|b[öo]l[üu]m',
  'пункт(?:[ауые]|ом|ов|ам|ами|ах)?|подпункт(?:[ауые]|ом|ов)?|раздел(?:[ауые]|ом|ов|ам|ами|ах)?|подраздел(?:[ауые]|ом)?|глав(?:[аеыу]|ой)|п\\.',
  'artikel(?:en|s)?|розділ(?:[уіи]|ом|ів)?',
  // `čl. 9.2`, `bod 8.4`, `kohta 9.2`, `luku 8`, `mục 6.1`, `Điều 9.2`.
  'čl(?:\\.|ánek|ánku|ánky)|bod(?:u|y|ů|ech)?(?=\\s\\d)|koh(?:ta|dan|dassa|dat)|lu(?:ku|vun|vussa|vut)|mục|điều(?! khoản)',
  // `제7.3조`, `제7장`, but not `문제 7.3`; `섹션 7.3`.
  '第|章|節|节|項|条|(?<!\\p{L})제(?=\\s?\\d)|섹션',
].join('|');

/** `Annex A`, `Anhang A`, `附属書A`. */
export const annexWords =
  'annex(?:e|es)?|anhang(?:s|es)?|anh\\.|anexos?|allegat[oi]|appendi(?:x|ce)|ap[ée]ndices?|apêndices?|anexa|bijlagen?|lampiran|liite(?:en|ess[aä])?|phụ lục|ek(?=[\\s-]A)|bilaga|vedlegg|bilag|za[łl][ąa]cznik|p[řr][íi]loh[ay]|приложени[еяи]|附属書|付属書|부속서|附录|附錄|附件';

/** Words for what texts and standards number besides their clauses: `Table A.1`, `Tabella A.3`, `Tableau A.1`, `Abb. 5.1`. */
export const tableWords =
  'fig\\.?|figur(?:e[ns]?|as?)?|figuur|figuren|tab\\.|table(?:s|aux?)?|tabell(?:en?|er|a)?|tabel(?:a|e|i|as|len)?|tablas?|abbildung(?:en)?|abb\\.|cuadros?|quadros?|rysun(?:ek|ku)|rys\\.';

/** Words for a part of a standard: `Part 8`, `Teil 1`. */
export const partWords = 'parts?|teil|partie|parte|deel';

/** Between a clause and the standard it is of: `clause 7.5 of ISO 9001`, `Abschnitt 7.5 der ISO 9001`. */
export const ofWords =
  "of|der|des|von|de|del|de la|de l[’']|d[’']|du|des|della|dell[’']|di|dei|delle|da|do|das|dos|van|norm[yi]?|стандарта";

/** Words that also join a clause to the standard after it, where none stands before: `control A.15 in ISO/IEC 27001`. */
export const inWords =
  'in|i|from|under|per|within|aus|nach|gemäß|gem\\.|gemaess|vom|dans|nella|na|no|uit|conform|en|según|selon|secondo|segundo';

/** Before two standards that have a clause, each: `clause 9.2 of both ISO 9001 and ISO 14001`. */
export const bothWords = 'both|beiden?|ambas|entrambe';

/** Articles and nouns that can stand between such a word and the standard: `of the standard ISO 9001`. */
export const beforeStandard = `the|${bothWords}|standards?|norm|norma|norme|la|le|el|il|a|o|de|die|der|dem|das|den|het|international|current|latest|l[’']|requirements?|anforderungen`;

/** Behind standards that have the clause which follows, each: `ISO 9001とISO 14001はいずれも箇条9.3`, `ISO 9001和ISO 14001均在第9.3条`. */
export const eachOfEast =
  '[はのも、은는]{0,2}\\s?(?:いずれも|ともに|共に|それぞれ|均在?|都在?|모두|각각)[の、]?';

/** Between the last two of a list. */
export const andWords =
  'and|or|and/or|und|u\\.|oder|sowie|bzw\\.|i\\.\\s?v\\.\\s?m\\.|in verbindung mit|in conjunction with|en relation avec|en relaci[óo]n con|in combinatie met|bis|et|ou|y|e|o|u|en|of|as well as|plus|og|och|eller|samt|dan|atau|serta|ve|veya|i|oraz|lub|nebo|и|или|та|și|şi|ja|và|及び|および|と|並びに|または|又は|및|和';

/** Between the ends of a range. */
export const toWords =
  "to|through|thru|until|bis(?: einschließlich)?|à(?: la)?|au|jusqu[’']à|a(?: la)?|al|alla|hasta(?: (?:la|el))?|fino a(?:l|lla)?|até|ate|t/m|tot(?: en met)?|s\\.?/?d\\.?|sampai(?: dengan)?|hingga|till?|až|(?:aż )?do|ile|по";
