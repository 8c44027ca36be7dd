import { describe } from 'vitest';
import { asks, leaves, reads } from '../../support/references.ts';

describe('The letters of a management system say which of several standards is meant', () => {
  reads(
    'ISO/IEC 27001:2022 and ISO 22301:2019: ISO/IEC 27001:2022 ‹A.5.29› holds, and so does BCMS clause ‹8.4›.',
    'ISO/IEC 27001:2022 A.5.29; ISO 22301:2019 8.4 (sentence)',
  );
  reads(
    '# AI by ISO/IEC 42001:2023\n\n- The ISO/IEC 27001:2022 controls serve AIMS ‹A.7› too.\n- GDPR feeds AIMS ‹A.5.4›.',
    'ISO/IEC 42001:2023 A.7, A.5.4 (title)',
  );
  reads('ISO 9001:2015 ‹8.4› holds, ISMS clause 6.1.2 too.', 'ISO 9001:2015 8.4');
  reads('ISO 13485:2016 asks for records, QMS clause ‹4.1› too.', 'ISO 13485:2016 4.1');
  reads('ISO/SAE 21434:2021 asks for QMS clause ‹5.4.4› too.', 'ISO/SAE 21434:2021 5.4.4');
  reads('ISO/SAE 21434:2021 builds on a QMS (clause ‹5.4.4›).', 'ISO/SAE 21434:2021 5.4.4');
});

describe('An earlier standard of the same sentence settles a clause', () => {
  reads('ISO 9001:2015 helped us, most of all by its clause ‹8.4›.', 'ISO 9001:2015 8.4 (sentence)');
  reads(
    'Since we chose ISO/IEC 27001:2022 our operators have read a page of it on each Monday, and ‹A.8.15› came first.',
    'ISO/IEC 27001:2022 A.8.15 (sentence)',
  );
});

describe('A later one does where nothing else is in sight', () => {
  reads('What clause ‹9.3› says holds for us as an owner of ISO 9001:2015.', 'ISO 9001:2015 9.3 (sentence)');
  reads(
    'When clause ‹8.6.1› was met, ISO/IEC 20000-1:2018 seemed easy.',
    'ISO/IEC 20000-1:2018 8.6.1 (sentence)',
  );
});

describe('The label before a list settles its items', () => {
  reads(
    'ISO 9001:2015 asks for:\n\n- clause ‹7.2›: competence\n- clause ‹7.3›: awareness',
    'ISO 9001:2015 7.2, 7.3 (label)',
  );
  reads(
    'Controls of ISO/IEC 27001:2022:\n\n- ‹A.5.15› access\n- ‹A.5.16› identities',
    'ISO/IEC 27001:2022 A.5.15, A.5.16 (label)',
  );
  reads('Clauses of ISO 9001:2015:\n\n- ‹8.2›\n- ‹8.4›', 'ISO 9001:2015 8.2, 8.4 (label)');
  reads(
    'ISO/IEC 20000-1:2018 requirements:\n\n1. ‹8.6.1› – Incident management\n2. ‹8.6.3› – Problem management',
    'ISO/IEC 20000-1:2018 8.6.1, 8.6.3 (label)',
  );
  reads('- ISO 9001:2015\n  - Clause ‹9.2›\n  - Clause ‹9.3›', 'ISO 9001:2015 9.2, 9.3 (label)');
});

describe('A label or heading that cites a clause introduces the parts of it', () => {
  reads(
    '## ISO 22301:2019\n\n**Clause ‹4›: Context**\n- ‹4.1› Our setting\n- ‹4.2› Our partners\n- 9.9 Elsewhere',
    'ISO 22301:2019 4, 4.1, 4.2 (heading)',
  );
  reads(
    '# ISO 9001:2015\n\n## Clause ‹8› — Operation\n\n- ‹8.1› How we plan\n- ‹8.5.1›: how we work\n- 9.1 Elsewhere',
    'ISO 9001:2015 8, 8.1, 8.5.1 (title)',
  );
  reads('# ISO 12345\n\n**Clause ‹4›: Ours**\n- ‹4.1› First\n- 5.1 Second', 'ISO 12345 4, 4.1 (title)');
  leaves('# ISO 9001:2015\n\n**Part 4: ours**\n\n- 4.1 First things\n- 4.2 Second things');
});

