import * as vscode from 'vscode';
import type { MigrationTargets } from '../core/index.ts';
import { fieldsOf, isListOfTexts, isText } from './given.ts';
import type { Chosen, Editions, Questions } from './migrate-questions.ts';
import { say } from './say.ts';

/** What other commands hand over instead of being asked. */
interface Answers {
  readonly from: string;
  readonly to: string;
  readonly chosen?: Chosen;
  /** Names of folders of the workspace; all without it. */
  readonly folders?: readonly string[];
  /** Documents that the config calls informative are changed as well. */
  readonly informative?: boolean;
  /** The changes are shown, and only those that are ticked are made. */
  readonly looksThrough?: boolean;
}

/** The questions with the answers that a command was handed, so that nobody is asked; undefined where those are none. */
export function answeredBy(given: unknown): Questions | undefined {
  if (!isAnswers(given)) return undefined;
  const { chosen = {}, folders, informative = false, looksThrough = false } = given;
  return {
    editions: async targets => editionsOf(given, targets),
    folders: async there => there.filter(({ name }) => folders?.includes(name) ?? true),
    informative: async () => informative,
    chosen: async () => chosen,
    looksThrough: async () => looksThrough,
  };
}

/** undefined where no table leads from the one to the other, which is said. */
function editionsOf(given: Answers, targets: readonly MigrationTargets[]): Editions | undefined {
  const found = targets.find(({ from }) => from.name === given.from);
  const to = found?.to.find(({ name }) => name === given.to);
  if (found && to) return { from: found.from, to };
  say(vscode.l10n.t('No pack has a table that leads from {0} to {1}.', given.from, given.to));
  return undefined;
}

function isAnswers(value: unknown): value is Answers {
  const { from, to, chosen, folders, informative, looksThrough } = fieldsOf(value);
  return (
    isText(from) &&
    isText(to) &&
    (chosen === undefined || isChosen(chosen)) &&
    (folders === undefined || isListOfTexts(folders)) &&
    [informative, looksThrough].every(each => each === undefined || typeof each === 'boolean')
  );
}

const isChosen = (value: unknown): value is Chosen =>
  typeof value === 'object' && value !== null && Object.values(value).every(isListOfTexts);
