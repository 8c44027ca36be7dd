import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { checkDocument, needsProject } from '../../../src/core/rules/check.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { staleMatrix } from '../../../src/core/rules/stale-matrix.ts';
import { policies } from '../../support/generated-policies.ts';
import { documentOf, type Given } from '../../support/marks.ts';
import { worldWith } from '../../support/matrix.ts';
import { findingsInProject } from '../../support/project.ts';

const scope = ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'];
const others = {
  'knowledge.md': '# Knowledge\n\nISO/IEC 20000-1:2018 7.6.',
  'manual/scope.md': 'ISO 9001:2015 4.3.',
};

/** All findings in a document with this text beside the others. */
const findingsIn = (text: string, given: Given = { scope }): readonly Finding[] =>
  findingsInProject('policies/matrix.md', { ...others, 'policies/matrix.md': text }, given);

const messagesIn = (text: string, given?: Given): readonly string[] =>
  findingsIn(text, given).map(({ rule, message }) => `${rule}: ${message}`);

/** The text after the fix of every finding. */
const written = (text: string): string =>
  applyEdits(
    text,
    findingsIn(text).flatMap(({ fixes = [] }) => fixes[0]?.edits ?? []),
  );

const empty =
  '# Matrix\n\n<!-- crossclause-matrix state="covered" -->\n<!-- /crossclause-matrix -->\n\nThe end.\n';

const full = `# Matrix

<!-- crossclause-matrix state="covered" -->

| ISO/IEC 20000-1:2018 | Title | Coverage | ISO 9001:2015 | Referenced in |
| --- | --- | --- | --- | --- |
| 7.6 | Knowledge | covered | 7.1.6 (similar, not covered) | [knowledge.md](../knowledge.md) (Knowledge) |

<!-- /crossclause-matrix -->

The end.
`;

describe('a matrix', () => {
  test('that is not there yet is written', () => {
    expect(messagesIn(empty)).toEqual(['stale-matrix: The matrix is not written yet.']);
    expect(written(empty)).toBe(full);
  });

  test('that is as it should be is no finding', () => {
    expect(messagesIn(full)).toEqual([]);
  });

  test('that says what the documents said before is written anew, and nothing else is changed', () => {
    const stale = full
      .replace('knowledge.md)', 'know-how.md)')
      .replace('7.1.6 (similar, not', '7.1.6 (similar,');
    expect(messagesIn(stale)).toEqual(['stale-matrix: The matrix is not what the documents say now.']);
    expect(written(stale)).toBe(full);
  });

  test('is underlined at the marker that begins it', () => {
    const [finding] = findingsIn(empty);
    expect(empty.slice(finding?.span.start, finding?.span.end)).toBe(
      '<!-- crossclause-matrix state="covered" -->',
    );
  });

  test('keeps the line ends of its document', () => {
    expect(written(empty.replaceAll('\n', '\r\n'))).toBe(full.replaceAll('\n', '\r\n'));
  });

  test('may be laid out by a formatter', () => {
    const formatted = full
      .replaceAll('| --- ', '| ------- ')
      .replace('| 7.6 |', '| 7.6                  |')
      .replace('-->\n\n|', '-->\n|');
    expect(messagesIn(formatted)).toEqual([]);
  });

  test('has the rows and columns that its marker asks for', () => {
    const marker = `<!-- crossclause-matrix lead='ISO 9001:2015' columns="folders" state="covered" -->`;
    expect(written(`${marker}\n<!-- /crossclause-matrix -->`)).toBe(`${marker}

| ISO 9001:2015 | Title | Coverage | manual |
| --- | --- | --- | --- |
| 4.3 | Determining the scope of the quality management system | covered | [manual/scope.md](../manual/scope.md) |

<!-- /crossclause-matrix -->`);
  });

  test('needs no scope where its marker names the edition that leads', () => {
    const marker = '<!-- crossclause-matrix lead="ISO 9001:2015" state="excluded" -->';
    expect(messagesIn(`${marker}\n<!-- /crossclause-matrix -->`, {})).toEqual([
      'stale-matrix: The matrix is not written yet.',
    ]);
  });

  test('may stand beside others', () => {
    const two = `${empty}\n${empty.replace('covered', 'excluded')}`;
    expect(messagesIn(two)).toHaveLength(2);
    expect(messagesIn(written(two))).toEqual([]);
  });

  test('can be silenced like anything else', () => {
    const silenced = `<!-- crossclause-disable-next-line stale-matrix: written at night -->\n${empty.split('\n\n')[1]}`;
    expect(messagesIn(silenced)).toEqual([]);
  });
});

describe('what stands in a matrix', () => {
  test('is not read: it cites nothing, and is no finding', () => {
    const text = full.replace('| 7.6 |', '| 99.9 |');
    expect(documentOf(text, { scope }).references).toEqual([]);
    expect(messagesIn(text)).toEqual(['stale-matrix: The matrix is not what the documents say now.']);
  });

  test('changes nothing in what stands around it', () => {
    const block = full.slice(full.indexOf('<!--'), full.indexOf('The end.'));
    const around = 'We follow ISO 9001:2015.\n\nMATRIX\n\nClause 8.4 says how.\n';
    const cited = (text: string) =>
      documentOf(text).references.map(({ standard, clause, via }) => [standard, clause, via?.kind]);
    expect(cited(around.replace('MATRIX', block))).toEqual(cited(around.replace('MATRIX', '')));
  });

  test('is not thrown away where somebody wrote a sentence there', () => {
    const [finding] = findingsIn(full.replace('\n\n<!-- /', '\n\nSee also the wiki.\n\n<!-- /'));
    expect(finding?.message).toMatch(/^Between the markers of a matrix stands text that is no part of it\./);
    expect(finding?.fixes).toBeUndefined();
  });
});

