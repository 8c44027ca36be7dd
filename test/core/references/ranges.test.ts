import { describe } from 'vitest';
import { leaves, reads } from '../../support/references.ts';

describe('The ends of a range may have articles and prepositions of their own', () => {
  const requirements = 'ISO 9001:2015 4, 5, 6, 7, 8, 9, 10';
  reads('Las cláusulas de la ‹4› a la ‹10› de ISO 9001:2015 se auditan.', requirements);
  reads('Se auditan, según ISO 9001:2015, las cláusulas desde la ‹4› hasta la ‹10›.', requirements);
  reads('Le clausole dalla ‹4› alla ‹10› della ISO 9001:2015 sono verificate.', requirements);
  reads('Les clauses de la ‹4› à la ‹10› de l’ISO 9001:2015 sont auditées.', requirements);
  reads('As cláusulas da ‹4› à ‹10› da ISO 9001:2015 são auditadas.', requirements);
  reads('Os requisitos da ISO 9001:2015 estão nas cláusulas de gestão (‹4› a ‹10›).', requirements);
  leaves('La ISO 9001:2015 se revisa de la semana 4 a la 10.');
});

describe('A hyphen or a dash', () => {
  reads('ISO 9001:2015 ‹4.1›-‹4.4› is the context.', 'ISO 9001:2015 4.1, 4.2, 4.3, 4.4');
  reads('ISO 9001:2015 ‹4.1›–‹4.4› is the context.', 'ISO 9001:2015 4.1, 4.2, 4.3, 4.4');
  reads('ISO 9001:2015 ‹4.1› – ‹4.4› is the context.', 'ISO 9001:2015 4.1, 4.2, 4.3, 4.4');
  reads(
    'ISO/IEC 27001:2022 ‹A.7.1›—‹A.7.4› is about places.',
    'ISO/IEC 27001:2022 A.7.1, A.7.2, A.7.3, A.7.4',
  );
});

describe('To, through, ->', () => {
  reads('ISO 9001:2015 ‹8.5.1› to ‹8.5.3› is making.', 'ISO 9001:2015 8.5.1, 8.5.2, 8.5.3');
  reads(
    'ISO/IEC 20000-1:2018 ‹8.7.1› through ‹8.7.3› is assurance.',
    'ISO/IEC 20000-1:2018 8.7.1, 8.7.2, 8.7.3',
  );
  reads('Clauses ‹6.1› through ‹6.3› of ISO 9001:2015 are planning.', 'ISO 9001:2015 6.1, 6.2, 6.3');
  reads('ISO 9001:2015 ‹9.1› -> ‹9.3› is checking.', 'ISO 9001:2015 9.1, 9.2, 9.3');
  reads('ISO/IEC 27001:2022 ‹A.5.1› → ‹A.5.3› is governance.', 'ISO/IEC 27001:2022 A.5.1, A.5.2, A.5.3');
});

describe('Whole clauses', () => {
  reads('ISO 9001:2015 clauses ‹4›–‹10› hold.', 'ISO 9001:2015 4, 5, 6, 7, 8, 9, 10');
  reads('Clauses ‹4› to ‹10› of ISO/IEC 20000-1:2018 hold.', 'ISO/IEC 20000-1:2018 4, 5, 6, 7, 8, 9, 10');
  reads('ISO/IEC 27001:2022, clauses ‹4›-‹6›, hold.', 'ISO/IEC 27001:2022 4, 5, 6');
});

describe('Short ends', () => {
  reads(
    'ISO/IEC 27001:2022 ‹A.5.15›-‹18› is about access.',
    'ISO/IEC 27001:2022 A.5.15, A.5.16, A.5.17, A.5.18',
  );
  reads(
    'ISO/IEC 27001:2022 ‹A.5.15›–‹5.18› is about access.',
    'ISO/IEC 27001:2022 A.5.15, A.5.16, A.5.17, A.5.18',
  );
  reads('ISO/IEC 27001:2022 ‹A.8.20›–‹22› is about networks.', 'ISO/IEC 27001:2022 A.8.20, A.8.21, A.8.22');
  reads('ISO/IEC 27001:2022 ‹A.8.20›–‹.22› is about networks.', 'ISO/IEC 27001:2022 A.8.20, A.8.21, A.8.22');
  reads('ISO 9001:2015 ‹8.5.1›-‹.3› is making.', 'ISO 9001:2015 8.5.1, 8.5.2, 8.5.3');
  reads(
    'ISO/IEC 27001:2022 ‹A.8.20› to ‹.22› are about networks.',
    'ISO/IEC 27001:2022 A.8.20, A.8.21, A.8.22',
  );
  reads('ISO/IEC 27001:2022 ‹A.8.20› – .5 of the budget.', 'ISO/IEC 27001:2022 A.8.20');
  reads('ISO 9001:2015 ‹8.4› – .5 of the budget.', 'ISO 9001:2015 8.4');
  reads('ISO 9001:2015 ‹8.5.1›–‹3› is making.', 'ISO 9001:2015 8.5.1, 8.5.2, 8.5.3');
  reads(
    'ISO/IEC 27001:2013 ‹A.9.2.1›-‹3› is about accounts.',
    'ISO/IEC 27001:2013 A.9.2.1, A.9.2.2, A.9.2.3',
  );
});

