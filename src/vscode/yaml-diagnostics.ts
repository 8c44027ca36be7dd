import * as vscode from 'vscode';
import { LineIndex, readPack, type YamlFinding, yamlFindings } from '../core/index.ts';
import { rangeIn, toSeverity } from './convert.ts';
import { capped, diagnosticSource } from './diagnostics.ts';
import { currentText, documentAt, readText } from './files.ts';
import { Later } from './later.ts';
import { failureTo } from './log.ts';
import type { Project } from './project.ts';
import { relatedPlaces } from './related.ts';
import { showsOthers } from './schemes.ts';
import { checkedDocuments } from './settings.ts';
import type { MisnamedFile, Setup } from './setups.ts';

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
    const setup = await project.setups.of(uri);
    const kind = await project.setups.kindOf(uri);
    const saved = await readText(uri);
    const open = documentAt(uri);
    const version = open?.version;
    const text = saved === undefined ? undefined : (open?.getText() ?? saved);
    const misnamed = setup.misnamed.find(file => file.uri.toString() === uri.toString());
    if (misnamed && text !== undefined && checkedDocuments(uri) !== 'off') {
      return published.set(uri, [toDiagnostic(findingOf(misnamed), new LineIndex(text), extensionUri)]);
    }
    if (kind === undefined || text === undefined || checkedDocuments(uri) === 'off') {
      if (kind === undefined || text === undefined) known.delete(uri.toString());
      published.delete(uri);
      return;
    }
    const lines = new LineIndex(text);
    const path = packPath(uri, setup);
    const { catalogue, baseline, packs: otherPacks, packsThere } = setup;
    const siblings = isOfUser(uri, setup) ? setup.userPacks : setup.projectPacks;
    const world = { catalogue, baseline, otherPacks, siblings, path, packsThere };
    const findings = yamlFindings(text, kind, world);
    const diagnostics = findings.map(async finding => {
      const diagnostic = toDiagnostic(finding, lines, extensionUri);
      diagnostic.relatedInformation = await relatedTo(finding, uri, diagnostic.range, setup);
      return diagnostic;
    });
    const all = await Promise.all(diagnostics);
    const isCurrent = (await project.setups.of(uri)) === setup && open?.version === version;
    // Where the text or what it is held against changed meanwhile, the change has asked for others.
    if (isCurrent) published.set(uri, capped(all));
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

/** At its first line; it is no file that more could be said of. */
const findingOf = ({ message }: MisnamedFile): YamlFinding => ({
  span: { start: 0, end: 0 },
  message,
  severity: 'warning',
  code: 'config',
  page: 'config.md',
});

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
  uri: vscode.Uri,
  range: vscode.Range,
  setup: Setup,
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
