import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPack } from '../../../src/core/catalogue/pack.ts';
import { packsFromCisoAssistant } from '../../../src/core/exchange/ciso-assistant.ts';
import { packsFromOscal } from '../../../src/core/exchange/from-oscal.ts';
import {
  checkImported,
  editionIn,
  type ImportOptions,
  versionIn,
} from '../../../src/core/exchange/imported.ts';
import { packAsYaml } from '../../../src/core/exchange/pack-yaml.ts';
import { correlationAsOscal, standardAsOscal } from '../../../src/core/exchange/to-oscal.ts';
import { shipped } from '../../support/shipped.ts';

// What another program writes may be anything: it is told, and nothing is thrown.

const { catalogue, files } = shipped();
const lastModified = '2025-03-31T12:00:00.000Z';
const options: ImportOptions = { name: 'x', from: 'ISO/IEC 20000-1:2018', to: 'ISO 9001:2015', catalogue };

const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, 4, '4.1', 'clause-4.1', 'urn:crossclause', 'row-1', '', '__proto__'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('props', 'name', 'value', 'id', 'controls', 'ref_id'), tie('value')),
  ),
}));

/** Every place in a value: what holds it, and its key there. */
function placesIn(held: unknown): readonly (readonly [Record<string, unknown>, string])[] {
  if (typeof held !== 'object' || held === null) return [];
  const holder = held as Record<string, unknown>;
  return Object.keys(holder).flatMap(key => [[holder, key] as const, ...placesIn(holder[key])]);
}

const exported = files.flatMap(({ file }) => {
  if (file.kind === 'standard')
    return standardAsOscal({ ...file, clauses: file.clauses.slice(0, 4) }, { lastModified });
  return file.kind === 'terms'
    ? []
    : (correlationAsOscal({ ...file, rows: file.rows.slice(0, 4) }, { lastModified }) ?? []);
});
const library = JSON.stringify({
  objects: {
    framework: {
      ref_id: 'ISO 41001:2018',
      requirement_nodes: [
        { urn: 'a:4.1', ref_id: '4.1', name: 'Context', assessable: 'true', parent_urn: 'a:4' },
      ],
    },
    requirement_mapping_sets: [
      {
        source_framework_urn: 'a:b',
        requirement_mappings: [
          { source_requirement_urn: 'a:4.1', target_requirement_urn: 'b:4.1', relationship: 'equal' },
        ],
      },
    ],
  },
});

test.each([
  ['OSCAL', packsFromOscal, exported],
  ['a library of CISO Assistant', packsFromCisoAssistant, [library]],
] as const)('whatever stands in %s, nothing is thrown', (_, read, texts) => {
  const changes = fc.array(fc.tuple(fc.nat(), value), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.constantFrom(...texts), changes, (text, changed) => {
      const root: unknown = JSON.parse(text);
      for (const [at, instead] of changed) {
        const places = placesIn(root);
        const place = places[at % places.length];
        if (place) place[0][place[1]] = instead;
      }
      for (const pack of read(JSON.stringify(root), options).packs) {
        const { file } = checkImported(pack, catalogue, {});
        if (file) readPack(packAsYaml(file), 'x');
      }
    }),
    { numRuns: 150 },
  );
});

// What takes quadratic time does not end here.
test('a title of very many letters is read in time', () => {
  expect(editionIn(`${'A'.repeat(200_000)} or ISO 9001:2015`, catalogue)).toBe('ISO 9001:2015');
});

test('the version in a name of very many lines is read in time', () => {
  const address = { standard: 'Globex Controls', edition: '2024' };
  expect(versionIn([`Globex Controls ${'Rev 5: '.repeat(100_000)}\nof 2024`], address)).toBe('Rev. 5');
});
