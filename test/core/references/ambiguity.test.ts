import { describe } from 'vitest';
import { asks, leaves, reads } from '../../support/references.ts';

const both = 'ISO 9001:2015 and ISO/IEC 20000-1:2018';

describe('Two standards could be meant, and the text says clause: nobody guesses', () => {
  asks(`# ${both}\n\nClause ‹9.2› is met by audits.`, 'ISO 9001, ISO/IEC 20000-1');
  asks(`# ${both}\n\nThis meets clauses ‹9.2› and ‹9.3›.`, 'ISO 9001, ISO/IEC 20000-1');
  asks(
    '# Manual\n\nWe hold ISO 9001:2015.\n\nWe hold ISO/IEC 27001:2022.\n\nClause ‹9.3› is met in May.',
    'ISO 9001, ISO/IEC 27001',
  );
  asks(
    `---\nstandards: [ISO 9001:2015, ISO/IEC 20000-1:2018]\n---\n\nClause ‹9.2› is met by audits.`,
    'ISO 9001, ISO/IEC 20000-1',
  );
});

describe('The scope of the config can be ambiguous, too', () => {
  asks('# Policy\n\nClause ‹9.2› is met by audits.', 'ISO 9001, ISO/IEC 27001', {
    scope: ['ISO 9001:2015', 'ISO/IEC 27001:2022'],
  });
  asks('# Policy\n\nSubclause ‹7.5.3› is met by the wiki.', 'ISO/IEC 20000-1, ISO 9001', {
    scope: ['ISO/IEC 20000-1:2018', 'ISO 9001:2015'],
  });
});

describe('In other languages as well', () => {
  asks('# ISO 9001:2015 und ISO/IEC 20000-1:2018\n\nKlausel ‹9.2› gilt.', 'ISO 9001, ISO/IEC 20000-1');
  asks('# ISO 9001:2015 y ISO/IEC 20000-1:2018\n\nLa cláusula ‹9.2› rige.', 'ISO 9001, ISO/IEC 20000-1');
  asks('# ISO 9001:2015とISO/IEC 20000-1:2018\n\n箇条‹9.2›に従う。', 'ISO 9001, ISO/IEC 20000-1');
});

describe('Without such a word the number is left alone', () => {
  leaves(`# ${both}\n\nWe did 9.2 of them.`);
  leaves(`# ${both}\n\nSection 9.2 says more.`);
  leaves(`# ${both}\n\n- 9.2: audits`);
});

describe('Only one of the two has the clause: it is meant', () => {
  reads(`# ${both}\n\nClause ‹8.6.1› is met by the desk.`, 'ISO/IEC 20000-1:2018 8.6.1 (title)');
  reads(`# ${both}\n\nClause ‹7.1.5› is met by the laboratory.`, 'ISO 9001:2015 7.1.5 (title)');
  reads(
    '# ISO 9001:2015 and ISO/IEC 27001:2022\n\n‹A.8.15› is met by logs.',
    'ISO/IEC 27001:2022 A.8.15 (title)',
  );
});

describe('A nearer context settles what a wider one leaves open', () => {
  reads(`# ${both}\n\n## ISO 9001:2015\n\nClause ‹9.2› is met by audits.`, 'ISO 9001:2015 9.2 (heading)');
  reads(`# ${both}\n\nISO 9001:2015 asks for:\n\n- Clause ‹9.2›: audits`, 'ISO 9001:2015 9.2 (label)');
  reads(
    `# ${both}\n\n| Clause | ISO/IEC 20000-1:2018 |\n| --- | --- |\n| Audit | ‹9.2› |`,
    'ISO/IEC 20000-1:2018 9.2 (column)',
  );
  reads('# Policy\n\nWe hold ISO 9001:2015. Clause ‹9.2› is met by audits.', 'ISO 9001:2015 9.2 (sentence)', {
    scope: ['ISO 9001:2015', 'ISO/IEC 27001:2022'],
  });
});

describe('Two editions of one standard leave the year open, not the standard', () => {
  reads(
    '# From ISO/IEC 27001:2013 to ISO/IEC 27001:2022\n\nClause ‹9.2› is met by audits.',
    'ISO/IEC 27001 9.2 (title)',
  );
  reads('# From ISO 9001:2008 to ISO 9001:2015\n\nClause ‹4.1› is met by a list.', 'ISO 9001 4.1 (title)');
});

describe('No standard is in sight at all', () => {
  leaves('Clause 9.2 is met by audits.');
  leaves('# Contract\n\nClause 4.2 survives the end.');
});

describe('Guidance beside a standard has no such clause', () => {
  reads('# ISO/IEC 27001 and ISO/IEC 27002\n\nClause ‹9.3› is met in May.', 'ISO/IEC 27001 9.3 (title)');
  reads('# ISO 9001 and ISO 19011\n\nClause ‹9.2› is met by audits.', 'ISO 9001 9.2 (title)');
  asks('# ISO/IEC 27001 and ISO/IEC 27002\n\nClause ‹6.1› is met.', 'ISO/IEC 27001, ISO/IEC 27002');
});

describe('A standard that is but an example of others is no candidate', () => {
  reads(
    '# Security\n\nWe chose ISO/IEC 27001, which goes well with other systems (e.g. ISO 9001).\n\n## Audits\n\nClause ‹9.2› is met.',
    'ISO/IEC 27001 9.2 (document)',
  );
  reads(
    '# Sicherheit\n\nWir folgen ISO/IEC 27001, wie andere auch (z. B. ISO 9001, ISO 14001).\n\n## Audits\n\nKlausel ‹9.2› gilt.',
    'ISO/IEC 27001 9.2 (document)',
  );
  asks(
    '# Systems\n\nStandards of systems (e.g. ISO 9001, ISO 14001) are alike.\n\n## Audits\n\nClause ‹9.2› is met.',
    'ISO 9001, ISO 14001',
  );
});

describe('A bare clause in the front matter of two standards', () => {
  asks(
    '---\nstandards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\nclauses: [‹6.2›]\n---\n\nText.',
    'ISO/IEC 20000-1, ISO 9001',
  );
  reads(
    '---\nstandards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\nclauses: [‹8.6.1›]\n---\n\nText.',
    'ISO/IEC 20000-1:2018 8.6.1 (front-matter)',
  );
});

describe('What is called a clause is no control of the number', () => {
  reads(
    'We follow ISO/IEC 20000-1:2018 and ISO/IEC 27001. Service levels are agreed.\n\nSee clause ‹8.3.3›.',
    'ISO/IEC 20000-1:2018 8.3.3 (document)',
  );
});
