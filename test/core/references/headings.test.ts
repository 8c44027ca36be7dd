import { describe } from 'vitest';
import { asks, leaves, names, reads } from '../../support/references.ts';

describe('A heading above', () => {
  reads('# Manual\n\n## ISO 9001:2015\n\nClause ‹7.2› is met by training.', 'ISO 9001:2015 7.2 (heading)');
  reads(
    '# Manual\n\n## ISO/IEC 27001:2022\n\n### Logs\n\n‹A.8.15› is met by the log server.',
    'ISO/IEC 27001:2022 A.8.15 (heading)',
  );
  reads(
    '# Manual\n\n## ISO 9001:2015\n\nClause ‹9.2› holds.\n\n## ISO/IEC 20000-1:2018\n\nClause ‹9.2› holds.',
    'ISO 9001:2015 9.2 (heading); ISO/IEC 20000-1:2018 9.2 (heading)',
  );
  reads(
    'Manual\n======\n\nISO 9001:2015\n-------------\n\nClause ‹7.2› is met by training.',
    'ISO 9001:2015 7.2 (heading)',
  );
});

describe('The title of the document', () => {
  reads('# ISO 9001:2015 manual\n\n- Clause ‹9.2›: audits', 'ISO 9001:2015 9.2 (title)');
  reads(
    '# ISO/IEC 20000-1:2018 plan\n\n## Desk\n\nClause ‹8.6.1› is met by the desk.',
    'ISO/IEC 20000-1:2018 8.6.1 (title)',
  );
  reads(
    '# ISO/IEC 27001:2022 statement\n\n## People\n\n‹A.6.3› is met by lessons.',
    'ISO/IEC 27001:2022 A.6.3 (title)',
  );
});

describe('A heading right below the title that alone names a standard', () => {
  const document = (between: string) =>
    `# Statement of applicability\n\n${between}## ISO/IEC 42001:2023\n\nISO/IEC 27001 is met elsewhere.\n\n## Controls\n\n`;
  reads(`${document('')}| ‹A.6.2.2› | Yes |`, 'ISO/IEC 42001:2023 A.6.2.2 (title)');
  leaves(`${document('## Scope\n\n')}| A.6.2.2 | Yes |`);
});

describe('The title of the document below metadata that nothing opens', () => {
  reads(
    'id: pol-7\nowner: IT\n---\n\n# ISO/IEC 27001:2022 policy\n\nISO 9001 is another matter.\n\n## Duties\n\n‹A.6.3› is met by lessons.',
    'ISO/IEC 27001:2022 A.6.3 (title)',
  );
  reads(
    'Policies: a book\nof our own\n---\n\n# ISO/IEC 27001:2022 policy\n\n## Duties\n\n‹A.6.3› is met by lessons.',
    'ISO/IEC 27001:2022 A.6.3 (heading)',
  );
});

describe('The title of the document, where it names another framework too', () => {
  reads(
    '# Gaps: FDA QMSR and ISO 13485:2016\n\nFeedback (clause ‹8.2.1›) is kept.',
    'ISO 13485:2016 8.2.1 (title)',
  );
  leaves('# Gaps: FDA QMSR and ISO 13485:2016\n\nFeedback (section 8.2.1) is kept.');
});

describe('The nearest heading wins', () => {
  reads(
    '# ISO 9001:2015\n\n## ISO/IEC 27001:2022\n\nClause ‹9.3› is met in May.',
    'ISO/IEC 27001:2022 9.3 (heading)',
  );
  reads(
    '# ISO/IEC 27001:2022\n\n## ISO/IEC 20000-1:2018\n\nClause ‹8.7.3› is met in June.',
    'ISO/IEC 20000-1:2018 8.7.3 (heading)',
  );
});

describe('The document’s own identifier in its title is no other document', () => {
  reads(
    '# QMS-005: Internal audit\n\nWe follow ISO 9001:2015.\n\n## Programme\n\nClause ‹9.2› asks for it.',
    'ISO 9001:2015 9.2 (document)',
  );
  reads(
    '# SOP-012 Purchasing\n\nWe follow ISO 9001:2015.\n\n## Table\n\n| Process | ISO clause |\n| --- | --- |\n| Buying | ‹8.4› |',
    'ISO 9001:2015 8.4 (document)',
  );
  leaves(
    '# PCI DSS\n\nWe follow ISO 9001:2015.\n\n## Table\n\n| Process | Clause |\n| --- | --- |\n| Buying | 8.4 |',
  );
});

