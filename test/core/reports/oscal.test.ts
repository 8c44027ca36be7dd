import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { matrixAsOscal } from '../../../src/core/reports/oscal.ts';
import { matrixIn } from '../../support/matrix.ts';

const scope = ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'];
const schema = JSON.parse(readFileSync(new URL('oscal-mapping-1.2.0.schema.json', import.meta.url), 'utf8'));
const validate = addFormats
  .default(new Ajv({ allErrors: true, strict: false, unicodeRegExp: true }))
  .compile(schema);

const lastModified = '2025-03-31T12:00:00.000Z';

/** What is written, as a program would read it. */
// biome-ignore lint/suspicious/noExplicitAny: the tests look at single properties
function written(texts: Readonly<Record<string, string>> = {}, editions: readonly string[] = scope): any {
  const json = matrixAsOscal(matrixIn(texts, { scope: editions }), { lastModified });
  return json === undefined ? undefined : JSON.parse(json)['mapping-collection'];
}

// biome-ignore lint/suspicious/noExplicitAny: as above
const mapOf = (mapping: any, source: string, target: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: as above
  mapping.maps.find((map: any) => map.sources[0]['id-ref'] === source && map.targets[0]['id-ref'] === target);

describe('a matrix as a mapping collection of OSCAL', () => {
  test('is valid against the schema of OSCAL 1.2.0, whichever edition leads', () => {
    for (const lead of scope) {
      const editions = [lead, ...scope.filter(name => name !== lead)];
      validate({ 'mapping-collection': written({}, editions) });
      expect(validate.errors).toBeNull();
    }
  });

  test('has a mapping from the edition that leads to each of the others', () => {
    const {
      mappings,
      'back-matter': { resources },
    } = written();
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const titleOf = (href: string) => resources.find((resource: any) => `#${resource.uuid}` === href).title;
    expect(
      // biome-ignore lint/suspicious/noExplicitAny: as above
      mappings.map((mapping: any) => [
        titleOf(mapping['source-resource'].href),
        titleOf(mapping['target-resource'].href),
      ]),
    ).toEqual([
      ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'],
      ['ISO/IEC 20000-1:2018', 'ISO/IEC 27001:2022'],
    ]);
  });

  test('names relation, basis, sources and coverage of each pair', () => {
    const {
      mappings: [mapping],
    } = written({ 'a.md': 'ISO/IEC 20000-1:2018 7.6.' });
    expect(mapOf(mapping, 'clause-7.6', 'clause-7.1.6')).toMatchObject({
      relationship: 'intersects-with',
      sources: [{ type: 'control', props: [{ name: 'coverage', ns: 'urn:crossclause', value: 'covered' }] }],
      targets: [
        { type: 'control', props: [{ name: 'coverage', ns: 'urn:crossclause', value: 'not covered' }] },
      ],
      props: [
        { name: 'relation', ns: 'urn:crossclause', value: 'similar' },
        { name: 'basis', ns: 'urn:crossclause', value: 'published' },
      ],
      remarks: expect.stringContaining('Source: ISO/IEC TR 20000-7:2019, Table 3, 7.6'),
    });
  });

  test('tells a relation that OSCAL has no word for in its own namespace', () => {
    const {
      mappings: [mapping],
    } = written();
    expect(mapOf(mapping, 'clause-7.1', 'clause-7.1.3')).toMatchObject({
      relationship: 'related',
      ns: 'urn:crossclause',
    });
    expect(mapOf(mapping, 'clause-4.1', 'clause-4.1').ns).toBeUndefined();
  });

  test('lists the clauses without a counterpart as a gap', () => {
    const {
      mappings: [mapping],
    } = written();
    expect(mapping['source-gap-summary']['unmapped-controls'][0]['with-ids']).toContain('clause-8.2.1');
  });

  test('has the same UUIDs for the same content, and another one of its own for another', () => {
    const first = written();
    const again = written();
    const other = written({ 'a.md': 'ISO/IEC 20000-1:2018 7.6.' });
    expect(again).toEqual(first);
    expect(other.uuid).not.toBe(first.uuid);
    expect(other.mappings[0].uuid).toBe(first.mappings[0].uuid);
    expect(mapOf(other.mappings[0], 'clause-7.6', 'clause-7.1.6').uuid).toBe(
      mapOf(first.mappings[0], 'clause-7.6', 'clause-7.1.6').uuid,
    );
  });

  test('has each UUID once', () => {
    const uuids = JSON.stringify(written()).match(/"uuid":"[^"]+"/g) ?? [];
    expect(new Set(uuids).size).toBe(uuids.length);
  });

  test('is none where no table correlates the editions', () => {
    expect(written({}, ['ISO 9001:2015'])).toBeUndefined();
  });
});