describe('Two ends beside each other imply nothing between them', () => {
  reads('ISO 9001:2015 ‹9.2›–‹9.3› is yearly.', 'ISO 9001:2015 9.2, 9.3');
  reads('ISO/IEC 27001:2022 ‹A.5.24›–‹25› is hourly.', 'ISO/IEC 27001:2022 A.5.24, A.5.25');
});

describe('Hyphens between three controls or more list them', () => {
  reads(
    'ISO/IEC 27001:2022 ‹A.5.15›-‹16›-‹18› is about access.',
    'ISO/IEC 27001:2022 A.5.15, A.5.16, A.5.18',
  );
  reads(
    'ISO/IEC 27001:2022 ‹A.7.1›-‹2›-‹3›-‹4› is about places.',
    'ISO/IEC 27001:2022 A.7.1, A.7.2, A.7.3, A.7.4',
  );
  reads('ISO/IEC 27001:2022 ‹A.5.24›-‹25›-2026 is our plan.', 'ISO/IEC 27001:2022 A.5.24, A.5.25');
});

describe('Across parents only the ends count', () => {
  reads('ISO 9001:2015 ‹4.1› to ‹10.2› hold.', 'ISO 9001:2015 4.1, 10.2');
  reads('ISO/IEC 27001:2022 ‹A.5.1› to ‹A.8.34› hold.', 'ISO/IEC 27001:2022 A.5.1, A.8.34');
});

describe('Across levels only the ends count', () => {
  reads('ISO 9001:2015 ‹8.5› to ‹8.5.3› hold.', 'ISO 9001:2015 8.5, 8.5.3');
  reads('ISO/IEC 20000-1:2018 ‹8.2›–‹8.2.4› hold.', 'ISO/IEC 20000-1:2018 8.2, 8.2.4');
});

describe('A range is counted where no pack lists the edition', () => {
  reads('ISO 13485:2016 ‹7.3.2› to ‹7.3.5› is design.', 'ISO 13485:2016 7.3.2, 7.3.3, 7.3.4, 7.3.5');
  reads('ISO 45001:2018 clauses ‹5›–‹7› hold.', 'ISO 45001:2018 5, 6, 7');
});

describe('Ranges stand in lists, with titles and words', () => {
  reads(
    'ISO 9001:2015 ‹4.1›–‹4.3›, ‹6.1› and ‹9.1›–‹9.3›.',
    'ISO 9001:2015 4.1, 4.2, 4.3, 6.1, 9.1, 9.2, 9.3',
  );
  reads(
    'ISO/IEC 27001:2022 controls ‹A.8.25›–‹A.8.27› (development), ‹A.8.32›.',
    'ISO/IEC 27001:2022 A.8.25, A.8.26, A.8.27, A.8.32',
  );
  reads('ISO 9001:2015 clause ‹4.1› to clause ‹4.3›.', 'ISO 9001:2015 4.1, 4.2, 4.3');
});

describe('A range runs upward', () => {
  reads('ISO 9001:2015 ‹9.3›–‹9.1› is a slip.', 'ISO 9001:2015 9.3, 9.1');
  reads('ISO/IEC 27001:2022 ‹A.8.9› to ‹A.8.4› is a slip.', 'ISO/IEC 27001:2022 A.8.9, A.8.4');
});

describe('A dash before an amount is a dash', () => {
  reads('ISO 9001:2015 ‹8.4› – 3 suppliers were seen.', 'ISO 9001:2015 8.4');
  reads('ISO/IEC 27001:2022 ‹A.8.13› - 30 days are kept.', 'ISO/IEC 27001:2022 A.8.13');
  leaves('The ISO 9001:2015 audit takes 3 to 5 days.');
});

describe('In other languages', () => {
  reads(
    'ISO/IEC 27001:2022 klausul ‹A.5.1› s/d ‹A.5.3› berlaku, dan ‹8.1› sampai dengan ‹8.3›.',
    'ISO/IEC 27001:2022 A.5.1, A.5.2, A.5.3; ISO/IEC 27001:2022 8.1, 8.2, 8.3 (sentence)',
  );
  reads('ISO 45001:2018 ‹5.1› ÷ ‹5.3› è leadership.', 'ISO 45001:2018 5.1, 5.2, 5.3');
  reads('ISO 9001:2015 klauzule ‹4› až ‹6› platí.', 'ISO 9001:2015 4, 5, 6');
  reads('ISO 9001:2015 rozdziały ‹4› do ‹6› obowiązują.', 'ISO 9001:2015 4, 5, 6');
  reads('ISO 9001:2015 第‹4›章至第‹6›章规定了要求。', 'ISO 9001:2015 4, 5, 6');
  reads('ISO 9001:2015 ‹4›장부터 ‹6›장까지 요구사항이다.', 'ISO 9001:2015 4, 5, 6');
});

