import { describe } from 'vitest';
import { asks, leaves, names, reads } from '../../support/references.ts';

describe('Clauses with the part that they are of', () => {
  reads(
    'Units: ISO 26262:2018 Part 6 Clause ‹8.4.4›, Part 8 Clause ‹11›.',
    'ISO 26262-6:2018 8.4.4; ISO 26262-8 11 (sentence)',
  );
  reads('Units: ISO 26262-6 §‹8.4.4› and 6-‹9.4.2›.', 'ISO 26262-6 8.4.4; ISO 26262-6 9.4.2 (sentence)');
  reads(
    '| ISO 26262 clause | Work |\n| --- | --- |\n| 2-‹6.4.2› | Plan |\n| 6-‹8.4.4› | Code |\n| 8-11 | Tools |',
    'ISO 26262-2 6.4.2 (column); ISO 26262-6 8.4.4 (column)',
  );
  leaves('| ISO 9001:2015 clause | Load |\n| --- | --- |\n| 4-6.2 | kN |');
  reads('ISO 9001:2015 clauses ‹4›-‹10.2› hold.', 'ISO 9001:2015 4, 10.2');
});

describe('The standard stands in a bracket of its own', () => {
  reads('- C++20 (ISO/IEC 14882:2020): ‹9.12.2› Alignment', 'ISO/IEC 14882:2020 9.12.2');
  reads('- Quality (ISO 9001:2015): ‹8.4› Suppliers', 'ISO 9001:2015 8.4');
  reads('- Quality (ISO 9001:2015): ‹8.4›, ‹8.5.1›', 'ISO 9001:2015 8.4, 8.5.1');
  reads('- Security (ISO/IEC 27001:2022): ‹A.5.15›', 'ISO/IEC 27001:2022 A.5.15');
  reads('- Quality (ISO 9001:2015): clause ‹7›', 'ISO 9001:2015 7');
  leaves('- Audit score (ISO 9001:2015): 8.4');
  leaves('- Audit score (ISO 9001:2015): 8.4 out of 10');
});

describe('A blank stands between standard and clause', () => {
  reads('Changes follow ISO/IEC 20000-1:2018 ‹8.5.1›.', 'ISO/IEC 20000-1:2018 8.5.1');
  reads('ISO 9001:2015 ‹7.1.6› asks us to keep what we know.', 'ISO 9001:2015 7.1.6');
  reads('ISO/IEC 27001:2013 ‹A.14.2.1› is about development.', 'ISO/IEC 27001:2013 A.14.2.1');
});

describe('A comma', () => {
  reads('Drawings follow ISO 9001:2015, ‹8.3›.', 'ISO 9001:2015 8.3');
  reads('Contracts follow ISO/IEC 20000-1:2018, ‹8.3.4.1›.', 'ISO/IEC 20000-1:2018 8.3.4.1');
});

describe('A colon', () => {
  reads('Purchasing (ISO 9001:2015: ‹8.4›) is central.', 'ISO 9001:2015 8.4');
  reads('ISO/IEC 27001:2022: ‹A.5.23› covers the cloud.', 'ISO/IEC 27001:2022 A.5.23');
});

describe('A dash', () => {
  reads('ISO 9001:2015 – ‹9.1.2› is asked of the support desk.', 'ISO 9001:2015 9.1.2');
  reads('ISO/IEC 27001:2022 - ‹A.8.9› is asked of the build team.', 'ISO/IEC 27001:2022 A.8.9');
  reads('ISO/IEC 20000-1:2018 — ‹8.7.2› is asked of the network team.', 'ISO/IEC 20000-1:2018 8.7.2');
});

describe('Brackets', () => {
  reads('Suppliers answer to ISO 9001:2015 (‹8.4.3›).', 'ISO 9001:2015 8.4.3');
  reads('Vaults answer to ISO/IEC 27001:2022 [‹A.7.3›].', 'ISO/IEC 27001:2022 A.7.3');
  reads('Staff are aware (ISO/IEC 27001:2022 ‹7.3›).', 'ISO/IEC 27001:2022 7.3');
});