describe('Headings cite clauses themselves', () => {
  reads('# Audits (ISO 9001:2015 ‹9.2›)', 'ISO 9001:2015 9.2');
  reads('# ISO/IEC 27001:2022\n\n## ‹A.5.15› Access control', 'ISO/IEC 27001:2022 A.5.15 (title)');
  reads('# ISO 9001:2015\n\n## Clause ‹8.4›: buying', 'ISO 9001:2015 8.4 (title)');
  reads('# Manual\n\n## Supplier care (ISO 9001:2015, clause ‹8.4›)\n\nWe care.', 'ISO 9001:2015 8.4');
});

describe('The document’s own section numbers are no clauses', () => {
  leaves('# ISO 9001:2015 plan\n\n## 1.1 Purpose of this paper\n\nText.');
  leaves('# ISO/IEC 27001:2022 plan\n\nThe rooms are named in section 3.4.');
  leaves('# ISO 9001:2015 plan\n\n1.2.3 Who reads this\n\nEverybody.');
});

describe('A hash without a blank begins no heading', () => {
  names('#Manual of ‹ISO 9001:2015›', 'ISO 9001:2015');
  leaves('#ISO 9001:2015\n\n## One\n\n#ISO/IEC 27001:2022\n\n## Two\n\n- 8.4 visits a year');
});

describe('Badges and links speak in headings', () => {
  reads('# ![ISO 9001:2015](badge.svg)\n\nClause ‹8.4› is met by audits.', 'ISO 9001:2015 8.4 (title)');
  reads(
    '# [ISO/IEC 27001:2022](https://example.com)\n\n‹A.8.15› is met by logs.',
    'ISO/IEC 27001:2022 A.8.15 (title)',
  );
});

describe('A heading that names a standard holds where its section mentions another', () => {
  reads(
    '# Privacy\n\n## Structure of ISO/IEC 27701:2025\n\nIt no longer builds on ISO/IEC 27001.\n\nIts clause ‹6.1.2› is of risks.',
    'ISO/IEC 27701:2025 6.1.2 (heading)',
  );
  reads(
    '# Privacy\n\n## Structure\n\nIt follows ISO/IEC 27001.\n\nIts clause ‹6.1.2› is of risks.',
    'ISO/IEC 27001 6.1.2 (section)',
  );
});

describe('Numbers of much detail below a title whose standard nobody has a pack of', () => {
  reads(
    '# ISO/IEC 17025 Beispiele (Abschnitt ‹7›)\n\nAlle Angaben aus ‹7.8.2.1› sind da, auch die Regeln (‹7.8.6›).',
    'ISO/IEC 17025 7; ISO/IEC 17025 7.8.2.1, 7.8.6 (title)',
  );
  leaves('# ISO/IEC 17025 Beispiele\n\nDas Programm 2.8.2.1 misst (1.5) und 10–20 Tage (12.5).');
});

describe('Parts of a clause that the heading above cites', () => {
  reads(
    '## ISO/IEC 42001:2023\n\n### 3.1 Cláusula ‹4›: Contexto\n\n#### ‹4.1› Comprensión\n\n#### 3.1.1 Notas',
    'ISO/IEC 42001:2023 4, 4.1 (heading)',
  );
  reads(
    '## ISO/IEC 27001:2022\n\n### Klausel ‹4›\n\n| Tätigkeit | Wer |\n| --- | --- |\n| Umfang festlegen (‹4.3›) | IT |\n| Stand (1.3) | IT |',
    'ISO/IEC 27001:2022 4, 4.3 (heading)',
  );
  reads('## 4. Context (ISO 9001 clause ‹4›)\n\n### 4.1 Our sites', 'ISO 9001 4');
});

describe('A section in brackets below a standard whose clauses nobody listed', () => {
  reads('## IEC 62366\n\n### 4.1 Development (Section ‹5›)', 'IEC 62366 5 (heading)');
  leaves('## IEC 62366\n\n### 4.1 Development (see section 5)');
});

