import type * as vscode from 'vscode';
import type { Baseline, Config, Knowledge, Pack, PacksThere, ProjectDocuments } from '../core/index.ts';

/** The config that applies to a document, and what the packs of that config know. */
export interface Setup extends Knowledge {
  /** The folder that the config's patterns are relative to; undefined for a document that lies in none. */
  readonly root: vscode.Uri | undefined;
  readonly config: Config;
  /** undefined: the settings say it. */
  readonly configUri: vscode.Uri | undefined;
  /** Every pack that counts: the shipped ones, the user's, the project's, each called by its path. */
  readonly packs: readonly Pack[];
  /** Those of them that are the user's. */
  readonly userPacks: readonly Pack[];
  /** And those that are the project's. */
  readonly projectPacks: readonly Pack[];
  /** The files of the project's own packs, those that cannot be read among them. */
  readonly packUris: readonly vscode.Uri[];
  /** The files of the user's packs for all projects, likewise. */
  readonly userPackUris: readonly vscode.Uri[];
  /** Files that look like a config or a pack and are not read, since they are called otherwise. */
  readonly misnamed: readonly MisnamedFile[];
  /** The project's packs that are there; undefined where no folder is. */
  readonly packsThere: PacksThere | undefined;
  /** What of the settings and packs does not count and why; what else is wrong in a config is a finding there. */
  readonly troubles: readonly string[];
  /** The findings that are accepted as they are. */
  readonly baseline: Baseline | undefined;
  /** Relative to the root where the file lies below it, with forward slashes: patterns name files by it. */
  pathOf(uri: vscode.Uri): string;
  isExcluded(uri: vscode.Uri): boolean;
  isIncluded(uri: vscode.Uri): boolean;
  isPack(uri: vscode.Uri): boolean;
  /** All documents that the config applies to, once they are read. */
  project(): ReadProject | undefined;
}

/** A file that is not read, and what is told of it. */
export interface MisnamedFile {
  readonly uri: vscode.Uri;
  readonly message: string;
}

/** The documents of a project, for rules that hold one against the others. */
export interface ReadProject extends ProjectDocuments {
  /** Another one after any of them changed. */
  readonly version: number;
}
