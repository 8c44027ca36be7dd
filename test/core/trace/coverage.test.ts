import { describe, expect, test } from 'vitest';
import type { Exclusion } from '../../../src/core/config/config.ts';
import { coverageAsJson, coverageAsMarkdown, coverageAsText } from '../../../src/core/reports/coverage.ts';
import { plainPaint } from '../../../src/core/reports/paint.ts';
import { TraceIndex } from '../../../src/core/trace/trace-index.ts';
import { configOf, documentOf, type Given, knownWith } from '../../support/marks.ts';
import { standardText } from '../../support/pack-texts.ts';
import { acme, packOf } from '../../support/packs.ts';
import { putDocument } from '../../support/trace.ts';

const scope = ['ISO/IEC 20000-1:2018'];
const quality = 'ISO 9001:2015';

/** A document that cites clauses of an edition. */
interface Citing {
  readonly document: string;
  readonly text: string;
}

const cites = (document: string, clauses: readonly string[], edition = 'ISO/IEC 20000-1:2018'): Citing => ({
  document,
  text: clauses.map(clause => `${edition} clause ${clause}`).join('\n\n'),
});

const excludes = (clause: string, justification?: string): Exclusion => ({
  clause: { standard: 'ISO 9001', edition: '2015', clause },
  justification,
  span: { start: 0, end: 0 },
});

function coverages(cited: readonly Citing[], given: Given) {
  const project = { catalogue: knownWith(given).catalogue, config: configOf(given) };
  const trace = new TraceIndex();
  for (const { document, text } of cited) putDocument(trace, document, documentOf(text), project);
  return trace.coverage(project);
}

function coverage(cited: readonly Citing[], given: Given = { scope }) {
  const [edition] = coverages(cited, given);
  if (!edition) throw new Error('No coverage of the edition.');
  return edition;
}

/** The status of some clauses, given what is cited. */
function statuses(cited: readonly string[], asked: readonly string[]) {
  const { clauses } = coverage([cites('a.md', cited)]);
  return asked.map(number => clauses.find(({ clause }) => clause.number === number)?.status);
}

test('A heading among the codes of a catalogue is excluded with all below it', () => {
  const given = { own: acme, scope: ['ACME Controls:2025'] };
  const project = {
    catalogue: knownWith(given).catalogue,
    config: configOf({
      ...given,
      exclusions: [
        {
          clause: { standard: 'ACME Controls', edition: '2025', clause: 'AC' },
          justification: 'No doors.',
          span: { start: 0, end: 0 },
        },
      ],
    }),
  };
  const [edition] = new TraceIndex().coverage(project);
  const excluded = edition?.clauses.filter(({ status }) => status === 'excluded');
  expect(excluded?.map(({ clause }) => clause.number)).toEqual(['AC-1', 'AC-1.1', 'AC-2']);
  expect(edition?.counts.excluded).toBe(3);
});

describe('a clause is', () => {
  test('covered where it is referenced', () => {
    expect(statuses(['8.7.3'], ['8.7.3'])).toEqual(['covered']);
  });

  test('not covered where nothing near it is', () => {
    expect(statuses(['8.7.3'], ['8.6.1', '9'])).toEqual(['not covered', 'not covered']);
  });

  test('partly covered where only its parent is referenced', () => {
    expect(statuses(['8.7'], ['8.7', '8.7.3'])).toEqual(['covered', 'partly covered']);
  });

  test('not covered where only its parent’s parent is', () => {
    expect(statuses(['8'], ['8.7', '8.7.3'])).toEqual(['partly covered', 'not covered']);
  });

  test('partly covered where some of what is below it is referenced', () => {
    expect(statuses(['8.7.3.2'], ['8', '8.7', '8.7.3'])).toEqual([
      'partly covered',
      'partly covered',
      'partly covered',
    ]);
  });

  test('covered where all its children are', () => {
    expect(statuses(['8.7.1', '8.7.2', '8.7.3'], ['8.7'])).toEqual(['covered']);
  });

  test('excluded with all that is below it', () => {
    const [edition] = coverages([cites('a.md', ['8.3.1'], quality)], {
      scope: [quality],
      exclusions: [excludes('8.3', 'Nothing is designed here.')],
    });
    const below = edition?.clauses.filter(({ clause }) => /^8\.3(?:\.|$)/.test(clause.number)) ?? [];
    expect(below.map(({ status }) => status)).toEqual(Array(7).fill('excluded'));
  });

  test('not excluded where the standard lets nobody exclude it, or not without a justification', () => {
    const books = { standard: 'ISO/IEC 20000-1', edition: '2018', clause: '8.4.1' };
    const exclusions = [
      { clause: books, justification: 'We keep no books.', span: { start: 0, end: 0 } },
      excludes('8.3'),
    ];
    const [services, products] = coverages([], { scope: [...scope, quality], exclusions });
    const statusOf = (number: string, found = services) =>
      found?.clauses.find(({ clause }) => clause.number === number);
    expect(statusOf('8.4.1')).toMatchObject({ status: 'not covered', justification: undefined });
    expect(statusOf('8.3.1', products)).toMatchObject({ status: 'not covered' });
  });

  test('excluded or not as a pack of one’s own says', () => {
    const text = standardText({
      edition: 'Globex Controls:2024',
      clauses: ['3 People', '4 Access'],
      applicability: ['clauses: ["4"], exclusion: never'],
    });
    const given = { scope: ['Globex Controls:2024'], own: [packOf('globex-controls-2024.yaml', text)] };
    const exclusions = ['3', '4'].map(clause => ({
      clause: { standard: 'Globex Controls', edition: '2024', clause },
      justification: 'There is none.',
      span: { start: 0, end: 0 },
    }));
    const [edition] = coverages([], { ...given, exclusions });
    expect(edition?.clauses.map(({ status }) => status)).toEqual(['excluded', 'not covered']);
  });

  test('excluded in spite of what is only a draft', () => {
    const clause = { standard: 'ISO/IEC 20000-1', edition: '2011', clause: '6.6' };
    const [edition] = coverages([], {
      scope: ['ISO/IEC 20000-1:2011'],
      exclusions: [{ clause, justification: 'Nothing is secret.', span: { start: 0, end: 0 } }],
    });
    expect(edition?.clauses.find(({ clause: { number } }) => number === '6.6')?.status).toBe('excluded');
  });

  test('covered where all its children are that are not excluded', () => {
    const [edition] = coverages([cites('a.md', ['8.4.1', '8.4.2'], quality)], {
      scope: [quality],
      exclusions: [excludes('8.4.3', 'Nothing is bought.')],
    });
    expect(edition?.clauses.find(({ clause }) => clause.number === '8.4')?.status).toBe('covered');
  });
});