describe('The word clause, in each of its forms', () => {
  reads('ISO 9001:2015 clause ‹8.4› names suppliers.', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015, Clause ‹8.4› names suppliers.', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015 clauses ‹8.4› and ‹8.5› name the work.', 'ISO 9001:2015 8.4, 8.5');
  reads('ISO 9001:2015, cl. ‹8.4› names suppliers.', 'ISO 9001:2015 8.4');
  reads('ISO/IEC 27001:2022 cl. ‹6.1.3› names treatment.', 'ISO/IEC 27001:2022 6.1.3');
  reads('ISO 9001:2015, subclause ‹8.4.2› names controls.', 'ISO 9001:2015 8.4.2');
  reads('ISO/IEC 20000-1:2018 sub-clause ‹8.2.4› names the catalogue.', 'ISO/IEC 20000-1:2018 8.2.4');
});

describe('Section, paragraph, §', () => {
  reads('ISO 9001:2015 section ‹4.4› names processes.', 'ISO 9001:2015 4.4');
  reads('ISO/IEC 27001:2022, Section ‹4.4› names the system.', 'ISO/IEC 27001:2022 4.4');
  reads('ISO 9001:2015, sec. ‹5.3› names roles.', 'ISO 9001:2015 5.3');
  reads('ISO/IEC 27001:2022 Sec. ‹5.3› names roles.', 'ISO/IEC 27001:2022 5.3');
  reads('ISO 9001:2015, para. ‹6.2› names objectives.', 'ISO 9001:2015 6.2');
  reads('ISO/IEC 27001:2022 para. ‹6.2› names objectives.', 'ISO/IEC 27001:2022 6.2');
  reads('ISO 9001:2015 § ‹10.2› names what went wrong.', 'ISO 9001:2015 10.2');
  reads('ISO/IEC 27001:2022 §‹10.2› names what went wrong.', 'ISO/IEC 27001:2022 10.2');
  reads('ISO 13485:2016 §§‹7.3.2›, ‹7.3.3› name design.', 'ISO 13485:2016 7.3.2, 7.3.3');
});

describe('Controls and Annex A', () => {
  reads('ISO/IEC 27001:2022 control ‹A.5.7› is about threats.', 'ISO/IEC 27001:2022 A.5.7');
  reads(
    'ISO/IEC 27001:2022 controls ‹A.8.31› and ‹A.8.33› part the environments.',
    'ISO/IEC 27001:2022 A.8.31, A.8.33',
  );
  reads('ISO/IEC 27001:2022 Annex ‹A.8.13› is about backup.', 'ISO/IEC 27001:2022 A.8.13');
  reads('ISO/IEC 27001:2022, Annex A control ‹A.8.13› is about backup.', 'ISO/IEC 27001:2022 A.8.13');
  reads('ISO/IEC 27001:2022 Annex A, ‹8.13› is about backup.', 'ISO/IEC 27001:2022 A.8.13');
  reads('ISO/IEC 27001:2022 ‹Annex A› lists the controls.', 'ISO/IEC 27001:2022 A');
  reads('Controls come from ISO/IEC 27001:2013, ‹Annex A›.', 'ISO/IEC 27001:2013 A');
});

describe('The letter of a control may be set off by a blank', () => {
  reads('ISO/IEC 27001:2022 ‹A 8.24› is about cryptography.', 'ISO/IEC 27001:2022 A.8.24');
  reads('ISO 27001:2022, ‹A 5.12› is about labels.', 'ISO/IEC 27001:2022 A.5.12');
  reads('ISO/IEC 42001:2023 ‹A-6-2-5› is about deployment.', 'ISO/IEC 42001:2023 A.6.2.5');
  reads('ISO/IEC 42001:2023 ‹A-6-2-4› is about verification.', 'ISO/IEC 42001:2023 A.6.2.4');
});

describe('A whole number is a clause where a word or a comma sets it off', () => {
  reads('ISO 9001:2015 clause ‹8› is about operation.', 'ISO 9001:2015 8');
  reads('ISO/IEC 20000-1:2018, clause ‹10›, is about improvement.', 'ISO/IEC 20000-1:2018 10');
  reads('Improvement (ISO 9001:2015, ‹10›) never ends.', 'ISO 9001:2015 10');
  reads('ISO/IEC 27001:2022 § ‹5› is about leadership.', 'ISO/IEC 27001:2022 5');
  leaves('ISO 9001:2015 took us 10 months.');
  leaves('With ISO 9001 3 people are busy.');
  leaves('Under ISO 27001:2022 5 of 8 sites are certified.');
});

