import type { Edition } from '../catalogue/types.ts';
import type { Document } from '../documents/document.ts';
import type { Edit } from '../fixes/fix.ts';
import { insertAllWords, insertWords } from '../fixes/insert-words.ts';
import { compareNumbers } from '../references/clause-number.ts';
import type { Reference } from '../references/reference.ts';
import { type CheckOptions, isAboutSuppressions } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import { type Said, titled, worded } from '../text/said.ts';
import { type Span, touches } from '../text/span.ts';
import { correlationTable } from './correlation-table.ts';
import {
  type CounterpartChoice,
  counterpartChoices,
  hasPlaceFor,
  insertChoices,
} from './counterpart-choices.ts';
import { fixAll, preferredFix } from './fix-all.ts';
import { withHarmlessFixes } from './harmless-fixes.ts';
import { referenceAt } from './reference-at.ts';
import { type SilencePlace, silence, silencePlaces } from './silence.ts';

/** What an editor sorts its menus by: fixes of findings, what adds text, what rewrites it, what is done on saving. */
export type ActionKind = 'quickfix' | 'refactor.insert' | 'refactor.rewrite' | 'source.fixAll.crossclause';

/** Something an author can have done to the text. */
export interface Action {
  readonly title: string;
  /** The title as editors say it in other languages; undefined for a fix that is called as its finding is. */
  readonly words: Said | undefined;
  readonly kind: ActionKind;
  /** The one to take where nobody chooses; at most one of a list. */
  readonly isPreferred: boolean;
  /** What it puts right or silences; empty where it answers to no finding. */
  readonly findings: readonly Finding[];
  /** What has to be asked before: why a rule is silenced. undefined: nothing. */
  readonly asks: 'reason' | undefined;
  /** The edits, worked out when asked for, on the document as it was then. `answer` is what was asked; it may be empty. */
  resolve(answer?: string): readonly Edit[];
}

/**
 * What can be done at a range of the text, in the order of a menu: the fixes of the findings there, the counterparts
 * that can be inserted, silencing the rules that spoke, the section's correlation table, all fixes of the file.
 *
 * @param findings of this document as it stands, in any order
 * @param range empty for a cursor; what lies beyond the text does not count
 */
export function actionsAt(
  document: Document,
  range: Span,
  findings: readonly Finding[],
  world: CheckOptions,
): readonly Action[] {
  const there = findings
    .filter(({ span }) => touches(span, range))
    .map(finding => withHarmlessFixes(document, finding, world));
  const fixes = fixActions(there);
  const reference = referenceIn(document, range);
  const inserts = reference ? insertActions(document, reference, world) : [];
  return [
    ...fixes,
    ...inserts.filter(({ title }) => !fixes.some(fix => fix.title === title)),
    ...silenceActions(document, there),
    ...tableActions(document, range, world),
    ...fixAllActions(document, findings, world),
  ];
}

/** The reference under the cursor, or the first that a selection touches. */
function referenceIn(document: Document, { start, end }: Span): Reference | undefined {
  return (
    referenceAt(document, start) ??
    document.references.find(({ span, implied }) => !implied && span.start < end && start < span.end)
  );
}

function fixActions(findings: readonly Finding[]): readonly Action[] {
  const preferred = findings.flatMap(finding => preferredFix(finding) ?? [])[0];
  const actions = new Map<string, Action>();
  for (const finding of findings) {
    for (const fix of finding.fixes ?? []) {
      const key = JSON.stringify([fix.title, fix.edits]);
      const same = actions.get(key);
      actions.set(key, {
        title: fix.title,
        words: fix.words,
        kind: 'quickfix',
        isPreferred: same?.isPreferred || fix === preferred,
        findings: [...(same?.findings ?? []), finding],
        asks: undefined,
        resolve: () => fix.edits,
      });
    }
  }
  return [...actions.values()];
}

/** More than these are for the list to choose from; a menu shows them as one. */
const mostInMenu = 5;

/** Each counterpart that is not cited beside the reference, all of one edition, all there are; drafts only by choice. */
function insertActions(document: Document, reference: Reference, world: CheckOptions): readonly Action[] {
  const insert = (words: Said, choices: readonly CounterpartChoice[]): Action => ({
    ...titled(words),
    kind: 'refactor.insert',
    isPreferred: false,
    findings: [],
    asks: undefined,
    resolve: () => insertChoices(document, reference, choices, world),
  });
  const offered = offeredByEdition(document, reference, world);
  const actions = offered.flatMap(([first, ...more]) => [
    ...(more.length < mostInMenu
      ? [first, ...more].map(choice => insert(insertTitle(choice), [choice]))
      : []),
    ...(more.length > 0 ? [insert(insertAllTitle([first, ...more]), [first, ...more])] : []),
  ]);
  if (offered.length < 2) return actions;
  return [
    ...actions,
    insert(worded('Insert all counterparts in {0} standards', String(offered.length)), offered.flat()),
  ];
}

