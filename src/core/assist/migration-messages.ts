import { numberAndTitle } from '../catalogue/number-and-title.ts';
import type { Edition } from '../catalogue/types.ts';
import { listed } from '../text/listed.ts';
import type { Span } from '../text/span.ts';
import type { FormerReason } from './former-editions.ts';
import type { LeftReference } from './migrate.ts';

/**
 * Why a reference is of the old edition still. `removed`: a source says that nothing follows; `no-row`: no table knows what
 * follows; `choice`: several clauses follow, and a person has to choose; `item`: the items of the clause may be others;
 * `range`: its ends are not of one parent; `unknown`: the old edition has no such clause; `shared`: the number is of another
 * standard as well; `amended`: it names an amendment of the old edition; `list`: another member of its list stays;
 * `part`: an exclusion, and the new clause is made of others besides; `excluded`: an exclusion whose successor is excluded already, for a
 * reason of its own;
 * `otherwise`: a third edition stands right behind the number;
 * `title`: the old title of a clause that moved, which stands in its sentence still;
 * `link`: no reference, but a link to a heading that has changed, which names it otherwise than by its anchor or stands in
 * a document that is left as it is;
 * `unread`: a number beside one that moves, which the old edition has and which was not read as a reference;
 * `undated-number`: no year says its edition, the scope makes it the new one, and only the old one has such a clause;
 * `front-matter`: no reference, but the old edition under a key of the front matter that is not read;
 * `context`: what says its edition cannot change with it; `unsettled`: no way was found to change the document so that
 * everything in it means what it should; `informative`: the config says that the document answers to no clause; `undated`: that
 * too, and only the scope dates it, which will name another edition.
 */
export type LeftReason =
  | FormerReason
  | 'removed'
  | 'no-row'
  | 'choice'
  | 'item'
  | 'range'
  | 'unknown'
  | 'shared'
  | 'amended'
  | 'list'
  | 'context'
  | 'part'
  | 'excluded'
  | 'otherwise'
  | 'title'
  | 'link'
  | 'unread'
  | 'undated-number'
  | 'front-matter'
  | 'unsettled'
  | 'informative'
  | 'undated';

/** Why a reference stays, and what the message names. */
interface LeftBehind {
  readonly reason: LeftReason;
  readonly clause: string | undefined;
  /** The clauses to choose from; empty where there is no choice. */
  readonly successors: readonly string[];
  /** The old edition is written beside it now. */
  readonly isDated: boolean;
  /** Of a link: the anchor that its heading has now. */
  readonly anchor?: string;
}

/** Why it stays, and what to do; a second sentence where the old edition is written beside it now. */
function messageOf(
  { reason, clause, successors, isDated, anchor = '' }: LeftBehind,
  { from, to }: { readonly from: Edition; readonly to: Edition },
): string {
  const name = clause === undefined ? from.name : `${from.name} ${clause}`;
  const followed =
    successors.length > 0
      ? `${listed(successors)} of ${to.name} ${successors.length > 1 ? 'follow' : 'follows'} it`
      : `no clause of ${to.name} is known to follow it`;
  const messages: Readonly<Record<LeftReason, string>> = {
    removed: `Nothing in ${to.name} follows ${name}; decide whether the reference is still needed.`,
    'no-row': `No table says what follows ${name} in ${to.name}.`,
    choice: `${listed(successors)} of ${to.name} follow ${name}; choose.`,
    item: `The items of ${name} may stand elsewhere in ${to.name}${
      successors.length > 0
        ? `, where ${listed(successors)} ${successors.length > 1 ? 'follow' : 'follows'} it`
        : ''
    }; look the item up.`,
    range: 'The ends of the range are not of one clause; write out the clauses that are meant.',
    unknown: `${from.name} has no clause ${clause ?? ''}.`,
    shared: 'The number is of another standard as well; give each its own number.',
    amended: `An amendment or corrigendum of ${from.name} is named, which ${to.name} does not have.`,
    list: 'Another reference that stands together with it could not be moved.',
    context: 'What says its edition could not be changed together with it; write the edition beside it.',
    unread: `${clause} stands beside references to ${from.name} and was not read as one. If it is one, ${followed}; change it by hand.`,
    'undated-number': `No year says of which edition ${clause} is; the scope names ${to.name}, which has no such clause, and ${from.name} has. If that is meant, ${followed}; change it by hand.`,
    'front-matter': `${from.name} stands under a key of the front matter that is not read; change it by hand.`,
    title: `${name} is called so, and not what follows it, ${listed(
      successors.map(number => numberAndTitle({ number, title: to.clause(number)?.title })),
    )}; change the words by hand where its title is meant.`,
    link: `The heading that this link leads to has changed; by GitHub’s rule its anchor is #${anchor} now. Change the link by hand.`,
    part: `${listed(successors)} of ${to.name} ${successors.length > 1 ? 'take' : 'takes'} the place of other clauses besides ${name}, which are not excluded; decide whether all of it can be.`,
    excluded: `${listed(successors)} of ${to.name} ${successors.length > 1 ? 'are' : 'is'} excluded already; put the justifications together, and remove this entry.`,
    unsettled:
      'No change was found after which everything in this document means what it should; change it by hand.',
    informative:
      'The config says that this document is informative: it answers to no clause, so it is left as it is.',
    undated: `Only the scope dates it, and that changes; this document is informative and is left as it is, so write ${from.name} beside it.`,
    silenced: 'A comment silences the finding about the old edition here, so it is meant.',
    replaced: `The sentence speaks of ${from.name} as replaced or former, so it is meant.`,
    quoted: `It stands in a quotation, or says where one was taken from; so ${from.name} is meant.`,
    history: `The text tells here what was, or what others laid down, with ${from.name}, so it is meant.`,
    otherwise: `Another edition of ${from.standard} stands right behind it; write the one that is meant beside the number.`,
    compared: `${from.name} and ${to.name} stand side by side here, so each is meant.`,
  };
  return (
    messages[reason] +
    (isDated ? ` ${from.name} is now written beside it, so that it stays what it was.` : '')
  );
}

/** A reference that stays, or what else is told of a migration, with the message that says why. */
export const leftReference = (
  span: Span,
  clauses: readonly string[],
  why: LeftBehind,
  migration: { readonly from: Edition; readonly to: Edition },
): LeftReference => {
  const { reason, successors, isDated } = why;
  return { span, clauses, reason, message: messageOf(why, migration), successors, isDated };
};

/** The text means the old edition: nobody has to do anything. */
export const isMeant = (reason: LeftReason): boolean => meantReasons.has(reason);

/** It stays because of the document that it stands in, not for what it says itself. */
export const isInformativeReason = (reason: LeftReason): boolean =>
  reason === 'informative' || reason === 'undated';

const meantReasons: ReadonlySet<LeftReason> = new Set<LeftReason>([
  'informative',
  'silenced',
  'replaced',
  'compared',
  'quoted',
  'history',
]);
