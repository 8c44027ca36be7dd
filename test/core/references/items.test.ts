import { describe } from 'vitest';
import { leaves, reads } from '../../support/references.ts';

describe('A letter after a blank', () => {
  reads('ISO/IEC 27001:2022 ‹6.1.3› d) asks for the statement.', 'ISO/IEC 27001:2022 6.1.3 d)');
  reads('ISO/IEC 27001:2022 ‹9.2.2› c) asks for reports.', 'ISO/IEC 27001:2022 9.2.2 c)');
  reads('ISO 9001:2015, clause ‹9.3.2› a) asks for open actions.', 'ISO 9001:2015 9.3.2 a)');
});

describe('A letter in brackets', () => {
  reads('ISO/IEC 27001:2022 ‹6.1.3›(d) asks for the statement.', 'ISO/IEC 27001:2022 6.1.3 (d)');
  reads('ISO 9001:2015 ‹4.4.1› (g) asks for changes.', 'ISO 9001:2015 4.4.1 (g)');
  reads('Clause ‹8.4.2›(b) of ISO 9001:2015 asks for control.', 'ISO 9001:2015 8.4.2 (b)');
});

describe('A number below a letter', () => {
  reads('ISO/IEC 27001:2022, ‹10.2› b) 2) asks for causes.', 'ISO/IEC 27001:2022 10.2 b) 2)');
  reads('ISO/IEC 27001:2022 ‹9.3.2› d 1) asks for trends.', 'ISO/IEC 27001:2022 9.3.2 d 1)');
  reads('ISO/IEC 27001:2022 ‹6.1.3›(d)(1) asks for it.', 'ISO/IEC 27001:2022 6.1.3 (d)(1)');
  reads('ISO/IEC 27001:2022 ‹6.1.3› d) 2 times', 'ISO/IEC 27001:2022 6.1.3 d)');
  reads('As a) ISO/IEC 27001 ‹6.1.3› and b) 2 tools', 'ISO/IEC 27001 6.1.3');
});

describe('A letter right behind the number', () => {
  reads('ISO 9001:2015 ‹7.2›d) asks for records.', 'ISO 9001:2015 7.2 d)');
  reads('ISO/IEC 20000-1:2018 ‹8.3.4.1›b) asks for goals.', 'ISO/IEC 20000-1:2018 8.3.4.1 b)');
  reads('ISO/IEC 27001 clause ‹6.1.3›d. It names the statement.', 'ISO/IEC 27001 6.1.3 d');
  reads('ISO/IEC 27001:2022 ‹6.1.2›a, ‹6.1.3›d and ‹9.3›', 'ISO/IEC 27001:2022 6.1.2 a, 6.1.3 d, 9.3');
  reads('ISO 9001:2015, clause ‹7.2›d holds.', 'ISO 9001:2015 7.2 d');
  leaves('ISO 9001:2015\n\nThe tool is at 1.2b and 2.0.1-rc.');
});

describe('A paragraph right behind the number, as standards of languages are cited', () => {
  reads('See ISO/IEC 9899:2011 §‹6.2.5›p20 and §‹6.7.9›p10.', 'ISO/IEC 9899:2011 6.2.5 p20, 6.7.9 p10');
  reads('See ISO/IEC 9899:2018, ‹6.5.3.4›p4.', 'ISO/IEC 9899:2018 6.5.3.4 p4');
  leaves('# ISO/IEC 27001\n\nThe servers have sudo 1.9.5p2 and OpenSSH 9.9p2.');
});

describe('A letter behind a dot', () => {
  reads('ISO/IEC 27001:2022 ‹6.1.3›.d and ‹4.3›.c ask for it.', 'ISO/IEC 27001:2022 6.1.3 d, 4.3 c');
  reads('## ISO/IEC 27001:2022\n\n- [‹4.3›.c](scope.md)', 'ISO/IEC 27001:2022 4.3 c (heading)');
  leaves('ISO 9001:2015\n\nThe tool is built from main.8.4.c and util.8.4.h.');
});

describe('Words for items', () => {
  reads('ISO/IEC 27001:2022 ‹6.2›, bullet b) asks for measures.', 'ISO/IEC 27001:2022 6.2 bullet b)');
  reads('ISO 9001:2015 ‹6.2.1› bullet c) asks for goals.', 'ISO 9001:2015 6.2.1 bullet c)');
  reads('ISO 9001:2015 ‹5.2› Para. 1 asks for a policy.', 'ISO 9001:2015 5.2 Para. 1');
  reads('ISO/IEC 27001:2022 ‹7.5.3›, para. 2 asks for access.', 'ISO/IEC 27001:2022 7.5.3 para. 2');
  reads('ISO 9001:2015 ‹8.1› item e) asks for records.', 'ISO 9001:2015 8.1 item e)');
  reads('ISO/IEC 20000-1:2018 ‹5.2.1›, item c) asks for commitment.', 'ISO/IEC 20000-1:2018 5.2.1 item c)');
});

