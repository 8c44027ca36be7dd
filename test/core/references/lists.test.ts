import { describe } from 'vitest';
import { leaves, reads } from '../../support/references.ts';

describe('Commas', () => {
  reads('Operation: ISO 9001:2015 ‹8.1›, ‹8.2›, ‹8.5›.', 'ISO 9001:2015 8.1, 8.2, 8.5');
  reads(
    'Access: ISO/IEC 27001:2022 ‹A.5.15›, ‹A.5.18›, ‹A.8.2›.',
    'ISO/IEC 27001:2022 A.5.15, A.5.18, A.8.2',
  );
  reads('Plan: ISO 9001:2015 clauses ‹6.1›,‹6.2›,‹6.3›.', 'ISO 9001:2015 6.1, 6.2, 6.3');
});

describe('Semicolons', () => {
  reads('Operation: ISO 9001:2015 ‹8.1›; ‹8.2›; ‹8.5›.', 'ISO 9001:2015 8.1, 8.2, 8.5');
  reads('Risk: ISO/IEC 27001:2022 ‹6.1.2›; ‹8.2›.', 'ISO/IEC 27001:2022 6.1.2, 8.2');
});

describe('Slashes', () => {
  reads('Audit and review: ISO 9001:2015 ‹9.2›/‹9.3›.', 'ISO 9001:2015 9.2, 9.3');
  reads(
    'Development: ISO/IEC 27001:2013 ‹A.14.2.1›/‹5›/‹6›/‹9›.',
    'ISO/IEC 27001:2013 A.14.2.1, A.14.2.5, A.14.2.6, A.14.2.9',
  );
  reads('Text: ISO/IEC 27001:2022 ‹A.5.1›/‹.2›.', 'ISO/IEC 27001:2022 A.5.1, A.5.2');
  reads('Making: ISO 9001:2015 ‹8.3›/‹8.5.1›-‹3›.', 'ISO 9001:2015 8.3, 8.5.1, 8.5.2, 8.5.3');
  reads('Change: ISO/IEC 20000-1:2018 ‹8.5.1› / ‹8.5.3›.', 'ISO/IEC 20000-1:2018 8.5.1, 8.5.3');
  reads('Every year: ISO 9001:2015 clauses ‹4›/‹5›/‹9›/‹10›.', 'ISO 9001:2015 4, 5, 9, 10');
  reads('每年审核 ISO 9001:2015 条款 ‹6›/‹7›/‹8›。', 'ISO 9001:2015 6, 7, 8');
  leaves('ISO 9001:2015 audit on 4/5/19, clause by clause: 12/5/9.');
  leaves('The clause 4/5/2019 of ISO 9001:2015 is a date.');
});

describe('Items hold further lists', () => {
  reads(
    '---\nstandard: ISO/IEC 27001:2013\n---\n\n- ‹9.1.2› – Access to networks\n\n  - [253. Networks](#n)\n\n- ‹12.4.1› – Event logging\n',
    'ISO/IEC 27001:2013 A.9.1.2, A.12.4.1 (front-matter)',
  );
});

describe('Last components alone, with their dots', () => {
  reads(
    'Suppliers: ISO/IEC 27001:2022 ‹A.5.19›, ‹.20› and ‹.22›.',
    'ISO/IEC 27001:2022 A.5.19, A.5.20, A.5.22',
  );
  reads(
    'Suppliers: ISO/IEC 27001:2022 ‹A.5.19›, ‹.20›–‹.22›.',
    'ISO/IEC 27001:2022 A.5.19, A.5.20, A.5.21, A.5.22',
  );
  reads('Suppliers: ISO/IEC 27001:2022 ‹A.5.19›, .5 of the budget.', 'ISO/IEC 27001:2022 A.5.19');
  reads('Developers: ISO/IEC 27001:2022 ‹A.8.25›, .NET 8 only.', 'ISO/IEC 27001:2022 A.8.25');
  reads('Suppliers: ISO 9001:2015 ‹8.4›, .5 of the budget.', 'ISO 9001:2015 8.4');
});

