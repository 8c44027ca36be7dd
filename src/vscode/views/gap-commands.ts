import * as vscode from 'vscode';
import {
  addressIn,
  type Clause,
  clauseNamedBy,
  type Edition,
  excludeClause,
  isNamedAsExcluded,
  type Objection,
  objectionToAny,
  sourceName,
} from '../../core/index.ts';
import { allRead } from '../all-read.ts';
import { isAddress, showClauseCommand } from '../cards.ts';
import { chooseFound } from '../choose-found.ts';
import { excludeClauseCommand } from '../command-ids.ts';
import { changedMeanwhile, say } from '../say.ts';
import { openPlaceCommand, showOffset, showPlace } from '../show-place.ts';
import type { ShownProject, Traceability } from '../traceability.ts';
import { createSection } from './create-section.ts';
import type { Gap } from './gap.ts';

/**
 * What can be done about a clause that nothing cites: a section for it, or, where its standard lets it be left out, an exclusion
 * with a justification.
 */
export function registerGapCommands(traceability: Traceability): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(openPlaceCommand, (uri: unknown, start: unknown, end: unknown) =>
      showPlace(vscode.Uri.parse(String(uri)), { start: Number(start), end: Number(end) }),
    ),
    vscode.commands.registerCommand('crossclause.createSection', async (node: unknown, at: unknown) => {
      const gap = await gapOf(node, forSection(), traceability);
      if (gap)
        await createSection(gap, typeof at === 'string' ? vscode.Uri.parse(at) : undefined, traceability);
    }),
    vscode.commands.registerCommand(excludeClauseCommand, async (node: unknown, given: unknown) => {
      const gap = await gapOf(node, forExclusion(), traceability);
      if (gap) await exclude(gap, typeof given === 'string' ? given : undefined);
    }),
  );
}

interface GapPick extends vscode.QuickPickItem {
  readonly clause: Clause;
  readonly gap: Gap;
}

const gapPick = (project: ShownProject, edition: Edition, clause: Clause): GapPick => ({
  label: `${edition.name} ${clause.number}`,
  description: clause.title ?? '',
  clause,
  gap: { project, edition, address: addressIn(edition, clause.number), justification: '' },
});

/** Which clauses a command offers where it was called on none. */
interface Offer {
  readonly title: string;
  /** Clauses that are cited in full or in part are offered, too. */
  readonly offersCited: boolean;
  isOffered(clause: Pick<Gap, 'edition' | 'address'>): boolean;
  /** What is said where there is none. */
  readonly nothing: string;
}

const forSection = (): Offer => ({
  title: vscode.l10n.t('Create a section'),
  offersCited: false,
  isOffered: () => true,
  nothing: vscode.l10n.t('Every clause in scope is cited, at least in part, or excluded.'),
});

/** What is cited may have to be left out all the same: a plan to leave it out cites it. */
const forExclusion = (): Offer => ({
  title: vscode.l10n.t('Exclude a clause'),
  offersCited: true,
  isOffered: ({ edition, address }) => objectionToAny(address.clause, edition) === undefined,
  nothing: vscode.l10n.t('No clause in scope is left that its standard lets anybody exclude.'),
});

