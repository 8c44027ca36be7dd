import { describe } from 'vitest';
import { leaves, reads } from '../../support/references.ts';

describe('The document, where it speaks of one standard alone', () => {
  reads(
    '# Policy\n\n## Why\n\nWe chose ISO 9001:2015.\n\n## How\n\nClause ‹8.4› is met by audits.',
    'ISO 9001:2015 8.4 (document)',
  );
  reads(
    '# Policy\n\n## How\n\nControl ‹A.8.15› is met by the log server.\n\n## Why\n\nWe chose ISO/IEC 27001:2022.',
    'ISO/IEC 27001:2022 A.8.15 (document)',
  );
});

describe('An edition that the text calls the former one does not date what else it cites', () => {
  const policy = (mention: string): string =>
    `# Policy\n\nControl ‹A.8.11› is not yet in place.\n\n${mention}`;
  const undated = 'ISO/IEC 27001 A.8.11 (document)';
  reads(policy('It was formerly no topic in ISO/IEC 27001:2013.'), undated);
  reads(policy('There was no such thing in the old ISO/IEC 27001:2013.'), undated);
  reads(policy('In der alten ISO/IEC 27001:2013 fehlte sie.'), undated);
  reads(policy('Sie war kein Thema in der ISO/IEC 27001:2013.'), undated);
  reads(policy('Elle manquait dans l’ancienne norme ISO/IEC 27001:2013.'), undated);
  reads(policy('No figuraba en la antigua norma ISO/IEC 27001:2013.'), undated);
  reads(policy('Mancava nella vecchia norma ISO/IEC 27001:2013.'), undated);
  reads(policy('We follow ISO/IEC 27001:2013 (withdrawn).'), undated);
  reads(policy('ISO/IEC 27001:2022 replaces ISO/IEC 27001:2013.'), 'ISO/IEC 27001:2022 A.8.11 (document)');
  reads(policy('The log is old. We follow ISO/IEC 27001:2013.'), 'ISO/IEC 27001:2013 A.8.11 (document)');
  reads(
    '# Policy\n\nIt was no topic in ISO/IEC 27001:2013.\n\nControl ‹A.8.11› is in place.',
    'ISO/IEC 27001 A.8.11 (section)',
  );
});

describe('The config, where the scope is one standard', () => {
  reads('# Policy\n\nClause ‹8.4› is met by audits.', 'ISO 9001:2015 8.4 (config)', {
    scope: ['ISO 9001:2015'],
  });
  reads('# Policy\n\nControl ‹A.8.15› is met by the log server.', 'ISO/IEC 27001:2022 A.8.15 (config)', {
    scope: ['ISO/IEC 27001:2022'],
  });
  leaves('# Policy\n\nClause 8.4 is met by audits.');
  leaves('# Policy\n\nA.8.15 is met by the log server.');
});

describe('A scope of two settles what only one of them has', () => {
  reads('# Policy\n\nClause ‹8.6.1› is met by the desk.', 'ISO/IEC 20000-1:2018 8.6.1 (config)', {
    scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'],
  });
  reads('# Policy\n\n‹A.8.15› is met by logs.', 'ISO/IEC 27001:2022 A.8.15 (config)', {
    scope: ['ISO 9001:2015', 'ISO/IEC 27001:2022'],
  });
});

describe('“ISO clause” is of the one standard of the document', () => {
  reads('# ISO 9001:2015\n\nISO clause ‹8.4› is met by audits.', 'ISO 9001:2015 8.4 (title)');
  reads('# ISO/IEC 27001:2022\n\nISO control ‹A.8.15› is met by logs.', 'ISO/IEC 27001:2022 A.8.15 (title)');
});