describe('Ampersand and plus', () => {
  reads('Audit: ISO 9001:2015 ‹9.2› & ‹9.3›.', 'ISO 9001:2015 9.2, 9.3');
  reads('Incidents: ISO/IEC 27001:2022 ‹A.5.24› & ‹A.5.26›.', 'ISO/IEC 27001:2022 A.5.24, A.5.26');
  reads('Audit: ISO 9001:2015 ‹9.2› + ‹9.3›.', 'ISO 9001:2015 9.2, 9.3');
  reads('Incidents: ISO/IEC 20000-1:2018 ‹8.6.1›+‹8.6.3›.', 'ISO/IEC 20000-1:2018 8.6.1, 8.6.3');
});

describe('And, or', () => {
  reads('ISO 9001:2015 ‹9.2› and ‹9.3› are yearly.', 'ISO 9001:2015 9.2, 9.3');
  reads('Either ISO/IEC 27001:2022 ‹A.8.25› or ‹A.8.28› helps.', 'ISO/IEC 27001:2022 A.8.25, A.8.28');
  reads('ISO 9001:2015 ‹8.2›, ‹8.3›, and ‹8.4› are central.', 'ISO 9001:2015 8.2, 8.3, 8.4');
  reads('ISO 9001:2015 clauses ‹7› and ‹8› are central.', 'ISO 9001:2015 7, 8');
  reads('ISO/IEC 20000-1:2018 clauses ‹4›, ‹5› or ‹6› say so.', 'ISO/IEC 20000-1:2018 4, 5, 6');
});

describe('Titles in brackets stand between the items', () => {
  reads(
    'ISO 9001:2015 ‹8.2› (customers), ‹8.4› (suppliers), and ‹8.7› (outputs) hold.',
    'ISO 9001:2015 8.2, 8.4, 8.7',
  );
  reads(
    'ISO/IEC 27001:2022 ‹A.5.15› (Access control); ‹A.8.15› (Logging); ‹A.8.17› (Clocks).',
    'ISO/IEC 27001:2022 A.5.15, A.8.15, A.8.17',
  );
  reads(
    'ISO/IEC 20000-1:2018 ‹8.6.1› (Incidents) and ‹8.6.2› (Requests) go to the desk.',
    'ISO/IEC 20000-1:2018 8.6.1, 8.6.2',
  );
});

describe('A word is repeated within a list', () => {
  reads('ISO 9001:2015 clause ‹8.4› and clause ‹8.5› hold.', 'ISO 9001:2015 8.4, 8.5');
  reads('ISO 9001:2015, §‹8.4›, §‹8.5› hold.', 'ISO 9001:2015 8.4, 8.5');
  reads('ISO/IEC 27001:2022 clause ‹6.1.3› and control ‹A.5.1› hold.', 'ISO/IEC 27001:2022 6.1.3, A.5.1');
});

describe('Clauses and controls stand in one list', () => {
  reads('ISO/IEC 27001:2022 ‹7.2›, ‹A.6.3›, ‹9.1›.', 'ISO/IEC 27001:2022 7.2, A.6.3, 9.1');
  reads(
    'ISO/IEC 27001:2013 ‹A.9.1.1›, ‹6.1.2› and ‹A.12.4.1›.',
    'ISO/IEC 27001:2013 A.9.1.1, 6.1.2, A.12.4.1',
  );
});

