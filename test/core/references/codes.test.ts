import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../support/marks.ts';
import { standardText } from '../../support/pack-texts.ts';
import { acme, globex, packOf, umbrella } from '../../support/packs.ts';
import { asks, leaves, reads } from '../../support/references.ts';

const own = { own: acme };

describe('Codes of a catalogue beside its name', () => {
  reads('Backups run daily (ACME Controls:2025 ‹OPS-1›).', 'ACME Controls:2025 OPS-1', own);
  reads('ACME Controls ‹OPS-1›, ‹OPS-2› and ‹AC-1.1›', 'ACME Controls OPS-1, OPS-2, AC-1.1', own);
  reads('ACME Controls ‹OPS-1› (Backup), ‹OPS-2› (Monitoring)', 'ACME Controls OPS-1, OPS-2', own);
  reads('‹AC-2› of the ACME Controls', 'ACME Controls AC-2', own);
  reads('‹AC-2› (ACME Controls:2025)', 'ACME Controls:2025 AC-2', own);
  reads('ACME Controls:2025, control ‹AC-2›', 'ACME Controls:2025 AC-2', own);
  reads('ACME Controls ‹OPS-1› to ‹OPS-3›', 'ACME Controls OPS-1, OPS-2, OPS-3', own);
  reads('ACME Controls ‹AC-99›', 'ACME Controls AC-99', own);
  reads('ACME Controls ‹AC‑2›/‹AC‑1›', 'ACME Controls AC-2, AC-1', own);
});

const enhanced = { own: umbrella };

describe('Codes with brackets, as a catalogue numbers the enhancements of its controls', () => {
  reads('Umbrella Controls ‹AC-2(1)›', 'Umbrella Controls AC-2(1)', enhanced);
  reads('Umbrella Controls ‹AC-2 (1)› and ‹AC‑2(3)›', 'Umbrella Controls AC-2(1), AC-2(3)', enhanced);
  reads('Umbrella Controls ‹AC-2(1)›‹(3)›, ‹(2)›', 'Umbrella Controls AC-2(1), AC-2(3), AC-2(2)', enhanced);
  reads('Umbrella Controls ‹AC-2 (1)› ‹(2)›', 'Umbrella Controls AC-2(1), AC-2(2)', enhanced);
  reads('Umbrella Controls ‹AC-2(1)›–‹(3)›', 'Umbrella Controls AC-2(1), AC-2(2), AC-2(3)', enhanced);
  reads(
    '# Umbrella Controls\n\nSee ‹AC-2(1)› (Accounts made by programs).',
    'Umbrella Controls AC-2(1) (title)',
    enhanced,
  );
  // One that there is not, of a control that there is.
  reads('# Umbrella Controls\n\nSee ‹AC-2(9)›.', 'Umbrella Controls AC-2(9) (title)', enhanced);
  reads('Umbrella Controls ‹AC-2› (4)', 'Umbrella Controls AC-2', enhanced);
  reads('Umbrella Controls ‹AC-3› (2 findings), ‹AC-4›', 'Umbrella Controls AC-3, AC-4', enhanced);
});

describe('Items below a code', () => {
  reads('Umbrella Controls ‹AC-2›a and ‹AC-2›d.1.', 'Umbrella Controls AC-2 a, AC-2 d.1', enhanced);
  reads('Umbrella Controls ‹AC-2(1)›(a)', 'Umbrella Controls AC-2(1) (a)', enhanced);
  reads('Umbrella Controls ‹AC-3› (b), ‹AC-4›', 'Umbrella Controls AC-3 (b), AC-4', enhanced);
  reads('ACME Controls ‹AC-2›(1)', 'ACME Controls AC-2 (1)', own);
});

/** A catalogue called Initech Controls with these codes. */
const initechWith = (...codes: readonly string[]) => ({
  own: [
    packOf(
      'initech-controls-2025.yaml',
      standardText({
        edition: 'Initech Controls:2025',
        clauses: codes.map(code => `${code} Title of ${code}`),
      }),
    ),
  ],
});

