import { describe, expect, test } from 'vitest';
import { inlayHints, termHints } from '../../../src/core/assist/hints.ts';
import { documentLinks } from '../../../src/core/assist/links.ts';
import { clauseAt, highlightsAt, referencesOf } from '../../../src/core/assist/occurrences.ts';
import { headingCounts } from '../../../src/core/assist/section-clauses.ts';
import { workspaceSymbols } from '../../../src/core/assist/symbols.ts';
import { type Span, textAt } from '../../../src/core/text/span.ts';
import { type Around, assistWorld, pointed } from '../../support/assist.ts';
import { documentOf } from '../../support/marks.ts';
import { unmarked } from '../../support/unmarked.ts';

const marks = (text: string, spans: readonly Span[]): string => {
  let marked = '';
  let at = 0;
  for (const { start, end } of spans) {
    marked += `${text.slice(at, start)}‹${text.slice(start, end)}›`;
    at = end;
  }
  return marked + text.slice(at);
};

describe('the definition of a clause', () => {
  test('is asked by its address', () => {
    const { document, offset } = pointed('# ISO 9001:2015\n\nSee clause ‹9.2›.');
    const found = clauseAt(document, offset, assistWorld());
    expect(found?.address).toEqual({ standard: 'ISO 9001', edition: '2015', clause: '9.2' });
    expect(found && textAt(document.text, found.span)).toBe('9.2');
  });

  test.each(['‹See› ISO 9001:2015 9.2', 'ISO 9001:2015 ‹8.99›', 'ISO 50001:2018 ‹9.2›', '‹ISO 9001:2015›'])(
    'nothing in %s',
    marked => {
      const { document, offset } = pointed(marked);
      expect(clauseAt(document, offset, assistWorld())).toBeUndefined();
    },
  );
});

describe('references', () => {
  const workspace = {
    'a.md': 'ISO 9001:2015 9.2, ISO 9001 9.2',
    'b.md': '# ISO 9001:2015\n\nClause 9.2, and 9.3.',
  };
  const audit = { standard: 'ISO 9001', edition: '2015', clause: '9.2' };

  test('are found across documents and notations', () => {
    const found = referencesOf(audit, assistWorld({ workspace }));
    expect(found.map(({ uri, clauseSpan }) => `${uri} ${clauseSpan.start}`)).toEqual([
      'a.md 14',
      'a.md 28',
      'b.md 24',
    ]);
  });

  const citing = (name: string, workspace: Record<string, string>) => {
    const { document, offset } = pointed(`‹›${name}`);
    const at = clauseAt(document, offset + name.length, assistWorld());
    const found = at ? referencesOf(at.address, assistWorld({ workspace })) : [];
    return found.map(({ uri, clauseSpan }) =>
      textAt(workspace[uri] ?? '', { start: 0, end: clauseSpan.end }),
    );
  };

  test('of other editions stand behind those of its own, the newest first', () => {
    const papers = {
      'a.md': 'ISO 9001:2008 7.4',
      'b.md': 'ISO 9001:2015 8.4',
      'c.md': 'ISO 9001:2026 8.4',
      'd.md': 'ISO 9001:2015 7.4',
      'e.md': 'ISO 14001:2015 8.4',
    };
    expect(citing('ISO 9001:2015 8.4', papers)).toEqual([
      'ISO 9001:2015 8.4',
      'ISO 9001:2026 8.4',
      'ISO 9001:2008 7.4',
    ]);
    expect(citing('ISO 9001:2008 7.4', papers)).toEqual([
      'ISO 9001:2008 7.4',
      'ISO 9001:2026 8.4',
      'ISO 9001:2015 8.4',
    ]);
  });

  test('of a control are those of all that it was made of, and those of one of these are its own', () => {
    const rights = {
      'a.md': 'ISO/IEC 27001:2013 A.9.2.2',
      'b.md': 'ISO/IEC 27001:2013 A.9.2.5',
      'c.md': 'ISO/IEC 27001:2022 A.5.18',
      'd.md': 'ISO/IEC 27001:2022 A.5.15',
    };
    expect(citing('ISO/IEC 27001:2022 A.5.18', rights)).toEqual([
      'ISO/IEC 27001:2022 A.5.18',
      'ISO/IEC 27001:2013 A.9.2.2',
      'ISO/IEC 27001:2013 A.9.2.5',
    ]);
    expect(citing('ISO/IEC 27001:2013 A.9.2.5', rights)).toEqual([
      'ISO/IEC 27001:2013 A.9.2.5',
      'ISO/IEC 27001:2022 A.5.18',
    ]);
  });

  test('are none while nobody has read the workspace', () => {
    expect(referencesOf(audit, assistWorld())).toEqual([]);
  });
});