describe('A further standard takes the list over', () => {
  reads(
    'ISO 9001:2015 ‹8.4›, ‹8.5›; ISO/IEC 27001:2022 ‹A.5.19›, ‹A.5.20›.',
    'ISO 9001:2015 8.4, 8.5; ISO/IEC 27001:2022 A.5.19, A.5.20',
  );
  reads(
    'See ISO/IEC 20000-1:2018 ‹8.7.3› and ISO/IEC 27001:2022 ‹6.1.2›, ‹6.1.3›.',
    'ISO/IEC 20000-1:2018 8.7.3; ISO/IEC 27001:2022 6.1.2, 6.1.3',
  );
  reads(
    'ISO/IEC 20000-1:2018 ‹9.2› / ISO 9001:2015 ‹9.2› / ISO/IEC 27001:2022 ‹9.2›',
    'ISO/IEC 20000-1:2018 9.2; ISO 9001:2015 9.2; ISO/IEC 27001:2022 9.2',
  );
});

describe('A clause of several standards is a reference to each', () => {
  reads('Context: ISO 9001/14001 clause ‹4.1›.', 'ISO 9001 4.1; ISO 14001 4.1');
  reads('Audits: ISO 9001/14001/45001 ‹9.2›.', 'ISO 9001 9.2; ISO 14001 9.2; ISO 45001 9.2');
});

describe('A control of several standards is none of those that are known to have no controls', () => {
  reads('Incidents (ISO 22301 / ISO 27001 ‹A.5.24›–‹A.5.26›)', 'ISO/IEC 27001 A.5.24, A.5.25, A.5.26');
  reads('Incidents: ISO 9001/27001 ‹A.5.24›', 'ISO/IEC 27001 A.5.24');
  reads('Data: ISO 27001/42001 ‹A.7›', 'ISO/IEC 27001 A.7; ISO/IEC 42001 A.7');
});

describe('A list ends at the name of another framework', () => {
  reads('ISO/IEC 27001:2022 ‹A.8.15›, PCI DSS 10.2, 10.3.', 'ISO/IEC 27001:2022 A.8.15');
  reads('ISO/IEC 27001:2022 ‹A.5.34›, GDPR 32.1.', 'ISO/IEC 27001:2022 A.5.34');
});

describe('A control of Annex A is one among the controls of others', () => {
  reads(
    'We follow ISO/IEC 27001.\n\n## Evidence\n\nSorted by control (CC7.2, ‹A.12.4.1›).',
    'ISO/IEC 27001 A.12.4.1 (document)',
  );
  leaves('We follow ISO/IEC 27001.\n\n## Evidence\n\nSorted by control (CC7.2, 8.1; PCI DSS 8.3).');
});

describe('A wrong number among right ones is read, so that it is told', () => {
  reads(
    'We follow ISO 14001:2015.\n\n## Energy\n\nMeters, clauses ‹6.1.2› / ‹8.4› / ‹9.1›.',
    'ISO 14001:2015 6.1.2, 8.4, 9.1 (document)',
  );
});

describe('An amount does not go on with a list', () => {
  reads('ISO 9001:2015 ‹9.2›, 3 auditors, 2 days.', 'ISO 9001:2015 9.2');
  reads('ISO 9001:2015 ‹8.4› and 12 suppliers.', 'ISO 9001:2015 8.4');
  leaves('ISO 9001:2015 took 4.5, 5.5 or even 6.5 days a site.');
});

describe('Lists stand in brackets and behind other lists', () => {
  reads('As in ISO 9001:2015 (clauses ‹4›, ‹5› & ‹6›) we plan.', 'ISO 9001:2015 4, 5, 6');
  reads(
    'ISO 9001:2015 (‹8.4›) and ISO/IEC 27001:2022 (‹A.5.19›) meet.',
    'ISO 9001:2015 8.4; ISO/IEC 27001:2022 A.5.19',
  );
  reads(
    '(ISO/IEC 20000-1:2018 ‹8.6.1›; ISO 9001:2015 ‹10.2›)',
    'ISO/IEC 20000-1:2018 8.6.1; ISO 9001:2015 10.2',
  );
  reads(
    'By ISO 9001:2015, section ‹7.5› (and ‹7.5.3› in particular), files are kept.',
    'ISO 9001:2015 7.5, 7.5.3',
  );
  reads(
    'The rules of ISO 9001:2015, in particular clauses ‹8.4› and ‹8.5.1›, hold.',
    'ISO 9001:2015 8.4, 8.5.1',
  );
});

