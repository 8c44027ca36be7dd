import * as vscode from 'vscode';
import type { MigratedDocument, Migration, MigrationTargets, NamedStandards } from '../core/index.ts';
import { folderItem } from './folder-item.ts';

/** The edition that is left, and the one that takes its place. */
export type Editions = Pick<Migration, 'from' | 'to'>;

/** The clauses that are to stand for a clause that several follow; for one that is not named: all of them. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** What has to be settled before documents are migrated; undefined comes back where somebody gave up. */
export interface Questions {
  /** Which edition is left, and for which. */
  editions(
    targets: readonly MigrationTargets[],
    named: readonly NamedStandards[],
  ): Promise<Editions | undefined>;
  /** The folders of the workspace, the documents of which are to be changed. */
  folders(
    folders: readonly vscode.WorkspaceFolder[],
    editions: Editions,
  ): Promise<readonly vscode.WorkspaceFolder[] | undefined>;
  /** Whether informative documents are to change as well; false where none would. */
  informative(documents: number, editions: Editions): Promise<boolean | undefined>;
  /** What is to stand for each clause that several follow. */
  chosen(successors: ReadonlyMap<string, readonly string[]>, editions: Editions): Promise<Chosen | undefined>;
  /** Whether somebody wants to look through the changes first. */
  looksThrough(changes: readonly MigratedDocument[], editions: Editions): Promise<boolean | undefined>;
}

/** The questions as their user is asked them. */
export function askedOfUser(): Questions {
  const titles = new Titles();
  return {
    editions: (targets, named) => askEditions(targets, named, titles),
    folders: (folders, editions) => askFolders(folders, editions, titles),
    informative: (documents, editions) => askInformative(documents, editions, titles),
    chosen: (successors, editions) => askChosen(successors, editions, titles),
    looksThrough: (changes, editions) => askHow(changes, editions, titles),
  };
}

/** The titles of the questions, which are counted as they are asked: how many there are shows only on the way. */
class Titles {
  #asked = 0;

  /** Before it is known which editions it is about. */
  first(): string {
    return vscode.l10n.t('Migrate to another edition (step {0})', ++this.#asked);
  }

  next({ from, to }: Editions): string {
    return vscode.l10n.t('{0} to {1} (step {2})', from.name, to.name, ++this.#asked);
  }
}

async function askEditions(
  targets: readonly MigrationTargets[],
  named: readonly NamedStandards[],
  titles: Titles,
): Promise<Editions | undefined> {
  const distinctTargets = [...new Map(targets.map(target => [target.from.name, target])).values()];
  const left = await vscode.window.showQuickPick(
    distinctTargets.map(target => {
      const count = named.filter(({ names }) => names.has(target.from.datedName)).length;
      return { label: target.from.name, description: vscode.l10n.t('in documents: {0}', count), target };
    }),
    {
      title: titles.first(),
      placeHolder: vscode.l10n.t('Which edition is to be left?'),
    },
  );
  const reached =
    left &&
    (await vscode.window.showQuickPick(
      left.target.to.map(edition => ({ label: edition.name, description: edition.title, edition })),
      {
        title: titles.first(),
        placeHolder: vscode.l10n.t('Which edition is to take the place of {0}?', left.label),
      },
    ));
  return reached && { from: left.target.from, to: reached.edition };
}

async function askFolders(
  folders: readonly vscode.WorkspaceFolder[],
  editions: Editions,
  titles: Titles,
): Promise<readonly vscode.WorkspaceFolder[] | undefined> {
  if (folders.length < 2) return folders;
  const picked = await vscode.window.showQuickPick(
    folders.map(folder => ({ ...folderItem(folder, folders), picked: true })),
    {
      title: titles.next(editions),
      placeHolder: vscode.l10n.t('In which folders?'),
      canPickMany: true,
    },
  );
  return picked?.map(({ folder }) => folder);
}

async function askInformative(
  documents: number,
  editions: Editions,
  titles: Titles,
): Promise<boolean | undefined> {
  if (documents === 0) return false;
  const ways = [
    { label: vscode.l10n.t('Leave informative documents as they are'), takesAll: false },
    { label: vscode.l10n.t('Change them as well'), takesAll: true },
  ];
  const picked = await vscode.window.showQuickPick(ways, {
    title: titles.next(editions),
    placeHolder: vscode.l10n.t(
      'Documents that the config calls informative cite {0}, too: {1}',
      editions.from.name,
      documents,
    ),
  });
  return picked?.takesAll;
}

async function askChosen(
  successors: ReadonlyMap<string, readonly string[]>,
  editions: Editions,
  titles: Titles,
): Promise<Chosen | undefined> {
  const { from, to } = editions;
  if (successors.size === 0) return {};
  const order = from.clauses.map(({ number }) => number);
  const asked = [...successors].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const ways = [
    { way: 'all', label: vscode.l10n.t('Write all that follow') },
    {
      way: 'each',
      label: vscode.l10n.t('Choose for each of these clauses'),
      detail: asked.map(([clause]) => clause).join(', '),
    },
    { way: 'none', label: vscode.l10n.t('Leave them as they are') },
  ];
  const picked = await vscode.window.showQuickPick(ways, {
    title: titles.next(editions),
    placeHolder: vscode.l10n.t('Several clauses follow one. What is to be written?'),
  });
  if (picked?.way === 'all') return {};
  if (picked?.way === 'none') return Object.fromEntries([...successors.keys()].map(clause => [clause, []]));
  if (!picked) return undefined;

  const chosen: Record<string, readonly string[]> = {};
  let step = 0;
  for (const [clause, following] of asked) {
    const items = following.map(number => ({
      label: number,
      description: to.clause(number)?.title ?? '',
      picked: true,
    }));
    const wanted = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t(
        '{0} ({1} of {2})',
        [clause, from.clause(clause)?.title ?? []].flat().join(' '),
        ++step,
        asked.length,
      ),
      placeHolder: vscode.l10n.t('What follows it? Choose none to leave it as it is.'),
      canPickMany: true,
      matchOnDescription: true,
    });
    if (!wanted) return undefined;
    chosen[clause] = wanted.map(({ label }) => label);
  }
  return chosen;
}

async function askHow(
  all: readonly MigratedDocument[],
  editions: Editions,
  titles: Titles,
): Promise<boolean | undefined> {
  const changing = all.filter(({ edits }) => edits.length > 0);
  if (changing.length === 0) return false;
  const detail = vscode.l10n.t(
    'References: {0}; files: {1}',
    changing.reduce((sum, { moved }) => sum + moved.length, 0),
    changing.length,
  );
  const ways = [
    { label: vscode.l10n.t('Make all changes'), detail, looksThrough: false },
    {
      label: vscode.l10n.t('Look through the changes first'),
      detail: vscode.l10n.t('Only what is ticked is changed: tick whole files, with years and clauses.'),
      looksThrough: true,
    },
  ];
  const picked = await vscode.window.showQuickPick(ways, {
    title: titles.next(editions),
    placeHolder: vscode.l10n.t('One undo takes all of them back, and leaves the files to be saved.'),
  });
  return picked?.looksThrough;
}