describe('Numbers in brackets in a heading below the title', () => {
  reads(
    '# ISO/IEC 17025 Abschnitt ‹7›\n\n## Validierung (gem. ‹7.2.2.4›)',
    'ISO/IEC 17025 7; ISO/IEC 17025 7.2.2.4 (title)',
  );
  reads('# ISO 9001 clause ‹8›\n\n## Buying (‹8.4›)', 'ISO 9001 8; ISO 9001 8.4 (title)');
  leaves('# ISO 9001\n\n## Postgres (9.1)');
});

describe('The number of an appendix’s part before the name of a standard is its own', () => {
  reads('### C.1 ISO 9001:2015 – Quality\n\nClause ‹8.4› holds.', 'ISO 9001:2015 8.4 (heading)');
  leaves('- B.3.1 ISO/IEC 20000-1 crosswalk');
  reads('## ‹A.5› ISO/IEC 27001 – Organization', 'ISO/IEC 27001 A.5');
  reads('‹C.3› (ISO/IEC 27701) holds.', 'ISO/IEC 27701 C.3');
});

describe('A heading that names a standard without so deep numbers', () => {
  reads(
    '# ISO 13485:2016 status\n\n## Risks (ISO 14971)\n\n- Violates clause ‹4.2.4›, as clause ‹7.1› does.',
    'ISO 13485:2016 4.2.4 (title); ISO 14971 7.1 (heading)',
  );
});

describe('A heading that begins with a range of clauses', () => {
  reads(
    '# ISO/IEC 27001:2022\n\n## Einleitung\n\nDie ISO/IEC 27001 ist eine Norm.\n\n## Kapitel ‹4›–‹6›: Das Herzstück',
    'ISO/IEC 27001:2022 4, 5, 6 (title)',
  );
  leaves('# ISO/IEC 27001:2022\n\n## Kapitel 4: Unser Vorgehen');
});

describe('The standard of the management system that the title speaks of', () => {
  const both = 'We follow ISO/IEC 27001:2022 and ISO 22301:2019.\n\n';
  reads(
    `# ISMS policy\n\n${both}Clause ‹5.2› asks for a policy; documents are kept (‹7.5.3›).\n\n## More\n\nClause ‹9.2› asks for audits.`,
    'ISO/IEC 27001:2022 5.2, 7.5.3, 9.2 (document)',
  );
  reads(
    `# Business continuity plan\n\n${both}Clause ‹8.4› asks for plans, ‹A.5.30› for readiness.`,
    'ISO 22301:2019 8.4 (document); ISO/IEC 27001:2022 A.5.30 (document)',
  );
  reads(
    `# ISMS policy\n\n${both}## Map\n\n| Clause | Where |\n| --- | --- |\n| ‹6.1.3› | risks |`,
    'ISO/IEC 27001:2022 6.1.3 (document)',
  );
  asks(`# Security and quality\n\n${both}Clause ‹9.2› asks for audits.`, 'ISO/IEC 27001, ISO 22301');
  asks(
    '# Quality manual\n\nWe follow ISO 9001 and ISO 13485. Clause ‹5.3› asks for roles.',
    'ISO 9001, ISO 13485',
  );
});

describe('A heading may end with the clause that it answers to', () => {
  reads(
    'This meets ISO 9001:2015 clause ‹7.1.6›.\n\n## 4. Competence — ‹7.2›\n\n## 5. Awareness – ‹7.3›',
    'ISO 9001:2015 7.1.6; ISO 9001:2015 7.2, 7.3 (document)',
  );
  leaves('Some speak of ISO 9001:2015.\n\n## 4. Our product — 7.2');
});