describe('Numbers behind a code, of a catalogue that has both', () => {
  const both = initechWith('4', '4.5', '4.5.1', 'R3', 'R30');
  reads('Initech Controls:2025 ‹R30› and ‹4.5.1›.', 'Initech Controls:2025 R30, 4.5.1', both);
  // One that it lacks below a clause that it has is read, so that it can be told; others may be amounts.
  reads('Initech Controls:2025 ‹R30› and ‹4.5.2›.', 'Initech Controls:2025 R30, 4.5.2', both);
  reads(
    'Initech Controls:2025 ‹R30›, ‹4.5.1›, ‹4.5.9›, ‹R3›',
    'Initech Controls:2025 R30, 4.5.1, 4.5.9, R3',
    both,
  );
  reads('Initech Controls:2025 ‹R30›, 9.9.', 'Initech Controls:2025 R30', both);
  reads('Initech Controls:2025 ‹R30›, 4.5 mg', 'Initech Controls:2025 R30', both);
  reads('Initech Controls:2025 ‹R30›, 4.5.2 percent', 'Initech Controls:2025 R30', both);

  test('are told where the catalogue lacks them', () => {
    expect(
      findingsIn('Initech Controls:2025 R30 and 4.5.2.', both).map(({ rule, message }) => [rule, message]),
    ).toContainEqual(['unknown-clause', 'Initech Controls:2025 has no clause 4.5.2.']);
  });
});

describe('Numbers with a zero before them, as a catalogue has them', () => {
  const zeroed = initechWith('01', '02', '03', '08', '09', '10');
  reads('Initech Controls:2025, clause ‹08›', 'Initech Controls:2025 08', zeroed);
  reads('clause ‹01› of the Initech Controls', 'Initech Controls 01', zeroed);
  reads('Initech Controls ‹01›–‹03›', 'Initech Controls 01, 02, 03', zeroed);
  reads(
    'Clauses ‹08›, ‹09› and ‹10› of the Initech Controls:2025',
    'Initech Controls:2025 08, 09, 10',
    zeroed,
  );
  reads('| Initech Controls | when |\n| --- | --- |\n| ‹02› | 03 |', 'Initech Controls 02 (column)', zeroed);
  reads(
    '---\nstandard: Initech Controls\nclauses: [‹01›, ‹10›]\n---\n',
    'Initech Controls 01, 10 (front-matter)',
    zeroed,
  );
  // Of no other standard, and of none that has other numbers alone.
  leaves('ISO 9001:2015, clause 08', zeroed);
  reads('ISO 9001:2015 ‹8.4›, 08', 'ISO 9001:2015 8.4', zeroed);
  leaves('Initech Controls, clause 07', zeroed);
  leaves('clause 08 of the ACME Controls', own);
  leaves('The Initech Controls hold since 01.02.2024, 08:30, and on 01/03 and 02-03 we met.', zeroed);
  reads('# Initech Controls\n\nSee clause ‹09›.', 'Initech Controls 09 (title)', zeroed);
});

describe('Codes of other forms', () => {
  const outcomes = initechWith('A', 'A1', 'A1.a', 'A1.a.1', 'A1.b', 'B2');
  reads('Initech Controls ‹A1.a›, ‹A1.b› and ‹A1.a.1›', 'Initech Controls A1.a, A1.b, A1.a.1', outcomes);
  reads('# Initech Controls\n\nGovernance follows ‹A1.a›.', 'Initech Controls A1.a (title)', outcomes);
  reads('Initech Controls ‹A1.d›', 'Initech Controls A1.d', outcomes);
  reads('Initech Controls ‹B2›, B2.docx', 'Initech Controls B2', outcomes);
  const goals = initechWith('GV', '1.A', '1.B', '2.A');
  reads('Initech Controls ‹1.A› and ‹2.A›', 'Initech Controls 1.A, 2.A', goals);
  leaves('# Initech Controls\n\nSee 3.C and figure 1.2.', goals);
  reads('Initech Controls ‹A-2›, ‹B-1›', 'Initech Controls A-2, B-1', initechWith('A', 'A-2', 'B-1'));
  leaves('Initech Controls 4.2', initechWith('A', 'A-2'));
  reads('Initech Controls ‹A&A-01›', 'Initech Controls A&A-01', initechWith('A&A', 'A&A-01'));
  const advisory = initechWith('1', '1.1', '1.5A', '2', '2.4A');
  reads('Initech Controls ‹1.5A›, ‹2.4A› and ‹1.1›', 'Initech Controls 1.5A, 2.4A, 1.1', advisory);
  leaves('The Initech Controls cost 2.4M and 9.9A. See 1.4A.', advisory);
  const law = initechWith('164', '164.308', '164.308(a)', '164.308(a)(1)');
  reads('Initech Controls § ‹164.308(a)(1)›', 'Initech Controls 164.308(a)(1)', law);
  reads('‹164.308(a)(1)›(ii) of the Initech Controls', 'Initech Controls 164.308(a)(1) (ii)', law);
  leaves('The Initech Controls cost 164.31 dollars.', law);
  reads('Initech Controls ‹03.01.02›', 'Initech Controls 03.01.02', initechWith('03', '03.01', '03.01.02'));
  leaves('We met the Initech Controls on 03.01.2024.', initechWith('03', '03.01', '03.01.02'));
});

