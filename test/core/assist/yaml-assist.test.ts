import { expect, test } from 'vitest';
import { type YamlCompletion, yamlCompletions } from '../../../src/core/assist/yaml-completions.ts';
import { yamlFindings } from '../../../src/core/assist/yaml-findings.ts';
import { yamlHover } from '../../../src/core/assist/yaml-hover.ts';
import type { YamlFileKind } from '../../../src/core/assist/yaml-schema.ts';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { ruleNames } from '../../../src/core/rules/index.ts';
import { selected, worldOf } from '../../support/actions.ts';
import { assistWorld } from '../../support/assist.ts';
import { standardText } from '../../support/pack-texts.ts';
import { packOf } from '../../support/packs.ts';
import { packTexts, shipped } from '../../support/shipped.ts';

function offered(marked: string, kind: YamlFileKind): readonly YamlCompletion[] {
  const { text, range } = selected(marked);
  return yamlCompletions(text, range.start, kind, worldOf())?.items ?? [];
}

const labels = (marked: string, kind: YamlFileKind = 'config') =>
  offered(marked, kind).map(({ label }) => label);

/** Taking the entry of that label turns the text into the other. */
function expectCompletion(marked: string, label: string, after: string, kind: YamlFileKind = 'config') {
  const { text, range } = selected(marked);
  const found = yamlCompletions(text, range.start, kind, worldOf());
  const item = found?.items.find(candidate => candidate.label === label);
  expect(found?.items.map(candidate => candidate.label)).toContain(label);
  expect(applyEdits(text, [{ span: found?.replace ?? range, text: item?.insertText ?? '' }])).toBe(after);
}

const settings = [
  'standards',
  'packs',
  'include',
  'exclude',
  'informative',
  'rules',
  'overrides',
  'notation',
  'exclusions',
  'baseline',
];

test('an empty config is offered every setting, with what it is for', () => {
  expect(labels('‹›')).toEqual(settings);
  expect(offered('‹›', 'config')[0]?.documentation).toBe(
    'The scope: the editions that these documents answer to, in order; the first leads.',
  );
});

test('a setting that stands there is not offered again', () => {
  expect(labels('standards: []\n‹›\nrules: {}\n')).toEqual(
    settings.filter(name => name !== 'standards' && name !== 'rules'),
  );
});

test.each([
  ['a setting that holds more, with its colon', 'sta‹›', 'standards', 'standards:'],
  [
    'a setting that holds a text, with a blank',
    'standards: []\nbase‹›\n',
    'baseline',
    'standards: []\nbaseline: \n',
  ],
  ['a setting that is changed, without a second colon', 'ru‹›le: {}\n', 'rules', 'rules: {}\n'],
  [
    'a rule between others',
    'rules:\n  unk‹›\n  unknown-clause: off\nstandards: []\n',
    'unknown-edition',
    'rules:\n  unknown-edition: \n  unknown-clause: off\nstandards: []\n',
  ],
  ['a severity', 'rules:\n  unknown-clause: w‹›\n', 'warning', 'rules:\n  unknown-clause: warning\n'],
  [
    'a severity that replaces another',
    'rules:\n  unknown-clause: ‹›off # ours\n',
    'hint',
    'rules:\n  unknown-clause: hint # ours\n',
  ],
  ['a severity in one line', 'rules: { unknown-clause: ‹› }\n', 'info', 'rules: { unknown-clause: info }\n'],
  [
    'a rule in one line',
    'rules: { unknown-clause: off, undat‹› }\n',
    'undated-reference',
    'rules: { unknown-clause: off, undated-reference }\n',
  ],
  [
    'an edition',
    'standards:\n  - ISO 90‹›\nrules: {}\n',
    'ISO 9001:2015',
    'standards:\n  - ISO 9001:2015\nrules: {}\n',
  ],
  ['an edition in quotes', 'standards:\n  - "ISO‹›"\n', 'ISO 9001:2015', 'standards:\n  - "ISO 9001:2015"\n'],
  [
    'an edition in quotes that are still open',
    'standards:\n  - "ISO‹›\n',
    'ISO 9001:2015',
    'standards:\n  - "ISO 9001:2015\n',
  ],
  ['an edition in one line', 'standards: [ISO‹›]\n', 'ISO 9001:2015', 'standards: [ISO 9001:2015]\n'],
  [
    'the first entry of a list, with its dash',
    'standards:\n  ‹›\n',
    'ISO 9001:2015',
    'standards:\n  - ISO 9001:2015\n',
  ],
  [
    'an edition that replaces another as a whole',
    'standards:\n  - ISO 9001‹›:2008\n',
    'ISO 9001:2015',
    'standards:\n  - ISO 9001:2015\n',
  ],
  [
    'an excluded clause: first its edition',
    'standards: [ISO 9001:2015]\nexclusions:\n  - clause: ‹›\n',
    'ISO 9001:2015',
    'standards: [ISO 9001:2015]\nexclusions:\n  - clause: ISO 9001:2015 \n',
  ],
  [
    'an excluded clause: then its number',
    'exclusions:\n  - clause: ISO 9001:2015 8.‹›\n    justification: none\n',
    'ISO 9001:2015 8.3',
    'exclusions:\n  - clause: ISO 9001:2015 8.3\n    justification: none\n',
  ],
  ['a notation', 'notation:\n  separator: ‹›\n', 'comma', 'notation:\n  separator: comma\n'],
  [
    'a key of an override',
    'overrides:\n  - files: [a.md]\n    ru‹›\n',
    'rules',
    'overrides:\n  - files: [a.md]\n    rules:\n',
  ],
  [
    'with CRLF',
    'standards:\r\n  - ISO‹›\r\nrules: {}\r\n',
    'ISO 9001:2015',
    'standards:\r\n  - ISO 9001:2015\r\nrules: {}\r\n',
  ],
])('the config is completed by %s', (_, marked, label, after) => {
  expectCompletion(marked, label, after);
});

