import { describe } from 'vitest';
import { leaves, names, reads } from '../../support/references.ts';

describe('Front matter names the standard of the document', () => {
  reads(
    '---\nstandard: ISO 9001:2015\n---\n\nClause ‹8.4› is met by audits.',
    'ISO 9001:2015 8.4 (front-matter)',
  );
  reads(
    '---\nstandard: "ISO/IEC 27001:2022"\n---\n\n‹A.8.15› is met by logs.',
    'ISO/IEC 27001:2022 A.8.15 (front-matter)',
  );
  reads(
    '---\nstandards: [ISO/IEC 20000-1:2018]\n---\n\nClause ‹8.6.1› is met by the desk.',
    'ISO/IEC 20000-1:2018 8.6.1 (front-matter)',
  );
  reads('---\nnorme: ISO 9001:2015\n---\n\nL’article ‹8.4› est couvert.', 'ISO 9001:2015 8.4 (front-matter)');
  names('---\nstandard: ‹ISO 9001:2015›\n---\n\nWelcome.', 'ISO 9001:2015');
});

describe('Where it names the standard, words for sections are enough', () => {
  reads(
    '---\nstandard: ISO 9001:2015\n---\n\nSelon l’article ‹9.2›, nous auditons; voir paragraphes ‹8.4› et ‹8.5›.',
    'ISO 9001:2015 9.2 (front-matter); ISO 9001:2015 8.4, 8.5 (front-matter)',
  );
  reads(
    '---\nstandard: ISO 9001:2015\n---\n\nWie Kapitel ‹8.4› es verlangt.',
    'ISO 9001:2015 8.4 (front-matter)',
  );
  // The standard has no such clause, and these are sections of other texts.
  leaves('---\nstandard: ISO 9001:2015\n---\n\nVoir l’article 8.9.');
  leaves('---\nstandard: ISO 9001:2015\n---\n\nSee section 8.4 of the purchasing manual.');
  leaves('---\nstandard: ISO 9001:2015\n---\n\n## 5.2 Duties\n\nSee section 8.4.');
});

describe('Its title is a title', () => {
  reads(
    '---\ntitle: ISO 9001:2015 manual\n---\n\nClause ‹8.4› is met by audits.',
    'ISO 9001:2015 8.4 (title)',
  );
  reads(
    '---\ntitle: "The ISO/IEC 27001:2022 book"\n---\n\n‹A.8.15› is met by logs.',
    'ISO/IEC 27001:2022 A.8.15 (title)',
  );
});

describe('Its description may name the one standard of a text that names none', () => {
  reads(
    '---\nname: masking\ndescription: Masks the data of customers; maps to ISO 27001:2022 A.8.11.\n---\n\nControl ‹A.8.11› asks for masking.',
    'ISO/IEC 27001:2022 A.8.11 (document)',
  );
  reads(
    '---\ntags: [backup, iso27001]\n---\n\n‹A.8.13› is met by backups.',
    'ISO/IEC 27001 A.8.13 (document)',
  );
  // Another framework or standard is named, there or in the text.
  leaves('---\ntags: [iso27001, soc2]\n---\n\nA.8.13 is met by backups.');
  leaves('---\ntags: [iso27001, iso27701]\n---\n\nA.7.2.1 is met by purposes.');
  leaves('---\ndescription: Maps to ISO 27001 and ISO 9001.\n---\n\nClause 8.4 is met.');
  reads(
    '---\ndescription: A gate for ISO 27001.\n---\n\n# ISO 9001:2015 audit\n\nClause ‹8.4› is met.',
    'ISO 9001:2015 8.4 (title)',
  );
  leaves('---\ntags: [iso27001]\n---\n\n# Releases\n\n## 5.2\n\n- Version 8.13 is faster.');
});

