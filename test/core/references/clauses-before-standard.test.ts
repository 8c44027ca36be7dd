import { describe } from 'vitest';
import { leaves, reads } from '../../support/references.ts';

describe('A clause stands before its standard, joined by “of”', () => {
  reads('Documents are kept by clause ‹7.5› of ISO 9001:2015.', 'ISO 9001:2015 7.5');
  reads('Clause ‹8.7.1› of ISO/IEC 20000-1:2018 is about availability.', 'ISO/IEC 20000-1:2018 8.7.1');
  reads('Records follow ‹7.5.3› of ISO 9001:2015.', 'ISO 9001:2015 7.5.3');
  reads(
    'Controls are chosen by clause ‹6.1.3› of the ISO/IEC 27001:2022 standard.',
    'ISO/IEC 27001:2022 6.1.3',
  );
});

describe('Joined by “in”, “from”, “under” or “to”', () => {
  reads('Clause ‹9.1.3› in ISO 9001:2015 wants analysis.', 'ISO 9001:2015 9.1.3');
  reads('Control ‹A.5.19› from ISO/IEC 27001:2022 wants care.', 'ISO/IEC 27001:2022 A.5.19');
  reads('Audits under clause ‹9.2› of ISO/IEC 27001:2022 are planned.', 'ISO/IEC 27001:2022 9.2');
  reads('We chose section ‹8.3› in ISO/IEC 20000-1:2018.', 'ISO/IEC 20000-1:2018 8.3');
});

describe('Joined by a comma or a bracket', () => {
  reads('Clause ‹8.2.1› (ISO 9001:2015) is about customers.', 'ISO 9001:2015 8.2.1');
  reads('Release is planned (clause ‹8.5.3›, ISO/IEC 20000-1:2018).', 'ISO/IEC 20000-1:2018 8.5.3');
  reads('Keys are kept (‹A.8.24›, ISO/IEC 27001:2022).', 'ISO/IEC 27001:2022 A.8.24');
  reads('Clause ‹4.1› [ISO 9001:2015] is about context.', 'ISO 9001:2015 4.1');
});

describe('A number that is set beside another standard’s stands right before its own', () => {
  reads(
    'ISO 9001:2015 ‹8.4› (entspricht ‹8.3.4› ISO/IEC 20000-1:2018).',
    'ISO 9001:2015 8.4; ISO/IEC 20000-1:2018 8.3.4',
  );
  reads(
    'Clause ‹8.4› ISO 9001:2015 (corresponds to ‹8.3.4› ISO/IEC 20000-1:2018)',
    'ISO 9001:2015 8.4; ISO/IEC 20000-1:2018 8.3.4',
  );
  reads('ISO 9001 ‹7.5› = ‹7.5.3› ISO 14001', 'ISO 9001 7.5; ISO 14001 7.5.3');
  // A chapter of the text's own.
  leaves('## 6.1 ISO 9001:2015');
});

describe('The word for a clause stands before each of several', () => {
  reads('Nach Nr. ‹7.2› und Nr. ‹7.3› der ISO 27001 werden alle geschult.', 'ISO/IEC 27001 7.2, 7.3');
  reads('Geschult wird (Kap. ‹7.1›, Kap. ‹7.2› sowie Kap. ‹7.3› ISO 9001).', 'ISO 9001 7.1, 7.2, 7.3');
  reads('All are trained, by no. ‹7.2› and no. ‹7.3› of ISO 27001.', 'ISO/IEC 27001 7.2, 7.3');
  reads('Section ‹7.2› and section ‹7.3› of ISO 9001 hold.', 'ISO 9001 7.2, 7.3');
  reads('Le § ‹7.2› et le § ‹7.3› de l’ISO 9001 le disent.', 'ISO 9001 7.2, 7.3');
  reads('El punto ‹7.2› y el punto ‹7.3› de la ISO 9001 lo dicen.', 'ISO 9001 7.2, 7.3');
  reads('ISO 14001 Kap. ‹8.1› und Kap. ‹7.3› der ISO 9001 gelten.', 'ISO 14001 8.1; ISO 9001 7.3');
  reads('Siehe Nr. 7.2. Kap. ‹7.3› der ISO 9001 gilt.', 'ISO 9001 7.3');
  reads('See section 3.2 for that, and clause ‹7.3› of ISO 9001.', 'ISO 9001 7.3');
  reads('See section 3.2 of our manual and section ‹7.3› of ISO 9001.', 'ISO 9001 7.3');
});

