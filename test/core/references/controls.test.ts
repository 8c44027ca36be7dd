import { describe } from 'vitest';
import { leaves, reads } from '../../support/references.ts';

describe('A control without its letter is of Annex A, where ISO/IEC 27001 is meant', () => {
  reads('Control ‹5.15› of ISO/IEC 27001:2022 is about access.', 'ISO/IEC 27001:2022 A.5.15');
  reads(
    'ISO/IEC 27001:2022 controls ‹5.15› and ‹5.18› are about access.',
    'ISO/IEC 27001:2022 A.5.15, A.5.18',
  );
  reads('ISO 27001:2022, control ‹8.24›, is about cryptography.', 'ISO/IEC 27001:2022 A.8.24');
  reads(
    'ISO/IEC 27001:2022 controls ‹5.24›–‹5.26› are about incidents.',
    'ISO/IEC 27001:2022 A.5.24, A.5.25, A.5.26',
  );
});

describe('So many of all', () => {
  leaves('ISO/IEC 27001:2022: controls 8 of 93 are open, clause 5 of 10 is next.');
  reads('Clause ‹8› of ISO 9001 has seven parts.', 'ISO 9001 8');
});

describe('A sign before a control with its letter', () => {
  reads(
    '# ISO/IEC 27001:2022\n\n- Logging (+‹A.8.15›, ‹A.8.16›)\n- Encryption (~‹A.8.24›)\n- MFA ->‹A.8.5›, vault =>‹A.5.17›',
    'ISO/IEC 27001:2022 A.8.15, A.8.16, A.8.24, A.8.5, A.5.17 (title)',
  );
  leaves('# ISO/IEC 27001:2022\n\nPrices went up by half (+8.24), see grid=A.8.24 and a+A.5.1.');
});

describe('A control with its letter behind a colon, whatever stands before that', () => {
  reads(
    '# Leaving (ISO/IEC 27001:2022)\n\nBadges in the server room: ‹A.7.2›.\n\nOn the last day: ‹A.5.11›, ‹A.6.5›.',
    'ISO/IEC 27001:2022 A.7.2, A.5.11, A.6.5 (title)',
  );
  leaves('# Leaving (ISO/IEC 27001:2022)\n\nMeet in room A.7.2 or page A.5.11.');
});

describe('A dot joins a control to its standard', () => {
  reads('[ISO 27001:2022].‹A.5.15›\n\n[ISO 27001:2022]: /frameworks.md', 'ISO/IEC 27001:2022 A.5.15');
  reads('Keys: ISO27001.‹A.8.24›, [OWASP ASVS 4.0].V2', 'ISO/IEC 27001 A.8.24');
  leaves('ISO 9001:2015.8.4 and notes.A.5.15 are names.');
});

describe('Of ISO/IEC 27002 it is a clause', () => {
  reads('Control ‹5.15› of ISO/IEC 27002:2022 is about access.', 'ISO/IEC 27002:2022 5.15');
  reads('ISO/IEC 27002:2022 control ‹8.24› is about cryptography.', 'ISO/IEC 27002:2022 8.24');
});

describe('Control numbers and clause numbers that are the same', () => {
  reads('ISO/IEC 27001:2022 control ‹6.1› is about screening.', 'ISO/IEC 27001:2022 A.6.1');
  reads('ISO/IEC 27001:2022 clause ‹6.1› is about risks.', 'ISO/IEC 27001:2022 6.1');
  reads('ISO/IEC 27001:2022 control ‹8.2› is about rights.', 'ISO/IEC 27001:2022 A.8.2');
  reads('ISO/IEC 27001:2022 ‹8.2› is about assessments.', 'ISO/IEC 27001:2022 8.2');
});

describe('A number that only Annex A has is a control', () => {
  reads('ISO/IEC 27001:2022 ‹5.15› (Access control), ‹9.1› (Monitoring).', 'ISO/IEC 27001:2022 A.5.15, 9.1');
  reads('ISO/IEC 27001:2022: ‹8.28›, ‹10.1› and ‹5.37›.', 'ISO/IEC 27001:2022 A.8.28, 10.1, A.5.37');
});

describe('A number of which the title is a control’s is a control', () => {
  reads('ISO/IEC 27001:2022 ‹8.1› (User endpoint devices) holds.', 'ISO/IEC 27001:2022 A.8.1');
  reads('ISO/IEC 27001:2022 ‹5.3› (Segregation of duties) holds.', 'ISO/IEC 27001:2022 A.5.3');
});

describe('Numbers listed under a word for controls are controls', () => {
  reads(
    'ISO/IEC 27001:2022 controls:\n\n- ‹6.1› Screening\n- ‹8.2› Privileged access rights',
    'ISO/IEC 27001:2022 A.6.1, A.8.2 (label)',
  );
  reads(
    '| ISO/IEC 27001:2022 control | Owner |\n| --- | --- |\n| ‹6.1› | People team |\n| ‹8.15› | Operators |',
    'ISO/IEC 27001:2022 A.6.1, A.8.15 (column)',
  );
  reads(
    '# ISO/IEC 27001:2022\n\n| Control | Owner |\n| --- | --- |\n| ‹7.4› | Guards |',
    'ISO/IEC 27001:2022 A.7.4 (title)',
  );
  reads(
    '| ISO/IEC 27001:2022 clause | Owner |\n| --- | --- |\n| ‹6.1› | Board |',
    'ISO/IEC 27001:2022 6.1 (column)',
  );
});