describe('Clauses are listed', () => {
  reads('---\nclauses: [ISO 9001:2015 ‹8.4›]\n---\n\nWelcome.', 'ISO 9001:2015 8.4');
  reads(
    '---\nclauses: [ISO 9001:2015 ‹8.4›, "ISO/IEC 27001:2022 ‹A.5.19›"]\n---\n',
    'ISO 9001:2015 8.4; ISO/IEC 27001:2022 A.5.19',
  );
  reads(
    '---\nclauses:\n  - ISO/IEC 20000-1:2018 ‹8.6.1›\n  - ISO/IEC 20000-1:2018 ‹8.6.3›\n---\n',
    'ISO/IEC 20000-1:2018 8.6.1; ISO/IEC 20000-1:2018 8.6.3',
  );
});

describe('Bare clauses are of the standard that is named beside them', () => {
  reads(
    '---\nstandard: ISO 9001:2015\nclauses: ["‹8.4›", "‹8.10›"]\n---\n',
    'ISO 9001:2015 8.4, 8.10 (front-matter)',
  );
  reads(
    '---\nclauses:\n  - ‹7.2›\n  - ‹7.10›\nstandard: ISO 9001:2015\n---\n',
    'ISO 9001:2015 7.2, 7.10 (front-matter)',
  );
  reads(
    '---\nstandard: ISO/IEC 27001:2022\nclauses: [‹A.5.19›, ‹A.5.20›]\n---\n',
    'ISO/IEC 27001:2022 A.5.19, A.5.20 (front-matter)',
  );
});

describe('A heading nearer than the front matter wins', () => {
  reads(
    '---\nstandard: ISO 9001:2015\n---\n\n# Manual\n\n## ISO/IEC 27001:2022\n\nClause ‹9.3› is met in May.',
    'ISO/IEC 27001:2022 9.3 (heading)',
  );
  reads(
    '---\nstandard: ISO/IEC 27001:2022\n---\n\n# Manual\n\n## ISO/IEC 20000-1:2018\n\nClause ‹8.7.2› is met in May.',
    'ISO/IEC 20000-1:2018 8.7.2 (heading)',
  );
});

describe('Other keys are metadata', () => {
  leaves('---\nsee: ISO 9001:2015 8.4\nversion: 8.1.2\n---\n\nWelcome.');
  leaves('---\ndescription: How we meet ISO/IEC 27001:2022 A.8.15\n---\n\nWelcome.');
  leaves('---\nversion: 4.1\nnext: 4.2\nstandard: ISO 9001:2015\n---\n\nWelcome.');
});

describe('Front matter that is not YAML is passed over; the text still counts', () => {
  reads('---\nclauses: [ISO 9001:2015 8.4\n---\n\nSee ISO 9001:2015 ‹8.5›.', 'ISO 9001:2015 8.5');
  reads(
    '---\nstandard: "ISO 9001:2015\n---\n\nSee ISO/IEC 27001:2022 ‹A.8.15›.',
    'ISO/IEC 27001:2022 A.8.15',
  );
});

describe('Only the first lines of a document are front matter', () => {
  reads('# Manual\n\n---\n\nSee ISO 9001:2015 ‹8.5›.\n\n---\n', 'ISO 9001:2015 8.5');
  reads('---\n---\n\nSee ISO 9001:2015 ‹8.5›.', 'ISO 9001:2015 8.5');
});

describe('What it declares outlasts a mention of another edition', () => {
  reads(
    '---\nstandard: ISO/IEC 27001:2022\n---\n\n- Formerly ISO/IEC 27001:2013 ‹A.12.2.1›.\n- Keys, ‹A.8.24›\n- Media, ‹A.8.3.1›\n',
    'ISO/IEC 27001:2013 A.12.2.1; ISO/IEC 27001:2022 A.8.24 (front-matter); ISO/IEC 27001 A.8.3.1 (section)',
  );
});

