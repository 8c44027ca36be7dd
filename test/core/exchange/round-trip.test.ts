import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPack } from '../../../src/core/catalogue/pack.ts';
import type { PackFile } from '../../../src/core/catalogue/serialized.ts';
import { packFromCsv } from '../../../src/core/exchange/from-csv.ts';
import { packsFromOscal } from '../../../src/core/exchange/from-oscal.ts';
import { checkImported, type Imported, type ImportOptions } from '../../../src/core/exchange/imported.ts';
import { packAsYaml } from '../../../src/core/exchange/pack-yaml.ts';
import { readCsv } from '../../../src/core/exchange/read-csv.ts';
import { correlationAsCsv, standardAsCsv } from '../../../src/core/exchange/to-csv.ts';
import { correlationAsOscal, standardAsOscal } from '../../../src/core/exchange/to-oscal.ts';
import { standardText } from '../../support/pack-texts.ts';
import { packTexts, shipped } from '../../support/shipped.ts';

const { catalogue } = shipped();
const lastModified = '2025-03-31T12:00:00.000Z';
const options: ImportOptions = { name: 'pack.json', from: undefined, to: undefined, catalogue };

/** The shipped packs of a kind, as their files say them. */
const filesOf = <Kind extends PackFile['kind']>(kind: Kind) =>
  [...packTexts()].flatMap(([path, text]) => {
    const result = readPack(text, path);
    return result.ok && result.file.kind === kind
      ? [[path, result.file as Extract<PackFile, { kind: Kind }>] as const]
      : [];
  });

/** What `readPack` gives for a file: its facts, with all that goes without saying filled in. */
function packIn(file: PackFile) {
  const result = readPack(packAsYaml(file), 'pack.yaml');
  if (!result.ok) throw new Error(result.errors.map(({ message }) => message).join(' '));
  return result;
}

/** The one file that an import makes without a word. */
function only(imported: Imported): PackFile {
  expect(imported.troubles).toEqual([]);
  expect(imported.packs.flatMap(pack => checkImported(pack, catalogue, {}).troubles)).toEqual([]);
  const [first, ...others] = imported.packs.map(({ file }) => file);
  expect(others).toEqual([]);
  return first as PackFile;
}

const schemaAt = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const mapping = schemaAt('../reports/oscal-mapping-1.2.0.schema.json');
const catalog = schemaAt('oscal-catalog-1.2.0.schema.json');
const [validMapping, validCatalog] = [
  mapping,
  { ...catalog, definitions: { ...mapping.definitions, ...catalog.definitions } },
].map(schema =>
  addFormats.default(new Ajv({ allErrors: true, strict: false, unicodeRegExp: true })).compile(schema),
);

/** What a schema of OSCAL has against a text. */
function oscalErrors(validate: typeof validMapping, json: string) {
  validate?.(JSON.parse(json));
  return validate?.errors;
}

/** A catalogue of codes, and with the brackets and signs that OSCAL's ids do not have. */
const codes = packIn(
  parse(
    standardText({
      edition: 'Umbrella Controls:2025',
      clauses: [
        'A&A Audit',
        'A&A-01 Records',
        'AC-1 Rules',
        'AC-2 Accounts',
        'AC-2(1) Programs',
        'AC-2(1)(a) Owners',
      ],
    }),
  ),
).file as Extract<PackFile, { kind: 'standard' }>;

/** Recommendations among the numbered clauses that they belong to, which no nesting has in this order. */
const mixed = packIn(
  parse(
    standardText({
      edition: 'Umbrella Guide:2025',
      clauses: ['2 Access', '2.1 Doors', 'R1 Keys', '2.2 Windows', 'R2 Blinds', '3 Alarms', 'R3 Sirens'],
    }),
  ),
).file as Extract<PackFile, { kind: 'standard' }>;

describe.each([
  ...filesOf('standard'),
  ['a catalogue of codes', codes] as const,
  ['codes among numbers', mixed] as const,
])('%s', (_, file) => {
  test('is the same again by way of YAML and OSCAL', () => {
    expect(packIn(file).file).toEqual(file);
    const back = only(packsFromOscal(standardAsOscal(file, { lastModified }), options));
    expect(packIn(back).file).toEqual(file);
  });

  test('is valid against the schema of OSCAL 1.2.0', () => {
    expect(oscalErrors(validCatalog, standardAsOscal(file, { lastModified }))).toBeNull();
  });

  test('has the same clauses again by way of CSV', () => {
    const csv = standardAsCsv(file);
    const records = readCsv(csv);
    if (!records.ok) throw new Error(records.message);
    const from = `${file.standard}:${file.edition}`;
    const { packs, troubles } = packFromCsv(csv, records.records, { ...options, from });
    expect(troubles.map(({ severity }) => severity)).toEqual(['info']);
    const before = packIn(file).pack;
    expect(packIn(packs[0]?.file as PackFile).pack).toMatchObject({
      clauses: before.kind === 'standard' ? before.clauses : [],
    });
  });
});

describe.each(filesOf('correlation'))('%s', (_, file) => {
  const oscal = correlationAsOscal(file, { lastModified }) ?? '';

  test('is the same again by way of YAML and OSCAL', () => {
    expect(packIn(file).file).toEqual(file);
    expect(packIn(only(packsFromOscal(oscal, options))).file).toEqual(file);
  });

  test('is valid against the schema of OSCAL 1.2.0', () => {
    expect(oscalErrors(validMapping, oscal)).toBeNull();
  });

  test('is the same again by way of CSV', () => {
    const csv = correlationAsCsv(file);
    const records = readCsv(csv);
    if (!records.ok) throw new Error(records.message);
    expect(packIn(only(packFromCsv(csv, records.records, options))).pack).toEqual(packIn(file).pack);
  });
});

describe('whatever somebody wrote in a pack', () => {
  // Blanks alone are nothing in a table.
  const words = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({
        unit: fc.constantFrom(
          '=',
          '+',
          '-',
          '@',
          "'",
          '"',
          ',',
          ';',
          '|',
          '\n',
          '\r',
          '\t',
          ' ',
          'a',
          ':',
          '#',
          '1',
        ),
        minLength: 1,
      }),
    )
    .filter(text => text.trim() !== '');
  const file = fc.record({ note: words, adds: words, document: words, place: words, row: words }).map(
    ({ note, adds, document, place, row }): Extract<PackFile, { kind: 'correlation' }> => ({
      kind: 'correlation',
      id: 'iso-iec-20000-1-2018--iso-9001-2015',
      from: 'ISO/IEC 20000-1:2018',
      to: 'ISO 9001:2015',
      basis: 'draft',
      sources: { ours: { document, place } },
      rows: [{ from: '4.1', to: '4.1', relation: 'similar', adds: { to: adds }, note, source: 'ours', row }],
    }),
  );

  test('comes back by way of OSCAL', () => {
    fc.assert(
      fc.property(file, pack => {
        const oscal = correlationAsOscal(pack, { lastModified }) ?? '';
        expect(oscalErrors(validMapping, oscal)).toBeNull();
        expect(packIn(only(packsFromOscal(oscal, options))).file).toEqual(pack);
      }),
    );
  });

  test('comes back by way of CSV', () => {
    fc.assert(
      fc.property(file, pack => {
        const csv = correlationAsCsv(pack);
        const records = readCsv(csv);
        if (!records.ok) throw new Error(records.message);
        expect(only(packFromCsv(csv, records.records, options))).toEqual(pack);
      }),
    );
  });
});
