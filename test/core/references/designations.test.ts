import { describe } from 'vitest';
import { leaves, names, namesNothing, reads } from '../../support/references.ts';

describe('Any standard of ISO or IEC is read, with a pack or without', () => {
  names('We are certified to ‹ISO 9001›.', 'ISO 9001');
  names('Our services answer to ‹ISO/IEC 20000-1:2018›.', 'ISO/IEC 20000-1:2018');
  names('Device software follows ‹IEC 62304:2006›.', 'IEC 62304:2006');
  names('Fuses are tested to ‹IEC 60127-1:2006›.', 'IEC 60127-1:2006');
  reads('Complaints: ISO 10002:2018 ‹8.1›.', 'ISO 10002:2018 8.1');
  reads('Batteries: IEC 62133-2:2017 ‹7.3.2›.', 'IEC 62133-2:2017 7.3.2');
});

describe('Joint publishers are kept', () => {
  names('Our parts meet ‹IATF 16949:2016›.', 'IATF 16949:2016');
  names('Vehicles are secured to ‹ISO/SAE 21434:2021›.', 'ISO/SAE 21434:2021');
  names('Our life cycle is that of ‹ISO/IEC/IEEE 12207:2017›.', 'ISO/IEC/IEEE 12207:2017');
  reads('Threat analysis: ISO/SAE 21434:2021, clause ‹15.3›.', 'ISO/SAE 21434:2021 15.3');
  reads('Tests: ISO/IEC/IEEE 29119-2:2021 ‹7.2›.', 'ISO/IEC/IEEE 29119-2:2021 7.2');
});

describe('The true publisher counts, whatever is printed', () => {
  names('We keep to ‹ISO 27001›.', 'ISO/IEC 27001');
  names('We keep to ‹ISO27001›.', 'ISO/IEC 27001');
  names('We keep to ‹ISO-27001›.', 'ISO/IEC 27001');
  names('We keep to ‹ISO-IEC 27001›.', 'ISO/IEC 27001');
  names('We keep to ‹ISO/IEC 9001:2015›.', 'ISO 9001:2015');
  names('Both ‹ISO20000-1:2018› and ‹ISO-9001› hold.', 'ISO/IEC 20000-1:2018, ISO 9001');
  reads('Access follows ISO27001:2022 ‹A.5.15›.', 'ISO/IEC 27001:2022 A.5.15');
  reads('Suppliers follow ISO-9001:2015 ‹8.4›.', 'ISO 9001:2015 8.4');
  reads('Objectives follow ISO-IEC 27001:2022 ‹6.2›.', 'ISO/IEC 27001:2022 6.2');
});

describe('A number without its part stays so', () => {
  names('We run services by ‹ISO 20000›.', 'ISO/IEC 20000');
  reads('Incidents: ISO/IEC 20000 clause ‹8.6.1›.', 'ISO/IEC 20000 8.6.1');
});

describe('Adoption prefixes belong to the designation and do not change the standard', () => {
  names('‹BS ISO 22301:2019› is ours.', 'ISO 22301:2019');
  names('‹EN ISO 13485:2016› is ours.', 'ISO 13485:2016');
  names('‹DIN EN ISO 9001:2015› is ours.', 'ISO 9001:2015');
  names('‹DIN ISO 45001› is ours.', 'ISO 45001');
  names('‹BS EN ISO 14001:2015› is ours.', 'ISO 14001:2015');
  names('‹NF EN ISO 9001:2015› is ours.', 'ISO 9001:2015');
  names('‹UNE-EN ISO 9001:2015› is ours.', 'ISO 9001:2015');
  names('‹UNI EN ISO 9001:2015› is ours.', 'ISO 9001:2015');
  names('‹ANSI/AAMI/ISO 13485:2016› is ours.', 'ISO 13485:2016');
  names('‹AS/NZS ISO/IEC 27001:2023› is ours.', 'ISO/IEC 27001:2022');
  reads('Purchasing: DIN EN ISO 9001:2015, ‹8.4.1›.', 'ISO 9001:2015 8.4.1');
  reads('Audits: BS EN ISO 9001:2015 ‹9.2›.', 'ISO 9001:2015 9.2');
  reads('Change: UNE-EN ISO/IEC 27001:2023 ‹6.3›.', 'ISO/IEC 27001:2022 6.3');
  reads('Review: NF EN ISO 9001:2015 ‹9.3›.', 'ISO 9001:2015 9.3');
  reads('Leadership: UNI EN ISO 9001:2015 ‹5.1›.', 'ISO 9001:2015 5.1');
  reads('Risks: AS/NZS ISO 31000:2009 ‹5.4›.', 'ISO 31000:2009 5.4');
  reads('Records: ANSI/AAMI/ISO 13485:2016 ‹4.2.5›.', 'ISO 13485:2016 4.2.5');
});