describe('A control of another edition than the document’s keeps the document’s', () => {
  reads('# ISO/IEC 27001:2022\n\nCode is reviewed (‹A.14.2.1›).', 'ISO/IEC 27001:2022 A.14.2.1 (title)');
  reads('# ISO/IEC 27001:2013\n\nThe cloud is watched (‹A.5.23›).', 'ISO/IEC 27001:2013 A.5.23 (title)');
});

describe('Annex A and its number', () => {
  reads('ISO/IEC 27001:2022 Annex ‹A.5.23› is about the cloud.', 'ISO/IEC 27001:2022 A.5.23');
  reads('ISO/IEC 27001:2022 (Annex A control ‹5.23›) is about the cloud.', 'ISO/IEC 27001:2022 A.5.23');
  reads('Annex ‹A.5.23› of ISO/IEC 27001:2022 is about the cloud.', 'ISO/IEC 27001:2022 A.5.23');
  reads(
    'Annex A controls ‹5.19› to ‹5.21› of ISO/IEC 27001:2022 hold.',
    'ISO/IEC 27001:2022 A.5.19, A.5.20, A.5.21',
  );
});

describe('The old edition has three levels', () => {
  reads('ISO/IEC 27001:2013 ‹A.9› is about access.', 'ISO/IEC 27001:2013 A.9');
  reads('ISO/IEC 27001:2013 ‹A.9.2› is about accounts.', 'ISO/IEC 27001:2013 A.9.2');
  reads('ISO/IEC 27001:2013 ‹A.9.2.6› is about leaving.', 'ISO/IEC 27001:2013 A.9.2.6');
  reads('ISO/IEC 27001:2013 control ‹9.2.6› is about leaving.', 'ISO/IEC 27001:2013 A.9.2.6');
});

describe('Bare controls take the standard from the context', () => {
  reads(
    '# ISO/IEC 27001:2022\n\nBackups (‹A.8.13›) are tested, see ‹A.5.30› too.',
    'ISO/IEC 27001:2022 A.8.13, A.5.30 (title)',
  );
  reads('# ISO/IEC 27001:2022\n\nBackups meet control ‹8.13›.', 'ISO/IEC 27001:2022 A.8.13 (title)');
  reads('# ISO/IEC 27001\n\nWe meet ‹A.5.15›–‹A.5.17›.', 'ISO/IEC 27001 A.5.15, A.5.16, A.5.17 (title)');
});

describe('A standard without such controls is passed over', () => {
  reads(
    '# ISO/IEC 27001:2022\n\n## Suppliers by ISO 9001:2015\n\nContracts meet ‹A.5.20›.',
    'ISO/IEC 27001:2022 A.5.20 (title)',
  );
  reads(
    'Beside ISO 9001:2015 and ISO/IEC 27001:2022 stands our list:\n\n- ‹A.8.13› backups',
    'ISO/IEC 27001:2022 A.8.13 (label)',
  );
  leaves('# ISO 9001:2015\n\nRooms A.1.1 and A.1.2 are locked.');
});

describe('A control that the standard at hand does not have', () => {
  reads(
    '# Integration with ISO/IEC 27001:2022\n\nWe hold ISO/IEC 42001:2023, too.\n\n## Logs\n\nModels meet ‹A.6.2.8›.',
    'ISO/IEC 42001:2023 A.6.2.8 (document)',
  );
  leaves('We hold ISO/IEC 42001:2023.\n\nThe review is by A.5.35.');
  reads(
    'Continuity: ISO 22301:2019, controls ‹A.5.29›–‹A.5.30› ISO/IEC 27001:2022.',
    'ISO/IEC 27001:2022 A.5.29, A.5.30',
  );
  reads('Rooms: ISO/IEC 27001:2022 ‹A.5.39›.', 'ISO/IEC 27001:2022 A.5.39');
  // The head of its column says of which standard a wrong number is.
  reads(
    '| Topic | ISO 42001 | ISO 27001 |\n| --- | --- | --- |\n| Vendors | ‹A.12.2› | ‹A.5.19› |',
    'ISO/IEC 42001 A.12.2 (column); ISO/IEC 27001 A.5.19 (column)',
  );
  reads(
    '| ISO 27002 | ISO 27001 |\n| --- | --- |\n| ‹A.5.19› | ‹A.5.19› |',
    'ISO/IEC 27002 5.19 (column); ISO/IEC 27001 A.5.19 (column)',
  );
});

