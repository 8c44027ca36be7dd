import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/core/catalogue/catalogue.ts';
import { editionId } from '../../../src/core/catalogue/edition-name.ts';
import { knowledgeOf } from '../../../src/core/catalogue/knowledge.ts';
import { readDocument } from '../../../src/core/documents/read-document.ts';
import { documentOf, findingsIn } from '../../support/marks.ts';
import { standardText } from '../../support/pack-texts.ts';
import { globex, packOf } from '../../support/packs.ts';
import { leaves, names, namesNothing, reads, shownIn } from '../../support/references.ts';

const own = { own: globex };

describe('A standard that a pack tells is cited by its name', () => {
  reads(
    'Access is reviewed (Globex Supplier Requirements:2024, clause ‹4.2›).',
    'Globex Supplier Requirements:2024 4.2',
    own,
  );
  reads(
    'Globex Supplier Requirements ‹4.1›, ‹4.2› and ‹4.2.1› hold.',
    'Globex Supplier Requirements 4.1, 4.2, 4.2.1',
    own,
  );
  reads(
    'See clause ‹4.2› of the Globex\nSupplier\u00a0Requirements.',
    'Globex Supplier Requirements 4.2',
    own,
  );
  reads('See **Globex Supplier Requirements** [‹4.2›](a.md).', 'Globex Supplier Requirements 4.2', own);
  reads('Globex Supplier Requirements (2024) ‹4.2›', 'Globex Supplier Requirements:2024 4.2', own);
  names('We follow the ‹Globex Supplier Requirements› to the letter.', 'Globex Supplier Requirements', own);
});

describe('… or by another name that the pack gives it', () => {
  reads('See GSR ‹4.2›.', 'Globex Supplier Requirements 4.2', own);
  reads('Article ‹4.2› of the GSR', 'Globex Supplier Requirements 4.2', own);
  reads('L’article ‹4.2› du GSR', 'Globex Supplier Requirements 4.2', own);
  reads('Abschnitt ‹4.2› des GSR', 'Globex Supplier Requirements 4.2', own);
  reads('GSR:2024 ‹3.1›–‹3.2›', 'Globex Supplier Requirements:2024 3.1, 3.2', own);
  reads(
    'Training (ISO/IEC 27001:2022 ‹A.6.3›; GSR ‹3.2›)',
    'ISO/IEC 27001:2022 A.6.3; Globex Supplier Requirements 3.2',
    own,
  );
  reads('ISO 9001 ‹8.4› (GSR ‹4.2›) holds.', 'ISO 9001 8.4; Globex Supplier Requirements 4.2', own);
});

describe('… and tells what the numbers below it are of', () => {
  reads('## GSR\n\nClause ‹4.2› holds.', 'Globex Supplier Requirements 4.2 (heading)', own);
  reads(
    '| Topic | GSR | ISO 9001 |\n| --- | --- | --- |\n| Staff | ‹3.2› | ‹7.2› |',
    'Globex Supplier Requirements 3.2 (column); ISO 9001 7.2 (column)',
    own,
  );
  reads(
    '---\nstandard: GSR:2024\nclauses: ["‹3.1›"]\n---\n\nClause ‹4.2› holds.',
    'Globex Supplier Requirements:2024 3.1 (front-matter); Globex Supplier Requirements:2024 4.2 (front-matter)',
    own,
  );
  reads('Clause ‹4.2› holds.', 'Globex Supplier Requirements:2024 4.2 (config)', {
    ...own,
    scope: ['Globex Supplier Requirements:2024'],
  });
});

describe('Controls that go on with its clauses are of the standard that has them', () => {
  reads(
    'GSR ‹3.1› and ‹A.5.18› hold.',
    'Globex Supplier Requirements 3.1; ISO/IEC 27001:2022 A.5.18 (config)',
    { ...own, scope: ['ISO/IEC 27001:2022', 'Globex Supplier Requirements:2024'] },
  );
});

describe('It is the name as the pack has it, and a whole one', () => {
  namesNothing('NeoGSR 4.2, GSRs 4.2, Neo-GSR 4.2, GSR-Form 4.2, gsr 4.2, #GSR 4.2, docs/GSR 4.2', own);
  namesNothing('`GSR 4.2` and <https://example.org/GSR>', own);
  leaves('Globex Supplier Handbook 4.2 and Globex 4.2', own);
  leaves('GSR 4.2');
});

const supplement = packOf(
  'globex-iso-9001-supplement-2024.yaml',
  standardText({ edition: 'Globex ISO 9001 Supplement:2024', clauses: ['1 Scope', '1.1 Sites'] }),
);

