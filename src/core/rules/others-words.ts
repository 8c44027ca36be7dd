import { seldom } from '../text/seldom.ts';

/** On in the sentence: the full stops of `A.9.2.5` end nothing. */
const onward = '(?:[^.]|\\.(?=\\d)){0,160}';

/** An auditor, with the article: `the lead auditor`, `die Zertifizierungsstelle`. */
const auditors = {
  en: '(?:(?:the|our|an?|external|internal|lead|their)\\s){0,3}(?:auditors?|assessors?|inspectors?|examiners?|audit(?: team)?|certification body|registrar)',
  de: '(?:(?:der|die|das|ein|eine|unser|unsere|externer?|interner?|leitender?|leitende)\\s){1,3}(?:auditor(?:in|en|innen)?|auditteam|prüfer(?:in)?|gutachter(?:in)?|zertifizierungsstelle|audit)',
  fr: "(?:l[’']audit(?:eur|rice)?|les audit(?:eurs|rices)|l[’']équipe d[’']audit|l[’']organisme de certification)(?:\\s(?:interne|externe|principal))?",
  es: '(?:el auditor|la auditora|los auditores|el equipo auditor|la auditoría|la entidad de certificación)(?:\\s(?:intern[oa]|extern[oa]|líder))?',
  it: "(?:l[’']auditor|l[’']auditore|gli auditor|il valutatore|l[’']audit|il gruppo di audit|l[’']organismo di certificazione)(?:\\s(?:interno|esterno))?",
  pt: '(?:o auditor|a auditora|os auditores|a auditoria|a equip[ae] auditora|o organismo de certificação)(?:\\s(?:intern[oa]|extern[oa]|líder))?',
  nl: '(?:de (?:interne |externe )?auditors?|het auditteam|de audit|de certificatie-?instelling)',
};

/** What they did then: `noted`, `stellte … fest`, `a relevé`. */
const reporting = {
  en: '(?:\\s(?:also|had|has|have|\\p{L}+ly)){0,2}\\s(?:raised|noted|found|observed|reported|recorded|identified|saw|cited|stated|wrote|asked|remarked|closed|concluded|confirmed|issued|pointed out|criticised|criticized|missed)',
  de: `(?:\\s(?:stellte|bemängelte|bemerkte|vermerkte|fand|hielt|sah|beanstandete|notierte|rügte|schrieb|meldete|formulierte)(?!\\p{L})|\\s(?:hat|hatte|haben|hatten)(?!\\p{L})${onward}\\s(?:festgestellt|bemängelt|beanstandet|vermerkt|gefunden|notiert|geschrieben|ausgesprochen|aufgenommen|erhoben))`,
  fr: '\\s(?:a|ont|avait|avaient)\\s(?:\\p{L}+\\s)?(?:relevé|constaté|noté|signalé|observé|identifié|émis|soulevé|remarqué|trouvé)',
  es: '\\s(?:\\p{L}+\\s)?(?:señal(?:ó|aron)|constat(?:ó|aron)|detect(?:ó|aron)|observ(?:ó|aron)|identific(?:ó|aron)|levant(?:ó|aron)|anot(?:ó|aron)|registr(?:ó|aron)|encontr(?:ó|aron)|indic(?:ó|aron)|h[ae]n?\\s(?:señalado|constatado|detectado|observado|identificado|levantado))',
  it: '\\s(?:ha|hanno|aveva|avevano)\\s(?:\\p{L}+\\s)?(?:rilevato|osservato|notato|segnalato|constatato|sollevato|emesso|riscontrato)',
  pt: '\\s(?:\\p{L}+\\s)?(?:constat(?:ou|aram)|observ(?:ou|aram)|regist(?:r)?(?:ou|aram)|identific(?:ou|aram)|apont(?:ou|aram)|not(?:ou|aram)|levant(?:ou|aram)|encontr(?:ou|aram)|assinal(?:ou|aram))',
  nl: `(?:\\s(?:stelden?|constateerden?|merkten?|noteerden?|vond(?:en)?|zag(?:en)?|schre(?:ef|ven)|signaleerden?)(?!\\p{L})|\\s(?:heeft|hebben|had(?:den)?)(?!\\p{L})${onward}\\s(?:vastgesteld|geconstateerd|opgemerkt|genoteerd|gevonden|gesignaleerd))`,
} satisfies Record<keyof typeof auditors, string>;

const languages = Object.keys(auditors) as readonly (keyof typeof auditors)[];

/** A sentence, or a part of one, begins with them: `The auditor noted`, not `what the auditor noted is put right`. */
const hasReported = seldom([
  ...languages.map(language => ({
    words: auditors[language],
    pattern: `(?:^|[,:;|(>*–—-]|(?<!\\p{L})(?:and|und|et|y|e|en))[\\s*_>|+-]{0,8}${auditors[language]}${reporting[language]}(?!\\p{L})`,
  })),
  {
    words: '審査員|監査員',
    pattern: '(?:審査員|監査員)[はが][^。]{0,120}(?:指摘|確認|記録)(?:した|しました)',
  },
]);

const findingThat = (what: string, was: string) => ({
  words: what,
  pattern: `(?<!\\p{L})${what}(?!\\p{L})${onward}\\s${was}(?!\\p{L})`,
});