describe('A control that the standard at hand does not have, with words that are no title of one that is only mentioned', () => {
  const opening =
    '# AI management (ISO/IEC 42001:2023)\n\nIts structure is that of ISO 27001.\n\n## Gaps\n\n';
  reads(
    `${opening}Controls of ISO 42001:\n\n| Control | Part |\n| --- | --- |\n| ‹A.6.3› Design of models | done |\n| ‹A.6.8› | Event records |\n| ‹A.5.15› | Access |`,
    'ISO/IEC 42001 A.6.3 (caption); ISO/IEC 42001 A.6.8 (caption); ISO/IEC 27001 A.5.15 (document)',
  );
  leaves(`${opening}1. **Annex A.6.4 Verification of models.** Some tests are missing.`);
  reads(`${opening}- ‹A.6.4› Disciplinary process`, 'ISO/IEC 27001 A.6.4 (document)');
  reads(
    `${opening}ISO 27001 ‹A.5.1› is met.\n\n## Staff\n\n- ‹A.6.3› Courses for all`,
    'ISO/IEC 27001 A.5.1; ISO/IEC 27001 A.6.3 (document)',
  );
});

describe('A control behind its publisher alone, in a text that names no standard with controls', () => {
  reads(
    '# Templates\n\n- Logs: SOC 2 CC7.2, ISO ‹A.8.15›\n- Keys: ISO ‹A.5.33› + ‹A.8.24›',
    'ISO/IEC 27001 A.8.15, A.5.33, A.8.24 (document)',
  );
  reads('Models are tested (ISO ‹A.6.2.4›).', 'ISO/IEC 42001 A.6.2.4 (document)');
  // Two standards have it, and the text has cited controls of one.
  leaves('Login is by ISO A.8.5.');
  reads('Logs are by ISO ‹A.8.15›, login by ISO ‹A.8.5›.', 'ISO/IEC 27001 A.8.15, A.8.5 (document)');
  leaves('Film is rated ISO A.100, paper ISO A.4.');
  // Guidance that the text mentions asks for no plan.
  leaves(
    'Risks are told by ISO/IEC 27005.\n\n| Template | Reference |\n| --- | --- |\n| Plan | ISO 6.1.3 d) |',
  );
});

describe('A control at the beginning of a compound', () => {
  reads(
    '# Map of ISO/IEC 27001:2022\n\n## ‹A.5.7› / ‹A.8.7›-adjacent\n\n‹A.5.15›-style rules, ‹A.8.24›-relevante Schlüssel.',
    'ISO/IEC 27001:2022 A.5.7, A.8.7 (title); ISO/IEC 27001:2022 A.5.15, A.8.24 (title)',
  );
  leaves('# Files of ISO/IEC 27001:2022\n\nSee A.8.7-malware-protection.md, A.5.9-inventory and A.8.1-x86.');
});

describe('An area of Annex A is a whole number', () => {
  reads(
    '| SOC 2 | ISO/IEC 27001 |\n| --- | --- |\n| Access | Annex A ‹5›, ‹8› |',
    'ISO/IEC 27001 A.5, A.8 (column)',
  );
  reads('ISO/IEC 27001 Annex A ‹5›: organizational controls.', 'ISO/IEC 27001 A.5');
});

describe('Wildcards stand for no clause', () => {
  leaves('ISO/IEC 27001:2022 A.8.x is for the operators.');
  leaves('ISO 9001:2015 8.x is for the makers.');
  leaves('# ISO/IEC 27001:2022\n\nThe A.6.x controls are for the people team.');
  leaves('ISO 9001:2015 8.* is for the makers.');
  leaves('ISO/IEC 27001:2022 A.6.*, A.7.* are for the people team.');
});

describe('A control of ISO/IEC 27002 by the number that it has in ISO/IEC 27001', () => {
  reads('Code is written by ISO/IEC 27002:2022 ‹A.8.28›.', 'ISO/IEC 27002:2022 8.28');
  reads('### ISO 27002\n\n- [‹A.5.1›](a-5.md)\n- [‹A.5.34›](a-5.md)', 'ISO/IEC 27002 5.1, 5.34 (heading)');
  reads(
    'We follow ISO 27001. ISO 27002 helps, and as it says we keep ‹A.5.1› up to date.',
    'ISO/IEC 27001 A.5.1 (document)',
  );
});

describe('A control of Annex A in a text that only speaks of ISO/IEC 27002 is of ISO/IEC 27001', () => {
  reads(
    '# Readiness\n\n## ‹A.5› – Organizational controls\n\n### ‹A.5.1› Policies\n\n## Technology\n\nISO 27002:2022 §‹8.8› asks for more.',
    'ISO/IEC 27001:2022 A.5, A.5.1 (document); ISO/IEC 27002:2022 8.8',
  );
  reads(
    '# Validator\n\n‹A.8.15› has four verbs.\n\n- Times, which ISO 27002 §‹8.15› lists',
    'ISO/IEC 27001 A.8.15 (document); ISO/IEC 27002 8.15',
  );
  reads(
    '# Checklist for ISO 27002:2022\n\n## ‹A.5› – Organizational controls\n\n### ‹A.5.1› Policies',
    'ISO/IEC 27002:2022 5, 5.1 (title)',
  );
});

