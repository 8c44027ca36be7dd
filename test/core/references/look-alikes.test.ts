import { describe } from 'vitest';
import { leaves, namesNothing, reads } from '../../support/references.ts';

/** A document that speaks of one standard alone: whatever looks like a clause of it could be taken for one. */
const below = (text: string): string => `# ISO/IEC 27001:2022\n\n${text}`;

describe('Counts and numbers of things beside another standard', () => {
  reads('ISO 14001:2015 ‹6.1›. Serial number 9001, 7.5 long.', 'ISO 14001:2015 6.1');
  reads('ISO 14001:2015 ‹6.1› applies. The plant made 8.4 of 45001 units.', 'ISO 14001:2015 6.1');
  reads('ISO 14001:2015 ‹6.1› applies to order 9001, 7.5 kg.', 'ISO 14001:2015 6.1');
  reads('ISO 10018:2020 ‹6.8› holds.', 'ISO 10018:2020 6.8');
});

describe('Versions', () => {
  leaves(below('Version 8.1.2 runs on all hosts.'));
  leaves(below('We moved from v5.2 to v6.1.'));
  leaves('De BIO 2.0 en ISO/IEC 27001 zijn verwant.');
  leaves(below('| Control | State |\n| --- | --- |\n| 4.0 | open |'));
  leaves(below('TLS 1.2 is the least we take.'));
  leaves(below('Python 3.12 and Node 20.1 are in use.'));
  leaves(below('The agent is at release 7.4.'));
  leaves('Version 8.1.2 runs on 192.168.1.1.');
});

describe('Addresses', () => {
  leaves(below('The log server is 10.1.2.3.'));
  leaves(below('The net 10.2.0.0/16 is for guests.'));
  leaves(below('Call extension 5.1-22 at night.'));
});

describe('Modules of a course and scores', () => {
  leaves('ISO 27001 Lead Auditor, Module 4.2, Lesson 8.3');
  leaves('ISO 27001 maturity: 3.2');
  leaves('ISO 9001 Schulung, Modul 8.4, Folie 9.2');
});

describe('Amounts, marks and versions, behind a standard and some words', () => {
  leaves('ISO 27001 scored 8.2 of 10, and ISO 9001 was rated 8.4.');
  leaves('ISO 27001 readiness: 7.2. The ISO 9001 index is at 9.1 now.');
  leaves('ISO 27001 reached 8.2 in May; ISO 9001 went up to 7.4.');
  leaves('ISO 14001 saved 4.4 t, ISO 45001 cut the accidents by 6.1, ISO 27001 needs 6.2 FTE.');
  leaves('ISO 27001 support needs Keycloak 9.2, and the ISO 9001 add-on 8.4.1 runs on Confluence 8.5.');
  reads('ISO 9001 asks in ‹8.4› for more, ISO 9001 Internal Audit ‹9.2› is next.', 'ISO 9001 8.4, 9.2');
  reads('ISO 27001 Statement of Applicability ‹6.1.3›', 'ISO/IEC 27001 6.1.3');
});

describe('Lines of a table of contents with standards in them', () => {
  leaves('Contents\n\n4.1 ISO 9001\n4.2 ISO 14001\n4.3 ISO 27001');
  leaves('1. Introduction\n   1.1 ISO 27001\n   1.2 ISO 9001');
  leaves('4.1 ISO 9001<br>4.2 ISO 14001');
  reads('‹8.4› ISO 9001\n‹8.3.4› ISO/IEC 20000-1', 'ISO 9001 8.4; ISO/IEC 20000-1 8.3.4');
  reads('‹9.1› ISO 9001\n‹9.2› ISO 9001\n‹9.3› ISO 9001', 'ISO 9001 9.1; ISO 9001 9.2; ISO 9001 9.3');
});

describe('A section of the text that a bracket says more of', () => {
  leaves('See section 5.2 (ISO 27001 mapping) and § 6.1 (ISO 9001 checklist).');
  leaves('Section 8.4 is on ISO 9001, section 5.2 (ISO 27001 mapping) on controls.');
  reads('See section ‹5.2› (ISO 27001) and clause ‹6.1› (ISO 27001 mapping).', 'ISO/IEC 27001 5.2, 6.1');
});

describe('Telephones, floors and rooms', () => {
  const holding = (text: string): string => below(`‹A.5.15› and ‹A.5.18› hold.\n\n${text}`);
  const only = 'ISO/IEC 27001:2022 A.5.15, A.5.18 (title)';
  reads(holding('Frau Dr. Meier prüft es, Raum 5.15, Tel. 5.18.'), only);
  reads(holding('Die Leitung sitzt hier (Etage 5.15, Tel.-Nr. 5.18, Nst. 5.15).'), only);
  reads(holding('Ms Meier does it, phone 5.18, ext. 5.15, floor 5.15.'), only);
  reads(holding('Mme Meier le fait, étage 5.15, tél. 5.18, bureau 5.15.'), only);
  reads(holding('Lo hace Meier, piso 5.15, teléfono 5.18.'), only);
  reads(holding('Lo fa Meier, stanza 5.15, telefono 5.18.'), only);
  reads(holding('Fale com Meier, andar 5.15, ramal 5.18.'), only);
  reads(holding('Bel Meier, verdieping 5.15, toestel 5.18.'), only);
  reads(holding('担当者 内線5.18、電話 5.15。'), only);
  reads(holding('Nachts ruft der Leitstand 5.15 an (nicht 5.18!).'), only);
  reads(holding('Who may do so, see ‹5.18›.'), `${only}; ISO/IEC 27001:2022 A.5.18 (document)`);
  reads('Nach Nr. ‹8.4› der ISO 9001 ist es so.', 'ISO 9001 8.4');
});

