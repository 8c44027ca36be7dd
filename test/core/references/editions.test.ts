import { describe } from 'vitest';
import { leaves, names, reads } from '../../support/references.ts';

describe('An edition is a year after a colon', () => {
  names('We hold ‹ISO 9001:2015›.', 'ISO 9001:2015');
  reads('Risks: ISO/IEC 27001:2013 ‹6.1.2›.', 'ISO/IEC 27001:2013 6.1.2');
});

describe('A blank may stand beside the colon', () => {
  names('We hold ‹ISO 13485: 2016›.', 'ISO 13485:2016');
  names('We hold ‹ISO 9001 : 2015›.', 'ISO 9001:2015');
  reads('Competence: ISO 9001: 2015 ‹7.2›.', 'ISO 9001:2015 7.2');
  reads('Competence: ISO/IEC 27001 : 2022, clause ‹7.2›.', 'ISO/IEC 27001:2022 7.2');
});

describe('A year may stand in brackets', () => {
  names('We hold ‹ISO 27001 (2022)›.', 'ISO/IEC 27001:2022');
  names('We hold ‹ISO 27001 (v2022)›.', 'ISO/IEC 27001:2022');
  reads('Logging: ISO 27001 (v2022) ‹A.8.15›.', 'ISO/IEC 27001:2022 A.8.15');
  reads('Logging: ISO 27001 (2013), control ‹A.12.4.1›.', 'ISO/IEC 27001:2013 A.12.4.1');
});

describe('A year may follow a hyphen', () => {
  names('We hold ‹ISO 9001-2015›.', 'ISO 9001:2015');
  names('We hold ‹ISO/IEC 20000-1-2018›.', 'ISO/IEC 20000-1:2018');
  reads('Audits: ISO 9001-2015 clause ‹9.2›.', 'ISO 9001:2015 9.2');
  reads('Problems: ISO/IEC 20000-1-2018 clause ‹8.6.3›.', 'ISO/IEC 20000-1:2018 8.6.3');
});

describe('A part is no year, and a year is no part', () => {
  names('We hold ‹ISO/IEC 20000-1›.', 'ISO/IEC 20000-1');
  names('We hold ‹ISO/IEC 20000-10:2018›.', 'ISO/IEC 20000-10:2018');
});

describe('Without a year the edition stays open', () => {
  names('We hold ‹ISO/IEC 27001›.', 'ISO/IEC 27001');
  reads('Design: ISO 9001 ‹8.3›.', 'ISO 9001 8.3');
  reads('Logging: ISO/IEC 27001 ‹A.8.15›.', 'ISO/IEC 27001 A.8.15');
  reads('We hold ISO 9001:2015. Design: ISO 9001 ‹8.3›.', 'ISO 9001 8.3');
});

describe('An edition that nobody has a pack of is read all the same', () => {
  reads('Before, ISO 9001:2008 ‹7.3› held.', 'ISO 9001:2008 7.3');
  reads('Soon, ISO/IEC 27001:2031 ‹6.1› may hold.', 'ISO/IEC 27001:2031 6.1');
});

describe('Amendments and corrigenda belong to the designation; the year is the edition’s', () => {
  names('We hold ‹ISO/IEC 27001:2013/Amd 1:2024›.', 'ISO/IEC 27001:2013');
  names('We hold ‹ISO 9001:2015/Amd 1:2024›.', 'ISO 9001:2015');
  names('Software: ‹IEC 62304:2006+A1:2015›.', 'IEC 62304:2006');
  names('Monitors: ‹IEC 60601-1:2005+A1:2024›.', 'IEC 60601-1:2005');
  names('Devices: ‹EN ISO 14971:2019/A11:2021›.', 'ISO 14971:2019');
  names('Usability: ‹EN ISO 13485:2016/A11:2021›.', 'ISO 13485:2016');
  names('Corrected: ‹ISO/IEC 27001:2013/Cor 2:2015›.', 'ISO/IEC 27001:2013');
  names('Corrected: ‹ISO/IEC 27001:2013/Cor 1:2014›.', 'ISO/IEC 27001:2013');
  reads('Context: ISO 9001:2015/Amd 1:2024 ‹4.1›.', 'ISO 9001:2015 4.1');
  reads('Release: IEC 62304:2006+A1:2015, clause ‹5.8›.', 'IEC 62304:2006 5.8');
  reads('Risk policy: EN ISO 14971:2019/A11:2021 ‹4.2›.', 'ISO 14971:2019 4.2');
});

