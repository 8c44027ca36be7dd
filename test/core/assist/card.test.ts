import { expect, test } from 'vitest';
import { cardOf } from '../../../src/core/assist/card.ts';
import type { LinkedText } from '../../../src/core/assist/linked-text.ts';
import { type Around, assistWorld, shown } from '../../support/assist.ts';
import { documentOf } from '../../support/marks.ts';
import { putDocument } from '../../support/trace.ts';

const linkedCard = (name: string, clause: string, given: Around = {}): LinkedText => {
  const [standard = '', edition = ''] = name.split(':');
  return cardOf({ standard, edition, clause }, assistWorld(given));
};

const card = (name: string, clause: string, given: Around = {}): string =>
  shown(linkedCard(name, clause, given).text);

/** What leads somewhere, and where to: `8.4.1 General → ISO 9001:2015 8.4.1`, `a.md, line 1 → file:///a.md 0`. */
const linksOf = ({ text, links }: LinkedText): readonly string[] =>
  links.map(({ span, target }) => {
    const to =
      target.kind === 'place'
        ? `${target.uri} ${target.line}`
        : `${target.address.standard}:${target.address.edition} ${target.address.clause}`;
    return `${shown(text.slice(span.start, span.end))} → ${to}`;
  });

const both = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };

test('the card begins with the clause, its edition and its place', () => {
  expect(card('ISO/IEC 20000-1:2018', '8.7.3').split('\n\n').slice(0, 3)).toEqual([
    '# 8.7.3 Information security management',
    expect.stringMatching(/^ISO\/IEC 20000-1:2018, Information technology/),
    'In 8 Operation of the service management system › 8.7 Service assurance.',
  ]);
});

test('what stands below the clause is listed', () => {
  expect(card('ISO 9001:2015', '8.4')).toContain(
    '## Below it\n\n- 8.4.1 General\n- 8.4.2 Type and extent of control\n',
  );
});

test('each counterpart stands with everything that the rows say', () => {
  const said = card('ISO/IEC 20000-1:2018', '8.2.3', both);
  expect(said).toMatch(
    /## Counterparts\n\n### ISO 9001:2015\n\n- \*\*8\.4 Control of [^\n]+\*\*\n {2}- similar/,
  );
  expect(said).toContain('  - Published: ISO/IEC TR 20000-7:2019, Table 3');
});

test('that there is none, and that nobody says so, are two things', () => {
  expect(card('ISO/IEC 20000-1:2018', '8.2.1', both)).toContain('- No counterpart, says ');
  const scope = ['ISO/IEC 27001:2022', 'ISO 9001:2015'];
  expect(card('ISO/IEC 27001:2022', 'A.5.7', { scope })).toContain('- No table has a row for A.5.7');
});

test.each([
  ['ISO/IEC 20000-1', '2018', '8.7.3', 'Nobody may leave it out: ISO/IEC 20000\\-1:2018, 1\\.2.'],
  ['ISO/IEC 20000-1', '2011', '6.6', 'Nobody may leave it out (draft: to be checked): General knowledge'],
  ['ISO 9001', '2015', '8.3', 'It may be left out with a justification: ISO 9001:2015, 4\\.3.'],
])('what %s:%s says about leaving out %s stands with its source', (standard, edition, clause, said) => {
  const { text } = cardOf({ standard, edition, clause }, assistWorld({}));
  expect(text.replaceAll('\\', '')).toContain(said.replaceAll('\\', ''));
});

test('of a clause that asks for nothing nobody says whether it may be left out', () => {
  expect(card('ISO 9001:2015', '1')).not.toContain('left out');
});

test('a clause of a withdrawn edition names its successor', () => {
  expect(card('ISO/IEC 27001:2013', 'A.9.1.1')).toMatch(
    /## In the edition that replaces this one\n\n### ISO\/IEC 27001:2022\n\n- \*\*A\.5\.15 Access control\*\*/,
  );
});

test('clauses lead to their cards', () => {
  expect(linksOf(linkedCard('ISO 9001:2015', '8.4')).slice(0, 2)).toEqual([
    '8.4.1 General → ISO 9001:2015 8.4.1',
    '8.4.2 Type and extent of control → ISO 9001:2015 8.4.2',
  ]);
  expect(linksOf(linkedCard('ISO/IEC 20000-1:2018', '8.7.3', both))).toEqual(
    expect.arrayContaining([expect.stringMatching(/ → ISO\/IEC 20000-1:2018 8\.7\.3\.1$/)]),
  );
  expect(linksOf(linkedCard('ISO/IEC 27001:2013', 'A.9.1.1'))).toContain(
    'A.5.15 Access control → ISO/IEC 27001:2022 A.5.15',
  );
});

test('every place that cites it is named and leads there', () => {
  const many = Object.fromEntries([...'abcdefgh'].map(name => [`file:///${name}.md`, 'ISO 9001:2015 9.2']));
  const said = linkedCard('ISO 9001:2015', '9.2', { workspace: many });
  expect(said.text).toContain('## Where it is cited\n\nCited 8 times, in 8 documents:\n\n- a.md, line 1\n');
  expect(said.text).not.toContain('file:');
  expect(linksOf(said)).toContain('h.md, line 1 → file:///h.md 0');
});

test('places of another project are not counted', () => {
  const world = assistWorld({ workspace: { 'b.md': 'ISO 9001:2015 9.2' } });
  const { config, catalogue } = assistWorld();
  if (world.citations)
    putDocument(world.citations, 'a.md', documentOf('ISO 9001:2015 9.2'), { config, catalogue });
  const { text } = cardOf({ standard: 'ISO 9001', edition: '2015', clause: '9.2' }, world);
  expect(shown(text)).toContain('Cited once, in one document:\n\n- b.md, line 1\n');
});

test('one that nothing cites says so', () => {
  expect(card('ISO 9001:2015', '9.2', { workspace: {} })).toContain('Cited nowhere in the project.');
});

test('a clause that does not exist, or an edition that no pack lists, is told', () => {
  expect(card('ISO 9001:2015', '8.99')).toBe('# 8.99\n\nISO 9001:2015 has no such clause.\n');
  expect(card('ISO 9001:2000', '7.4')).toBe('# 7.4\n\nNo pack lists the clauses of ISO 9001:2000.\n');
});

test('the entry of a term has a card, with the other editions and the places that cite it', () => {
  const around = { ...both, workspace: { 'a.md': '# Words\n\nAs in ISO/IEC 20000-1:2018 3.2.5.\n' } };
  const said = card('ISO/IEC 20000-1:2018', '3.2.5', around);
  expect(said).toMatch(
    /^# 3\.2\.5 incident\n\nA term of ISO\/IEC 20000-1:2018\.\n\n## In the other editions\n\n/,
  );
  expect(said).toContain('- **ISO 9000:2015**: not defined.');
  expect(linksOf(linkedCard('ISO/IEC 20000-1:2018', '3.2.5', around))).toEqual([
    expect.stringMatching(/^a\.md.* → a\.md 2$/),
  ]);
});