describe('Dates and times', () => {
  leaves(below('Approved on 4.10.2024.'));
  leaves(below('Reviewed 10.2.24 by the board.'));
  leaves(below('The watch begins at 8.30 and ends at 17.15.'));
  leaves(below('2024-06-01: first issue.'));
});

describe('Amounts', () => {
  leaves(below('Availability was 9.3% below plan.'));
  leaves(below('The vault costs $ 7.2 million.'));
  leaves(below('Losses came to €4.4 m.'));
  leaves(below('A CVSS score of 9.1 is critical.'));
  leaves(below('The rack holds 6.2 kg of cable.'));
  leaves(below('Backups took 4.1 hours.'));
});

describe('Amounts of laboratories and the number of an edition', () => {
  leaves('ISO/IEC 17025: 7.8 mg/l, 4.5 ml, 6.2 kPa and 5.1 ms were measured.');
  leaves('The device follows IEC 60601-1 3.1 edition.');
});

describe('The document’s own numbers', () => {
  leaves(below('4.1 of the drafts were late.'));
  leaves(below('See figure 5.1 and table 7.2.'));
  leaves(below('See Fig. 6.1 for the network.'));
  leaves(below('Abbildung 5.1 zeigt das Netz, Tabelle 5.2 die Räume.'));
  leaves(below('Appendix 4.2 lists the phones.'));
  leaves(below('See page 9.2 of the printed book.'));
  leaves(below('Step 6.1 comes before step 6.2.'));
});

describe('Identifiers of documents and tickets', () => {
  leaves(below('The rule is in POL-A.5.31.'));
  leaves(below('The rule is in POL-A.5.31.3, see PRO-8.2.'));
  leaves(below('See SOP-007 §4.2 for the rooms.'));
  leaves(below('Ticket SEC-8.1 is open.'));
  leaves(below('The file is A.5.15-access.docx.'));
});

describe('What a document with a number answers to', () => {
  reads(below('- POL-03 Access control (‹A.5.15›, ‹A.5.18›)'), 'ISO/IEC 27001:2022 A.5.15, A.5.18 (title)');
  reads(below('- POL-04: Cryptography – ‹A.8.24›'), 'ISO/IEC 27001:2022 A.8.24 (title)');
  reads(below('- PR-01 Control of documents (clause ‹7.5›)'), 'ISO/IEC 27001:2022 7.5 (title)');
  reads('By ISO 9001:2015, PR-01 Control of documents (clause ‹7.5›)', 'ISO 9001:2015 7.5 (sentence)');
  leaves(below('See POL-03 clause 4.2 and SOP-007 (clause 5.1).'));
  reads(
    below('- ‹A.8.8› (SOP-007)\n- ‹A.8.24›, ‹A.8.25› (POL-04)'),
    'ISO/IEC 27001:2022 A.8.8, A.8.24, A.8.25 (title)',
  );
  leaves(below('- 8.2 (SOP-007)'));
  reads(
    below('| Topic | Clause |\n| --- | --- |\n| Audits | ‹9.2› (SOP-007) |'),
    'ISO/IEC 27001:2022 9.2 (title)',
  );
  reads(below('Clause ‹9.2› (SOP-007) is met.'), 'ISO/IEC 27001:2022 9.2 (title)');
  leaves(below('See section 9.2 (SOP-007), and 4.2 (SOP-008).'));
});

describe('The text’s own measures, counted without dots', () => {
  reads('**Measure 12 (training)** – ISO/IEC 27001:2022, clause ‹7.2›', 'ISO/IEC 27001:2022 7.2');
  reads('Mesure #12 (formation) — ISO 27001:2022, clause ‹7.2› (Compétences)', 'ISO/IEC 27001:2022 7.2');
  leaves('We hold ISO/IEC 27001; measure 3 is open.');
  leaves('ISO 27001 ist eingeführt, Maßnahme 3 ist offen.');
  reads('ISO/IEC 27002:2022 controls ‹5› to ‹8› hold.', 'ISO/IEC 27002:2022 5, 6, 7, 8');
});

describe('Sections of a document that is told by its number alone', () => {
  leaves('Take it from the text of ISO/IEC 42001 that you bought (34 §4.2).');
  leaves('ISO 9001 is met (7 §8.4, 12 §8.5).');
  reads('ISO 9001 (§‹8.4›, §‹8.5›) is met.', 'ISO 9001 8.4, 8.5');
});

describe('RFCs', () => {
  leaves(below('Mail follows RFC 5280 section 4.2.'));
  leaves(below('See RFC 2119, 6.1.'));
  namesNothing('RFC 5280 and RFC 2119 are no standards of ISO.');
});