describe('Annex A joined to other words by hyphens', () => {
  reads(
    'Der Stand der ISO 27001:2022 ‹Annex-A›-Controls und der ‹Anhang A›-Maßnahmen nach ISO 27001.',
    'ISO/IEC 27001:2022 A; ISO/IEC 27001 A',
  );
  reads(
    'Abgebildet auf 50 ISO-27001:2022-Controls (‹Annex A›) und ISO 27001 controls (‹Annex A›).',
    'ISO/IEC 27001:2022 A; ISO/IEC 27001 A',
  );
  reads('ISO 27001 Annex A-beheersmaatregel ‹8.13› vereist back-ups.', 'ISO/IEC 27001 A.8.13');
  leaves('Annex B-1 of the contract and ISO 27001 Annex A-1.');
});

describe('What names ISO/IEC 27002 nearest says that the controls below are its own', () => {
  reads(
    '# ISO/IEC 27001/27002\n\n| Control (ISO 27002) | Status |\n| --- | --- |\n| **‹A.5.15›–‹5.16›** Access | open |',
    'ISO/IEC 27002 5.15, 5.16 (column)',
  );
  reads(
    '# ISO/IEC 27001/27002\n\n## Controls of ISO 27002\n\n- ‹A.8.24› Cryptography',
    'ISO/IEC 27002 8.24 (heading)',
  );
  reads(
    '# ISO 9001\n\n| Gap | ISO |\n| --- | --- |\n| Training | 27001 cl. ‹7.2› / 27002 ‹A.6.3› |',
    'ISO/IEC 27001 7.2; ISO/IEC 27002 6.3',
  );
});

describe('A table that mentions ISO/IEC 27002 does not change what the tables after it are of', () => {
  const remark = (text: string) =>
    `# SoA\n\nFor ISO 27001:2022.\n\n## Technology\n\n| Topic | Remark |\n| --- | --- |\n| Code | ${text} |\n\nNext:\n\n| Control | Status |\n| --- | --- |\n| ‹8.25› Secure development | open |`;
  reads(remark('as in ISO 27002'), 'ISO/IEC 27001:2022 A.8.25 (document)');
  reads(remark('ISO 27002 ‹8.28›'), 'ISO/IEC 27002 8.28; ISO/IEC 27002 8.25 (section)');
  reads(
    '# SoA\n\nFor ISO 27001:2022.\n\n## Technology\n\nThe controls are those of ISO 27002.\n\nThey change.\n\n| Control | Status |\n| --- | --- |\n| ‹8.25› Secure development | open |',
    'ISO/IEC 27002 8.25 (section)',
  );
});

describe('Controls that a row’s number stands for', () => {
  reads(
    '# SoA ISO/IEC 27001:2022\n\n| # | Control | Status |\n| --- | --- | --- |\n| ‹5.1› | Policies | ✅ |\n| ‹5.2› | Roles | ✅ |\n| ‹8.24› | Cryptography | ❌ |',
    'ISO/IEC 27001:2022 A.5.1, A.5.2, A.8.24 (title)',
  );
  reads(
    '# SoA ISO/IEC 27001:2022\n\n| ID | Tema del control |\n| --- | --- |\n| ‹6.1›-‹6.3› | Selección |\n| ‹6.4› | Disciplina |\n| ‹6.7›, ‹6.8› | Eventos |',
    'ISO/IEC 27001:2022 A.6.1, A.6.2, A.6.3, A.6.4, A.6.7, A.6.8 (title)',
  );
  leaves(
    '# SoA ISO/IEC 27001:2022\n\n| # | Control | Status |\n| --- | --- | --- |\n| 1.1 | Policies | ✅ |\n| 5.2 | Roles | ✅ |\n| 5.3 | Cryptography | ❌ |',
  );
});

describe('Controls of an edition that nobody has a pack of', () => {
  reads(
    '| Requirement | GDPR | ISO 27701 |\n| --- | --- | --- |\n| Consent | Art.7 | ‹A.7.3.1› |',
    'ISO/IEC 27701 A.7.3.1 (column)',
  );
});

describe('Controls of an edition of ISO/IEC 27701 that nobody has a pack of', () => {
  reads(
    '| Article | ISO 27701:2025 control |\n| --- | --- |\n| Art. 5 | ‹A.7.2.1› (purpose), ‹A.7.2.2› |\n\nSee ISO 27001:2022.',
    'ISO/IEC 27701:2025 A.7.2.1, A.7.2.2 (column)',
  );
  reads(
    '# ISO/IEC 27701:2019\n\nWe hold ISO/IEC 27001:2022, too.\n\n## Processors\n\nWe meet ‹B.8.2.1›.',
    'ISO/IEC 27701:2019 B.8.2.1 (title)',
  );
  reads(
    '| Article | ISO 27701 | ISO 27001:2013 |\n| --- | --- | --- |\n| Art. 5 | ‹A.7.2.8› | ‹A.7.2.2› |',
    'ISO/IEC 27701 A.7.2.8 (column); ISO/IEC 27001:2013 A.7.2.2 (column)',
  );
  reads(
    '# ISO/IEC 27701:2019\n\nIt extends ISO/IEC 27001.\n\n### ‹A.7.2› Collection\n\n#### ‹A.7.2.1› Purpose',
    'ISO/IEC 27701:2019 A.7.2 (title); ISO/IEC 27701:2019 A.7.2.1 (title)',
  );
});

