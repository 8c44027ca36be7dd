import { editionName } from '../catalogue/edition-name.ts';
import { sourceName } from '../correlations/source-name.ts';
import type { CoverageStatus } from '../trace/edition-tally.ts';
import type { Matrix, MatrixCounterpart, MatrixEdition, MatrixRow } from '../trace/matrix.ts';
import { asJson } from './json.ts';
import { idOf, metadataOf, namespace, relationships, uuidNamespace } from './oscal-words.ts';
import { nameUuid } from './uuid.ts';

export interface OscalOptions {
  /** When it is written, with its time zone: `2025-03-31T12:00:00Z`. */
  readonly lastModified: string;
}

/**
 * `crossclause matrix --format oscal`: the correlations of a matrix as a mapping collection of OSCAL 1.2, in JSON; one
 * mapping for each edition beside the one that leads, undefined where there is none with a counterpart. A clause is the
 * control `clause-8.7.3`, or `A.5.24` in Annex A; each tells its coverage.
 */
export function matrixAsOscal(matrix: Matrix, { lastModified }: OscalOptions): string | undefined {
  const mappings = matrix.editions.flatMap((edition, index) => mappingOf(matrix, edition, index) ?? []);
  if (mappings.length === 0) return undefined;
  const content = {
    provenance: {
      method: 'hybrid',
      'matching-rationale': 'semantic',
      status: 'not-complete',
      'mapping-description':
        'Clauses that answer to each other: read in the sources that each entry names (basis published), or computed through such rows (basis derived). What no source says is not here.',
    },
    mappings,
    'back-matter': { resources: [matrix.lead, ...matrix.editions].map(resourceOf) },
  };
  const uuid = nameUuid(uuidNamespace, JSON.stringify(content));
  const metadata = metadataOf(`Correlations of ${matrix.lead.name}`, uuid, lastModified);
  return asJson({ 'mapping-collection': { uuid, metadata, ...content } });
}

function mappingOf({ lead, rows }: Matrix, edition: MatrixEdition, index: number) {
  const name = `${lead.id} ${edition.id}`;
  const maps = rows.flatMap(row =>
    (row.cells[index]?.counterparts ?? []).flatMap(counterpart =>
      // The row of a clause above is told there.
      counterpart.inheritedFrom === null ? mapOf(name, row, counterpart) : [],
    ),
  );
  if (maps.length === 0) return undefined;
  const unmapped = rows
    .filter(row => row.cells[index]?.counterparts.length === 0)
    .map(({ clause }) => idOf(clause));
  return {
    uuid: nameUuid(uuidNamespace, name),
    'source-resource': { type: 'catalog', href: `#${resourceUuid(lead)}` },
    'target-resource': { type: 'catalog', href: `#${resourceUuid(edition)}` },
    maps,
    ...(unmapped.length > 0 && {
      'source-gap-summary': {
        uuid: nameUuid(uuidNamespace, `${name} gap`),
        'unmapped-controls': [{ 'with-ids': unmapped }],
      },
    }),
  };
}

function mapOf(mapping: string, row: MatrixRow, counterpart: MatrixCounterpart) {
  const { clause, relation, basis, sources, status, path } = counterpart;
  if (relation === 'none') return [];
  const way = path?.map(({ name, clause: number }) => `${name} ${number}`).join(', ');
  return [
    {
      uuid: nameUuid(uuidNamespace, `${mapping} ${row.clause} ${clause}`),
      ...(relation === 'related' && { ns: namespace }),
      relationship: relationships[relation],
      sources: [itemOf(row.clause, row.status)],
      targets: [itemOf(clause, status)],
      props: [property('relation', relation), property('basis', basis)],
      remarks: [
        `Source: ${sources.map(sourceName).join('; ')}.`,
        way === undefined ? [] : `By way of ${way}.`,
      ]
        .flat()
        .join(' '),
    },
  ];
}

const itemOf = (clause: string, status: CoverageStatus | null) => ({
  type: 'control',
  'id-ref': idOf(clause),
  ...(status !== null && { props: [property('coverage', status)] }),
});

const property = (name: string, value: string) => ({ name, ns: namespace, value });

const resourceUuid = ({ id }: MatrixEdition): string => nameUuid(uuidNamespace, id);

const resourceOf = (edition: MatrixEdition) => ({
  uuid: resourceUuid(edition),
  title: edition.name,
  ...(edition.title !== '' && { description: edition.title }),
  'document-ids': [{ identifier: editionName(edition) }],
});
