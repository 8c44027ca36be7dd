import * as vscode from 'vscode';
import { LineIndex, readPack, type YamlFileKind, type YamlFinding, yamlFindings } from '../core/index.ts';
import { rangeIn, toSeverity } from './convert.ts';
import { capped, diagnosticSource } from './diagnostics.ts';
import { currentText, documentAt, readText } from './files.ts';
import { Later } from './later.ts';
import { failureTo } from './log.ts';
import type { Project } from './project.ts';
import { relatedPlaces } from './related.ts';
import { showsOthers } from './schemes.ts';
import { checkedDocuments } from './settings.ts';
import type { MisnamedFile, Setup } from './setup.ts';
import type { Setups } from './setups.ts';

/** Configs and packs are small, and many of their findings come and go while a line is typed; milliseconds. */
const pause = 100;

/** Says what is wrong in the configs and packs that are open, and in those that apply to any document that was read. */
export function registerYamlDiagnostics(
  project: Project,
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const published = vscode.languages.createDiagnosticCollection('crossclause-yaml');
  const known = new Map<string, vscode.Uri>();
  const later = new Later(pause, failureTo(log));

  const publish = async (uri: vscode.Uri) => {
    const file = await lookAt(uri, project.setups);
    if (!file) known.delete(uri.toString());
    if (!file || checkedDocuments(uri) === 'off') return published.delete(uri);
    const diagnostics = await diagnosticsOf(file, extensionUri);
    const isCurrent =
      (await project.setups.of(uri)) === file.setup && documentAt(uri)?.version === file.version;
    // Where the text or what it is held against changed meanwhile, the change has asked for others.
    if (isCurrent) published.set(uri, capped(diagnostics));
  };
  const publishLater = (uri: vscode.Uri) => {
    known.set(uri.toString(), uri);
    later.run(uri.toString(), () => publish(uri));
  };
  const consider = (document: vscode.TextDocument) => {
    if (!isYaml(document)) return;
    const key = document.uri.toString();
    later.run(key, async () => {
      // What was told of a pack that is none any more is taken back.
      if (known.has(key) || (await project.setups.kindOf(document.uri)) !== undefined)
        publishLater(document.uri);
    });
  };

  for (const document of vscode.workspace.textDocuments) consider(document);
  return vscode.Disposable.from(
    published,
    later,
    vscode.workspace.onDidOpenTextDocument(consider),
    vscode.workspace.onDidChangeTextDocument(({ document }) => consider(document)),
    vscode.workspace.onDidCloseTextDocument(consider),
    project.setups.onDidRead(({ configUri, packUris, userPackUris, misnamed }) => {
      const named = misnamed.map(({ uri }) => uri);
      for (const uri of [...(configUri ? [configUri] : []), ...packUris, ...userPackUris, ...named])
        publishLater(uri);
    }),
    project.setups.onDidChange(() => {
      for (const uri of known.values()) publishLater(uri);
      for (const document of vscode.workspace.textDocuments) consider(document);
    }),
  );
}

const isYaml = ({ uri }: vscode.TextDocument): boolean => !showsOthers(uri) && /\.ya?ml$/.test(uri.path);

/** A config, a pack, or a file that was meant to be one, as it is typed. */
interface YamlFile {
  readonly uri: vscode.Uri;
  readonly setup: Setup;
  readonly text: string;
  /** Of the document; undefined where VS Code has none open. */
  readonly version: number | undefined;
  readonly is: YamlFileKind | MisnamedFile;
}

/** undefined for another file, and for one that is not there. */
async function lookAt(uri: vscode.Uri, setups: Setups): Promise<YamlFile | undefined> {
  const setup = await setups.of(uri);
  const is =
    setup.misnamed.find(file => file.uri.toString() === uri.toString()) ?? (await setups.kindOf(uri));
  const saved = await readText(uri);
  if (is === undefined || saved === undefined) return undefined;
  const open = documentAt(uri);
  return { uri, setup, text: open?.getText() ?? saved, version: open?.version, is };
}

function diagnosticsOf(file: YamlFile, extensionUri: vscode.Uri): Promise<readonly vscode.Diagnostic[]> {
  const lines = new LineIndex(file.text);
  return Promise.all(
    findingsIn(file).map(async finding => {
      const diagnostic = toDiagnostic(finding, lines, extensionUri);
      diagnostic.relatedInformation = await relatedTo(finding, file, diagnostic.range);
      return diagnostic;
    }),
  );
}

function findingsIn({ uri, setup, text, is }: YamlFile): readonly YamlFinding[] {
  // At its first line; it is no file that more could be said of.
  if (typeof is === 'object')
    return [
      {
        span: { start: 0, end: 0 },
        message: is.message,
        severity: 'warning',
        code: 'config',
        page: 'config.md',
      },
    ];
  const { catalogue, baseline, packs: otherPacks, packsThere } = setup;
  const siblings = isOfUser(uri, setup) ? setup.userPacks : setup.projectPacks;
  const path = packPath(uri, setup);
  return yamlFindings(text, is, { catalogue, baseline, otherPacks, siblings, path, packsThere });
}

function toDiagnostic(
  { span, message, severity, code, page }: YamlFinding,
  lines: LineIndex,
  extensionUri: vscode.Uri,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeIn(lines, span), message, toSeverity(severity));
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: code, target: vscode.Uri.joinPath(extensionUri, 'docs', page) };
  return diagnostic;
}

const isOfUser = (uri: vscode.Uri, { userPackUris }: Setup): boolean =>
  userPackUris.some(other => other.toString() === uri.toString());

/** What a pack is called among the packs that count. */
const packPath = (uri: vscode.Uri, setup: Setup): string =>
  isOfUser(uri, setup) ? uri.path : setup.pathOf(uri);

/** What stands here and in other packs. What a shipped pack says has no place that could be opened, and is told here. */
async function relatedTo(
  { places = [], related = [] }: YamlFinding,
  { uri, setup }: YamlFile,
  range: vscode.Range,
): Promise<vscode.DiagnosticRelatedInformation[]> {
  const packs = [...setup.packUris, ...setup.userPackUris];
  const here = new vscode.Location(uri, range);
  const standing = places.map(async place => {
    const found = packs.find(pack => packPath(pack, setup) === place.uri);
    const text = found && (await currentText(found));
    const read = text === undefined ? undefined : readPack(text, place.uri);
    const location =
      found && text !== undefined && read?.ok
        ? new vscode.Location(found, rangeIn(new LineIndex(text), read.spanOf(place.path)))
        : here;
    return { location, message: place.message };
  });
  const said = related.map(({ message }) => ({ location: here, message }));
  return relatedPlaces([...(await Promise.all(standing)), ...said]);
}
