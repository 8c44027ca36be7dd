import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClauseAddress, Edition } from '../../../src/core/catalogue/types.ts';
import type { Exclusion } from '../../../src/core/config/config.ts';
import { isInformative } from '../../../src/core/config/informative.ts';
import { citationsOf, type TraceProject, traceDocument } from '../../../src/core/trace/document-trace.ts';
import type { CoverageStatus } from '../../../src/core/trace/edition-tally.ts';
import { buildMatrix } from '../../../src/core/trace/matrix.ts';
import { TraceIndex } from '../../../src/core/trace/trace-index.ts';
import { configOf, documentOf, type Given } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';
import { putDocument } from '../../support/trace.ts';

const { catalogue, correlations } = shipped();
const audit = { standard: 'ISO 9001', edition: '2015', clause: '9.2' };

const projectWith = (given: Given = {}): TraceProject => ({ catalogue, config: configOf(given) });
const project = projectWith({ scope: ['ISO 9001:2015'] });

function indexOf(texts: Readonly<Record<string, string>>): TraceIndex {
  const index = new TraceIndex();
  for (const [uri, text] of Object.entries(texts)) putDocument(index, uri, documentOf(text), project);
  return index;
}

const citationsIn = (text: string, of = project, uri = 'a.md') =>
  citationsOf(uri, traceDocument(documentOf(text), of), {
    otherwise: isInformative(uri, of.config) ? 'informative' : undefined,
  });

const placesOf = (index: TraceIndex, address: ClauseAddress = audit, of = project) =>
  index.of(address, of).map(({ uri, line }) => `${uri}:${line}`);

describe('a clause', () => {
  test('is cited in whatever notation', () => {
    const index = indexOf({
      'a.md': 'ISO 9001:2015 9.2\n\nClause 9.2 of ISO 9001:2015, ISO9001:2015 § 9.2',
      'b.md': '# ISO 9001:2015\n\nSee clause 9.2.',
    });
    expect(placesOf(index)).toEqual(['a.md:0', 'a.md:2', 'a.md:2', 'b.md:2']);
    expect(index.countOf(audit, project)).toBe(4);
    expect(index.documentsCovering(audit, project)).toEqual(['a.md', 'b.md']);
  });

  test('is told in short, with the first places alone', () => {
    const index = indexOf({
      'c.md': 'ISO 9001:2015 9.2',
      'a.md': 'ISO 9001:2015 9.2.\n\nISO 9001:2015 9.2.',
      'b.md': 'ISO 9001:2015 9.2',
    });
    const { places, documents, first } = index.overviewOf(audit, 3, project);
    expect([places, documents]).toEqual([4, 3]);
    expect(first.map(({ uri, line }) => `${uri}:${line}`)).toEqual(['a.md:0', 'a.md:2', 'b.md:0']);
    expect(index.overviewOf({ ...audit, clause: '9.3' }, 3, project)).toEqual({
      places: 0,
      documents: 0,
      first: [],
    });
  });

  test('is cited without an edition where that one is meant', () => {
    expect(placesOf(indexOf({ 'a.md': 'ISO 9001 9.2' }))).toEqual(['a.md:0']);
  });

  test('is another one in another edition', () => {
    const index = indexOf({ 'a.md': 'ISO/IEC 27001:2013 9.2 and ISO/IEC 27001:2022 9.2' });
    expect(index.countOf({ standard: 'ISO/IEC 27001', edition: '2013', clause: '9.2' }, project)).toBe(1);
  });

  test('that a range implies is cited by the range', () => {
    const index = indexOf({ 'a.md': 'ISO/IEC 27001:2022 A.5.15–A.5.18' });
    const [citation] = index.of({ standard: 'ISO/IEC 27001', edition: '2022', clause: 'A.5.16' }, project);
    expect(citation?.isImplied).toBe(true);
  });

  test('is cited in a section, below other headings', () => {
    const text =
      '# Audits\n\n## Internal\n\n### Programme\n\nISO 9001:2015 9.2\n\n## External\n\nISO 9001:2015 9.2';
    expect(indexOf({ 'a.md': text }).of(audit, project)).toMatchObject([
      { section: 'Programme', headings: ['Audits', 'Internal', 'Programme'] },
      { section: 'External', headings: ['Audits', 'External'] },
    ]);
  });
});