describe('NIST, CIS, PCI', () => {
  leaves(below('NIST AU-2 asks for events.'));
  leaves(below('NIST SP 800-53 AC-2 and 8.2 ask for accounts.'));
  leaves(below('NIST CSF PR.AC-1 asks for identities.'));
  leaves(below('CIS Control 8.2 asks for logs.'));
  leaves(below('CIS 17.1 names a person.'));
  leaves(below('PCI DSS 8.3 asks for passwords.'));
  leaves(below('PCI DSS requirement 10.2 asks for logs.'));
});

describe('Functions of the AI RMF', () => {
  leaves('# ISO/IEC 42001:2023\n\nThis serves MEASURE 4.1 to 4.3 and GOVERN 6.1.');
  reads('An ISO/IEC 42001 clause ‹9.2› audit serves the intent of MEASURE 4.1 to 4.3.', 'ISO/IEC 42001 9.2');
});

describe('Schemes and specifications of other trades', () => {
  reads('ISO 22000:2018 ‹8.5.4› and FSSC 22000 2.5.1 ask for a plan.', 'ISO 22000:2018 8.5.4');
  reads('See ISO 7816-3 ‹8.1›; EMV 4.3 Book 3 6.5.8 goes further.', 'ISO 7816-3 8.1');
  reads('See ISO/IEC 19790 ‹7.9›; FIPS 140-3 7.9 says the same.', 'ISO/IEC 19790 7.9');
  reads('ISO 26262-6:2018 ‹6.4.3› is close to ECSS-Q-ST-80C 6.2.3.', 'ISO 26262-6:2018 6.4.3');
  leaves('De logging volgt NEN 7510 beheersmaatregel 8.15 en ISO 27001.');
  leaves('# Beleid\n\nISO 27001 is het doel.\n\nBack-ups volgen BIO2 v1.3, beheersmaatregel 8.13.');
  reads('El control ‹8.15› en ISO/IEC 27001:2022 trata de registros.', 'ISO/IEC 27001:2022 A.8.15');
  leaves('# ISO 22000:2018\n\nFSSC 22000 clause 2.5.1 asks for services to be controlled.');
});

describe('Laws', () => {
  leaves(below('GDPR A.33 asks for a notice.'));
  leaves(below('GDPR Art. 32 asks for safety.'));
  leaves(below('The eIDAS clause 8.2 and the nDSG clause 9.2 ask for more.'));
  leaves(below('DSGVO Art. 5 verlangt Zwecke.'));
  leaves(below('The MDR section 10.2 asks for files.'));
  leaves(below('HIPAA 8.1 is not ours.'));
});

describe('Other frameworks', () => {
  leaves(below('COBIT 5.1 was used before.'));
  leaves(below('ITIL 4.1 is the common language here.'));
  leaves(below('SOC 2 CC6.1 is read by the same team.'));
  leaves(below('OWASP ASVS 4.1 is used in reviews.'));
  leaves(below('BSI C5 and DORA 9.2 come later.'));
});

describe('Wildcards and placeholders', () => {
  leaves(below('All of 8.x is for operators.'));
  leaves(below('A.6.x is for the people team.'));
  leaves(below('Fill in clause X.Y and control A.n.'));
});

describe('Paragraphs of what has a name in the standard of C++', () => {
  leaves('See the C++ standard, [filebuf], paragraph 2 [ISO/IEC 14882:2014], on this.');
  leaves('See the C++ standard, \\[basic.life\\], paragraph 8 \\[[ISO/IEC 14882:2017](#b)\\].');
});

describe('What a text counts of its own below a standard', () => {
  leaves('- ISO/IEC 27001:2022\n  - 1.People\n  - 2.Places\n  - 3.Papers\n  - 4.Programs');
  leaves('- ISO/IEC 27001:2022\n  - 4 大領域');
  reads('- ISO/IEC 27001:2022\n  - ‹4›.组织环境\n  - ‹5›.领导', 'ISO/IEC 27001:2022 4, 5 (label)');
});

describe('Sections that the document has itself', () => {
  leaves(
    '# Plan\n\n### 1.4 Tailoring\n\nISO 9001:2015 applies:\n\n- The gap is told (section 1.4).\n- So are others (section 1.4).',
  );
  reads('# Plan\n\n### 7.4 Buying\n\nAs ISO 9001:2015 ‹8.4› says (see section 7.4).', 'ISO 9001:2015 8.4');
  reads('# Plan\n\n### 7.4 Buying\n\nAs ISO 9001:2015, section ‹7.4› says.', 'ISO 9001:2015 7.4');
});

describe('Standards that are formats', () => {
  namesNothing('Weeks are numbered by ISO 8601, see 4.1 there.');
  leaves(below('Times follow ISO 8601 4.2 strictly.'));
  leaves(below('Pages are ISO-8859-1, not 8.3 names.'));
  namesNothing('Codes of ISO 3166 and ISO 639 are used.');
});

describe('ISO without a number', () => {
  namesNothing('Our ISO clause map lists 8.4 and 8.5.');
  namesNothing('The ISO manager reads clause 9.2 to us.');
  namesNothing('Mount the ISO image, version 9.3.');
});

