import fc from 'fast-check';

/** Lines of which only those before tell what they are: lazy lines, items, fences, raw HTML and tables at every margin. */
const unclearLines = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '',
    'clause 8.4',
    'clause 8.4',
    '  clause 8.4',
    '    clause 8.4',
    '     clause 8.4',
    '\tclause 8.4',
  ],
  ...[
    '- clause 8.4',
    '1. clause 8.4',
    '2. clause 8.4',
    '10) clause 8.4',
    '-',
    '3.',
    '-   clause 8.4',
    '- \tclause 8.4',
  ],
  ...['   - clause 8.4', '  2. clause 8.4', '\t- clause 8.4', '- - clause 8.4', '- 2. clause 8.4'],
  ...['```', ' ```', '   ```', '    ```', '- ```', '> ```', '~~~', '  ~~~'],
  ...[
    '<!--',
    ' <!--',
    '-->',
    '<!-- clause 8.4 -->',
    '<div>',
    '</div>',
    '<b>',
    '<b>clause 8.4',
    '<pre>',
    '</pre>',
  ],
  ...['<script>', '</script>', '<?php', '?>', '# clause 8.4', ' # clause 8.4', '---', '***', '==='],
  ...['>', '> clause 8.4', '> - clause 8.4', '> 2. clause 8.4'],
  ...['[^1]: clause 8.4', '[^1]: ```', '[^1]: - clause 8.4', '[a]: <b>', '[a]: b'],
  ...['| clause 8.4 | b |', '| --- | --- |', '|-'],
);

/** A text of such lines. */
export const unclearDocument = fc
  .array(unclearLines, { minLength: 3, maxLength: 22 })
  .map(lines => lines.join('\n'));
