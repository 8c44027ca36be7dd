import fc from 'fast-check';
import { edited, randomEdit } from './generated-edits.ts';
import { inlineLine, textLine, words } from './generated-lines.ts';

const smallIndent = fc.constantFrom('', '', '', '', ' ', '  ', '   ', '    ', '\t', '      ');

type Lines = readonly string[];

const paragraph: fc.Arbitrary<Lines> = fc
  .array(fc.tuple(smallIndent, textLine), { minLength: 1, maxLength: 3 })
  .map(lines => lines.map(([indent, text], index) => (index === 0 ? text : indent + text)));

const atxHeading: fc.Arbitrary<Lines> = fc
  .tuple(
    fc.constantFrom('#', '##', '###', '######', '#######', '#\t', '##  '),
    fc.constantFrom(' ', ' ', ''),
    inlineLine,
    fc.constantFrom('', '', ' #', ' ###', '#', ' \\#', ' # '),
  )
  .map(([marks, gap, text, closing]) => [marks + gap + text.trim() + closing]);

const setextHeading: fc.Arbitrary<Lines> = fc
  .tuple(paragraph, fc.constantFrom('===', '---', '=', '-', '  ---', '--- ', '    ---', '= =', '- -'))
  .map(([lines, underline]) => [...lines, underline]);

const fenced: fc.Arbitrary<Lines> = fc
  .tuple(
    fc.constantFrom('```', '~~~', '````', '``', '   ```'),
    fc.constantFrom('', 'yaml', ' text {8.1}', 'a`b'),
    fc.array(fc.oneof(textLine, fc.constantFrom('', '```', '~~~', '# ISO 9001 4.1', '- 8.1')), {
      maxLength: 3,
    }),
    fc.constantFrom('```', '~~~', '`````', '``` x', '', '  ```', '    ```'),
  )
  .map(([opening, info, content, closing]) => [opening + info, ...content, closing]);

const indentedCode: fc.Arbitrary<Lines> = fc
  .tuple(fc.constantFrom('    ', '\t', '     ', '  \t'), fc.array(textLine, { minLength: 1, maxLength: 2 }))
  .map(([indent, lines]) => lines.map(line => indent + line));

const cell = fc.oneof(
  inlineLine,
  words,
  fc.constantFrom('', ' ', '`a|b`', 'a \\| 8.1', '`\\|`', '\\\\|', '[x|8.1](y)', '**8.4', '---', ':-:'),
);
const table: fc.Arbitrary<Lines> = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    fc.constantFrom(['| ', ' |'], ['|', '|'], ['', ''], ['| ', ''], ['', ' |']),
    fc.constantFrom('---', ':--', '-', ':-:', ' --- ', '--- -', ''),
    fc.array(cell, { minLength: 4, maxLength: 4 }),
    smallIndent,
  )
  .map(([width, rows, [left = '', right = ''], delimiter, head, indent]) => {
    const row = (cells: Lines): string => left + cells.join(' | ') + right;
    return [
      row(head.slice(0, width)),
      row(new Array(width).fill(delimiter)),
      ...rows.map(cells => row(cells)),
    ].map((line, index) => (index === 1 ? indent + line : line));
  });

const html: fc.Arbitrary<Lines> = fc.oneof(
  fc.constantFrom<Lines>(
    ['<!-- ISO 9001 8.1 -->'],
    ['<!-- ISO 9001 8.1', '', 'ISO 9001 8.2 -->'],
    ['<!-- crossclause-disable-next-line -->'],
    ['text <!-- comment', 'more --> ISO 9001 8.1'],
    ['<!-->', 'ISO 9001 8.1'],
    ['<!--', '- a', '', '# b'],
    ['<details>', '<summary>ISO 9001 8.1</summary>', '', 'ISO/IEC 27001 A.5.1', '', '</details>'],
    ['<details><summary>Clause 4.1</summary>', 'ISO 9001:2015', '</details>'],
    ['<script>', 'let iso9001 = 8.1;', '', '# ISO 9001 8.2', '</script> ISO 9001 8.3'],
    ['<pre>', 'ISO 9001 8.1', '', 'ISO 9001 8.2', '</pre>'],
    ['<style>', '', '- ISO 9001 8.1'],
    ['<textarea>', '', 'ISO 9001 8.1</textarea>'],
    ['<?php echo "ISO 9001 8.1";', '', '?> ISO 9001 8.2'],
    ['<!DOCTYPE html', '', '> ISO 9001 8.2'],
    ['<![CDATA[', '', 'ISO 9001 8.1 ]]>'],
    [
      '<table>',
      '<tr><th>ISO 9001</th><th>Title</th></tr>',
      '<tr><td>8.1</td><td>Planning</td></tr>',
      '</table>',
    ],
    ['<table><tr><td>', '', 'ISO 9001 8.1', '', '</td></tr></table>'],
    ['<div>ISO 9001 8.1', '**8.2**', '</div>', 'ISO 9001 8.3'],
    ['<span>', 'ISO 9001 8.1', '</span>'],
    ['<custom-tag attribute="8.1">', 'ISO 9001 8.1'],
    ['</div>'],
    ['<div', 'class="x">ISO 9001 8.1'],
    ['<img src="x"', 'alt="ISO 9001 8.1">'],
    ['<b>ISO 9001</b> 8.1'],
  ),
  textLine.map(text => [`<p>${text}</p>`]),
  textLine.map(text => [`<!-- ${text} -->`]),
);

