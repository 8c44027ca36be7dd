import { parentAmong } from '../catalogue/clause-number.ts';
import { editionName } from '../catalogue/edition-name.ts';
import { sourceName } from '../correlations/source-name.ts';
import { asJson } from '../reports/json.ts';
import { idOf, metadataOf, namespace, relationships, uuidNamespace } from '../reports/oscal-words.ts';
import { nameUuid } from '../reports/uuid.ts';
import { groupBy } from '../text/group-by.ts';
import { oneLine } from '../text/one-line.ts';
import type { CorrelationFile, CorrelationRow, Side, StandardClause, StandardFile } from './imported.ts';
import { propertiesOf } from './oscal-properties.ts';

interface OscalExportOptions {
  /** When it is written, with its time zone: `2025-03-31T12:00:00Z`. */
  readonly lastModified: string;
}

/**
 * A standard as a catalog of OSCAL 1.2, in JSON: each clause is a control, in that of its parent. What OSCAL has no place
 * for stands in properties of our namespace, so that `packsFromOscal` gives the same pack.
 */
export function standardAsOscal(file: StandardFile, { lastModified }: OscalExportOptions): string {
  const { title, clauses, sources, otherEditions = [], applicability = [], ...head } = file;
  const name = editionName(file);
  const about = {
    'document-ids': [{ identifier: name }],
    props: [
      ...propertiesOf(head),
      ...applicability.flatMap((said, index) => propertiesOf({ ...said }, `applicability-${index + 1}`)),
      ...otherEditions.flatMap((edition, index) => propertiesOf({ ...edition }, `edition-${index + 1}`)),
    ],
  };
  const content = {
    controls: controlsOf(clauses),
    'back-matter': { resources: sourcesAsResources(file.id, sources) },
  };
  const uuid = nameUuid(uuidNamespace, JSON.stringify({ title, ...about, ...content }));
  const metadata = { ...metadataOf(title, uuid, lastModified), ...about };
  return asJson({ catalog: { uuid, metadata, ...content } });
}

interface Control {
  readonly id: string;
  readonly title: string;
  readonly props: readonly object[];
  readonly controls?: Control[];
}

function controlsOf(clauses: readonly StandardClause[]): readonly Control[] {
  const positions = new Map(clauses.map(({ number }, index) => [number, String(index)]));
  const numbers = new Set(positions.keys());
  const below = groupBy(clauses, ({ number }) => parentAmong(number, numbers));
  const nested = (parent?: string): readonly string[] =>
    (below.get(parent) ?? []).flatMap(({ number }) => [number, ...nested(number)]);
  // `2`, `R1`, `2.1`: nesting takes `2.1` before `R1`.
  const isInOrder = nested().every((number, index) => positions.get(number) === String(index));
  const under = (parent: string | undefined): Control[] =>
    (below.get(parent) ?? []).map(({ number, title, ...others }) => {
      const controls = under(number);
      const position = isInOrder ? undefined : positions.get(number);
      return {
        id: idOf(number),
        title: title === undefined ? number : oneLine(title),
        props: [
          { name: 'label', value: number },
          ...(title === undefined ? [{ name: 'untitled', ns: namespace, value: 'true' }] : []),
          ...(title !== undefined && title !== oneLine(title) ? propertiesOf({ title }) : []),
          ...propertiesOf({ ...others, position }),
        ],
        ...(controls.length > 0 && { controls }),
      };
    });
  return under(undefined);
}

/**
 * A correlation as a mapping collection of OSCAL 1.2, in JSON: a map for each pair, and a gap for each clause without a
 * counterpart. undefined where it has no pair, since OSCAL needs one. `packsFromOscal` gives the same pack.
 */
export function correlationAsOscal(
  file: CorrelationFile,
  { lastModified }: OscalExportOptions,
): string | undefined {
  const { rows, unpaired = [], sources, unknown, ...head } = file;
  const maps = rows.flatMap((row, index) => mapOf(file, row, index));
  if (maps.length === 0) return undefined;
  const others = rows.flatMap((row, index) =>
    isPair(row) ? [] : propertiesOf({ ...row, position: String(index) }, `row-${index + 1}`),
  );
  const gap = (side: Side) => {
    const numbers = rows.flatMap(row => (isPair(row) ? [] : (row[side] ?? [])));
    if (numbers.length === 0) return undefined;
    return {
      uuid: nameUuid(uuidNamespace, `${file.id} ${side} gap`),
      'unmapped-controls': [{ 'with-ids': [...new Set(numbers)].map(idOf) }],
    };
  };
  const [source, target] = [gap('from'), gap('to')];
  const content = {
    provenance: {
      method: 'human',
      'matching-rationale': 'semantic',
      status: 'not-complete',
      'mapping-description': 'Pairs as the source of each says them. What no source says is not here.',
    },
    mappings: [
      {
        uuid: nameUuid(uuidNamespace, file.id),
        'source-resource': { type: 'catalog', href: `#${editionUuid(file.from)}` },
        'target-resource': { type: 'catalog', href: `#${editionUuid(file.to)}` },
        maps,
        props: [
          ...propertiesOf({ ...head, unknown }),
          ...unpaired.flatMap((row, index) => propertiesOf({ ...row }, `unpaired-${index + 1}`)),
          ...others,
        ],
        ...(source && { 'source-gap-summary': source }),
        ...(target && { 'target-gap-summary': target }),
      },
    ],
    'back-matter': {
      resources: [
        ...[file.from, file.to].map(name => ({
          uuid: editionUuid(name),
          title: name,
          'document-ids': [{ identifier: name }],
        })),
        ...sourcesAsResources(file.id, sources),
      ],
    },
  };
  const uuid = nameUuid(uuidNamespace, JSON.stringify(content));
  const metadata = metadataOf(`Correlation of ${file.from} with ${file.to}`, uuid, lastModified);
  return asJson({ 'mapping-collection': { uuid, metadata, ...content } });
}

const isPair = ({ from, to, relation }: CorrelationRow): boolean =>
  from !== null && to !== null && relation !== 'none';

function mapOf(file: CorrelationFile, row: CorrelationRow, index: number): readonly object[] {
  const { from, to, relation, ...others } = row;
  if (from === null || to === null || relation === 'none') return [];
  const { document = '', place = '' } = file.sources[row.source] ?? {};
  return [
    {
      uuid: nameUuid(uuidNamespace, `${file.id} ${index}`),
      ...(relation === 'related' && { ns: namespace }),
      relationship: relationships[relation],
      sources: [{ type: 'control', 'id-ref': idOf(from) }],
      targets: [{ type: 'control', 'id-ref': idOf(to) }],
      props: propertiesOf({ relation, ...others, position: String(index) }),
      remarks: `Source: ${sourceName({ document, place, row: row.row })}.`,
    },
  ];
}

const editionUuid = (name: string): string => nameUuid(uuidNamespace, name);

/** Where the facts can be read, as resources that a reader of OSCAL shows; the key is how rows name them. */
const sourcesAsResources = (id: string, sources: CorrelationFile['sources']) =>
  Object.entries(sources).map(([key, source]) => ({
    uuid: nameUuid(uuidNamespace, `${id} source ${key}`),
    title: oneLine(`${source.document}, ${source.place}`),
    props: propertiesOf({ key, ...source }),
  }));