describe('Lists and ranges stand before their standard, too', () => {
  reads('Clauses ‹8.4› and ‹8.5› of ISO 9001:2015 hold.', 'ISO 9001:2015 8.4, 8.5');
  reads('Clauses ‹6.1›, ‹6.2› and ‹8.2› of ISO/IEC 27001:2022 hold.', 'ISO/IEC 27001:2022 6.1, 6.2, 8.2');
  reads('Clauses ‹4› to ‹6› of ISO 9001:2015 hold.', 'ISO 9001:2015 4, 5, 6');
  reads(
    'Controls ‹A.5.24› to ‹A.5.26› of ISO/IEC 27001:2022 hold.',
    'ISO/IEC 27001:2022 A.5.24, A.5.25, A.5.26',
  );
});

describe('A title may stand between', () => {
  reads('Clause ‹8.4› (External providers) of ISO 9001:2015 holds.', 'ISO 9001:2015 8.4');
  reads('Clause ‹9.3› “Management review” of ISO/IEC 27001:2022 holds.', 'ISO/IEC 27001:2022 9.3');
});

describe('An amount of a standard’s clauses is none of them', () => {
  leaves('There are 38 controls, against the 93 of ISO/IEC 27001:2022.');
  leaves('Hay 38 controles, frente a los 93 de ISO/IEC 27001:2022 y los 7 en ISO 9001.');
  reads('Beside the 93 controls we keep ‹8.4› of ISO 9001:2015.', 'ISO 9001:2015 8.4');
});

describe('Annex A counts beside a named standard only', () => {
  reads('The statement covers ‹Annex A› of ISO/IEC 27001:2022.', 'ISO/IEC 27001:2022 A');
  reads('We compared it with ‹Annex A› of ISO/IEC 27001:2013.', 'ISO/IEC 27001:2013 A');
  leaves('# ISO/IEC 27001:2022\n\nThe roles are listed in Annex A.');
  leaves('Our contract has an Annex A. ISO 9001:2015 has none of that kind.');
});

describe('Each clause goes with the standard it is joined to', () => {
  reads(
    'Clause ‹8.4› of ISO 9001:2015 meets control ‹A.5.19› of ISO/IEC 27001:2022.',
    'ISO 9001:2015 8.4; ISO/IEC 27001:2022 A.5.19',
  );
  reads(
    'Clause ‹9.2› of ISO 9001:2015 and clause ‹9.2› of ISO/IEC 20000-1:2018 ask for audits.',
    'ISO 9001:2015 9.2; ISO/IEC 20000-1:2018 9.2',
  );
});

describe('A clause of the text itself is no reference', () => {
  leaves('Clause 4.2 of this agreement follows ISO 9001:2015.');
  leaves('Our ISO/IEC 27001:2022 scope is in section 3.1 of this manual.');
  leaves('See section 5.2 below for the ISO 9001:2015 certificate.');
});