describe('A few words may stand between', () => {
  reads('The ISO 27001 management review (Clause ‹9.3›) is held in May.', 'ISO/IEC 27001 9.3');
  reads('The ISO 9001:2015 supplier rules (clause ‹8.4›) hold here.', 'ISO 9001:2015 8.4');
  reads(
    'ISO/IEC 20000-1:2018 incident management, clause ‹8.6.1›, holds here.',
    'ISO/IEC 20000-1:2018 8.6.1',
  );
});

describe('A bare number that demands something goes with the standard before it', () => {
  reads(
    'ISO 9001:2015 ‹8.4.1› names the criteria, while ‹8.4.3› requires what suppliers are told.',
    'ISO 9001:2015 8.4.1; ISO 9001:2015 8.4.3 (sentence)',
  );
  reads(
    'By ISO/IEC 27001:2022 ‹6.2› there are goals. ‹6.3› calls for planned changes.',
    'ISO/IEC 27001:2022 6.2; ISO/IEC 27001:2022 6.3 (sentence)',
  );
  leaves('We follow ISO 9001:2015. 8.4 requires that the shop manager signs.');
  leaves('We follow ISO 9001:2015, and release 8.4 requires a new server.');
  leaves('By ISO 9001:2015 there is a plan, and 8.9 requires nothing.');
});

describe('A possessive belongs to nobody but the standard', () => {
  reads('ISO 9001:2015’s clause ‹7.2› is about competence.', 'ISO 9001:2015 7.2');
  reads("ISO/IEC 27001:2022's control ‹A.6.3› is about awareness.", 'ISO/IEC 27001:2022 A.6.3');
});

describe('A title behind the number does not end anything', () => {
  reads('ISO/IEC 20000-1:2018 ‹8.6.3› Problem management is ours.', 'ISO/IEC 20000-1:2018 8.6.3');
  reads('ISO 9001:2015 ‹9.2› – Internal audit – is hers.', 'ISO 9001:2015 9.2');
  reads('ISO 9001:2015, ‹9.3› (Management review), is his.', 'ISO 9001:2015 9.3');
});

describe('A word for clauses takes a colon or a “no.”', () => {
  reads('ISO 9001:2015 Clauses: ‹8.4›, ‹8.5›', 'ISO 9001:2015 8.4, 8.5');
  reads('ISO 9001:2015 Clause No. ‹8.4› holds.', 'ISO 9001:2015 8.4');
});

describe('The clause stands on the next line of a small form', () => {
  reads('**Standard:** ISO 9001:2015  \n**Clause:** ‹8.4›', 'ISO 9001:2015 8.4 (sentence)');
  reads('Standard: ISO 9001:2015<br>Clauses: ‹8.4›, ‹8.5›', 'ISO 9001:2015 8.4, 8.5 (sentence)');
});

describe('An amount beside a standard is none of its clauses', () => {
  leaves('ISO 9001:2015 and 7.2 million others hold.');
  leaves('We met ISO 9001:2015 with 4.5 points.');
  leaves('ISO 9001:2015 is ours since 5.12.2019, for 3.5 years.');
});

describe('A hyphen or a slash joins the number to the standard', () => {
  reads('Keys rotate (ISO27001-‹A.8.24›).', 'ISO/IEC 27001 A.8.24');
  reads('Keys rotate by ISO/IEC 27001:2022/‹A.8.24›.', 'ISO/IEC 27001:2022 A.8.24');
  reads('Suppliers are chosen by ISO 9001/‹8.4›.', 'ISO 9001 8.4');
  names('The label is from ‹IEC 60601-1:2005/A1:2012›.', 'IEC 60601-1:2005');
});

describe('A short word for a section', () => {
  reads(
    'ISO 9001:2015, sec ‹8.4›, holds; so do secs. ‹8.5› and ‹8.6›.',
    'ISO 9001:2015 8.4; ISO 9001:2015 8.5, 8.6 (sentence)',
  );
  reads('| Standard | Part |\n| --- | --- |\n| ISO 9001 | Sec ‹8.4› |', 'ISO 9001 8.4 (row)');
  reads('ISO 17025 sec ‹6.4› asks for equipment.', 'ISO/IEC 17025 6.4');
  leaves('Under ISO 9001:2015 it runs 30 sec 8.4 times, and each sec 5 times.');
});