describe('A look-alike beside a reference does not hide it', () => {
  reads(below('‹A.8.15› is met by NIST AU-2 and PCI DSS 10.2.'), 'ISO/IEC 27001:2022 A.8.15 (title)');
  reads('Since version 5.1 we meet ISO 9001:2015 ‹8.4› at 10.1.2.3.', 'ISO 9001:2015 8.4');
  reads('GDPR Art. 32 and ISO/IEC 27001:2022 ‹A.8.24› hold.', 'ISO/IEC 27001:2022 A.8.24');
  reads('ISO 9001:2015 ‹9.2› is met since 1.2.2024 by SOP-007 §4.2.', 'ISO 9001:2015 9.2');
});

describe('A section of another text behind a semicolon', () => {
  reads('Based on ISO/IEC 27001 Annex ‹A.5.1›; Leitlinie Kap. 2, 5, 8–9.', 'ISO/IEC 27001 A.5.1');
  reads('ISO/IEC 27002:2022 control ‹6.3›; Acme RMiT (2025) Section 15.', 'ISO/IEC 27002:2022 6.3');
  reads(
    'ISO 9001:2015, clause ‹8.4›; in particular section ‹8.4.2›.',
    'ISO 9001:2015 8.4; ISO 9001:2015 8.4.2 (sentence)',
  );
});

describe('A section sign amid the words of a later cell', () => {
  leaves('| Standard | Remark |\n| --- | --- |\n| ISO 31000:2018 | kept apart in §31 |');
  reads('| Standard | Part |\n| --- | --- |\n| ISO 31000:2018 | §‹6.4› |', 'ISO 31000:2018 6.4 (row)');
});

describe('The text’s own appendix', () => {
  leaves('## Appendix A – ISO/IEC 27001 controls');
  leaves('### Appendix A - ISO 27001 mapping');
  leaves('# ISO/IEC 27001:2022\n\nAppendix A 1 and Appendix A.3.2 hold the forms.');
});

describe('Controls that an appendix is said to have', () => {
  reads('# ISO/IEC 27001:2022\n\n- Appendix ‹A 8.15› (Logging)', 'ISO/IEC 27001:2022 A.8.15 (title)');
  reads(
    '| Standard | Controls |\n| --- | --- |\n| ISO/IEC 27001:2022 | Appendix ‹A 7.1›, ‹5.23› |',
    'ISO/IEC 27001:2022 A.7.1, A.5.23 (row)',
  );
});

describe('Times and lengths in brackets', () => {
  leaves(
    'ISO 9001:2015 is met: the answer time is short (8.6 h) and steady (8.4 h vs 8.6 h), the way too (8.2 m).',
  );
  leaves(below('Since commit 8.5.6a it is so.'));
  reads('ISO/IEC 27001:2022 asks for a statement (‹6.1.3› d).', 'ISO/IEC 27001:2022 6.1.3 d)');
});

describe('Names with numbers', () => {
  leaves(below('Windows 8.1, macOS 10.15 and iOS 9.3 are banned.'));
  leaves(below('The libraries lib-ssl 5.2.1 and log4j 6.1 are patched.'));
  leaves(below('Meeting room B.5.1 and rack C.7.2 are locked.'));
  leaves(below('- 4.5 stars\n- 8.2 hours'));
});

describe('Articles and sections of laws beside a standard', () => {
  leaves('We follow ISO/IEC 27001, Article 32 GDPR and the rest.');
  leaves('Die Firma ist nach ISO/IEC 27001, § 30 BSIG und § 8a BSIG geprüft.');
  leaves('ISO/IEC 27001, Article 32, asks for measures.');
});

describe('Counts and ordinals behind a standard', () => {
  leaves('Sites: ISO 9001 (12), ISO 14001 (4).');
  leaves('Nach ISO 9001, 3. Audit in Folge.');
});

describe('ISO alone before a number sets it off from other frameworks', () => {
  reads(
    '# ISO/IEC 27001:2022\n\nNIST AC-2 asks for accounts, and ISO ‹A.5.16› for identities.',
    'ISO/IEC 27001:2022 A.5.16 (title)',
  );
  reads('# ISO 50001:2018\n\nNobody improves, so ISO §‹10› is open.', 'ISO 50001:2018 10 (title)');
  reads('# ISO/IEC 27001:2022\n\n- SOC 2 CC6.6 → IA-5 / ‹A.5.17›', 'ISO/IEC 27001:2022 A.5.17 (title)');
});

describe('Laws that are cited with their year or as those of the Union', () => {
  leaves('# ISO/IEC 42001:2023\n\nChats are kept for a session (NDPA 2019 §8).');
  leaves('We cite ISO 13485 beside 2017/745/EU Article 10.9.');
});

describe('Sections of the text’s own, joined by a plus', () => {
  namesNothing('The file has §11 mapping + §11.7 usability + §11.8 residual risk.');
  leaves('# ISO 14971:2019\n\nThe file has §11 mapping + §11.7 IEC 62366 + §11.8 residual risk.');
  reads('| ISO 9001 |\n| --- |\n| §‹8.2› + §‹8.6› |', 'ISO 9001 8.2, 8.6 (column)');
});

describe('A section beside clauses of a standard is the text’s own', () => {
  reads(
    'Per ISO 26262-2 Clause ‹5.4.2›, roles are combined where independence (Section 7) is kept.',
    'ISO 26262-2 5.4.2',
  );
});