describe('A column whose head names Annex A', () => {
  reads(
    '# ISO 27001:2022\n\n| Annex A Ref (2022) | Name |\n| --- | --- |\n| ‹5.1› | Information security policies |\n| ‹5.2› | Roles |',
    'ISO/IEC 27001:2022 A.5.1, A.5.2 (title)',
  );
});

describe('Below a head for controls, where ISO/IEC 27001 and its guidance are named', () => {
  reads(
    '# Statement of applicability\n\nISO/IEC 27001:2022, 93 controls of ISO/IEC 27002:2022\n\n## Organizational\n\n| # | Contrôle | State |\n| --- | --- | --- |\n| ‹5.1› | Politiques | x |\n| ‹5.2› | Rôles | x |\n| ‹8.34› | Audit | x |',
    'ISO/IEC 27001:2022 A.5.1, A.5.2, A.8.34 (document)',
  );
  leaves(
    '# ISO/IEC 27001:2022\n\n| # | Massnahme | Aufwand |\n| --- | --- | --- |\n| 5.1 | Feld ergänzen | klein |\n| 5.2 | Rollen klären | klein |\n| 5.3 | Tracking | klein |',
  );
});

describe('Numbers among controls alone', () => {
  reads(
    '| Need | ISO 27001 |\n| --- | --- |\n| Admins | ‹8.2›, ‹8.18› |',
    'ISO/IEC 27001 A.8.2, A.8.18 (column)',
  );
  reads('ISO/IEC 27001:2022 ‹5.1›, ‹5.2› and ‹5.15›', 'ISO/IEC 27001:2022 A.5.1, A.5.2, A.5.15');
  reads('ISO/IEC 27001:2022 ‹6.1.2›, ‹8.2›, ‹8.18›', 'ISO/IEC 27001:2022 6.1.2, 8.2, A.8.18');
  reads('ISO/IEC 27001:2022 clauses ‹8.2›, ‹8.18›', 'ISO/IEC 27001:2022 8.2, 8.18');
});

describe('A heading that names the standard and calls its numbers controls', () => {
  reads(
    '# ISO 27001:2022 control mapping\n\n| Policy | Satisfies |\n| --- | --- |\n| Use | ‹5.1› — sets rules |\n| Mail | ‹6.3› — teaches |',
    'ISO/IEC 27001:2022 A.5.1, A.6.3 (title)',
  );
  reads(
    '# ISO 27001:2022 access control\n\n| Policy | Satisfies |\n| --- | --- |\n| Use | ‹5.2› — sets rules |',
    'ISO/IEC 27001:2022 5.2 (title)',
  );
  reads(
    '# ISO 27001:2022 control mapping\n\n| Policy | Clause |\n| --- | --- |\n| Use | ‹5.2› |',
    'ISO/IEC 27001:2022 5.2 (title)',
  );
});

describe('The word clause below a title with ISO/IEC 27001, where its guidance is named too', () => {
  reads(
    '# ISO 27001 audit\n\nRequirements of ISO/IEC 27001:2022 and controls of ISO/IEC 27002:2022:\n\n- Clause ‹8.1› (operation)',
    'ISO/IEC 27001:2022 8.1 (label)',
  );
});

describe('The word clause where ISO/IEC 27001 and its guidance are named, and no title tells', () => {
  reads(
    '# Policies\n\nFor ISO 27001:2022, with ISO 27002:2022.\n\n| Policy | ISO requirement |\n| --- | --- |\n| Security | Clause ‹5.2› |',
    'ISO/IEC 27001:2022 5.2 (caption)',
  );
});

describe('An adjective behind the word for controls', () => {
  reads(
    '# ISO/IEC 27001:2022\n\n**Controles relacionados:** ‹5.15›, ‹5.16›\n\nContrôles applicables : ‹8.13›',
    'ISO/IEC 27001:2022 A.5.15, A.5.16 (title); ISO/IEC 27001:2022 A.8.13 (title)',
  );
});

describe('The word for a control at the end of a title, and then the next clause', () => {
  const below = (text: string): string => `# ISO/IEC 27001:2022 in short\n\n${text}`;
  reads(
    below(
      'Clause ‹8›: ‹8.1› Operational planning and control ‹8.2› Information security risk assessment ‹8.3› Risk treatment',
    ),
    'ISO/IEC 27001:2022 8 (title); ISO/IEC 27001:2022 8.1, 8.2, 8.3 (document)',
  );
  leaves(below('8.1 planning, control 8.2 assessment'));
  reads(
    below('control ‹8.1› for devices, control ‹8.2› for rights'),
    'ISO/IEC 27001:2022 A.8.1, A.8.2 (title)',
  );
});

describe('The annex behind the word for its controls', () => {
  reads('ISO/IEC 27001:2022 (controles del ‹Anexo A›)', 'ISO/IEC 27001:2022 A');
  reads('ISO/IEC 27001:2022, Maßnahmen des ‹Anhangs A›', 'ISO/IEC 27001:2022 A');
  reads('ISO/IEC 27001:2022 controls of ‹Annex A›', 'ISO/IEC 27001:2022 A');
});

