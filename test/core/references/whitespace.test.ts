import { describe } from 'vitest';
import { names, reads } from '../../support/references.ts';

describe('A no-break space stands wherever a space can stand', () => {
  reads('ISO\u00a09001:2015\u00a0‹8.4› holds.', 'ISO 9001:2015 8.4');
  reads('ISO/IEC\u00a027001:2022, control\u00a0‹A.8.15›, holds.', 'ISO/IEC 27001:2022 A.8.15');
  reads('Clause\u00a0‹9.2› of\u00a0ISO\u00a09001:2015 holds.', 'ISO 9001:2015 9.2');
  reads('ISO 9001:2015,\u00a0clauses\u00a0‹8.4›\u00a0and\u00a0‹8.5› hold.', 'ISO 9001:2015 8.4, 8.5');
  reads('ISO 9001:2015 §\u202f‹8.4› holds.', 'ISO 9001:2015 8.4');
  reads('ISO\u202f9001:2015 ‹8.4› holds.', 'ISO 9001:2015 8.4');
  reads('DIN\u00a0EN\u00a0ISO\u00a09001:2015, Abschnitt\u00a0‹8.4›', 'ISO 9001:2015 8.4');
  names('‹ISO/IEC\u00a027001:2022› is ours.', 'ISO/IEC 27001:2022');
});

describe('Several blanks and tabs are one', () => {
  reads('ISO 9001:2015   ‹8.4› holds.', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015\tclause\t‹8.4› holds.', 'ISO 9001:2015 8.4');
  reads(
    'ISO  9001:2015  ‹8.4› holds, and so does clause  ‹8.5›  of  ISO  9001:2015.',
    'ISO 9001:2015 8.4, 8.5',
  );
});

describe('A line may break inside a reference', () => {
  reads('We buy by ISO 9001:2015\n‹8.4› and store it.', 'ISO 9001:2015 8.4');
  reads('We buy by ISO 9001:2015, clause\n‹8.4›, and store it.', 'ISO 9001:2015 8.4');
  reads('We buy by ISO\n9001:2015 clause ‹8.4›.', 'ISO 9001:2015 8.4');
  reads('We buy by clause ‹8.4›\nof ISO 9001:2015.', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015 ‹8.4›,\n‹8.5› and\n‹8.6› hold.', 'ISO 9001:2015 8.4, 8.5, 8.6');
  reads('ISO/IEC 27001:2022 ‹A.5.15› to\n‹A.5.17› hold.', 'ISO/IEC 27001:2022 A.5.15, A.5.16, A.5.17');
  reads('> We buy by ISO 9001:2015, clause\n> ‹8.4›, and store it.', 'ISO 9001:2015 8.4');
  reads('- We buy by ISO 9001:2015, clause\n  ‹8.4›, and store it.', 'ISO 9001:2015 8.4');
  reads('> We buy by ISO 9001:2015, clause\n‹8.4›, and store it.', 'ISO 9001:2015 8.4');
});

describe('Lines may end as on Windows, or as on old Macs', () => {
  reads('# Policy\r\n\r\nISO 9001:2015 ‹8.4› holds.\r\n', 'ISO 9001:2015 8.4');
  reads('# ISO 9001:2015\r\n\r\n- Clause ‹8.4›\r\n- Clause ‹8.5›\r\n', 'ISO 9001:2015 8.4, 8.5 (title)');
  reads('We buy by ISO 9001:2015, clause\r\n‹8.4›.\r\n', 'ISO 9001:2015 8.4');
  reads('| ISO 9001:2015 | Owner |\r\n| --- | --- |\r\n| ‹8.4› | Buyers |\r\n', 'ISO 9001:2015 8.4 (column)');
  reads('---\r\nclauses: [ISO 9001:2015 ‹8.4›]\r\n---\r\n\r\nWelcome.', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015 ‹8.4›\rholds.', 'ISO 9001:2015 8.4');
});

describe('A byte order mark is no part of the text', () => {
  reads('\ufeffISO 9001:2015 ‹8.4› holds.', 'ISO 9001:2015 8.4');
  reads('\ufeff# ISO 9001:2015\n\nClause ‹8.4› holds.', 'ISO 9001:2015 8.4 (title)');
  reads('\ufeff---\nclauses: [ISO 9001:2015 ‹8.4›]\n---\n', 'ISO 9001:2015 8.4');
});

describe('Astral characters count two', () => {
  reads('🛡️ ISO/IEC 27001:2022 ‹A.8.15› holds.', 'ISO/IEC 27001:2022 A.8.15');
  reads('𝔘𝔫𝔰𝔢𝔯𝔢 Regeln: ISO 9001:2015 ‹8.4›, ‹8.5› 🏷️', 'ISO 9001:2015 8.4, 8.5');
  reads('| 🏷️ | ISO 9001:2015 |\n| --- | --- |\n| 🚚🚚 | ‹8.4› |', 'ISO 9001:2015 8.4 (column)');
});

describe('Lone surrogates are characters like any other', () => {
  reads('\ud83d ISO 9001:2015 ‹8.4› \ude00', 'ISO 9001:2015 8.4');
  reads('# \udc00\n\nISO/IEC 27001:2022 ‹A.8.15›\ud800', 'ISO/IEC 27001:2022 A.8.15');
});

describe('A reference ends the document', () => {
  reads('ISO 9001:2015 ‹8.4›', 'ISO 9001:2015 8.4');
  reads('See ISO/IEC 27001:2022 ‹A.8.15›', 'ISO/IEC 27001:2022 A.8.15');
  reads('# ISO 9001:2015\n\n- Clause ‹9›', 'ISO 9001:2015 9 (title)');
  reads('Clause ‹9.3› of ISO 9001:2015', 'ISO 9001:2015 9.3');
  names('We hold ‹ISO 9001:2015›', 'ISO 9001:2015');
});

describe('A full stop is no part of a number', () => {
  reads('This meets ISO 9001:2015 ‹8.4›. It holds.', 'ISO 9001:2015 8.4');
  reads('This meets ISO/IEC 20000-1:2018 clause ‹10›.', 'ISO/IEC 20000-1:2018 10');
  reads('(See ISO/IEC 27001:2022 ‹A.8.15›.)', 'ISO/IEC 27001:2022 A.8.15');
});