describe('Numbers that lines or items begin with, below a heading that names the standard', () => {
  reads(
    '## Records for ISO 9001:2015\n\n- ‹7.2›: competence\n- **‹9.2.2›**: programme\n- ‹10.2›: actions',
    'ISO 9001:2015 7.2, 9.2.2, 10.2 (heading)',
  );
  reads(
    '## Records for ISO 9001:2015\n\n✅ **‹7.2›**: competence\n✅ **‹10.2›**: actions',
    'ISO 9001:2015 7.2, 10.2 (heading)',
  );
  reads(
    '# ISO 9001:2015\n\n## Findings\n\n- ‹7.2› – no plan\n- ‹9.2› – no audit',
    'ISO 9001:2015 7.2, 9.2 (title)',
  );
  leaves('## Records for ISO 9001:2015\n\n- 7.2: competence\n- 11.4: plants');
  leaves('# ISO 9001:2015\n\n## Tasks\n\n- 4.1 First things\n- 4.2 Second things');
  reads(
    '## Part B: ISO/IEC 20000-1\n\n- [ ] **‹8.2.4›** Catalogue?\n- [ ] **‹8.6.1›** Incidents?\n- [x] **‹8.6.3›** Problems?',
    'ISO/IEC 20000-1 8.2.4, 8.6.1, 8.6.3 (heading)',
  );
  leaves('## Records for ISO 9001:2015\n\n- 7.2: competence\n- 9.2: audits\n\n### 7.2 Ours\n\n### 9.2 Ours');
});

describe('A wrong number among those that the items below the name of a standard begin with', () => {
  reads(
    '## Teil B: ISO/IEC 20000-1\n\n- [ ] **‹8.2.4›** Katalog?\n- [ ] **‹8.6.1›** Störungen?\n- [ ] **‹8.6.3›** Probleme?\n- [ ] **‹8.7.4›** Notfall?',
    'ISO/IEC 20000-1 8.2.4, 8.6.1, 8.6.3, 8.7.4 (heading)',
  );
  // Half of them: the numbers of something else.
  leaves(
    '## ISO/IEC 20000-1\n\n- 8.2.4 Pumps\n- 8.6.1 Valves\n- 8.6.3 Pipes\n- 8.7.4 Tanks\n- 8.7.5 Belts\n- 8.7.6 Wheels',
  );
  // No management system has a clause 11.7.4.
  leaves('## Changes for ISO/IEC 20000-1\n\n- 8.2.4 Pumps\n- 8.6.1 Valves\n- 8.6.3 Pipes\n- 11.7.4 Tanks');
  leaves('## Notes on ISO/IEC 20000-1 tools\n\n- 8.2.4 Pumps\n- 8.6.1 Valves\n- 8.6.3 Pipes\n- 8.7.4 Tanks');
});

describe('Items below a title that names the standard, each with a clause of another chapter', () => {
  reads(
    '# ISO 14001 check\n\n## Gaps\n\n- [ ] ‹4.3› 范围说明\n- [ ] ‹6.1.2› 环境因素\n- [ ] ‹8.1› 运行控制',
    'ISO 14001 4.3, 6.1.2, 8.1 (title)',
  );
  leaves('# ISO 14001 check\n\n## Tasks\n\n- 4.1 First\n- 4.2 Second\n- 5.1 Third');
});

describe('A number that a paragraph begins with is a part of the clause in the heading', () => {
  reads(
    '# ISO/IEC 20000-1:2018\n\n## Clausola ‹4› — Contesto\n\n**‹4.1›** Il contesto, come in ISO 27001.\n\n**‹4.2›** Le parti.',
    'ISO/IEC 20000-1:2018 4, 4.1, 4.2 (title)',
  );
  leaves('# ISO/IEC 20000-1:2018\n\n## Context\n\n4.1 We know our context.');
});

describe('The letter of a standard before a number', () => {
  reads('## ISO 9001:2015\n\n- Q:‹4.1› context\n- Q:‹4.2› parties', 'ISO 9001:2015 4.1, 4.2 (heading)');
  leaves('## ISO 9001:2015\n\nIn Q 4.1 million came.');
});

describe('A part of the clause in the heading, of a standard that no pack lists', () => {
  reads(
    '### ISO/IEC 17025:2017 §‹7.8.6›\n\n- **§‹7.8.6.1›** — the rule\n- §‹7.8.6.2› — the statement',
    'ISO/IEC 17025:2017 7.8.6; ISO/IEC 17025:2017 7.8.6.1, 7.8.6.2 (heading)',
  );
});

