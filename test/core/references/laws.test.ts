import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../support/marks.ts';
import { standardText } from '../../support/pack-texts.ts';
import { packOf } from '../../support/packs.ts';
import { asks, leaves, reads } from '../../support/references.ts';

/** A law, as a pack tells it: its articles, their paragraphs and points. */
const law = packOf(
  'globex-law-2022.yaml',
  standardText({
    edition: 'Globex Law:2022',
    otherNames: ['GL'],
    clauses: [
      '8 Duties',
      '20 Management',
      '20(1) Approval',
      '21 Measures',
      '21(1) What is due',
      '21(2) What belongs to them',
      '21(2)(a) Policies',
      '21(2)(b) Incidents',
      '21(2)(j) Sign-on',
      '23 Reports',
      '23(4) Times',
    ],
  }),
);
const own = { own: [law] };

describe('Articles of a law that a pack tells', () => {
  reads('Globex Law Art. ‹21(2)(a)›', 'Globex Law 21(2)(a)', own);
  reads('Article ‹21(2), point (b)›, of the Globex Law', 'Globex Law 21(2)(b)', own);
  reads('Art. ‹21 Abs. 2 lit. a› GL', 'Globex Law 21(2)(a)', own);
  reads('Artikel ‹21 Absatz 2 Buchstabe j› Globex Law', 'Globex Law 21(2)(j)', own);
  reads('l’article ‹21, paragraphe 2›, du Globex Law', 'Globex Law 21(2)', own);
  reads('Globex Law ‹21(2)(a)›', 'Globex Law 21(2)(a)', own);
  reads('Globex Law § ‹23› (4 reports)', 'Globex Law 23', own);
  reads(
    'Article ‹21(2)(a)›, ‹(b)› and ‹(j)› of the Globex Law',
    'Globex Law 21(2)(a), 21(2)(b), 21(2)(j)',
    own,
  );
  reads('Globex Law Articles ‹20›, ‹21› and ‹23(4)›', 'Globex Law 20, 21, 23(4)', own);
  reads('Globex Law Art. ‹20›–‹23›', 'Globex Law 20, 21, 23', own);
  reads('Art. ‹8› oder Art. ‹20› Globex Law', 'Globex Law 8, 20', own);
  reads('Reports (Globex Law, Art. ‹21 Abs. 2›)', 'Globex Law 21(2)', own);
  reads('Globex Law Art. ‹23(4)›(a)', 'Globex Law 23(4) (a)', own);
});

describe('Articles that the law does not have', () => {
  reads('Art. ‹99› Globex Law, GL (§ ‹98›)', 'Globex Law 99, 98', own);
  reads('Article ‹99›(1)(a) of the Globex Law', 'Globex Law 99 (1)(a)', own);
  reads('Art. ‹99› Abs. 2 lit. c und d GL', 'Globex Law 99 Abs. 2 lit. c und d', own);
  reads('Art. ‹21(9)› GL, Art. ‹21 Abs. 8› GL', 'Globex Law 21(9), 21(8)', own);
  reads('Art. ‹21(2)(z)› GL', 'Globex Law 21(2)(z)', own);
  // Of article 8 the pack has no paragraphs, so that it does not tell which there are.
  reads('Art. ‹8› Abs. 2 GL, Art. ‹8›(3) GL', 'Globex Law 8 Abs. 2, 8 (3)', own);
  reads('## Globex Law\n\nMeasures (Art. ‹21› Abs. 9).', 'Globex Law 21 Abs. 9 (heading)', own);
  reads('## Globex Law\n\nMeasures (Art. ‹21 Abs. 2› lit. z).', 'Globex Law 21(2) lit. z (heading)', own);
  reads('We follow it (Art. ‹21(2)›(z)).', 'Globex Law:2022 21(2) (z) (config)', {
    ...own,
    scope: ['Globex Law:2022'],
  });
  leaves('## Globex Law\n\nMeasures (Art. 99). Under the Globex Law, Art. 99 of the contract.', own);
  leaves('Globex Law, Art. 99 TEU. Globex Law and Art. 99.', own);

  test('are told', () => {
    const messages = (text: string) => findingsIn(text, own).map(({ message }) => message);
    expect(messages('Art. 99 GL, Art. 21 Abs. 9 GL, Art. 97 Abs. 2 lit. c und d GL')).toEqual([
      'Globex Law:2022 has no clause 99.',
      'Globex Law:2022 has no clause 21(9).',
      'Globex Law:2022 has no clause 97.',
    ]);
    expect(messages('## Globex Law\n\nMeasures (Art. 21 Abs. 9, Art. 99).')).toEqual([]);
  });
});

describe('… where the law is named around', () => {
  reads('## Globex Law\n\nReports (Art. ‹23›).', 'Globex Law 23 (heading)', own);
  reads('| Globex Law |\n| --- |\n| ‹21(2)(j)› |', 'Globex Law 21(2)(j) (column)', own);
  reads('---\nstandard: Globex Law\nclauses: [‹21(2)(a)›]\n---\n', 'Globex Law 21(2)(a) (front-matter)', own);
  reads('Policies hold (Art. ‹21(2)(a)›).', 'Globex Law:2022 21(2)(a) (config)', {
    ...own,
    scope: ['Globex Law:2022'],
  });
  // Any contract has an article 8.
  leaves('Reports (Art. 23), Article 8.', { ...own, scope: ['Globex Law:2022'] });
});

