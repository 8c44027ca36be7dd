import { describe, expect, test } from 'vitest';
import { explainDocument } from '../../../src/core/assist/explain-document.ts';
import { hoverAt } from '../../../src/core/assist/hover.ts';
import type { Pack } from '../../../src/core/catalogue/pack-values.ts';
import { gatherKnowledge } from '../../../src/core/correlations/gather-knowledge.ts';
import { shown } from '../../support/assist.ts';
import { configOf, documentOf } from '../../support/marks.ts';
import { correlation } from '../../support/packs.ts';
import { shipped } from '../../support/shipped.ts';

const from = { standard: 'ISO/IEC 20000-1', edition: '2018', clause: '7.6' };
const to = { standard: 'ISO 9001', edition: '2015' };
const row = (clause: string, relation: string) =>
  `  - { from: "7.6", to: ${clause}, relation: ${relation}, source: own }\n`;
const pack = (uri: string, clause: string, relation: string) =>
  correlation(uri, 'ISO 9001:2015', row(clause, relation), 'draft');

const users = pack('mine.yaml', '"7.1.6"', 'partial');
const projects = pack('ours.yaml', 'null', 'none');

function answer(user: readonly Pack[], project: readonly Pack[]) {
  const { correlations } = gatherKnowledge({ shipped: shipped().packs, user, project });
  const found = correlations.answer(from, to);
  const [row] = found.kind === 'counterparts' ? found.counterparts : found.kind === 'none' ? [found.row] : [];
  return row;
}

describe('of packs that speak of the same', () => {
  test('the project’s counts over the user’s, and this over the shipped one', () => {
    expect(answer([], [])).toMatchObject({ relation: 'similar', packs: [{ owner: 'shipped' }] });
    expect(answer([users], [])).toMatchObject({ relation: 'partial', packs: [{ owner: 'user' }] });
    expect(answer([users], [projects])).toMatchObject({ relation: 'none', packs: [{ owner: 'project' }] });
    expect(answer([], [projects])).toMatchObject({ relation: 'none', packs: [{ owner: 'project' }] });
  });

  test('the one that counts keeps what it overrides, and what that one had overridden', () => {
    const owners = answer([users], [projects])?.overrides.map(({ owner }) => owner) ?? [];
    expect(owners[0]).toBe('user');
    expect(new Set(owners)).toEqual(new Set(['user', 'shipped']));
    expect(answer([], [])?.overrides).toEqual([]);
  });
});

test('a derived row names the packs that it rests on', () => {
  const own = correlation(
    'ours.yaml',
    'ISO 55001:2024',
    '  - { from: "7.6", to: "7.6", relation: similar, source: own }\n',
  );
  const { correlations } = gatherKnowledge({ shipped: shipped().packs, project: [own] });
  const found = correlations.answer(
    { standard: 'ISO 9001', edition: '2015', clause: '7.1.6' },
    { standard: 'ISO 55001', edition: '2024' },
  );
  expect(found).toMatchObject({
    counterparts: [
      { to: { clause: '7.6' }, basis: 'derived', packs: [{ owner: 'project' }, { owner: 'shipped' }] },
    ],
  });
});

test('a row of one’s own that leads nowhere correlates nothing', () => {
  const lost = pack('ours.yaml', '"99.9"', 'similar');
  expect(answer([], [lost])).toMatchObject({ relation: 'similar', packs: [{ owner: 'shipped' }] });
});

test.each([
  ['the project’s pack, over a shipped pack', [], [pack('ours.yaml', '"7.1.6"', 'partial')]],
  ['your pack, over a shipped pack', [users], []],
  [
    'the project’s pack, over your pack and a shipped pack',
    [users],
    [pack('ours.yaml', '"7.1.6"', 'superset')],
  ],
  ['No counterpart, says a draft (Our own table, sheet 1, 7.6) (the project’s pack,', [], [projects]],
])('a hover says with the source: %s', (words, user, project) => {
  const given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };
  const { catalogue, correlations } = gatherKnowledge({ shipped: shipped().packs, user, project });
  const document = documentOf('ISO/IEC 20000-1:2018 7.6', given);
  const world = { config: configOf(given), catalogue, correlations };
  expect(shown(hoverAt(document, 22, world)?.contents ?? '')).toContain(words);
});

test('a hover says nothing of packs that are shipped', () => {
  const given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };
  const { catalogue, correlations } = gatherKnowledge({ shipped: shipped().packs });
  const document = documentOf('ISO/IEC 20000-1:2018 7.6', given);
  const world = { config: configOf(given), catalogue, correlations };
  expect(hoverAt(document, 22, world)?.contents).not.toContain('pack');
});

test('the explanation of a document says it as well', () => {
  const given = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };
  const { catalogue, correlations } = gatherKnowledge({ shipped: shipped().packs, project: [projects] });
  const world = { config: configOf(given), catalogue, correlations };
  const { text } = explainDocument(documentOf('ISO/IEC 20000-1:2018 7.6', given), world);
  expect(shown(text)).toContain('(the project’s pack, over a shipped pack)');
});
