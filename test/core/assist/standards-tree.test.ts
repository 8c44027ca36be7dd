import { describe, expect, test } from 'vitest';
import { countGaps, type GapsNode, gapsBelow, gapsRoots } from '../../../src/core/assist/gaps-tree.ts';
import {
  findInStandards,
  noFilter,
  type StandardsNode,
  standardsBelow,
  standardsRoots,
  type TreeFilter,
  type TreeProject,
  type TreeWorld,
} from '../../../src/core/assist/standards-tree.ts';
import type { ClauseAddress } from '../../../src/core/catalogue/types.ts';
import { TraceIndex } from '../../../src/core/trace/trace-index.ts';
import { configOf, documentOf, type Given } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';
import { putDocument } from '../../support/trace.ts';

const scope = ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'];
const texts = {
  'policies/knowledge.md': '# Knowledge\n\n## Articles\n\nISO/IEC 20000-1:2018 7.6.',
  'procedures/incident.md':
    '# Incidents\n\nISO/IEC 20000-1:2018 8.6.1.\n\n# Later\n\nISO/IEC 20000-1:2018 8.6.1.',
  'procedures/problem.md': 'ISO/IEC 20000-1:2018 8.6.1 and 8.6.3.',
};

interface Wanted {
  readonly given?: Given;
  readonly filter?: Partial<TreeFilter>;
  readonly groupsByFolder?: boolean;
  /** By their paths, beside those that are there always. */
  readonly others?: Readonly<Record<string, string>>;
}

function worldOf({
  given = { scope },
  filter = {},
  groupsByFolder = false,
  others = {},
}: Wanted = {}): TreeWorld {
  const { catalogue, correlations } = shipped();
  const project: TreeProject = {
    key: 'house',
    name: 'house',
    config: configOf(given),
    catalogue,
    correlations,
  };
  const trace = new TraceIndex();
  for (const [uri, text] of Object.entries({ ...texts, ...others }))
    putDocument(trace, uri, documentOf(text, given), project);
  return {
    projects: [project],
    trace,
    filter: { ...noFilter, ...filter },
    groupsByFolder,
    nameOf: uri => uri,
  };
}

/** Each node on one line, as deep as it stands, down to where `isOpen` says. */
function drawn(world: TreeWorld, isOpen: (line: string) => boolean): readonly string[] {
  const draw = (nodes: readonly StandardsNode[], depth: number): readonly string[] =>
    nodes.flatMap(node => {
      const line = lineOf(node);
      return [
        '  '.repeat(depth) + line,
        ...(isOpen(line) ? draw(standardsBelow(node, world), depth + 1) : []),
      ];
    });
  return draw(standardsRoots(world), 0);
}

function lineOf(node: StandardsNode): string {
  switch (node.kind) {
    case 'project':
      return node.project.name;
    case 'edition':
      return `${node.tally.edition.name}, ${node.tally.counts.covered} covered`;
    case 'clause':
      return `${node.clause.number}, ${node.status}, ${node.places}`;
    case 'folder':
      return `${node.name}/`;
    case 'mentions':
      return `only mentioned, ${node.places}`;
    case 'document':
      return `${node.name}, ${[node.merely, node.places.length].filter(Boolean).join(', ')}`;
    case 'place':
      return `${node.citation.section}, line ${node.citation.line + 1}`;
    case 'answer':
      return `answer of ${node.edition.name}, ${node.cell.answer}`;
    case 'counterpart': {
      const { clause, relation, basis, status } = node.counterpart;
      return `${node.edition.name} ${clause}, ${relation}, ${basis}, ${status}`;
    }
  }
}

const address = (clause: string): ClauseAddress => ({ standard: 'ISO/IEC 20000-1', edition: '2018', clause });