describe('Headings that end in clauses in brackets', () => {
  reads(
    '# Quality manual (ISO 9001:2015)\n\n## Internal audit (‹9.2›)\n\n## 4.3 Competence (‹7.2› c)\n\n## Widgets (2.7)',
    'ISO 9001:2015 9.2, 7.2 c) (title)',
  );
  leaves('# Tool for ISO 9001:2015\n\n## 1.2.0 (4.2)\n\n## 1.3.0 (5.1)');
  leaves('# Tool for ISO 9001:2015\n\n## Widgets (4.2)');
  leaves('# Notes\n\nISO 9001:2015 is met.\n\n## Widgets (4.2)\n\n## Gadgets (5.1)');
});

describe('Headings that end in clauses in brackets, where the text says of what they are', () => {
  reads(
    '# Risk plan\n\nParentheticals in headings are references to ISO 14971.\n\n## Scope (‹4.4› a)\n\n## Roles (‹4.4›b)',
    'ISO 14971 4.4 a), 4.4 b) (document)',
  );
  reads(
    '# Handbuch\n\nDie Zahlen in Klammern sind die Kapitel der ISO 9001:2015.\n\n## Führung (‹5.1›)\n\n## Politik (‹5.2›)',
    'ISO 9001:2015 5.1, 5.2 (document)',
  );
  reads(
    '# Manual\n\nLos números entre paréntesis se refieren a la norma ISO 9001:2015.\n\n## Liderazgo (‹5.1›)\n\n## Política (‹5.2›)',
    'ISO 9001:2015 5.1, 5.2 (document)',
  );
  reads(
    '# Manuel\n\nLes numéros entre parenthèses renvoient aux articles de l’ISO 9001:2015.\n\n## Direction (‹5.1›)\n\n## Politique (‹5.2›)',
    'ISO 9001:2015 5.1, 5.2 (document)',
  );
  leaves(
    '# Bar\n\nNumbers in brackets are euros, and we follow ISO 9001:2015.\n\n## Beer (5.1)\n\n## Wine (7.4)',
  );
  leaves('# Shifts (ISO 14971)\n\n## Mornings (4.5 h)\n\n## Evenings (7.5 h)');
});

describe('Parts of a clause that the heading above cites of one of two standards', () => {
  const heading = '## Calibration (ISO 9001 clause ‹7.1.5› / ISO 13485 clause ‹7.6›)\n\n';
  const cited = 'ISO 9001 7.1.5; ISO 13485 7.6';
  reads(
    `${heading}| Item | Requirement reference | Question |\n| --- | --- | --- |\n| 1 | ‹7.1.5.1› | Who asks? |\n| 2 | ‹7.1.5.2› | Who traces? |`,
    `${cited}; ISO 9001 7.1.5.1, 7.1.5.2 (heading)`,
  );
  reads(
    `${heading}| Item | Requirement reference | Question |\n| --- | --- | --- |\n| 1 | 7.2 | Who knows? |`,
    cited,
  );
});

describe('Parts of a clause that a heading further up cites', () => {
  reads(
    '# ISO 9001:2015 Clause ‹5›\n\n## Parts\n\n- **‹5.1›** Leadership, with all that goes with it\n- **‹5.2›** Policy, on one page\n\n## Findings\n\n- The ‹5.1› duty does not end.',
    'ISO 9001:2015 5; ISO 9001:2015 5.1, 5.2 (title); ISO 9001:2015 5.1 (document)',
  );
  reads('# ISO 9001:2015 Clause ‹5›\n\n## Parts\n\n### 5.1 Ours\n\n- 5.1 First things', 'ISO 9001:2015 5');
});

describe('Items with a number in brackets each, one of which mentions another standard', () => {
  reads(
    '# ISO 13485:2016 records\n\n- **Risks (‹4.1.5›)** – as in ISO 14971\n- **Training (‹6.2›)** – yearly\n- **Purchasing (‹7.4.1›)** – by list',
    'ISO 13485:2016 4.1.5 (title); ISO 13485:2016 6.2 (title); ISO 13485:2016 7.4.1 (title)',
  );
});

describe('Items in the order of a standard that no pack lists, below a heading on it', () => {
  reads(
    '# Plan\n\n## IEC 62366\n\n- ‹5.1› Planning\n- ‹5.2› Requirements\n- ‹6.1› Maintenance',
    'IEC 62366 5.1 (heading); IEC 62366 5.2 (heading); IEC 62366 6.1 (heading)',
  );
  leaves('# Plan\n\n## IEC 62366\n\n- 6.1 Tool\n- 5.2 Tool\n- 5.1 Tool');
  leaves('# Plan\n\n## Zephyr for IEC 61508 devices\n\n- 5.1 Wi-Fi\n- 5.2 Bluetooth\n- 6.1 USB');
});

