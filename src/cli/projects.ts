import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type Baseline,
  buildCatalogue,
  type Config,
  type ConfigResult,
  configName,
  defaultConfig,
  gatherKnowledge,
  type Knowledge,
  misnamedConfig,
  misnamedConfigs,
  misnamedPack,
  missingPacks,
  type Pack,
  type PackResult,
  readBaseline,
  readConfig,
  readPack,
  readRuleSetting,
  type Severity,
  type Span,
  withoutDanglingRows,
} from '../core/index.ts';
import { filesIn, misnamedPacks } from './files-in.ts';
import type { Io, Trouble } from './io.ts';
import { absolute, pathFrom } from './paths.ts';
import { troublesIn } from './places-in.ts';
import { readTextFile } from './read-text-file.ts';
import { userPackFiles } from './user-packs.ts';

/** One config and what it applies to; without anything that could not be sent to another thread. */
export interface ProjectSettings {
  /** The folder that the patterns of the config are relative to; absolute. */
  readonly root: string;
  /** The config file, absolute; undefined: there is none. */
  readonly configFile: string | undefined;
  readonly config: Config;
  /** The packs of the project, which count over the user's. */
  readonly packs: readonly Pack[];
  /** The packs of the user, which count over the shipped ones; the same for all projects. */
  readonly userPacks: readonly Pack[];
  /** The findings that are accepted as they are; undefined: none, or the command does not ask for them. */
  readonly baseline: Baseline | undefined;
}

export interface Project extends ProjectSettings {
  readonly index: number;
  readonly knowledge: Knowledge;
  /** The text of the config, for findings about it. */
  readonly configText: string;
}

/** What other threads need of a project; the rest they build themselves. */
export const settingsOf = ({
  root,
  configFile,
  config,
  packs,
  userPacks,
  baseline,
}: Project): ProjectSettings => ({ root, configFile, config, packs, userPacks, baseline });

/** How a command was told to find its config. */
export interface ProjectOptions {
  /** `--config FILE`; false for `--no-config`; true or undefined: the nearest one above each document. */
  readonly config?: string | boolean;
  /** `--rule id=severity`, as typed. */
  readonly rule?: readonly string[];
  /** `--user-packs PATH`, as typed; undefined: what the environment says. */
  readonly userPacks?: readonly string[];
  /** `--force-exclude`: a file that is named counts only where its folder would bring it. */
  readonly forceExclude?: boolean;
}

/** A pack that is not shipped, with its absolute path and its text, so that trouble can be told its line. */
type PackRead = Extract<PackResult, { ok: true }> & { readonly path: string; readonly text: string };

/** What went wrong, and in which file. */
interface Told {
  readonly trouble: Trouble;
  /** Absolute; undefined where an option or the environment is meant. */
  readonly file: string | undefined;
}

/** What is worth knowing, and which packs it is about. */
interface Note {
  readonly trouble: Trouble;
  readonly packs: readonly string[];
}

/** Finds the project of each folder, once, and keeps what went wrong on the way. */
export class Projects {
  readonly #io: Io;
  readonly #options: ProjectOptions;
  readonly #readsBaselines: boolean;
  readonly #rules: Readonly<Record<string, Severity>>;
  readonly #byFolder = new Map<string, Project>();
  readonly #byConfig = new Map<string, Project>();
  readonly #all: Project[] = [];
  readonly #told: Told[] = [];
  readonly #notes: Note[] = [];
  #common: { readonly userPacks: readonly Pack[]; readonly knowledge: Knowledge } | undefined;

  /** @param reads what more than config and packs the command needs: what it does not need keeps it from nothing */
  constructor(io: Io, options: ProjectOptions, reads: { readonly baselines?: boolean } = {}) {
    this.#io = io;
    this.#options = options;
    this.#readsBaselines = reads.baselines ?? false;
    this.#rules = readRules(options.rule ?? []);
  }

  /** Whether also files that are named are held against `include`, `exclude` and each `.gitignore`. */
  get leavesOutNamed(): boolean {
    return this.#options.forceExclude ?? false;
  }

  /** Every project found so far, in the order of their `index`. */
  get all(): readonly Project[] {
    return this.#all;
  }

  /** What kept a config, a pack or an option from counting. */
  get troubles(): readonly Trouble[] {
    return this.troublesBeside([]);
  }

