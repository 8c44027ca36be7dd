import type { Span } from '../text/span.ts';
import { defaultConfig } from './config.ts';
import { namesOnePath } from './path-patterns.ts';
import type { ConfigResult } from './read-config.ts';

/** What there is below the folder of a config. */
export interface PacksThere {
  /** Whether any pack is where a pattern says. */
  finds(pattern: string): boolean;
  /** Whether a path is that of a folder, which is no pack; with a slash at its end or without. */
  isFolder(path: string): boolean;
}

/** A pattern of the config's `packs` that finds nothing. */
export interface MissingPack {
  readonly pattern: string;
  /** Where the config names it. */
  readonly span: Span;
  readonly message: string;
  /** It names one file, which must be there; what a pattern with wildcards finds may come later. */
  readonly isOneFile: boolean;
}

/** The packs that a config names and that are not there, in its order. Nobody needs packs of their own, so the default names none. */
export function missingPacks(
  { config, packPlaces }: Pick<ConfigResult, 'config' | 'packPlaces'>,
  there: PacksThere,
): readonly MissingPack[] {
  return [...packPlaces].flatMap(([pattern, span]) => {
    const isUsed = config.packs.includes(pattern) && !defaultConfig.packs.includes(pattern);
    if (!isUsed || there.finds(pattern)) return [];
    const isOneFile = namesOnePath(pattern);
    const message = `No pack is where “packs” says: ${pattern}.${isOneFile ? ` ${adviceOn(pattern, there)}` : ''}`;
    return [{ pattern, span, message, isOneFile }];
  });
}

const adviceOn = (path: string, { isFolder }: PacksThere): string =>
  isFolder(path)
    ? `That is a folder; write ${path.replace(/\/$/, '')}/**/*.yaml.`
    : 'Put it there, or name another.';
