import { describe, expect, test } from 'vitest';
import { cardOf } from '../../../src/core/assist/card.ts';
import { excludeActionsAt } from '../../../src/core/assist/exclude-actions.ts';
import { mapActionsAt } from '../../../src/core/assist/map-actions.ts';
import { nameOfEdition } from '../../../src/core/catalogue/catalogue.ts';
import type { EditionAddress } from '../../../src/core/catalogue/edition-name.ts';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { plainPaint } from '../../../src/core/reports/paint.ts';
import { referencesAsText, reportReferences } from '../../../src/core/reports/references.ts';
import { termsAsText } from '../../../src/core/reports/terms.ts';
import { ambiguousTerm } from '../../../src/core/rules/ambiguous-term.ts';
import { missingCounterpart } from '../../../src/core/rules/missing-counterpart.ts';
import { referenceStyle } from '../../../src/core/rules/reference-style.ts';
import type { Finding, Rule } from '../../../src/core/rules/rule.ts';
import { undatedReference } from '../../../src/core/rules/undated-reference.ts';
import { unknownEdition } from '../../../src/core/rules/unknown-edition.ts';
import { withdrawnEdition } from '../../../src/core/rules/withdrawn-edition.ts';
import { buildMatrix } from '../../../src/core/trace/matrix.ts';
import { assistWorld, shown } from '../../support/assist.ts';
import { configOf, documentOf, findingsIn, knownWith } from '../../support/marks.ts';
import { worldWith } from '../../support/matrix.ts';
import { correlationText, standardText } from '../../support/pack-texts.ts';
import { acme, packOf } from '../../support/packs.ts';
import { names, reads, shownIn } from '../../support/references.ts';

const edition = (year: string, version: string, more = '') =>
  packOf(
    `initech-controls-${year}.yaml`,
    standardText({
      edition: `Initech Controls:${year}`,
      clauses: ['8 Access', '8.1 Rules', '8.2 Accounts', '8.2.1 Owners'],
    })
      .replace('title:', `version: "${version}"\ntitle:`)
      .replace('status: current', `status: ${more === '' ? 'current' : 'withdrawn'}${more}`),
  );
const own = { own: [edition('2018', '3.2', '\nsuccessor: Initech Controls:2022'), edition('2022', '4.0')] };

describe('The version of a catalogue stands for the year of its edition', () => {
  reads('Initech Controls v4.0 ‹8.2.1›', 'Initech Controls:2022 8.2.1', own);
  reads('Initech Controls 4.0 ‹8.2.1›', 'Initech Controls:2022 8.2.1', own);
  reads('Initech Controls, version 3.2, clause ‹8.2›', 'Initech Controls:2018 8.2', own);
  reads('Initech Controls (v4.0): ‹8.2›', 'Initech Controls:2022 8.2', own);
  reads('Initech Controls Rev. 4 ‹8.2›', 'Initech Controls:2022 8.2', own);
  reads('Initech Controls:2022 ‹8.2›', 'Initech Controls:2022 8.2', own);
  reads('## Initech Controls v3.2\n\nClause ‹8.2› holds.', 'Initech Controls:2018 8.2 (heading)', own);
  names('We follow ‹Initech Controls v4.0›.', 'Initech Controls:2022', own);
});

describe('… where an edition is called so, and what stands there is no clause', () => {
  reads('Initech Controls ‹8.1›', 'Initech Controls 8.1', { own: [edition('2024', '8.1')] });
  reads('Initech Controls v8.1 ‹8.2›', 'Initech Controls:2024 8.2', { own: [edition('2024', '8.1')] });
  names('‹Initech Controls› 4 of 5', 'Initech Controls', own);
  reads('Initech Controls v9.9 ‹8.2›', 'Initech Controls:9.9 8.2', own);
});