test('every rule is offered with its summary and its own severity', () => {
  const items = offered('rules:\n  ‹›\n', 'config');
  expect(items.map(({ label }) => label).toSorted()).toEqual(ruleNames.map(({ id }) => id).toSorted());
  expect(items.find(({ label }) => label === 'unknown-clause')).toMatchObject({
    detail: 'by default error',
    documentation: 'The cited edition has no such clause.',
  });
});

test('editions with clauses come first, and none that the scope has', () => {
  const found = labels('standards:\n  - ISO 27001:2022\n  - ‹›\n');
  expect(found.slice(0, 3)).toEqual(['IEC 62304:2006', 'ISO 13485:2016', 'ISO 14001:2026']);
  expect(found.indexOf('ISO/IEC 20000-1:2018')).toBeLessThan(found.indexOf('ISO/IEC 20000-1:2011'));
  expect(found.indexOf('ISO/IEC 20000-1:2011')).toBeLessThan(found.indexOf('ISO/IEC 20000-1:2005'));
  expect(found).not.toContain('ISO/IEC 27001:2022');
});

test('a clause that nobody may leave out is not offered to be excluded', () => {
  const clauses = labels('exclusions:\n  - clause: ISO/IEC 27001:2022 ‹›\n');
  expect(clauses).toContain('ISO/IEC 27001:2022 A.8.30');
  expect(clauses).not.toContain('ISO/IEC 27001:2022 9.2');
});

test('an excluded clause is found by its title as well', () => {
  const item = offered('exclusions:\n  - clause: ISO 9001:2015 ‹›\n', 'config').find(({ label }) =>
    label.endsWith(' 8.3'),
  );
  expect(item?.filterText).toBe('ISO 9001:2015 8.3 Design and development of products and services');
});

test.each([
  ['in a comment', '# sta‹›\n'],
  ['in free text', 'exclusions:\n  - clause: ISO 9001:2015 8.3\n    justification: No de‹›\n'],
  ['in a text over several lines', 'exclusions:\n  - justification: >-\n      We ru‹›\n'],
  ['where keys must stand on lines of their own', 'rules: ‹›\n'],
  ['below a key that is unknown', 'other:\n  ‹›\n'],
  ['for a pattern', 'packs:\n  - ‹›\n'],
])('the config is offered nothing %s', (_, marked) => {
  expect(labels(marked)).toEqual([]);
});

const correlation =
  'kind: correlation\nfrom: "ISO/IEC 20000-1:2018"\nto: "ISO 9001:2015"\nsources:\n  own: { document: Ours, place: sheet 1 }\n';