describe('One clause of two standards, or of “the standard”', () => {
  reads(
    'Clause ‹9.2› of ISO 9001:2015, and of ISO/IEC 27001:2022, holds.',
    'ISO 9001:2015 9.2; ISO/IEC 27001:2022 9.2',
  );
  reads('# ISO 9001:2015\n\nClause ‹8.4› of the standard is met by audits.', 'ISO 9001:2015 8.4 (title)');
  reads(
    '# ISO/IEC 27001:2022\n\nClause ‹9.3› of the standard is met in May.',
    'ISO/IEC 27001:2022 9.3 (title)',
  );
  reads('# ISO 9001:2015\n\nSection ‹8.4› of the standard is met by audits.', 'ISO 9001:2015 8.4 (title)');
  reads(
    'Siehe ISO/IEC 27001:2022, ‹5.2›. Nach Kapitel ‹10.2› der Norm wird gehandelt.',
    'ISO/IEC 27001:2022 5.2; ISO/IEC 27001:2022 10.2 (sentence)',
  );
  reads(
    'We follow ISO/IEC 27001:2022.\n\nAs chapter ‹10.2› of the standard asks, we act.',
    'ISO/IEC 27001:2022 10.2 (section)',
  );
  reads(
    'Incidents: ISO/IEC 20000-1:2018, ‹8.6.1›. Problems: ‹8.6.3› of the same standard.',
    'ISO/IEC 20000-1:2018 8.6.1; ISO/IEC 20000-1:2018 8.6.3 (sentence)',
  );
  reads(
    'Clause ‹8.6.1› of ISO/IEC 20000-1:2018 asks for a definition. Problems: ‹8.6.3› of the same standard.',
    'ISO/IEC 20000-1:2018 8.6.1; ISO/IEC 20000-1:2018 8.6.3 (sentence)',
  );
  leaves('We follow ISO/IEC 27001:2022. Section 4.2 of the standard operating procedure says how.');
});

describe('A clause of something else is no reference', () => {
  leaves('# ISO 9001:2015\n\nClause 12 of the contract ends in May.');
  leaves('# ISO 9001:2015\n\nClause 12 of the lease ends in May.');
  leaves('# ISO 9001:2015\n\nChapter 7 of Smith’s book is good.');
  leaves('# ISO/IEC 27001:2022\n\nControl 8.2 of CIS, and clause 9.3 of PCI DSS, apply.');
  leaves('# ISO/IEC 27001:2022\n\nArticle 6.1 GDPR and Article 32 apply.');
});

describe('A few words, and then where the clauses are from', () => {
  reads(
    '# ISO/IEC 27701\n\nIt takes the Clause ‹4›–‹10› management structure from ISO/IEC 27001 as it is.',
    'ISO/IEC 27001 4, 5, 6, 7, 8, 9, 10',
  );
  reads('# ISO/IEC 27701\n\nHere Clause ‹7› controls differ from ISO/IEC 27001.', 'ISO/IEC 27701 7 (title)');
});

describe('Numbers right before their standards, each', () => {
  reads(
    'Nach Kap. ‹8.4› ISO 9001, Kap. ‹6.1.2› ISO 14001 und Kap. ‹8.1.4› ISO 45001.',
    'ISO 9001 8.4; ISO 14001 6.1.2; ISO 45001 8.1.4',
  );
  reads(
    'Met: clause ‹8.4› ISO 9001, clause ‹6.1.2› ISO 14001, clause ‹9.2› ISO 45001.',
    'ISO 9001 8.4; ISO 14001 6.1.2; ISO 45001 9.2',
  );
  reads(
    'Bewertet wird gem. ‹8.4.1› ISO 9001, ‹6.1.2› ISO 14001 und ‹8.1.4› ISO 45001.',
    'ISO 9001 8.4.1; ISO 14001 6.1.2; ISO 45001 8.1.4',
  );
  reads('Bewertet wird gem. ‹8.4.1› ISO 9001:2015.', 'ISO 9001:2015 8.4.1');
  reads(
    '‹8.4› ISO 9001:2015, ‹8.3.4› ISO/IEC 20000-1:2018, ‹5.19› ISO/IEC 27001:2022',
    'ISO 9001:2015 8.4; ISO/IEC 20000-1:2018 8.3.4; ISO/IEC 27001:2022 A.5.19',
  );
  reads(
    'Suppliers are rated by ‹8.4› ISO 9001:2015 and ‹8.3.4› ISO/IEC 20000-1:2018.',
    'ISO 9001:2015 8.4; ISO/IEC 20000-1:2018 8.3.4',
  );
  reads('‹8.4› – ISO 9001; ‹8.3.4› – ISO/IEC 20000-1', 'ISO 9001 8.4; ISO/IEC 20000-1 8.3.4');
  // Nothing separates the pairs; none of the numbers is left over.
  reads(
    'Suppliers are rated (‹8.4› ISO 9001:2015 ‹8.3.4› ISO/IEC 20000-1:2018).',
    'ISO 9001:2015 8.4; ISO/IEC 20000-1:2018 8.3.4',
  );
  reads('Kap. ‹8.4› ISO 9001 Kap. ‹6.1.2› ISO 14001', 'ISO 9001 8.4; ISO 14001 6.1.2');
  // Here the first is, so that each standard has the number behind it.
  reads(
    'See 8.4 ISO 9001:2015 ‹6.1› ISO 14001:2015 ‹8.1› ISO 45001:2018 ‹6.2›.',
    'ISO 9001:2015 6.1; ISO 14001:2015 8.1; ISO 45001:2018 6.2',
  );
  // A standard with its own number behind it is asked for none before it.
  reads('See 8.4 ISO 9001, clause ‹9.2›.', 'ISO 9001 9.2');
  reads('ISO 14001, clause ‹8.4›, ISO 9001, clause ‹9.2›.', 'ISO 14001 8.4; ISO 9001 9.2');
  leaves('We bought 8.4 ISO 9001 manuals.');
});