const definition: fc.Arbitrary<Lines> = fc.oneof(
  fc.constantFrom<Lines>(
    ['[note]: https://example.org/8.1'],
    ['[NOTE]: <x y> "ISO 9001 8.1"'],
    ['[note]:', '  target.md'],
    ['[note]: target.md', '  "ISO 9001', '  8.1"'],
    ['[note]: target.md "ISO 9001', '', '8.1"'],
    ['[ISO 9001]: x'],
    ['[x]: y', '[unknown]: z'],
    ['[note]: x', 'ISO 9001 8.1'],
    ['ISO 9001 8.1', '[unknown]: x'],
    ['[^1]: ISO 9001 8.1'],
    ['[^1]: ISO 9001 8.1', '    more clause 8.2', '', '    ISO 9001 8.3'],
    ['[^1]: first', '[^long]: ISO/IEC 27001 A.5.1'],
    ['[^long]:', '', '    ISO 9001 8.1', '', 'after'],
    ['[^long]: - ISO 9001 8.1', '      - 8.2'],
    ['[^1]: lazy', 'continued ISO 9001 8.1'],
    ['[^a b]: not a footnote 8.1'],
    ['[]: x'],
    ['[ ]: x'],
    ['[a\\]b]: x'],
    ['[note]: <'],
    ['[two', 'lines]: x'],
  ),
  textLine.map(text => [`[^1]: ${text}`]),
  words.map(text => [`[${text}]: target.md`]),
);

const thematicBreak: fc.Arbitrary<Lines> = fc
  .constantFrom('---', '***', '* * *', '___', '- - -', '-----', ' ***', '    ---', '--', '+++', '_ _ _')
  .map(line => [line]);
const yamlInTheMiddle: fc.Arbitrary<Lines> = fc.constantFrom<Lines>(
  ['---', 'clauses: [8.1]', '---'],
  ['---', 'standard: ISO 9001', '...'],
);

const markers = fc.constantFrom(
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2. ',
  '1) ',
  '10. ',
  '-   ',
  '-     ',
  '-\t',
  '1.\t',
  '- [ ] ',
  '- [x] ',
  '-',
  '0. ',
  '- - ',
  '1. - ',
  '- > ',
  '123456789. ',
  '1234567890. ',
);