/** The gap that a command was called on; without one, that which its user chooses. */
async function gapOf(
  node: unknown,
  { title, offersCited, isOffered, nothing }: Offer,
  traceability: Traceability,
): Promise<Gap | undefined> {
  const {
    address,
    uri,
    justification,
    project: { key = undefined } = {},
  } = (node ?? {}) as {
    address?: unknown;
    uri?: unknown;
    justification?: unknown;
    project?: { key?: string };
  };
  if (isAddress(address)) {
    await traceability.lookAgain();
    const project =
      key === undefined
        ? await traceability.projectOf(typeof uri === 'string' ? vscode.Uri.parse(uri) : undefined)
        : traceability.current.projects.find(other => other.key === key);
    const edition = project?.catalogue.edition(address.standard, address.edition);
    const proposed = typeof justification === 'string' ? justification : '';
    return project && edition && { project, edition, address, justification: proposed };
  }
  // Before all is read most clauses seem to be gaps.
  if (!(await allRead(traceability))) return undefined;
  const { projects, trace } = traceability.current;
  const open: GapPick[] = [];
  const cited: GapPick[] = [];
  for (const project of projects)
    for (const { edition, clauses } of trace.gaps(project)) {
      const gaps = new Set(clauses);
      const status = trace.statusOf(project, edition);
      for (const clause of edition.clauses) {
        const pick = gapPick(project, edition, clause);
        if (!clause.isRequirement || !isOffered(pick.gap)) continue;
        if (gaps.has(clause)) open.push(pick);
        else if (offersCited && status.statusOf(clause.number) !== 'excluded') cited.push(pick);
      }
    }
  if (open.length + cited.length === 0) {
    say(
      projects.length === 0
        ? vscode.l10n.t('No scope is set. Name the editions that these documents answer to.')
        : nothing,
    );
    return undefined;
  }
  const placeHolder =
    cited.length === 0
      ? vscode.l10n.t('A clause that nothing cites: type a number or words of its title')
      : vscode.l10n.t('A clause: type a number or words of its title');
  const separator = {
    label: vscode.l10n.t('cited'),
    kind: vscode.QuickPickItemKind.Separator,
    gap: undefined,
  };
  const picked = await chooseFound<GapPick | typeof separator>({ title, placeHolder }, typed => {
    const isNamed = clauseNamedBy(typed);
    const named = (picks: readonly GapPick[]) =>
      picks.filter(({ clause, gap }) => isNamed(clause, gap.edition));
    const citedNow = named(cited);
    return [...named(open), ...(citedNow.length > 0 ? [separator] : []), ...citedNow];
  });
  return picked?.gap;
}

/**
 * Adds the clause to the exclusions of the config, or of the settings where there is none.
 *
 * @param given the justification, which else its user is asked for
 */
async function exclude(gap: Gap, given: string | undefined): Promise<void> {
  const { project, edition, address } = gap;
  const { configUri, root, config } = project.setup;
  const name = `${edition.name} ${address.clause}`;
  const title = vscode.l10n.t('Exclude {0}', name);
  const objection = objectionToAny(address.clause, edition);
  if (objection) return refuse(gap, name, objection);
  if (isNamedAsExcluded(address, config)) {
    say(vscode.l10n.t('{0} is excluded already.', name));
    return;
  }
  const justification =
    given ??
    (await vscode.window.showInputBox({
      title,
      value: gap.justification,
      prompt: vscode.l10n.t('Why does this clause not apply? The justification goes into the config.'),
      validateInput: typed =>
        typed.trim() === '' ? vscode.l10n.t('An exclusion needs a justification.') : undefined,
    }));
  if (justification === undefined || justification.trim() === '') return;
  if (!configUri) {
    const settings = vscode.workspace.getConfiguration('crossclause', root ?? null);
    // What cannot be read of it stays, since it is somebody's text all the same.
    const exclusions = settings.get<unknown>('exclusions', []);
    // Without a folder there are the user's settings alone.
    const target = root ? undefined : vscode.ConfigurationTarget.Global;
    if (Array.isArray(exclusions))
      return settings.update('exclusions', [...exclusions, { clause: name, justification }], target);
    return say(vscode.l10n.t('The setting “exclusions” is no list as it stands; put it right first.'));
  }
  const document = await vscode.workspace.openTextDocument(configUri);
  const text = document.getText();
  const insertion = excludeClause(text, name, justification);
  if (!insertion) {
    await vscode.window.showTextDocument(document);
    say(vscode.l10n.t('The config has no place for an exclusion as it stands; put it right first.'));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.insert(configUri, document.positionAt(insertion.offset), insertion.text);
  if (!(await vscode.workspace.applyEdit(edit))) return say(changedMeanwhile());
  await showOffset(configUri, insertion.offset + insertion.text.trimEnd().length);
}

/** Says why the clause is not excluded, with a way to its card, which has all that is known of it. */
function refuse({ project, address }: Gap, name: string, { reason, source }: Objection): void {
  const message = vscode.l10n.t('{0} cannot be excluded. {1} ({2}).', name, reason, sourceName(source));
  const showIt = vscode.l10n.t('Show the Clause');
  const { configUri, root } = project.setup;
  const from = (configUri ?? root)?.toString();
  void vscode.window.showInformationMessage(message, showIt).then(answer => {
    if (answer === showIt) void vscode.commands.executeCommand(showClauseCommand, address, from);
  });
}