describe('Clauses that a standard spoken of in passing does not have, and the declared one has', () => {
  const given = '---\nstandard: ISO/IEC 20000-1:2018\n---\n\n';
  reads(
    `${given}For incidents see ‹A.5.24› of ISO/IEC 27001:2022. All others follow clause ‹8.6.1›.`,
    'ISO/IEC 27001:2022 A.5.24; ISO/IEC 20000-1:2018 8.6.1 (front-matter)',
  );
  reads(
    `${given}- Incidents: ‹A.5.24› of ISO/IEC 27001:2022\n  - All others follow clause ‹8.6.1›.`,
    'ISO/IEC 27001:2022 A.5.24; ISO/IEC 20000-1:2018 8.6.1 (front-matter)',
  );
  reads(
    `${given}For incidents see ‹A.5.24› of ISO/IEC 27001:2022. Reviews follow clause ‹9.3›.`,
    'ISO/IEC 27001:2022 A.5.24; ISO/IEC 27001:2022 9.3 (sentence)',
  );
  reads(
    '# Incidents\n\nFor incidents see ‹A.5.24› of ISO/IEC 27001:2022. All others follow clause ‹8.6.1›.',
    'ISO/IEC 27001:2022 A.5.24; ISO/IEC 27001:2022 8.6.1 (sentence)',
  );
});

describe('Sections of a standard that no pack lists', () => {
  reads(
    '---\nstandard: ISO 13485:2016\n---\n\nISO 13485:2016 §‹4.2.2› asks for a manual.\n\n## 6. Documents (mandatory – §‹4.2.1›)\n\nOur representative (§‹5.5.2›)',
    'ISO 13485:2016 4.2.2; ISO 13485:2016 4.2.1, 5.5.2 (front-matter)',
  );
});

describe('A section that only mentions another standard leaves the document its own clauses', () => {
  const below = (text: string) => `---\nstandard: ISO/IEC 20000-1:2018\n---\n\n${text}`;
  reads(
    below(
      'ISO 9001:2015 applies, too.\n\nKnowledge is kept as section ‹7.6› asks; the review follows paragraph ‹9.3›, competence clause ‹7.2›.',
    ),
    'ISO/IEC 20000-1:2018 7.6, 9.3, 7.2 (front-matter)',
  );
  reads(
    below(
      'Si applica anche la ISO 9001:2015.\n\nLa conoscenza segue il punto ‹7.6›, gli audit il paragrafo ‹9.2›.',
    ),
    'ISO/IEC 20000-1:2018 7.6, 9.2 (front-matter)',
  );
  reads(
    '**Norm:** ISO/IEC 20000-1:2018\n\n## Zweck\n\nDie ISO 9001:2015 gilt auch.\n\nDer Audit folgt Klausel ‹9.2›.',
    'ISO/IEC 20000-1:2018 9.2 (document)',
  );
  reads(
    below('ISO 9001:2015 applies, too.\n\nDesign follows clause ‹8.3.3›.'),
    'ISO/IEC 20000-1:2018 8.3.3 (front-matter)',
  );
});

describe('A section on another standard takes its clauses', () => {
  const below = (text: string) => `---\nstandard: ISO/IEC 20000-1:2018\n---\n\n${text}`;
  reads(
    below('ISO 9001:2015 ‹8.4› holds for suppliers.\n\nCompetence follows clause ‹7.2›.'),
    'ISO 9001:2015 8.4; ISO 9001:2015 7.2 (section)',
  );
  reads(below('## ISO 9001:2015\n\nCompetence follows clause ‹7.2›.'), 'ISO 9001:2015 7.2 (heading)');
  reads(below('ISO 9001:2015 asks for more. Clause ‹7.2› is met.'), 'ISO 9001:2015 7.2 (sentence)');
  reads(below('From ISO 9001:2015 we take:\n\n- Clause ‹7.2›, competence'), 'ISO 9001:2015 7.2 (label)');
  reads(
    below('ISO 9001:2015 applies, too.\n\nDelivery follows clause ‹8.5.5›.'),
    'ISO 9001:2015 8.5.5 (section)',
  );
});