describe('A label that ends with a standard whose clauses nobody listed', () => {
  reads(
    '- ISO 13485:2016:\n  - ‹7.3.3› Design inputs\n  - ‹7.3.4›: design outputs',
    'ISO 13485:2016 7.3.3, 7.3.4 (label)',
  );
  reads('C++20 (ISO/IEC 14882:2020):\n\n- ‹9.2.8.3› Type specifiers', 'ISO/IEC 14882:2020 9.2.8.3 (label)');
  leaves('We hold ISO 13485:2016 and want more:\n\n- 7.3 of the plants\n- 2.5 new ones');
  leaves('What we ask of ISO 15189:\n\n- 7.3 plants in each country');
});

describe('Standards that a label only compares with are not what its list is of', () => {
  reads(
    '# Service management\n\n## Structure of ISO/IEC 20000-1\n\nThe chapters, common with ISO 9001 and ISO 14001:\n\n- **Clause ‹4› — Context**\n- **Clause ‹8› — Operation**',
    'ISO/IEC 20000-1 4 (heading); ISO/IEC 20000-1 8 (heading)',
  );
  reads(
    '# Gap analysis\n\n## ISO/IEC 20000-1\n\nThe same as in ISO 9001:\n\n- Clause ‹9.2›\n- Clause ‹9.3›',
    'ISO 9001 9.2, 9.3 (label)',
  );
});

describe('The label of an inner list wins over the label of the outer one', () => {
  reads(
    'By ISO 9001:2015:\n\n- Clause ‹8.4›: buying\n- For secrets, ISO/IEC 27001:2022:\n  - Clause ‹6.1.2›: risks',
    'ISO 9001:2015 8.4 (label); ISO/IEC 27001:2022 6.1.2 (label)',
  );
  reads(
    'By ISO/IEC 20000-1:2018:\n\n- ISO 9001:2015:\n  - Clause ‹9.1.2›\n- Clause ‹8.6.2›',
    'ISO 9001:2015 9.1.2 (label); ISO/IEC 20000-1:2018 8.6.2 (label)',
  );
});

describe('An earlier sentence of the section, where it names one standard alone', () => {
  reads(
    '# Buying\n\nISO 9001:2015 is our guide.\n\nIts clause ‹8.4› is met by audits.',
    'ISO 9001:2015 8.4 (section)',
  );
  reads(
    '# Logs\n\nISO/IEC 27001:2022 is our guide.\n\nControl ‹A.8.15› is met by the log server.',
    'ISO/IEC 27001:2022 A.8.15 (section)',
  );
});

describe('An earlier sentence of the paragraph', () => {
  reads('ISO 9001:2015 is our guide. Clause ‹8.4› is met by audits.', 'ISO 9001:2015 8.4 (sentence)');
  reads(
    'We hold ISO/IEC 27001:2022. Controls ‹A.5.24› and ‹A.5.26› name the team.',
    'ISO/IEC 27001:2022 A.5.24, A.5.26 (sentence)',
  );
});

describe('An item that says the standard speaks for those after it', () => {
  reads(
    '### iso-45001 (safety)\n\n- **Standard:** ISO 45001:2018\n- **Includes:** consultation per §‹5.4› and its ranks (§‹8.1.2›)\n  - Section ‹7.5›\n- Requirement ‹6.1›',
    'ISO 45001:2018 5.4 (label); ISO 45001:2018 8.1.2 (label); ISO 45001:2018 7.5 (label); ISO 45001:2018 6.1 (label)',
  );
  leaves('- **Standard:** ISO 45001:2018\n\nOur §5.4 has more.\n\n- It is in section 7.5 there.');
});

describe('An item that ends with a standard and a colon introduces those after it', () => {
  reads(
    '- Of today (ISO/IEC 14882:2020):\n- ‹7.6.2.5› Alignment\n- ‹7.6.2.4› Size\n- Before (ISO/IEC 14882:2017):\n- ‹8.3.6› Alignment',
    'ISO/IEC 14882:2020 7.6.2.5 (label); ISO/IEC 14882:2020 7.6.2.4 (label); ISO/IEC 14882:2017 8.3.6 (label)',
  );
  // Items in it are what it introduces, and then no others; nor does it go on beyond the next one with a colon.
  reads('- ISO 9001:2015:\n  - ‹8.4› Suppliers\n- 8.2 Another thing', 'ISO 9001:2015 8.4 (label)');
  reads('- ISO 9001:2015:\n- ‹8.4› Suppliers\n- Rooms:\n- 8.5 Kitchen', 'ISO 9001:2015 8.4 (label)');
});

