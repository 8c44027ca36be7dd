import type { YamlPath } from '../text/yaml-path.ts';
import { editionIn, editionMeant, type ImportOptions } from './imported.ts';
import { fieldOf, type Tree, textOf } from './tree.ts';

/** A library of CISO Assistant, and what was said of it. */
export interface Library {
  readonly tree: Tree;
  readonly options: ImportOptions;
}

/** An object of a library, and where it stands. */
export interface Entry {
  readonly value: unknown;
  readonly path: YamlPath;
}

/** The objects of a kind: one under its name, or several under its plural. */
export function entriesOf({ tree }: Library, kind: string): readonly Entry[] {
  const objects = fieldOf(tree.root, 'objects');
  return [kind, `${kind}s`].flatMap(key => {
    const value = fieldOf(objects, key);
    if (Array.isArray(value))
      return value.map((each: unknown, index) => ({ value: each, path: ['objects', key, index] }));
    return value === undefined || value === '' ? [] : [{ value, path: ['objects', key] }];
  });
}

/**
 * `a.5.1` of `urn:intuitem:risk:req_node:iso27001-2022:a.5.1`; `documents:1` of `…:req_node:checklist:documents:1`, which only counts
 * what has no number below what is called so.
 */
export const lastPart = (urn: string): string =>
  /:req_node:[^:]+:(.+:\d+)$/.exec(urn)?.[1] ?? urn.slice(urn.lastIndexOf(':') + 1);

/** The edition that the first of some names names, `iso27001-2022` at the end of a URN among them; undefined where none does. */
export const namedIn = (
  names: readonly string[],
  catalogue: ImportOptions['catalogue'],
): string | undefined =>
  names
    .map(name => editionIn(name, catalogue) ?? editionInUrn(name, catalogue))
    .find(name => name !== undefined);

function editionInUrn(urn: string, catalogue: ImportOptions['catalogue']): string | undefined {
  const [, number, year] = /^iso[-_]?(?:iec[-_]?)?(\d+(?:-\d{1,2})?)[-_:](\d{4})$/.exec(lastPart(urn)) ?? [];
  return number === undefined ? undefined : editionMeant(`ISO ${number}:${year}`, catalogue);
}

/** The library itself is the source of what it says. */
export function sourceOf(tree: Tree, place: string) {
  const named = textOf(tree.root, 'ref_id') ?? textOf(tree.root, 'name') ?? 'a library';
  const version = textOf(tree.root, 'version');
  const document = `CISO Assistant, library ${named}${version === undefined ? '' : `, version ${version}`}`;
  return { document, place };
}