describe('Several letters belong to one clause', () => {
  reads('ISO/IEC 27001:2022 ‹6.1.3› c)–e) is the heart.', 'ISO/IEC 27001:2022 6.1.3 c)–e)');
  reads('ISO 9001:2015 ‹9.3.2› a)-c) is the start.', 'ISO 9001:2015 9.3.2 a)-c)');
  reads('ISO 9001:2015 ‹10.2.1› a) to f) ask for it.', 'ISO 9001:2015 10.2.1 a) to f)');
  reads('ISO 45001:2018 ‹5.4› d) und e) sind erfüllt.', 'ISO 45001:2018 5.4 d) und e)');
  reads('ISO 9001:2015 ‹4.4.1› a) bis c) und g), ‹8.1›.', 'ISO 9001:2015 4.4.1 a) bis c) und g), 8.1');
  reads('ISO 9001:2015 ‹9.3.2› a) and ‹9.3.3›.', 'ISO 9001:2015 9.3.2 a), 9.3.3');
});

describe('Items stand in lists', () => {
  reads('ISO 9001:2015 ‹7.2› d), ‹7.5.3› and ‹9.2.2› f).', 'ISO 9001:2015 7.2 d), 7.5.3, 9.2.2 f)');
  reads('ISO/IEC 27001:2022 ‹6.1.2› a); ‹6.1.3› d).', 'ISO/IEC 27001:2022 6.1.2 a), 6.1.3 d)');
});

describe('Items in other languages', () => {
  reads('ISO 9001:2015 Abschnitt ‹7.2› Buchstabe d) gilt.', 'ISO 9001:2015 7.2 Buchstabe d)');
  reads('ISO/IEC 27001:2022 Abschnitt ‹6.1.3› lit. d gilt.', 'ISO/IEC 27001:2022 6.1.3 lit. d');
  reads('ISO 9001:2015 Kapitel ‹5.2› Abs. 1 gilt.', 'ISO 9001:2015 5.2 Abs. 1');
  reads('ISO/IEC 27001:2022 apartado ‹6.1.3› letra d) rige.', 'ISO/IEC 27001:2022 6.1.3 letra d)');
  reads('ISO 9001:2015 numeral ‹8.5.1› literal f) rige.', 'ISO 9001:2015 8.5.1 literal f)');
  reads('ISO 9001:2015 § ‹8.4.2›, lettre c), et ‹9.2.2› c)', 'ISO 9001:2015 8.4.2 lettre c), 9.2.2 c)');
  reads('不符合ISO 9001:2015 ‹8.5.1›条款f)要求。', 'ISO 9001:2015 8.5.1 f)');
  reads('不符合ISO 9001:2015 第‹8.5.1›条第f）项。', 'ISO 9001:2015 8.5.1 f）');
  reads('ISO 9001:2015 第‹8.5.1›項 f)に不適合。', 'ISO 9001:2015 8.5.1 f)');
  reads('ISO 9001:2015 제‹8.5.1›조 f)를 위반.', 'ISO 9001:2015 8.5.1 f)');
  reads('ISO 9001:2015 punto ‹7.2› lettera d) vale.', 'ISO 9001:2015 7.2 lettera d)');
  reads('ISO/IEC 27001:2022, article ‹6.1.3› alinéa d) vaut.', 'ISO/IEC 27001:2022 6.1.3 alinéa d)');
});

describe('An item does not hide what settles its clause', () => {
  reads(
    '# ISO/IEC 27001:2022\n\nClause ‹6.1.3› d) is met by the statement.',
    'ISO/IEC 27001:2022 6.1.3 d) (title)',
  );
  reads('# ISO 9001:2015\n\n- Clause ‹8.4.1›(b): parts', 'ISO 9001:2015 8.4.1 (b) (title)');
});

describe('A letter tells that a number is a clause', () => {
  reads(
    '# A statement\n\nAs ‹6.1.3› d) says, ISO/IEC 27001 needs one; read section ‹6.1.3› in its entirety.',
    'ISO/IEC 27001 6.1.3 d), 6.1.3 (sentence)',
  );
});

describe('A letter and a number behind a clause', () => {
  reads(
    '(selon ISO 9001:2015, ‹9.1.3›c4) et (ISO 9001:2015, ‹9.3.2›c4)',
    'ISO 9001:2015 9.1.3; ISO 9001:2015 9.3.2',
  );
});

describe('A letter behind a blank', () => {
  reads('ISO 27001 Clause ‹6.1.3› d & ‹Annex A›', 'ISO/IEC 27001 6.1.3 d, A');
});

describe('A letter behind a dot', () => {
  reads(
    'ISO 22301 ‹8.2.2›.d, ISO 9001 clause ‹8.4.1›.b) and clause ‹9.2›.',
    'ISO 22301 8.2.2 d; ISO 9001 8.4.1 b), 9.2',
  );
});

describe('And those behind it: ff., et seq.', () => {
  reads('ISO 9001:2015 Abschnitt ‹8.4› ff. und ‹9.2› f. gelten.', 'ISO 9001:2015 8.4 ff., 9.2 f.');
  reads('Nach Kap. ‹8.4›ff. der ISO 9001:2015.', 'ISO 9001:2015 8.4 ff.');
  reads('ISO 9001:2015 ‹8.4› et seq. and ‹9.2›.', 'ISO 9001:2015 8.4 et seq., 9.2');
  reads('ISO 9001:2015 ‹8.4› y siguientes, ‹9.2›.', 'ISO 9001:2015 8.4 y siguientes, 9.2');
  leaves('# ISO 9001:2015\n\nThe colour is 8.4ff.');
});