type Choices = readonly [CounterpartChoice, ...CounterpartChoice[]];

function offeredByEdition(document: Document, reference: Reference, world: CheckOptions): readonly Choices[] {
  const choices = counterpartChoices(document, reference, world);
  const editions = [...new Set(choices.map(({ edition }) => edition))];
  return editions.flatMap((edition): readonly Choices[] => {
    if (
      world.config.standards.length === 0 &&
      edition !== likelyEdition(edition.standard, editions, document)
    )
      return [];
    const ofEdition = choices.filter(choice => choice.edition === edition);
    const isPublished = ofEdition.some(({ basis }) => basis === 'published');
    const [first, ...more] = ofEdition.filter(
      ({ basis, isCited }) => !isCited && basis === (isPublished ? 'published' : 'derived'),
    );
    if (!first || !hasPlaceFor(document, reference, first, world)) return [];
    return [[first, ...more]];
  });
}

/** Of the editions of one standard the one that the document dates, else the latest. */
function likelyEdition(
  standard: string,
  editions: readonly Edition[],
  { references }: Document,
): Edition | undefined {
  const ofStandard = editions.filter(edition => edition.standard === standard);
  const isDated = ({ year }: Edition) =>
    references.some(reference => reference.standard === standard && reference.edition === year);
  return ofStandard.findLast(isDated) ?? ofStandard.at(-1);
}

function insertTitle({ label, description, basis }: CounterpartChoice): Said {
  const what = description === '' ? label : `${label} (${description})`;
  return basis === 'derived' ? worded('Insert {0}, derived', what) : insertWords(what);
}

function insertAllTitle(choices: Choices): Said {
  const [{ edition, basis }] = choices;
  const numbers = choices.map(({ clause }) => clause).sort(compareNumbers);
  const words = insertAllWords(edition.name, numbers);
  return basis === 'derived' ? worded('Insert all: {0} {1} and {2}, derived', ...words.values) : words;
}

const silenceWords: Readonly<Record<SilencePlace, (rule: string) => Said>> = {
  line: rule => worded('Silence {0} on this line', rule),
  'next-line': rule => worded('Silence {0} with a comment above', rule),
  file: rule => worded('Silence {0} in this file', rule),
};

function silenceActions(document: Document, findings: readonly Finding[]): readonly Action[] {
  const rules = new Set(findings.map(({ rule }) => rule).filter(rule => !isAboutSuppressions(rule)));
  return [...rules].flatMap(rule => {
    const ofRule = findings.filter(finding => finding.rule === rule);
    const [first] = ofRule;
    if (!first) return [];
    return silencePlaces(document, first.span).map(
      (place): Action => ({
        ...titled(silenceWords[place](rule)),
        kind: 'quickfix',
        isPreferred: false,
        findings: place === 'file' ? ofRule : ofRule.filter(other => areOnOneLine(document, first, other)),
        asks: 'reason',
        resolve: (reason = '') => silence(document, rule, first.span, place, reason),
      }),
    );
  });
}

const areOnOneLine = ({ text }: Document, { span: one }: Finding, { span: other }: Finding): boolean =>
  !/[\r\n]/.test(text.slice(Math.min(one.start, other.start), Math.max(one.start, other.start)));

function tableActions(document: Document, range: Span, world: CheckOptions): readonly Action[] {
  if (correlationTable(document, range, world).length === 0) return [];
  return [
    {
      ...titled(
        range.start === range.end
          ? worded('Add a correlation table of this section')
          : worded('Add a correlation table of the selection'),
      ),
      kind: 'refactor.rewrite',
      isPreferred: false,
      findings: [],
      asks: undefined,
      resolve: () => correlationTable(document, range, world),
    },
  ];
}

function fixAllActions(
  document: Document,
  findings: readonly Finding[],
  world: CheckOptions,
): readonly Action[] {
  const fixable = findings.filter(finding => preferredFix(finding) !== undefined);
  if (fixable.length === 0) return [];
  return [
    {
      ...titled(worded('Make all fixes in this file that need no choice')),
      kind: 'source.fixAll.crossclause',
      isPreferred: false,
      findings: fixable,
      asks: undefined,
      resolve: () => fixAll(document, world),
    },
  ];
}