describe('Behind a bracket a word for controls names no control', () => {
  reads('# ISO/IEC 27001\n\n- Choisir les mesures (‹6.1.3› b)', 'ISO/IEC 27001 6.1.3 b) (title)');
});

describe('An acronym behind a section of a standard names no law', () => {
  reads('The gap is the maker’s, per ISO 26262-9 §‹5› ASIL decomposition.', 'ISO 26262-9 5');
  leaves('ISO/IEC 27001 holds, and § 8 BSIG too.');
});

describe('Sections of a file', () => {
  leaves('# ISO 27001 audit\n\n- See access.pdf (§9.2 Internal audit, §9 Access control).');
  leaves('# ISO 27001 audit\n\n- See `access.md` §9.2 Internal audit.');
  leaves(
    '# Results\n\n## What ISO/IEC 27001 asks for\n\n- `access.md` v2.0 §6.1 / §7.5 tells how they are shown.',
  );
  leaves('# ISO 27001 audit\n\n- See `policies/access` (§9.2 Internal audit).');
  reads('# ISO 27001 audit\n\n- See §‹9.2› Internal audit.', 'ISO/IEC 27001 9.2 (title)');
});

describe('Requirements and sections that the text numbers itself', () => {
  reads(
    '# Design\n\nClause ‹8.1› of ISO/IEC 20000-1:2018 asks for more.\n\n## Checks\n\n**Validates: Requirements 1.1, 1.2**, and others (Section 8.2).',
    'ISO/IEC 20000-1:2018 8.1',
  );
});

describe('Sections where a document answers to controls', () => {
  reads(
    '## ISO 27001\n\n- ‹A.5.15› → Section 4.1\n- ‹A.5.16› – section 8.2\n- ‹A.5.17›: §4.3',
    'ISO/IEC 27001 A.5.15, A.5.16, A.5.17 (heading)',
  );
  reads('ISO 27001 ‹A.5.18›: Section 4.4. ISO 27001 ‹A.5.17› (see §9.2).', 'ISO/IEC 27001 A.5.18, A.5.17');
  reads('ISO 27001 ‹A.5.15› to control ‹A.5.16›.', 'ISO/IEC 27001 A.5.15, A.5.16');
  reads('ISO 27001 ‹6.1.3› and section ‹8.3›.', 'ISO/IEC 27001 6.1.3, 8.3');
});

describe('Clauses of the contract that a document is', () => {
  const parts =
    '5.1 We are certified to ISO/IEC 27001. Clause 7.2 holds.\n\n5.2 Data is kept as clause 6.1 says. Clause 8 holds.';
  leaves(`# Service Level Agreement\n\n${parts}`);
  leaves(`# Auftragsverarbeitungsvertrag\n\n${parts}`);
  reads(
    '# DPA\n\nWe audit by ISO/IEC 27001 clause ‹9.2›. Clause ‹9.3› holds, too.\n\nClause 10 goes on.',
    'ISO/IEC 27001 9.2; ISO/IEC 27001 9.3 (sentence)',
  );
  // A text on contracts is none.
  reads(
    '# Procedure for supplier agreements\n\nWe follow ISO/IEC 27001.\n\n## Risks\n\nClause ‹6.1› asks for them.',
    'ISO/IEC 27001 6.1 (document)',
  );
  // Nor is one that is headed with a standard.
  reads('# Agreement on ISO 9001:2015\n\nClause ‹8.4› holds.', 'ISO 9001:2015 8.4 (title)');
});

describe('Clauses of contracts', () => {
  leaves('# Suppliers (ISO/IEC 27001:2022)\n\n- Contract clause 8.2 sets the notice.');
  leaves('# Suppliers (ISO/IEC 27001:2022)\n\n- See MSA clause 9.2 and DPA clause 7.4.');
  leaves('# Suppliers (ISO/IEC 27001:2022)\n\n- Master services agreement, clause 8.2');
  leaves('# Suppliers (ISO/IEC 27001:2022)\n\n- Standard Contractual Clauses, Clause 8.5 and Clause 9.');
  reads(
    '# Suppliers (ISO/IEC 27001:2022)\n\n- Agreements (clause ‹8.1›), clause ‹9.2›',
    'ISO/IEC 27001:2022 8.1, 9.2 (title)',
  );
  reads(
    'ISO 9001 contract review: clause ‹8.2.3›. The agreement, clause ‹8.4› of ISO 9001.',
    'ISO 9001 8.2.3, 8.4',
  );
});

describe('How many controls or clauses there are', () => {
  leaves(below('All controls (93 controls) are listed.'));
  leaves(below('## Controls (2 of 3 standards)'));
  leaves(below('The clauses (7 in all) are met.'));
  leaves('# ISO 9001 and ISO 14001\n\n## Controls (2 of 3 standards)');
  leaves(below('All controls (93) are listed. Requirements (12) too.'));
  leaves('- ISO 9001:2015: what customers require (requirements: 60)');
  leaves('- **IEC 62443-4-2**: requirements of components (60+ CRs)');
  leaves('- **IEC 62443-3-3**: requirements of systems (51 SRs)');
  leaves('- ISO 27001: controls: 93');
  reads('See ISO 9001, clause (‹7›).', 'ISO 9001 7');
  reads('See ISO 9001 clauses (‹8›, ‹9›).', 'ISO 9001 8, 9');
});