describe('Reports, specifications and guides are standards too', () => {
  names('The table is that of ‹ISO/IEC TR 20000-7:2019›.', 'ISO/IEC TR 20000-7:2019');
  names('Guidance comes from ‹ISO/TR 24971:2020›.', 'ISO/TR 24971:2020');
  names('Audits of suppliers follow ‹ISO/TS 22163:2017›.', 'ISO/TS 22163:2017');
  names('Words are used as in ‹ISO Guide 73:2009›.', 'ISO Guide 73:2009');
  names('Safety texts follow ‹ISO/IEC Guide 51:2014›.', 'ISO/IEC Guide 51:2014');
  names('Vehicles: ‹ISO/PAS 8800:2024›.', 'ISO/PAS 8800:2024');
  reads('See ISO/IEC TS 27008:2019 ‹6.2›.', 'ISO/IEC TS 27008:2019 6.2');
  reads('See ISO/TR 24971:2020, clause ‹5.4›.', 'ISO/TR 24971:2020 5.4');
  reads('See ISO/PAS 8800:2024, clause ‹9.2›.', 'ISO/PAS 8800:2024 9.2');
});

describe('A part stands after a hyphen or is given by a word', () => {
  names(
    'Services: ‹ISO/IEC 20000-1›, with guidance in ‹ISO/IEC 20000-2›.',
    'ISO/IEC 20000-1, ISO/IEC 20000-2',
  );
  names('Vehicles: ‹ISO 26262 Part 8›.', 'ISO 26262-8');
  reads('Tools are qualified by ISO 26262 Part 8, Clause ‹11›.', 'ISO 26262-8 11');
  reads('Architecture: ISO 26262:2018-6 clause ‹7.4.3›.', 'ISO 26262-6:2018 7.4.3');
  reads('Addressed: ISO 26262:6:2018, Clause ‹9›: Table 8.', 'ISO 26262-6:2018 9');
  names('The third paper on ‹ISO 9001:2015›-3.', 'ISO 9001:2015');
  names('We hold ‹DIN EN ISO 9001:2015-11›.', 'ISO 9001:2015');
  reads('Units are tested by ISO 26262-6:2018, clause ‹9.4›.', 'ISO 26262-6:2018 9.4');
  reads('Networks are zoned by IEC 62443-3-2:2020 ‹4.3›.', 'IEC 62443-3-2:2020 4.3');
});

describe('A dot behind the part of a draft counts drafts', () => {
  names('Torque tools follow ‹ISO/DIS 6789-2.2›.', 'ISO 6789-2');
  names('The committee votes on ‹ISO/DIS 6789-2.2(fr)›.', 'ISO 6789-2');
  reads('Quality follows ISO 9001-‹4.2›.', 'ISO 9001 4.2');
});

describe('Parts of medical devices’ messages have five digits', () => {
  names('Pulse oximeters talk ‹ISO/IEEE 11073-10404:2010›.', 'ISO/IEEE 11073-10404:2010');
  names('Quality and surroundings: ‹ISO 9001›-14001.', 'ISO 9001');
});

describe('An agreement of a workshop has no other publisher', () => {
  names('Our festival follows ‹IWA 8:2009›.', 'IWA 8:2009');
});