describe('a document', () => {
  test('tells what it cites, in the order of the text', () => {
    const citations = citationsIn('ISO 9001:2015 9.2, 9.3 and 9.2');
    expect(citations.map(({ address, clauseSpan }) => `${address.clause}@${clauseSpan.start}`)).toEqual([
      '9.2@14',
      '9.3@19',
      '9.2@27',
    ]);
  });

  test('that changes cites what it says now', () => {
    const index = indexOf({ 'a.md': 'ISO 9001:2015 9.2', 'b.md': 'ISO 9001:2015 9.2' });
    putDocument(index, 'a.md', documentOf('ISO 9001:2015 9.3'), project);
    expect(placesOf(index)).toEqual(['b.md:0']);
  });

  test('that is gone cites nothing', () => {
    const index = indexOf({ 'a.md': 'ISO 9001:2015 9.2' });
    index.delete('a.md');
    index.delete('never.md');
    expect(placesOf(index)).toEqual([]);
    expect(index.countOf(audit, project)).toBe(0);
  });

  test('does not cite what a matrix lists that is written into it', () => {
    const text = [
      'ISO 9001:2015 9.2',
      '',
      '<!-- crossclause-matrix -->',
      '',
      '| ISO 9001:2015 |',
      '| --- |',
      '| 9.3 |',
      '',
      '<!-- /crossclause-matrix -->',
      '',
      'ISO 9001:2015 10.2',
    ].join('\n');
    expect(citationsIn(text).map(({ address }) => address.clause)).toEqual(['9.2', '10.2']);
  });
});

describe('a project', () => {
  const other = projectWith({ scope: ['ISO 9001:2015'] });

  test('has its own documents and its own coverage', () => {
    const index = indexOf({ 'a.md': 'ISO 9001:2015 9.2' });
    putDocument(index, 'b.md', documentOf('ISO 9001:2015 9.3'), other);
    expect(index.of(audit, project).map(({ uri }) => uri)).toEqual(['a.md']);
    expect(index.of(audit, other)).toEqual([]);
    expect(index.coverage(other)[0]?.counts.covered).toBe(1);
  });

  test('counts its own places, whatever others cite', () => {
    const index = indexOf({ 'a.md': 'ISO 9001:2015 9.2', 'c.md': 'ISO 9001:2015 9.2' });
    putDocument(index, 'b.md', documentOf('ISO 9001:2015 9.2, ISO 9001:2015 9.3'), other);
    expect([index.countOf(audit, project), index.countOf(audit, other)]).toEqual([2, 1]);
    const { places, documents, first } = index.overviewOf(audit, 3, project);
    expect([places, documents, first.map(({ uri }) => uri)]).toEqual([2, 2, ['a.md', 'c.md']]);
    const edition = catalogue.edition('ISO 9001', '2015') as Edition;
    expect([index.countClauses(edition, project), index.countClauses(edition, other)]).toEqual([1, 2]);
  });

  test('loses a document that another config applies to', () => {
    const index = indexOf({ 'a.md': 'ISO 9001:2015 9.2' });
    expect(index.coverage(project)[0]?.counts.covered).toBe(1);
    putDocument(index, 'a.md', documentOf('ISO 9001:2015 9.2'), other);
    expect(index.coverage(project)[0]?.counts.covered).toBe(0);
    expect(index.coverage(other)[0]?.counts.covered).toBe(1);
  });

  test('has gaps: the clauses in scope that nothing cites, not even in part', () => {
    const [gaps] = indexOf({ 'a.md': 'ISO 9001:2015 4, 5, 6, 7, 8, 10 and 9.2' }).gaps(project);
    const numbers = gaps?.clauses.map(({ number }) => number);
    expect(numbers).toContain('9.1');
    expect(numbers).not.toContain('9.2');
    expect(numbers).not.toContain('9.2.1');
    expect(numbers).not.toContain('9');
  });
});