describe('Numbers of API Q1 and Q2', () => {
  leaves(
    '# ISO 9001:2015\n\n| Standard | Clauses |\n| --- | --- |\n| API Spec Q2 | 4.4.1 General, 4.5 Records |',
  );
  leaves('# ISO 9001:2015\n\n| Record | API Q2 clause |\n| --- | --- |\n| Audits | §5.4.2 to §5.4.6 |');
  leaves('ISO 45001, API Q1 and API Q2 (by the row in §4) hold.');
});

describe('The number of a heading that names a standard without such a clause', () => {
  leaves('## 11.1 Cars (ISO 26262)');
  leaves('## 12.3 Suppliers (ISO 9001:2015)');
});

describe('Sections of what an acronym names', () => {
  leaves('ISO 13485 is met; this tags GPSV §5.2.4 as its last hop.');
  leaves('# ISO/IEC 17025\n\nThe guard band is told (ILAC G8 §4.2.2).');
});

describe('Ordinals', () => {
  leaves(below('第 3 回の審査は終わった。'));
  leaves(below('第4回 審査'));
});

describe('Sections of the text itself beside a standard', () => {
  leaves(
    '# Handbook\n\n## 3. Roles\n\n| Framework | Use |\n|---|---|\n| ISO/IEC 42001 | We supply evidence (§3) |',
  );
  leaves('# Handbook\n\n## 6. Roles\n\nWe hold ISO/IEC 42001 (the spine of Section 6, with more).');
  reads('# Handbook\n\n## 6. Roles\n\nWe hold ISO/IEC 42001 section ‹6›.', 'ISO/IEC 42001 6');
});

describe('Clauses of plans with an identifier', () => {
  leaves('# IEC 62304 plan\n\nProblems are logged (SDP-001 clause 9 / problem resolution).');
});

describe('How many themes the annex has', () => {
  leaves(
    '| Aspect | ISO 27001:2022 |\n|---|---|\n| Clauses | see there |\n| Annex A themes | 4 (Organizational, People) |',
  );
});

describe('A control in brackets before a statement about another standard', () => {
  leaves('ISO 42001 adds to ISO 27001:\n\n- **Information about AI** (A.8) — ISO 27001 does not ask for it.');
});

describe('Criteria of SOC 2 behind a control', () => {
  reads(
    '# ISO/IEC 27001:2022\n\n| Finding | Control |\n| --- | --- |\n| No retry | ‹A.5.30› · A1.1 |',
    'ISO/IEC 27001:2022 A.5.30 (title)',
  );
  reads('ISO/IEC 27001:2022 ‹A.5.30›, A1.2, A1.3', 'ISO/IEC 27001:2022 A.5.30');
  reads('ISO/IEC 27001:2022 ‹A.5.30›, ‹A8.13›', 'ISO/IEC 27001:2022 A.5.30, A.8.13');
});

describe('Sections beyond those that standards have', () => {
  leaves('IEC 62443-3-2:2020 gives the method used in Section 31.3.');
  reads('ISO/IEC 14882:2020 section ‹31.3›', 'ISO/IEC 14882:2020 31.3');
});

describe('Where only management systems have their requirements', () => {
  reads(
    '# ISO 27001:2022 to NIST SP 800-53\n\nNIST 800-53 has the controls, and the management system (Clauses ‹4›-‹10›) is left.',
    'ISO/IEC 27001:2022 4, 5, 6, 7, 8, 9, 10 (title)',
  );
});

describe('Sections of a manual that an item begins with', () => {
  leaves('# ISO 13485 help\n\nA manual has:\n\n- **Section 2:** Scope\n- **Section 4:** Policy');
});

describe('Sections of a law that is named by its word alone', () => {
  reads('ISO 9001 §‹8.4› + åpenhetsloven §4', 'ISO 9001 8.4');
  reads('ISO 45001 §‹6.1.3›, Arbeitsschutzgesetz § 5', 'ISO 45001 6.1.3');
});

describe('A section right beside its standard, whatever is named behind it', () => {
  reads('IEC 62304 §‹8›\nFDA SBOM 2023', 'IEC 62304 8');
});

describe('Sections of documents with numbers, in one sentence with a standard', () => {
  leaves(
    'IEC 60601-1 (42 degrees); QX-PUMP-012 Rev 6 (§4 names, §8 rules); HEAT.md §4.2 (limits), §4.3 (cases); QX-PUMP-VAL-003 §7, §10',
  );
  reads('QX-PUMP-012 §5.1 answers to IEC 60601-1 §‹11.1›.', 'IEC 60601-1 11.1');
});

describe('Levels of capability', () => {
  reads('ISO 26262 Part 8 Clause ‹6› is met: managed, for CL2.', 'ISO 26262-8 6');
  reads('See ISO 9001 Cl.‹8.4› and cl ‹8.5›.', 'ISO 9001 8.4, 8.5');
});

