import { correlationId, editionName } from '../catalogue/edition-name.ts';
import type { Relation } from '../catalogue/types.ts';
import { inverse } from '../correlations/relation.ts';
import { type Span, startOfText } from '../text/span.ts';
import { standardFrom } from './ciso-framework.ts';
import { type Entry, editionOf, entriesOf, type Library, lastPart, sourceOf } from './ciso-library.ts';
import { defined } from './defined.ts';
import {
  type CorrelationRow,
  type Ends,
  type Imported,
  type ImportedPack,
  type ImportOptions,
  type ImportTrouble,
  noEdition,
  noEditionOfPart,
  noNumber,
  nothingImported,
  optionFor,
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
  if (
    fieldOf(value, 'focal_framework') !== undefined ||
    fieldOf(value, 'reference_framework') !== undefined
  ) {
    const message =
      'This mapping set is of an early form, with “focal_framework” and “reference_framework”, and leaves open of which of the two its relationships are said. Take a newer version of the library.';
    return nothingImported(message, tree.spanOf([...path, 'focal_framework']));
  }
  const troubles: ImportTrouble[] = [];
  const report = (severity: ImportTrouble['severity'], message: string, span: Span) =>
    troubles.push({ severity, message, span });
  const firstEnds = endsOf(first.value);
  const ends = entry === first ? firstEnds : endsOf(value);
  const [from, to] = (['from', 'to'] as const).map(side => {
    const key = frameworkKeys[side];
    const option = optionFor(side, ends, firstEnds);
    const { address, troubles: about } = editionOf(`“${key}”`, [ends[side] ?? ''], option, options);
    const span = tree.spanOf([...path, key]);
    if (entry === first) troubles.push(...about);
    if (!address && entry === first) troubles.push(noEdition(`“${key}”`, side, span));
    else if (!address && option === undefined) troubles.push(noEditionOfPart(`“${key}”`, span));
    return address;
  });
  if (!from || !to) return { packs: [], troubles };

  const { catalogue } = options;
  // The last part of a URN is in small letters.
  const readFrom = numberReader(catalogue.edition(from.standard, from.edition));
  const readTo = numberReader(catalogue.edition(to.standard, to.edition));
  const rows: { readonly row: CorrelationRow; readonly span: Span }[] = [];
  for (const [index, mapping] of listOf(value, 'requirement_mappings').entries()) {
    const span = tree.spanOf([...path, 'requirement_mappings', index]);
    const number = (key: string, read: typeof readFrom) => {
      const urn = lastPart(textOf(mapping, key) ?? '');
      const found = read(urn);
      if (found === undefined) report('error', noNumber(urn), span);
      return found;
    };
    const [first, second] = [
      number('source_requirement_urn', readFrom),
      number('target_requirement_urn', readTo),
    ];
    const word = textOf(mapping, 'relationship') ?? '';
    const relation = relations[word];
    if (first === undefined || second === undefined) continue;
    if (relation === undefined) {
      const message =
        word === 'not_related'
          ? 'A pack does not say of a pair that it is not related. It is left out.'
          : `There is no relationship “${word}”. Expected ${Object.keys(relations).join(', ')}. It is left out.`;
      report(word === 'not_related' ? 'info' : 'error', message, span);
      continue;
    }
    const note = lineOf(mapping, 'annotation');
    const row = defined({ from: first, to: second, relation, note, source: 'library' });
    rows.push({ row, span });
  }
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
