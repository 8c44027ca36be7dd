import type { Named } from './frame.ts';

// The management systems of which titles speak, in words or letters, and what they are built by.
const systems: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})(?:ISMS|SGSI|SMSI|information[ -]security)(?!\p{L})|informationssicherheit|seguridad de la informaci[óo]n|seguran[çc]a da informa[çc][ãa]o|sécurité de l[’']information|sicurezza delle informazioni|informatiebeveiliging/iu,
    'ISO/IEC 27001',
  ],
  [
    /(?<!\p{L})(?:QMS|SGC|SMQ|SGQ|QM-?Handbuch|quality[ -](?:manual|policy|management))(?!\p{L})|qualitätsmanagement|qualitätspolitik/iu,
    'ISO 9001',
  ],
  [
    /(?<!\p{L})(?:EMS|environmental[ -](?:management|policy|manual))(?!\p{L})|umweltmanagement/iu,
    'ISO 14001',
  ],
  [/(?<!\p{L})(?:OH&?S(?:MS)?|occupational[ -]health)(?!\p{L})|arbeitsschutzmanagement/iu, 'ISO 45001'],
  [/(?<!\p{L})(?:BCMS|business[ -]continuity)(?!\p{L})/iu, 'ISO 22301'],
  [/(?<!\p{L})(?:AIMS|AI[ -]management)(?!\p{L})/iu, 'ISO/IEC 42001'],
  [/(?<!\p{L})PIMS(?!\p{L})/u, 'ISO/IEC 27701'],
  [/(?<!\p{L})(?:ITSMS|service[ -]management)(?!\p{L})/iu, 'ISO/IEC 20000-1'],
];
// Quality management systems of trades, which have numbers of their own.
const ofTrades = ['ISO 13485', 'IATF 16949', 'ISO/IEC 17025', 'AS 9100'];

// The letters that management systems go by, and the standards that are on them.
const onSecurity = ['27001', '27002', '27003', '27004', '27005', '27017', '27018', '27701'].map(
  of => `ISO/IEC ${of}`,
);
const onQuality = ['ISO 9001', 'ISO 9002', 'ISO 9004', ...ofTrades];
const onServices = ['ISO/IEC 20000-1', 'ISO/IEC 20000-2'];
const onContinuity = ['ISO 22301', 'ISO 22313'];
const lettered: Readonly<Record<string, readonly string[]>> = {
  ISMS: onSecurity,
  SGSI: onSecurity,
  SMSI: onSecurity,
  QMS: onQuality,
  SGC: onQuality,
  SGQ: onQuality,
  SMQ: onQuality,
  EMS: ['ISO 14001', 'ISO 14004', 'ISO 50001'],
  SGA: ['ISO 14001', 'ISO 14004'],
  OHSMS: ['ISO 45001', 'ISO 45002'],
  SGSST: ['ISO 45001', 'ISO 45002'],
  FSMS: ['ISO 22000', 'ISO 22002'],
  BCMS: onContinuity,
  SGCN: onContinuity,
  AIMS: ['ISO/IEC 42001', 'ISO/IEC 42006'],
  PIMS: ['ISO/IEC 27701'],
  SMS: onServices,
  ITSMS: onServices,
  SGSTI: onServices,
};

/** The letters of management systems, as texts write them before a clause. The source of a regular expression, in alternatives. */
export const lettersOfSystems = Object.keys(lettered).join('|');

/** The standards on the system that goes by the letters: those on quality for `QMS`. Empty where nobody knows. */
export const standardsOfSystem = (letters: string): readonly string[] => lettered[letters] ?? [];

/** Whether a standard is on a management system, and on none that goes by the letters. */
export const isOfOtherSystem = (standard: string, letters: string): boolean =>
  !standardsOfSystem(letters).includes(standard) &&
  Object.values(lettered).some(standards => standards.includes(standard));

/** `# ISMS manual` where the document names ISO/IEC 27001, among others: the one system that the title speaks of. */
export function standardOfSystem(title: string, named: ReadonlyMap<string, Named>): Named | undefined {
  if (named.size < 2) return undefined;
  const [spoken, another] = systems.filter(([words]) => words.test(title));
  if (!spoken || another) return undefined;
  const [, standard] = spoken;
  return standard === 'ISO 9001' && ofTrades.some(other => named.has(other))
    ? undefined
    : named.get(standard);
}