describe('the tree of the standards', () => {
  test('begins with the editions in scope, and has nothing without a scope', () => {
    expect(drawn(worldOf(), () => false)).toEqual([
      'ISO/IEC 20000-1:2018, 3 covered',
      'ISO 9001:2015, 0 covered',
    ]);
    expect(standardsRoots({ ...worldOf(), projects: [] })).toEqual([]);
  });

  test('begins with the projects where there are several', () => {
    const world = worldOf();
    const [house] = world.projects as [TreeProject];
    const both = { ...world, projects: [house, { ...house, key: 'shop', name: 'shop' }] };
    expect(drawn(both, line => line === 'shop')).toEqual([
      'house',
      'shop',
      '  ISO/IEC 20000-1:2018, 3 covered',
      '  ISO 9001:2015, 0 covered',
    ]);
  });

  test('leaves out the clauses that ask for nothing', () => {
    const [first] = standardsRoots(worldOf());
    const numbers = standardsBelow(first as StandardsNode, worldOf()).map(lineOf);
    expect(numbers.map(line => line.split(',')[0])).toEqual(['4', '5', '6', '7', '8', '9', '10']);
  });

  test('shows below a clause who cites it, the clauses below it, and its counterparts', () => {
    expect(
      drawn(worldOf(), line => /^(ISO\/IEC 20000-1|8, |8\.6, |8\.6\.1|procedures\/inc)/.test(line)),
    ).toEqual(
      expect.arrayContaining([
        '  8, partly covered, 0',
        '    8.6, partly covered, 0',
        '      8.6.1, covered, 3',
        '        procedures/incident.md, 2',
        '          Incidents, line 3',
        '          Later, line 7',
        '        procedures/problem.md, 1',
        '        answer of ISO 9001:2015, none',
        '      8.6.2, not covered, 0',
      ]),
    );
  });

  test('tells of a counterpart how close it is, on what basis, and whether it is covered', () => {
    const lines = drawn(worldOf(), line => /^(ISO\/IEC 20000-1|7|8,|8\.6,|8\.6\.1|answer)/.test(line));
    expect(lines.map(line => line.trim())).toContain('ISO 9001:2015 7.1.6, similar, published, not covered');
    expect(lines.map(line => line.trim())).toContain('answer of ISO 9001:2015, none');
  });

  test('sets apart what cites a clause and does not cover it, and counts it apart', () => {
    const others = {
      'minutes/may.md': 'ISO/IEC 20000-1:2018 8.6.1 and 8.6.2.',
      'minutes/table.md':
        '<!-- crossclause-correlations -->\n\n| ISO/IEC 20000-1:2018 | Note |\n| --- | --- |\n| 8.6.1 | |\n',
    };
    const world = worldOf({ given: { scope, informative: ['minutes/may.md'] }, others });
    expect(drawn(world, line => /^(ISO\/IEC 20000-1|8, |8\.6|only)/.test(line))).toEqual(
      expect.arrayContaining([
        '      8.6.1, covered, 3',
        '        procedures/incident.md, 2',
        '        procedures/problem.md, 1',
        '        only mentioned, 2',
        '          minutes/may.md, informative, 1',
        '          minutes/table.md, correlated, 1',
        '        answer of ISO 9001:2015, none',
        '      8.6.2, not covered, 0',
        '        only mentioned, 1',
        '          minutes/may.md, informative, 1',
      ]),
    );
  });

  test('puts the documents into their folders, where that is wanted', () => {
    const world = worldOf({ groupsByFolder: true });
    const node = findInStandards(address('8.6.1'), world) as StandardsNode;
    expect(standardsBelow(node, world).map(lineOf)).toEqual(['procedures/', 'answer of ISO 9001:2015, none']);
  });
});

describe('the filter', () => {
  test('keeps the clauses of a state, and those above them', () => {
    const world = worldOf({ filter: { statuses: ['covered'], editions: ['ISO/IEC 20000-1:2018'] } });
    const lines = drawn(world, line => /^(ISO|\d)/.test(line));
    expect(lines.filter(line => !/answer|\.md/.test(line))).toEqual([
      'ISO/IEC 20000-1:2018, 3 covered',
      '  7, partly covered, 0',
      '    7.6, covered, 1',
      '  8, partly covered, 0',
      '    8.6, partly covered, 0',
      '      8.6.1, covered, 3',
      '      8.6.3, covered, 1',
    ]);
  });

  test('takes the beginning of a number, and words of a title in any case', () => {
    const shown = (text: string) =>
      drawn(worldOf({ filter: { text, editions: ['ISO/IEC 20000-1:2018'] } }), line =>
        /^(ISO|\d)/.test(line),
      ).flatMap(line => /^ {4,}(\d\S*),/.exec(line)?.[1] ?? []);
    expect(shown('8.6.')).toEqual(['8.6', '8.6.1', '8.6.2', '8.6.3']);
    expect(shown('KNOWL')).toEqual(['7.6']);
    expect(shown('no such words')).toEqual([]);
  });

  test('leaves out editions and projects of which it leaves no clause', () => {
    const world = worldOf({ filter: { text: 'knowledge' } });
    const roots = (shown: TreeWorld) => standardsRoots(shown).map(({ id }) => id);
    expect(roots(worldOf())).toHaveLength(scope.length);
    expect(roots(world)).toContain('house ISO/IEC 20000-1:2018');
    expect(roots(world)).not.toContain('house ISO/IEC 27001:2022');
    expect(roots(worldOf({ filter: { text: 'no such words' } }))).toEqual([]);

    const [house] = world.projects as readonly [TreeProject];
    const other = { ...house, key: 'other', config: configOf({ scope: ['ISO/IEC 27001:2022'] }) };
    expect(roots({ ...world, projects: [house, other] })).toEqual(['house']);
  });
});

