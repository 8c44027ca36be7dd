import { type PackErrorCode, readPack } from '../catalogue/pack.ts';
import { danglingEnds } from '../catalogue/pack-checks.ts';
import type { Pack } from '../catalogue/pack-values.ts';
import type { Severity } from '../config/config.ts';
import { configName } from '../config/file-names.ts';
import { missingPacks, type PacksThere } from '../config/missing-packs.ts';
import { readConfig } from '../config/read-config.ts';
import type { PackPlace } from '../correlations/pack-conflict.ts';
import { packConflicts } from '../correlations/pack-conflicts.ts';
import { type CheckOptions, checkConfig } from '../rules/check.ts';
import type { Problem } from '../rules/rule.ts';
import { byPlace } from '../text/span.ts';
import type { YamlFileKind } from './yaml-schema.ts';

/** What is to be said about a place in a config or pack. */
export interface YamlFinding extends Problem {
  readonly severity: Exclude<Severity, 'off'>;
  /** The rule, or what is wrong with a pack; `config` for what keeps a part of a config from being read. */
  readonly code: string;
  /** Where more is said about it, below `docs/`: `rules/exclusion-not-allowed.md`. */
  readonly page: string;
  /** Values of this pack and of others that explain it, side by side. */
  readonly places?: readonly PackPlace[];
}

/** What a config or pack is held against. */
export interface YamlWorld extends Pick<CheckOptions, 'catalogue' | 'baseline'> {
  /** For a pack: the others, and it may be itself, under the path below. Without them nothing is said of conflicts. */
  readonly otherPacks?: readonly Pack[];
  /** For a pack: those of the others that have the same owner. Without them nothing is said of packs that stand twice. */
  readonly siblings?: readonly Pack[];
  /** For a pack: its path, as in `otherPacks`. */
  readonly path?: string;
  /** For a config: the packs that are there. Without it nothing is said of those that are not. */
  readonly packsThere?: PacksThere | undefined;
}

/**
 * Everything to be said about the text of a `crossclause.yaml` or a pack, in its order: what keeps it, or a part of it,
 * from being read, packs that it names and that are not there, what its rules find, rows that lead to no clause of the
 * catalogue, and what other packs say otherwise.
 *
 * @param world for a config the catalogue with its own packs; for a pack the catalogue with the others
 */
export function yamlFindings(text: string, kind: YamlFileKind, world: YamlWorld): readonly YamlFinding[] {
  const findings = kind === 'config' ? configFindings(text, world) : packFindings(text, world);
  // A parser may find something missing behind the end.
  const inside = (offset: number) => Math.min(offset, text.length);
  const kept = findings.map(finding => ({
    ...finding,
    span: { start: inside(finding.span.start), end: inside(finding.span.end) },
  }));
  return kept.sort((a, b) => byPlace(a.span, b.span));
}

function configFindings(
  text: string,
  { catalogue, baseline, packsThere }: YamlWorld,
): readonly YamlFinding[] {
  const path = configName;
  const result = readConfig(text, path, catalogue);
  const { config, errors, notes } = result;
  const missing = packsThere ? missingPacks(result, packsThere) : [];
  const said = { code: 'config', page: 'config.md' } as const;
  return [
    ...errors.map((error): YamlFinding => ({ ...error, severity: 'error', ...said })),
    ...notes.map((note): YamlFinding => ({ ...note, severity: 'info', ...said })),
    ...missing.map(
      ({ span, message, isOneFile }): YamlFinding => ({
        span,
        message,
        severity: isOneFile ? 'error' : 'info',
        ...said,
      }),
    ),
    ...checkConfig(config, { catalogue, path, text, baseline }).map(({ rule, ...finding }) => ({
      ...finding,
      code: rule,
      page: `rules/${rule}.md`,
    })),
  ];
}

function packFindings(
  text: string,
  { catalogue, otherPacks = [], siblings = [], path = 'pack.yaml' }: YamlWorld,
): readonly YamlFinding[] {
  const page = 'packs.md';
  const error = (code: PackErrorCode, { span, message }: Problem): YamlFinding => ({
    span,
    message,
    severity: 'error',
    code,
    page,
  });
  const result = readPack(text, path);
  if (!result.ok) return result.errors.map(found => error(found.code, found));
  return [
    ...danglingEnds(result.pack, catalogue).map(found =>
      error(found.code, { span: result.spanOf(found.path), message: found.message }),
    ),
    ...packConflicts(result.pack, otherPacks, siblings).map(
      ({ code, severity, message, path: at, places }): YamlFinding => ({
        span: result.spanOf(at),
        message,
        severity,
        code,
        page,
        places,
      }),
    ),
  ];
}