describe('What the opening says the document’s standard is counts before others that it names', () => {
  reads(
    '# QMS-005: Internal audit\n\n**Version:** 1.0\n**ISO Standard:** ISO 9001:2015\n\n## Schedule\n\n| Process | ISO Clause |\n| --- | --- |\n| Trips | ‹8.1›-‹8.3› |\n| Security | ISO 27001 |',
    'ISO 9001:2015 8.1, 8.2, 8.3 (document)',
  );
  reads(
    '# Verfahren\n\n| Bezugsnorm | ISO 9001:2015 |\n| --- | --- |\n\n## Umfeld\n\nAuch ISO 14001 gilt. Klausel ‹8.4› regelt den Einkauf.\n\n## Prüfung\n\nNach Klausel ‹9.2›.',
    'ISO 9001:2015 8.4 (document); ISO 9001:2015 9.2 (document)',
  );
});

describe('Articles and bare numbers, where the opening says what the document goes by', () => {
  const audit =
    '# Rapport d’audit\n\nRéférentiel : ISO/IEC 27001:2022. L’ISO 19011 sert de guide.\n\n## 4. Constats\n\n';
  reads(
    `${audit}L’article ‹9.2› exige des audits, les articles ‹4› à ‹6› sont couverts, les articles ‹9› et ‹10› aussi.`,
    'ISO/IEC 27001:2022 9.2 (document); ISO/IEC 27001:2022 4, 5, 6 (document); ISO/IEC 27001:2022 9, 10 (document)',
  );
  reads(
    `${audit}| Article | Exigence |\n| --- | --- |\n| ‹6.1.2› | Risques |\n| ‹7.2› | Formation des équipes |`,
    'ISO/IEC 27001:2022 6.1.2, 7.2 (document)',
  );
  reads(
    '# Auditbericht\n\n**Auditkriterien:** ISO 9001:2015\n\n## Feststellungen\n\n- Die Lieferanten werden nicht bewertet (‹8.4.1›).\n- Kapitel ‹7.2› ist erfüllt.',
    'ISO 9001:2015 8.4.1 (document); ISO 9001:2015 7.2 (document)',
  );
  reads(
    '# Report\n\n| Audit criteria | ISO 9001:2015 |\n| --- | --- |\n\n## Findings\n\n| Section | Finding |\n| --- | --- |\n| ‹8.5.1› | No plan. |',
    'ISO 9001:2015 8.5.1 (document)',
  );
  reads(
    '# Audit report\n\nAudited against: ISO 9001:2015\n\n## Scope\n\nSections ‹4› to ‹10› were looked at.\n\n## NC-01 (minor) – ‹7.5.3›\n\nOld forms are in use (‹7.5.3.1›).\n\n## More\n\n- ‹4.4›: the map is missing\n- ‹10.2› – actions are late',
    'ISO 9001:2015 4, 5, 6, 7, 8, 9, 10 (document); ISO 9001:2015 7.5.3 (document); ISO 9001:2015 7.5.3.1 (document); ISO 9001:2015 4.4 (document); ISO 9001:2015 10.2 (document)',
  );
  leaves(
    '# Policy\n\nStandard: ISO 9001:2015\n\n## 5.1 Roles\n\nText.\n\n## 5.2 Duties\n\nSee section 5.1 and section 8.9.',
  );
  leaves('# Policy\n\nWe know ISO 9001:2015.\n\nArticle 8.4 holds, and so do articles 4 to 6.');
});

describe('Guidance that a section mentions does not hide what the title names', () => {
  reads(
    '# ISO/IEC 27001 internal audit\n\n## Method\n\nWe sample as ISO 19011 and ISO/IEC 27007 say.\n\nClause ‹9.3› requires reviews.\n\n## Sites\n\nISO 19011 applies.\n\nThe teams come.\n\n| Clause | Finding |\n| --- | --- |\n| ‹7.2› | none |',
    'ISO/IEC 27001 9.3 (title); ISO/IEC 27001 7.2 (title)',
  );
  reads(
    '# ISO 9001 audits\n\n## Team\n\nISO 19011 clause ‹5.4› names the roles.\n\nClause ‹5.5› says how to plan.',
    'ISO 19011 5.4; ISO 19011 5.5 (section)',
  );
});

