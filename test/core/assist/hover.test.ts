import { describe, expect, test } from 'vitest';
import { type HoverAction, hoverAt } from '../../../src/core/assist/hover.ts';
import { escapeMarkdown, markdownLink } from '../../../src/core/text/markdown.ts';
import { textAt } from '../../../src/core/text/span.ts';
import { type Around, assistWorld, pointed, shown } from '../../support/assist.ts';
import { standardText } from '../../support/pack-texts.ts';
import { globex, packOf } from '../../support/packs.ts';

const hoverOf = (marked: string, given: Around = {}) => {
  const { document, offset } = pointed(marked, given);
  return hoverAt(document, offset, assistWorld(given));
};

/** What is said at the mark, as it is shown. */
const saidAt = (marked: string, given: Around = {}): string | undefined => {
  const contents = hoverOf(marked, given)?.contents;
  return contents === undefined ? undefined : shown(contents);
};

const firstLine = (marked: string, given: Around = {}) => saidAt(marked, given)?.split('\n')[0];

const both = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'] };

describe('the clause', () => {
  test('the first line names it and its edition', () => {
    expect(firstLine('As in ISO/IEC 20000-1:2018 ‹8.7.3›.')).toBe(
      '**8.7.3 Information security management** · ISO/IEC 20000-1:2018',
    );
  });

  test('the next one tells its place in the standard', () => {
    expect(saidAt('As in ISO 9001:2015 ‹8.4.1›.')).toContain(
      '\n\nIn 8 Operation › 8.4 Control of externally provided processes, products and services.',
    );
  });

  test('a clause at the top stands in nothing', () => {
    expect(saidAt('As in ISO/IEC 20000-1:2018, clause ‹8›.')).not.toContain('\nIn ');
  });

  test('a withdrawn edition is told, with what replaces it', () => {
    expect(saidAt('As in ISO/IEC 27001:2013 ‹A.9.1.1›.')).toContain(
      'Withdrawn, replaced by ISO/IEC 27001:2022.',
    );
  });

  test('what became of the clause there is told first', () => {
    const said = saidAt('As in ISO/IEC 27001:2013 ‹A.9.1.1›.');
    expect(said).toContain('In the edition that replaces this one, **ISO/IEC 27001:2022**\n\n- **A.5.15 ');
    expect(said).toContain('Change: merged.');
  });

  test('a clause that the config excludes says why', () => {
    const clause = { standard: 'ISO 9001', edition: '2015', clause: '8.3' };
    const exclusions = [{ clause, justification: 'We design nothing.', span: { start: 0, end: 0 } }];
    expect(saidAt('ISO 9001:2015 ‹8.3.4›', { exclusions })).toContain(
      'Excluded by the config: We design nothing.',
    );
  });
});

describe('many counterparts in one edition', () => {
  const said = saidAt('As in ISO/IEC 20000-1:2018 ‹8.7.3›.', {
    scope: ['ISO/IEC 20000-1:2018', 'ISO/IEC 27001:2022'],
  });

  test('are told of in full for the first five', () => {
    expect(said?.match(/^- \*\*/gm)).toHaveLength(5);
  });

  test('the others are named, and left to the clause card', () => {
    expect(said).toContain('- and 11 more, which the clause card lists: A.5.1, A.5.19, A.5.20, ');
  });
});

