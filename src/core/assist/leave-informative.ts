import type { Document } from '../documents/document.ts';
import { byPlace } from '../text/span.ts';
import {
  type LeftReference,
  type MigratedDocument,
  type Migration,
  type MigrationWorld,
  nothingMigrated,
} from './migrate.ts';
import { clausesOf, mentionsOf } from './migration-mentions.ts';
import { leftReference } from './migration-messages.ts';
import { listsOf } from './migration-plan.ts';
import { misreadLists } from './settle-migration.ts';

/**
 * What a document refers to of the old edition, and that all of it stays: the config says that the document answers to no
 * clause (`isInformative`), so what it cites was agreed or found so, as in a contract or an audit report. `left` is empty
 * where it refers to nothing of that edition. What only the scope dates is told by itself where the scope will name
 * another edition.
 */
export function leaveInformative(
  document: Document,
  migration: Migration,
  world: MigrationWorld,
): MigratedDocument {
  const lists = listsOf(mentionsOf(document, migration, world));
  const undated = new Set(misreadLists(document, lists, { edits: [] }, migration, world));
  const left = lists.flatMap(list =>
    list.mentions.map(({ written }): LeftReference => {
      const clauses = clausesOf(written);
      const reason = undated.has(list) ? 'undated' : 'informative';
      const why = { reason, clause: clauses[0], successors: [], isDated: false } as const;
      return leftReference(written.span, clauses, why, migration);
    }),
  );
  return { ...nothingMigrated, left: left.sort((a, b) => byPlace(a.span, b.span)) };
}