describe('Codes beginning with a digit that the catalogue does not have', () => {
  const safeguards = initechWith('164', '164.308', '164.308(a)', '164.308(a)(1)', '164.308(a)(2)');
  reads(
    'Initech Controls ‹164.399›, Initech Controls § ‹164.397›(b).',
    'Initech Controls 164.399, 164.397 (b)',
    safeguards,
  );
  reads('Initech Controls § ‹164.308› and ‹164.399›', 'Initech Controls 164.308, 164.399', safeguards);
  reads('Section ‹164.399›(b) of the Initech Controls', 'Initech Controls 164.399 (b)', safeguards);
  reads('Initech Controls ‹164.308(a)(9)›', 'Initech Controls 164.308(a)(9)', safeguards);
  // Of a control that there is, one finds it also where the catalogue is named around.
  reads('# Initech Controls\n\nSee ‹164.308(a)(9)›.', 'Initech Controls 164.308(a)(9) (title)', safeguards);
  reads('Initech Controls ‹1.9Z›', 'Initech Controls 1.9Z', initechWith('1', '1.5A'));
  // Away from the name it may be an amount.
  leaves('# Initech Controls\n\nSee 164.399. The Initech Controls cost 164.397.', safeguards);
  leaves('The Initech Controls hold, in 2.5M of 9.9A.', initechWith('1', '1.5A'));
});

describe('Codes that are written by their ends', () => {
  reads('Umbrella Controls ‹AC-1›, ‹2› and ‹4›.', 'Umbrella Controls AC-1, AC-2, AC-4', enhanced);
  reads('Umbrella Controls ‹AC-1›/‹2›/‹4›', 'Umbrella Controls AC-1, AC-2, AC-4', enhanced);
  reads('Umbrella Controls ‹AC-1› – ‹3›', 'Umbrella Controls AC-1, AC-2, AC-3', enhanced);
  reads('Umbrella Controls ‹AC-2› to ‹4› hold.', 'Umbrella Controls AC-2, AC-3, AC-4', enhanced);
  reads('Umbrella Controls ‹AU-01›, ‹02›', 'Umbrella Controls AU-01, AU-02', enhanced);
  reads('Umbrella Controls ‹ORP.4.A2›, ‹A3›', 'Umbrella Controls ORP.4.A2, ORP.4.A3', enhanced);
  reads('Umbrella Controls ‹AC-1›, 2 days', 'Umbrella Controls AC-1', enhanced);
  // Ends that the catalogue lacks are read where they can be no amount, so that they are told.
  reads('Umbrella Controls ‹AC-1›, ‹99›.', 'Umbrella Controls AC-1, AC-99', enhanced);
  reads('Umbrella Controls ‹AC-1›, ‹99› and ‹2›.', 'Umbrella Controls AC-1, AC-99, AC-2', enhanced);
  reads('Umbrella Controls ‹AU-01›, ‹2›', 'Umbrella Controls AU-01, AU-2', enhanced);
  reads('Umbrella Controls ‹AC-2(1)›‹(9)›', 'Umbrella Controls AC-2(1), AC-2(9)', enhanced);
  reads('Umbrella Controls ‹AC-1›, 90 days', 'Umbrella Controls AC-1', enhanced);
  reads('Umbrella Controls ‹AC-1›, 24/7', 'Umbrella Controls AC-1', enhanced);
  reads('Umbrella Controls ‹AC-1›, 12:30', 'Umbrella Controls AC-1', enhanced);
  reads('Umbrella Controls ‹AC-1›, 3.5 of them', 'Umbrella Controls AC-1', enhanced);
  reads('Umbrella Controls ‹AC-1›, 50 %', 'Umbrella Controls AC-1', enhanced);
  reads('Umbrella Controls ‹AC-2›, 3% of them', 'Umbrella Controls AC-2', enhanced);
  reads('Umbrella Controls ‹AC-1› and 2 of its parts', 'Umbrella Controls AC-1', enhanced);
});