describe('where the mark stands', () => {
  const about = (marked: string) => {
    const hover = hoverOf(marked);
    return hover && textAt(pointed(marked).document.text, hover.span);
  };

  test.each([
    ['prose', 'As in ISO 9001:2015 ‹9.2›.', '9.2'],
    ['the designation', 'As in ‹ISO› 9001:2015 9.2.', 'ISO 9001:2015 9.2'],
    ['a list, where the number that is pointed at counts', 'See ISO 9001:2015 8.4, ‹9.2› and 9.3.', '9.2'],
    ['right behind a number', 'See ISO 9001:2015 9.2‹›', '9.2'],
    ['a heading', '# Audits (ISO 9001:2015 ‹9.2›)', '9.2'],
    ['a table', '| ISO 9001:2015 | Audits |\n| --- | --- |\n| ‹9.2› | yes |', '9.2'],
    ['the text of a link', 'See [ISO 9001:2015 ‹9.2›](audits.md).', '9.2'],
    ['a list item', '- ISO 9001:2015 ‹9.2›', '9.2'],
    ['a quote', '> ISO 9001:2015 ‹9.2›', '9.2'],
    ['front matter', '---\nclauses: [ISO 9001:2015 ‹9.2›]\n---\n', '9.2'],
    ['emphasis', '**ISO 9001:2015** ‹9.2›', '9.2'],
    ['the end of a range', 'ISO/IEC 27001:2022 A.5.15–‹A.5.18›', 'A.5.18'],
  ])('%s', (_place, marked, expected) => expect(about(marked)).toBe(expected));

  test.each([
    '‹The› clause ISO 9001:2015 9.2',
    'ISO 9001:2015 ‹8.99›',
    '`ISO 9001:2015 ‹9.2›`',
    '```\nISO 9001:2015 ‹9.2›\n```',
    '<!-- ISO 9001:2015 ‹9.2› -->',
    'ISO 77777:2015 ‹9.2›',
    '',
  ])('nothing is said of %s', marked => expect(saidAt(marked)).toBeUndefined());

  test('beyond the end nothing is said', () => {
    const { document } = pointed('ISO 9001:2015 9.2');
    expect(hoverAt(document, 999, assistWorld())).toBeUndefined();
  });
});

describe('how the reference was read', () => {
  test('an explicit one says nothing of it', () => {
    expect(saidAt('ISO 9001:2015 ‹9.2›')).not.toMatch(/names the standard|No edition/);
  });

  test.each([
    ['# Us\n\n## ISO 9001:2015\n\nSee clause ‹9.2›.', 'A heading above names the standard: ISO 9001:2015.'],
    [
      '| ISO 9001:2015 | Audits |\n| --- | --- |\n| ‹9.2› | yes |',
      'The head of the column names the standard: ISO 9001:2015.',
    ],
    ['ISO 9001 ‹9.2›', 'No edition is stated; the latest whose clauses a pack lists is meant.'],
    [
      'ISO/IEC 27001:2013 A.9.1.1.\n\nISO/IEC 27001 ‹A.9.1.2›.',
      'No edition is stated; the document says 2013 elsewhere.',
    ],
  ])('%s', (marked, expected) => expect(saidAt(marked)).toContain(expected));

  test('the edition in scope', () => {
    expect(saidAt('ISO 9001 ‹9.2›', both)).toContain('No edition is stated; the one in scope is meant.');
  });
});