describe('the rows of a correlation table', () => {
  const rows = '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 9.2 | 9.2 |\n';
  const coveringIn = (text: string) => indexOf({ 'a.md': text }).countCovering(audit, project);

  test.each([
    '<!-- crossclause-correlations -->\n\n',
    '<!-- crossclause-correlations: the rows of this table cover nothing -->\n',
  ])('cover nothing where a comment above it says so, and are places all the same: %s', comment => {
    expect(coveringIn(comment + rows)).toBe(0);
    expect(placesOf(indexOf({ 'a.md': comment + rows }))).toHaveLength(1);
  });

  test.each([
    ['there is no comment', rows],
    ['text stands between', `<!-- crossclause-correlations -->\n\nOur audits:\n\n${rows}`],
    ['the comment is about another table', `<!-- crossclause-correlations -->\n\n| A |\n| --- |\n\n${rows}`],
  ])('cover where %s', (_, text) => {
    expect(coveringIn(text)).toBe(1);
  });
});

describe('a section that is still to be written', () => {
  const stub =
    '## Internal audit\n\nISO 9001:2015 9.2\n\n<!-- crossclause-to-write: say here what is done -->\n';
  const coveringIn = (text: string) => indexOf({ 'a.md': text }).countCovering(audit, project);

  test.each([
    ['with its reference alone', stub],
    [
      'with what answers to it beside the reference',
      stub.replace('9.2\n', '9.2; ISO/IEC 20000-1:2018 9.2\n'),
    ],
    ['with "and" between two references', stub.replace('9.2\n', '9.2 and ISO/IEC 20000-1:2018 9.2\n')],
    ['with "sowie" there', stub.replace('9.2\n', '9.2, sowie ISO/IEC 20000-1:2018 9.2\n')],
    ['with a section behind it', `${stub}\n## Later\n\nSomething else.\n`],
    ['in a section above that has text', `# Handbook\n\nAll of it.\n\n${stub}`],
  ])('covers nothing, and is a place all the same: %s', (_, text) => {
    expect(coveringIn(text)).toBe(0);
    const index = indexOf({ 'a.md': text });
    expect(index.of(audit, project).map(({ merely }) => merely)).toEqual(['unwritten']);
    expect(index.gaps(project)[0]?.clauses.map(({ number }) => number)).toContain('9.2');
  });

  test.each([
    ['once it has text', stub.replace('<!--', 'Once a year.\n\n<!--')],
    ['once text stands in the place of the comment', stub.replace(/<!--.*-->/, 'Once a year.')],
    ['once a word joins its reference to text', stub.replace('9.2\n', '9.2 and more\n')],
    ['once another word joins two', stub.replace('9.2\n', '9.2 beats ISO/IEC 20000-1:2018 9.2\n')],
    ['with "and" that joins nothing', stub.replace('9.2\n', '9.2 and\n')],
    ['once it has a section below it', `${stub}\n### Who\n\nThe auditors.\n`],
    ['where no comment says so', stub.replace(/<!--.*-->/, '')],
  ])('covers %s', (_, text) => {
    expect(coveringIn(text)).toBe(1);
  });
});

describe('an informative document', () => {
  const minuted = projectWith({ scope: ['ISO 9001:2015'], informative: ['minutes'] });
  const texts = { 'minutes/may.md': 'ISO 9001:2015 9.2 and 9.3.', 'policy.md': 'ISO 9001:2015 9.2.' };
  const index = new TraceIndex();
  for (const [uri, text] of Object.entries(texts)) putDocument(index, uri, documentOf(text), minuted);

  test('cites clauses and covers none', () => {
    expect(index.countOf({ ...audit, clause: '9.3' }, minuted)).toBe(1);
    expect(index.countCovering({ ...audit, clause: '9.3' }, minuted)).toBe(0);
    expect(index.documentsCovering(audit, minuted)).toEqual(['policy.md']);
    const [coverage] = index.coverage(minuted);
    expect(coverage?.clauses.filter(({ status }) => status === 'covered')).toMatchObject([
      { clause: { number: '9.2' }, documents: ['policy.md'] },
    ]);
    expect(index.gaps(minuted)[0]?.clauses.map(({ number }) => number)).toContain('9.3');
  });

  test('is told behind the others, with the reason', () => {
    const told = index.of(audit, minuted).map(({ uri, merely }) => [uri, merely]);
    expect(told).toEqual([
      ['policy.md', undefined],
      ['minutes/may.md', 'informative'],
    ]);
    expect(index.overviewOf(audit, 1, minuted).first.map(({ uri }) => uri)).toEqual(['policy.md']);
  });

  test('is no column of the matrix', () => {
    const matrix = buildMatrix({ ...minuted, trace: index, correlations });
    expect(matrix?.documents.map(({ name }) => name)).toEqual(['policy.md']);
  });

  test('is named by its path from the folder of the config, whatever its address', () => {
    const elsewhere = new TraceIndex();
    const trace = traceDocument(documentOf(texts['minutes/may.md']), minuted);
    elsewhere.put('file:///house/minutes/may.md', trace, minuted, 'minutes/may.md');
    expect(elsewhere.countCovering(audit, minuted)).toBe(0);
  });
});

