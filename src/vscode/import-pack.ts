import * as vscode from 'vscode';
import {
  editionMeant,
  formatOf,
  type ImportFormat,
  type ImportResult,
  importAsMarkdown,
  importPacks,
  newPackPath,
  packAsYaml,
  readPack,
} from '../core/index.ts';
import { chooseFolder } from './choose-folder.ts';
import { configIn } from './config-finder.ts';
import { currentText } from './files.ts';
import { fieldsOf, isText, isTextOrAbsent } from './given.ts';
import { hereUri } from './here.ts';
import type { Previews } from './preview.ts';
import type { Project } from './project.ts';
import { say } from './say.ts';
import type { Setup } from './setup.ts';
import type { Setups } from './setups.ts';
import type { Summaries } from './summaries.ts';
import { noPathForPack, writePack } from './write-pack.ts';

/** What other commands hand over instead of being asked; addresses as texts. */
interface Given {
  readonly file: string;
  /** A folder, or a file in it: the packs go to the project that it belongs to. */
  readonly into: string;
  readonly format?: ImportFormat;
  readonly from?: string;
  readonly to?: string;
}

/** The editions that the file leaves open. */
type Editions = Pick<Given, 'from' | 'to'>;

/** A file that is to be imported, and where its packs go. */
interface Source {
  readonly uri: vscode.Uri;
  readonly name: string;
  readonly text: string;
  readonly format: ImportFormat;
  readonly setup: Setup;
  readonly root: vscode.Uri;
}

/**
 * The command that makes packs of the project out of a file of another format: it asks for what the file does not say, shows
 * what is left out with its lines, then each pack beside what stands there, and writes those that are wanted.
 */
export function registerImportPack(
  project: Project,
  previews: Previews,
  summaries: Summaries,
): vscode.Disposable {
  return vscode.commands.registerCommand('crossclause.importPack', async (what: unknown) => {
    const given = isGiven(what) ? what : undefined;
    const source = await sourceOf(given, project.setups);
    const imported = source && (await read(source, given ?? {}));
    if (!imported) return;
    const { files, troubles } = imported;
    if (troubles.length > 0) {
      await summaries.show(
        vscode.l10n.t('Import of {0}', source.name),
        importAsMarkdown({ ...source, uri: source.uri.toString() }, imported),
      );
      if (files.length === 0)
        return say(vscode.l10n.t('No pack can be made of {0}: {1}', source.name, troubles[0]?.message ?? ''));
      if (!(await goesOn(source))) return;
    }
    for (const file of files) await write(file, source, previews);
  });
}

/** undefined where somebody gave up, or the file is no text, which is said. */
async function sourceOf(given: Given | undefined, setups: Setups): Promise<Source | undefined> {
  const into = given ? vscode.Uri.parse(given.into) : await chooseFolder();
  if (!into) return undefined;
  const setup = await setups.of(configIn(into));
  const uri = given ? vscode.Uri.parse(given.file) : await chooseFile(setup);
  if (!uri) return undefined;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const format = given?.format ?? formatOf(name) ?? (await chooseFormat());
  if (!format || !setup.root) return undefined;
  const text = await currentText(uri);
  if (text !== undefined) return { uri, name, text, format, setup, root: setup.root };
  say(vscode.l10n.t('{0} cannot be read as text.', name));
  return undefined;
}

/** Writes a pack that is wanted; what keeps it from being written is said. */
async function write(
  file: ImportResult['files'][number],
  { setup, root, name }: Source,
  previews: Previews,
): Promise<void> {
  const path = newPackPath(setup.config.packs, `${file.id}.yaml`);
  if (path === undefined) return say(noPathForPack(setup));
  const yaml = packAsYaml(file);
  if (!readPack(yaml, path).ok)
    return say(vscode.l10n.t('{0} is not written: put right first what the summary tells.', path));
  const uri = vscode.Uri.joinPath(root, path);
  const before = await currentText(uri);
  if (before === yaml) return say(vscode.l10n.t('{0} says all of it already.', path));
  const trouble = await writePack(previews, {
    title: vscode.l10n.t('Import of {0}', name),
    uri,
    before,
    name: path,
    after: yaml,
    shown: 0,
    accept:
      before === undefined
        ? vscode.l10n.t('Create the pack {0}', path)
        : vscode.l10n.t('Replace the pack {0}', path),
  });
  if (trouble) say(trouble);
}