describe('Sections that go as deep as a standard’s alone', () => {
  reads(
    'Vale la clausola ‹7› della ISO 9001.\n\nEsaminiamo il punto ‹7.1.5›, vale a dire le risorse.',
    'ISO 9001 7; ISO 9001 7.1.5 (section)',
  );
  leaves('ISO 9001 vaut.\n\nSourcé à l’article 7.1.4 du règlement.');
  leaves('La ISO 9001 vale.\n\nVedi il punto 7.1 del contratto e il punto 12.1.5.');
});

describe('Requirements by number, where the document names one standard', () => {
  reads(
    '# Manual\n\nA ABNT NBR ISO 9001:2015 vale.\n\n- **Requisito ‹8.5.1› alínea (f):** validação.',
    'ISO 9001:2015 8.5.1 alínea (f) (label)',
  );
  leaves('# Specification\n\nWe hold ISO 9001.\n\n- Requirement 3.2.1: The system logs.');
  reads(
    '# Manual\n\nVale a ISO 9001:2015 ‹8.5›.\n\nFabricação (**PSGQ 8.5, ITSGQ 8.5-7**), calibração (**PSGQ 7.1.5**).',
    'ISO 9001:2015 8.5',
  );
});

describe('The one standard that clauses are cited of, beside others that no pack lists', () => {
  reads(
    'Clause ‹4.3› of ISO/IEC 27001:2022 asks for a scope.\n\nISO/IEC 17021-1 and ISO 19011 apply.\n\n## Audit\n\nClause ‹9.2› asks for audits.',
    'ISO/IEC 27001:2022 4.3; ISO/IEC 27001:2022 9.2 (document)',
  );
  reads(
    'Clause ‹4.3› of ISO/IEC 27001:2022 asks for a scope.\n\nISO 19011 applies.\n\n## Cloud\n\nThe bank’s Clause 17.2 applies.',
    'ISO/IEC 27001:2022 4.3',
  );
});

describe('Deep numbers in brackets that the text has cited', () => {
  const cited =
    'IATF 16949 requires audits (clauses ‹9.2.2.2›, ‹9.2.2.3›).\n\nISO 9001 and ISO 19011 help.\n\n';
  reads(`${cited}## QMS audit (‹9.2.2.2›)`, 'IATF 16949 9.2.2.2, 9.2.2.3; IATF 16949 9.2.2.2 (document)');
  reads(`${cited}## Duties (per ‹9.2.2.3›)`, 'IATF 16949 9.2.2.2, 9.2.2.3; IATF 16949 9.2.2.3 (document)');
  reads(`${cited}## Product audit (9.2.2.4), version 9.2.2.2`, 'IATF 16949 9.2.2.2, 9.2.2.3');
  reads(`${cited}## COBIT\n\nSee the audit (9.2.2.2).`, 'IATF 16949 9.2.2.2, 9.2.2.3');
});

describe('Numbers of the one standard that the text has cited them of', () => {
  const cited = 'Clauses ‹4.1›, ‹7.1.2› and ‹8.2› of ISO 9001:2015 hold. We follow ISO 19011, too.\n\n';
  const first = 'ISO 9001:2015 4.1, 7.1.2, 8.2';
  const again = (clause: string) => `${first}; ISO 9001:2015 ${clause} (document)`;
  reads(`${cited}The ‹4.1› determination is kept.`, again('4.1'));
  reads(`${cited}This is in line with ‹8.2›’s intent.`, again('8.2'));
  reads(`${cited}Staff are trained (‹8.2›, high).`, again('8.2'));
  reads(`${cited}This shows conformance with ‹8.2›. The rest follows.`, again('8.2'));
  reads(
    `${cited}- **‹8.2›**: three questions\n- **‹7.1›**: none`,
    `${again('8.2')}; ISO 9001:2015 7.1 (document)`,
  );
  reads(`${cited}Kafka 8.2 and PHP 4.1 run.`, first);
  reads(`${cited}It grew by 4.1%, to about 8.2 million, on 8.2. in winter.`, first);
  reads(`${cited}- 8.2 Duties of the staff`, first);
  reads(`${cited}## 8.2 Duties\n\nThe 8.2 duties are kept.`, first);
  reads(`${cited}| Step | Value |\n| --- | --- |\n| Weight | heavy 8.2 |`, first);
  reads(`${cited}ISO 14001 asks in ‹8.2› for more. The 8.2 plan is kept.`, `${first}; ISO 14001 8.2`);
});