describe('A chapter that the text has called a clause of its title’s standard', () => {
  reads(
    '# ISO/SAE 21434\n\n## Clause ‹5›: Organization\n\n### Work\n\n- IATF 16949 is alike.\n- They fail Clause ‹5› at once.',
    'ISO/SAE 21434 5 (title); ISO/SAE 21434 5 (title)',
  );
  reads(
    '# ISO/SAE 21434\n\n## Work\n\n- IATF 16949 is alike.\n- They fail Clause ‹5› at once.',
    'IATF 16949 5 (section)',
  );
});

describe('A paragraph that begins with a clause and its title, below a heading that names the standard', () => {
  reads(
    '### ISO 22301:2019 asks\n\n> **‹8.2.2› Business impact analysis:** Be prepared.',
    'ISO 22301:2019 8.2.2 (heading)',
  );
  leaves('### ISO 22301:2019 asks\n\n**8.2.2 Our list of phones:** Be prepared.');
});

describe('Paragraphs that open with one clause after the other', () => {
  reads(
    '# ISO 9001:2015\n\n## Way\n\nClause ‹4›: Our context\n\nISO 31000 is a guide to it.\n\n**Clause ‹5›:** Our leaders',
    'ISO 9001:2015 4 (title); ISO 9001:2015 5 (title)',
  );
  reads(
    '# ISO 9001:2015\n\n## Way\n\nISO 31000 is a guide.\n\nClause ‹5›: A frame\n\nClause ‹6›: A process',
    'ISO 31000 5 (section); ISO 31000 6 (section)',
  );
  reads(
    '# ISO 9001:2015\n\nClause ‹4›: Our context\n\n## Guides\n\nISO 31000 is a guide.\n\nClause ‹5›: A frame',
    'ISO 9001:2015 4 (title); ISO 31000 5 (section)',
  );
});

describe('Numbers in brackets behind the words of several items or cells', () => {
  reads(
    '# ISO 13485:2016\n\n- Risk (‹4.1.5›)\n- Software (‹4.1.6›)\n- Places (‹6.3›) — where it applies',
    'ISO 13485:2016 4.1.5, 4.1.6, 6.3 (title)',
  );
  reads(
    '# ISO 9001:2015\n\n| Process | 2025 |\n| --- | --- |\n| Buying (‹8.4›) | x |\n| Design (‹8.3›) | |',
    'ISO 9001:2015 8.4, 8.3 (title)',
  );
  leaves('# ISO 13485:2016\n\n- Risk is one thing (4.1)\n- Software is another');
});

describe('Numbers with a sign behind the words of numbered headings', () => {
  reads(
    '# Manual ISO 9001\n\n## 4. Audits (§‹9.2›)\n\n### 6.1 Reports\n\n## 5. Risks (§‹6.1›)\n\n## 6. Buying (§‹8.4›)',
    'ISO 9001 9.2 (title); ISO 9001 6.1 (title); ISO 9001 8.4 (title)',
  );
  leaves(
    '# Plan for ISO 9001\n\n## 4. Audits (§9.2)\n\n### 6.1 Reports\n\n## 5. Risks (§6.1)\n\n## 6. Buying (§8.9)',
  );
});

describe('A paragraph that begins with a clause below the heading of its chapter', () => {
  reads(
    '# ISO 9001:2015\n\n- **Scope** (‹4.3›): what\n- **Policy** (‹5.2›): how\n\n### Clause ‹4› — Context\n\n**‹4.3› Scope of the system.** Which',
    'ISO 9001:2015 4.3 (title); ISO 9001:2015 5.2 (title); ISO 9001:2015 4 (title); ISO 9001:2015 4.3 (title)',
  );
});