describe('a clause', () => {
  test('is found with all that stands above it', () => {
    const path = [];
    for (
      let node: StandardsNode | undefined = findInStandards(address('8.6.1'), worldOf());
      node;
      node = node.parent
    )
      path.unshift(node.id);
    expect(path).toEqual([
      'house ISO/IEC 20000-1:2018',
      'house ISO/IEC 20000-1:2018 8',
      'house ISO/IEC 20000-1:2018 8.6',
      'house ISO/IEC 20000-1:2018 8.6.1',
    ]);
  });

  test('is not found where the tree does not show it', () => {
    expect(findInStandards(address('1'), worldOf())).toBeUndefined();
    expect(findInStandards(address('99'), worldOf())).toBeUndefined();
    expect(findInStandards(address('8.6.1'), worldOf({ filter: { text: '7.6' } }))).toBeUndefined();
    expect(findInStandards(address('8.6.1'), worldOf(), 'another project')).toBeUndefined();
  });
});

describe('the tree of the gaps', () => {
  const below = (
    world: TreeWorld,
    nodes: readonly GapsNode[] = gapsRoots(world),
    depth = 0,
  ): readonly string[] =>
    nodes.flatMap(node => [
      '  '.repeat(depth) +
        (node.kind === 'edition'
          ? `${node.edition.name}, ${node.count}`
          : node.kind === 'gap'
            ? node.clause.number
            : node.project.name),
      ...below(world, gapsBelow(node, world), depth + 1),
    ]);

  test('holds the clauses that nothing cites, those inside others below them', () => {
    const lines = below(worldOf({ filter: { editions: ['ISO/IEC 20000-1:2018'] } }));
    expect(lines.slice(0, 4)).toEqual(['ISO/IEC 20000-1:2018, 80', '  4', '    4.1', '    4.2']);
    expect(lines).toContain('  8.6.2');
    expect(lines).not.toContain('  8.6');
  });

  test('tells of a clause without a title the one above that has one', () => {
    const world = worldOf({ filter: { text: '4.4' } });
    const all = (nodes: readonly GapsNode[]): readonly GapsNode[] =>
      nodes.flatMap(node => [node, ...all(gapsBelow(node, world))]);
    const titled = all(gapsRoots(world)).flatMap(node =>
      node.kind === 'gap' && node.edition.standard === 'ISO 9001'
        ? [`${node.clause.number} ${node.titled?.number}`]
        : [],
    );
    expect(titled).toEqual(['4.4 undefined', '4.4.1 4.4', '4.4.2 4.4']);
  });

  test('holds as many as the coverage counts, each once', () => {
    const world = worldOf();
    const lines = below(world).filter(line => !line.startsWith('ISO'));
    const { trace, projects } = world;
    const counted = trace
      .coverage(projects[0] as TreeProject)
      .reduce((sum, { counts }) => sum + counts['not covered'], 0);
    expect([lines.length, countGaps(world)]).toEqual([counted, counted]);
  });

  test('leaves out what the filter leaves out, and editions without a gap', () => {
    expect(below(worldOf({ filter: { text: '8.6.2' } }))).toEqual(['ISO/IEC 20000-1:2018, 1', '  8.6.2']);
    expect(countGaps(worldOf({ filter: { text: '8.6.2' } }))).toBeGreaterThan(1);
  });
});