describe('A sign of status before an item’s number', () => {
  reads(
    '### ISO 9001:2015\n\n- ✅ Kap. ‹5.3›: Rollen definiert\n- ❌ Kap. ‹9.3›: Bewertung',
    'ISO 9001:2015 5.3, 9.3 (heading)',
  );
});

describe('Two standards that an earlier sentence joins', () => {
  asks('We follow ISO 9001 and ISO 14001. Clause ‹9.2› asks for audits.', 'ISO 9001, ISO 14001');
  reads(
    'We follow ISO/IEC 27001 and ISO 9001. Control ‹A.5.15› asks for rules. Clause 7.2 asks for skills.',
    'ISO/IEC 27001 A.5.15 (sentence)',
  );
  reads('We follow ISO 14001. ISO 9001 holds, too. Clause ‹9.2› asks for audits.', 'ISO 9001 9.2 (sentence)');
});

describe('A counterpart in brackets behind a clause changes nothing for what follows', () => {
  const title = '# Policy under ISO 9001:2015\n\n';
  reads(
    `${title}See clause ‹6.2› (ISO/IEC 27001:2022 ‹6.2›). Clause ‹7.5› says more.\n\nClause ‹7.4› too.`,
    'ISO 9001:2015 6.2 (title); ISO/IEC 27001:2022 6.2; ISO 9001:2015 7.5 (title); ISO 9001:2015 7.4 (title)',
  );
  reads(
    `${title}Clause ‹8.4› holds.\n\nAims are set (‹6.2›; ISO/IEC 27001:2022 ‹6.2›), and bought (‹8.4›).`,
    'ISO 9001:2015 8.4 (title); ISO 9001:2015 6.2 (title); ISO/IEC 27001:2022 6.2; ISO 9001:2015 8.4 (title)',
  );
  reads(
    'ISO 9001:2015 clause ‹6.2› (ISO/IEC 27001:2022 ‹6.2›). Clause ‹7.5› says more.',
    'ISO 9001:2015 6.2; ISO/IEC 27001:2022 6.2; ISO 9001:2015 7.5 (sentence)',
  );
  reads(
    'ISO 9001:2015 clause ‹6.2› (ISO/IEC 27001:2022 ‹6.2›). Clause ‹7.4› (ISO/IEC 27001:2022 ‹7.4›) too. Clause ‹7.5› says more.',
    'ISO 9001:2015 6.2; ISO/IEC 27001:2022 6.2; ISO 9001:2015 7.4 (sentence); ISO/IEC 27001:2022 7.4; ISO 9001:2015 7.5 (sentence)',
  );
  reads(
    'We work by ISO 9001:2015.\n\n## Staff\n\nClause ‹7.2› (ISO/IEC 20000-1:2018 ‹7.2›) asks for training.\n\n## Audits\n\nSee clause ‹9.2›.',
    'ISO 9001:2015 7.2 (document); ISO/IEC 20000-1:2018 7.2; ISO 9001:2015 9.2 (document)',
  );
  // The section's only name: its own numbers stand before it.
  reads(
    '# Controls\n\n5.2 Users (ISO/IEC 27001:2022 ‹A.5.15›). Then ‹A.5.16› counts.',
    'ISO/IEC 27001:2022 A.5.15; ISO/IEC 27001:2022 A.5.16 (sentence)',
  );
});

describe('A bracket behind the title of the very clause, in a text that names the standard somewhere', () => {
  const named = 'We work by ISO 9001:2015.\n\n## What we keep\n\n';
  reads(
    `${named}- Documented information (‹7.5›)\n- Evidence: competence (‹7.2›)`,
    'ISO 9001:2015 7.5, 7.2 (document)',
  );
  reads(
    `${named}| Topic | State |\n| --- | --- |\n| Management review (‹9.3›) | done |`,
    'ISO 9001:2015 9.3 (document)',
  );
  leaves(`${named}- Competent people (7.2)\n- Weather (7.5)`);
  leaves(`${named}See competence (7.2).\n\n## 7 Staff\n\n### 7.2 Competence`);
  leaves('We work by ISO 9001:2015 and ISO 14001:2015.\n\n- Competence (7.2)');
  leaves('# Staff\n\n- Competence (7.2)');
});

