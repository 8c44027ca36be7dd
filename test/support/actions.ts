import { expect } from 'vitest';
import { type Action, actionsAt } from '../../src/core/assist/actions.ts';
import { applyEdits } from '../../src/core/fixes/apply.ts';
import type { CheckOptions } from '../../src/core/rules/check.ts';
import type { Span } from '../../src/core/text/span.ts';
import { configOf, documentOf, findingsIn, type Given, knownWith } from './marks.ts';
import { unmarked } from './unmarked.ts';

/** What the actions are worked out by: the shipped packs, those of the project and the config given. */
export function worldOf(given: Given = {}): CheckOptions {
  const { catalogue, correlations, terms } = knownWith(given);
  return { catalogue, correlations, terms, config: configOf(given), path: 'policy.md' };
}

/** The text without its mark, and the ‹range› marked; ‹› is a cursor. */
export function selected(marked: string): { readonly text: string; readonly range: Span } {
  const { text, spans } = unmarked(marked);
  const [start, end] = spans[0] ?? [0, 0];
  return { text, range: { start, end } };
}

/** Everything that can be done at the ‹mark›. */
export function actionsIn(marked: string, given: Given = {}): readonly Action[] {
  const { text, range } = selected(marked);
  return actionsAt(documentOf(text, given), range, findingsIn(text, given), worldOf(given));
}

/** The titles of the actions of one kind, in their order. */
export const actionTitles = (marked: string, kind: Action['kind'], given: Given = {}): readonly string[] =>
  actionsIn(marked, given)
    .filter(action => action.kind === kind)
    .map(({ title }) => title);

/** The action of that title turns the text into the other. `answer`: to what it asks before. */
export function expectAction(
  marked: string,
  title: string,
  after: string,
  given: Given = {},
  answer?: string,
) {
  const { text } = selected(marked);
  const actions = actionsIn(marked, given);
  expect(actions.map(action => action.title)).toContain(title);
  const edits = actions.find(action => action.title === title)?.resolve(answer) ?? [];
  expect(applyEdits(text, edits)).toBe(after);
}
