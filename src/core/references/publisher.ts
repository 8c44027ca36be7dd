// Standards of information technology are ISO's and IEC's, others belong to one of them, and what is printed is not always
// the publisher: `ISO 27001` is ISO/IEC's, `ISO/IEC 9001` is ISO's. The numbers are those that management systems' texts cite,
// under the publisher on their covers; they copy no catalogue, and a number that is missing keeps the publisher of the text.
const joint = new Set(
  '20000 20006 27000 27001 27002 27003 27004 27005 27006 27007 27008 27009 27010 27011 27013 27014 27015 27016 27017 27018 27019 27021 27022 27023 27031 27032 27033 27034 27035 27036 27037 27038 27039 27040 27041 27042 27043 27050 27070 27071 27099 27100 27102 27103 27110 27400 27402 27403 27550 27551 27553 27555 27556 27557 27558 27559 27560 27561 27562 27563 27564 27565 27570 27701 27706 15408 18045 19790 24759 19770 24760 29100 29101 29134 29146 29147 29151 29184 30111 38500 38505 38507 42001 42005 42006 22989 23053 23894 25010 25012 25023 25040 33001 33002 33020 15504 17000 17011 17020 17021 17024 17025 17029 17030 17043 17050 17065 17067 14882 9899 9075 7498 19794 19795 24745 30107 2382 5338 5339 5259 24028 24029 24027 24368 42119 12792 11801 14598 9126 25051 90006 90007'.split(
    ' ',
  ),
);
const isoAlone = new Set(
  '9000 9001 9004 10001 10002 10005 10006 10007 10013 10015 13485 14001 14004 14971 16949 19011 22000 22300 22301 22313 22317 22316 22320 22361 26000 26262 27799 28000 31000 37001 37301 37002 39001 41001 44001 45001 45003 50001 55000 55001 55002 56002 21001 21500 21502 30401 30414 15489 15189 20400 20121 22716 3834 10218 12100 13849 14155 10993 11607 11135 11137 21448'.split(
    ' ',
  ),
);
const iecAlone = new Set(
  '62304 62366 60601 61508 61511 62443 62061 60812 61882 60950 61010 62368 82304 80001 60529 61025 61131 61850'.split(
    ' ',
  ),
);

/** `TR`, `TS`, `PAS`, `Guide` …; undefined for a stage of a draft, which names no other standard. */
export const deliverableOf = (text: string | undefined): string | undefined => {
  if (!text) return undefined;
  if (/^guides?$/i.test(text)) return 'Guide';
  return /^(?:TR|TS|PAS|ISP|IWA|R)$/.test(text) ? text : undefined;
};

/** Whether the number alone says which standard of ISO or IEC is meant. */
export const isKnownNumber = (number: string): boolean =>
  joint.has(number) || isoAlone.has(number) || iecAlone.has(number);

/** `ISO 9001` for `9001`, `ISO/IEC 20000-1` for `20000-1`: a number that is all of a text; undefined where it says no standard. */
export function standardOfNumber(text: string): string | undefined {
  const [, number = '', part = ''] = /^(\d{4,5})(-\d{1,2})?$/.exec(text) ?? [];
  return isKnownNumber(number) ? `${publisherOf('ISO', number).publisher} ${number}${part}` : undefined;
}

/** Who publishes a standard, of what is printed before its number, and the kind of deliverable that stands among that. */
export function publisherOf(
  text: string,
  number: string,
): { readonly publisher: string; readonly deliverable: string | undefined } {
  const parts = text
    .replace(/ИСО/g, 'ISO')
    .replace(/МЭК|CEI/g, 'IEC')
    .replace(/ТО/g, 'TR')
    .replace(/ТС/g, 'TS')
    .split(/[/\s-]+/)
    .map(part => (/^(?:iso|iec)$/i.test(part) ? part.toUpperCase() : part))
    .filter(part => part !== 'P');
  // `IWA 8` has no other publisher than the workshop that agreed on it.
  const isAgreement = parts.includes('IWA');
  const deliverable = isAgreement ? undefined : parts.map(deliverableOf).find(Boolean);
  const bodies = isAgreement
    ? ['IWA']
    : parts.filter(part =>
        /^(?:ISO|IEC|IATF|IEEE|SAE|ASTM|HL7|CIE|OIML|IDF|CISPR|ASME|ITU-T|ITU)$/.test(part),
      );
  if (bodies.length <= 2 && bodies.every(body => body === 'ISO' || body === 'IEC')) {
    if (joint.has(number)) return { publisher: 'ISO/IEC', deliverable };
    if (isoAlone.has(number)) return { publisher: 'ISO', deliverable };
    if (iecAlone.has(number)) return { publisher: 'IEC', deliverable };
  }
  return { publisher: bodies.join('/') || 'ISO', deliverable };
}

/** `ISO/TR 24971`, but `ISO/IEC TR 24772`, `ISO Guide 73`, `ISO/IEC Guide 51`: as ISO and IEC write them. */
export function standardName(publisher: string, deliverable: string | undefined, number: string): string {
  if (deliverable === undefined) return `${publisher} ${number}`;
  const joiner = publisher === 'ISO' && deliverable !== 'Guide' ? '/' : ' ';
  return `${publisher}${joiner}${deliverable} ${number}`;
}