describe('Controls of a table that another row speaks of', () => {
  const head =
    '# ISO/IEC 27001:2022\n\n| # | Contrôle | Note |\n| --- | --- | --- |\n| ‹5.33› | Archives | oui |\n';
  reads(
    `${head}| ‹8.10› | Suppression | lié à ‹5.33› |\n| ‹8.11› | Masquage | voir ‹5.33› |`,
    'ISO/IEC 27001:2022 A.5.33, A.8.10 (title); ISO/IEC 27001:2022 A.5.33 (document); ISO/IEC 27001:2022 A.8.11 (title); ISO/IEC 27001:2022 A.5.33 (document)',
  );
});

describe('A number with a letter is a clause where the document’s standard has it', () => {
  reads(
    'Clause ‹4.3› of ISO/IEC 27001:2022 asks for a scope.\n\n## Duties\n\nThe interfaces in ‹4.3› c) are listed.',
    'ISO/IEC 27001:2022 4.3; ISO/IEC 27001:2022 4.3 c) (document)',
  );
});

describe('Words for sections of the one standard that a text cites', () => {
  reads(
    '# ISO 27001 Audit Checkliste\n\nAudits sind in Kapitel ‹9.2› der ISO 27001 festgelegt.\n\n1. Prüfung der Dokumentation (Kapitel ‹7.5›)\n2. Bericht (siehe ‹9.3›)',
    'ISO/IEC 27001 9.2; ISO/IEC 27001 7.5 (label); ISO/IEC 27001 9.3 (label)',
  );
  reads('# ISO/IEC 27001:2022\n\nKapitel ‹9.2› fordert interne Audits.', 'ISO/IEC 27001:2022 9.2 (title)');
  leaves('# ISO/IEC 27001:2022\n\nKapitel 9.2 nennt die Audits.');
  leaves('# ISO/IEC 27001:2022\n\nSection 9.2 requires a log of visitors.');
  reads(
    '# Report on ISO/IEC 27001:2022\n\nClause ‹6.1.2› asks for more.\n\n## 1.1 Aim\n\nAs shown (Section 4.2), it holds; see chapter 3.',
    'ISO/IEC 27001:2022 6.1.2 (title)',
  );
});

describe('Numbers that a word points at, where the text has cited the standard', () => {
  const cited = '# ISO/IEC 27001:2022\n\nClause ‹4.3› asks for a scope.\n\n';
  const first = 'ISO/IEC 27001:2022 4.3 (title)';
  reads(
    `${cited}The issues determined under ‹4.1›, and the parties.`,
    `${first}; ISO/IEC 27001:2022 4.1 (title)`,
  );
  reads(
    `${cited}Die Themen gemäß ‹4.1› und siehe ‹4.2›.`,
    `${first}; ISO/IEC 27001:2022 4.1 (title); ISO/IEC 27001:2022 4.2 (title)`,
  );
  reads(`${cited}Las partes según ‹4.2›.`, `${first}; ISO/IEC 27001:2022 4.2 (title)`);
  reads(`${cited}It stays under 4.1 ms, and the score under 8.1.`, first);
});

