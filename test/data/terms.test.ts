import { describe, expect, test } from 'vitest';
import type { ComparedTerm, Term } from '../../src/core/catalogue/types.ts';
import { shipped } from '../support/shipped.ts';

// Both tables read a second time, from the end to the beginning, without looking at the packs.

const { rows } = shipped().terms;

/** How the lines below write a difference. */
const signs = {
  identical: '=',
  'without-example': '=-',
  different: '!',
  'another-headword': '@',
  'not-defined': '',
  'other-sense': '%',
};

const entryAsTyped = ({ entry, term, difference, see }: ComparedTerm): string =>
  [
    entry ?? '-',
    signs[difference],
    term ?? '',
    see.length > 0 ? `> ${see.map(other => other.entry).join(' ')}` : '',
  ]
    .filter(part => part !== '')
    .join(' ');

const entriesIn = (row: Term, standard: string): string =>
  row.compared
    .filter(other => other.standard === standard)
    .map(entryAsTyped)
    .join(', ');

const lines = (typed: string): readonly string[] => typed.trim().split('\n');

/**
 * ISO/IEC TR 20000-7:2019, Table A.1 upside down: the entry in ISO/IEC 20000-1:2018, then those in ISO 9000:2015 and
 * ISO/IEC 27000:2018; = identical, =- without the example, ! different, @ another headword, - not defined, > see also.
 * Three cells stand where they belong and not where they are printed: those of 3.2.2 to 3.2.4, and the number 3.29.
 */
const tableA1 = `
3.2.29 value | - | -
3.2.28 user | - | -
3.2.27 transition | - | -
3.2.26 service requirement | 3.6.5 @ quality requirement > 3.6.2 3.6.6 3.6.7 | -
3.2.25 service request | - | -
3.2.24 service provider | - | -
3.2.23 service management system | 3.5.4 @ quality management system | -
3.2.22 service management | 3.3.4 @ quality management | -
3.2.21 service level target | - | -
3.2.20 service level agreement (SLA) | - | -
3.2.19 service continuity | - | 3.29 @ information security continuity
3.2.18 service component | - | -
3.2.17 service catalogue | - | -
3.2.16 service availability | - | 3.7 @ availability
3.2.15 service | 3.7.7 ! > 3.7.6 3.9.4 | -
3.2.14 request for change | 3.3.10 @ change control > 3.6.8 | -
3.2.13 release | 3.12.7 ! | -
3.2.12 record | 3.8.10 = | -
3.2.11 procedure | 3.4.5 = | -
3.2.10 problem | - | -
3.2.9 known error | - | -
3.2.8 internal supplier | 3.2.5 @ provider | -
3.2.7 information security incident | - | 3.31 = > 3.21 3.30 3.32
3.2.6 information security | - | 3.28 = > 3.6 3.7 3.10 3.36 3.48 3.55
3.2.5 incident | - | - > 3.31
3.2.4 external supplier | 3.2.6 @ external provider, 3.2.5 @ provider > 3.4.7 | -
3.2.3 customer | 3.2.4 ! | -
3.2.2 configuration item (CI) | 3.10.6 @ configuration, 3.3.13 @ configuration object > 3.1.5 3.3.9 3.6.8 3.8.14 3.10.7 | -
3.2.1 asset | - | -
3.1.21 top management | 3.1.1 = | 3.75 =
3.1.20 risk | 3.7.9 = | 3.61 ! > 3.12 3.14 3.39 3.40 3.57 3.62 3.63 3.64 3.65 3.66 3.67 3.68 3.69 3.70 3.71 3.72 3.74 3.77
3.1.19 requirement | 3.6.4 = | 3.56 =
3.1.18 process | 3.4.1 = > 3.7.5 | 3.54 !
3.1.17 policy | 3.5.8 = > 3.5.9 | 3.53 =
3.1.16 performance | 3.7.8 = > 3.9.1 3.9.2 3.9.3 | 3.52 =
3.1.15 outsourcing | 3.4.6 = | 3.51 =
3.1.14 organization | 3.2.1 = > 3.2.2 | 3.50 = > 3.22 3.38
3.1.13 objective | 3.7.1 = > 3.7.2 | 3.49 =
3.1.12 nonconformity | 3.6.9 = | 3.47 =
3.1.11 monitoring | 3.11.3 = | 3.46 =
3.1.10 measurement | 3.11.4 = | 3.43 = > 3.42
3.1.9 management system | 3.5.3 = > 3.3.3 3.5.1 | 3.41 =
3.1.8 interested party | 3.2.3 ! | 3.37 !
3.1.7 effectiveness | 3.7.11 = | 3.20 =
3.1.6 documented information | 3.8.6 =- > 3.8.5 | 3.19 =-
3.1.5 corrective action | 3.12.2 ! > 3.12.1 3.12.3 | 3.17 ! > 3.16
3.1.4 continual improvement | 3.3.2 = > 3.3.1 | 3.13 =
3.1.3 conformity | 3.6.11 = | 3.11 =
3.1.2 competence | 3.10.4 = > 3.4.4 | 3.9 =
3.1.1 audit | 3.13.1 = > 3.8.3 3.13.2 3.13.3 3.13.4 3.13.5 3.13.6 3.13.7 3.13.8 3.13.9 3.13.10 3.13.11 3.13.12 3.13.13 3.13.14 3.13.15 3.13.16 3.13.17 | 3.3 = > 3.4
`;