describe('A year behind a slash dates the standard', () => {
  names('We are certified to ‹ISO 9001/2015›.', 'ISO 9001:2015');
  reads('Suppliers: ISO/IEC 27001/2013 ‹A.15.1.1›.', 'ISO/IEC 27001:2013 A.15.1.1');
  names('Both ‹ISO 9001›/‹14001› hold.', 'ISO 9001, ISO 14001');
});

describe('Several standards stand under one prefix', () => {
  names('La conformità a ‹ISO/IEC 27001› o ‹27002› è nostra.', 'ISO/IEC 27001, ISO/IEC 27002');
  names('Our ‹ISO 9001›/‹14001›/‹45001› manual is here.', 'ISO 9001, ISO 14001, ISO 45001');
  names('We follow ‹ISO 27001› and ‹27002›.', 'ISO/IEC 27001, ISO/IEC 27002');
  names('We follow ‹ISO 9001›, ‹14001› & ‹45001›.', 'ISO 9001, ISO 14001, ISO 45001');
  names('We follow ‹ISO/IEC 27001:2022›/‹27002:2022›.', 'ISO/IEC 27001:2022, ISO/IEC 27002:2022');
});

describe('A standard that is named twice side by side is one', () => {
  reads('§ ‹8.4› of ISO 9001:2015, 9001:2015-‹8.5.1›', 'ISO 9001:2015 8.4; ISO 9001:2015 8.5.1');
  reads('ISO 27001 and 27001:2022 ‹A.5.7›', 'ISO/IEC 27001:2022 A.5.7');
  reads(
    'ISO 9001, ISO 14001, ISO 9001 & ISO 45001 – clause ‹10.2›',
    'ISO 9001 10.2; ISO 14001 10.2; ISO 45001 10.2',
  );
  reads('ISO 27001:2013/27001:2022 ‹A.5.1›', 'ISO/IEC 27001:2013 A.5.1; ISO/IEC 27001:2022 A.5.1');
});

describe('A known number can do without its publisher where it can be nothing else', () => {
  reads(
    'ISO/IEC 27001:2013 ‹A.9.1.1› is 27001:2022 ‹A.5.15› today.',
    'ISO/IEC 27001:2013 A.9.1.1; ISO/IEC 27001:2022 A.5.15',
  );
  reads('Of ISO 9001 ‹8.4› and 27001 clause ‹6.1.3› we know enough.', 'ISO 9001 8.4; ISO/IEC 27001 6.1.3');
  namesNothing('Invoice 27001 was paid with 9001 points.');
});

describe('A known number with a clause behind a colon', () => {
  reads('All work follows change requests [62304:‹8.2.1›].', 'IEC 62304 8.2.1');
  reads('See 62304:‹5.1.1›.a, ‹5.1.1›.b and ‹5.1.6›.', 'IEC 62304 5.1.1 a, 5.1.1 b, 5.1.6');
  leaves('The proxy listens on host:9001:8.4 and 127.0.0.1:9001, the ratio is 14001:10.0.');
  leaves('Ticket 54321:8.4 is open.');
});

describe('Formats, codes, film speeds and disk images are no standards', () => {
  namesNothing('Dates are written as in ISO 8601.');
  namesNothing('Times are ISO 8601 strings, such as 2024-05-01.');
  namesNothing('The file is encoded in ISO-8859-1.');
  namesNothing('Old mails use ISO-8859-15.');
  namesNothing('Countries have their ISO 3166 code.');
  namesNothing('Regions have their ISO 3166-2 code.');
  namesNothing('Amounts name their currency by ISO 4217.');
  namesNothing('Photographs of assets are taken at ISO 400.');
  namesNothing('Boot the server from the ISO image of release 9.');
  namesNothing('Download the ISO 2 days before the change.');
});

describe('A family of standards is none', () => {
  namesNothing('The ISO 27000 family grows each year.');
  namesNothing('The ISO/IEC 27000 series has many parts.');
});