describe('Codes of a catalogue that is named around', () => {
  reads('## ACME Controls\n\n‹AC-2› holds.', 'ACME Controls AC-2 (heading)', own);
  reads('# ACME Controls:2025\n\n## ‹AC-2› Passwords\n\nLong ones.', 'ACME Controls:2025 AC-2 (title)', own);
  reads('| ACME Controls | How |\n| --- | --- |\n| ‹AC-2› | Long ones |', 'ACME Controls AC-2 (column)', own);
  reads('The ACME Controls ask for more. So ‹AC-2› holds.', 'ACME Controls AC-2 (sentence)', own);
  reads(
    'We follow the ACME Controls.\n\nPasswords are long ([‹AC-2›](a.md)).',
    'ACME Controls AC-2 (section)',
    own,
  );
  reads(
    '## A\n\nWe follow the ACME Controls.\n\n## B\n\nSo ‹AC-2› holds.',
    'ACME Controls AC-2 (document)',
    own,
  );
  reads('Passwords are long (‹AC-2›).', 'ACME Controls:2025 AC-2 (config)', {
    ...own,
    scope: ['ACME Controls:2025'],
  });
  reads(
    'Passwords are long (‹AC-2›; ISO/IEC 27001 ‹A.5.17›).',
    'ACME Controls:2025 AC-2 (config); ISO/IEC 27001 A.5.17',
    {
      ...own,
      scope: ['ISO/IEC 27001:2022', 'ACME Controls:2025'],
    },
  );
});

describe('Codes that a catalogue does not have', () => {
  const inColumn = '| ACME Controls | How |\n| --- | --- |\n';
  reads(`${inColumn}| ‹AC-9› | Long ones |`, 'ACME Controls AC-9 (column)', own);
  reads(
    '---\nstandard: ACME Controls:2025\nclauses: [‹AC-1›, ‹AC-9›]\n---\n',
    'ACME Controls:2025 AC-1 (front-matter); ACME Controls:2025 AC-9 (front-matter)',
    own,
  );
  reads('The ACME Controls hold.\n\nSo ‹AC-2› and ‹AC-9› do.', 'ACME Controls AC-2, AC-9 (section)', own);
  reads('The ACME Controls hold, ‹AC-9› too.', 'ACME Controls AC-9', own);
  leaves('The ACME Controls hold. So does AC-9.', own);
});

describe('Numbers beside a catalogue that has codes alone are none of its clauses', () => {
  leaves(
    '# ACME Controls:2025\n\nACME Controls 4.2 is a version. As ACME Controls ask in 4.2. See clause 5.1.',
    own,
  );
  leaves('| ACME Controls | Done |\n| --- | --- |\n| 4.2 | 3.1 |', own);
  reads('ACME Controls ‹AC-2›, see section 4.2 and ACME Controls Nr. 3.', 'ACME Controls AC-2', own);
  reads(
    'ISO 9001 ‹8.4› (ACME Controls ‹AC-2›), ‹8.5›',
    'ISO 9001 8.4; ACME Controls AC-2; ISO 9001 8.5',
    own,
  );
});

describe('What is no code of a catalogue', () => {
  const scope = ['ACME Controls:2025'];
  leaves('Ticket OPS-1, the Jira-Tickets OPS-2 and OPS-3, Formular AC-2', { ...own, scope });
  leaves('wiki/AC-2, https://wiki.example/AC-2, SOP‑AC-2', { ...own, scope });
  leaves('Passwords are long (AC-2).', own);
  leaves('Passwords are long (AC-2).');
  leaves('AC-99, AC-2bis, SOP-AC-2, AC-2-1, AC-2.5, ac-2, AC, `AC-2`, AC-2.md, #AC-2', { ...own, scope });
  leaves('NIST SP 800-53 AC-2 asks for the same.', { ...own, scope });
});