/** ISO/IEC 27013:2015, Table B.1 upside down: the term, its entry in ISO/IEC 27000:2014, that in ISO/IEC 20000-1:2011. */
const tableB1 = `
reliability | 2.62 | -
request for change | - | 3.24
release | - | 3.23
record | - | 3.22
process | 2.61 | 3.21 =
procedure | - | 3.20
problem | - | 3.19
preventive action | - | 3.18
policy | 2.60 | -
organization | 2.57 | 3.17 !
non-repudiation | 2.54 | -
management system | 2.46 | -
known error | - | 3.15
internal group | - | 3.14
interested party | 2.41 | 3.13 !
integrity | 2.40 | -
information security incident management | 2.37 | -
information security incident | 2.36 | 3.12 =
information security event | 2.35 | -
information security continuity | 2.34 | -
information security | 2.33 | 3.11 !
incident | - | 3.10
event | 2.25 | -
effectiveness | 2.24 | 3.9 =
document | - | 3.8
customer | - | 3.7
corrective action | 2.19 | 3.6 !
correction | 2.18 | -
control objective | 2.17 | -
control | 2.16 | -
continual improvement | - | 3.5
configuration management database (CMDB) | - | 3.4
configuration item (CI) | - | 3.3
configuration baseline | - | 3.2
confidentiality | 2.12 | -
availability | 2.9 | 3.1 !
authenticity | 2.8 | -
authentication | 2.7 | -
audit | 2.5 | -
attack | 2.3 | -
access control | 2.1 | -
`;

describe('ISO/IEC TR 20000-7:2019, Table A.1', () => {
  const report = rows.filter(({ source }) => source.document === 'ISO/IEC TR 20000-7:2019');
  const table = report.filter(({ source }) => source.place === 'Table A.1');

  test('has 50 terms, each with the entries and differences printed there', () => {
    expect(
      table
        .toReversed()
        .map(row =>
          [`${row.entry} ${row.term}`, entriesIn(row, 'ISO 9000'), entriesIn(row, 'ISO/IEC 27000')].join(
            ' | ',
          ),
        ),
    ).toEqual(lines(tableA1));
    expect(table).toHaveLength(50);
  });

  test('is said of the editions that it names, row by row', () => {
    for (const { standard, edition, entry, compared, source, basis } of table) {
      expect(`${standard}:${edition}`).toBe('ISO/IEC 20000-1:2018');
      expect(new Set(compared.map(other => `${other.standard}:${other.edition}`))).toEqual(
        new Set(['ISO 9000:2015', 'ISO/IEC 27000:2018']),
      );
      expect(source).toEqual({ document: 'ISO/IEC TR 20000-7:2019', place: 'Table A.1', row: entry });
      expect(basis).toBe('published');
    }
  });

  test('6.2.5.2 of the report says besides how ISO/IEC 27001 means what ISO/IEC 27000 does not define: asset', () => {
    const others = report.filter(row => !table.includes(row));
    expect(
      others.map(row => `${row.entry} ${row.term} ${row.source.place}: ${entriesIn(row, 'ISO/IEC 27000')}`),
    ).toEqual(['3.2.1 asset 6.2.5.2: - % > 3.61']);
  });
});

describe('ISO/IEC 27013:2015, Table B.1', () => {
  const table = rows.filter(({ source }) => source.document === 'ISO/IEC 27013:2015');
  const withoutSee = (row: Term): string =>
    row.compared.map(other => entryAsTyped({ ...other, see: [] })).join(', ');

  test('has 41 terms, each with the entries printed there', () => {
    expect(table.toReversed().map(row => [row.term, row.entry ?? '-', withoutSee(row)].join(' | '))).toEqual(
      lines(tableB1),
    );
    expect(table).toHaveLength(41);
  });

  test('is said of the editions that it names, row by row', () => {
    for (const { term, standard, edition, compared, source, basis } of table) {
      expect(`${standard}:${edition}`).toBe('ISO/IEC 27000:2014');
      expect(compared.map(other => `${other.standard}:${other.edition}`)).toEqual(['ISO/IEC 20000-1:2011']);
      expect(source).toEqual({ document: 'ISO/IEC 27013:2015', place: 'Table B.1', row: term });
      expect(basis).toBe('published');
    }
  });
});

test('wherever two definitions differ, a note says how', () => {
  const silent = rows.flatMap(({ term, compared }) =>
    compared
      .filter(({ difference, note }) => /different|headword/.test(difference) && note === undefined)
      .map(() => term),
  );
  expect(silent).toEqual([]);
});

test('the vocabularies that editions take their terms from are in the tables', () => {
  const { catalogue, terms } = shipped();
  const named = catalogue.editions.flatMap(({ name, vocabulary }) =>
    vocabulary ? [[name, vocabulary]] : [],
  );
  expect(named).toEqual([
    ['ISO 9001:2015', 'ISO 9000:2015'],
    ['ISO/IEC 27001:2013', 'ISO/IEC 27000'],
    ['ISO/IEC 27001:2022', 'ISO/IEC 27000'],
  ]);
  expect(terms.editionsOf('ISO 9000')).toEqual(['2015']);
  expect(terms.editionsOf('ISO/IEC 27000')).toEqual(['2014', '2018']);
});