describe('Slugs, keys and file names are no standards', () => {
  namesNothing('Install iso27001-toolkit first.');
  namesNothing('The branch is called feature/iso-27001-scope.');
  namesNothing('Open iso_27001_scope in the wiki.');
  namesNothing('The list is in ISO27001-2022-Controls.xlsx.');
  namesNothing('Row ISO-13485-2016-7.3.6 is linked to ISO-14971-2019-7.');
  namesNothing('Published in October.[^iso27001]');
});

describe('Standards stand side by side with a slash, in quotes, in compounds', () => {
  names('‹ISO 9001:2015›/‹ISO 14001:2015› hold.', 'ISO 9001:2015, ISO 14001:2015');
  names('‹ISO 9001›/‹ISO/IEC 27001› hold.', 'ISO 9001, ISO/IEC 27001');
  names('"‹ISO 9001›", ‹ISO 14001›; ‹IEC 62304›.', 'ISO 9001, ISO 14001, IEC 62304');
  names('Our ‹ISO-27001›-Zertifizierung runs.', 'ISO/IEC 27001');
  names('We buy ‹ISO/IEC 27001:2022›-minded tools.', 'ISO/IEC 27001:2022');
});

describe('A part that is said before the number', () => {
  reads(
    '| Activity | ISO 26262 reference |\n| --- | --- |\n| Plan | Part 2, Clause ‹6› |\n| Code | Part 6, ‹8.4.4› |',
    'ISO 26262-2 6 (column); ISO 26262-6 8.4.4 (column)',
  );
  reads('# ISO 26262 safety plan\n\nTools are known (Part 8, Clause ‹11›).', 'ISO 26262-8 11 (title)');
  leaves('# ISO 9001:2015\n\nThe buyer pays by Part 2, Clause 8 of the contract.');
  leaves('IATF 16949 is named in the contract at Part 2, clause 8.4.');
  leaves('We hold ISO 9001. The contract says so in Part 2, clause 8.4.');
  reads('IEC 62443 Part 4-1 clause ‹5.2› and Part 4-2, clause ‹5.3›', 'IEC 62443-4-1 5.2; IEC 62443-4-2 5.3');
  reads('By ISO 9001, as Part 8, clause ‹8.4› says.', 'ISO 9001 8.4 (sentence)');
  reads(
    'See ISO 26262-6:2018, ‹7.4.3› and Part 8, clause ‹6›.',
    'ISO 26262-6:2018 7.4.3; ISO 26262-8 6 (sentence)',
  );
  reads(
    'ISO 26262: Part 6 §‹9.4.2›, Part 4 §‹7.4.1›',
    'ISO 26262-6 9.4.2 (sentence); ISO 26262-4 7.4.1 (sentence)',
  );
});

describe('A part that is joined to its clause', () => {
  reads('ISO 26262 6-‹7.4.1› asks for a design.', 'ISO 26262-6 7.4.1');
  reads('ISO 26262:2018, 6-‹7.4.1› asks for a design.', 'ISO 26262-6:2018 7.4.1');
  reads('IEC 61508: 3-‹7.4.4› asks for tools.', 'IEC 61508-3 7.4.4');
});

describe('The part of a series of articles is none of the standard', () => {
  names('Benefits of ‹ISO 9001›, Part 9: suppliers', 'ISO 9001');
  names('‹ISO 27001› Part 2: the annex', 'ISO/IEC 27001');
  names('‹ISO 26262 Part 9› tells', 'ISO 26262-9');
});

describe('Numbers under one prefix with the Dutch word for or', () => {
  names('Wie aan ‹ISO 27001›, ‹9001› of ‹42001› werkt', 'ISO/IEC 27001, ISO 9001, ISO/IEC 42001');
  names('We asked holders of ‹ISO 9001› of 1500 firms', 'ISO 9001');
});