describe('Titles stand between the items without brackets', () => {
  reads('ISO 9001:2015 clauses: ‹8.3› Design/development, ‹8.4› Purchasing', 'ISO 9001:2015 8.3, 8.4');
  reads(
    'ISO 27001:2022 Annex ‹A 8.15› logging + ‹8.16› monitoring + ‹8.32› change mgmt',
    'ISO/IEC 27001:2022 A.8.15, A.8.16, A.8.32',
  );
  reads(
    'ISO 9001:2015, ‹8.4.1› General, ‹8.4.2› Type and extent of control, ‹8.4.3› Information.',
    'ISO 9001:2015 8.4.1, 8.4.2, 8.4.3',
  );
  reads(
    'ISO/IEC 20000-1:2018 ‹8.6.1› Incident management, ‹8.6.3› Problem management.',
    'ISO/IEC 20000-1:2018 8.6.1, 8.6.3',
  );
});

describe('The letter of the annex is said once', () => {
  reads('ISO/IEC 27001:2022 ‹A.5.15›, ‹5.16›, ‹5.17› hold.', 'ISO/IEC 27001:2022 A.5.15, A.5.16, A.5.17');
  reads('ISO/IEC 27001:2022 ‹A.5.15›/‹16›/‹17› hold.', 'ISO/IEC 27001:2022 A.5.15, A.5.16, A.5.17');
  reads('Annex ‹A 8.15› and ‹8.16› of ISO/IEC 27001:2022 hold.', 'ISO/IEC 27001:2022 A.8.15, A.8.16');
  reads(
    'ISO/IEC 27001:2022 Annex A controls ‹5.1›, ‹5.2› and ‹8.1›–‹8.3› hold.',
    'ISO/IEC 27001:2022 A.5.1, A.5.2, A.8.1, A.8.2, A.8.3',
  );
});

describe('A list of standards, each with its clauses', () => {
  reads(
    '- **ISO 9001:2015**: ‹8.4›, ‹8.5›\n- **ISO/IEC 27001:2022**: ‹A.5.19›, ‹6.1›',
    'ISO 9001:2015 8.4, 8.5; ISO/IEC 27001:2022 A.5.19, 6.1',
  );
  reads(
    '- ISO 9001:2015 → ‹8.4›\n- ISO/IEC 27001:2022 | ‹A.5.19›',
    'ISO 9001:2015 8.4; ISO/IEC 27001:2022 A.5.19',
  );
});

describe('Bare numbers of much detail are clauses of the one standard at hand that has them all', () => {
  reads(
    'ISO 45001 has clauses that ask you to keep and to maintain – ‹6.1.2.2›, ‹6.1.3›, ‹6.2.2›, ‹8.1.1› c) and ‹8.2›.',
    'ISO 45001 6.1.2.2, 6.1.3, 6.2.2, 8.1.1 c), 8.2 (sentence)',
  );
  reads(
    'We hold ISO 45001. The map has most of them: ‹6.1.2› hazards, ‹8.1.2› controls, ‹9.1› monitoring.',
    'ISO 45001 6.1.2, 8.1.2, 9.1 (sentence)',
  );
  reads(
    '# Misurare\n\nLa ISO 9001 divide il requisito.\n\n- il primo (‹7.1.5.1›) riguarda le risorse\n- risultati validi (‹7.1.1› e ‹7.1.5.1›)',
    'ISO 9001 7.1.5.1, 7.1.1, 7.1.5.1 (label)',
  );
  reads(
    '| Étape ISO 27001 | Produit |\n| --- | --- |\n| Analyser (‹6.1.2› d) | Ateliers |\n| Suivi (‹9.1›, ‹10›) | Tableau |',
    'ISO/IEC 27001 6.1.2 d), 9.1, 10 (column)',
  );
  leaves('# ISO 9001\n\n## 8.4 Our buyers\n\nThey answer to the board (8.4).');
  leaves('# ISO 9001\n\n8.4 Buyers answer to the board.\n\nWho else does is named later (8.4).');
  leaves('# ISO 9001\n\nIt took 8.4 and 12.7 in turn (11.3).');
  leaves('| ISO 9001 | Score |\n| --- | --- |\n| Buying | good (8.4) |');
});