describe('a marker', () => {
  test.each([
    ['that nothing ends', '<!-- crossclause-matrix -->\n', /^A matrix begins here and does not end\./],
    ['that ends nothing', '<!-- /crossclause-matrix -->\n', /^A matrix ends here that does not begin\./],
    [
      'in a list',
      '- <!-- crossclause-matrix -->\n  <!-- /crossclause-matrix -->\n',
      /stand at the beginning of a line/,
    ],
    [
      'in a quote',
      '> <!-- crossclause-matrix -->\n> <!-- /crossclause-matrix -->\n',
      /stand at the beginning of a line/,
    ],
    [
      'with text behind it',
      '<!-- crossclause-matrix --> See:\n\n<!-- /crossclause-matrix -->\n',
      /nothing behind them/,
    ],
    [
      'with a setting that there is not',
      '<!-- crossclause-matrix led="a" -->\n<!-- /crossclause-matrix -->',
      /no setting “led”.*“lead”/,
    ],
    [
      'with something else',
      '<!-- crossclause-matrix ISO 9001 -->\n<!-- /crossclause-matrix -->',
      /^“ISO 9001” is no setting;/,
    ],
    [
      'with a setting twice',
      '<!-- crossclause-matrix lead="a" lead="b" -->\n<!-- /crossclause-matrix -->',
      /stands here twice/,
    ],
    [
      'with an unknown edition',
      '<!-- crossclause-matrix lead="ISO 1:2000" -->\n<!-- /crossclause-matrix -->',
      /^No pack has “ISO 1:2000”/,
    ],
    [
      'with an unknown state',
      '<!-- crossclause-matrix state="open" -->\n<!-- /crossclause-matrix -->',
      /^“open” is no state\./,
    ],
    [
      'with an unknown column',
      '<!-- crossclause-matrix columns="pages" -->\n<!-- /crossclause-matrix -->',
      /^“pages” is no column\..*“places”/,
    ],
  ])('%s is told', (_, text, message) => {
    const found = findingsIn(text);
    expect(found.map(finding => finding.rule)).toEqual(['stale-matrix']);
    expect(found[0]?.message).toMatch(message);
    expect(found[0]?.fixes).toBeUndefined();
  });

  test('before the end of another one leaves both unwritten', () => {
    const nested = `<!-- crossclause-matrix -->\n\n${empty}\n<!-- /crossclause-matrix -->\n`;
    expect(messagesIn(nested)).toEqual([
      'stale-matrix: A matrix begins here and does not end. Write <!-- /crossclause-matrix --> where it is to end.',
      'stale-matrix: A matrix begins here before the one above has ended. Write <!-- /crossclause-matrix --> between them.',
      'stale-matrix: A matrix ends here that does not begin. Write <!-- crossclause-matrix --> above, or remove this.',
    ]);
  });

  test('in code is none', () => {
    expect(messagesIn(`\`\`\`markdown\n${empty}\`\`\`\n`)).toEqual([]);
    expect(messagesIn('`<!-- crossclause-matrix -->`')).toEqual([]);
  });

  test('needs a scope, or an edition that leads', () => {
    expect(messagesIn(empty, {})).toEqual([expect.stringContaining('No scope is set, so no edition leads.')]);
  });
});

describe('in any document', () => {
  test('a matrix is written once and stays, and the text around it is read as before', () => {
    const marked = fc.tuple(policies, policies).map(([above, below]) => {
      const lineEnd = above.includes('\r\n') ? '\r\n' : '\n';
      const markers = `<!-- crossclause-matrix -->${lineEnd}<!-- /crossclause-matrix -->`;
      return [above, markers, below].join(lineEnd + lineEnd);
    });
    const cited = (text: string) =>
      documentOf(text, { scope }).references.map(({ standard, edition, clause, via }) => [
        standard,
        edition,
        clause,
        via?.kind,
      ]);
    const staleIn = (text: string) => findingsIn(text).filter(({ rule }) => rule === staleMatrix.id);
    fc.assert(
      fc.property(marked, text => {
        const [finding, ...others] = staleIn(text);
        expect(others).toEqual([]);
        const after = applyEdits(text, finding?.fixes?.[0]?.edits ?? []);
        expect(after).not.toBe(text);
        expect(staleIn(after)).toEqual([]);
        expect(cited(after)).toEqual(cited(text));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the rule', () => {
  const options = { config: worldWith({}, { scope }).config, path: 'a.md' };

  test('asks for the other documents only where there is a marker', () => {
    expect(needsProject(documentOf(empty), options)).toBe(true);
    expect(needsProject(documentOf('ISO 9001:2015 8.4'), options)).toBe(false);
  });

  test('asks for nothing where it is off', () => {
    const off = { ...options, config: { ...options.config, rules: { [staleMatrix.id]: 'off' as const } } };
    expect(needsProject(documentOf(empty), off)).toBe(false);
  });

  test('is silent while the other documents are not known, and so are comments that silence it', () => {
    const text = `<!-- crossclause-disable-next-line stale-matrix: written at night -->\n${empty}`;
    expect(checkDocument(documentOf(text), { ...worldWith({}, { scope }), path: 'a.md' })).toEqual([]);
  });
});