describe('Names in other letters', () => {
  const [first] = globex;
  const named = (otherName: string) => ({
    own: first?.kind === 'standard' ? [{ ...first, otherNames: [otherName] }] : [],
  });
  reads('Siehe Müller & Söhne ‹4.2›.', 'Globex Supplier Requirements 4.2', named('Müller & Söhne'));
  reads(
    '当社は供給者要求事項の箇条‹4.2›を満たす。',
    'Globex Supplier Requirements 4.2',
    named('供給者要求事項'),
  );
});

describe('Names that begin with a small letter or a digit, and with brackets', () => {
  const called = (edition: string, ...clauses: readonly string[]) => ({
    own: [
      packOf(
        `${editionId({ standard: edition.split(':')[0] ?? '', edition: edition.split(':')[1] ?? '' })}.yaml`,
        standardText({ edition, clauses }),
      ),
    ],
  });
  reads(
    'Per eIDAS, article ‹24(2)›, we train.',
    'eIDAS 24(2)',
    called('eIDAS:2014', '24 Duties', '24(2) Staff'),
  );
  reads(
    'See 23 NYCRR ‹500.03› and ISO 9001 ‹8.4›.',
    '23 NYCRR 500.03; ISO 9001 8.4',
    called('23 NYCRR:2017', '500 Cybersecurity', '500.03 Policy'),
  );
  reads(
    'ISO/IEC 27001 ‹A.5.1›, 23 NYCRR ‹500.03›',
    'ISO/IEC 27001 A.5.1; 23 NYCRR 500.03',
    called('23 NYCRR:2017', '500 Cybersecurity', '500.03 Policy'),
  );
  reads(
    'Article ‹21(2)› of Directive (EU) 2022/2555',
    'Directive (EU) 2022/2555 21(2)',
    called('Directive (EU) 2022/2555:2022', '21 Measures', '21(2) What belongs to them'),
  );
});

describe('Of two names at one place the longer counts', () => {
  reads('Globex ISO 9001 Supplement ‹1.1›', 'Globex ISO 9001 Supplement 1.1', { own: [supplement] });
  reads(
    'ISO 9001 ‹7.5› and Globex ISO 9001 Supplement:2024 ‹1.1›',
    'ISO 9001 7.5; Globex ISO 9001 Supplement:2024 1.1',
    {
      own: [supplement],
    },
  );
});

describe('Findings and fixes', () => {
  const given = { ...own, scope: ['Globex Supplier Requirements:2024', 'ISO/IEC 27001:2022'] };

  test('tell a clause that the catalogue does not have', () => {
    expect(findingsIn('GSR 9.9 holds.', given).map(({ message }) => message)).toEqual([
      'Globex Supplier Requirements:2024, the edition in scope, has no clause 9.9.',
    ]);
  });

  test('ask for what answers to a clause, from either side', () => {
    expect(findingsIn('GSR 3.1 holds.', given).map(({ rule }) => rule)).toEqual(['missing-counterpart']);
    expect(
      findingsIn('ISO/IEC 27001:2022 A.8.2 holds.', given).map(({ fixes }) =>
        fixes?.map(({ title }) => title),
      ),
    ).toEqual([['Insert Globex Supplier Requirements:2024 4.1 (Accounts of administrators)']]);
  });
});

describe('A document that was read before', () => {
  const scope: [] = [];
  const withoutPacks = knowledgeOf(buildCatalogue([]).catalogue);
  const withPacks = knowledgeOf(buildCatalogue(globex).catalogue);
  const text = '# Policy\n\nGSR 4.2 holds for ISO 9001 7.2.\n\nGSR 3.1 too.';

  test('is read with the names that are known now', () => {
    const before = readDocument('policy.md', text, { knowledge: withoutPacks, scope });
    const after = readDocument('policy.md', text, { knowledge: withPacks, scope }, before);
    expect(shownIn(after)).toEqual(shownIn(documentOf(text, own)));
    const again = readDocument('policy.md', text, { knowledge: withoutPacks, scope }, after);
    expect(shownIn(again)).toEqual(shownIn(before));
  });

  test('moves with its names', () => {
    const before = readDocument('policy.md', text, { knowledge: withPacks, scope });
    const moved = `Some words first.\n\n${text}`;
    const after = readDocument('policy.md', moved, { knowledge: withPacks, scope }, before);
    expect(shownIn(after)).toEqual(shownIn(before));
    expect(after.references.map(({ clauseSpan }) => moved.slice(clauseSpan.start, clauseSpan.end))).toEqual(
      before.references.map(({ clauseSpan }) => text.slice(clauseSpan.start, clauseSpan.end)),
    );
  });
});