function listItem(content: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> {
  return fc
    .tuple(markers, content, fc.constantFrom(0, 0, 0, 0, -1, 1, -2, 2, -9), fc.boolean())
    .map(([marker, lines, drift, isEmptyFirst]) => {
      const width = Math.max(0, marker.replace(/\[.\] /, '').length + drift);
      const indented = lines.map((line, index) =>
        index === 0 && !isEmptyFirst ? marker + line : line && ' '.repeat(width) + line,
      );
      return isEmptyFirst && lines.length > 2
        ? [marker, ...indented]
        : isEmptyFirst
          ? [marker + (lines[0] ?? ''), ...indented.slice(1)]
          : indented;
    });
}

function list(content: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> {
  return fc
    .tuple(
      fc.array(listItem(content), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(0, 0, 0, 1, 2),
      smallIndent,
    )
    .map(([items, gap, indent]) =>
      items
        .flatMap((item, index) => (index === 0 ? item : [...new Array<string>(gap).fill(''), ...item]))
        .map(line => line && indent.slice(0, 3) + line),
    );
}

function quote(content: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> {
  return fc
    .tuple(
      content,
      fc.constantFrom('> ', '> ', '>', ' > ', '>  ', '>\t', '>> ', '> > ', '>     '),
      fc.constantFrom('all', 'all', 'first', 'some'),
    )
    .map(([lines, mark, which]) =>
      lines.map((line, index) =>
        which === 'all' || index === 0 || (which === 'some' && index % 2 === 0) ? mark + line : line,
      ),
    );
}

const leaf: fc.Arbitrary<Lines> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: atxHeading },
  { weight: 1, arbitrary: setextHeading },
  { weight: 1, arbitrary: fenced },
  { weight: 1, arbitrary: indentedCode },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: html },
  { weight: 1, arbitrary: definition },
  { weight: 1, arbitrary: thematicBreak },
  { weight: 1, arbitrary: yamlInTheMiddle },
);

function severalOf(block: fc.Arbitrary<Lines>, most: number): fc.Arbitrary<Lines> {
  return fc
    .array(
      fc.tuple(block, fc.constantFrom(0, 0, 1, 1, 1, 2), fc.constantFrom('', '', '', ' ', '\t', '    ')),
      { minLength: 1, maxLength: most },
    )
    .map(parts =>
      parts.flatMap(([lines, gap, blank], index) =>
        index === 0 ? lines : [...new Array<string>(gap).fill(blank), ...lines],
      ),
    );
}

const container = (depth: number): fc.Arbitrary<Lines> => {
  const content =
    depth === 0
      ? leaf
      : fc.oneof(
          { weight: 2, arbitrary: paragraph },
          { weight: 2, arbitrary: severalOf(leaf, 2) },
          { weight: 3, arbitrary: severalOf(container(depth - 1), 2) },
        );
  return fc.oneof(
    { weight: 4, arbitrary: list(content) },
    { weight: 2, arbitrary: quote(content) },
    { weight: 1, arbitrary: list(paragraph) },
  );
};

const block: fc.Arbitrary<Lines> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  { weight: 2, arbitrary: container(2) },
);

const frontMatter: fc.Arbitrary<Lines> = fc.constantFrom<Lines>(
  [],
  [],
  [],
  [],
  [],
  ['---', 'title: ISO 9001 policy', 'clauses: [8.1, "8.2"]', '---'],
  ['---', 'standard: ISO/IEC 20000-1:2018', 'clauses:', '  - 8.7.3', '---', ''],
  ['---', 'clauses: [8.1', '---'],
  ['---', 'standard: ISO 9001', ''],
  ['--- ', 'title: x', '---\t', ''],
  ['---', '---'],
  ['----', 'a', '---'],
  [' ---', 'a: 1', '---'],
  ['', '---', 'a: 1', '---'],
  ['---', 'a: 1', '--- x', '---'],
  ['---', 'a: 1', '...', ''],
);

/** Lines of any kind below each other, with any indentation: what no author writes and every parser must read. */
const soup: fc.Arbitrary<Lines> = fc.array(
  fc
    .tuple(
      fc.constantFrom(
        '',
        '',
        '',
        '',
        ' ',
        '  ',
        '   ',
        '    ',
        '     ',
        '\t',
        '> ',
        '>',
        '- ',
        '  - ',
        '1. ',
        '   1. ',
        '> - ',
        '- > ',
        '      ',
      ),
      fc.oneof(
        { weight: 3, arbitrary: textLine },
        {
          weight: 2,
          arbitrary: fc.constantFrom(
            '',
            '',
            '',
            ' ',
            '---',
            '===',
            '***',
            '```',
            '~~~',
            '-',
            '1.',
            '>',
            '| a | b |',
            '|---|---|',
            '---|---',
            'a | ISO 9001 8.1',
            '# ',
            '#',
            '## ISO 9001',
            '<div>',
            '</div>',
            '<!--',
            '-->',
            '[note]: x',
            '[^1]: 8.1',
            '    code 8.1',
            '<script>',
            '</script>',
            '-\t8.1',
            '- ',
            '+ 8.2',
            '2. 8.3',
            '* * *',
          ),
        },
        { weight: 1, arbitrary: leaf.map(lines => lines[0] ?? '') },
      ),
    )
    .map(([prefix, line]) => prefix + line),
  { minLength: 1, maxLength: 9 },
);

/** Whole Markdown documents, from what authors write to what only a slip of the hand can write. */
export const markdownDocument: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '', '', '', '\ufeff'),
    frontMatter,
    fc.oneof({ weight: 4, arbitrary: severalOf(block, 6) }, { weight: 2, arbitrary: soup }),
    fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\r'),
    fc.constantFrom('', '\n', '\n', '\n\n', ' '),
    fc.array(randomEdit, { maxLength: 2 }),
  )
  .map(([mark, top, lines, lineEnd, last, edits]) =>
    edits.reduce(edited, mark + [...top, ...lines].join('\n') + last).replaceAll('\n', lineEnd),
  );