const others = [...acme, ...globex];

describe('Catalogues beside each other', () => {
  const initech = acme.flatMap(pack =>
    pack.kind === 'standard'
      ? {
          ...pack,
          uri: 'initech.yaml',
          standard: 'Initech Controls',
          clauses: pack.clauses.map(clause => ({ ...clause, number: clause.number.replace('AC', 'REQ') })),
        }
      : [],
  );
  const given = {
    own: [...others, ...initech],
    scope: ['ISO/IEC 27001:2022', 'ACME Controls:2025', 'Initech Controls:2025'],
  };
  reads('(‹AC-2›, ‹REQ-1›)', 'ACME Controls:2025 AC-2 (config); Initech Controls:2025 REQ-1 (config)', given);
  reads('GSR ‹4.1›, ‹AC-2›', 'Globex Supplier Requirements 4.1; ACME Controls:2025 AC-2 (config)', given);
});

describe('A code that two catalogues have', () => {
  const twin = acme.map(pack =>
    pack.kind === 'standard' ? { ...pack, uri: 'twin.yaml', standard: 'Initech Controls' } : pack,
  );
  asks('Passwords are long (‹AC-2›).', 'ACME Controls, Initech Controls', {
    own: [...others, ...twin],
    scope: ['ACME Controls:2025', 'Initech Controls:2025'],
  });
  reads('Passwords are long (ACME Controls ‹AC-2›).', 'ACME Controls AC-2', { own: [...others, ...twin] });
  const longer = acme.map(pack =>
    pack.kind === 'standard' ? { ...pack, uri: 'longer.yaml', standard: 'ACME Controls Extended' } : pack,
  );
  reads(
    'ACME Controls Extended:2025 ‹AC-2›, ACME Controls ‹AC-1›',
    'ACME Controls Extended:2025 AC-2; ACME Controls AC-1',
    {
      own: [...acme, ...longer],
    },
  );
});

describe('Findings and fixes', () => {
  const given = { ...own, scope: ['ISO/IEC 27001:2022', 'ACME Controls:2025'] };
  const said = (text: string) => findingsIn(text, given).map(({ rule, message }) => `${rule}: ${message}`);

  test('tell a code that the catalogue does not have, beside its name', () => {
    const unknown = [
      'unknown-clause: ACME Controls:2025, the edition in scope, has no clause AC-99.',
      'unknown-clause: ACME Controls:2025, the edition in scope, has no clause OPS-7.',
    ];
    expect(said('ACME Controls AC-99 and OPS-7 hold.')).toEqual(unknown);
    const isUnknown = (message: string) => message.startsWith('unknown-clause');
    expect(said('ACME Controls AC-2, 99 and OPS-1, 7.').filter(isUnknown)).toEqual(unknown);
  });

  test('tell a code that begins with a digit in the same way', () => {
    const safeguards = initechWith('164', '164.308', '164.308(a)', '164.308(a)(1)');
    const told = findingsIn('Initech Controls 164.308(a)(9), 164.399(b).', safeguards);
    expect(told.map(({ message }) => message)).toEqual([
      'Initech Controls:2025 has no clause 164.308(a)(9).',
      'Initech Controls:2025 has no clause 164.399.',
    ]);
  });

  test('tell the title of another clause', () => {
    expect(said('ACME Controls AC-1.1 (Passwords) holds.')).toContain(
      'mismatched-title: “Passwords” is the title of ACME Controls:2025 AC-2; AC-1.1 is “Accounts of administrators”.',
    );
  });

  test('write codes without a word for clauses, in any notation', () => {
    const titles = (separator: 'clause' | 'section-sign') =>
      findingsIn('ISO/IEC 27001:2022 A.8.13 holds.', { ...given, notation: { separator } }).flatMap(
        ({ fixes }) => fixes?.map(({ title }) => title),
      );
    for (const separator of ['clause', 'section-sign'] as const)
      expect(titles(separator)).toEqual(['Insert ACME Controls:2025 OPS-1 (Backup)']);
  });
});