describe('Numbers in brackets behind a mapping of a standard', () => {
  reads('IEC 62304 compliance mapping (‹5.5›, ‹5.6›, ‹5.7›) is done.', 'IEC 62304 5.5, 5.6, 5.7');
  reads('ISO 9001 compliance mapping (‹8.4›) is done.', 'ISO 9001 8.4');
  leaves('IEC 62304 compliance tool (5.5, 5.6) is bought.');
});

describe('A section sign right behind the number of a standard', () => {
  reads('Agents are orchestrated by ISO/IEC 12207§‹6.4.3›.', 'ISO/IEC 12207 6.4.3');
  reads('Identity is by ISO/IEC 27001:2022§‹A.5.16›.', 'ISO/IEC 27001:2022 A.5.16');
});

describe('A known number and a word for a clause need no publisher', () => {
  reads(
    'ISO 9001 kl. ‹8.4›, 27001 kl. ‹6.1.2›, 14971 Abschnitt ‹7›.',
    'ISO 9001 8.4; ISO/IEC 27001 6.1.2; ISO 14971 7',
  );
  leaves('By ISO 9001, order 27001 has 6.1.2 pieces, invoice 9001 was sent.');
});

describe('Three standards or more before a clause that each of them has', () => {
  const each = 'ISO 9001 10.2; ISO 14001 10.2; ISO 45001 10.2';
  reads('ISO 9001, ISO 14001 & ISO 45001 – clause ‹10.2›', each);
  reads(
    'ISO 9001, ISO 14001 & ISO 45001 – clause ‹10.2›. ISO 9001, ISO 14001 & ISO 50001 – clause ‹9.2›.',
    `${each}; ISO 9001 9.2; ISO 14001 9.2; ISO 50001 9.2`,
  );
  reads('We follow ISO 9001, ISO 14001 and ISO 45001 (clause ‹10.2›).', each);
  reads('ISO 9001 / ISO 14001 / ISO 45001 Clause ‹10.2› holds.', each);
});

describe('A part that a bracket says with the clause', () => {
  reads('ISO 26262 (Part 8, Clause ‹11›)', 'ISO 26262-8 11');
  reads('ISO 26262 (Teil 6: Abschnitt ‹7.4.2›)', 'ISO 26262-6 7.4.2');
});

describe('A clause behind several standards is one of each', () => {
  reads(
    'Dokumentiert (ISO 9001:2015, ISO 14001:2015 und ISO 45001:2018, jeweils Abschnitt ‹4.3›).',
    'ISO 9001:2015 4.3; ISO 14001:2015 4.3; ISO 45001:2018 4.3',
  );
  reads('By ISO 9001 and ISO 14001 (each clause ‹10.3›).', 'ISO 9001 10.3; ISO 14001 10.3');
  reads('Nach ISO 9001/14001, jeweils ‹10.3›.', 'ISO 9001 10.3; ISO 14001 10.3');
  reads('ISO 9001:2015 / ISO 14001:2015 Kap. ‹9.3› gilt.', 'ISO 9001:2015 9.3; ISO 14001:2015 9.3');
  reads('ISO 9001:2015/ISO/IEC 20000-1:2018 ‹4.2› holds.', 'ISO 9001:2015 4.2; ISO/IEC 20000-1:2018 4.2');
  reads(
    'Clause ‹7.3› in both ISO/IEC 20000-1:2018 and ISO 9001:2015 asks for it.',
    'ISO/IEC 20000-1:2018 7.3; ISO 9001:2015 7.3',
  );
  // Without such words only the one beside it counts.
  reads('We follow ISO 9001 and ISO 14001 clause ‹9.3›.', 'ISO 14001 9.3');
});