describe('highlights', () => {
  test.each([
    'ISO 9001:2015 ‹9.2›, clause ‹9.2› of ISO 9001:2015, ISO 9001:2015 9.3',
    '‹ISO 9001:2015› is a standard, and ‹ISO 9001:2015› is one, ISO 9001:2015 9.2',
    'ISO/IEC 27001:2013 ‹A.9.1.1› and ISO/IEC 27001:2022 A.5.15',
  ])('%s', marked => {
    const { document, offset } = pointed(marked);
    const spans = highlightsAt(document, offset, assistWorld());
    const { text, spans: expected } = unmarked(marked);
    expect(marks(text, spans)).toBe(
      marks(
        text,
        expected.map(([start, end]) => ({ start, end })),
      ),
    );
  });

  test('none beside a reference', () => {
    const { document, offset } = pointed('‹›See ISO 9001:2015 9.2');
    expect(highlightsAt(document, offset, assistWorld())).toEqual([]);
  });
});

describe('links', () => {
  const linked = (marked: string) => {
    const { document } = pointed(marked);
    return marks(
      document.text,
      documentLinks(document, assistWorld()).map(({ span }) => span),
    );
  };

  test.each([
    'ISO 9001:2015 ‹8.4›, ‹8.5› and ISO 9001:2015 8.99',
    'ISO/IEC 27001:2022 ‹A.5.15›–‹A.5.18›',
    '# ISO 9001:2015\n\nClause ‹9.2›',
    'ISO 50001:2018 9.2',
  ])('%s', marked => expect(linked(marked)).toBe(marked));

  test('each says where it leads', () => {
    const { document } = pointed('ISO 9001 9.2');
    const [link] = documentLinks(document, assistWorld());
    expect(link?.tooltip).toBe('ISO 9001:2015 9.2 Internal audit');
    expect(link?.address).toEqual({ standard: 'ISO 9001', edition: '2015', clause: '9.2' });
  });
});

describe('symbols', () => {
  const symbols = (query: string, given: Around = {}) =>
    workspaceSymbols(query, assistWorld(given)).map(({ name, container }) => `${container} ${name}`);

  test.each([
    ['8.7.3', 'ISO/IEC 20000-1:2018 8.7.3 Information security management'],
    ['#8.7.3', 'ISO/IEC 20000-1:2018 8.7.3 Information security management'],
    ['knowledge', 'ISO 9001:2015 7.1.6 Organizational knowledge'],
    ['#know', 'ISO/IEC 20000-1:2018 7.6 Knowledge'],
    ['9001 8.4', 'ISO 9001:2015 8.4 Control of externally provided processes, products and services'],
  ])('%s', (query, expected) => expect(symbols(query)).toContain(expected));

  test('what the workspace cites comes first', () => {
    const workspace = { 'a.md': 'ISO/IEC 27001:2022 9.2' };
    expect(symbols('9.2', { workspace })[0]).toMatch(/^ISO\/IEC 27001:2022 9\.2 /);
  });

  test('for an empty query, nothing else comes', () => {
    const workspace = { 'a.md': 'ISO 9001:2015 9.2' };
    expect(symbols('', { workspace })).toEqual(['ISO 9001:2015 9.2 Internal audit']);
    expect(symbols('#')).toEqual([]);
  });

  test('nothing is called that', () => expect(symbols('xyzzy')).toEqual([]));
});