describe('the counterparts', () => {
  test('each has its title, its relation in words, its basis and its source', () => {
    expect(saidAt('ISO/IEC 20000-1:2018 ‹8.2.3›', both)).toMatch(
      /\*\*ISO 9001:2015\*\*\n\n- \*\*8\.4 Control of [^*]+\*\*: similar requirements\. .*Published: ISO\/IEC TR 20000-7:2019, Table 3/,
    );
  });

  test('the parts of clauses that a row means are told', () => {
    const said = saidAt('As in ISO/IEC 27001:2013 ‹10.1›.', {
      scope: ['ISO/IEC 27001:2013', 'ISO/IEC 20000-1:2011'],
    });
    expect(said).toContain('Only: 10.1 with 4.1.2 c).');
  });

  test('what either side adds is told, by edition where the numbers are alike', () => {
    const said = saidAt('ISO/IEC 20000-1:2018 ‹4.2›', both);
    expect(said).toContain('ISO/IEC 20000-1:2018 adds: The services, beside the management system.');
  });

  test('the row of the clause above is told as its source does, of that clause', () => {
    const said = saidAt('ISO/IEC 20000-1:2018 ‹8.5.1.3›', both);
    expect(said).toMatch(
      /\*\*8\.5\.6 Control of changes\*\*: similar requirements \(a row of 8\.5\.1, the clause above\)\. 8\.5\.1 adds: /,
    );
    expect(said).not.toContain('8.5.1.3 adds');
  });

  test('each clause stands once, however many tables name it', () => {
    const said = saidAt('ISO 9001:2015 ‹8.4›', { scope: ['ISO 9001:2015', 'ISO/IEC 20000-1:2018'] }) ?? '';
    const lines = said.split('\n').filter(line => line.startsWith('- **'));
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('they follow the order of the scope', () => {
    const scope = ['ISO 9001:2015', 'ISO/IEC 27001:2022', 'ISO/IEC 20000-1:2018'];
    const said = saidAt('ISO/IEC 20000-1:2018 ‹9.2›', { scope }) ?? '';
    const order = [...said.matchAll(/^\*\*(ISO.+)\*\*$/gm)].map(match => match[1]);
    expect(order).toEqual(['ISO 9001:2015', 'ISO/IEC 27001:2022']);
  });

  test('without a scope, the other standards that a table has a row for', () => {
    const said = saidAt('ISO/IEC 20000-1:2018 ‹9.2›');
    expect(said).toContain('**ISO 9001:2015**');
    expect(said).toContain('**ISO/IEC 27001:2013**');
  });

  test('a derived one shows its path', () => {
    const said = saidAt('ISO 9001:2015 ‹9.2›', { scope: ['ISO 9001:2015', 'ISO/IEC 27001:2013'] });
    expect(said).toMatch(/Path: ISO 9001:2015 9\.2, ISO\/IEC 20000-1:2018 9\.2, ISO\/IEC 27001:2013 9\.2\./);
    expect(said).toContain('Derived through other rows: ');
  });

  test('of several drafts each is marked; what they are, and the source that they share, is said once', () => {
    const scope = ['ISO/IEC 27001:2022', 'ISO 9001:2015', 'ISO 45001:2018'];
    const said = saidAt('ISO 9001:2015 ‹9.2.2›', { scope }) ?? '';
    const same =
      '- **9.2.2 Internal audit programme**: the same requirement; each standard may add to it. Draft.';
    expect(said).toContain(`**ISO/IEC 27001:2022**\n\n${same}\n\n**ISO 45001:2018**\n\n${same}\n\n`);
    expect(said.split('nobody’s table, to be checked')).toHaveLength(2);
    expect(said.split('harmonized structure, 9.2.2')).toHaveLength(2);
  });

  test('a draft number without a title is no draft title', () => {
    expect(saidAt('ISO 9001:2015 ‹9.2.2›')).toContain('Its number is a draft: it was read in nobody’s');
    expect(saidAt('ISO 9001:2015 ‹8.4.1›')).toContain('Its number and title are a draft: they were read');
  });

  test('a clause that had no title was not renamed', () => {
    const said = saidAt('ISO 9001:2015 ‹9.2.2›') ?? '';
    expect(said).toContain('Note: Untitled in 2015.');
    expect(said).not.toContain('Change: renamed');
  });

  test.each(['ISO 9001:2015 ‹5.2.1›', 'ISO 9001:2026 ‹9.2.2›'])(
    '%s has a title, and the other edition none: it was not renamed',
    cited => {
      const said = saidAt(cited, { scope: ['ISO 9001:2015', 'ISO 9001:2026'] }) ?? '';
      expect(said).toContain('ISO 9001:20');
      expect(said).not.toContain('Change: renamed');
    },
  );

  test('one draft says itself what it is', () => {
    const said = saidAt('ISO 9001:2015 ‹7.5›', { scope: ['ISO 9001:2015'] }) ?? '';
    expect(said).toMatch(/^- .* Draft: nobody’s table, to be checked: ISO 9001:2015 and /m);
  });

  test('that a source says there is none', () => {
    expect(saidAt('ISO/IEC 20000-1:2018 ‹8.2.1›', both)).toContain(
      '- No counterpart, says ISO/IEC TR 20000-7:2019, Table 3',
    );
  });

  test('and that no table has a row, which is not the same', () => {
    const scope = ['ISO/IEC 27001:2022', 'ISO 9001:2015'];
    expect(saidAt('ISO/IEC 27001:2022 ‹A.5.7›', { scope })).toContain(
      '- No table has a row for A.5.7 and ISO 9001:2015.',
    );
  });
});

describe('where else it is cited', () => {
  const workspace = {
    'file:///w/a%20b.md': '# Audits\n\nISO 9001:2015 9.2 and ISO 9001 9.2',
    'file:///w/b.md': 'Clause 9.2 of ISO 9001:2015, ISO 9001:2015 9.3',
  };

  test('the places are counted and linked', () => {
    const said = saidAt('ISO 9001:2015 ‹9.2›', { workspace });
    expect(said).toContain('Cited 3 times, in 2 documents:');
    expect(said).toContain('- [a b.md, line 3](<file:///w/a%20b.md#L3>), in Audits');
    expect(said).toContain('- [b.md, line 1](<file:///w/b.md#L1>)');
  });

  test('one that nothing cites says so', () => {
    expect(saidAt('ISO 9001:2015 ‹8.4›', { workspace })).toContain('Cited nowhere in the project.');
  });

  test('of many, five are shown', () => {
    const many = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map(n => [`file:///${n}.md`, 'ISO 9001:2015 9.2']));
    const said = saidAt('ISO 9001:2015 ‹9.2›', { workspace: many });
    expect(said).toContain('- and 2 more, which the clause card lists');
  });

  test('a row of a statement of applicability says that it covers nothing', () => {
    const rows = ['A.5.1', 'A.5.2', 'A.5.3'].map(control => `| ${control} | yes |`).join('\n');
    const statement = `# ISO/IEC 27001:2022\n\n| Control | Applicable |\n| --- | --- |\n${rows}\n`;
    const said = saidAt('ISO/IEC 27001:2022 ‹A.5.2›', { workspace: { 'soa.md': statement } });
    expect(said).toContain(
      '[soa.md, line 6](<soa.md#L6>), in ISO/IEC 27001:2022 (in a statement of applicability: covers nothing)',
    );
  });

  test('so does a row of a correlation table', () => {
    const table =
      '<!-- crossclause-correlations -->\n\n| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 9.2 | 9.2 |\n';
    expect(saidAt('ISO 9001:2015 ‹9.2›', { workspace: { 'a.md': table } })).toContain(
      '[a.md, line 5](<a.md#L5>) (a row of a correlation table: covers nothing)',
    );
  });

  test('so does an informative document, behind the others', () => {
    const said = saidAt('ISO 9001:2015 ‹9.2›', {
      informative: ['audits'],
      workspace: { 'audits/may.md': 'ISO 9001:2015 9.2', 'policy.md': 'ISO 9001:2015 9.2' },
    });
    expect(said).toMatch(
      /^- \[policy\.md, line 1\]\S+\n- \[may\.md, line 1\]\S+ \(an informative document: covers nothing\)$/m,
    );
  });

  test('while nobody has read the workspace, nothing is said of it', () => {
    expect(saidAt('ISO 9001:2015 ‹9.2›')).not.toContain('Cited');
  });
});

describe('the actions', () => {
  const kinds = (marked: string, given: Around = {}) =>
    hoverOf(marked, given)?.actions.map(({ kind }) => kind);
  const urlOf = (marked: string) =>
    hoverOf(marked)?.actions.find(
      (action): action is Extract<HoverAction, { kind: 'open' }> => action.kind === 'open',
    )?.url;

  test('counterparts, the card, the Online Browsing Platform', () => {
    expect(kinds('ISO/IEC 20000-1:2018 ‹8.2.3›.', both)).toEqual([
      'insert-counterparts',
      'show-card',
      'open',
    ]);
  });

  test('where every counterpart is cited beside it, none is to be inserted', () => {
    expect(kinds('ISO/IEC 20000-1:2018 ‹8.2.3› (ISO 9001:2015 8.4).', both)).toEqual(['show-card', 'open']);
  });

  test.each([
    ['ISO/IEC 20000-1:2018 ‹9.2›', 'https://www.iso.org/obp/ui/#iso:std:iso-iec:20000:-1:ed-3:v1:en:sec:9.2'],
    [
      'ISO/IEC 20000-1:2018 ‹8.7.3 b)›',
      'https://www.iso.org/obp/ui/#iso:std:iso-iec:20000:-1:ed-3:v1:en:sec:8.7.3',
    ],
    ['ISO 9001:2015 ‹9.2›', 'https://www.iso.org/obp/ui/#iso:std:iso:9001:ed-5:v1:en:sec:9.2'],
    ['‹ISO 9001:2015›', 'https://www.iso.org/obp/ui/#iso:std:iso:9001:ed-5:v1:en'],
    ['ISO/IEC 27001:2022 ‹9.2›', 'https://www.iso.org/obp/ui/#iso:std:iso-iec:27001:ed-3:v1:en:sec:9.2'],
    ['ISO/IEC 27001:2022 ‹A.5.23›', 'https://www.iso.org/obp/ui/#iso:std:iso-iec:27001:ed-3:v1:en:sec:A'],
  ])('the address of %s', (marked, url) => expect(urlOf(marked)).toBe(url));

  test('what only a pack knows stands on no platform', () => {
    expect(kinds('GSR ‹4.2›', { own: globex })).toEqual(['show-card']);
    expect(kinds('‹GSR›', { own: globex })).toEqual([]);
  });
});

describe('a standard as a whole', () => {
  test('is told with its title, its status and how much of it is cited', () => {
    const said = saidAt('We follow ‹ISO/IEC 27001:2013›. See ISO/IEC 27001:2013 A.9.1.1 and A.9.1.2.');
    expect(said).toMatch(/^\*\*ISO\/IEC 27001:2013\*\* · Information technology/);
    expect(said).toContain('Withdrawn, replaced by ISO/IEC 27001:2022.');
    expect(said).toMatch(/\d+ clauses; this document cites 2 of them\.$/);
  });

  test('of one clause it does not speak as of several', () => {
    const rules = packOf(
      'rules.yaml',
      standardText({ edition: 'Initech Rules:2025', clauses: ['1 Conduct'] }),
    );
    expect(saidAt('We keep to the ‹Initech› Rules:2025.', { own: [rules] })).toContain(
      '1 clause; this document cites 0 of them.',
    );
  });

  test('one that a pack only names says that its clauses are listed nowhere', () => {
    expect(saidAt('We followed ‹ISO 9001:2000›.')).toContain('No pack lists its clauses.');
  });

  test('one that no pack has is left alone', () => {
    expect(saidAt('We follow ‹ISO 50001:2018›.')).toBeUndefined();
  });
});

describe('text that is not ours', () => {
  test.each([
    ['[a](command:x) <b>\n*c*', '\\[a\\](command:x) \\<b\\> \\*c\\*'],
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['# a', '\\# a'],
    ['see https://a.b or www.a.b', 'see https:\\//a.b or www\\.a.b'],
    ['$(alert)', '\\$(alert)'],
    ['8.4 Control (a - b)', '8.4 Control (a - b)'],
  ])('%s stays text', (text, markdown) => expect(escapeMarkdown(text)).toBe(markdown));

  test('a link cannot be left', () => {
    expect(markdownLink('a](b)', 'x> <y')).toBe('[a\\](b)](<x%3E%20%3Cy>)');
  });
});

test('a hover on the clause of an adoption says of which edition it is', () => {
  const said = saidAt('Siehe DIN EN ISO/IEC 27001:2024-01, ‹A.5.15›.');
  expect(said?.split('\n')[0]).toBe('**A.5.15 Access control** · ISO/IEC 27001:2022');
  expect(said).toContain(
    'DIN EN ISO/IEC 27001:2024-01 is taken as an adoption of ISO/IEC 27001:2022, the newest by then.',
  );
  expect(saidAt('Siehe DIN EN ISO 9001:2015-11, ‹8.4›.')).not.toContain('adoption');
  expect(saidAt('# ISO 27001\n\nNach DIN EN ISO/IEC 27001:2024-01.\n\nMaßnahme ‹A.5.15› gilt.')).toContain(
    'ISO/IEC 27001:2022',
  );
});