describe('the coverage of an edition', () => {
  test('names the documents of each clause', () => {
    const { clauses } = coverage([cites('b.md', ['8.7.3', '8.7.3']), cites('a.md', ['8.7.3'])]);
    expect(clauses.find(({ clause }) => clause.number === '8.7.3')?.documents).toEqual(['a.md', 'b.md']);
  });

  test('never counts a clause cited from another edition', () => {
    expect(coverage([cites('a.md', ['8.7.3', '9.2'], 'ISO/IEC 20000-1:2011')]).counts.covered).toBe(0);
  });

  test('counts no clause that asks for nothing', () => {
    const { clauses } = coverage([]);
    expect(clauses.map(({ clause }) => clause.number)).not.toContain('3');
    expect(clauses[0]?.clause.number).toBe('4');
  });

  test('adds up', () => {
    const given = { scope: [quality], exclusions: [excludes('8.3', 'Nothing is designed here.')] };
    const { clauses, counts } = coverage([cites('a.md', ['8.4.2', '9'], quality)], given);
    expect(counts.excluded).toBe(7);
    expect(counts.covered + counts['partly covered'] + counts['not covered'] + counts.excluded).toBe(
      clauses.length,
    );
  });

  test('is 100 % only where nothing is left', () => {
    const all = coverage([]).clauses.map(({ clause }) => clause.number);
    expect(coverage([cites('a.md', all)]).percent).toBe(100);
    expect(
      coverage([
        cites(
          'a.md',
          all.filter(number => number !== '9.4'),
        ),
      ]).percent,
    ).toBe(98);
    expect(coverage([]).percent).toBe(0);
  });

  test('comes for each edition in scope, in the order of the scope', () => {
    const two = ['ISO 9001:2015', ...scope];
    expect(coverages([], { scope: two }).map(({ edition }) => edition.name)).toEqual(two);
  });

  test('is silent about an edition whose clauses nobody lists', () => {
    expect(coverages([], { scope: ['ISO 9001:2000'] })).toEqual([]);
  });
});

describe('reports of coverage', () => {
  const found = [
    {
      ...coverage([cites('a|b.md', ['8.5.1'], quality)], {
        scope: [quality],
        exclusions: [excludes('8.4.1', 'We buy no *books*.')],
      }),
      config: 'crossclause.yaml',
    },
  ];

  test('as text show the counts and what is not covered', () => {
    const text = coverageAsText(found, { showsAll: false }, plainPaint);
    expect(text).toMatch(/^ISO 9001:2015 {2}/);
    expect(text).toMatch(/% covered: 1 covered, \d+ partly covered, \d+ not covered, \d+ excluded\n/);
    expect(text).toMatch(/^ {2}8\.5 +.* partly covered$/m);
    expect(text).toMatch(/^ {2}8\.4\.1 +.* excluded +We buy no \*books\*\.$/m);
    expect(text).not.toMatch(/^ {2}8\.5\.1 /m);
  });

  test('as text show all clauses and their documents where that is asked for', () => {
    expect(coverageAsText(found, { showsAll: true }, plainPaint)).toMatch(
      /^ {2}8\.5\.1 +.* covered +a\|b\.md$/m,
    );
  });

  test('as JSON have every clause', () => {
    const [edition] = JSON.parse(coverageAsJson(found));
    expect(edition).toMatchObject({
      config: 'crossclause.yaml',
      id: 'iso-9001-2015',
      standard: 'ISO 9001',
      edition: '2015',
    });
    expect(edition.clauses).toContainEqual({
      number: '8.5.1',
      title: 'Control of production and service provision',
      status: 'covered',
      documents: ['a|b.md'],
      justification: null,
    });
  });

  test('as Markdown escape what would be markup', () => {
    const markdown = coverageAsMarkdown(found);
    expect(markdown).toMatch(/^## ISO 9001:2015\n/);
    expect(markdown).toContain('| Clause | Title | Coverage | Documents |\n| --- | --- | --- | --- |\n');
    expect(markdown).toContain('| a\\|b.md |');
    expect(markdown).toContain('We buy no \\*books\\*.');
  });

  test('never say more than that clauses are referenced', () => {
    const words = coverageAsText(found, { showsAll: true }, plainPaint) + coverageAsMarkdown(found);
    expect(words).not.toMatch(/complian|\bconform|passed|failed/i);
  });
});