describe('the rows of a statement of applicability', () => {
  const scope = ['ISO/IEC 27001:2022'];
  const certified = projectWith({ scope });
  const control = (clause: string): ClauseAddress => ({
    standard: 'ISO/IEC 27001',
    edition: '2022',
    clause,
  });
  const statement = [
    '# Statement of applicability, ISO/IEC 27001:2022',
    '',
    '| Control | Applicable | Justification |',
    '| --- | --- | --- |',
    '| A.5.7 | yes | goes with A.8.8 |',
    '| A.8.8 | yes | |',
    '| A.8.30 | no | |',
    '',
    'A.8.34 came late.',
  ].join('\n');
  const documents = { 'soa.md': statement, 'threats.md': 'See ISO/IEC 27001:2022 A.5.7.' };

  function indexInScope(texts: Readonly<Record<string, string>>): TraceIndex {
    const index = new TraceIndex();
    for (const [uri, text] of Object.entries(texts))
      putDocument(index, uri, documentOf(text, { scope }), certified);
    return index;
  }

  test('cite the controls and cover none; the text around them covers', () => {
    const index = indexInScope(documents);
    const status = index.statusOf(certified, index.coverage(certified)[0]?.edition as Edition);
    expect(placesOf(index, control('A.5.7'), certified)).toEqual(['soa.md:4', 'threats.md:0']);
    expect(index.covering(control('A.5.7'), certified).map(({ uri }) => uri)).toEqual(['threats.md']);
    expect(index.documentsCovering(control('A.8.8'), certified)).toEqual([]);
    expect(index.countCovering(control('A.8.8'), certified)).toBe(0);
    expect(['A.5.7', 'A.8.8', 'A.8.30', 'A.8.34'].map(number => status.statusOf(number))).toEqual([
      'covered',
      'not covered',
      'not covered',
      'covered',
    ]);
  });

  test('and its title, which names the annex as a whole, cover nothing', () => {
    const index = indexInScope({ 'soa.md': statement.replace('27001:2022', '27001:2022 Annex A') });
    expect(placesOf(index, control('A'), certified)).toEqual(['soa.md:0']);
    expect(index.covering(control('A'), certified)).toEqual([]);
  });

  test('are no places of the matrix', () => {
    const matrix = buildMatrix({ ...certified, trace: indexInScope(documents), correlations });
    const cited = matrix?.rows.filter(({ citing }) => citing.length > 0).map(({ clause }) => clause);
    expect(cited).toEqual(['A.5.7', 'A.8.34']);
  });

  test('cover what they cite once they are no statement any more', () => {
    const index = indexInScope(documents);
    expect(index.coverage(certified)[0]?.counts.covered).toBe(2);
    putDocument(index, 'soa.md', documentOf(statement.replace('Applicable', 'Owner'), { scope }), certified);
    expect(index.coverage(certified)[0]?.counts.covered).toBe(4);
    putDocument(index, 'soa.md', documentOf(statement, { scope }), certified);
    expect(index.coverage(certified)[0]?.counts.covered).toBe(2);
  });
});