describe('Two editions in one sentence keep their years', () => {
  reads(
    'What was ISO/IEC 27001:2013 ‹A.9.2.3› is now ISO/IEC 27001:2022 ‹A.8.2›.',
    'ISO/IEC 27001:2013 A.9.2.3; ISO/IEC 27001:2022 A.8.2',
  );
  reads('ISO 9001:2008 ‹7.4› became ISO 9001:2015 ‹8.4›.', 'ISO 9001:2008 7.4; ISO 9001:2015 8.4');
});

describe('The year that is written beside a number counts, whatever other one the sentence names', () => {
  reads(
    'Access: ISO/IEC 27001:2013 ‹A.9.2.5›, now ISO/IEC 27001:2022 ‹A.9.2.6›.',
    'ISO/IEC 27001:2013 A.9.2.5; ISO/IEC 27001:2022 A.9.2.6',
  );
  reads(
    'ISO/IEC 27001:2013 ‹A.5.24› became ISO/IEC 27001:2022 ‹A.5.24›.',
    'ISO/IEC 27001:2013 A.5.24; ISO/IEC 27001:2022 A.5.24',
  );
  reads(
    'Quality: ISO 9001:2008 ‹7.5.1›, ‹4.2.3›; and ISO 9001:2015 ‹4.2.3›.',
    'ISO 9001:2008 7.5.1, 4.2.3; ISO 9001:2015 4.2.3',
  );
  reads(
    'ISO/IEC 20000-1:2011 ‹6.6› and ISO/IEC 20000-1:2018 ‹6.6›.',
    'ISO/IEC 20000-1:2011 6.6; ISO/IEC 20000-1:2018 6.6',
  );
});

describe('The year right behind a number counts, whatever stands before it, also of an edition that no pack lists', () => {
  reads('Formerly ‹A.11.2.4› of ISO/IEC 27001:2005.', 'ISO/IEC 27001:2005 A.11.2.4');
  reads(
    'We follow ISO/IEC 27001:2013 ‹A.9.2.3›. The old control ‹A.11.2.4› of ISO/IEC 27001:2005 is gone.',
    'ISO/IEC 27001:2013 A.9.2.3; ISO/IEC 27001:2005 A.11.2.4',
  );
  reads('# ISO/IEC 27001:2013\n\nThis was ‹A.11.2.4› (ISO/IEC 27001:2005).', 'ISO/IEC 27001:2005 A.11.2.4');
  reads(
    'Früher ‹A.11.2.4› der ISO/IEC 27001:2005, jetzt ‹A.9.2.5› der ISO/IEC 27001:2013.',
    'ISO/IEC 27001:2005 A.11.2.4; ISO/IEC 27001:2013 A.9.2.5',
  );
  reads(
    'Anciennement ‹A.10.4.1› de l’ISO/IEC 27001:2005 → ISO/IEC 27001:2013 ‹A.12.2.1›.',
    'ISO/IEC 27001:2005 A.10.4.1; ISO/IEC 27001:2013 A.12.2.1',
  );
  reads(
    'Was ISO/IEC 27001:2005 ‹A.11.2.4› (‹A.9.2.5› in 2013).',
    'ISO/IEC 27001:2005 A.11.2.4; ISO/IEC 27001:2013 A.9.2.5 (sentence)',
  );
  reads('ISO/IEC 27001:2005 ‹A.11.2.4›, 2013 too.', 'ISO/IEC 27001:2005 A.11.2.4');
});