describe('A word for sections that the text has used of the standard before', () => {
  reads(
    'Norm: ISO 9001:2015 §‹6.1›\n\nTekortkoming §‹9.2› en wijziging (§‹6.3›).',
    'ISO 9001:2015 6.1; ISO 9001:2015 9.2, 6.3 (section)',
  );
  reads(
    'ISO 9001 Kapitel ‹5.1› gilt.\n\n- Checkliste für Kapitel „‹9.2› Internes Audit“',
    'ISO 9001 5.1; ISO 9001 9.2 (label)',
  );
  leaves('We hold ISO 9001:2015.\n\nSee §9.2 of it all.');
  reads(
    'ISO 9001 Kapitel ‹5.1› gilt.\n\nKapitel 7.3 im QM-Handbuch, Kapitel 8.2 des Vertrags und Kapitel ‹8.4› der Norm.',
    'ISO 9001 5.1; ISO 9001 8.4 (section)',
  );
  reads('ISO 9001:2015 §‹6.1›\n\nCDC § 9.2 holds.', 'ISO 9001:2015 6.1');
  reads('# ISO/IEC 17025:2017 §‹7.8.6›\n\n## Guard band (ILAC G8 §4.2.2)', 'ISO/IEC 17025:2017 7.8.6');
  reads('ISO 9001:2015 §‹6.1›\n\n## 9.1 Ours\n\nSee §9.2.', 'ISO 9001:2015 6.1');
});

describe('Chapters among the clauses in brackets, in the order of the standard', () => {
  reads(
    'ISO 14971 ‹4.4› asks for a plan. The analysis (‹5.4›, ‹5.5›, ‹6›, ‹7.1›) is a sheet.',
    'ISO 14971 4.4; ISO 14971 5.4, 5.5, 6, 7.1 (sentence)',
  );
  leaves('ISO 14971 asks for a plan.\n\nThe pumps (9, 8.4) are old.');
});

describe('A deep section of a standard that no pack lists, once more', () => {
  reads(
    'The reader follows ISO/IEC 18013-5 section ‹12.3.6›.\n\n## Plan\n\nThe list is built by section ‹12.3.6›, and see section 12.4.1.',
    'ISO/IEC 18013-5 12.3.6; ISO/IEC 18013-5 12.3.6 (document)',
  );
});

describe('A word for all the clauses of requirements, which the text uses again', () => {
  reads(
    'ISO 9001:2015 hat die Kapitel ‹4›–‹10›.\n\nDann kommt Kapitel ‹7›: Unterstützung. Kapitel 8 des Vertrags bleibt.',
    'ISO 9001:2015 4, 5, 6, 7, 8, 9, 10; ISO 9001:2015 7 (section)',
  );
  leaves('We hold ISO 9001:2015.\n\nThen comes chapter 7.');
});

describe('A number in a bracket behind the word requirements', () => {
  reads(
    '# ISO/IEC 27001:2022\n\nClause ‹4.1› came first.\n\nIt adds their requirements (‹4.2›) to the list.',
    'ISO/IEC 27001:2022 4.1, 4.2 (title)',
  );
});

describe('ISO without a number is not IATF', () => {
  reads(
    'We have ISO 9001:2015, IATF 16949:2016 and ISO 9000:2015.\n\nThe review itself (ISO Cl. ‹9.1.3› / ‹9.3›)',
    'ISO 9001:2015 9.1.3, 9.3 (document)',
  );
  reads(
    '# Review\n\nWe have ISO 9001:2015 and IATF 16949:2016.\n\nInputs (IATF ‹9.3.2.1›) are costs.',
    'IATF 16949:2016 9.3.2.1 (document)',
  );
});

describe('A word that says that a reference follows', () => {
  reads('# ISO/IEC 27001:2022\n\nClause reference: ‹4.3›.', 'ISO/IEC 27001:2022 4.3 (title)');
  reads('# ISO/IEC 27001:2022\n\nControl ID: ‹A.5.15›', 'ISO/IEC 27001:2022 A.5.15 (title)');
});