describe('Several numbers that are called clauses, and only controls have', () => {
  reads('ISO 27001:2022 - Clause ‹5.24›, ‹5.25› (incident management)', 'ISO/IEC 27001:2022 A.5.24, A.5.25');
  reads('ISO 27001:2022 - Clause ‹5.24›', 'ISO/IEC 27001:2022 5.24');
});

describe('A range whose ends are numbers of controls, and not both of clauses', () => {
  reads('ISO/IEC 27001:2022 ‹8.1›–‹8.5›', 'ISO/IEC 27001:2022 A.8.1, A.8.2, A.8.3, A.8.4, A.8.5');
  reads('ISO/IEC 27001:2022 ‹8.1›–‹8.3›', 'ISO/IEC 27001:2022 8.1, 8.2, 8.3');
});

describe('Numbers of Annex A that are called clauses, beyond the last clause', () => {
  reads(
    'ISO/IEC 27001 Clause ‹7.4› (Communication) and ‹16.1› (Incident Management)',
    'ISO/IEC 27001 7.4, A.16.1',
  );
  reads(
    '# Plan\n\n| Benefit | ISO 27001 Clause |\n| --- | --- |\n| Response | ‹16.1›, ‹A.5.24› |\n| Talks | ‹7.4›, ‹9.1› |',
    'ISO/IEC 27001 A.16.1, A.5.24, 7.4, 9.1 (column)',
  );
  reads('ISO/IEC 27001:2022 clause ‹16.1› is about incidents.', 'ISO/IEC 27001:2022 16.1');
});

describe('Controls of an edition that does not exist', () => {
  reads('según la norma ISO 27001:2023, el control ‹8.32›', 'ISO/IEC 27001:2023 A.8.32');
});

describe('A column of controls that writes their letter', () => {
  const head = '# SOC 2 to ISO 27001:2022\n\n| TSC | ISO 27001 Controls |\n| --- | --- |\n';
  reads(
    `${head}| CC1.3 | ‹5.3› (Roles), ‹A.5.2› (Roles) |\n| CC3.2 | ‹6.1.2› (Risks), ‹8.2› (Risks), ‹A.5.7› (Threats) |`,
    'ISO/IEC 27001 5.3, A.5.2, 6.1.2, 8.2, A.5.7 (column)',
  );
  reads(`${head}| CC9.2 | ‹A.5.19› (Suppliers), ‹8.1› (Planning) |`, 'ISO/IEC 27001 A.5.19, 8.1 (column)');
  reads(`${head}| CC6.1 | ‹A.5.15›, ‹5.16›, ‹8.2› |`, 'ISO/IEC 27001 A.5.15, A.5.16, A.8.2 (column)');
});

describe('A title that only the clause has, in a column of controls', () => {
  reads(
    '# ISO 27001:2022\n\n| Topic | ISO 27001 Controls |\n| --- | --- |\n| Talk | ‹7.4› (Communication) |',
    'ISO/IEC 27001 7.4 (column)',
  );
});

describe('A control of the former edition', () => {
  reads(
    'ISO/IEC 27001:2022 (Control ‹8.3.2› - Disposal) and control ‹9.4.1› of ISO/IEC 27001:2022',
    'ISO/IEC 27001:2022 A.8.3.2; ISO/IEC 27001:2022 A.9.4.1',
  );
});

describe('Measures that the text counts', () => {
  reads(
    '**Mesure #12 (cadence)** — ISO 27001:2022, clause ‹7.4›, and control #‹5.15› of ISO 27001:2022',
    'ISO/IEC 27001:2022 7.4; ISO/IEC 27001:2022 A.5.15',
  );
});

describe('Numbers below a label that ends with controls are controls, where there are such', () => {
  reads(
    'ISO/IEC 27001:2022 Annex ‹A.6›:\n\n- ‹6.1› Screening\n- ‹6.3› Awareness\n- ‹6.4› Discipline',
    'ISO/IEC 27001:2022 A.6; ISO/IEC 27001:2022 A.6.1 (label); ISO/IEC 27001:2022 A.6.3 (label); ISO/IEC 27001:2022 A.6.4 (label)',
  );
  reads(
    'See ISO/IEC 27001:2013 ‹A.9.1.2›.\n\n- ISO/IEC 27001:2013 ‹9.1› holds.',
    'ISO/IEC 27001:2013 A.9.1.2; ISO/IEC 27001:2013 9.1',
  );
  reads(
    'ISO/IEC 27001:2022 clause ‹6›:\n\n- ‹6.1› Risks\n- ‹6.3› Changes',
    'ISO/IEC 27001:2022 6; ISO/IEC 27001:2022 6.1 (label); ISO/IEC 27001:2022 6.3 (label)',
  );
});

describe('Controls that a table below or above lists', () => {
  reads(
    '# ISO/IEC 27001:2022\n\nSee Annex A (controls ‹5.1›–‹5.3› below).',
    'ISO/IEC 27001:2022 A.5.1, A.5.2, A.5.3 (title)',
  );
  leaves('# ISO/IEC 27001:2022\n\nSee control 5.3 below.');
});