describe('A title ends at a dot between fields', () => {
  reads(
    '# Lieferanten\n\nISO/IEC 42001:2023 und ISO/IEC 27001 gelten.\n\n**Bereich:** ‹A.10› Third-party and customer relationships · **Priorität:** hoch',
    'ISO/IEC 42001:2023 A.10 (document)',
  );
});

describe('A section that an item below a standard mentions in passing', () => {
  leaves(
    '1. **ISO 26262-6 (2018), on software**\n   - Here: the pools of our example (Section 5.5) answer to it.',
  );
  reads('**ISO 26262-6:2018** asks for:\n\n- Section ‹7.4.2›: a design', 'ISO 26262-6:2018 7.4.2 (label)');
});

describe('Clauses given as examples', () => {
  reads(
    '# ISO/IEC 17025:2017\n\nAlways give clause numbers (e.g., ‹7.2.1›, ‹8.5.1›).',
    'ISO/IEC 17025:2017 7.2.1, 8.5.1 (title)',
  );
  reads('# ISO 9001:2015\n\nNennen Sie die Klausel (z. B. ‹8.4›).', 'ISO 9001:2015 8.4 (title)');
});

describe('A section behind the title of the very clause', () => {
  const manual = (text: string): string => `# ISO 9001:2015 checklist\n\n${text}`;
  reads(
    manual('- Internal audit (§‹9.2›)\n- Management review (Section ‹9.3›)'),
    'ISO 9001:2015 9.2 (title); ISO 9001:2015 9.3 (title)',
  );
  reads(manual('Internal audit: § ‹9.2›'), 'ISO 9001:2015 9.2 (title)');
  leaves(manual('Suppliers are rated every year (§9.2).'));
  // The text numbers its own parts so.
  leaves(manual('## 9.2 Internal audit\n\nSee Internal audit (§9.2).'));
});

describe('What a management system leaves out of its standard', () => {
  const manual = (text: string, standard = 'ISO 9001:2015') => `# Manual by ${standard}\n\n${text}`;

  reads(manual('**Exclusions:** ‹8.3› Design of bicycles (we only repair)'), 'ISO 9001:2015 8.3 (title)');
  reads(manual('- Exclusions (with reasons): ‹7.1.5›, ‹8.3›'), 'ISO 9001:2015 7.1.5, 8.3 (title)');
  reads(manual('Exclusiones justificadas: ‹8.3› Diseño de bicicletas'), 'ISO 9001:2015 8.3 (title)');
  reads(manual('Ausschlüsse – ‹8.3› Entwicklung von Rädern'), 'ISO 9001:2015 8.3 (title)');
  reads(manual('適用除外：‹8.3› 自転車の設計'), 'ISO 9001:2015 8.3 (title)');
  reads(manual('Exclusions: ‹7.5.5›, ‹7.5.7›', 'ISO 13485:2016'), 'ISO 13485:2016 7.5.5, 7.5.7 (title)');
  reads(
    manual('## Exclusions\n\n- ‹8.3› Design of bicycles\n- ‹8.5.5› Work after delivery'),
    'ISO 9001:2015 8.3, 8.5.5 (title)',
  );
  leaves(manual('Exclusions: 8.9 Bicycles'));
  leaves(manual('Exclusions: 8.3 Bicycles\n\n## 8 Shop\n\n### 8.3 Bicycles'));
  leaves(manual('Deliveries: 8.3 Bicycles'));
  leaves(manual('## Exclusions\n\n- 8.3 Bicycles\n\n## 8 Shop\n\n### 8.3 Bicycles'));
  leaves(manual('## Exclusions\n\n### Shop\n\n- 8.3 Bicycles'));
  leaves('# Insurance of the shop\n\nWe hold ISO 9001. Exclusions: 8.3 Bicycles');
});

describe('A framework without clauses in an earlier sentence', () => {
  reads(
    '# Notes on ISO/IEC 42001\n\nWe manage models by NIST AI RMF MANAGE-4. Reviews follow Clause ‹9.3›.',
    'ISO/IEC 42001 9.3 (title)',
  );
  reads(
    '# Notes on ISO/IEC 27001\n\nSOC 2 asks for monitoring, too. Audits follow clause ‹9.2›.',
    'ISO/IEC 27001 9.2 (title)',
  );
  leaves('# Notes on ISO/IEC 27001\n\nSOC 2 asks for monitoring as clause 9.2 does.');
  leaves('# Notes on ISO/IEC 27001\n\nSOC 2 asks for monitoring. Section 9.2 tells how.');
  leaves('# Notes on ISO/IEC 27001\n\nThe GDPR has model contracts. Clause 8.3 is on openness.');
  leaves('# Notes on ISO/IEC 27001\n\nSOC 2 asks for monitoring. Clause 12.2 is on clocks.');
});