describe('Three bare numbers in a row, each with its title', () => {
  reads(
    '# ISO 14001:2015\n\nPlanning has ‹6.1.1› General, ‹6.1.2› Aspects and ‹6.1.3› Obligations.',
    'ISO 14001:2015 6.1.1, 6.1.2, 6.1.3 (title)',
  );
  reads(
    '## ISO/IEC 27001, cláusula ‹7›\n\nNa ordem: ‹7.1› recursos, ‹7.2› competência, ‹7.3› consciência e ‹7.4› comunicação.',
    'ISO/IEC 27001 7; ISO/IEC 27001 7.1, 7.2, 7.3, 7.4 (heading)',
  );
  leaves('## ISO/IEC 27001\n\nIt grew to 7.1 points, 7.9 points and 17.3 points.');
});

describe('Numbers of controls in lists and ranges', () => {
  reads(
    '# ISO/IEC 27001:2022\n\nWe look at clause ‹6.1› first. Suppliers (‹5.19›/‹5.20›) come next, then code (‹8.25›-‹8.27›).',
    'ISO/IEC 27001:2022 6.1, A.5.19, A.5.20, A.8.25, A.8.26, A.8.27 (title)',
  );
  leaves('# ISO/IEC 27001:2022\n\nOur rating is 5.31 this year.');
});

describe('Three bare numbers in a row without titles', () => {
  leaves('# ISO/IEC 27001:2022\n\nMarks were 6.1, 6.2, 6.3 and 7.1 in May.');
});

describe('A range in brackets behind a word for clauses', () => {
  reads('# Norma ISO 9001:2015\n\n## Clausulas auditáveis (‹4›-‹6›)', 'ISO 9001:2015 4, 5, 6 (title)');
  leaves('# Norma ISO 9001:2015\n\n## Auditores presentes (4-6)');
});

describe('Numbers of much detail are none of clauses', () => {
  // Where no clause of the standard has been cited.
  leaves('# ISO 27001 platform\n\nWe host Keycloak (8.2) and 9.1.2 of Postgres; the third is 7.4 or 7.5.');
  // Where the words say that they are of something else.
  leaves(
    '# ISO 27001\n\n- Upgrade Kafka to 7.4 and 7.5\n- Sprints 5.1, 5.2 and 5.3 are over\n- The score rose (9.2)',
  );
});

describe('Processes in a row with their clauses, whatever they are called', () => {
  reads(
    'Under ISO/IEC 20000-1:2018: incident ‹8.6.1›, release ‹8.5.3›, problem ‹8.6.3›.',
    'ISO/IEC 20000-1:2018 8.6.1; ISO/IEC 20000-1:2018 8.5.3, 8.6.3 (sentence)',
  );
  reads(
    'In ISO/IEC 20000-1:2018 ‹8.5.2.1›, design ‹8.5.2.2›, build and transition ‹8.5.2.3›.',
    'ISO/IEC 20000-1:2018 8.5.2.1; ISO/IEC 20000-1:2018 8.5.2.2, 8.5.2.3 (sentence)',
  );
  leaves('# ISO/IEC 20000-1:2018\n\nWe run release 8.5.3 of the tool, build 8.5.2.');
});

describe('An article before a later number', () => {
  reads(
    '# ISO 45001\n\nDebe cumplir el numeral ‹5.1› (liderazgo) y el ‹5.2› (política).',
    'ISO 45001 5.1, 5.2 (title)',
  );
});

