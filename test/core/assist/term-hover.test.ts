import { describe, expect, test } from 'vitest';
import { hoverAt } from '../../../src/core/assist/hover.ts';
import { termHoverAt } from '../../../src/core/assist/term-hover.ts';
import { gatherKnowledge, type OwnedPacks } from '../../../src/core/correlations/gather-knowledge.ts';
import { textAt } from '../../../src/core/text/span.ts';
import { type Around, assistWorld, pointed, shown } from '../../support/assist.ts';
import { packOf } from '../../support/packs.ts';
import { shipped } from '../../support/shipped.ts';

const three = { scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015', 'ISO/IEC 27001:2022'] };

const hoverOf = (marked: string, given: Around = three) => {
  const { document, offset } = pointed(marked, given);
  return { document, hover: termHoverAt(document, offset, assistWorld(given)) };
};

/** What is said at the mark, as it is shown; empty for nothing. */
const saidAt = (marked: string, given: Around = three): string =>
  shown(hoverOf(marked, given).hover?.contents ?? '');

/** The words that the hover at the mark is about; empty where there is none. */
const aboutAt = (marked: string, given: Around = three): string => {
  const { document, hover } = hoverOf(marked, given);
  return hover ? textAt(document.text, hover.span) : '';
};

describe('a term', () => {
  test('names on the first line where the standards in scope define it', () => {
    expect(saidAt('Each ‹process› has an owner.').split('\n')[0]).toBe(
      '**process** · ISO/IEC 20000-1:2018 3.1.18, ISO 9000:2015 3.4.1, ISO/IEC 27000:2018 3.54',
    );
  });

  test('says how the definitions differ, and where that can be read', () => {
    expect(saidAt('Each ‹process› has an owner.')).toContain(
      [
        '- **ISO 9000:2015** 3.4.1: identical. See 3.7.5 output.',
        '- **ISO/IEC 27000:2018** 3.54: different. The older wording: inputs become outputs, and no result is intended.',
        '',
        'Published: ISO/IEC TR 20000-7:2019, Table A.1, 3.1.18.',
      ].join('\n'),
    );
  });

  test('that another standard does not define says so, with the entry that comes near', () => {
    expect(saidAt('An ‹incident› is logged.')).toContain(
      '- **ISO/IEC 27000:2018**: not defined. See 3.31 information security incident.',
    );
  });

  test('with many entries near it names the first of them', () => {
    expect(saidAt('The ‹audit› is planned.')).toContain('3.13.3 joint audit and 14 more.');
  });

  test('that only another headword answers to tells of which side the note is', () => {
    expect(saidAt('We keep the ‹availability›.')).toContain(
      '- **ISO/IEC 20000-1:2018** 3.2.16 service availability: another headword. Of ISO/IEC 27000:2018 3.7: Information',
    );
  });

  test('that no table compares says so', () => {
    expect(saidAt('Each ‹control› is tested.')).toContain(
      'No table compares it with what another edition in scope has.',
    );
  });

  test('leads to the card of its first entry', () => {
    expect(hoverOf('An ‹incident› is logged.').hover?.actions).toEqual([
      {
        kind: 'show-entry',
        title: 'Show the card of the entry',
        address: { standard: 'ISO/IEC 20000-1', edition: '2018', clause: '3.2.5' },
      },
    ]);
  });
});

test('a pack that is not shipped is named beside its source', () => {
  const own = packOf(
    'ours.yaml',
    `kind: terms
id: iso-iec-20000-1-2018--iso-9000-2015
from: ISO/IEC 20000-1:2018
to: [ISO 9000:2015]
basis: draft
sources:
  own: { document: Our glossary, place: page 1 }
rows:
  - { term: process, entry: "3.1.18", compared: [{ with: "ISO 9000:2015", entry: "3.4.1", difference: different }], source: own }
`,
  );
  const { document, offset } = pointed('Each ‹process› has an owner.', three);
  const saidWith = (packs: Partial<OwnedPacks>) => {
    const { terms } = gatherKnowledge({ shipped: shipped().packs, ...packs });
    return shown(termHoverAt(document, offset, { ...assistWorld(three), terms })?.contents ?? '');
  };
  expect(saidWith({ project: [own] })).toContain('Our glossary, page 1 (the project’s pack).');
  expect(saidWith({ user: [own] })).toContain('Our glossary, page 1 (your pack).');
});

describe('which editions count', () => {
  test('only those in scope, with the vocabularies that their terms come from', () => {
    const said = saidAt('Each ‹process› has an owner.', {
      scope: ['ISO/IEC 20000-1:2018', 'ISO/IEC 27001:2022'],
    });
    expect(said).toContain('ISO/IEC 27000:2018');
    expect(said).not.toContain('ISO 9000');
  });

  test('of an undated vocabulary the edition that a table sets beside the others', () => {
    const said = saidAt('We protect the ‹availability›.', {
      scope: ['ISO/IEC 20000-1:2011', 'ISO/IEC 27001:2013'],
    });
    expect(said.split('\n')[0]).toBe('**availability** · ISO/IEC 20000-1:2011 3.1, ISO/IEC 27000:2014 2.9');
  });

  test('of an undated vocabulary alone the latest', () => {
    expect(saidAt('Each ‹risk› is treated.', { scope: ['ISO/IEC 27001:2013'] })).toContain(
      '**risk** · ISO/IEC 27000:2018 3.61',
    );
  });

  test('a term of none of them is no term', () => {
    expect(aboutAt('An ‹incident› is logged.', { scope: ['ISO 9001:2015'] })).toBe('');
  });

  test('none without a scope: every text is full of terms', () => {
    expect(aboutAt('An ‹incident› is logged.', {})).toBe('');
  });
});

describe('where the mark stands', () => {
  test.each([
    ['a paragraph', 'All ‹›incidents are logged.', 'incidents'],
    ['right behind the term', 'an incident‹›', 'incident'],
    ['the longest of several', 'Our service ‹management› system is audited.', 'service management system'],
    ['a heading', '# ‹Incident› handling', 'Incident'],
    ['a list', '- first\n- an ‹incident›', 'incident'],
    ['a cell', '| Word | Sense |\n| --- | --- |\n| ‹Incident› | bad |', 'Incident'],
    ['a quote', '> an ‹incident›', 'incident'],
    ['emphasis', 'a **known ‹error›**', 'known error'],
    ['the text of a link', 'See [the ‹incident›](incident.md).', 'incident'],
    ['a paragraph behind a long line', `${'x'.repeat(5000)}\n\nan ‹incident›`, 'incident'],
  ])('%s', (_, marked, expected) => expect(aboutAt(marked)).toBe(expected));

  test.each([
    ['inline code', 'Run `‹incident›`.'],
    ['a block of code', '```\n‹incident›\n```'],
    ['the address of a link', 'See [this](‹incident›.md).'],
    ['a URL', 'See https://example.com/‹incident› now.'],
    ['a comment', '<!-- an ‹incident› -->'],
    ['front matter', '---\ntitle: ‹incident›\n---\n\nText.'],
    ['another word', 'This is ‹incidental›.'],
    ['the title of a clause', 'See ISO/IEC 20000-1:2018 8.6.1 ‹Incident› management.'],
    ['a reference', 'See ISO/IEC 20000-1:2018 ‹8.6.1›.'],
  ])('nothing in %s', (_, marked) => expect(aboutAt(marked)).toBe(''));
});

describe('a reference to an entry', () => {
  const saidOf = (marked: string, given: Around = {}): string => {
    const { document, offset } = pointed(marked, given);
    return shown(hoverAt(document, offset, assistWorld(given))?.contents ?? '');
  };

  test('tells the headword, and what the other standards have', () => {
    const said = saidOf('An incident is meant as in ISO/IEC 20000-1:2018 ‹3.2.5›.');
    expect(said).toMatch(/^\*\*3\.2\.5 incident\*\* · ISO\/IEC 20000-1:2018\n/);
    expect(said).toContain('- **ISO 9000:2015**: not defined.');
  });

  test('is known where no pack lists the clauses of its standard', () => {
    expect(saidOf('As in ‹3.31› of ISO/IEC 27000:2018.')).toContain('**3.31 information security incident**');
  });

  test('without an edition means that of the vocabulary in scope', () => {
    expect(
      saidOf('As in ISO/IEC 27000, ‹2.9›.', { scope: ['ISO/IEC 20000-1:2011', 'ISO/IEC 27001:2013'] }),
    ).toContain('No edition is stated; ISO/IEC 27000:2014 is meant.');
  });

  test('that no pack of terms has says nothing', () => {
    expect(saidOf('As in ISO/IEC 20000-1:2018 ‹3.2.99›.')).toBe('');
  });
});