describe('Articles of others', () => {
  const given = { ...own, scope: ['Globex Law:2022'] };
  leaves('# Globex Law\n\nArticle 21 of this agreement, Art. 21(2) GDPR, § 21 below, Article 99.', given);
  leaves('Art. 21(3)(z), Smart. 21, 5.21(2), v21(2)', given);
  reads('L’article ‹8› de l’ISO 9001 demande des produits.', 'ISO 9001 8', given);
  reads(
    'ISO 9001 clause ‹8.2.1›(a), ISO/IEC 27001 ‹6.1.3›.d',
    'ISO 9001 8.2.1 (a); ISO/IEC 27001 6.1.3 d',
    given,
  );
});

describe('Articles as lawyers cite them', () => {
  reads('Art. ‹21 Abs. 2 Satz 1 lit. a› GL', 'Globex Law 21(2)(a)', own);
  reads('Art. ‹21 Abs. 2 UAbs. 1 S. 1 lit. b› GL', 'Globex Law 21(2)(b)', own);
  reads('Art. ‹21 Abs. 2› Satz 2 GL', 'Globex Law 21(2) Satz 2', own);
  reads('Art ‹23› GL', 'Globex Law 23', own);
  reads('Artt. ‹20›, ‹21› GL', 'Globex Law 20, 21', own);
  reads('Art. ‹20›, ‹21› GL', 'Globex Law 20, 21', own);
  reads('Arts. ‹20›–‹23› GL', 'Globex Law 20, 21, 23', own);
  reads('Nach Art. ‹20› GL, 21 Personen, gilt es.', 'Globex Law 20', own);
  reads('GL, arts. ‹20›-‹23›', 'Globex Law 20, 21, 23', own);
  reads('Art. ‹21 II lit. a› GL, Art. ‹23 IV› GL', 'Globex Law 21(2)(a), 23(4)', own);
  reads('Art. ‹21 II 1 lit. b› GL', 'Globex Law 21(2)(b)', own);
  reads('Art. ‹8› I lit. f GL', 'Globex Law 8 I lit. f', own);
  reads('By GL Art. ‹21› I think so.', 'Globex Law 21', own);
  leaves('The state of the art 23 years ago. Art 23 is a gallery. Artt. 5', own);
});

describe('Numbers with dots, which a law has not', () => {
  reads('Es gilt Art. ‹23 Abs. 4› GL; § 8.4 bleibt unberührt.', 'Globex Law 23(4)', own);
  leaves('GL § 8.4, GL 8.4 and clause 8.4 of the Globex Law.', own);
  leaves('## Globex Law\n\n- 8.4 Stock\n- Clause 8.5', own);
  reads('By ISO 9001 clause ‹8.4› and GL Art. ‹23›.', 'ISO 9001 8.4; Globex Law 23', own);
});

describe('Articles that another law is named right behind', () => {
  reads('Es gilt Art. ‹23› GL und § 22 BDSG. Art. 8 GG.', 'Globex Law 23', own);
  reads(
    'GL Art. ‹23› holds. Art. 21 Abs. 2 AEUV, Art. 20 EMRK and Art. 8 FADP do so, too.',
    'Globex Law 23',
    own,
  );
  reads('La GL art. ‹23› vale. Art. 21 del codice.', 'Globex Law 23', own);
  reads('GL Art. ‹23› holds. Art. ‹21› asks for measures.', 'Globex Law 23; Globex Law 21 (sentence)', own);
  // What an article asks for is no law.
  reads('## Globex Law\n\n- Art. ‹23› DPIA', 'Globex Law 23 (heading)', own);
});

describe('An article that two laws have', () => {
  const other = packOf(
    'initech-controls-2016.yaml',
    standardText({
      edition: 'Initech Controls:2016',
      clauses: ['5 Ends', '5(1) Why', '21 Objections', '21(1) How'],
    }),
  );
  const both = { own: [law, other], scope: ['Globex Law:2022', 'Initech Controls:2016'] };
  reads('Art. ‹21(2)›(a) Initech Controls', 'Initech Controls 21(2) (a)', both);
  reads('Art. ‹21 Abs. 2› lit. a Initech Controls', 'Initech Controls 21(2) lit. a', both);
  reads('Art. ‹21(1)›(b) Initech Controls', 'Initech Controls 21(1) (b)', both);
  reads('Policies (Art. ‹21(2)(a)›).', 'Globex Law:2022 21(2)(a) (config)', both);
  asks('Objections (Art. ‹21(1)›).', 'Globex Law, Initech Controls', both);
  // An article that the other law alone has.
  reads('Art. ‹23› Initech Controls', 'Initech Controls 23', both);
});

describe('Clauses of a catalogue that have letters, by its own numbers', () => {
  const lettered = {
    own: [
      packOf(
        'initech-controls-2025.yaml',
        standardText({ edition: 'Initech Controls:2025', clauses: ['8 A', '8.3 B', '8.3.6 C', '8.3.6.a D'] }),
      ),
    ],
  };
  reads('Initech Controls ‹8.3.6.a›', 'Initech Controls 8.3.6.a', lettered);
  reads('Initech Controls, requirement ‹8.3.6(a)›', 'Initech Controls 8.3.6.a', lettered);
  reads('Initech Controls ‹8.3.6›.b', 'Initech Controls 8.3.6 b', lettered);
});

describe('Sections of laws with dots, by the letters of the law', () => {
  reads('ISO 27001 ‹A.8.8› gilt. § 8.1 BSIG wird beachtet.', 'ISO/IEC 27001 A.8.8');
});
