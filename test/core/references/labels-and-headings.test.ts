import { describe } from 'vitest';
import { asks, leaves, names, reads } from '../../support/references.ts';

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
  reads('## IEC 62304\n\n### 4.1 Development (Section ‹5›)', 'IEC 62304 5 (heading)');
  leaves('## IEC 62304\n\n### 4.1 Development (see section 5)');
});

describe('Sections that go as deep as a standard’s alone', () => {
  reads(
    'Vale la clausola ‹7› della ISO 9001.\n\nEsaminiamo il punto ‹7.1.5›, vale a dire le risorse.',
    'ISO 9001 7; ISO 9001 7.1.5 (section)',
  );
  leaves('ISO 9001 vaut.\n\nSourcé à l’article 7.1.4 du règlement.');
  leaves('La ISO 9001 vale.\n\nVedi il punto 7.1 del contratto e il punto 12.1.5.');
});

describe('Numbers in brackets in a heading below the title', () => {
  reads(
    '# ISO/IEC 17025 Abschnitt ‹7›\n\n## Validierung (gem. ‹7.2.2.4›)',
    'ISO/IEC 17025 7; ISO/IEC 17025 7.2.2.4 (title)',
  );
  reads('# ISO 9001 clause ‹8›\n\n## Buying (‹8.4›)', 'ISO 9001 8; ISO 9001 8.4 (title)');
  leaves('# ISO 9001\n\n## Postgres (9.1)');
});

describe('An item that says the standard speaks for those after it', () => {
  reads(
    '### iso-45001 (safety)\n\n- **Standard:** ISO 45001:2018\n- **Includes:** consultation per §‹5.4› and its ranks (§‹8.1.2›)\n  - Section ‹7.5›\n- Requirement ‹6.1›',
    'ISO 45001:2018 5.4 (label); ISO 45001:2018 8.1.2 (label); ISO 45001:2018 7.5 (label); ISO 45001:2018 6.1 (label)',
  );
  leaves('- **Standard:** ISO 45001:2018\n\nOur §5.4 has more.\n\n- It is in section 7.5 there.');
});

describe('The number of an appendix’s part before the name of a standard is its own', () => {
  reads('### C.1 ISO 9001:2015 – Quality\n\nClause ‹8.4› holds.', 'ISO 9001:2015 8.4 (heading)');
  leaves('- B.3.1 ISO/IEC 20000-1 crosswalk');
  reads('## ‹A.5› ISO/IEC 27001 – Organization', 'ISO/IEC 27001 A.5');
  reads('‹C.3› (ISO/IEC 27701) holds.', 'ISO/IEC 27701 C.3');
});

describe('A sign of status before an item’s number', () => {
  reads(
    '### ISO 9001:2015\n\n- ✅ Kap. ‹5.3›: Rollen definiert\n- ❌ Kap. ‹9.3›: Bewertung',
    'ISO 9001:2015 5.3, 9.3 (heading)',
  );
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

describe('A heading that names a standard without so deep numbers', () => {
  reads(
    '# ISO 13485:2016 status\n\n## Risks (ISO 14971)\n\n- Violates clause ‹4.2.4›, as clause ‹7.1› does.',
    'ISO 13485:2016 4.2.4 (title); ISO 14971 7.1 (heading)',
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

describe('A heading that begins with a range of clauses', () => {
  reads(
    '# ISO/IEC 27001:2022\n\n## Einleitung\n\nDie ISO/IEC 27001 ist eine Norm.\n\n## Kapitel ‹4›–‹6›: Das Herzstück',
    'ISO/IEC 27001:2022 4, 5, 6 (title)',
  );
  leaves('# ISO/IEC 27001:2022\n\n## Kapitel 4: Unser Vorgehen');
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

describe('Two standards that an earlier sentence joins', () => {
  asks('We follow ISO 9001 and ISO 14001. Clause ‹9.2› asks for audits.', 'ISO 9001, ISO 14001');
  reads(
    'We follow ISO/IEC 27001 and ISO 9001. Control ‹A.5.15› asks for rules. Clause 7.2 asks for skills.',
    'ISO/IEC 27001 A.5.15 (sentence)',
  );
  reads('We follow ISO 14001. ISO 9001 holds, too. Clause ‹9.2› asks for audits.', 'ISO 9001 9.2 (sentence)');
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
  leaves('## Records for ISO 9001:2015\n\n- 7.2: competence\n- 9.2: audits\n\n### 7.2 Ours\n\n### 9.2 Ours');
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

describe('A word for all the clauses of requirements, which the text uses again', () => {
  reads(
    'ISO 9001:2015 hat die Kapitel ‹4›–‹10›.\n\nDann kommt Kapitel ‹7›: Unterstützung. Kapitel 8 des Vertrags bleibt.',
    'ISO 9001:2015 4, 5, 6, 7, 8, 9, 10; ISO 9001:2015 7 (section)',
  );
  leaves('We hold ISO 9001:2015.\n\nThen comes chapter 7.');
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
});

describe('A word that says that a reference follows', () => {
  reads('# ISO/IEC 27001:2022\n\nClause reference: ‹4.3›.', 'ISO/IEC 27001:2022 4.3 (title)');
  reads('# ISO/IEC 27001:2022\n\nControl ID: ‹A.5.15›', 'ISO/IEC 27001:2022 A.5.15 (title)');
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
