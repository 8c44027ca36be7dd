import { describe } from 'vitest';
import { asks, leaves, reads } from '../../support/references.ts';

describe('A clause stands before a standard with an adoption prefix', () => {
  reads('We buy by clause ‹8.4› of DIN EN ISO 9001:2015.', 'ISO 9001:2015 8.4');
  reads('Einkauf nach Kapitel ‹8.4› der DIN EN ISO 9001.', 'ISO 9001 8.4');
  reads('See clause ‹8.4› of BS EN ISO 9001:2015.', 'ISO 9001:2015 8.4');
  reads('See clause ‹8.4› of the BS ISO 9001 standard.', 'ISO 9001 8.4');
});

describe('A column headed by a standard holds its clauses, the wrong ones too', () => {
  reads(
    '| Topic | ISO/IEC 20000-1:2018 |\n| --- | --- |\n| Incidents | ‹8.6.1› |\n| Problems | ‹8.6.9› |\n| Other | ‹8.9› |',
    'ISO/IEC 20000-1:2018 8.6.1, 8.6.9, 8.9 (column)',
  );
  leaves('| Topic | ISO/IEC 20000-1:2018 |\n| --- | --- |\n| Maturity | 3.7 |\n| Target | 4.9 |');
});

describe('The word clause means a clause, the word control a control', () => {
  reads('By ISO/IEC 27001:2022 clause ‹8.4› nothing is asked.', 'ISO/IEC 27001:2022 8.4');
  reads('By ISO/IEC 27001:2022 control ‹8.4› code is kept.', 'ISO/IEC 27001:2022 A.8.4');
  reads('By ISO/IEC 27001:2022 ‹8.24› keys are kept.', 'ISO/IEC 27001:2022 A.8.24');
  reads(
    '| Clause of ISO/IEC 27001:2022 | Topic |\n| --- | --- |\n| ‹8.4› | Code |',
    'ISO/IEC 27001:2022 8.4 (column)',
  );
});

describe('A number before a unit is an amount', () => {
  leaves('ISO 9001 4.9 % of customers complain.');
  leaves('We hold ISO 9001:2015 since 8.5 years.');
  leaves('ISO 9001:2015, 8.5 hours a year.');
  leaves('ISO 9001:2015 8.5 k€ a year.');
  leaves('ISO 9001:2015 8.5 Stunden im Jahr.');
});

describe('Abbreviations of the word clause', () => {
  reads('See ISO 9001:2015, cl ‹8.5.6›.', 'ISO 9001:2015 8.5.6');
  reads('## ISO 9001:2015\n\nThis answers to §‹8.4.2› and §‹8.4.3›.', 'ISO 9001:2015 8.4.2, 8.4.3 (heading)');
});

describe('A range beyond the last clause has no clauses between that nobody knows', () => {
  reads('ISO/IEC 27001:2022 ‹A.8.33›–‹A.8.40› apply.', 'ISO/IEC 27001:2022 A.8.33, A.8.34, A.8.40');
});

describe('Where the front matter names two standards', () => {
  reads(
    '---\nstandard: [ISO/IEC 27001:2022, ISO 9001:2015]\n---\n\nAccess follows ‹A.5.15›.',
    'ISO/IEC 27001:2022 A.5.15 (front-matter)',
  );
  asks(
    '---\nstandard: [ISO/IEC 27001:2022, ISO 9001:2015]\n---\n\nClause ‹9.2› applies.',
    'ISO/IEC 27001, ISO 9001',
  );
});

describe('Chapters at the end of a heading', () => {
  reads(
    '# Guía\n\n## Estructura de ISO 9001:2015\n\n### 2. Liderazgo (Sección ‹5›)\n- ‹5.1› Liderazgo y compromiso\n- ‹5.2› Política',
    'ISO 9001:2015 5, 5.1, 5.2 (heading)',
  );
  leaves('# ISO 9001:2015\n\n## Liderazgo (Sección 5)\n\n- 5.1 Primero');
  reads('# ISO 9001:2015 Vorlagen\n\n### Führung (0100-0150) - Kapitel ‹5›', 'ISO 9001:2015 5 (title)');
  reads(
    '# ISO/IEC 27001:2022\n\nContext and leadership (Clause ‹4›/‹5›).',
    'ISO/IEC 27001:2022 4, 5 (title)',
  );
});

describe('The standard of the automotive task force is read like those of ISO', () => {
  reads('IATF 16949:2016 clause ‹8.5.1.1› asks for control plans.', 'IATF 16949:2016 8.5.1.1');
  reads('ISO 9001 §‹8.7› evidence and IATF 16949 §‹8.7› dispositions', 'ISO 9001 8.7; IATF 16949 8.7');
});

describe('Titles with their clauses in brackets, behind the standard that asks for them', () => {
  reads(
    'ISO 13485:2016 §‹4.2.2› asks for a manual.\n\nISO 62304 is another.\n\n**Asked by ISO 13485:2016.** Documents (‹4.2.4›) · Review (‹5.6.1›) · Installation and servicing (‹7.5.3›, ‹7.5.4›)',
    'ISO 13485:2016 4.2.2; ISO 13485:2016 4.2.4, 5.6.1, 7.5.3, 7.5.4 (sentence)',
  );
});