describe('after any sequence of changes', () => {
  const scope = ['ISO 9001:2015', 'ISO/IEC 27001:2022'];
  const exclusion = (standard: string, edition: string, clause: string): Exclusion => ({
    clause: { standard, edition, clause },
    justification: 'We have none.',
    span: { start: 0, end: 0 },
  });
  const projects = [
    projectWith({ scope }),
    projectWith({
      scope: scope.toReversed(),
      exclusions: [exclusion('ISO 9001', '2015', '8.3'), exclusion('ISO/IEC 27001', '2022', 'A.5.15')],
      informative: ['b.md'],
    }),
  ];
  // Few clauses, near to each other, so that parents, children and siblings meet.
  const numbers = [
    '8',
    '8.3',
    '8.3.1',
    '8.3.2',
    '8.2',
    '8.2.1',
    '8.2.2',
    '8.2.3',
    '8.2.3.1',
    '8.2.3.2',
    '8.2.4',
  ];
  const citation = fc.oneof(
    fc.constantFrom(...numbers).map(number => `ISO 9001:2015 ${number}`),
    fc.constantFrom('A', 'A.5', 'A.5.15', 'A.5.16', '4.1').map(number => `ISO/IEC 27001:2022 ${number}`),
    fc.constantFrom('ISO 9001:2008 8.2', 'ISO 9001:2015 99.9'),
  );
  const statement = [
    '# ISO/IEC 27001:2022\n',
    '| Control | Applies |\n| --- | --- |',
    '| A.5.15 | yes |\n| A.5.16 | yes |\n| A.5.17 | no |',
  ].join('\n');
  const text = fc
    .array(fc.oneof({ weight: 8, arbitrary: citation }, fc.constant(statement)), { maxLength: 8 })
    .map(citations => citations.join('.\n\n'));
  const uri = fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md');
  const change = fc.oneof(
    { weight: 4, arbitrary: fc.record({ uri, text, project: fc.constantFrom(0, 1) }) },
    fc.record({ deleted: uri }),
    fc.record({ asked: fc.constantFrom(0, 1) }),
  );

  test('the index is what a fresh one would be', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), changes => {
        const index = new TraceIndex();
        const texts = new Map<string, { readonly text: string; readonly project: TraceProject }>();
        for (const step of changes) {
          if ('text' in step) {
            const of = projects[step.project] ?? project;
            putDocument(index, step.uri, documentOf(step.text), of);
            texts.set(step.uri, { text: step.text, project: of });
          } else if ('deleted' in step) {
            index.delete(step.deleted);
            texts.delete(step.deleted);
          } else index.coverage(projects[step.asked] ?? project);
        }

        const fresh = new TraceIndex();
        for (const [name, { text: content, project: of }] of texts)
          putDocument(fresh, name, documentOf(content), of);
        for (const of of projects) {
          for (const clause of numbers) {
            const address = { standard: 'ISO 9001', edition: '2015', clause };
            const all = index.of(address, of);
            expect(all).toEqual(fresh.of(address, of));
            expect(index.countOf(address, of)).toBe(all.length);
            expect(index.overviewOf(address, 2, of)).toEqual({
              places: all.length,
              documents: new Set(all.map(({ uri: at }) => at)).size,
              first: all.slice(0, 2),
            });
          }
          expect(index.coverage(of)).toEqual(fresh.coverage(of));
          const cited = [...texts]
            .filter(([, { project: its }]) => its === of)
            .flatMap(([name, { text: content }]) =>
              citationsIn(content, of, name).filter(({ merely }) => merely === undefined),
            )
            .map(({ address }) => address);
          for (const { edition, clauses } of index.coverage(of)) {
            const meant = cited.filter(
              ({ standard, edition: year }) => standard === edition.standard && year === edition.year,
            );
            const referenced = new Set(meant.map(({ clause }) => clause));
            const excluded = of.config.exclusions.flatMap(({ clause: { standard, clause } }) =>
              standard === edition.standard ? [clause] : [],
            );
            for (const { clause, status } of clauses)
              expect(`${clause.number} ${status}`).toBe(
                `${clause.number} ${statusByDefinition(edition, clause.number, referenced, excluded)}`,
              );
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** What the words mean, looked up from the top for one clause alone. */
function statusByDefinition(
  edition: Edition,
  number: string,
  referenced: ReadonlySet<string>,
  excluded: readonly string[],
): CoverageStatus {
  const isExcluded = (clause: string) =>
    excluded.some(each => each === clause || clause.startsWith(`${each}.`));
  const isCovered = (clause: string): boolean => {
    if (referenced.has(clause)) return true;
    const children = (edition.clause(clause)?.children ?? []).filter(child => !isExcluded(child));
    return children.length > 0 && children.every(isCovered);
  };
  if (isExcluded(number)) return 'excluded';
  if (isCovered(number)) return 'covered';
  const isBelow = [...referenced].some(clause => edition.has(clause) && clause.startsWith(`${number}.`));
  const parent = edition.clause(number)?.parent;
  return isBelow || (parent !== undefined && referenced.has(parent)) ? 'partly covered' : 'not covered';
}
