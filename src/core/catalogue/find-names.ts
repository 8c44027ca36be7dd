import type { Span } from '../text/span.ts';

/** A name that a text uses, and where. */
export interface NameUse<Value> extends Span {
  readonly value: Value;
}

/** A name as the words that it is made of, in one of its forms. */
interface Form<Value> {
  readonly words: readonly string[];
  /** How an abbreviation is written: nobody means a configuration item by `ci`. */
  readonly exact: string | undefined;
  readonly value: Value;
}

const word = /[\p{L}\p{N}]+/gu;
// Between the words of a name: `service level`, `service-level`, a line break.
const gap = /^(?:\s+|[-\u2010\u2011])$/u;
// `self-service`, `#incident`, `site.service`: part of another word, which what stands before it begins.
const joinedBefore = /[-\u2010\u2011_@#.\\]$/u;
// `risk-based`, `policy.md`, `process_id`.
const joinedAfter = /^(?:[-\u2010\u2011.@](?=[\p{L}\p{N}])|_)/u;
// `CI`, `SLA`.
const abbreviation = /^\p{Lu}[\p{Lu}\p{N}]+$/u;

/**
 * Finds names in a text, as whole words, in singular and plural, in any letter case (abbreviations in their own) and with
 * either spelling of `-isation`; of two at one place the longer. A text is read once, from its beginning to its end.
 */
export function nameFinder<Value>(
  names: Iterable<readonly [name: string, value: Value]>,
): (text: string) => readonly NameUse<Value>[] {
  const byFirst = new Map<string, Form<Value>[]>();
  for (const [name, value] of names) {
    for (const form of formsOf(name, value)) {
      const [first = ''] = form.words;
      const others = byFirst.get(first);
      if (others) others.push(form);
      else byFirst.set(first, [form]);
    }
  }
  for (const forms of byFirst.values()) forms.sort((a, b) => b.words.length - a.words.length);

  return text => {
    const words = [...text.matchAll(word)].map(({ 0: written, index }) => ({
      written,
      spelled: spelledAlike(written),
      start: index,
      end: index + written.length,
    }));
    const uses: NameUse<Value>[] = [];
    for (let at = 0; at < words.length; at++) {
      const first = words[at];
      const forms = first && (byFirst.get(first.spelled) ?? []);
      if (!first || !forms || forms.length === 0) continue;
      if (joinedBefore.test(text.slice(Math.max(0, first.start - 1), first.start))) continue;
      const form = forms.find(({ words: wanted, exact }) =>
        wanted.every((each, index) => {
          const here = words[at + index];
          if (!here || (exact === undefined ? here.spelled !== each : here.written !== exact)) return false;
          const before = words[at + index - 1];
          return index === 0 || (before !== undefined && gap.test(text.slice(before.end, here.start)));
        }),
      );
      const last = form && words[at + form.words.length - 1];
      if (!form || !last || joinedAfter.test(text.slice(last.end, last.end + 2))) continue;
      uses.push({ start: first.start, end: last.end, value: form.value });
      at += form.words.length - 1;
    }
    return uses;
  };
}

/** One spelling for words that have two: `organisation`. */
const spelledAlike = (written: string): string => written.toLowerCase().replace(/isation/, 'ization');

function formsOf<Value>(name: string, value: Value): readonly Form<Value>[] {
  if (abbreviation.test(name)) {
    return [name, `${name}s`].map(exact => ({ words: [exact.toLowerCase()], exact, value }));
  }
  const words = (name.match(word) ?? []).map(spelledAlike);
  if (words.length === 0) return [];
  // `requests for change`, `levels of risk`: what is counted stands before the preposition.
  const preposition = words.findIndex((each, index) => index > 0 && /^(?:for|of)$/.test(each));
  const counted = (preposition < 0 ? words.length : preposition) - 1;
  const several = words.map((each, index) => (index === counted ? plural(each) : each));
  return [words, several].map(form => ({ words: form, exact: undefined, value }));
}

/** `policies`, `processes`, `incidents`. */
function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
