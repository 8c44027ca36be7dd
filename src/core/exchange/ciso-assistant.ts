import { correlationId, editionName } from '../catalogue/edition-name.ts';
import type { Relation } from '../catalogue/types.ts';
import { inverse } from '../correlations/relation.ts';
import { type Span, startOfText } from '../text/span.ts';
import { standardFrom } from './ciso-framework.ts';
import { type Entry, entriesOf, type Library, lastPart, namedIn, sourceOf } from './ciso-library.ts';
import { defined } from './defined.ts';
import { editionsOfEnds } from './edition-of-part.ts';
import {
  type CorrelationRow,
  type Ends,
  type Imported,
  type ImportedPack,
  type ImportOptions,
  type ImportTrouble,
  noNumber,
  nothingImported,
  type Side,
  spansInList,
} from './imported.ts';
import { numberReader } from './read-number.ts';
import { fieldOf, lineOf, listOf, readTree, textOf } from './tree.ts';

/** Its words follow NIST IR 8477; `not_related` is said of a pair, and a pack does not say that. */
const relations: Readonly<Record<string, Relation>> = {
  equal: 'identical',
  subset: 'subset',
  superset: 'superset',
  intersect: 'partial',
};

/**
 * What a library of CISO Assistant says that a pack can say: its framework is a standard, each of its mapping sets a
 * correlation. Numbers and names are taken, never descriptions, which may be the text of a standard. All is a draft until
 * somebody holds it against its source. A mapping set that says no more than the inverse of an earlier one is left out.
 */
export function packsFromCisoAssistant(text: string, options: ImportOptions): Imported {
  const read = readTree(text);
  if (!read.ok) return { packs: [], troubles: read.troubles };
  const library: Library = { tree: read.tree, options };
  const frameworks = entriesOf(library, 'framework');
  const sets = entriesOf(library, 'requirement_mapping_set');
  if (frameworks.length + sets.length === 0) {
    const message =
      'There is neither a framework nor a requirement_mapping_set here. Expected a library of CISO Assistant, with its “objects”.';
    return nothingImported(message, startOfText);
  }
  const made = [
    ...frameworks.map((entry, index) => standardFrom(entry, library, index === 0)),
    ...sets.map(entry => correlationFrom(entry, sets[0] ?? entry, library)),
  ];
  const troubles = [...made.flatMap(each => each.troubles), ...otherObjects(library)];
  const packs: ImportedPack[] = [];
  for (const pack of made.flatMap(each => each.packs)) {
    const other = packs.find(({ file }) => isInverse(file, pack.file));
    if (!other) packs.push(pack);
    else {
      const message = `This is the inverse of ${other.file.id}. It is left out: the inverse is computed.`;
      troubles.push({ severity: 'info', message, span: pack.spanOf([]) });
    }
  }
  return { packs, troubles };
}

/** Whether the one says all that the other says, from the other side. */
function isInverse(a: ImportedPack['file'], b: ImportedPack['file']): boolean {
  if (a.kind !== 'correlation' || b.kind !== 'correlation' || a.from !== b.to || a.to !== b.from)
    return false;
  const said = new Set(a.rows.map(({ from, to, relation }) => `${to} ${inverse(relation)} ${from}`));
  return b.rows.every(({ from, to, relation }) => said.has(`${from} ${relation} ${to}`));
}

/** What is said of the objects that a pack has no place for: threats, reference controls, matrices of risks. */
function otherObjects({ tree }: Library): readonly ImportTrouble[] {
  const objects = fieldOf(tree.root, 'objects');
  return Object.entries(objects ?? {}).flatMap(
    ([key, value]: [string, unknown]): readonly ImportTrouble[] => {
      if (/^(?:framework|requirement_mapping_set)s?$/.test(key) || value === '') return [];
      const count = Array.isArray(value) ? ` (${value.length})` : '';
      const message = `A pack has no place for “${key}”${count}. It is left out.`;
      return [{ severity: 'info', message, span: tree.spanOf(['objects', key]) }];
    },
  );
}