describe('hints', () => {
  const hinted = (text: string): string => {
    const { document } = pointed(text);
    return inlayHints(document, assistWorld()).reduceRight(
      (shown, { offset, label }) => `${shown.slice(0, offset)} [${label}]${shown.slice(offset)}`,
      text,
    );
  };

  test.each([
    ['See ISO 9001:2015 9.2.', 'See ISO 9001:2015 9.2 [Internal audit].'],
    ['ISO 9001:2015 9.2, 9.3', 'ISO 9001:2015 9.2 [Internal audit], 9.3 [Management review]'],
    ['ISO 9001:2015 9.2 (Internal audit)', 'ISO 9001:2015 9.2 (Internal audit)'],
    ['ISO 9001:2015 8.99', 'ISO 9001:2015 8.99'],
    ['We follow ISO 9001:2015.', 'We follow ISO 9001:2015.'],
  ])('%s', (text, expected) => expect(hinted(text)).toBe(expected));

  test('a heading tells how many clauses stand below it, each once', () => {
    const { document } = pointed(
      '# A\n\n## B\n\nISO 9001:2015 9.2 and 9.2 and 9.3\n\n## C\n\nISO 9001:2015 9.2\n\n## D\n\nNone.',
    );
    const counts = headingCounts(document, assistWorld());
    expect(counts.map(({ span, clauses }) => `${textAt(document.text, span)}: ${clauses}`)).toEqual([
      '# A: 2',
      '## B: 2',
      '## C: 1',
    ]);
  });

  test('a range counts as all its clauses', () => {
    const { document } = pointed('# A\n\nISO/IEC 27001:2022 A.5.15–A.5.18');
    expect(headingCounts(document, assistWorld())[0]?.clauses).toBe(4);
  });
});

describe('the entries behind terms', () => {
  /** The text with its hints in brackets. */
  const hinted = (
    text: string,
    scope: readonly string[] = ['ISO/IEC 20000-1:2018', 'ISO/IEC 27001:2022'],
  ) => {
    const document = documentOf(text, { scope });
    return termHints(document, assistWorld({ scope })).reduceRight(
      (shown, { offset, label }) => `${shown.slice(0, offset)}[${label}]${shown.slice(offset)}`,
      text,
    );
  };

  test('stand behind the first use in each section', () => {
    expect(hinted('An incident, and incidents.\n\n# Next\n\nNo incident.')).toBe(
      'An incident[ISO/IEC 20000-1:2018 3.2.5], and incidents.\n\n# Next\n\nNo incident[ISO/IEC 20000-1:2018 3.2.5].',
    );
  });

  test('are of the edition that comes first in the scope', () => {
    expect(hinted('A process.', ['ISO/IEC 27001:2022', 'ISO/IEC 20000-1:2018'])).toBe(
      'A process[ISO/IEC 27000:2018 3.54].',
    );
  });

  test('are rather of a standard that the document names, or of its vocabulary', () => {
    const scope = ['ISO/IEC 27001:2022', 'ISO/IEC 20000-1:2018'];
    expect(hinted('ISO/IEC 20000-1:2018 8.1 holds. A process.', scope)).toContain(
      'process[ISO/IEC 20000-1:2018 3.1.18]',
    );
    expect(hinted('ISO/IEC 27001:2022 8.1 holds. A process.', [...scope].reverse())).toContain(
      'process[ISO/IEC 27000:2018 3.54]',
    );
  });

  test('are left out in headings, and where the entry is cited', () => {
    expect(hinted('# Incident\n\nAn incident (ISO/IEC 20000-1:2018, 3.2.5).')).toBe(
      '# Incident\n\nAn incident (ISO/IEC 20000-1:2018, 3.2.5).',
    );
  });

  test('are left out within names, and where a word of another headword stands before', () => {
    expect(hinted('Alderbeck Services Ltd has a Service Desk. A service is used.')).toBe(
      'Alderbeck Services Ltd has a Service Desk. A service[ISO/IEC 20000-1:2018 3.2.15] is used.',
    );
    expect(hinted('A security incident is an incident.')).toBe(
      'A security incident is an incident[ISO/IEC 20000-1:2018 3.2.5].',
    );
  });

  test('are none without a scope', () => expect(hinted('An incident.', [])).toBe('An incident.'));
});
