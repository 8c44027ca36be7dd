// Frameworks, laws and documents that number their own parts. Where one of them stands nearer to a number than a standard
// does, the number is theirs: `NIST CSF PR.AC-1`, `PCI DSS 8.3`, `GDPR Art. 32`, `SOP-007 §4.2`.
const frameworks = [
  'NIST(?:IR)?(?:[ -](?:SP|CSF|RMF|AI(?: RMF)?))?(?:[ -]\\d{3}(?:-\\d+[A-Z]?)?)?',
  // Functions of the AI RMF: `MEASURE 4.1`.
  '(?:GOVERN|MAP|MEASURE|MANAGE)(?= \\d\\.\\d)',
  'CSF(?: ?2\\.0| ?1\\.1)?',
  'CIS(?: (?:Critical Security )?Controls?| v\\d| Benchmarks?| CSC)',
  'CIS(?=[ -]\\d)',
  'PCI(?:[ -]?DSS)?',
  'GDPR|UK GDPR|DSGVO|DS-GVO|RGPD|AVG|BDSG|CCPA|CPRA|LGPD|PDPA|POPIA|PIPEDA|FADP|nDSG|revDSG|PIPL|APPI|DPA 2018',
  'HIPAA|HITECH|HITRUST(?: CSF)?',
  'SOC ?[123](?: Type (?:1|2|I|II))?',
  'AICPA|TSC|TSP',
  'SOX|Sarbanes',
  'COBIT(?: ?(?:5|2019))?',
  'ITIL(?: ?(?:v?[34]))?',
  'TISAX|VDA[ -]?ISA',
  '(?:IT-)?Grundschutz|BSI(?: (?:C5|TR-\\d+|\\d{3}-\\d))?',
  'EU MDR|MDR|IVDR|MDD|AIMDD|MDCG|MEDDEV|MDSAP',
  '(?:\\d+ )?CFR(?: Part)?|FDA|QSR|QMSR|eCFR',
  'CMMC|FedRAMP|DFARS|ITAR|StateRAMP',
  'DORA|NIS-?2|NIS2UmsuCG|CRA|eIDAS|KRITIS|LkSG|CSRD',
  '(?:EU )?AI Act|KI-VO|AI-Verordnung',
  'RFC ?\\d+',
  'IEEE(?: Std)? ?\\d[\\d.]*',
  'ITU-T',
  'ETSI',
  '(?:BS |DIN |NF )?EN ?\\d{3,6}(?:-\\d+)?',
  'DIN(?: SPEC)? \\d+',
  'ASTM ?[A-Z]\\d+',
  'BS ?\\d{4,5}',
  'OWASP|ASVS|MASVS|SAMM|BSIMM',
  'MITRE|ATT&CK|CWE(?:-\\d+)?|CVE-\\d+',
  'CSA(?: CCM| STAR)|CCM|CAIQ',
  '(?:K-)?ISMS-P|K-ISMS',
  'ENS|Esquema Nacional',
  'Cyber Essentials(?: Plus)?|Cyber Trust(?: [Mm]ark)?|CTM(?= (?:clauses?|20\\d{2}|\\d))|MTCS',
  '(?:BNM )?RMiT|SAMA(?: CSF)?|NCA ECC|NESA|UAE IA',
  'DPDPA?|PDPL|KVKK|KDPA|NDPR|NDPA',
  'Essential Eight|ASD ISM|PSPF',
  'APRA|CPS ?234|MAS TRM|FFIEC|NERC(?: CIP)?|GLBA|FISMA|FERPA|SWIFT',
  'SSDF|SLSA|S2C2F|OpenCRE|OSPS|BPB|UKSSCOP|PSSCRM',
  '(?:NEN|DIN|BS|NF|UNE|UNI|JIS|GB/T|GB|ONR|ÖNORM|SN|SS|NBN|AS|CSA|ANSI|ASTM|TS|SANS|KS|CNS)[ -](?:[A-Z] ?)?\\d{3,6}(?:-\\d+)?(?::\\d{4})?',
  'IATF(?: ?16949)?',
  'AS ?9100[A-D]?',
  'API (?:Spec(?:ification)? )?Q[12]',
  'A?SPICE',
  'MISRA(?: C(?:\\+\\+)?)?(?::\\d+)?',
  'DO-?178[BC]?|DO-?254',
  'GxP|GMP|GLP|GCP|ICH(?: Q\\d+)?|EudraLex|GAMP(?: ?5)?',
  'WCAG(?: ?2\\.\\d)?',
  'BDSG|HGB|AktG|StGB|BGB|TKG|TMG|TTDSG|TDDDG|UrhG|KWG|MaRisk|BAIT|VAIT|ArbSchG|BetrSichV|GeschGehG',
  '(?:Cyber ?Security |Data Protection |Privacy |Companies )?Act(?: of)? \\d+|Act \\d+',
  'Directive(?: \\(?EU\\)?)? \\d+|Regulation(?: \\(?E[UC]\\)?)? (?:No\\.? )?\\d+|Verordnung \\(EU\\)|Richtlinie \\d+',
  'EU(?= Art(?:icle|\\.))|[A-Z]{3,6} (?:19|20)\\d{2}(?= ?(?:§|[Ss]ection |[Ss]ec\\.|[Aa]rt\\.|[Aa]rticle ))',
  'BIO2?(?: v?[1-9]\\.\\d{1,2})?(?=[\\s,])|ECSS(?:-[A-Z\\d]+)*',
  'FSSC(?: ?22000)?|EMV(?: (?:4\\.\\d|Book \\d))*|FIPS(?: (?:PUB )?\\d{3}(?:-\\d)?)?',
  'EMAS|SA ?8000|OHSAS ?18001|BS ?OHSAS',
  'CoBRA|NZISM|Essential 8',
  'POSIX|SUSv\\d|C\\+\\+(?:11|14|17|20)|C(?:89|90|99|11|17|23)',
  'Incoterms',
  'EBIOS',
  'CC\\d\\.\\d',
  'PAS \\d+',
];

// Documents with a number of their own: `SOP-007`, `POL-A.5.31`, `QM-04`, `WI 12-03`.
const documents =
  '(?:SOP|POL|PRO|PROC|QP|QM|QMS|WI|FRM|FORM|TMP|DOC|REQ|GL|STD|ISMS|PR|MAN|VA|AA|FB|RL|LN|PLN|REC|SWLP|SDP|SMP|RMP|QAP|SRS|URS|ADR)[- ]?[A-Z]{0,4}-?\\d{2,}(?:-\\d+)*';

/** The whole of a name is that of a document with a number: `SOP-007`. */
export const documentName = new RegExp(`^(?:${documents})$`, 'u');

/** A document's own identifier that begins a text: `QMS-005: Internal audit`. */
export const identifierInFront = new RegExp(`^[\\s([]*${documents}(?![\\p{L}\\p{N}_])`, 'u');

/** Names of frameworks, laws and documents that are no ISO or IEC standard, as the source of a regular expression. */
// The first look is at a character or two, since most begin with a capital letter: not `eIDAS`, `nDSG`, `21 CFR`.
export const foreignNames = `(?=[A-ZÖ]|[en][A-Z]|revDSG|\\d{1,2} CFR)(?<![\\p{L}\\p{N}_-])(?:${[...frameworks, documents].join('|')})(?![\\p{L}\\p{N}_])`;