test.each([
  ['its kind', 'kind: ‹›\n', 'correlation', 'kind: correlation\n'],
  ['a key', `${correlation}ro‹›\n`, 'rows', `${correlation}rows:\n`],
  [
    'an edition',
    'kind: correlation\nfrom: "ISO‹›"\n',
    'ISO 9001:2015',
    'kind: correlation\nfrom: "ISO 9001:2015"\n',
  ],
  [
    'its id',
    `${correlation}id: ‹›\n`,
    'iso-iec-20000-1-2018--iso-9001-2015',
    `${correlation}id: iso-iec-20000-1-2018--iso-9001-2015\n`,
  ],
  [
    'a clause in quotes',
    `${correlation}rows:\n  - { from: "7.‹›", to: "7.1.6", relation: similar }\n`,
    '7.6',
    `${correlation}rows:\n  - { from: "7.6", to: "7.1.6", relation: similar }\n`,
  ],
  [
    'a clause that gets its quotes',
    `${correlation}rows:\n  - from: "7.6"\n    to: ‹›\n`,
    '7.1.6',
    `${correlation}rows:\n  - from: "7.6"\n    to: "7.1.6"\n`,
  ],
  [
    'null',
    `${correlation}rows:\n  - { from: "6.3", to: ‹› }\n`,
    'null',
    `${correlation}rows:\n  - { from: "6.3", to: null }\n`,
  ],
  [
    'a relation',
    `${correlation}rows:\n  - { from: "7.6", to: "7.1.6", relation: ‹›, source: own }\n`,
    'similar',
    `${correlation}rows:\n  - { from: "7.6", to: "7.1.6", relation: similar, source: own }\n`,
  ],
  [
    'a source',
    `${correlation}rows:\n  - { from: "7.6", to: "7.1.6", source: ‹› }\n`,
    'own',
    `${correlation}rows:\n  - { from: "7.6", to: "7.1.6", source: own }\n`,
  ],
  [
    'a clause below the one that has no counterpart',
    `${correlation}rows:\n  - { from: "8.7", to: null, relation: none, except: [‹›] }\n`,
    '8.7.3',
    `${correlation}rows:\n  - { from: "8.7", to: null, relation: none, except: ["8.7.3"] }\n`,
  ],
  [
    'the id of its terms',
    'kind: terms\nid: ‹›\nfrom: "ISO/IEC 20000-1:2018"\nto: ["ISO 9000:2015", "ISO/IEC 27000:2018"]\n',
    'iso-iec-20000-1-2018--iso-9000-2015--iso-iec-27000-2018',
    'kind: terms\nid: iso-iec-20000-1-2018--iso-9000-2015--iso-iec-27000-2018\nfrom: "ISO/IEC 20000-1:2018"\nto: ["ISO 9000:2015", "ISO/IEC 27000:2018"]\n',
  ],
  [
    'an edition whose terms are compared',
    'kind: terms\nto: ["ISO 9000:2015"]\nrows:\n  - { term: audit, compared: [{ with: "‹›" }] }\n',
    'ISO 9000:2015',
    'kind: terms\nto: ["ISO 9000:2015"]\nrows:\n  - { term: audit, compared: [{ with: "ISO 9000:2015" }] }\n',
  ],
  [
    'an edition to compare terms with',
    'kind: terms\nto: ["‹›"]\n',
    'ISO 9001:2015',
    'kind: terms\nto: ["ISO 9001:2015"]\n',
  ],
  [
    'how two definitions differ',
    'kind: terms\nrows:\n  - { term: audit, compared: [{ difference: ‹› }] }\n',
    'without-example',
    'kind: terms\nrows:\n  - { term: audit, compared: [{ difference: without-example }] }\n',
  ],
  [
    'a clause of its own that may not be left out',
    'kind: standard\napplicability:\n  - { clauses: ["4", ‹›], exclusion: never }\nclauses:\n  - { number: "4", title: Context }\n  - { number: "5", title: Leadership }\n',
    '5',
    'kind: standard\napplicability:\n  - { clauses: ["4", "5"], exclusion: never }\nclauses:\n  - { number: "4", title: Context }\n  - { number: "5", title: Leadership }\n',
  ],
  [
    'whether clauses may be left out',
    'kind: standard\napplicability:\n  - { exclusion: ‹› }\n',
    'with-justification',
    'kind: standard\napplicability:\n  - { exclusion: with-justification }\n',
  ],
  [
    'the source of that',
    'kind: standard\napplicability:\n  - { source: ‹› }\nsources: { contract: { document: Contract, place: annex 2 } }\n',
    'contract',
    'kind: standard\napplicability:\n  - { source: contract }\nsources: { contract: { document: Contract, place: annex 2 } }\n',
  ],
  [
    'true or false',
    'kind: standard\nclauses:\n  - { number: "1", requirement: ‹› }\n',
    'false',
    'kind: standard\nclauses:\n  - { number: "1", requirement: false }\n',
  ],
])('a pack is completed by %s', (_, marked, label, after) => {
  expectCompletion(marked, label, after, 'pack');
});