describe('A slash between two numbers with dots', () => {
  reads('It is there because ISO 22301:2019 ‹8.5›/‹10.1› says so.', 'ISO 22301:2019 8.5, 10.1');
  leaves('# ISO 22301:2019\n\nWe reached 8.5/10 and 9.5/10.0 this year.');
});

describe('Words between those for clauses and a colon', () => {
  reads('# ISO 9001:2015\n\nClauses covered in this audit: ‹4.1›, ‹4.2›', 'ISO 9001:2015 4.1, 4.2 (title)');
  reads('# ISO 9001:2015\n\nNormkapitel im Überblick: ‹4.1› und ‹5.2›', 'ISO 9001:2015 4.1, 5.2 (title)');
  reads(
    '# ISO 9001:2015\n\n关键条款审核重点：‹4.2› 文件 / ‹5.2› 方针 / ‹8.2.2› 要求',
    'ISO 9001:2015 4.2, 5.2, 8.2.2 (title)',
  );
  leaves('# ISO 9001:2015\n\nClauses still open: 4');
});

describe('A bare number that its passage has cited before', () => {
  reads(
    '# ISO/IEC 27001:2022\n\nClause ‹4.3› asks for the interfaces, which is exactly what ‹4.3› wants; ‹4.3› is short.',
    'ISO/IEC 27001:2022 4.3 (title); ISO/IEC 27001:2022 4.3, 4.3 (document)',
  );
  reads(
    'ISO 14971:2019 Clause ‹7› ends with ‹7.6› these days.',
    'ISO 14971:2019 7; ISO 14971:2019 7.6 (document)',
  );
  reads('Clause ‹7› of ISO 15189 and clause ‹7› of ISO 22000 run to 7.6.', 'ISO 15189 7; ISO 22000 7');
  leaves('# ISO 9001:2015\n\nThe score rose to 4.3, and 4.2 of the plans are late.');
  reads(
    '# ISO 9001:2015\n\nClause ‹4.3› is met in version 4.3, and in 4.3 of the plans.',
    'ISO 9001:2015 4.3 (title)',
  );
});

describe('Bare numbers within the clause that the heading above cites', () => {
  reads(
    '# ISO 9001:2015\n\n### Clause ‹8›: Operation\n\nAn assembler applies ‹8.4› (suppliers); since ‹8.7› is short, work takes 8.5 hours.\n\nIt has a score of 8.2 and 9.3.',
    'ISO 9001:2015 8 (title); ISO 9001:2015 8.4, 8.7 (document)',
  );
});

describe('Whole clauses with their titles, one after the other', () => {
  reads(
    'ISO/IEC 27001:2022 follows the high-level structure (clauses ‹4› Context, ‹5› Leadership, ‹6› Planning).',
    'ISO/IEC 27001:2022 4; ISO/IEC 27001:2022 5; ISO/IEC 27001:2022 6',
  );
  reads('ISO 9001:2015 clause ‹4› asks for scope, 5 Leaders were heard.', 'ISO 9001:2015 4');
  reads('ISO 9001:2015 clause ‹4› Context, 6 Planning days.', 'ISO 9001:2015 4');
});

describe('Chapters that go on from bracket to bracket', () => {
  reads(
    '# ISO 9001:2015\n\nPlan (clauses ‹4›, ‹5› and ‹6›), Do (‹7›–‹8›), Check (‹9›), Act (‹10›).',
    'ISO 9001:2015 4, 5, 6 (title); ISO 9001:2015 7, 8 (title); ISO 9001:2015 9 (title); ISO 9001:2015 10 (title)',
  );
  reads('# ISO 9001:2015\n\nPlan (clause ‹4›), posts (2), people (6).', 'ISO 9001:2015 4 (title)');
});

