import { describe } from 'vitest';
import { leaves, names, namesNothing, reads } from '../../support/references.ts';

describe('Emphasis stands around or inside a reference', () => {
  reads('**ISO 9001:2015 ‹8.4›** holds.', 'ISO 9001:2015 8.4');
  reads('**ISO 9001:2015** ‹8.4› holds.', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015 *clause ‹8.4›* holds.', 'ISO 9001:2015 8.4');
  reads('_ISO/IEC 27001:2022_, control **‹A.8.15›**, holds.', 'ISO/IEC 27001:2022 A.8.15');
  reads('Clause **‹9.2›** of *ISO 9001:2015* holds.', 'ISO 9001:2015 9.2');
  reads('ISO 9001:2015 **‹8.4›**, **‹8.5›** and _‹8.6›_ hold.', 'ISO 9001:2015 8.4, 8.5, 8.6');
  reads('ISO/IEC 27001:2022 ***‹A.8.15›*** holds.', 'ISO/IEC 27001:2022 A.8.15');
});

describe('Struck-out text does not hold any longer', () => {
  leaves('ISO 9001:2015 ~~8.4~~ held.');
  reads('ISO 9001:2015 ~~8.4~~ ‹8.5› holds.', 'ISO 9001:2015 8.5');
  leaves('<del>ISO/IEC 27001:2022 A.8.15</del> held.');
  reads('ISO 9001:2015 ~8.4~ ‹8.5› holds.', 'ISO 9001:2015 8.5');
});

describe('Tildes between the ends of ranges strike nothing out', () => {
  reads('ISO 9001:2015 ‹7.1›~‹7.3›, ‹8.5›~‹8.7› hold.', 'ISO 9001:2015 7.1, 7.2, 7.3, 8.5, 8.6, 8.7');
  reads(
    'ISO 9001:2015 [‹7.1›](a.md)~‹7.3› and <!-- both --> clauses ‹8.5›~‹8.7› hold.',
    'ISO 9001:2015 7.1, 7.2, 7.3, 8.5, 8.6, 8.7',
  );
  reads(
    'ISO 9001:2015 clauses ‹7.1›~‹7.3› <!-- both --> and ‹8.5›~‹8.7› ~~9.2~~ hold.',
    'ISO 9001:2015 7.1, 7.2, 7.3, 8.5, 8.6, 8.7',
  );
  reads(
    'ISO/IEC 27001:2022 ‹A.5.1›~‹A.5.3› <!-- --> and ‹A.8.1›~‹A.8.3› hold.',
    'ISO/IEC 27001:2022 A.5.1, A.5.2, A.5.3, A.8.1, A.8.2, A.8.3',
  );
});

describe('The text of a link is read, its target is not', () => {
  reads('[ISO 9001:2015 ‹8.4›](https://example.com/8.5) holds.', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015 [‹8.4›](#suppliers) holds.', 'ISO 9001:2015 8.4');
  reads(
    '[ISO/IEC 27001:2022](https://example.com) control [‹A.8.15›](logs.md) holds.',
    'ISO/IEC 27001:2022 A.8.15',
  );
  reads(
    'See [ISO 9001:2015][quality] ‹8.4›.\n\n[quality]: https://example.com/iso-9001',
    'ISO 9001:2015 8.4',
  );
  reads('See [ISO/IEC 27001:2022 ‹A.8.15›].', 'ISO/IEC 27001:2022 A.8.15');
  namesNothing('See <https://example.com/ISO/9001:2015/8.4>.');
  namesNothing('See https://example.com/ISO-9001:2015/8.4 there.');
  namesNothing('[our book](https://example.com/ "ISO 9001:2015 8.4")');
  namesNothing('[quality]: https://example.com/iso "ISO 9001:2015 8.4"');
});

describe('The text of an image is read', () => {
  names('![‹ISO/IEC 27001:2022›](badge.svg)', 'ISO/IEC 27001:2022');
  reads('![Audits by ISO 9001:2015 ‹9.2›](wheel.png)', 'ISO 9001:2015 9.2');
});

describe('Code is not read', () => {
  leaves('Write `ISO 9001:2015 8.4` in the form.');
  leaves('```\nISO 9001:2015 8.4\n```');
  leaves('~~~yaml\nclause: ISO 9001:2015 8.4\n~~~');
  leaves('    ISO 9001:2015 8.4\n');
  namesNothing('Write `ISO/IEC 27001:2022` in the form.');
  leaves('- Form:\n\n  ```\n  ISO/IEC 27001:2022 A.8.15\n  ```');
});

describe('Comments are not read', () => {
  namesNothing('<!-- ISO 9001:2015 8.4 -->');
  leaves('Text <!-- see ISO/IEC 27001:2022 A.8.15 --> goes on.');
  reads('ISO 9001:2015 <!-- which one? --> ‹8.4› holds.', 'ISO 9001:2015 8.4');
});

describe('HTML is markup; what it shows is read', () => {
  reads('<b>ISO 9001:2015</b> ‹8.4› holds.', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015 <em>‹8.4›</em> holds.', 'ISO 9001:2015 8.4');
  reads('<p>ISO/IEC 27001:2022 ‹A.8.15› holds.</p>', 'ISO/IEC 27001:2022 A.8.15');
  namesNothing('<a title="ISO 9001:2015 8.4" href="x">book</a>');
  namesNothing('<img src="iso-9001.png" data-standard="ISO 9001:2015">');
});

describe('Quotes, lists and tasks', () => {
  reads('> ISO 9001:2015 ‹8.4› holds.', 'ISO 9001:2015 8.4');
  reads('> - ISO/IEC 27001:2022\n>   ‹A.8.15› holds.', 'ISO/IEC 27001:2022 A.8.15');
  reads('- [x] ISO 9001:2015 ‹8.4›\n- [ ] ISO 9001:2015 ‹8.5›', 'ISO 9001:2015 8.4; ISO 9001:2015 8.5');
  reads('1. ISO 9001:2015 ‹8.4›\n   1. ISO 9001:2015 ‹8.5›', 'ISO 9001:2015 8.4; ISO 9001:2015 8.5');
  reads('> [!NOTE]\n> ISO 9001:2015 ‹9.3› holds.', 'ISO 9001:2015 9.3');
});

describe('Footnotes', () => {
  reads('We care.[^1]\n\n[^1]: ISO 9001:2015 ‹8.4›.', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015 ‹8.4›[^2] holds.\n\n[^2]: Since May.', 'ISO 9001:2015 8.4');
});

describe('Escapes and entities', () => {
  reads('ISO 9001:2015 \\(‹8.4›\\) holds.', 'ISO 9001:2015 8.4');
  reads('ISO/IEC 27001:2022 \\[‹A.8.15›\\] holds.', 'ISO/IEC 27001:2022 A.8.15');
  reads('ISO 9001:2015&nbsp;‹8.4› holds.', 'ISO 9001:2015 8.4');
  reads(
    'We follow ISO&nbsp;9001:2015.\n\nSee Clause&nbsp;‹8›.\n\n| ISO&nbsp;9001:2015 |\n| --- |\n| ‹7.5› |',
    'ISO 9001:2015 8 (section); ISO 9001:2015 7.5 (column)',
  );
  reads('ISO 9001:2015 ‹8.4› &amp; ‹8.5› hold.', 'ISO 9001:2015 8.4, 8.5');
  reads('ISO 9001:2015 ‹4.1›&ndash;‹4.3› hold.', 'ISO 9001:2015 4.1, 4.2, 4.3');
});

describe('Block borders end a reference', () => {
  leaves('We hold ISO 9001:2015.\n\n8.4 visits a year are made.');
  leaves('# ISO 9001:2015\n\n---\n\n8.4 visits a year are made.');
  leaves('| ISO 9001:2015 | Visits |\n| --- | --- |\n| yes | 8.4 |');
});

describe('Admonitions and tabs of Python-Markdown, whose text is indented as code is', () => {
  reads(
    '!!! note "ISO 14001:2015 ‹6.1.3›"\n\n    Read ISO 9001:2015 ‹7.2› first.\n\n    - ISO 9001:2015 ‹7.3›',
    'ISO 14001:2015 6.1.3; ISO 9001:2015 7.2; ISO 9001:2015 7.3',
  );
  reads(
    '=== "Short"\n\n    **ISO 9001 Abschnitt ‹8.4›** | Einkauf\n\n=== "Long"\n\n    | Step | ISO 9001 |\n    | --- | --- |\n    | Choosing | ‹8.4.1› |',
    'ISO 9001 8.4; ISO 9001 8.4.1 (column)',
  );
  // Open at first, one in the other, and code in it.
  reads(
    '???+ tip\n\n    ISO 9001 ‹9.2›\n\n    !!! danger\n\n        ISO 9001 ‹9.3›\n\n    ```\n    ISO 9001 10.1\n    ```\n\nISO 9001 ‹10.2›',
    'ISO 9001 9.2; ISO 9001 9.3; ISO 9001 10.2',
  );
  // No box: what is indented is code.
  leaves('!!!\n\n    ISO 9001 8.4');
  leaves('Note\n\n    ISO 9001 8.4');
});