describe('Numbers of tasks, rooms and devices', () => {
  for (const thing of [
    'Task',
    'Milestone',
    'Work package',
    'Room',
    'Server',
    'Ticket',
    'Arbeitspaket',
    'jalon',
  ])
    reads(
      `We follow ISO/IEC 20000-1:2018 clause ‹8.6.1›.\n\n${thing} 8.2.3 is new.`,
      'ISO/IEC 20000-1:2018 8.6.1',
    );
  // What a clause is about is no such word.
  reads(
    'We follow ISO/IEC 20000-1:2018 clause ‹8.6.1›; see ‹8.5.1.3›; releases follow ‹8.5.3›; configuration items ‹8.2.6›.',
    'ISO/IEC 20000-1:2018 8.6.1; ISO/IEC 20000-1:2018 8.5.1.3 (sentence); ISO/IEC 20000-1:2018 8.5.3 (sentence); ISO/IEC 20000-1:2018 8.2.6 (sentence)',
  );
});

describe('Tables and figures, as texts in any language number them', () => {
  const shared = (where: string) => `# ISO/IEC 27701:2025\n\nThese are shared ${where}.`;
  leaves(shared('(Tabella A.3)'));
  leaves(shared('(voir Tableau A.2)'));
  leaves(shared('(véase Tabla A.1)'));
  leaves(shared('(Quadro A.1, Figura A.2)'));
  leaves(shared('(zie tabel A.2, figuur A.1)'));
  leaves(shared('(siehe Tabellen A.1)'));
  leaves(shared('（表 A.1、図 A.2）'));
  leaves(shared('と規格の表A.1'));
  reads('# ISO/IEC 27701:2025\n\nQuesti sono condivisi (‹A.3.20›).', 'ISO/IEC 27701:2025 A.3.20 (title)');
});

describe('Numbers of versions in brackets', () => {
  leaves(
    'We follow ISO 9001:2015 in all of this.\n\n- **Major** (1.0, 2.0): much\n- **Minor** (1.1, 1.2): little',
  );
  reads(
    'We follow ISO/IEC 20000-1:2018.\n\n- As its terms say (‹3.2.5›, ‹3.2.6›)',
    'ISO/IEC 20000-1:2018 3.2.5, 3.2.6 (label)',
  );
});

describe('Numbers behind the name of another document, where the text has cited them of a standard', () => {
  const below83 = (text: string): string => `ISO/IEC 27001:2022, clause ‹8.3›, is met.\n\n${text}`;
  const alone = 'ISO/IEC 27001:2022 8.3';
  reads(below83('Doors are locked (AC/71-D/2040, 8.3).'), alone);
  reads(below83('Doors are locked (JSP 440, 8.3).'), alone);
  reads(below83('Doors are locked, see MIL-STD-882E, 8.3.'), alone);
  reads(below83('Cars are safe (UN R155, 8.3).'), alone);
  reads(below83('Doors are locked (NC-003, ‹8.3›).'), `${alone}; ${alone} (document)`);
  reads(below83('Doors are locked (audit of 2024, ‹8.3›).'), `${alone}; ${alone} (document)`);
});

describe('Sections of documents that go by any name with a number', () => {
  const below9001 = (text: string) => `# Quality manual\n\nISO 9001:2015 ‹8.4› and ‹8.5› hold.\n\n${text}`;
  reads(below9001('Changes wait for a day (CCB-TH25S-001 §5.4).'), 'ISO 9001:2015 8.4, 8.5');
  reads(below9001('PLAN-OPS-02, section 6.1, says when.'), 'ISO 9001:2015 8.4, 8.5');
  reads(below9001('Siehe BCM-HB-04 Kapitel 7.2.'), 'ISO 9001:2015 8.4, 8.5');
});

describe('Clauses of a framework that nobody has named as such', () => {
  const document = (...rows: string[]): string =>
    `# Rules of our bank\n\nThis goes by ISO/IEC 27001:2022, too.\n\n## Key clauses\n\n| Clause | Topic |\n| --- | --- |\n${rows.map(row => `| ${row} | … |`).join('\n')}`;
  leaves(document('11.1', '11.3', '11.18'));
  leaves(document('10.1–10.3', '10.4–10.16'));
  leaves(document('8.1', '8.4', '8.9', '8.17'));
  reads(document('‹6.1.2›', '‹9.2›', '‹9.7›'), 'ISO/IEC 27001:2022 6.1.2, 9.2, 9.7 (document)');
  const titled = (...numbers: string[]): string =>
    `# ISO/IEC 27001 and the rules of our bank\n\n| Clause | Topic |\n| --- | --- |\n${numbers.map(number => `| ${number} | … |`).join('\n')}`;
  leaves(titled('11.1', '11.3', '12.4'));
  reads(titled('‹11.1.2›', '‹12.4.1›', '‹16.1.5›'), 'ISO/IEC 27001 A.11.1.2, A.12.4.1, A.16.1.5 (title)');
  reads(titled('‹6.1.2›', '‹9.2›', '‹9.7›'), 'ISO/IEC 27001 6.1.2, 9.2, 9.7 (title)');
});

describe('Rules of central banks, laws on data and marks, and contracts in the possessive', () => {
  const below = (text: string): string => `# Policy by ISO/IEC 27001:2022\n\n${text}`;
  leaves(below('RMiT clause 8.2 asks for more, and RMiT (8.2, 9.1) for much more.'));
  leaves(below('By SAMA CSF 3.3.5, NCA ECC clause 5.2 and the Cyber Trust mark (8.4, 9.1).'));
  leaves(below('PDPL, section 8.2; the DPDPA, clause 6.1.'));
  leaves(below('The contract’s clause 8.2 is met.'));
});