describe('A number right before words for an edition is of that one', () => {
  reads('ISO/IEC 27001:2013 (replaces ‹A.11› of the 2005 edition).', 'ISO/IEC 27001:2005 A.11 (sentence)');
  reads(
    '# ISO/IEC 27001:2013\n\nIt was clause ‹4.2.1› of the 2005 version.',
    'ISO/IEC 27001:2005 4.2.1 (title)',
  );
  reads('# ISO/IEC 27001:2022\n\nSiehe ‹A.5.1.1› der Ausgabe 2013.', 'ISO/IEC 27001:2013 A.5.1.1 (title)');
  reads('# ISO/IEC 27001:2022\n\nWie Klausel ‹5.2› in der 2013er Fassung.', 'ISO/IEC 27001:2013 5.2 (title)');
  reads('# ISO 9001:2015\n\nC’était la clause ‹7.4› de l’édition de 2008.', 'ISO 9001:2008 7.4 (title)');
  reads('# ISO 9001:2015\n\nEra la cláusula ‹7.4› de la edición 2008.', 'ISO 9001:2008 7.4 (title)');
  reads('# ISO 9001:2015\n\nEra la clausola ‹7.4› dell’edizione del 2008.', 'ISO 9001:2008 7.4 (title)');
  reads('# ISO 9001:2015\n\nHet was clausule ‹7.4› van de editie van 2008.', 'ISO 9001:2008 7.4 (title)');
  reads('ISO/IEC 27001 ‹A.5.1.1› of the 2013 edition.', 'ISO/IEC 27001:2013 A.5.1.1');
  reads('ISO/IEC 27001:2022 ‹A.5.1› of the 2013 edition.', 'ISO/IEC 27001:2022 A.5.1');
  reads('# ISO 9001:2015\n\nClause ‹8.4› of the 2019 edition of our manual.', 'ISO 9001:2015 8.4 (title)');
});

describe('A text that names two editions and tells what became of a number means the edition that had it', () => {
  const years = 'ISO/IEC 27001:2013 A.12.1.2 (sentence); ISO/IEC 27001:2022 A.8.32 (sentence)';
  reads('- moved from ISO/IEC 27001:2013 to ISO/IEC 27001:2022; ‹A.12.1.2› became ‹A.8.32›.', years);
  reads('- moved from ISO/IEC 27001:2013 to ISO/IEC 27001:2022: ‹A.12.1.2› → ‹A.8.32›', years);
  reads('With the move from ISO/IEC 27001:2013 to ISO/IEC 27001:2022, ‹A.12.1.2› is now ‹A.8.32›.', years);
  reads('Mit dem Wechsel von ISO/IEC 27001:2013 zu ISO/IEC 27001:2022: ‹A.12.1.2› wurde zu ‹A.8.32›.', years);
  reads('De l’ISO/IEC 27001:2013 à l’ISO/IEC 27001:2022 ; ‹A.12.1.2› est devenu ‹A.8.32›.', years);
  reads('De ISO/IEC 27001:2013 a ISO/IEC 27001:2022: ‹A.12.1.2› pasa a ‹A.8.32›.', years);
  reads('Dalla ISO/IEC 27001:2013 alla ISO/IEC 27001:2022: ‹A.12.1.2› è diventato ‹A.8.32›.', years);
  reads(
    'From ISO/IEC 27001:2013 to ISO/IEC 27001:2022:\n\n- ‹A.12.1.2› → ‹A.8.32›\n- ‹A.8.2.1› is met',
    'ISO/IEC 27001:2013 A.12.1.2 (label); ISO/IEC 27001:2022 A.8.32 (label); ISO/IEC 27001 A.8.2.1 (label)',
  );
  reads('ISO/IEC 27001:2022 ‹A.12.1.2› became strict.', 'ISO/IEC 27001:2022 A.12.1.2');
  reads(
    'Moved from ISO/IEC 27001:2013 to ISO/IEC 27001:2022; ‹A.12.1.2› holds.',
    'ISO/IEC 27001:2022 A.12.1.2',
  );
});