describe('The one standard whose clauses the document cites, beside guidance that it cites too', () => {
  reads(
    'ISO 9001 Clause ‹9.2.2› and ISO 19011 Clause ‹5› are met, and ISO/IEC 17021-1 is followed.\n\n## Inputs\n\nNew rules (Clause ‹4.1›/‹4.2›) and trends (Clause ‹9.1.3› outputs).\n\n| Process/Clause | Year |\n| --- | --- |\n| Buying (‹8.4›) | x |',
    'ISO 9001 9.2.2; ISO 19011 5; ISO 9001 4.1, 4.2, 9.1.3, 8.4 (document)',
  );
});

describe('ISO before a number, where the text cites a standard that no pack lists', () => {
  reads(
    'We follow ISO 13485:2016, Clause ‹1.2›, and the terms of ISO 9000:2015.\n\n## Scope (ISO ‹4.2.2› a)',
    'ISO 13485:2016 1.2; ISO 13485:2016 4.2.2 a) (document)',
  );
  reads(
    '# ISO 19450 and our backlog\n\n- **ISO:** ‹3.46›, ‹10.3.3›\n- **Gap:** all',
    'ISO 19450 3.46, 10.3.3 (title)',
  );
  leaves(
    'We follow ISO 13485:2016, Clause 1.2.\n\nBoot the ISO 22.4 image.'.replace('Clause 1.2', 'all of it'),
  );
});

describe('A clause in the next sentence that the standard before it does not have', () => {
  reads(
    'See ISO/IEC 27017:2026, ‹8.36›.\n\nISO/IEC 27017:2026 adds to ISO/IEC 27002:2022. Clause ‹8.36› is new.',
    'ISO/IEC 27017:2026 8.36; ISO/IEC 27017:2026 8.36 (sentence)',
  );
});

describe('Guidance on audits is not what is audited', () => {
  leaves(
    '# Findings\n\nWe audit as ISO 19011 says.\n\n- Two of them (8.1, 6.1.2)\n\n## Site B\n\nClause 5.1 is met.',
  );
  leaves(
    '# Findings\n\nA body that samples as ISO/IEC 17021-1 asks would find them, too.\n\nClause 6.1.3 requires a plan.',
  );
  leaves('# Findings\n\nReports are written as ISO 19011 asks.\n\n- Site A: clause 9.1 is met');
  reads(
    '# Audits\n\nISO 19011 clause ‹5.3› is met.\n\n## Programme\n\nClause ‹5.5› is met by the plan.',
    'ISO 19011 5.3; ISO 19011 5.5 (document)',
  );
  reads(
    '# Risks\n\nWe follow ISO 31000:2018.\n\n## Steps\n\nClause ‹6.4› is met.\n\n## Else\n\nClause 9.3 is not.',
    'ISO 31000:2018 6.4 (document)',
  );
});

describe('Clauses of decisions that have numbers', () => {
  leaves(
    '# Plugin\n\nISO/IEC 27001 wants a log.\n\nWhy now (LOG-3107, clause 8)? No user data, per clause 6 + LOG-3109.',
  );
  reads(
    '# Log\n\nISO/IEC 27001 wants one.\n\n## Now\n\nBy LOG-3107 we do what clause ‹8.1› asks.',
    'ISO/IEC 27001 8.1 (document)',
  );
});