describe('Dates and values in German', () => {
  reads(
    'Lieferanten nach ISO 9001:2015 ‹8.4›.\n\nFrist: 8.4.\n\nDie Messung: Sollwert: 8.4.',
    'ISO 9001:2015 8.4',
  );
});

describe('A value behind its label', () => {
  const cited = 'Lieferanten nach ISO 9001:2015 ‹8.4› bewertet.\n\n';
  reads(`${cited}Die Prüfung hat die Note: 8.4`, 'ISO 9001:2015 8.4');
  reads(`${cited}- Ergebnis: 8.4\n- Valor: 8.4\n- **Nota**: 8.4`, 'ISO 9001:2015 8.4');
  reads(`${cited}Note: ‹8.4› requires a list.`, 'ISO 9001:2015 8.4; ISO 9001:2015 8.4 (document)');
});

describe('Criteria of SOC 2 before a control', () => {
  const head = '# SOC 2 / ISO 27001 gaps\n\n| Finding | Criteria |\n| --- | --- |\n';
  reads(`${head}| No drill | A1.2, ‹A.5.30›, ‹A.8.13› |`, 'ISO/IEC 27001 A.5.30, A.8.13 (title)');
  reads(`${head}| No alerts | CC7.2, A1.1, ‹A.8.16› |`, 'ISO/IEC 27001 A.8.16 (title)');
});

describe('The line of a table that goes by a control, and of a text', () => {
  reads(
    '# Politique ISO/IEC 27001:2022\n\nMettre à jour la ligne ‹A.8.20› et la ligne 8.2.',
    'ISO/IEC 27001:2022 A.8.20 (title)',
  );
  reads(
    '# Richtlinie ISO/IEC 27001:2022\n\nZeile ‹A.5.15› fehlt, Zeile 9.2 der Datei auch.',
    'ISO/IEC 27001:2022 A.5.15 (title)',
  );
});

describe('Clauses of a report, a manual or a contract in Chinese and Korean', () => {
  leaves('# 质量审核 ISO 13485:2016\n\n测试报告在4.2、4.3条款中引用文件。');
  leaves('# 质量审核 ISO 13485:2016\n\n合同第8.2条款约定价格，《质量手册》4.2条款写明范围。');
  leaves('# ISO 9001:2015 내부심사\n\n계약서 제8.2조항에 따른다.');
  reads('# 质量审核 ISO 13485:2016\n\n按‹4.2›条款检查。', 'ISO 13485:2016 4.2 (title)');
});

describe('Parts of a standard, as many as are named', () => {
  leaves('Parts 1-3 of IEC 61508 hold, and so do Teile 1-3 der IEC 61508.');
});

describe('How many controls a theme has', () => {
  reads(
    'ISO/IEC 27001:2022 (‹A.5› Organizational 37, ‹A.6› People 8, ‹A.7› Physical 14, ‹A.8› Technological 34)',
    'ISO/IEC 27001:2022 A.5; ISO/IEC 27001:2022 A.6, A.7, A.8 (sentence)',
  );
  reads(
    '# ISO/IEC 27001:2022\n\nThemes: ‹A.6› People: 8, ‹A.7› Physical: 14, ‹A.8› Technological: 34.',
    'ISO/IEC 27001:2022 A.6, A.7, A.8 (title)',
  );
});

describe('Forms, cupboards, salaries, roughness, bolts', () => {
  leaves(below('It is asked for by form 8.5-02.'));
  reads(below('Clause ‹8.4› holds; the forms are in cupboard 8.4.'), 'ISO/IEC 27001:2022 8.4 (title)');
  reads(below('Clause ‹9.2› holds; we pay salary group 9.2 to 10.1.'), 'ISO/IEC 27001:2022 9.2 (title)');
  leaves('Surface roughness Ra 3.2 (ISO 21920)');
  leaves('Screws ISO 4762 – 8.8 and ISO 4014 10.9');
  leaves('| Field | ISO 8583 |\n| --- | --- |\n| Number | 2 |\n| Amount | 4 |');
});

describe('Parts of a contract and of an order', () => {
  leaves(
    '# Service agreement\n\nFees are in Annex A, section 5.2.\n\nThe supplier keeps ISO/IEC 27001:2022.',
  );
  leaves(below('Delivery goes by clause 5.3 of the order 4500-22.'));
  leaves(
    '# Office lease\n\n| Clause | Topic |\n| --- | --- |\n| 4.1 | Rent |\n| 7.5 | Keys |\n| 8.1 | Doors |\n| 9.2 | End |\n\nThe landlord has ISO 14001. Under clause 8.1 doors are shut.',
  );
  reads('Clause ‹5.4› of ISO 45001 is on the agenda, item 4.5.', 'ISO 45001 5.4');
});

describe('Sections of a policy that change', () => {
  reads(
    '# Changes\n\nThe process follows ISO/IEC 20000-1:2018, ‹8.6.1›.\n\n## Older\n\n- Supplier policy: 3.1.2 and 3.1.4 reworded',
    'ISO/IEC 20000-1:2018 8.6.1',
  );
});
