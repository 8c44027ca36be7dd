import { isKnownNumber, publisherOfNumber } from './known-numbers.ts';

/** `TR`, `TS`, `PAS`, `Guide` …; undefined for a stage of a draft, which names no other standard. */
export const deliverableOf = (text: string | undefined): string | undefined => {
  if (!text) return undefined;
  if (/^guides?$/i.test(text)) return 'Guide';
  return /^(?:TR|TS|PAS|ISP|IWA|R)$/.test(text) ? text : undefined;
};

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
    const publisher = publisherOfNumber(number);
    if (publisher) return { publisher, deliverable };
  }
  return { publisher: bodies.join('/') || 'ISO', deliverable };
}

/** `ISO/TR 24971`, but `ISO/IEC TR 24772`, `ISO Guide 73`, `ISO/IEC Guide 51`: as ISO and IEC write them. */
export function standardName(publisher: string, deliverable: string | undefined, number: string): string {
  if (deliverable === undefined) return `${publisher} ${number}`;
  const joiner = publisher === 'ISO' && deliverable !== 'Guide' ? '/' : ' ';
  return `${publisher}${joiner}${deliverable} ${number}`;
}