describe('Controls that go on with a list of a standard that has none', () => {
  const named = '\n\n## Security\n\nWe chose ISO/IEC 27001:2022.';
  reads(
    `Buying follows ISO 9001:2015 ‹8.4› and ‹A.5.19›.${named}`,
    'ISO 9001:2015 8.4; ISO/IEC 27001:2022 A.5.19 (document)',
  );
  reads(
    `Suppliers (ISO 9001:2015 ‹8.4›, ‹8.5›, ‹A.5.19›, ‹A.5.20›) are checked.${named}`,
    'ISO 9001:2015 8.4, 8.5; ISO/IEC 27001:2022 A.5.19, A.5.20 (document)',
  );
  reads('ISO/IEC 27001:2022 ‹6.1.3› and ‹A.5.19› hold.', 'ISO/IEC 27001:2022 6.1.3, A.5.19');
  reads('ISO 14971 ‹4.2› and ‹A.2› hold.', 'ISO 14971 4.2, A.2');
});

describe('Whole numbers joined by commas without blanks', () => {
  reads('ISO 9001 clauses ‹4›,‹5›,‹6› and ‹7› hold.', 'ISO 9001 4, 5, 6, 7');
  reads('ISO/SAE 21434 Clause ‹6›,‹7›,‹9›–‹11› hold.', 'ISO/SAE 21434 6, 7, 9, 10, 11');
  reads('Clauses ‹4›,‹5› and ‹6› of ISO 14001 hold.', 'ISO 14001 4, 5, 6');
  leaves('ISO 9001 clause 4,5 Prozent, and clause 4,500,000.');
});

describe('A smaller number behind a slash is a paragraph', () => {
  reads('ISO/IEC 14882:2017 §‹8.7›/4 says so.', 'ISO/IEC 14882:2017 8.7');
  reads('ISO 9001 ‹8.5.2›/‹3› hold.', 'ISO 9001 8.5.2, 8.5.3');
});

describe('Any number behind a slash is a paragraph of the standards of C and C++', () => {
  reads('That is undefined (ISO/IEC 9899:2018 §‹6.5.6›/8).', 'ISO/IEC 9899:2018 6.5.6');
  reads('See ISO/IEC 14882:2020 ‹7.6.6›/9 and ‹7.6.9›.', 'ISO/IEC 14882:2020 7.6.6, 7.6.9');
  reads('ISO/IEC 9899 §‹6.5.6›/‹6.5.8›', 'ISO/IEC 9899 6.5.6, 6.5.8');
});

describe('Clauses that go on with controls of a standard that has none', () => {
  const named = 'We follow ISO/IEC 27001:2022 and ISO 9001:2015.\n\n## Buying\n\n';
  const head = '| Step | Control |\n| - | - |';
  reads(
    `${named}${head}\n| Choosing | ‹A.5.19›, ‹8.4.1› |`,
    'ISO/IEC 27001:2022 A.5.19 (document); ISO 9001:2015 8.4.1 (document)',
  );
  // ISO/IEC 27001 has both.
  reads(`${named}${head}\n| Auditing | ‹A.5.35›, ‹9.2› |`, 'ISO/IEC 27001:2022 A.5.35, 9.2 (document)');
  // Nobody else is named that has it: the number may be a slip.
  reads(
    `# ISO/IEC 27001:2022\n\n${head}\n| Choosing | ‹A.5.19›, ‹8.4.1› |`,
    'ISO/IEC 27001:2022 A.5.19, 8.4.1 (title)',
  );
  // What is called a clause is not the control A.8.4, though that has the number.
  reads(
    `${named}See ‹A.5.19› and clause ‹8.4›.`,
    'ISO/IEC 27001:2022 A.5.19 (document); ISO 9001:2015 8.4 (document)',
  );
});

describe('Two clauses with their titles go on as a list', () => {
  reads(
    'ISO 9001 goes further in ‹10.1› *General* and ‹10.3› *Continual improvement*.',
    'ISO 9001 10.1, 10.3',
  );
  reads('See ISO 9001:2015, ‹7.2› Competence and ‹7.3› Awareness.', 'ISO 9001:2015 7.2, 7.3');
  reads('See ISO 9001:2015, ‹7.2› Competence and 7.3 hours of training a year.', 'ISO 9001:2015 7.2');
});