describe('All the clauses of requirements in a later sentence', () => {
  reads(
    'ISO 22301 vise à aider.\n\nLes chapitres ‹4› à ‹10› couvrent le système.',
    'ISO 22301 4, 5, 6, 7, 8, 9, 10 (section)',
  );
  leaves('ISO 22301 vise à aider.\n\nLes chapitres 4 à 7 couvrent le système.');
});

describe('A range of controls with blanks around its sign', () => {
  reads('ISO/IEC 27001:2013 (‹A.12.4.1› – ‹3›)', 'ISO/IEC 27001:2013 A.12.4.1, A.12.4.2, A.12.4.3');
  reads('ISO/IEC 27001:2022 ‹A.5.15› - ‹17›, and more.', 'ISO/IEC 27001:2022 A.5.15, A.5.16, A.5.17');
  reads('ISO/IEC 27001:2022 ‹A.5.15› - 17 people have it.', 'ISO/IEC 27001:2022 A.5.15');
  reads('ISO 9001:2015 ‹8.3› - 5.', 'ISO 9001:2015 8.3');
});

describe('A word before both ends', () => {
  reads('Die Kapitel von ‹4› bis ‹6› der ISO 9001:2015.', 'ISO 9001:2015 4, 5, 6');
  reads('Los capítulos de ‹4› a ‹6› de ISO 9001:2015.', 'ISO 9001:2015 4, 5, 6');
  reads('Wymagania w rozdziałach od ‹4› do ‹6› normy ISO 9001:2015.', 'ISO 9001:2015 4, 5, 6');
  leaves('ISO 9001:2015 dauert von 4 bis 6 Tage.');
});

describe('Ranges of whole clauses that fill a cell', () => {
  reads(
    '# ISO 9001:2015\n\n| Procedure | Clauses |\n| --- | --- |\n| Leading | ‹5› – ‹7›, ‹9› – ‹10› |',
    'ISO 9001:2015 5, 6, 7, 9, 10 (title)',
  );
  leaves('# ISO 9001:2015\n\n| Procedure | Days |\n| --- | --- |\n| Leading | 5 – 7, 9 – 10 |');
});

describe('Ranges of an undated standard that only a former edition has whole', () => {
  reads(
    'ISO/IEC 27001 controls ‹A.5›–‹A.18› apply.',
    'ISO/IEC 27001 A.5, A.6, A.7, A.8, A.9, A.10, A.11, A.12, A.13, A.14, A.15, A.16, A.17, A.18',
  );
  reads('ISO/IEC 27001 controls ‹A.5›–‹A.8› apply.', 'ISO/IEC 27001 A.5, A.6, A.7, A.8');
});

describe('Ranges of numbers with a word before each', () => {
  reads('ISO/IEC 27001:2022 Annex ‹A.5.9›-Annex ‹A.5.11› hold.', 'ISO/IEC 27001:2022 A.5.9, A.5.10, A.5.11');
});

describe('Numbers that end with a dot', () => {
  reads('Clause ‹4.2›. of ISO 9001:2015 asks for it.', 'ISO 9001:2015 4.2');
  reads('Kap. ‹4.2›. der ISO 9001:2015 gilt.', 'ISO 9001:2015 4.2');
  reads('El punto ‹7.1›. de la norma ISO 9001:2015 lo pide.', 'ISO 9001:2015 7.1');
  reads('ISO 9001:2015 clauses ‹9.2›. and ‹9.3›. are open.', 'ISO 9001:2015 9.2, 9.3');
  reads('ISO 9001:2015 ‹6.1›.–‹6.3›. and ‹8.4›./‹8.5›. hold.', 'ISO 9001:2015 6.1, 6.2, 6.3, 8.4, 8.5');
  reads('ISO/IEC 27001:2022 ‹6.1.3›. d) holds.', 'ISO/IEC 27001:2022 6.1.3 d)');
  // A dot before a capital ends the sentence.
  reads('ISO 9001:2015 clause ‹9.2›. Then 9.3 days passed.', 'ISO 9001:2015 9.2');
});

describe('Ranges that leave their chapter, with a short end', () => {
  reads('ISO 9001:2015, clauses ‹4.1›-‹10›, hold.', 'ISO 9001:2015 4.1, 10');
  reads('Die ISO/IEC 27001:2022 ist in ‹4.1›–‹10› umgesetzt.', 'ISO/IEC 27001:2022 4.1, 10');
  reads('ISO 9001:2015 の箇条 ‹4.1›〜‹9› を満たす。', 'ISO 9001:2015 4.1, 9');
  // A clause or a control beside the first one is meant, where the edition has it.
  reads('ISO 9001:2015 ‹6.1›–‹3› is planning.', 'ISO 9001:2015 6.1, 6.2, 6.3');
  reads(
    'ISO/IEC 27001:2022 controls ‹6.1›–‹8› are about people.',
    'ISO/IEC 27001:2022 A.6.1, A.6.2, A.6.3, A.6.4, A.6.5, A.6.6, A.6.7, A.6.8',
  );
  // 5.9 or 9: nobody knows what the standard has.
  reads('IEC 62366:2015, sections ‹5.1›-9, are met.', 'IEC 62366:2015 5.1');
});