test('a clause of a pack is offered with its title, a relation with what it means', () => {
  expect(
    offered(`${correlation}rows:\n  - { from: "7.‹›" }\n`, 'pack').find(({ label }) => label === '7.6')
      ?.detail,
  ).toBe('Knowledge');
  expect(
    offered(`${correlation}rows:\n  - { relation: ‹› }\n`, 'pack').find(({ label }) => label === 'partial')
      ?.detail,
  ).toBe('they intersect');
});

function hovered(marked: string, kind: YamlFileKind = 'config') {
  const { text, range } = selected(marked);
  const hover = yamlHover(text, range.start, kind, worldOf());
  return hover && { word: text.slice(hover.span.start, hover.span.end), contents: hover.contents };
}

test.each([
  ['a setting', 'no‹›tation: {}\n', 'config', 'notation', '**notation**\n\nHow the house writes a reference'],
  [
    'a rule',
    'rules:\n  unknown-‹›clause: off\n',
    'config',
    'unknown-clause',
    '**unknown-clause**: The cited edition has no such clause.\n\nBy default error.',
  ],
  [
    'an edition',
    'standards: [ISO 27‹›001:2022]\n',
    'config',
    'ISO 27001:2022',
    '**ISO/IEC 27001:2022** Information security',
  ],
  [
    'an excluded clause',
    'exclusions:\n  - clause: "ISO 9001:2015‹› 8.3"\n',
    'config',
    'ISO 9001:2015 8.3',
    '**8.3 Design and development of products and services** · ISO 9001:2015\n\nIn 8 Operation',
  ],
  [
    'a clause of a row',
    `${correlation}rows:\n  - { from: "7.‹›6" }\n`,
    'pack',
    '7.6',
    '**7.6 Knowledge** · ISO/IEC 20000\\-1:2018',
  ],
  [
    'a clause that may not be left out',
    'kind: standard\nstandard: ISO 9001\nedition: "2015"\napplicability:\n  - { clauses: ["8.‹›3"] }\n',
    'pack',
    '8.3',
    '**8.3 Design and development of products and services** · ISO 9001:2015',
  ],
  [
    'whether it may be left out',
    'kind: standard\napplicability:\n  - { exclusion: ne‹›ver }\n',
    'pack',
    'never',
    '**never**: nobody may leave them out\\.',
  ],
  [
    'a relation',
    `${correlation}rows:\n  - { relation: par‹›tial }\n`,
    'pack',
    'partial',
    '**partial**: they intersect\\.',
  ],
] as const)('%s is explained', (_, marked, kind, word, contents) => {
  const hover = hovered(marked, kind);
  expect(hover?.word).toBe(word);
  expect(hover?.contents.replace(/\\-/g, '-').replace(/(?<!\d)\\\./g, '.')).toContain(
    contents.replace(/\\-/g, '-').replace(/(?<!\d)\\\./g, '.'),
  );
});

test('a clause is explained as in a document: what answers to it, where it is cited, what can be done', () => {
  const { text, range } = selected('exclusions:\n  - clause: ISO 9001:2015 ‹›8.4\n');
  const world = assistWorld({
    scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'],
    workspace: { 'a.md': 'ISO 9001:2015 8.4' },
  });
  const hover = yamlHover(text, range.start, 'config', world);
  expect(hover?.contents).toContain('**8.3.4 Supplier management**: similar requirements.');
  expect(hover?.contents).toContain('Cited once, in one document:');
  expect(hover?.actions.map(({ kind }) => kind)).toEqual(['show-card', 'open']);
});

test.each(['Initech Controls v4.0 8.2', 'Initech Controls:2022, clause 8.2', 'Initech Controls v4.0, § 8.2'])(
  'an excluded clause is explained however its edition is written: %s',
  cited => {
    const versioned = standardText({
      edition: 'Initech Controls:2022',
      clauses: ['8 Access', '8.2 Accounts'],
    }).replace('title:', 'version: "4.0"\ntitle:');
    const world = assistWorld({ own: [packOf('initech-controls-2022.yaml', versioned)] });
    const { text, range } = selected(`exclusions:\n  - clause: ${cited}‹›\n`);
    expect(yamlHover(text, range.start - 1, 'config', world)?.contents).toContain('**8.2 Accounts**');
  },
);

test('nothing is said of what the schema does not know, of comments and of blanks', () => {
  expect(hovered('ot‹›her: 1\n')).toBeUndefined();
  expect(hovered('# comm‹›ent\n')).toBeUndefined();
  expect(hovered('rules: {}\n\n‹›\n')).toBeUndefined();
});

const findingsOf = (text: string, kind: YamlFileKind = 'config') =>
  yamlFindings(text, kind, shipped()).map(
    ({ span, severity, code, message }) =>
      `${severity} ${code} ‹${text.slice(span.start, span.end)}› ${message}`,
  );