describe('A clause of both standards is one of each, where as many are named', () => {
  reads(
    'Nach ISO 9001:2015 und ISO 14001:2015: Ziffer ‹6.2› beider Normen gilt.',
    'ISO 9001:2015 6.2 (sentence); ISO 14001:2015 6.2 (sentence)',
  );
  reads(
    'We answer to ISO/IEC 20000-1:2018 and ISO 9001:2015.\n\nTraining follows clause ‹7.2› of both standards, policy ‹5.2› of each of these standards.',
    'ISO/IEC 20000-1:2018 7.2 (document); ISO 9001:2015 7.2 (document); ISO/IEC 20000-1:2018 5.2 (document); ISO 9001:2015 5.2 (document)',
  );
  reads(
    'ISO/IEC 20000-1:2018, ISO/IEC 27001:2022 and ISO 9001:2015 hold. The needs are kept (clause ‹4.2› of all three standards).',
    'ISO/IEC 20000-1:2018 4.2 (sentence); ISO/IEC 27001:2022 4.2 (sentence); ISO 9001:2015 4.2 (sentence)',
  );
  asks(
    'We answer to ISO/IEC 20000-1, ISO/IEC 27001 and ISO 9001.\n\nClause ‹7.2› of both standards holds.',
    'ISO/IEC 20000-1, ISO/IEC 27001, ISO 9001',
  );
  leaves('We answer to ISO 9001:2015 and ISO/IEC 27001:2022.\n\nRoles follow 7.1.6 of both standards.');
});

describe('What a standard has, with an apostrophe', () => {
  reads("ISO/IEC 42001’s ‹Annex A› has more; see ISO 9001's clause ‹8.4›.", 'ISO/IEC 42001 A; ISO 9001 8.4');
});

describe('Abbreviations before numbers', () => {
  reads('ISO 9001:2015 cls. ‹8.4› and ‹8.5› hold.', 'ISO 9001:2015 8.4, 8.5');
  reads('ISO 9001:2015 cls. ‹4›–‹6› hold.', 'ISO 9001:2015 4, 5, 6');
  reads('Suppliers: ISO 9001:2015 ref. ‹8.4›.', 'ISO 9001:2015 8.4');
});

describe('A clause of both standards, which the text names', () => {
  reads(
    'Both ISO 9001:2015 and ISO/IEC 27001:2022, clause ‹9.2›, ask for audits.',
    'ISO 9001:2015 9.2; ISO/IEC 27001:2022 9.2',
  );
  reads('Sowohl ISO 9001 als auch ISO 14001 (Kapitel ‹9.3›) verlangen es.', 'ISO 9001 9.3; ISO 14001 9.3');
  reads('Ambas normas, ISO 9001 e ISO 14001, cláusula ‹9.2›, lo piden.', 'ISO 9001 9.2; ISO 14001 9.2');
  reads('Both ISO 9001 ‹8.4› and ISO 14001, clause ‹8.1›, hold.', 'ISO 9001 8.4; ISO 14001 8.1');
  reads('We hold ISO 9001 and ISO 14001, clause ‹8.1›.', 'ISO 14001 8.1');
});

describe('What each standard is on, before a clause of each', () => {
  reads(
    'ISO 9001 (Qualität) und ISO 14001 (Umwelt), jeweils Kapitel ‹9.3›, gelten.',
    'ISO 9001 9.3; ISO 14001 9.3',
  );
  reads('ISO 9001（品質）とISO 14001（環境）はいずれも箇条‹9.3›で求める。', 'ISO 9001 9.3; ISO 14001 9.3');
  reads('ISO 9001（质量）与ISO 45001（安全）都在‹9.2›规定审核。', 'ISO 9001 9.2; ISO 45001 9.2');
  reads('ISO 9001(품질)과 ISO 14001(환경) 모두 조항 ‹9.3›에서 요구한다.', 'ISO 9001 9.3; ISO 14001 9.3');
});

describe('A clause of several parts', () => {
  reads('ISO 26262 parts 4 and 6, clause ‹7.4.1›', 'ISO 26262-4 7.4.1; ISO 26262-6 7.4.1');
  reads(
    'ISO 26262:2018 Parts 4, 5 and 6, Clause ‹6›',
    'ISO 26262-4:2018 6; ISO 26262-5:2018 6; ISO 26262-6:2018 6',
  );
  reads('ISO 26262 Teile 4 und 6, Abschnitt ‹7.4.1›', 'ISO 26262-4 7.4.1; ISO 26262-6 7.4.1');
  reads('ISO 26262 parts 4, ‹7.4.1›', 'ISO 26262-4 7.4.1');
});