describe('A text without a title, whose first heading alone names a standard', () => {
  const others = 'Some add ISO 9001 or ISO 14001.';
  reads(
    `## What ISO/IEC 27001 is\n\nA standard. ${others}\n\n## Clause ‹4›: Context\n\nOurs.\n\n## Clause ‹9›: Checks`,
    'ISO/IEC 27001 4, 9 (document)',
  );
  asks(
    `## What ISO/IEC 27001 is\n\nA standard. ${others}\n\n## What ISO 14001 is\n\nAnother.\n\n## Afterwards\n\nClause ‹9.2› is met.`,
    'ISO/IEC 27001, ISO 9001, ISO 14001',
  );
  asks(
    `Some words.\n\n## What ISO/IEC 27001 is\n\nA standard. ${others}\n\n## Afterwards\n\nClause ‹9.2› is met.`,
    'ISO/IEC 27001, ISO 9001, ISO 14001',
  );
});

describe('Numbers in brackets behind headings, of a standard that no pack lists and the text has cited', () => {
  const plan = (...headings: string[]) =>
    `# Test plan\n\nIEC 62366 ‹5.5.1›–‹5.5.3›\n\n${headings.map(heading => `## ${heading}\n\nSome words.`).join('\n\n')}`;
  reads(
    plan('1. Units (‹5.5›)', '2. Process (‹5.5.2›)', '3. Criteria (‹5.5.3›)'),
    'IEC 62366 5.5.1, 5.5.2, 5.5.3; IEC 62366 5.5, 5.5.2, 5.5.3 (document)',
  );
  reads(plan('1. Units (5.5)', '2. Process'), 'IEC 62366 5.5.1, 5.5.2, 5.5.3');
});

describe('Items below a heading that says how the standard is built', () => {
  const outline = (heading: string, ...items: string[]) =>
    `# ISO 13485:2016 in short\n\n## ${heading}\n\n4. **System**\n${items.map(item => `   - ${item}\n`).join('')}`;
  const read = 'ISO 13485:2016 4.1 (title); ISO 13485:2016 4.2 (title)';
  reads(outline('Structure of the standard', '‹4.1› General', '‹4.2› Documents'), read);
  reads(outline('Estrutura da Norma', '‹4.1› Requisitos', '‹4.2› Documentos'), read);
  reads(outline('Aufbau der Norm', '‹4.1› Allgemeines', '‹4.2› Dokumente'), read);
  leaves(outline('Structure', '4.1 General', '4.2 Documents'));
  leaves(outline('Structure of the standard contract', '4.1 General', '4.2 Documents'));
  leaves(outline('Structure of the standard', '2.1 Days', '2.2 Documents'));
  leaves(`${outline('Structure of the standard', '4.1 General')}\n## 4.1 General\n\nOurs.`);
});

describe('A requirement by its number below a heading that names the standard', () => {
  reads(
    '# Modelos\n\n## Auditoria ISO 22301\n\nBusca-se a ISO 22301:2019.\n\n**Modelos:**\n\n1. [Plano](plano.md) → completo (requisito ‹8.4›)\n2. [Avisos](avisos.md) → comunicação (requisito ‹7.4›)',
    'ISO 22301 8.4 (heading); ISO 22301 7.4 (heading)',
  );
  reads(
    '# Evidence\n\n## ISO 9001:2015\n\nThe list of suppliers (requirement ‹8.4.1›) is kept.',
    'ISO 9001:2015 8.4.1 (heading)',
  );
  leaves('# Specification\n\nThe system follows ISO 9001:2015.\n\nThe list is sorted (requirement 8.4).');
  leaves(
    '# Specification\n\n## ISO 9001:2015\n\nThe list is sorted (requirement 8.4).\n\n### 8.4 Sorting\n\nUp.',
  );
});

describe('A heading that names a standard does not make its clauses of the chapters of the text', () => {
  const steps = '## 2. Steps by ISO 9001:2015\n\n- Score the supplier (§';
  leaves(`# Suppliers\n\n## 1. Aim\n\n${steps}7), then act (§8).`);
  leaves(`# Suppliers\n\n## 1. Aim\n\n### 1.1 Reach\n\n${steps}7.2).`);
  reads(
    '# Suppliers\n\n## Steps by ISO 9001:2015\n\n- Train who buys (§‹7›), and buy (§‹8.4›).',
    'ISO 9001:2015 7 (heading); ISO 9001:2015 8.4 (heading)',
  );
});