  /** The same without what is told of some files, which are absolute. */
  troublesBeside(files: readonly string[]): readonly Trouble[] {
    return this.#told.flatMap(({ file, trouble }) =>
      file !== undefined && files.includes(file) ? [] : trouble,
    );
  }

  /** What a user should know and what keeps nothing from counting: packs that disagree, or are not there. */
  get notes(): readonly Trouble[] {
    return this.notesBeside([]);
  }

  /** The same without how some packs disagree with others; they are named as a user sees them. */
  notesBeside(packs: readonly string[]): readonly Trouble[] {
    return this.#notes.flatMap(({ trouble, packs: about }) =>
      about.some(pack => packs.includes(pack)) ? [] : trouble,
    );
  }

  /** Adds what a user should know. */
  note(trouble: Trouble, packs: readonly string[] = []): void {
    this.#notes.push({ trouble, packs });
  }

  /** The project of the documents in a folder. */
  of(folder: string): Project {
    const { config } = this.#options;
    if (config === false) return this.#open(undefined, this.#io.cwd);
    if (typeof config === 'string') {
      const file = absolute(this.#io.cwd, config);
      return this.#open(file, dirname(file));
    }
    let project = this.#byFolder.get(folder);
    if (project === undefined) {
      const file = join(folder, configName);
      const above = dirname(folder);
      if (isFile(file)) project = this.#open(file, folder);
      else {
        this.#tellUnreadConfigs(folder);
        project = above === folder ? this.#open(undefined, this.#io.cwd) : this.of(above);
      }
      this.#byFolder.set(folder, project);
    }
    return project;
  }

  /** A config under another name, and a folder that has the name of one. */
  #tellUnreadConfigs(folder: string): void {
    for (const misnamed of misnamedConfigs.map(name => join(folder, name)).filter(isFile))
      this.#tellUnread(misnamed, misnamedConfig);
    const file = join(folder, configName);
    if (existsSync(file))
      this.#tellUnread(file, 'The config is not read; a folder or the like has its name.');
  }

  #tellUnread(file: string, message: string): void {
    this.#tell({ file: this.#shown(file), start: undefined, message }, file);
  }

  #open(configFile: string | undefined, root: string): Project {
    const key = configFile ?? '';
    let project = this.#byConfig.get(key);
    if (project === undefined) {
      project = this.#read(configFile, root);
      this.#byConfig.set(key, project);
      this.#all.push(project);
    }
    return project;
  }

  #read(configFile: string | undefined, root: string): Project {
    const index = this.#all.length;
    const text = configFile === undefined ? '' : (this.#readText(configFile) ?? '');
    const shipped = this.#io.shippedPacks();
    this.#common ??= this.#readCommon();
    const { userPacks } = this.#common;

    // The config names the packs, and the packs say which editions its scope can name: so it is read twice where it has any.
    let { knowledge } = this.#common;
    const uri = configFile === undefined ? '' : this.#shown(configFile);
    let result = configFile === undefined ? undefined : readConfig(text, uri, knowledge.catalogue);
    const patterns = (result?.config ?? defaultConfig).packs;
    for (const file of misnamedPacks(root, patterns)) this.#tellUnread(file, misnamedPack);
    const read = this.#readPackFiles(filesIn(root, patterns));
    const packs = this.#withoutDanglingRows(read, [...shipped, ...userPacks]);
    if (packs.length > 0) {
      knowledge = gatherKnowledge({ shipped, user: userPacks, project: packs });
      this.#noteDisagreements(knowledge);
      result = configFile === undefined ? undefined : readConfig(text, uri, knowledge.catalogue);
    }
    if (configFile !== undefined) {
      this.#report(configFile, text, result?.errors ?? []);
      for (const { span, message } of result?.notes ?? []) this.note(troublesIn(uri, text)(span, message));
      if (result) this.#reportMissingPacks(configFile, root, text, result);
    }
    const config = withRules(result?.config ?? defaultConfig, this.#rules);
    const baseline = this.#readsBaselines ? this.#readBaseline(root, config.baseline) : undefined;
    return { index, root, configFile, config, packs, userPacks, baseline, knowledge, configText: text };
  }

  /** What every project knows: the shipped packs and the user's. */
  #readCommon() {
    const shipped = this.#io.shippedPacks();
    const { files, misnamed, troubles, notes } = userPackFiles(this.#io, this.#options.userPacks);
    for (const file of misnamed) this.#tellUnread(file, misnamedPack);
    for (const trouble of troubles) this.#tell(trouble, undefined);
    for (const trouble of notes) this.note(trouble);
    const userPacks = this.#withoutDanglingRows(this.#readPackFiles(files), shipped);
    const knowledge = gatherKnowledge({ shipped, user: userPacks });
    this.#noteDisagreements(knowledge);
    return { userPacks, knowledge };
  }

  #noteDisagreements({ disagreements }: Knowledge): void {
    for (const { message, kept, dropped } of disagreements) {
      this.note(`${kept}: ${message} ${kept} counts, not ${dropped}.`, [kept, dropped]);
    }
  }

  #readBaseline(root: string, path: string | undefined): Baseline | undefined {
    // A baseline that is not there yet is written by `check --update-baseline`, and accepts nothing until then.
    const file = path === undefined ? undefined : absolute(root, path);
    if (file === undefined || !existsSync(file)) return undefined;
    const text = this.#readText(file);
    const result = text === undefined ? undefined : readBaseline(text);
    if (result?.ok) return result.baseline;
    if (result) this.#tell(`${this.#shown(file)}: ${result.message}`, file);
    return undefined;
  }

  /** A file that the config names must be there, and a pattern that finds none is worth knowing. */
  #reportMissingPacks(configFile: string, root: string, text: string, result: ConfigResult): void {
    const troubleAt = troublesIn(this.#shown(configFile), text);
    const missing = missingPacks(result, {
      finds: pattern => filesIn(root, [pattern]).length > 0,
      isFolder: path => existsSync(join(root, path)),
    });
    for (const { pattern, span, message, isOneFile } of missing) {
      if (isOneFile) this.#tell(troubleAt(span, message), absolute(root, pattern));
      else this.note(troubleAt(span, message));
    }
  }

  #readPackFiles(files: readonly string[]): readonly PackRead[] {
    return files.flatMap(file => {
      const text = this.#readText(file);
      if (text === undefined) return [];
      const uri = this.#shown(file);
      const result = readPack(text, uri);
      if (result.ok) return [{ ...result, path: file, text }];
      this.#report(file, text, result.errors);
      return [];
    });
  }

  /** The editions of all packs together say which clauses there are; a row of a pack must lead to one of them. */
  #withoutDanglingRows(read: readonly PackRead[], others: readonly Pack[]): readonly Pack[] {
    if (read.length === 0) return [];
    const { catalogue } = buildCatalogue([...others, ...read.map(({ pack }) => pack)]);
    return read.map(({ pack, path, text, spanOf }) => {
      const sound = withoutDanglingRows(pack, catalogue);
      const errors = sound.troubles.map(trouble => ({
        span: spanOf(trouble.path),
        message: trouble.message,
      }));
      this.#report(
        path,
        text,
        errors.sort((a, b) => a.span.start - b.span.start),
      );
      return sound.pack;
    });
  }

  #report(file: string, text: string, errors: readonly { span: Span; message: string }[]): void {
    const troubleAt = troublesIn(this.#shown(file), text);
    for (const { span, message } of errors) this.#tell(troubleAt(span, message), file);
  }

  #tell(trouble: Trouble, file: string | undefined): void {
    this.#told.push({ trouble, file });
  }

  #readText(file: string): string | undefined {
    const read = readTextFile(file, this.#shown(file));
    if (read.ok) return read.text;
    this.#tell(read.trouble, file);
    return undefined;
  }

  #shown = (file: string): string => pathFrom(this.#io.cwd, file);
}

/** Settings that mean nothing have been refused before. */
function readRules(settings: readonly string[]): Readonly<Record<string, Severity>> {
  const read = settings.map(readRuleSetting);
  return Object.fromEntries(read.flatMap(each => (each.ok ? [[each.rule, each.severity]] : [])));
}

/** What the command line says of a rule counts over what the config says, for all files. */
function withRules(config: Config, rules: Readonly<Record<string, Severity>>): Config {
  if (Object.keys(rules).length === 0) return config;
  return {
    ...config,
    rules: { ...config.rules, ...rules },
    overrides: config.overrides.map(override => ({
      ...override,
      rules: Object.fromEntries(Object.entries(override.rules).filter(([rule]) => !(rule in rules))),
    })),
  };
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Missing, or out of reach: either way there is no config to be had here.
    return false;
  }
}