describe('The only standard of a document counts, however it is named', () => {
  reads('Parts follow IATF 16949 clause ‹8.4.2›.', 'IATF 16949 8.4.2');
  reads('Software follows 62304 clause ‹5.1.1›.', 'IEC 62304 5.1.1');
  reads('Software follows 62304 §‹5.1.1›.', 'IEC 62304 5.1.1');
  reads('Access follows 27001 ‹A.5.15›.', 'ISO/IEC 27001 A.5.15');
  leaves('In 2023 clause 5.1.1 of the lease was changed.');
});

describe('Known numbers without a publisher, right before a clause', () => {
  const among = (text: string) => `Some ISO standards count.\n\n${text}`;
  reads(among('| Rights | 27701 ‹7.3›, GDPR Art. 15 |\n| --- | --- |'), 'ISO/IEC 27701 7.3');
  reads(among('Deletion follows 27701 ‹7.4.7›/‹8.4›.'), 'ISO/IEC 27701 7.4.7, 8.4');
  reads(among('As 27001 ‹A.8.24› says, and 9001 ‹7.5.3›.'), 'ISO/IEC 27001 A.8.24; ISO 9001 7.5.3');
  namesNothing(among('The counter stood at 31000 5.4 weeks ago.'));
  namesNothing(among('Rows: 27001 7.3 8.1 9.2'));
  namesNothing(among('It ran 27001 7.5 km.'));
  namesNothing(among('Port 9001 7.5 is the old one.'));
  reads(among('La cláusula 9001 ‹6.1› pide además una evaluación.'), 'ISO 9001 6.1');
  reads(among('Das fordert die Norm 9001 ‹8.4.1›.'), 'ISO 9001 8.4.1');
  namesNothing(among('The clause 9005 7.5 is none.'));
  reads(among("20000-1’s ‹8.7.2› and 9001's ‹8.5.1› must be met."), 'ISO/IEC 20000-1 8.7.2; ISO 9001 8.5.1');
  namesNothing(among('The 9005’s 7.5 and 9001’s owner.'));
  reads(among('Access follows 27001/‹A.5.15› alone.'), 'ISO/IEC 27001 A.5.15');
  namesNothing(among('See docs/27001/A.5.15 and 12345/A.5.15.'));
  reads(
    among('So do 27018 (‹A.10.1›, ‹A.11.1›) and 27001(‹A.5.15›).'),
    'ISO/IEC 27018 A.10.1, A.11.1; ISO/IEC 27001 A.5.15',
  );
  namesNothing(among('The port 27017 (4.4.1) and 12345 (A.5.15) are none.'));
});

describe('Numbers of standards without a publisher, beside a clause', () => {
  const below = (text: string): string => `Both ISO 9001 and ISO 14001 hold.\n\n${text}`;
  reads(below('Context (9001: ‹4.1›/‹4.2›; 14001: ‹4.1›)'), 'ISO 9001 4.1, 4.2; ISO 14001 4.1');
  reads(below('The lab (9001, ‹7.1.5›), spills under 14001/‹8.2›.'), 'ISO 9001 7.1.5; ISO 14001 8.2');
  reads(below('9001 ‹7.2›; 27001 ‹7.2›, ‹A.6.3›'), 'ISO 9001 7.2; ISO/IEC 27001 7.2, A.6.3');
  reads(below('20000-1 ‹8.5.1›; 14001 – ‹6.1.3›'), 'ISO/IEC 20000-1 8.5.1; ISO 14001 6.1.3');
  reads(below('| Do |\n| --- |\n| ‹10.2› (9001)<br>‹10.2› (27001) |'), 'ISO 9001 10.2; ISO/IEC 27001 10.2');
  reads(
    below('Workers are asked (‹5.4› of 45001), as ‹10.2.1› b) of the norm 9001 says.'),
    'ISO 45001 5.4; ISO 9001 10.2.1 b)',
  );
  leaves(below('The port is 9001, 4.2 of them are slow.'));
  leaves(below('It costs 9001: 7.2 more than 4.5 (9100).'));
  leaves(below('Seats: 4.1 of 27000, 2.3 (27001).'));
});