describe('Parts of a clause that was cited of a standard that no pack lists', () => {
  const resources = (text: string): string => `ISO 15189:2022 clause ‹6› is about resources.\n\n${text}`;
  const parts = (clauses: string): string => `ISO 15189:2022 6; ISO 15189:2022 ${clauses} (document)`;
  reads(resources('Training comes first (‹6.2.2›).'), parts('6.2.2'));
  reads(resources('Assess, then sign (‹6.2.2› → ‹6.2.3›).'), parts('6.2.2, 6.2.3'));
  reads(resources('Stores are sound [‹6.3›].'), parts('6.3'));
  reads(resources('Train (hints under ‹6.2.2›).\n\nThis exceeds what ‹6.2.2› asks.'), parts('6.2.2, 6.2.2'));
  const alone = 'ISO 15189:2022 6';
  reads(resources('Training comes last (7.2.2).'), alone);
  reads(resources('## 6.2 Our people\n\nTraining comes first (6.2.2).'), alone);
  reads(resources('The mean is lower (6.3).'), alone);
  reads(resources('The update of the tool (6.2.2) is late.'), alone);
  reads(
    resources('ISO/IEC 17025:2017 clause ‹6› is alike.\n\nTraining comes first (6.2.2).'),
    `${alone}; ISO/IEC 17025:2017 6`,
  );
});

describe('A table that only correlates does not make the document one on its standards', () => {
  const text = 'Suppliers follow ISO/IEC 20000-1:2018 ‹8.3.4›. Requirements: ‹8.4.1› / ‹8.4.2›.';
  const table =
    '| ISO/IEC 20000-1:2018 | ISO 9001:2015 | ISO/IEC 27001:2022 |\n| --- | --- | --- |\n| ‹8.3.4› | ‹8.4› | ‹A.5.19› |';
  const cited =
    'ISO/IEC 20000-1:2018 8.3.4; ISO/IEC 20000-1:2018 8.4.1 (document); ISO/IEC 20000-1:2018 8.4.2 (document)';
  const rows =
    'ISO/IEC 20000-1:2018 8.3.4 (column); ISO 9001:2015 8.4 (column); ISO/IEC 27001:2022 A.5.19 (column)';
  reads(
    `${text}\n\n<!-- crossclause-correlations: the rows of this table cover nothing -->\n\n${table}\n`,
    `${cited}; ${rows}`,
  );
});

describe('Labels of the opening that say what a text goes by', () => {
  const opening = (label: string, text: string): string =>
    `# Purchasing\n\n${label} ISO 9001:2015\n\n## Suppliers\n\n${text}`;
  const suppliers = 'Suppliers are judged (‹8.4.1›), and orders follow section ‹8.4.2›.';
  const read = 'ISO 9001:2015 8.4.1, 8.4.2 (document)';
  reads(opening('**Audit basis:**', suppliers), read);
  reads(opening('Zertifizierungsgrundlage:', suppliers), read);
  reads(opening('**対象規格**:', suppliers), read);
  reads(opening('审核准则：', suppliers), read);
  reads(opening('**Стандарт:**', suppliers), read);
  leaves(opening('Related standards:', 'Keys are rotated (5.1).'));
  leaves(opening('Weitere Norm:', 'Schlüssel werden gewechselt (5.1).'));
  // In the section of the label itself.
  reads(
    '# Purchasing\n\nStandard: ISO 9001:2015\n\nSuppliers are judged (‹8.4›).',
    'ISO 9001:2015 8.4 (document)',
  );
  reads(
    '# Papers\n\nISO 9001:2015 ‹7.5› and ISO 13485:2016 ‹4.2.4› apply.\n\n## 2. Scope\n\nDrafts (see 4.2) are left out.\n\n## 4. Steps\n\n4.1 Each paper gets a number.\n4.2 Drafts have none.\n',
    'ISO 9001:2015 7.5; ISO 13485:2016 4.2.4',
  );
  // The text’s own parts, and what was measured.
  leaves(
    opening('Standard:', '### 5.1 Orders\n\nText.\n\n### 5.2 Goods\n\nGoods are checked as ordered (5.1).'),
  );
  leaves(opening('Standard:', 'Scores: suppliers (4.2), orders (5.1).'));
});

