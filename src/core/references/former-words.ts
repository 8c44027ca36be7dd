// Words for what was before, in English, German, French, Spanish, Italian, Portuguese, Dutch and Japanese. Sources of regular
// expressions; letter case does not count.

/** Before what it is said of: `the old ISO 9001:2008`, `das alte Handbuch`, `旧規格`. */
export const oldWords =
  'old|older|former|previous|prior|legacy|superseded|outgoing|alt(?:e|er|es|en|em)?|vorherige[rsnm]?|vorige[rsnm]?|bisherige[rsnm]?|' +
  'frühere[rsnm]?|ehemalige[rsnm]?|ancien(?:ne)?s?|précédente?s?|antigu?[oa]s?|anterior(?:es)?|vecchi[oa]?|precedent[ei]|velh[oa]s?|oude?|旧';

/** Of what was so then: `formerly`, `vormals`, `auparavant`. */
export const formerlyWords =
  'formerly|previously|früher|ehemals|vormals|damals|seinerzeit|anciennement|auparavant|anteriormente|antiguamente|precedentemente|antigamente|voorheen|vroeger';

/** Of what was not so then: `was no topic in`, `war kein Thema in`. */
export const wasNotWords =
  "(?:was|were)\\s(?:no|not|never|nowhere)|war(?:en)?\\s(?:noch\\s)?(?:kein|keine|nicht|nie|nirgends)|n[’'](?:était|étaient)\\s(?:pas|jamais)|no\\s(?:era|eran|estaba|estaban|figuraba)|non\\sera(?:no)?|não\\s(?:era|eram|constava)|(?:was|waren)\\s(?:nog\\s)?(?:geen|niet)";

/** Before what was replaced: `replaces ISO 9001:2008`, `ersetzt die ISO 9001:2008`. */
export const replacesWords =
  'replac(?:es|ing)|supersed(?:es|ing)|ersetzt(?!\\sdurch)|löst|remplace(?!\\spar)|reemplaza(?!\\spor)|sustituye(?!\\spor)|sostituisce|substitui(?!\\spor)|vervangt';