describe('The version is told', () => {
  const rows = correlationText({
    from: 'Initech Controls:2022',
    to: 'ISO/IEC 27001:2013',
    rows: [['8.2', 'A.9.2.1']],
  });
  const correlated = [...own.own, packOf('initech-controls-2022--iso-iec-27001-2013.yaml', rows)];
  const given = { own: correlated, scope: ['Initech Controls:2022', 'ISO/IEC 27001:2022', 'ISO 9001:2015'] };
  const { catalogue } = knownWith(given);

  test('by a list of references for people; for programs it is the year', () => {
    const document = documentOf('Initech Controls v4.0 8.2 holds.', given);
    const references = reportReferences('a.md', document, configOf(given), catalogue);
    expect(references).toMatchObject([{ edition: '2022', resolvedEdition: '2022' }]);
    const nameOf = (address: EditionAddress) => nameOfEdition(address, catalogue);
    expect(referencesAsText(references, plainPaint, nameOf)).toBe(
      'a.md\n  1:23  Initech Controls v4.0 8.2\n',
    );
  });

  test('on the way of a derived row', () => {
    const card = cardOf({ standard: 'Initech Controls', edition: '2022', clause: '8.2' }, assistWorld(given));
    expect(shown(card.text)).toContain(
      'Path: Initech Controls v4.0 8.2, ISO/IEC 27001:2013 A.9.2.1, ISO/IEC 27001:2022 A.5.16.',
    );
    const matrix = buildMatrix(worldWith({ 'a.md': '' }, given));
    const row = matrix?.rows.find(({ clause }) => clause === '8.2');
    expect(row?.cells[0]?.counterparts[0]?.path?.[0]).toEqual({
      standard: 'Initech Controls',
      edition: '2022',
      clause: '8.2',
      name: 'Initech Controls v4.0',
    });
  });

  test('where a term is defined, and by the reference that says which is meant', () => {
    const terms = `kind: terms
id: initech-controls-2022--iso-9000-2015
from: Initech Controls:2022
to: [ISO 9000:2015]
basis: published
sources:
  own: { document: Our glossary, place: page 1, rows: entry }
rows:
  - term: release
    entry: "8.2.1"
    compared: [{ with: ISO 9000:2015, entry: "3.12.7", difference: different }]
    source: own
`;
    const defined = {
      ...given,
      own: [...correlated, packOf('initech-controls-2022--iso-9000-2015.yaml', terms)],
    };
    const [finding] = findingsIn('Each release is tested.', defined, ambiguousTerm);
    expect(finding?.message).toContain('Initech Controls v4.0 (8.2.1) and ISO 9000:2015 (3.12.7)');
    expect(finding?.fixes?.[0]?.edits).toMatchObject([{ text: ' (Initech Controls v4.0 8.2.1)' }]);
    const known = knownWith(defined);
    const rows = known.terms.named('release').filter(({ standard }) => standard === 'Initech Controls');
    expect(termsAsText(rows, plainPaint, known.catalogue)).toContain('Initech Controls v4.0  8.2.1');
  });

  test('by what can be done at a place', () => {
    const clause = { standard: 'Initech Controls', edition: '2022', clause: '8.1' };
    const finding = {
      span: { start: 0, end: 9 },
      mappable: { from: { standard: 'ISO 9001', edition: '2015', clause: '8.4' }, to: clause },
      excludable: { clause, justification: '' },
    } as unknown as Finding;
    expect(mapActionsAt({ start: 1, end: 1 }, [finding], catalogue).map(({ title }) => title)).toEqual([
      'Map 8.4 to a clause of Initech Controls v4.0…',
    ]);
    expect(excludeActionsAt({ start: 1, end: 1 }, [finding], catalogue).map(({ title }) => title)).toEqual([
      'Exclude Initech Controls v4.0 8.1 with a justification…',
    ]);
  });
});

test('a version that no edition has is told', () => {
  const [finding] = findingsIn('Initech Controls v4.0.1 8.2 holds.', own, unknownEdition);
  expect(finding?.message).toBe('No edition 4.0.1 of Initech Controls is known. There are 3.2 and 4.0.');
  expect(finding?.fixes?.map(({ edits }) => edits)).toContainEqual([
    { span: { start: 18, end: 23 }, text: '4.0' },
  ]);
  expect(findingsIn('Initech Controls:2019 8.2 holds.', own, unknownEdition)[0]?.message).toBe(
    'No edition 2019 of Initech Controls is known. There are 2018 and 2022.',
  );
});

test('an edition that another one has replaced is changed by its version', () => {
  const [finding] = findingsIn('Initech Controls v3.2 holds.', own, withdrawnEdition);
  expect(finding?.message).toBe('Initech Controls v3.2 is withdrawn. Initech Controls v4.0 replaces it.');
  expect(finding?.fixes?.flatMap(({ edits }) => edits)).toEqual([
    { span: { start: 18, end: 21 }, text: '4.0' },
  ]);
});

describe('An edition with a version is called by it wherever it is written', () => {
  const acmeToInitech = packOf(
    'acme-controls-2025--initech-controls-2022.yaml',
    correlationText({
      from: 'ACME Controls:2025',
      to: 'Initech Controls:2022',
      rows: [['AC-2', '8.2']],
    }),
  );
  const scope = ['ACME Controls:2025', 'Initech Controls:2022'];
  const given = { own: [...own.own, ...acme, acmeToInitech], scope };

  /** The text with the first fix of the first finding of a rule, and its title. */
  const fixed = (text: string, rule: Rule) => {
    const fix = findingsIn(text, given, rule)[0]?.fixes?.[0];
    return { title: fix?.title, text: applyEdits(text, fix?.edits ?? []) };
  };

  test('in counterparts, which are read back as the same clause', () => {
    const { title, text } = fixed('ACME Controls:2025 AC-2 holds.', missingCounterpart);
    expect(title).toBe('Insert Initech Controls v4.0 8.2 (Accounts)');
    expect(text).toBe('ACME Controls:2025 AC-2 (Initech Controls v4.0 8.2) holds.');
    expect(shownIn(documentOf(text, given))).toEqual([
      'ACME Controls:2025 AC-2',
      'Initech Controls:2022 8.2',
    ]);
  });

  test('behind a name that nothing dates', () => {
    const { title, text } = fixed('Initech Controls 8.2 holds.', undatedReference);
    expect(title).toBe('Change to Initech Controls v4.0');
    expect(text).toBe('Initech Controls v4.0 8.2 holds.');
  });

  test('with the word that the pack says', () => {
    const revised = { own: [edition('2020', 'Rev. 5')] };
    expect(findingsIn('Initech Controls Rev. 5 8.9', revised)[0]?.message).toBe(
      'Initech Controls Rev. 5 has no clause 8.9.',
    );
  });

  test('and stays as it is typed in a house notation', () => {
    const house = { ...given, notation: { separator: 'clause' } as const };
    const [finding] = findingsIn('Initech Controls, version 4.0 8.2 holds.', house, referenceStyle);
    expect(finding?.fixes?.[0]?.title).toBe('Change to Initech Controls, version 4.0, clause 8.2');
  });
});