test('a config tells what keeps it from being read, and what its rules find', () => {
  expect(
    findingsOf(
      'standards: [ISO/IEC 20000-1:2018, ISO 9999:2015]\nexclusions:\n  - clause: ISO/IEC 20000-1:2018 8.7.3\n    justification: none\n',
    ),
  ).toEqual([
    expect.stringMatching(/^error config ‹ISO 9999:2015› No pack has/),
    expect.stringMatching(/^error exclusion-not-allowed ‹ISO\/IEC 20000-1:2018 8\.7\.3› /),
  ]);
});

test('a config tells the packs that it names and that are not there, where somebody looked for them', () => {
  const text =
    'packs:\n  - .crossclause/**/*.yaml\n  - mine/*.yaml\n  - house.yaml\n  - tables/\n  - ours.yaml\n';
  const packsThere = {
    finds: (pattern: string) => pattern === 'ours.yaml',
    isFolder: (path: string) => path === 'tables/',
  };
  const said = yamlFindings(text, 'config', { ...shipped(), packsThere }).map(
    ({ span, severity, message }) => `${severity} ‹${text.slice(span.start, span.end)}› ${message}`,
  );
  expect(said).toEqual([
    'info ‹mine/*.yaml› No pack is where “packs” says: mine/*.yaml.',
    'error ‹house.yaml› No pack is where “packs” says: house.yaml. Put it there, or name another.',
    'error ‹tables/› No pack is where “packs” says: tables/. That is a folder; write tables/**/*.yaml.',
  ]);
  expect(findingsOf(text)).toEqual([]);
});

test('a config tells of an exclusion that nothing asks for, which is no mistake', () => {
  expect(
    findingsOf(
      'standards: [ISO/IEC 20000-1:2018]\nexclusions:\n  - { clause: ISO 9001:2015 8.3, justification: none }\n',
    ),
  ).toEqual([
    expect.stringMatching(/^info config ‹ISO 9001:2015 8\.3› “standards” does not name ISO 9001:2015/),
  ]);
});

test('a config tells nothing that its baseline accepts', () => {
  const text = 'standards: [ISO 9001:2008]\nexclusions:\n  - clause: ISO 9001:2015 8.3\n';
  const baseline = {
    version: 1,
    findings: { 'crossclause.yaml': { 'exclusion-not-allowed': { 'ISO 9001:2015 8.3': 1 } } },
  } as const;
  const rules = yamlFindings(text, 'config', { ...shipped(), baseline }).map(({ code }) => code);
  expect(rules).toEqual(['withdrawn-edition']);
});

test('each finding names the page that says more', () => {
  const pagesOf = (text: string, kind: YamlFileKind) =>
    yamlFindings(text, kind, shipped()).map(({ page }) => page);
  expect(pagesOf('standards: [ISO 9999:2015]\n', 'config')).toEqual(['config.md']);
  expect(
    pagesOf('exclusions:\n  - { clause: ISO/IEC 20000-1:2018 8.7.3, justification: none }\n', 'config'),
  ).toEqual(['rules/exclusion-not-allowed.md']);
  expect(pagesOf('kind: table\n', 'pack')).toEqual(['packs.md']);
});

test('a right config has nothing to tell', () => {
  expect(findingsOf('standards: [ISO/IEC 20000-1:2018]\nrules:\n  unknown-clause: warning\n')).toEqual([]);
  expect(findingsOf('')).toEqual([]);
});

test('a pack tells what is wrong with it, where it stands', () => {
  expect(findingsOf(`${correlation}id: wrong\nbasis: published\nrows: []\n`, 'pack').length).toBeGreaterThan(
    0,
  );
  expect(findingsOf('kind: table\n', 'pack')).toEqual([
    expect.stringMatching(/^error unknown-kind ‹table› There is no kind of pack “table”/),
  ]);
});

test('a row that leads to no clause is told at its end', () => {
  const pack = `${correlation}id: iso-iec-20000-1-2018--iso-9001-2015\nbasis: draft\nrows:\n  - { from: "7.6", to: "7.99", relation: similar, source: own }\n`;
  expect(findingsOf(pack, 'pack')).toEqual([
    expect.stringMatching(/^error unknown-clause ‹"7\.99"› ISO 9001:2015 has no clause 7\.99\./),
  ]);
});

test('the shipped packs have nothing to tell', () => {
  for (const [path, text] of packTexts()) expect([path, ...findingsOf(text, 'pack')]).toEqual([path]);
});