describe('Clauses and controls in one list, each of the standard that has it', () => {
  const both = 'We follow ISO/IEC 20000-1:2018 and ISO/IEC 27001:2022.';
  reads(
    `${both}\n\nSee clause ‹8.6.1› and ‹A.5.26›.`,
    'ISO/IEC 20000-1:2018 8.6.1 (document); ISO/IEC 27001:2022 A.5.26 (document)',
  );
  reads(
    `${both}\n\nIncidents of security (‹8.6.1›, ‹A.5.26›) are told at once.`,
    'ISO/IEC 20000-1:2018 8.6.1 (document); ISO/IEC 27001:2022 A.5.26 (document)',
  );
  reads(
    `${both}\n\nMajor incidents: ‹8.6.1›; ‹A.5.26›; ‹A.5.27›.`,
    'ISO/IEC 20000-1:2018 8.6.1 (document); ISO/IEC 27001:2022 A.5.26, A.5.27 (document)',
  );
  reads(
    `${both}\n\nSee ‹A.5.26›, ‹8.6.1›.`,
    'ISO/IEC 27001:2022 A.5.26 (document); ISO/IEC 20000-1:2018 8.6.1 (document)',
  );
});

describe('All clauses, and the annex', () => {
  const all = 'ISO/IEC 27001:2022 4, 5, 6, 7, 8, 9, 10, A';
  reads('We are audited by ISO/IEC 27001:2022 (clauses ‹4›–‹10›) + ‹Annex A›.', all);
  reads('We are audited by ISO/IEC 27001:2022 (clauses ‹4›–‹10›) and the ‹Annex A›.', all);
  reads('We are audited by ISO/IEC 27001:2022, clauses ‹4› to ‹10› plus ‹Annex A›.', all);
  reads('We are audited by ISO/IEC 27001:2022 (clause ‹8.2›) and Annex A.', 'ISO/IEC 27001:2022 8.2');
});

describe('Items behind a sentence that names another standard', () => {
  leaves(
    '# ISO 9001:2015 manual\n\nIt is like ISO/IEC 27001:2022.\n\n- 8.5.1 Production\n- 8.6 Release\n- 9.2 Audit',
  );
  reads(
    '# Manual\n\nOf ISO/IEC 27001:2022:\n\n- ‹8.3› Treatment\n- ‹9.2› Audit',
    'ISO/IEC 27001:2022 8.3, 9.2 (label)',
  );
});

describe('Clauses that the text puts together', () => {
  reads(
    '# ISO/IEC 27001:2022\n\nControl ‹5.17› i. V. m. ‹8.5› gilt.',
    'ISO/IEC 27001:2022 A.5.17, A.8.5 (title)',
  );
  reads(
    '# ISO/IEC 27001:2022\n\nControl ‹5.18› in Verbindung mit ‹8.2› gilt.',
    'ISO/IEC 27001:2022 A.5.18, A.8.2 (title)',
  );
  reads('Nach ISO 9001 Kap. ‹8.4› i.V.m. Kap. ‹8.5› gilt es.', 'ISO 9001 8.4, 8.5');
  reads('Nach ISO 9001 Kap. ‹8.4› i. V. m. Kap. ‹8.5› gilt es.', 'ISO 9001 8.4, 8.5');
  reads('By ISO 9001 clause ‹8.4› in conjunction with ‹8.5›.', 'ISO 9001 8.4, 8.5');
  reads('ISO 9001, clause ‹8.4› en relation avec ‹8.5›.', 'ISO 9001 8.4, 8.5');
  reads('ISO 9001, cláusula ‹8.4› en relación con ‹8.5›.', 'ISO 9001 8.4, 8.5');
  reads('ISO 9001 ‹8.4› in combinatie met ‹8.5›.', 'ISO 9001 8.4, 8.5');
  reads('By ISO 9001 clause ‹8.4› in conjunction with 3 others.', 'ISO 9001 8.4');
});