describe('Behind an arrow, whatever the label names', () => {
  const list = (item: string): string =>
    `# Our ISMS by ISO/IEC 27001:2022\n\nHow the articles of DORA are met:\n\n- ${item}`;
  reads(list('Art. 11 → ‹A.5.24›'), 'ISO/IEC 27001:2022 A.5.24 (title)');
  reads(
    list('Art. 11 (response) -> ‹A.5.24›, and not ‹A.5.25›'),
    'ISO/IEC 27001:2022 A.5.24, A.5.25 (title)',
  );
  leaves(list('A.5.24'));
});

describe('Behind an arrow, whatever framework stands before it', () => {
  const list = (heading: string, item: string): string =>
    `# Our ISMS by ISO/IEC 27001:2022\n\n${heading}\n\n- ${item}`;
  const from = '## From SOC 2 to ISO';
  reads(list(from, '**CC3.1** (Risks) → **Clause ‹6›** (Planning)'), 'ISO/IEC 27001:2022 6 (title)');
  reads(list(from, 'CC1.1 (Tone) -> clause ‹5› and ‹A.5.1›'), 'ISO/IEC 27001:2022 5, A.5.1 (title)');
  reads(list('## In short', 'CC9.1 → the clause ‹6.1.2›'), 'ISO/IEC 27001:2022 6.1.2 (title)');
  // What nothing leads to is of the framework, and so may be what the heading names it for.
  leaves(list(from, 'CC3.1 (Risks), clause 6'));
  leaves(list('## SOC 2', 'The contract → clause 6'));
  leaves(list(from, 'Risks → SOC 2 clause 6'));
});

describe('Numbers in brackets behind the titles of controls', () => {
  const below = (text: string): string => `# What ISO/IEC 27001:2022 changes\n\n${text}`;
  reads(
    below('New are threat intelligence (‹5.7›), data masking (‹8.11›) and web filtering (‹8.23›).'),
    'ISO/IEC 27001:2022 A.5.7, A.8.11, A.8.23 (title)',
  );
  reads(
    below('- Threat Intelligence (‹5.7›)\n- Secure Coding (‹8.28›)'),
    'ISO/IEC 27001:2022 A.5.7, A.8.28 (title)',
  );
  reads('ISO/IEC 27001:2022 adds threat intelligence (‹5.7›) to its controls.', 'ISO/IEC 27001:2022 A.5.7');
  // Beside such a one, the text may call others as it likes.
  reads(
    below('New are threat intelligence (‹5.7›), the cloud (‹5.23›), DLP (‹8.12›) and data masking (‹8.11›).'),
    'ISO/IEC 27001:2022 A.5.7, A.5.23, A.8.12, A.8.11 (title)',
  );
  leaves(below('New are a board (5.7), the cloud (5.23) and DLP (8.12).'));
  reads(
    below('New is data masking (‹8.11›), which came with the release of our tool (8.9).'),
    'ISO/IEC 27001:2022 A.8.11 (title)',
  );
  reads(
    below('- Remote working: ‹6.7›\n- Secure authentication – ‹8.5›'),
    'ISO/IEC 27001:2022 A.6.7, A.8.5 (title)',
  );
  leaves(below('- Remote working: 6.7 hours\n- Remote working 6.7'));
  reads(below('Threat intelligence (§‹5.7›) is new.'), 'ISO/IEC 27001:2022 A.5.7 (title)');
  // The title tells a control from a clause of the same number.
  reads(
    below('Privileged access rights (‹8.2›) follow the information security risk assessment (‹8.2›).'),
    'ISO/IEC 27001:2022 A.8.2, 8.2 (title)',
  );
  leaves(`${below('## 5.7 Threat intelligence')}\n\nSee threat intelligence (5.7).`);
  // 𝐍 is a pair of surrogates.
  reads(below('𝐍𝐞𝐰 is threat intelligence (‹5.7›).'), 'ISO/IEC 27001:2022 A.5.7 (title)');
});

describe('Controls in brackets, where the text cites controls without their letter', () => {
  const behind = (text: string, first: string): string => `${first} is about access.\n\n${text}`;
  const cited = 'Control ‹5.15› of ISO/IEC 27001:2022';
  reads(
    behind('Reviews (‹5.18›) are held.', cited),
    'ISO/IEC 27001:2022 A.5.15; ISO/IEC 27001:2022 A.5.18 (document)',
  );
  reads(
    behind('Reviews (‹5.18›) are held.', 'ISO/IEC 27001:2022 Annex ‹A 5.15›'),
    'ISO/IEC 27001:2022 A.5.15; ISO/IEC 27001:2022 A.5.18 (document)',
  );
  // An amount, a clause too, no control, no brackets, a number of the text's own, and a text that has their letter.
  reads(behind('It took long (6.7), and 5.18 (of it) was worse (8.99).', cited), 'ISO/IEC 27001:2022 A.5.15');
  reads(behind('## 5.18 Reviews\n\nThey are held (5.18).', cited), 'ISO/IEC 27001:2022 A.5.15');
  reads(behind('Reviews (5.18) are held.', 'ISO/IEC 27001:2022 ‹A.5.15›'), 'ISO/IEC 27001:2022 A.5.15');
});

