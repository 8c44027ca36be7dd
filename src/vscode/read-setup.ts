import * as vscode from 'vscode';
import {
  type Catalogue,
  type Config,
  type ConfigResult,
  configName,
  exclusionMatcher,
  inclusionMatcher,
  misnamedConfig,
  misnamedPack,
  misnamedPacksOf,
  missingPacks,
  type PacksThere,
  pathMatcher,
  readBaseline,
  readConfig,
} from '../core/index.ts';
import type { CommonPacks } from './common-packs.ts';
import { misnamedConfigsIn, parentOf } from './config-finder.ts';
import { pathBelow, readReachable, typedText } from './files.ts';
import { type PackReader, unreadPack } from './pack-reader.ts';
import { readProjectPacks } from './project-packs.ts';
import { settingsAsConfig } from './settings.ts';
import type { MisnamedFile, ReadProject, Setup } from './setup.ts';

/** What a setup is read with. */
interface Means {
  readonly common: CommonPacks;
  readonly packReader: PackReader;
  /** Told which files the setup is made of besides its config, by patterns below a folder, before they are read. */
  readonly watch: (root: vscode.Uri, patterns: readonly string[]) => void;
  /** Who knows the documents of the project. */
  readonly projectOf: (setup: Setup) => ReadProject | undefined;
}

/**
 * Reads what applies to the documents of a config, or of a folder that has none. Throws where a file of it may be there and only
 * cannot be reached now.
 */
export async function readSetup(
  configUri: vscode.Uri | undefined,
  folder: vscode.Uri | undefined,
  { common: commonPacks, packReader, watch, projectOf }: Means,
): Promise<Setup> {
  const root = configUri ? parentOf(configUri) : folder;
  const [common, read] = await Promise.all([
    commonPacks.read(),
    configUri
      ? configReader(configUri)
      : (catalogue: Catalogue) => readConfig(settingsAsConfig(folder), 'settings', catalogue),
  ]);

  // The config names the packs, and the packs say which editions its scope can name: so it is read twice where it has any.
  const alone = read(common.knowledge.catalogue);
  const { packs: patterns, baseline } = alone.config;
  if (root) watch(root, [...patterns, ...misnamedPacksOf(patterns), ...(baseline ? [baseline] : [])]);
  const own = await readProjectPacks({ root, patterns }, common, packReader);
  const { packs, knowledge, packsThere } = own;
  const result = packs.length > 0 ? read(knowledge.catalogue) : alone;

  const { shipped, user, userUris } = common;
  const places = placesOf(root, result.config, userUris);
  const accepted = root && baseline ? await baselineAt(vscode.Uri.joinPath(root, baseline)) : undefined;
  const misnamed = [
    ...(root && !configUri ? await misnamedConfigs(root) : []),
    ...[...common.misnamed, ...own.misnamed].map(uri => ({ uri, message: misnamedPack })),
  ];
  const troubles = [
    ...common.troubles,
    ...troublesOf(result, packsThere, configUri),
    ...misnamed.map(({ uri, message }) => `${places.pathOf(uri)}: ${message}`),
    ...own.unread.map(unreadPack),
    ...(accepted && !accepted.ok ? [`${baseline}: ${accepted.message}`] : []),
  ];
  const setup: Setup = {
    ...knowledge,
    root,
    configUri,
    packs: [...shipped, ...user, ...packs],
    userPacks: user,
    projectPacks: packs,
    packUris: own.uris,
    userPackUris: userUris,
    misnamed,
    packsThere,
    troubles,
    config: result.config,
    baseline: accepted?.ok ? accepted.baseline : undefined,
    ...places,
    project: () => projectOf(setup),
  };
  return setup;
}

/** The findings that are accepted; a file that is not there accepts none, and is told. */
async function baselineAt(uri: vscode.Uri): Promise<ReturnType<typeof readBaseline>> {
  const text = await readReachable(uri);
  return text === undefined
    ? { ok: false, message: vscode.l10n.t('The baseline is not there, so no finding is accepted.') }
    : readBaseline(text);
}

const misnamedConfigs = async (root: vscode.Uri): Promise<readonly MisnamedFile[]> =>
  (await misnamedConfigsIn(root)).map(uri => ({ uri, message: misnamedConfig }));

/** What of the settings does not count; of a config only the packs that are not there, since its mistakes are findings in it. */
function troublesOf(
  result: ConfigResult,
  packsThere: PacksThere | undefined,
  configUri: vscode.Uri | undefined,
): readonly string[] {
  const missing = packsThere ? missingPacks(result, packsThere).filter(({ isOneFile }) => isOneFile) : [];
  if (configUri) return missing.map(({ message }) => `${configName}: ${message}`);
  return [...result.errors, ...result.notes, ...missing].map(({ message }) =>
    vscode.l10n.t('Settings: {0}', message),
  );
}

/** Reads the config as it is being typed; while that has mistakes, as it was saved. */
async function configReader(uri: vscode.Uri): Promise<(catalogue: Catalogue) => ConfigResult> {
  const saved = (await readReachable(uri)) ?? '';
  const typed = typedText(uri);
  return catalogue => {
    const result = typed === undefined ? undefined : readConfig(typed, uri.path, catalogue);
    return result?.errors.length === 0 ? result : readConfig(saved, uri.path, catalogue);
  };
}

function placesOf(
  root: vscode.Uri | undefined,
  { include, exclude, packs }: Config,
  userPackUris: readonly vscode.Uri[],
): Pick<Setup, 'pathOf' | 'isExcluded' | 'isIncluded' | 'isPack'> {
  const pathOf = (uri: vscode.Uri) => (root && pathBelow(root, uri)) ?? uri.path.replace(/^\//, '');
  const isExcluded = exclusionMatcher(exclude);
  const isIncluded = inclusionMatcher(include);
  const isPack = pathMatcher(packs);
  const isBelow = (uri: vscode.Uri) => root !== undefined && pathBelow(root, uri) !== undefined;
  const userPacks = new Set(userPackUris.map(uri => uri.toString()));
  return {
    pathOf,
    isExcluded: uri => isBelow(uri) && isExcluded(pathOf(uri)),
    isIncluded: uri => isIncluded(pathOf(uri)),
    isPack: uri => userPacks.has(uri.toString()) || (isBelow(uri) && isPack(pathOf(uri))),
  };
}
