import * as vscode from 'vscode';
import type { Said } from '../core/index.ts';

/** What the core says in dialogs, menus and views, in the language of the editor. */
export const inWords = ({ text, values }: Said): string => vscode.l10n.t(text, ...values);

/** What is offered is called; fixes are called as their findings are, in English, but for those that have words. */
export const titleOf = ({
  title,
  words,
}: {
  readonly title: string;
  readonly words?: Said | undefined;
}): string => (words === undefined ? title : inWords(words));