/** The keys of a mapping set that name its frameworks. */
const frameworkKeys = { from: 'source_framework_urn', to: 'target_framework_urn' } as const;

const endsOf = (set: unknown): Ends => ({
  from: textOf(set, frameworkKeys.from),
  to: textOf(set, frameworkKeys.to),
});

/** @param first the first mapping set of the library, whose frameworks the options name */
function correlationFrom(entry: Entry, first: Entry, { tree, options }: Library): Imported {
  const { value, path } = entry;
  if (isOfEarlyForm(value)) {
    const message =
      'This mapping set is of an early form, with “focal_framework” and “reference_framework”, and leaves open of which of the two its relationships are said. Take a newer version of the library.';
    return nothingImported(message, tree.spanOf([...path, 'focal_framework']));
  }
  const { catalogue } = options;
  const firstEnds = endsOf(first.value);
  const ends = entry === first ? firstEnds : endsOf(value);
  const endAt = (side: Side) => {
    const key = frameworkKeys[side];
    return {
      said: `“${key}”`,
      named: namedIn([ends[side] ?? ''], catalogue),
      span: tree.spanOf([...path, key]),
    };
  };
  const { from, to, troubles: about } = editionsOfEnds({ ends, firstEnds, endAt }, options);
  if (!from || !to) return { packs: [], troubles: about };

  const read = {
    // The last part of a URN is in small letters.
    from: numberReader(catalogue.edition(from.standard, from.edition)),
    to: numberReader(catalogue.edition(to.standard, to.edition)),
  };
  const found = listOf(value, 'requirement_mappings').map((mapping, index) =>
    rowOf(mapping, read, tree.spanOf([...path, 'requirement_mappings', index])),
  );
  const rows = found.flatMap(({ row, span }) => (row ? { row, span } : []));
  const troubles = [...about, ...found.flatMap(each => each.troubles)];
  const span = tree.spanOf(path);
  if (rows.length === 0) return nothingImported('No mapping of the set can be read.', span, troubles);
  return {
    packs: [
      {
        file: {
          kind: 'correlation',
          id: correlationId(from, to),
          from: editionName(from),
          to: editionName(to),
          basis: 'draft',
          sources: { library: sourceOf(tree, 'requirement_mappings') },
          rows: rows.map(({ row }) => row),
        },
        spanOf: spansInList('rows', rows, span),
      },
    ],
    troubles,
  };
}

const isOfEarlyForm = (set: unknown): boolean =>
  ['focal_framework', 'reference_framework'].some(key => fieldOf(set, key) !== undefined);

/** A mapping of a set as a row; undefined where it cannot be one, which is told. */
interface MappingRow {
  readonly row: CorrelationRow | undefined;
  readonly span: Span;
  readonly troubles: readonly ImportTrouble[];
}

function rowOf(
  mapping: unknown,
  read: Readonly<Record<Side, ReturnType<typeof numberReader>>>,
  span: Span,
): MappingRow {
  const troubles: ImportTrouble[] = [];
  const report = (severity: ImportTrouble['severity'], message: string) =>
    troubles.push({ severity, message, span });
  const number = (key: string, side: Side) => {
    const urn = lastPart(textOf(mapping, key) ?? '');
    const found = read[side](urn);
    if (found === undefined) report('error', noNumber(urn));
    return found;
  };
  const from = number('source_requirement_urn', 'from');
  const to = number('target_requirement_urn', 'to');
  if (from === undefined || to === undefined) return { row: undefined, span, troubles };
  const word = textOf(mapping, 'relationship') ?? '';
  const relation = relations[word];
  if (relation === undefined) {
    const message =
      word === 'not_related'
        ? 'A pack does not say of a pair that it is not related. It is left out.'
        : `There is no relationship “${word}”. Expected ${Object.keys(relations).join(', ')}. It is left out.`;
    report(word === 'not_related' ? 'info' : 'error', message);
    return { row: undefined, span, troubles };
  }
  const note = lineOf(mapping, 'annotation');
  return { row: defined({ from, to, relation, note, source: 'library' }), span, troubles };
}
