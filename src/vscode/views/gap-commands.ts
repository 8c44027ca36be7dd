import * as vscode from 'vscode';
import {
  excludeClause,
  isNamedAsExcluded,
  type Objection,
  objectionToAny,
  sourceName,
} from '../../core/index.ts';
import { isAddress } from '../card-uris.ts';
import { showClauseCommand } from '../cards.ts';
import { excludeClauseCommand } from '../command-ids.ts';
import { fieldsOf, isText } from '../given.ts';
import { inWords } from '../said.ts';
import { changedMeanwhile, say } from '../say.ts';
import { showOffset } from '../show-place.ts';
import type { Traceability } from '../traceability.ts';
import { chooseGap, type Offer } from './choose-gap.ts';
import { createSection } from './create-section.ts';
import type { Gap } from './gap.ts';

/**
 * What can be done about a clause that nothing cites: a section for it, or, where its standard lets it be left out, an exclusion
 * with a justification.
 */
export function registerGapCommands(traceability: Traceability): vscode.Disposable {
  return vscode.Disposable.from(
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
async function gapOf(node: unknown, offer: Offer, traceability: Traceability): Promise<Gap | undefined> {
  const { address, uri, justification, project: shown } = fieldsOf(node);
  if (!isAddress(address)) return chooseGap(offer, traceability);
  await traceability.lookAgain();
  const { key } = fieldsOf(shown);
  const project =
    key === undefined
      ? await traceability.projectOf(isText(uri) ? vscode.Uri.parse(uri) : undefined)
      : traceability.current.projects.find(other => other.key === key);
  const edition = project?.catalogue.edition(address.standard, address.edition);
  const proposed = isText(justification) ? justification : '';
  return project && edition && { project, edition, address, justification: proposed };
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
  if (configUri) await excludeInConfig(configUri, name, justification);
  else await excludeInSettings(root, name, justification);
}

async function excludeInSettings(
  root: vscode.Uri | undefined,
  clause: string,
  justification: string,
): Promise<void> {
  const settings = vscode.workspace.getConfiguration('crossclause', root ?? null);
  // What cannot be read of it stays, since it is somebody's text all the same.
  const exclusions = settings.get<unknown>('exclusions', []);
  if (!Array.isArray(exclusions))
    return say(vscode.l10n.t('The setting “exclusions” is no list as it stands; put it right first.'));
  // Without a folder there are the user's settings alone.
  const target = root ? undefined : vscode.ConfigurationTarget.Global;
  await settings.update('exclusions', [...exclusions, { clause, justification }], target);
}

async function excludeInConfig(configUri: vscode.Uri, clause: string, justification: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(configUri);
  const insertion = excludeClause(document.getText(), clause, justification);
  if (!insertion) {
    await vscode.window.showTextDocument(document);
    return say(vscode.l10n.t('The config has no place for an exclusion as it stands; put it right first.'));
  }
  const edit = new vscode.WorkspaceEdit();
  edit.insert(configUri, document.positionAt(insertion.offset), insertion.text);
  if (!(await vscode.workspace.applyEdit(edit))) return say(changedMeanwhile());
  await showOffset(configUri, insertion.offset + insertion.text.trimEnd().length);
}

/** Says why the clause is not excluded, with a way to its card, which has all that is known of it. */
function refuse({ project, address }: Gap, name: string, { reason, source }: Objection): void {
  const message = vscode.l10n.t(
    '{0} cannot be excluded. {1} ({2}).',
    name,
    inWords(reason),
    sourceName(source),
  );
  const showIt = vscode.l10n.t('Show the Clause');
  const { configUri, root } = project.setup;
  const from = (configUri ?? root)?.toString();
  void vscode.window.showInformationMessage(message, showIt).then(answer => {
    if (answer === showIt) void vscode.commands.executeCommand(showClauseCommand, address, from);
  });
}