/** `A minor nonconformity was raised`, `die Abweichung wurde geschlossen`. */
const hasRaised = seldom([
  findingThat('(?:non-?conformity|non-?conformities|findings?|observations?)', '(?:was|were)'),
  findingThat('(?:abweichung(?:en)?|feststellung(?:en)?)', '(?:wurden?|war(?:en)?)'),
  findingThat('(?:constats?|non-conformités?|écarts?)', '(?:a été|ont été|fut)'),
  findingThat('(?:no conformidad(?:es)?|hallazgos?)', '(?:fue|fueron|se cerró|se levantó)'),
  findingThat('(?:non conformità|rilievo|rilievi)', '(?:è stat[ao]|sono stat[ie]|fu)'),
  findingThat('(?:não conformidades?|constataç(?:ão|ões))', '(?:foi|foram)'),
  findingThat('(?:afwijking(?:en)?|bevinding(?:en)?|tekortkoming(?:en)?)', '(?:werd(?:en)?|was|waren)'),
]);

/** What is asked for, or holds whenever something was found, is no report. */
const asked =
  /(?<!\p{L})(?:must|shall|should|ha(?:s|ve) to|(?:is|are) to|if|where|when|muss|müssen|soll(?:en)?|wenn|doi(?:t|vent)|si|deben?|deve|devono|devem|quando|moet(?:en)?|als)(?!\p{L})/iu;

/** Whether a sentence reports what an auditor said or what an audit led to; it is given without the years of editions. */
export const isReported = (sentence: string): boolean =>
  hasReported(sentence) || (hasRaised(sentence) && !asked.test(sentence));

/** One contract or law, what may say which, and what it says; or a word that leads to it, and it. */
const instruments: readonly (readonly [which: string, what: string, says: string, by: string])[] = [
  [
    "(?:the|our|their|its|that|your)\\s(?:[\\p{L}’'-]+\\s){0,3}?",
    '(?:contract|agreement|tender|statute|act|law|regulation|decree|directive|licen[cs]e|purchase order)',
    '(?:requires|required|demands|demanded|obliges|obliged|stipulates|stipulated|prescribes|prescribed|names|named|cites|cited|refers to|referred to|calls for|called for|binds|lays down|states|stated|asks for|specifies|specified|mandates)',
    '(?:under|according to|as per|by)',
  ],
  [
    '(?:der|die|das|den|dem|unser(?:e[mnr]?)?)\\s(?:[\\p{L}-]+\\s){0,2}?\\p{L}*',
    '(?:vertrag|vereinbarung|gesetz|verordnung|ausschreibung)',
    '(?:verlangt|verlangte|fordert|forderte|verpflichtet|verpflichtete|schreibt|sieht|nennt|legt|verweist)',
    '(?:laut|gemäß|nach)',
  ],
  [
    "(?:le|la|notre|ce|l[’'])\\s?",
    "(?:contrat|accord|marché|loi|règlement|appel d[’']offres|convention)",
    '(?:exige|exigeait|impose|imposait|oblige|obligeait|prévoit|demande|stipule|prescrit|cite)',
    '(?:selon|aux termes de|d’après)',
  ],
  [
    '(?:el|la|nuestro|nuestra)\\s',
    '(?:contrato|acuerdo|ley|reglamento|pliego|convenio|licitación)',
    '(?:exige|exigía|obliga|obligaba|requiere|establece|estipula|pide|prevé|cita)',
    '(?:según|conforme a)',
  ],
  [
    "(?:il|lo|la|nostro|nostra|l[’'])\\s?",
    '(?:contratto|accordo|legge|regolamento|bando|capitolato|convenzione)',
    '(?:richiede|richiedeva|impone|imponeva|obbliga|prevede|stabilisce|esige|cita)',
    '(?:secondo|in base a)',
  ],
  [
    '(?:o|a|nosso|nossa)\\s',
    '(?:contrato|acordo|lei|regulamento|edital|convénio|convênio)',
    '(?:exige|exigia|obriga|obrigava|requer|estabelece|estipula|prevê|pede|cita)',
    '(?:segundo|nos termos d)',
  ],
  [
    '(?:het|de|ons|onze)\\s(?:[\\p{L}-]+\\s){0,2}?(?:\\p{L}*(?=contract|overeenkomst))?',
    '(?:contract|overeenkomst|wet|verordening|aanbesteding|bestek)',
    '(?:vereist|vereiste|eist|eiste|verplicht|verplichtte|verlangt|schrijft|noemt|bepaalt)',
    '(?:volgens|krachtens)',
  ],
];

/** A template is our own, and so is how contracts are managed. */
const notOwn = '(?!\\s(?:templates?|models?|management|review|terms|owners?|managers?))';

/** Whether a sentence says what one contract or law asks for: its parties agreed on that edition. */
export const isLaidDownByOthers = seldom([
  ...instruments.map(([which, what, says, by]) => ({
    words: `${what}(?![a-z])`,
    pattern: `(?<!\\p{L})(?:${which}${what}(?!\\p{L})${notOwn}[^.;:]{0,60}?\\s${says}|${by}\\s?${which}${what}${notOwn})(?!\\p{L})`,
  })),
  { words: '契約', pattern: '契約(?:書)?(?:は|では|に)[^。]{0,80}(?:求め|要求|定め)' },
]);