describe('A number beside its own title, below a title that names the standard', () => {
  const below = (text: string): string => `# Quality manual by ISO 9001:2015\n\n${text}`;
  reads(below('We have left out ‹8.5.5› (Post-delivery activities).'), 'ISO 9001:2015 8.5.5 (title)');
  reads(below('Not met is ‹7.3› (Awareness), nor ‹9.2›: Internal audit.'), 'ISO 9001:2015 7.3, 9.2 (title)');
  reads(below('- Awareness: ‹7.3›\n- Internal audit – ‹9.2›'), 'ISO 9001:2015 7.3, 9.2 (title)');
  leaves(below('We have left out 7.3 (Workshops), and 9.2: the canteen.'));
  leaves(below('- Workshops: 7.3\n- Awareness grew: 7.3 of 10'));
  leaves(below('## 7.3 Awareness\n\nAs said before, awareness (7.3) is for all.'));
});

describe('The edition that a document declares is that of clauses whose standard stands beside them without a year', () => {
  const given = { scope: ['ISO/IEC 27001:2022'] };
  reads(
    '# Audit report\n\n**Criteria:** ISO/IEC 27001:2013\n\n| No. | Clause |\n|---|---|\n| 1 | 27001 ‹A.9.2.5› |',
    'ISO/IEC 27001:2013 A.9.2.5',
    given,
  );
  reads(
    '---\nstandard: ISO/IEC 27001:2013\n---\n\nISO 27001 clause ‹6.2› holds.',
    'ISO/IEC 27001:2013 6.2',
    given,
  );
  reads(
    '# Bericht\n\nAuditkriterien: ISO/IEC 27001:2013\n\nISO 27001 ‹A.9.2.5› fehlt.',
    'ISO/IEC 27001:2013 A.9.2.5',
    given,
  );
  reads(
    '# Rapport\n\nCritères : ISO/IEC 27001:2013\n\nISO 27001 ‹A.9.2.5› manque.',
    'ISO/IEC 27001:2013 A.9.2.5',
    given,
  );
  reads(
    '---\nstandard: ISO/IEC 27001:2013\n---\n\n## From ISO/IEC 27001:2022\n\nISO 27001 ‹6.2› holds.',
    'ISO/IEC 27001 6.2',
    given,
  );
  reads(
    '---\nstandard: ISO/IEC 27001:2013\n---\n\nISO 27001 ‹A.8.28› is new.',
    'ISO/IEC 27001 A.8.28',
    given,
  );
  reads('We held ISO/IEC 27001:2013.\n\nISO 27001 ‹6.2› holds.', 'ISO/IEC 27001 6.2', given);
});

describe('A standard that is named in passing does not make a text one on two standards', () => {
  const nonconforming = (other: string, clause: string) =>
    `# Nonconforming outputs\n\nISO 9001:2015 ‹8.7› asks for control.\n\n## Elsewhere\n\nMakers go by ${other}.\n\n## Then\n\nClause ${clause} asks for causes.`;
  reads(nonconforming('ISO 13485', '‹10.2›'), 'ISO 9001:2015 8.7; ISO 9001:2015 10.2 (document)');
  reads(nonconforming('ISO 14001', '10.2'), 'ISO 9001:2015 8.7');
  reads(
    '# Software\n\nIEC 62304:2006 ‹5.1.8› asks for plans; risks are those of ISO 14971.\n\n## Then\n\nWe add clause ‹5.5.4› in class C.',
    'IEC 62304:2006 5.1.8; IEC 62304:2006 5.5.4 (document)',
  );
});

describe('What a listed standard numbers is told from other numbers, that of medical devices, too', () => {
  reads(
    'ISO 13485:2016 asks for these:\n\n- Procedures may be combined (CAPA = ‹8.5.2› + ‹8.5.3›; records = ‹4.2.4› + ‹4.2.5›).',
    'ISO 13485:2016 8.5.2, 8.5.3, 4.2.4, 4.2.5 (label)',
  );
});