describe('Controls that ISO/IEC 27701 never had', () => {
  const ours = 'We are certified by ISO/IEC 27001:2022.\n\n';
  reads(
    `${ours}Officers → ISO/IEC 27701 ‹6.3.1.1› @80%, ‹A.5.2› @60%.`,
    'ISO/IEC 27701 6.3.1.1; ISO/IEC 27001:2022 A.5.2 (section)',
  );
  reads(
    `${ours}Officers → ISO/IEC 27701 ‹6.3.1.1› @80%, ‹A.7.2.2› @60%.`,
    'ISO/IEC 27701 6.3.1.1; ISO/IEC 27701 A.7.2.2 (sentence)',
  );
});

describe('Lists of controls in languages whose titles nobody knows', () => {
  reads(
    '# ISO 27001:2022\n\n### 6 人員控制 People controls (‹6.1›-‹6.3›)\n\n- ‹6.1› 篩選\n- ‹6.3› 認知',
    'ISO/IEC 27001:2022 A.6.1, A.6.2, A.6.3, A.6.1, A.6.3 (title)',
  );
  reads(
    '# Kontrole ISO/IEC 27001:2022\n\n- ‹5.1› Polityki\n- ‹5.15› Kontrola dostępu\n- ‹5.23› Chmura\n- ‹8.28› Kodowanie',
    'ISO/IEC 27001:2022 A.5.1, A.5.15, A.5.23, A.8.28 (title)',
  );
  reads(
    '# ISO 9001:2015\n\n## Klauzule ‹9.1›–‹9.3›\n\n- ‹9.1› Pomiary\n- ‹9.2› Audyty',
    'ISO 9001:2015 9.1, 9.2, 9.3, 9.1, 9.2 (title)',
  );
  // Numbers that clauses have as well may be the text's own.
  leaves('# Kontrole ISO/IEC 27001:2022\n\n- 4.1 Najpierw\n- 4.2 Potem\n- 4.3 Na koniec');
  leaves('# Polityka ISO/IEC 27001:2022\n\n- 5.1 Zasady\n- 5.15 Dostęp\n- 5.77 Inne');
});

describe('A control that words point to, behind another one without its letter', () => {
  const below = (text: string): string => `# ISO/IEC 27001:2022\n\n${text}`;
  reads(
    below('Data is classified per Annex A control ‹5.12› and labelled per ‹5.13›.'),
    'ISO/IEC 27001:2022 A.5.12 (title); ISO/IEC 27001:2022 A.5.13 (document)',
  );
  reads(
    below('Klassifiziert wird nach Control ‹5.12›, gekennzeichnet gemäß ‹5.13›.'),
    'ISO/IEC 27001:2022 A.5.12 (title); ISO/IEC 27001:2022 A.5.13 (document)',
  );
  // Nothing points to it, or it may be an amount.
  reads(below('Control ‹5.12› holds; the team has 5.13.'), 'ISO/IEC 27001:2022 A.5.12 (title)');
  reads(below('Control ‹5.12› holds, at a cost per 5.13 units.'), 'ISO/IEC 27001:2022 A.5.12 (title)');
});

describe('Three parts behind the letter without a dot', () => {
  reads(
    '# ISO/IEC 27701:2019\n\n| Control | Owner |\n| --- | --- |\n| ‹A7.2.1› | Desk |',
    'ISO/IEC 27701:2019 A.7.2.1 (title)',
  );
  leaves('# ISO/IEC 27001:2022\n\n| Control | Owner |\n| --- | --- |\n| A1.2 | Desk |');
});

describe('Controls that are called so behind another framework', () => {
  reads(
    '# ISO/IEC 27001:2022\n\nReason: Art. 9 GDPR\nHow: masked, Annex A control ‹8.33› holds.',
    'ISO/IEC 27001:2022 A.8.33 (title)',
  );
});

describe('Items that begin with controls and their titles, where the text speaks of one standard alone', () => {
  reads(
    'We list the controls of ISO/IEC 27001:2022.\n\n## Organization\n\n- ‹5.1› Policies for information security – yes\n- ‹5.2› Roles – yes\n- ‹5.7› Threat intelligence – no\n- ‹5.23› Cloud – yes\n\n## People\n\n- ‹6.1› Screening – yes\n- ‹6.7› Remote working',
    'ISO/IEC 27001:2022 A.5.1, A.5.2, A.5.7, A.5.23, A.6.1, A.6.7 (document)',
  );
  leaves('We know ISO/IEC 27001:2022.\n\n## Plan\n\n- 5.1 Policies of ours\n- 5.2 Roles\n- 5.7 Threats');
});

describe('Controls of a standard that no pack lists', () => {
  reads(
    'ISO/IEC 27001 holds.\n\nISO/IEC 27018 ‹A.2.1› is met, and notices go out in line with ‹A.10.1› here.',
    'ISO/IEC 27018 A.2.1; ISO/IEC 27018 A.10.1 (sentence)',
  );
});

describe('A number that is a control’s but for its letter', () => {
  reads(
    '# ISO/IEC 42001:2023\n\n‹A.2.2› is met.\n\n- Python 3.12, torch 2.2',
    'ISO/IEC 42001:2023 A.2.2 (title)',
  );
});