describe('What a number is brought to, and a standard in brackets behind that', () => {
  leaves('The list maps Articles 15–18 to the privacy controls (ISO/IEC 27701).');
  leaves('The list maps Section 5.2 into our scheme (ISO 9001:2015).');
  reads('The list maps Section ‹5.2› (ISO 9001:2015) to ours.', 'ISO 9001:2015 5.2');
  reads('The list maps clause ‹5.2› to the scheme (ISO 9001:2015).', 'ISO 9001:2015 5.2');
});

describe('A number right before its standard, behind a word that leads to it', () => {
  reads('The audit found an NC against ‹8.4› ISO 9001:2015.', 'ISO 9001:2015 8.4');
  reads('Deviations: ‹10.1› ISO/IEC 27001:2013.', 'ISO/IEC 27001:2013 10.1');
  reads(
    'Audited as ISO/IEC 20000-1:2018 ‹8.3.4.1› and ‹8.4› ISO 9001:2015.',
    'ISO/IEC 20000-1:2018 8.3.4.1; ISO 9001:2015 8.4',
  );
  reads(
    'By ISO/IEC 20000-1:2018 ‹10.1› and ‹10.2› ISO/IEC 27001:2013, ‹10.1›.',
    'ISO/IEC 20000-1:2018 10.1, 10.2; ISO/IEC 27001:2013 10.1',
  );
  // The number of a chapter, and one that the standard does not have.
  leaves('4.1 ISO 9001:2015\n\nWe moved from 3.7 ISO 9001:2015 readers to more.');
});

describe('Each of several numbers has its standard behind it', () => {
  reads(
    'Clause ‹7.5› of ISO 9001:2015; clause ‹8.7.3› in ISO/IEC 20000-1:2018.',
    'ISO 9001:2015 7.5; ISO/IEC 20000-1:2018 8.7.3',
  );
  reads(
    'Clause ‹8.4› of ISO 9001:2015, control ‹A.5.19› (ISO/IEC 27001:2022).',
    'ISO 9001:2015 8.4; ISO/IEC 27001:2022 A.5.19',
  );
  reads(
    'Kapitel ‹8.4› der ISO 9001:2015, Kapitel ‹8.3.4› aus ISO/IEC 20000-1:2018.',
    'ISO 9001:2015 8.4; ISO/IEC 20000-1:2018 8.3.4',
  );
  reads(
    '‹7.5› in ISO 9001:2015 / ‹8.7.3› under ISO/IEC 20000-1:2018.',
    'ISO 9001:2015 7.5; ISO/IEC 20000-1:2018 8.7.3',
  );
  reads('Clause ‹7.5› of ISO 9001:2015, clause ‹9.2› for audits.', 'ISO 9001:2015 7.5, 9.2');
  leaves('ISO 9001:2015 and ISO/IEC 20000-1:2018 (7.1.6 and 7.6 respectively) ask for it.');
  reads('ISO 9001:2015 clauses ‹7.1.6› and ‹8.4› respectively.', 'ISO 9001:2015 7.1.6, 8.4');
});