describe('The word by which the text calls the clauses of a standard', () => {
  reads(
    'Cada punto de la norma ISO 9001 se revisa.\n\nEl punto ‹4.1› “Contexto” se cumple.',
    'ISO 9001 4.1 (section)',
  );
  reads('Alle Abschnitte der ISO 9001 gelten.\n\nAbschnitt ‹8.4› ist erfüllt.', 'ISO 9001 8.4 (section)');
  leaves('Cada cláusula de la norma ISO 9001 se revisa.\n\nEl punto 4.1 se cumple.');
  leaves('All sections of ISO 9001 apply.\n\n## 8.4 Our suppliers\n\nSee section 8.4 and section 7.5.');
});

describe('The letters that the text says a standard goes by', () => {
  const both = '# SMS (ISO/IEC 20000-1:2018)\n\nOurs is a BCMS (ISO 22301), too.\n\n';
  reads(`${both}ISO 22301 (BCMS) goes with SMS §‹8.7.3›.`, 'ISO/IEC 20000-1:2018 8.7.3 (document)');
  leaves(`${both}ISO 22301 (BCMS) goes with SMS §4.2 and SMS §9.9.9.`);
  leaves('ISO 22301 (BCMS) goes with SMS §8.7.3.');
  reads(
    'El SGC (ISO 9001:2015) y el SGSI (ISO/IEC 27001:2022): la SGSI cláusula ‹6.1.2› vale.',
    'ISO/IEC 27001:2022 6.1.2 (sentence)',
  );
});

describe('A number that the text has cited of another standard than the document tells', () => {
  reads(
    '# Gaps\n\nISO/IEC 42001 ‹A.9.1› holds.\n\nWe follow ISO/IEC 27001:2022.\n\n## Rest\n\nMore on ‹A.9.1›.',
    'ISO/IEC 42001 A.9.1; ISO/IEC 42001 A.9.1 (document)',
  );
});

describe('A standard later in the sentence, dated otherwise than the numbers can be', () => {
  reads(
    'Leavers: ‹A.6.5›, ‹A.5.18›; formerly ‹A.9.2.6› of ISO/IEC 27001:2013.',
    'ISO/IEC 27001 A.6.5, A.5.18 (sentence); ISO/IEC 27001:2013 A.9.2.6',
  );
});

describe('Clauses in brackets with the class of software that they are asked of', () => {
  reads(
    '# Plan by IEC 62304\n\nWe follow IEC 62304 ‹5.1›, and keep designs (‹5.4›, class C).',
    'IEC 62304 5.1; IEC 62304 5.4 (sentence)',
  );
});

describe('ISO alone before a number is no standard of somebody else', () => {
  reads(
    'Our manual follows ISO 9001:2015.\n\nInputs are required by IATF 16949 (§‹9.3.2.1›, §‹9.3.2›).\n\nOld actions come first (ISO ‹9.3.2› "status").',
    'IATF 16949 9.3.2.1, 9.3.2; ISO 9001:2015 9.3.2 (document)',
  );
  reads(
    'This is built the way ISO 9001:2015 (Cl. ‹4.4›) asks.\n\nThe inputs of IATF 16949 §‹9.3.2› are more.\n\n1. Old actions (ISO ‹9.3.2›).',
    'ISO 9001:2015 4.4; IATF 16949 9.3.2; ISO 9001:2015 9.3.2 (document)',
  );
});

describe('A word for sections, once more in the sentence behind a noun', () => {
  reads(
    'Bewertung nach Nr. ‹6.1.2› der ISO/IEC 27001; Behandlung nach Nr. ‹6.1.3›.',
    'ISO/IEC 27001 6.1.2; ISO/IEC 27001 6.1.3 (sentence)',
  );
});

describe('Items below a label that names a standard which no pack lists', () => {
  reads(
    'IATF 16949 items to ask for:\n\n- ‹8.3.2.3› software\n- ‹10.2.3› problem solving',
    'IATF 16949 8.3.2.3, 10.2.3 (label)',
  );
  leaves('IATF 16949 tools to buy:\n\n- 2.3.2 of Foo\n- 3.1.3 of Bar');
});
