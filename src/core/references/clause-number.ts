/** Numbers as clauses have them. `A.5.15` and `8.7.3` are dotted; an `annex` number begins with a letter. */
export interface ClauseNumber {
  /** Normalised: `A.5.15` for `A 5.15` and `A-5-15`. */
  readonly clause: string;
  readonly start: number;
  readonly end: number;
  readonly isAnnex: boolean;
  readonly isDotted: boolean;
  /** Written in a way that other things are written in too: `A 8.24`, `A8.24`, `A-6-2-5`. */
  readonly isLoose: boolean;
}

// What may not follow a number: a letter, a further number, a wildcard (`8.x`, `8.*`), a unit.
const numberEnd =
  '(?!(?![a-z]\\))[\\p{Script=Latin}\\p{N}_%°‰€$])(?!\\.[\\dxX*])(?!\\.[A-Z]\\.)(?!-(?![A-Z]\\.\\d)\\p{L})';
const annexDotted = new RegExp(`([A-Z])\\.[ ]?(\\d{1,2}(?:\\.\\d{1,3}){0,3})${numberEnd}`, 'uy');
const annexLoose = new RegExp(
  `A(?:[ \\u00a0](\\d{1,2}(?:\\.\\d{1,2}){1,3})|(\\d{1,2}(?:\\.\\d{1,2}){1,3})|-(\\d{1,2}(?:-\\d{1,2}){1,3}))${numberEnd}`,
  'uy',
);
// `7.2 million`, `1.5 GB`: amounts.
const unit =
  '(?![\\s\\u00a0]?(?:million|billion|thousand|Millionen|Milliarden|Mio|Mrd|millions?|millones|milioni|milhões|miljoen|percent|per cent|Prozent|[kMGT]i?B|[kMG]Hz|kg|km|mm|cm|EUR|USD|CHF|GBP)(?!\\p{L}))';
const dotted = new RegExp(`\\d{1,2}(?:\\.\\d{1,3}){1,5}${numberEnd}${unit}(?![:/]\\d{2})`, 'uy');
const whole = new RegExp(`\\d{1,2}${numberEnd}(?![:/.,]\\d)`, 'uy');

/** Reads the clause number that begins at `at`; undefined where none does. Whole numbers only where `takesWhole`. */
export function readNumber(text: string, at: number, takesWhole: boolean): ClauseNumber | undefined {
  const first = text.charCodeAt(at);
  if (first >= 65 && first <= 90) {
    annexDotted.lastIndex = at;
    const strict = annexDotted.exec(text);
    if (strict)
      return {
        clause: `${strict[1]}.${strict[2]}`,
        start: at,
        end: at + strict[0].length,
        isAnnex: true,
        isDotted: true,
        isLoose: strict[0].includes(' '),
      };
    annexLoose.lastIndex = at;
    const loose = annexLoose.exec(text);
    if (!loose) return undefined;
    const digits = loose[1] ?? loose[2] ?? loose[3]?.replaceAll('-', '.') ?? '';
    return {
      clause: `A.${digits}`,
      start: at,
      end: at + loose[0].length,
      isAnnex: true,
      isDotted: true,
      isLoose: true,
    };
  }
  if (first < 49 || first > 57) return undefined;
  dotted.lastIndex = at;
  const parts = dotted.exec(text);
  if (parts) {
    if (/\.0\d/.test(parts[0])) return undefined;
    return {
      clause: parts[0],
      start: at,
      end: at + parts[0].length,
      isAnnex: false,
      isDotted: true,
      isLoose: false,
    };
  }
  if (!takesWhole) return undefined;
  whole.lastIndex = at;
  const integer = whole.exec(text);
  return integer
    ? {
        clause: integer[0],
        start: at,
        end: at + integer[0].length,
        isAnnex: false,
        isDotted: false,
        isLoose: false,
      }
    : undefined;
}

/** The components of a number: `['A', '5', '15']`. */
export const componentsOf = (clause: string): string[] => clause.split('.');

/** Whether both numbers have the same parent: `A.5.15` and `A.5.18`, `4` and `10`. */
export function areSiblings(a: string, b: string): boolean {
  const first = componentsOf(a);
  const second = componentsOf(b);
  return first.length === second.length && first.slice(0, -1).join('.') === second.slice(0, -1).join('.');
}

/** The numbers from one sibling to the other by counting; empty where they are no siblings or run backwards or too far. */
export function countBetween(from: string, to: string): string[] {
  if (!areSiblings(from, to)) return [];
  const parent = componentsOf(from).slice(0, -1);
  const first = Number(componentsOf(from).at(-1));
  const last = Number(componentsOf(to).at(-1));
  if (!(last > first) || last - first > 99) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => [...parent, String(first + index)].join('.'));
}