/** The packs that the file makes; asks for the editions that it leaves open. undefined where somebody gave up. */
async function read(source: Source, known: Editions): Promise<ImportResult | undefined> {
  const { name, text, format, setup } = source;
  const { catalogue, packs } = setup;
  const imported = importPacks(text, format, { name, from: known.from, to: known.to, catalogue }, packs);
  const open = imported.troubles.find(({ asks }) => asks !== undefined && known[asks] === undefined);
  const asked = open?.asks;
  if (imported.files.length > 0 || !asked) return imported;
  const edition = await vscode.window.showInputBox({
    title: vscode.l10n.t('Import of {0}', name),
    prompt:
      asked === 'from'
        ? vscode.l10n.t('Which edition is it, or does it start from? For example ISO 9001:2015')
        : vscode.l10n.t('Which edition does it lead to? For example ISO 9001:2015'),
    ...(open.proposed === undefined ? {} : { value: open.proposed }),
    ignoreFocusOut: true,
    validateInput: typed =>
      editionMeant(typed, catalogue)
        ? undefined
        : vscode.l10n.t('Expected an edition with its year, for example ISO 9001:2015'),
  });
  return edition === undefined ? undefined : read(source, { ...known, [asked]: edition });
}

/** Whether what can be read of a file is wanted without the rest. */
async function goesOn({ name }: Source): Promise<boolean> {
  const goOn = vscode.l10n.t('Go on with what can be read');
  const leave = vscode.l10n.t('Leave everything as it is');
  const picked = await vscode.window.showQuickPick([goOn, leave], {
    title: vscode.l10n.t('Import of {0}', name),
    placeHolder: vscode.l10n.t('The editor shows what is left out, and why'),
    ignoreFocusOut: true,
  });
  return picked === goOn;
}

/** Proposes the file in the editor where it may be meant. */
async function chooseFile({ root, configUri, isPack }: Setup): Promise<vscode.Uri | undefined> {
  const here = hereUri();
  const isOurs = isPack(here) || here.toString() === configUri?.toString();
  const mayBeMeant = here.scheme === root?.scheme && formatOf(here.path) !== undefined && !isOurs;
  const proposed = mayBeMeant ? here : root;
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import a pack'),
    openLabel: vscode.l10n.t('Import'),
    ...(proposed ? { defaultUri: proposed } : {}),
    filters: {
      [vscode.l10n.t('Tables, OSCAL, libraries of CISO Assistant')]: ['csv', 'tsv', 'json', 'yaml', 'yml'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  return chosen?.[0];
}

async function chooseFormat(): Promise<ImportFormat | undefined> {
  const formats: readonly (vscode.QuickPickItem & { readonly format: ImportFormat })[] = [
    { label: 'CSV', description: vscode.l10n.t('a table with a head'), format: 'csv' },
    { label: 'OSCAL', description: vscode.l10n.t('a catalog or mappings'), format: 'oscal' },
    {
      label: 'CISO Assistant',
      description: vscode.l10n.t('a library with frameworks or mappings'),
      format: 'ciso-assistant',
    },
  ];
  const picked = await vscode.window.showQuickPick(formats, {
    title: vscode.l10n.t('Import a pack'),
    placeHolder: vscode.l10n.t('What is the file?'),
  });
  return picked?.format;
}

function isGiven(value: unknown): value is Given {
  const { file, into, format, from, to } = fieldsOf(value);
  return (
    [file, into].every(isText) &&
    (format === undefined || isFormat(format)) &&
    [from, to].every(isTextOrAbsent)
  );
}

const isFormat = (value: unknown): value is ImportFormat =>
  value === 'csv' || value === 'oscal' || value === 'ciso-assistant';