describe('What became of a control in another edition', () => {
  reads(
    'Malware (formerly ISO/IEC 27001:2013 ‹A.12.2.1›, now ‹A.8.7›).',
    'ISO/IEC 27001:2013 A.12.2.1; ISO/IEC 27001:2022 A.8.7 (sentence)',
  );
  reads(
    'ISO/IEC 27001:2022 ‹A.8.7› (was ‹A.12.2.1›) holds.',
    'ISO/IEC 27001:2022 A.8.7; ISO/IEC 27001:2013 A.12.2.1 (sentence)',
  );
  reads(
    'ISO/IEC 27001:2022 ‹A.8.7› (‹A.12.2.1› in the 2013 edition) holds.',
    'ISO/IEC 27001:2022 A.8.7; ISO/IEC 27001:2013 A.12.2.1 (sentence)',
  );
  reads(
    '‹A.12.6.1› of ISO/IEC 27001:2013 is now ‹A.8.8›.',
    'ISO/IEC 27001:2013 A.12.6.1; ISO/IEC 27001:2022 A.8.8 (sentence)',
  );
  reads(
    'ISO/IEC 27001:2013 ‹A.12.2.1› → ‹A.8.7›',
    'ISO/IEC 27001:2013 A.12.2.1; ISO/IEC 27001:2022 A.8.7 (sentence)',
  );
  reads('ISO/IEC 27001:2013 ‹A.12.2.1›, ‹A.8.7›', 'ISO/IEC 27001:2013 A.12.2.1, A.8.7');
  reads(
    'ISO/IEC 27001:2013 ‹A.12.2.1›, now ‹A.8.99›',
    'ISO/IEC 27001:2013 A.12.2.1; ISO/IEC 27001:2013 A.8.99 (sentence)',
  );
  reads(
    '| Standard | ISO/IEC 27001:2022 |\n| --- | --- |\n| Control | ‹A.8.29› |\n| 2013 mapping | ‹A.14.2.8›, ‹A.14.2.9› |',
    'ISO/IEC 27001:2022 A.8.29 (column); ISO/IEC 27001:2013 A.14.2.8, A.14.2.9 (column)',
  );
  reads(
    '# ISO/IEC 27001:2022\n\n| Control | 2013 |\n| --- | --- |\n| ‹A.8.29› | ‹A.14.2.8› |',
    'ISO/IEC 27001:2022 A.8.29 (title); ISO/IEC 27001:2013 A.14.2.8 (title)',
  );
  reads('# ISO/IEC 27001:2022\n\n2013 mapping: ‹A.14.2.8›.', 'ISO/IEC 27001:2013 A.14.2.8 (title)');
  reads(
    '# ISO/IEC 27001:2022\n\n2013 mapping: control ‹A.14.2.8› (Security testing), control ‹A.14.2.9›.',
    'ISO/IEC 27001:2013 A.14.2.8, A.14.2.9 (title)',
  );
  reads(
    '# ISO/IEC 27001:2013\n\n| Audit of 2022 | ‹A.12.2.1› |\n| --- | --- |',
    'ISO/IEC 27001:2013 A.12.2.1 (title)',
  );
  reads(
    '# ISO/IEC 27001:2022\n\n‹A.8.7› (‹A.12.2.1› in ISO/IEC 27001:2013) and ‹A.8.8› are met.',
    'ISO/IEC 27001:2022 A.8.7 (title); ISO/IEC 27001:2013 A.12.2.1; ISO/IEC 27001:2022 A.8.8 (sentence)',
  );
});

describe('Guidance is held against the list of contents of its newest edition, and no other edition of it is', () => {
  reads('# Risks by ISO 31000:2009\n\nThe review follows clause ‹7.2›.', 'ISO 31000:2009 7.2 (title)');
  reads('# Audits by ISO 19011:2011\n\nThe review follows clause ‹8.2›.', 'ISO 19011:2011 8.2 (title)');
  leaves('# Risks by ISO 31000:2018\n\nThe review follows clause 7.2.');
  leaves('# Risks by ISO 31000\n\nThe review follows clause 7.2.');
  reads('# Risks by ISO 31000:2018\n\nThe review follows clause ‹6.2›.', 'ISO 31000:2018 6.2 (title)');
});
