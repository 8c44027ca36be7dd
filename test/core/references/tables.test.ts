import { describe } from 'vitest';
import { leaves, reads } from '../../support/references.ts';

describe('A column whose head names the standard holds its clauses', () => {
  reads(
    '| Process | ISO 9001:2015 |\n| --- | --- |\n| Purchasing | ‹8.4› |\n| Training | ‹7.2› |',
    'ISO 9001:2015 8.4, 7.2 (column)',
  );
  reads(
    '| Measure | ISO/IEC 27001:2022 |\n| --- | --- |\n| Badges | ‹A.7.2› |\n| Backups | ‹A.8.13› |',
    'ISO/IEC 27001:2022 A.7.2, A.8.13 (column)',
  );
  reads('| ISO 9001 clause | Owner |\n| --- | --- |\n| ‹4.1› | Board |', 'ISO 9001 4.1 (column)');
  reads(
    '| ISO/IEC 20000-1:2018 | Owner |\n| --- | --- |\n| ‹8.6.1› | Desk |',
    'ISO/IEC 20000-1:2018 8.6.1 (column)',
  );
});

describe('A standard in a cell holds for the clause beside it', () => {
  reads(
    '| Exigence | Norme | Paragraphe |\n| --- | --- | --- |\n| Auditer | ISO 14001:2015 | ‹9.2› |',
    'ISO 14001:2015 9.2 (row)',
  );
});

describe('A cell holds lists, ranges, items and titles', () => {
  reads(
    '| Process | ISO 9001:2015 |\n| --- | --- |\n| Checking | ‹9.1›, ‹9.2› and ‹9.3› |',
    'ISO 9001:2015 9.1, 9.2, 9.3 (column)',
  );
  reads(
    '| Process | ISO 9001:2015 |\n| --- | --- |\n| Context | ‹4.1›–‹4.3› |',
    'ISO 9001:2015 4.1, 4.2, 4.3 (column)',
  );
  reads(
    '| Paper | ISO/IEC 27001:2022 |\n| --- | --- |\n| Statement | ‹6.1.3› d) |',
    'ISO/IEC 27001:2022 6.1.3 d) (column)',
  );
  reads(
    '| Paper | ISO 9001:2015 |\n| --- | --- |\n| Programme | ‹9.2› Internal audit |',
    'ISO 9001:2015 9.2 (column)',
  );
  reads(
    '| Paper | ISO/IEC 27001:2022 |\n| --- | --- |\n| Rooms | ‹A.7.1›<br>‹A.7.2› |',
    'ISO/IEC 27001:2022 A.7.1, A.7.2 (column)',
  );
  reads(
    '| Paper | ISO/IEC 42001:2023 |\n| --- | --- |\n| Plan | ‹6.1›<br>‹6.2› Objectives<br/>‹8.1› |',
    'ISO/IEC 42001:2023 6.1, 6.2, 8.1 (column)',
  );
  reads(
    '| Paper | ISO 9001:2015 |\n| --- | --- |\n| Manual | Clauses ‹4›<br>‹5›<br>‹6› |',
    'ISO 9001:2015 4, 5, 6 (column)',
  );
  leaves('| Paper | ISO 9001:2015 |\n| --- | --- |\n| Plan | since version<br>6.1 |');
});

describe('Sections before requirements are of the standard in the title, also where no pack lists its clauses', () => {
  const table = (first: string, second: string, third: string) =>
    `| Section | Requirement |\n| --- | --- |\n| ${first} | Fair |\n| ${second} | Named |\n\n## Next\n\n| Section | Requirement |\n| --- | --- |\n| ${third} | Kept |\n| ‹7.5.1› | Noted |\n| ‹8.2› | Told |\n| ‹8.3› | Done |`;
  reads(
    `# ISO/IEC 17020:2012 gap analysis\n\n${table('‹4.1.1›', '‹5.2›', '‹6.4.3›')}`,
    'ISO/IEC 17020:2012 4.1.1, 5.2, 6.4.3, 7.5.1, 8.2, 8.3 (title)',
  );
  // The sections of a manual begin anywhere, and those of few chapters may be any text’s.
  leaves(`# Manual to ISO/IEC 17020:2012\n\n${table('1.1', '5.2', '6.4.3').replace(/[‹›]/g, '')}`);
  leaves(
    '# Supplier manual to ISO/IEC 17020:2012\n\n| Chapter | Requirement |\n| --- | --- |\n| 4.1 | Deliver |\n| 4.2 | Pack |',
  );
});

describe('A head that says what answers to the standard in the title holds its clauses', () => {
  reads(
    '# ISO 9001:2015 audit\n\n| Req | Evidence |\n| --- | --- |\n| ‹4.1› | Paper |\n| ‹7.2› | Paper |',
    'ISO 9001:2015 4.1, 7.2 (title)',
  );
  reads(
    '# ISO 9001:2015 – audyt\n\n| Wymaganie | Dowód |\n| --- | --- |\n| ‹4.1› | x |\n| ‹7.2› | x |',
    'ISO 9001:2015 4.1, 7.2 (title)',
  );
  reads(
    '# ISO 9001:2015 map\n\n| Policy | Maps to |\n| --- | --- |\n| Buying | ‹8.4› |',
    'ISO 9001:2015 8.4 (title)',
  );
  leaves('# Audit\n\n| Req | Evidence |\n| --- | --- |\n| 4.1 | Paper |');
});

describe('Whole clauses and their ranges stand in the column of a standard', () => {
  reads(
    '| Topic | ISO 9001 | ISO 27001 |\n| - | - | - |\n| Support | ‹7›, ‹7.1› | ‹7›–‹8› |',
    'ISO 9001 7, 7.1 (column); ISO/IEC 27001 7, 8 (column)',
  );
  reads(
    '| Part | ISO 9001:2015 |\n| - | - |\n| All | ‹4›-‹10› |\n| Plan | ‹6› |',
    'ISO 9001:2015 4, 5, 6, 7, 8, 9, 10, 6 (column)',
  );
});

describe('Each of several columns has its own standard', () => {
  reads(
    '| Topic | ISO/IEC 20000-1:2018 | ISO 9001:2015 | ISO/IEC 27001:2022 |\n| - | - | - | - |\n| Audit | ‹9.2› | ‹9.2› | ‹9.2› |',
    'ISO/IEC 20000-1:2018 9.2 (column); ISO 9001:2015 9.2 (column); ISO/IEC 27001:2022 9.2 (column)',
  );
  reads(
    '| ISO 9001:2015 | ISO/IEC 27001:2022 |\n| --- | --- |\n| ‹8.4› | ‹A.5.19›, ‹A.5.21› |\n| ‹7.5› | ‹7.5› |',
    'ISO 9001:2015 8.4 (column); ISO/IEC 27001:2022 A.5.19, A.5.21 (column); ISO 9001:2015 7.5 (column); ISO/IEC 27001:2022 7.5 (column)',
  );
});

describe('Columns headed by years stand for two editions', () => {
  reads(
    '# ISO/IEC 27001 transition\n\n| Control 2013 | Control 2022 |\n| --- | --- |\n| ‹A.9.1.1› | ‹A.5.15› |',
    'ISO/IEC 27001:2013 A.9.1.1 (title); ISO/IEC 27001:2022 A.5.15 (title)',
  );
  reads(
    '# ISO/IEC 27001 transition\n\n| 2013 | 2022 |\n| --- | --- |\n| ‹A.12.4.1› | ‹A.8.15› |',
    'ISO/IEC 27001:2013 A.12.4.1 (title); ISO/IEC 27001:2022 A.8.15 (title)',
  );
});

describe('Columns of two editions', () => {
  reads(
    '| Topic | ISO/IEC 27001 (2013) | ISO/IEC 27001 (2022) |\n| - | - | - |\n| Logs | ‹A.12.4.1› | ‹A.8.15› |',
    'ISO/IEC 27001:2013 A.12.4.1 (column); ISO/IEC 27001:2022 A.8.15 (column)',
  );
  reads(
    '| ISO/IEC 27001:2013 | ISO/IEC 27001:2022 |\n| - | - |\n| ‹A.9.1.1› | ‹A.5.15› |',
    'ISO/IEC 27001:2013 A.9.1.1 (column); ISO/IEC 27001:2022 A.5.15 (column)',
  );
});

describe('A head that says clause or control takes the standard from outside', () => {
  reads(
    '# ISO/IEC 27001:2022 statement\n\n| Control | Applies |\n| --- | --- |\n| ‹A.5.1› | yes |',
    'ISO/IEC 27001:2022 A.5.1 (title)',
  );
  reads(
    '# Manual\n\n## ISO 9001:2015\n\n| Clause | Owner |\n| --- | --- |\n| ‹4.1› | Board |\n| ‹9.3› | Board |',
    'ISO 9001:2015 4.1, 9.3 (heading)',
  );
  reads(
    '# Manual\n\n## ISO/IEC 27001:2022\n\n| ID | Owner |\n| --- | --- |\n| ‹A.6.1› | People team |',
    'ISO/IEC 27001:2022 A.6.1 (heading)',
  );
  reads(
    '# Manual\n\n## ISO/IEC 27001:2022\n\n| Ref | Owner |\n| --- | --- |\n| ‹A.8.7› | Endpoint team |',
    'ISO/IEC 27001:2022 A.8.7 (heading)',
  );
});

describe('A caption before the table names the standard', () => {
  reads(
    '# Manual\n\nCoverage of ISO 9001:2015:\n\n| Clause | Owner |\n| --- | --- |\n| ‹8.4› | Buyers |',
    'ISO 9001:2015 8.4 (caption)',
  );
  reads(
    '# Manual\n\nThe table follows ISO/IEC 20000-1:2018.\n\n| Clause | Owner |\n| --- | --- |\n| ‹8.6.1› | Desk |\n| ‹8.6.2› | Desk |',
    'ISO/IEC 20000-1:2018 8.6.1, 8.6.2 (caption)',
  );
});

describe('The head of a row names the standard', () => {
  reads(
    '| Requirement | Source |\n| --- | --- |\n| ISO/IEC 27001 | [REF-86] ‹8.1›-‹8.3› |',
    'ISO/IEC 27001 8.1, 8.2, 8.3 (row)',
  );
  reads(
    '| Standard | Clause |\n| --- | --- |\n| ISO 9001:2015 | ‹7.1.5› |\n| ISO/IEC 27001:2022 | ‹A.8.8› |',
    'ISO 9001:2015 7.1.5 (row); ISO/IEC 27001:2022 A.8.8 (row)',
  );
  reads(
    '| Standard | Clauses | Owner |\n| --- | --- | --- |\n| ISO/IEC 20000-1:2018 | ‹8.2.4›, ‹8.3.3› | Catalogue team |',
    'ISO/IEC 20000-1:2018 8.2.4, 8.3.3 (row)',
  );
});

describe('A cell that names the standard itself needs no head', () => {
  reads(
    '| Topic | Source |\n| --- | --- |\n| Audit | ISO 9001:2015 ‹9.2› |\n| Logs | ISO/IEC 27001:2022 ‹A.8.15› |',
    'ISO 9001:2015 9.2; ISO/IEC 27001:2022 A.8.15',
  );
  reads(
    '| Topic | ISO 9001:2015 |\n| --- | --- |\n| Logs | ISO/IEC 27001:2022 ‹A.8.15› |\n| Audit | ‹9.2› |',
    'ISO/IEC 27001:2022 A.8.15; ISO 9001:2015 9.2 (column)',
  );
});

describe('A number before its own title is that clause', () => {
  reads(
    '# ISO 9001:2015\n\n| No. | Topic |\n| --- | --- |\n| ‹9.2› | Internal audit |',
    'ISO 9001:2015 9.2 (title)',
  );
  reads(
    '# ISO/IEC 27001:2022\n\n| No. | Control |\n| --- | --- |\n| ‹8.15› | Logging |',
    'ISO/IEC 27001:2022 A.8.15 (title)',
  );
});

describe('A number behind its own title, or that of its chapter, is that clause', () => {
  const table = (head: string, ...cells: string[]): string =>
    `# Audits of the year\n\n| ${head} | Who |\n| --- | --- |\n${cells.map(cell => `| ${cell} | Jo |`).join('\n')}`;
  reads(table('ISO 9001 clause', 'Internal audit ‹9.2›'), 'ISO 9001 9.2 (column)');
  reads(table('ISO 9001', 'Management review – ‹9.3›'), 'ISO 9001 9.3 (column)');
  reads(
    table('ISO 9001 requirement', '**Support** ‹7.2›, Operation ‹8.4› (goods)'),
    'ISO 9001 7.2 (column); ISO 9001 8.4 (column)',
  );
  reads(
    table('ISO/IEC 27001', 'Logging ‹8.15›', 'Privileged access rights ‹8.2›', 'Operation ‹8.2›'),
    'ISO/IEC 27001 A.8.15 (column); ISO/IEC 27001 A.8.2 (column); ISO/IEC 27001 8.2 (column)',
  );
  leaves(table('ISO 9001 clause', 'Release 9.2', 'Our audit score 9.3', 'Internal audit since 9.2'));
  leaves(table('Tool', 'Internal audit 9.2', 'Operation 8.1'));
});

describe('Of two standards the one whose title stands beside the number is meant', () => {
  reads(
    '# ISO 14001:2015 and ISO/IEC 27001:2022\n\n| Clause | Title |\n| --- | --- |\n| ‹6.1.2› | Environmental aspects |\n| ‹6.1.3› | Information security risk treatment |\n| 6.1.2 | Something else |',
    'ISO 14001:2015 6.1.2 (title); ISO/IEC 27001:2022 6.1.3 (title)',
  );
});

describe('A list ends at a line break and at the border of a cell', () => {
  reads(
    '| Topic | Sources |\n| --- | --- |\n| Logs | PCI DSS 10.2<br>ISO/IEC 27001:2022 ‹A.8.15› |',
    'ISO/IEC 27001:2022 A.8.15',
  );
  reads(
    '| Source | Days | Owner |\n| --- | --- | --- |\n| ISO 9001:2015 ‹8.4› | 8.5 | Buyers |',
    'ISO 9001:2015 8.4',
  );
});

describe('HTML tables are tables', () => {
  reads(
    '<table>\n<tr><th>Process</th><th>ISO 9001:2015</th></tr>\n<tr><td>Purchasing</td><td>‹8.4›</td></tr>\n</table>',
    'ISO 9001:2015 8.4 (column)',
  );
  reads(
    '<table>\n<tr><td>Logs</td><td>ISO/IEC 27001:2022 ‹A.8.15›</td></tr>\n</table>',
    'ISO/IEC 27001:2022 A.8.15',
  );
});

describe('Numbers of rows, amounts, dates and versions are no clauses', () => {
  leaves(
    '# ISO 9001:2015\n\n| # | Task | Hours |\n| --- | --- | --- |\n| 1 | Call buyers | 4.5 |\n| 2 | Call makers | 7.2 |',
  );
  leaves(
    '# ISO/IEC 27001:2022\n\n| Step | Text |\n| --- | --- |\n| 5.1 | Ask around |\n| 5.2 | Write it down |',
  );
  leaves('# ISO 9001:2015\n\n| Version | Date |\n| --- | --- |\n| 4.1 | 01.02.2024 |\n| 4.2 | 03.04.2024 |');
  leaves('# ISO/IEC 27001:2022\n\n| Risk | Score |\n| --- | --- |\n| Fire | 6.1 |\n| Flood | 8.2 |');
});

describe('A table that counts something for each standard holds no clauses', () => {
  leaves(
    '| Topic | ISO 27001 | ISO 22301 | NIS2 |\n| --- | --- | --- | --- |\n| Access | 6 | - | 2 |\n| Backup | 3 | 4 | 2 |\n| Plans | 1 | 5 | 2 |',
  );
  reads(
    '| ISO 9001 | ISO 14001 | Topic |\n| --- | --- | --- |\n| ‹4› | ‹4› | Context |\n| ‹5› | ‹5› | Leadership |',
    'ISO 9001 4 (column); ISO 14001 4 (column); ISO 9001 5 (column); ISO 14001 5 (column)',
  );
});

describe('Documents with numbers of their own answer to clauses', () => {
  reads(
    '| Document | ISO 9001:2015 | Section |\n| --- | --- | --- |\n| SOP-007 Purchasing | ‹8.4› | 4.2 |',
    'ISO 9001:2015 8.4 (column)',
  );
  reads(
    '# Manual of ISO 9001:2015\n\n| Document | Clause |\n| --- | --- |\n| QM-01 | ‹4.1› |\n| QM-02 | ‹4.2›, ‹4.3› |',
    'ISO 9001:2015 4.1, 4.2, 4.3 (title)',
  );
  reads(
    '# ISO/IEC 27001:2022\n\n| Policy | Covers |\n| --- | --- |\n| POL-03 Access | ‹A.5.15›, ‹A.5.18› |',
    'ISO/IEC 27001:2022 A.5.15, A.5.18 (title)',
  );
  leaves('# ISO 9001:2015\n\n| Document | Section |\n| --- | --- |\n| SOP-007 | 4.2 |');
});

describe('A column of another framework, or of the document’s own sections, holds no clauses', () => {
  leaves('# ISO/IEC 27001:2022\n\n| Topic | PCI DSS |\n| --- | --- |\n| Access | 8.3 |\n| Logs | 10.2 |');
  leaves('# ISO/IEC 27001:2022\n\n| Topic | NIST CSF |\n| --- | --- |\n| Access | PR.AC-1 |');
  leaves('# ISO 9001:2015\n\n| Policy section | Owner |\n| --- | --- |\n| 4.1 | Board |\n| 4.2 | Board |');
});

describe('Columns of frameworks stand beside columns of standards', () => {
  reads(
    '| ISO/IEC 27001:2022 | PCI DSS | Topic |\n| --- | --- | --- |\n| ‹A.8.15› | 10.2 | Logs |',
    'ISO/IEC 27001:2022 A.8.15 (column)',
  );
  reads(
    '| CIS Controls | ISO/IEC 27001:2022 |\n| --- | --- |\n| 8.2 | ‹A.8.15› |\n| 5.4 | ‹A.8.2› |',
    'ISO/IEC 27001:2022 A.8.15, A.8.2 (column)',
  );
});

describe('A row of amounts below the names of standards', () => {
  leaves('| | ISO 9001 | ISO/IEC 27001 |\n| --- | --- | --- |\n| Score | 8.5 | 7.2 |\n| 合計 | 8.1 | 7.4 |');
  leaves('| Topic | ISO 9001 |\n| --- | --- |\n| Overall score | 8.5 |');
  reads('| Topic | ISO 9001 |\n| --- | --- |\n| Design | ‹8.3› |\n| Score | 8.5 |', 'ISO 9001 8.3 (column)');
  leaves('| | ISO 9001 | ISO/IEC 27001 |\n| --- | --- | --- |\n| Total score (of 10) | 8.5 | 7.2 |');
  leaves('| | ISO 9001 | ISO/IEC 27001 |\n| --- | --- | --- |\n| Average time of an answer | 8.5 | 7.2 |');
  leaves('| | ISO 9001 | ISO/IEC 27001 |\n| --- | --- | --- |\n| Number of reports | 8 | 7 |');
  reads(
    '| Thema | ISO 9001:2015 |\n| --- | --- |\n| Bewertung der Leistung | ‹9.1› |',
    'ISO 9001:2015 9.1 (column)',
  );
  reads(
    '| Thema | Kapitel ISO 9001:2015 |\n| --- | --- |\n| Total quality | ‹4› |\n| Cost of quality | ‹9.1› |',
    'ISO 9001:2015 4, 9.1 (column)',
  );
});

describe('A column that says how many controls or clauses there are', () => {
  const below = (title: string, head: string, ...rows: string[]) =>
    `# ${title}\n\n${head}\n${head.replace(/[^|]+/g, ' --- ')}\n${rows.join('\n')}`;
  const soa = 'Statement of Applicability, ISO/IEC 27001:2022';
  reads(
    below(soa, '| Theme | Controls |', '| ‹A.5› Organizational | 37 |', '| ‹A.6› People | 8 |'),
    'ISO/IEC 27001:2022 A.5, A.6 (title)',
  );
  leaves(below(soa, '| Theme | Controls | Controls open |', '| People | 8 | 5 |', '| Physical | 14 | 6 |'));
  leaves(below(soa, '| Theme | Controls met |', '| People | 5 of 8 |', '| Technological | 8 (24%) |'));
  leaves(
    below(
      soa,
      '| Theme | Controls |',
      '| Personal | 8/8 |',
      '| All | **93** |',
      '| Not begun | 5 controls |',
    ),
  );
  leaves(
    below(
      'ISO 9001:2015 Gap Analysis',
      '| Area | Requirements | Gaps |',
      '| Buying | 8 | 5 |',
      '| Audits | 12 | 9 |',
    ),
  );
  leaves(below(soa, '| Quarter | Control tests | Control failures |', '| 1 | 10 | 5 |', '| 2 | 8 | 6 |'));
  leaves(below('ISO 9001:2015', '| Area | Clauses met |', '| Buying | 5 of 8 |', '| Audits | 8 of 9 |'));
  leaves(below('ISO 9001:2015', '| Area | Number of clauses |', '| Buying | 8 |', '| Audits | 9 |'));
  leaves(
    below(
      'Our standards',
      '| Standard | Controls | Clauses |',
      '| ISO 9001 | 0 | 10 |',
      '| ISO/IEC 27001 | 93 | 7 |',
    ),
  );
  reads(
    below(soa, '| Annex A controls | Theme |', '| ‹5› | Organizational |', '| ‹6› | People |'),
    'ISO/IEC 27001:2022 A.5, A.6 (title)',
  );
  reads(
    below(
      'ISO 9001:2015',
      '| Procedure | Clauses |',
      '| Buying | ‹8› |',
      '| Audits | ‹9› |',
      '| Reviews | ‹9› |',
    ),
    'ISO 9001:2015 8, 9, 9 (title)',
  );
  reads(
    below('ISO 9001:2015', '| Clauses | Title |', '| ‹1› | Scope |', '| ‹3› | Terms |', '| ‹4› | Context |'),
    'ISO 9001:2015 1, 3, 4 (title)',
  );
  reads(
    below('ISO 9001:2015', '| Topic | Clauses |', '| People | ‹5›/‹7› |', '| Buying | ‹8› |'),
    'ISO 9001:2015 5, 7, 8 (title)',
  );
  reads(
    below('ISO 9001:2015', '| Procedure | Clauses | Gaps |', '| Buying | ‹8› | 2 |', '| Audits | ‹9› | 0 |'),
    'ISO 9001:2015 8, 9 (title)',
  );
  reads(
    below(soa, '| Risk | Control area |', '| Theft | ‹7› |', '| Leaks | ‹5› |'),
    'ISO/IEC 27001:2022 A.7, A.5 (title)',
  );
  reads(
    below(soa, '| Risk | Controls no. |', '| Theft | ‹7› |', '| Loss | ‹5› |'),
    'ISO/IEC 27001:2022 A.7, A.5 (title)',
  );
});

describe('A column of a standard holds its clauses, whatever framework heads the row', () => {
  reads(
    '| SOC 2 | ISO/IEC 27001:2022 | Reason |\n| --- | --- | --- |\n| CC6.1 | ‹A.5.15› / ‹A.8.3› | AC-3 of NIST 800-53 and ISO ‹A.5.15› ask for the same. |',
    'ISO/IEC 27001:2022 A.5.15, A.8.3 (column); ISO/IEC 27001:2022 A.5.15 (section)',
  );
  leaves('| SOC 2 | ISO/IEC 27001:2022 | Reason |\n| --- | --- | --- |\n| CC6.1 | yes | see 5.15 |');
});

describe('A number behind § begins a cell as one without does', () => {
  reads(
    '# ISO 50001:2018\n\n| 條款 | 要求 |\n| --- | --- |\n| §‹4› 組織背景 | 自評 |\n| §‹6.3› 能源審查 | 識別 |',
    'ISO 50001:2018 4, 6.3 (title)',
  );
});

describe('An annex as a whole below the name of its standard', () => {
  reads(
    '| Control | ISO/IEC 42001 |\n| --- | --- |\n| Bias | ‹Annex A› (risk treatment) |\n| Leaks | ‹Annex A› |',
    'ISO/IEC 42001 A, A (column)',
  );
  leaves('| Control | ISO/IEC 42001 |\n| --- | --- |\n| Bias | see our Annex A |\n| Leaks | Appendix A |');
});

describe('A standard in another cell of the row settles a column of clauses', () => {
  reads(
    '| Topic | Standard | Clause |\n| --- | --- | --- |\n| Buying | ISO 9001:2015 | ‹8.4› |\n| Suppliers | ISO/IEC 27001:2022 | ‹A.5.19› |',
    'ISO 9001:2015 8.4 (row); ISO/IEC 27001:2022 A.5.19 (row)',
  );
  reads(
    '| Topic | Clause | Standard |\n| --- | --- | --- |\n| Buying | ‹8.4› | ISO 9001:2015 |\n| Risks | ‹6.1.2› | ISO/IEC 27001 |',
    'ISO 9001:2015 8.4 (row); ISO/IEC 27001 6.1.2 (row)',
  );
});

describe('A column of clauses below a title with an edition that nobody has a pack of', () => {
  reads(
    '# ISO/IEC 27701:2019\n\n| Clause | Control |\n| --- | --- |\n| ‹6.2.1› | Collection |\n| ‹6.3.5› | Access |',
    'ISO/IEC 27701:2019 6.2.1, 6.3.5 (title)',
  );
});

describe('A column of requirements below a title whose standard nobody has a pack of', () => {
  reads(
    '# ISO/IEC 17020\n\n| Anforderung | Aufwand |\n| --- | --- |\n| **‹5.3›** Geltungsbereich | 1 Woche |\n| **‹8.3›–‹8.4›** Lenkung | 2 |',
    'ISO/IEC 17020 5.3, 8.3, 8.4 (title)',
  );
  leaves('# ISO/IEC 17020\n\n| Section | Owner |\n| --- | --- |\n| 5.3 | Laboratory |\n| 12.1 | Board |');
});

describe('A cell that names its standard says nothing of a column that another heads', () => {
  reads(
    '| Clause | ISO 9001:2015 |\n| --- | --- |\n| ISO/IEC 20000-1:2018 ‹8.5.1› | ‹8.5.6› |',
    'ISO/IEC 20000-1:2018 8.5.1; ISO 9001:2015 8.5.6 (column)',
  );
});

describe('A record holds the clauses of the field that stands before them', () => {
  reads(
    '| Field | Value |\n| --- | --- |\n| Standard | ISO 9001:2015 |\n| Version | 8.4 |\n| Clauses | ‹8.4›, ‹8.4.1› |\n| Section | 8.4 |',
    'ISO 9001:2015 8.4, 8.4.1 (section)',
  );
  reads(
    '# ISO/IEC 27001 access policy\n\n| | |\n| --- | --- |\n| **Annex A controls** | ‹5.15›, ‹5.16› |\n| Clause / control | ‹9.1›; ‹A.5.15› |\n| Cláusulas relacionadas | ‹9.2› |',
    'ISO/IEC 27001 A.5.15, A.5.16 (title); ISO/IEC 27001 9.1, A.5.15 (title); ISO/IEC 27001 9.2 (title)',
  );
  reads(
    '| Metric | Value |\n| --- | --- |\n| ISO 27001:2022 clauses addressed | ‹4›–‹6› (all) |\n| ISO 9001 clause | ‹10› |',
    'ISO/IEC 27001:2022 4, 5, 6 (row); ISO 9001 10 (row)',
  );
  leaves(
    '# ISO/IEC 27001\n\n| Metric | Value |\n| --- | --- |\n| Clauses covered | 7 |\n| Annex A controls implemented | 9 (10%) |\n| Access control maturity | 5.2 |\n| CIS controls | 5.2 |',
  );
});

describe('A head that names somebody else beside one that names a standard', () => {
  reads(
    '| Metric | IMO Quay Code Clause | ISO 45001 Clause |\n| --- | --- | --- |\n| Lifting | §4.3 Cranes | §‹6.1.2› Hazards |\n| Falls | §5.2 Height | §‹8.1.2› Controls |',
    'ISO 45001 6.1.2, 8.1.2 (column)',
  );
  reads(
    '| ISMS clause | ISO 9001:2015 |\n| --- | --- |\n| ISO/IEC 27001:2022 ‹8.1› | ‹8.1› |',
    'ISO/IEC 27001:2022 8.1; ISO 9001:2015 8.1 (column)',
  );
});

describe('A wrong number among clauses below a heading', () => {
  reads(
    '## ISO 42001\n\n| Clause | Requirement |\n| --- | --- |\n| **‹8.1.3›** Data quality | done |\n| **‹10.2›** Corrective action | done |',
    'ISO/IEC 42001 8.1.3, 10.2 (heading)',
  );
  leaves('## ISO 42001\n\n| Clause | Requirement |\n| --- | --- |\n| 12.4.1 | x |\n| 13.2.2 | y |');
});

describe('A range of whole clauses with the word between fills its cell', () => {
  reads('| ISO 9001 clause | Who |\n| --- | --- |\n| ‹8› to ‹9› | all |', 'ISO 9001 8, 9 (column)');
  leaves('| ISO 9001 clause | Who |\n| --- | --- |\n| 4 to 10 days | all |');
});

describe('A column of sections of a template holds no clauses', () => {
  leaves(
    '# ISO 27001 audit\n\n| Template section | Found |\n| --- | --- |\n| §4.1 Monitoring | yes |\n| 5 | no |',
  );
});

describe('A column of sections that begins at one, below a title that names a standard', () => {
  const talks = (head: string, ...rows: string[]) =>
    `# Talks on ISO 9001:2015\n\n| ${head} | Topic |\n| --- | --- |\n${rows.join('\n')}`;
  leaves(talks('Item', '| 1 | Welcome |', '| 2 | Coffee |'));
  leaves(talks('Section', '| 1.1 | Welcome |', '| 1.2 | Coffee |', '| 4.1 | Farewell |'));
  leaves(talks('Ref.', '| 1.1 | Welcome |', '| 4.2 | Coffee |'));
  reads(talks('Section', '| ‹4.1› | Welcome |', '| ‹9.2› | Coffee |'), 'ISO 9001:2015 4.1, 9.2 (title)');
  reads(talks('Clause', '| ‹1› | Welcome |', '| ‹4.1› | Coffee |'), 'ISO 9001:2015 1, 4.1 (title)');
});

describe('The number of a standard without its publisher beside a clause', () => {
  reads(
    '# ISO 9001 e ISO 14001\n\n| xmlid | Norma | Numeral |\n| --- | --- | --- |\n| c1 | 9001 | ‹7.1.5› |\n| c2 | 14001 | ‹6.1.2› |',
    'ISO 9001 7.1.5 (row); ISO 14001 6.1.2 (row)',
  );
  reads(
    '# Integrated system of ISO 9001 and ISO 45001\n\n| Standard | Clause no. |\n| --- | --- |\n| 20000-1 | ‹8.2.4› |\n\n| Kapitel | Norm |\n| --- | --- |\n| ‹8.1› | 45001 |',
    'ISO/IEC 20000-1 8.2.4 (row); ISO 45001 8.1 (row)',
  );
  leaves('# ISO 9001\n\n| Port | Service | Version |\n| --- | --- | --- |\n| 9001 | store | 8.4 |');
});

describe('A part of the clause that the row begins with', () => {
  reads(
    '# ISO/IEC 42001\n\n| Clause | Notes |\n| --- | --- |\n| § ‹6› Planning | The schema cites § ‹6.1›-‹6.3› |\n| § ‹7› Support | Section 9.1 |',
    'ISO/IEC 42001 6 (title); ISO/IEC 42001 6.1, 6.2, 6.3 (title); ISO/IEC 42001 7 (title)',
  );
});

describe('A publisher alone before a number', () => {
  reads(
    '# Gap assessment: ISO/IEC 27001 and PCI DSS\n\n| Action | Framework |\n| --- | --- |\n| Review | ISO ‹9.3›, PCI 12.1 |\n| Continuity | ISO ‹5.29›/‹5.30› |\n| Backup | PCI DSS 9.2 |',
    'ISO/IEC 27001 9.3 (title); ISO/IEC 27001 A.5.29, A.5.30 (title)',
  );
  reads(
    '# ISO 14229-1:2020\n\n| Rule | Source |\n| --- | --- |\n| Address | ISO §‹7.4›/§‹8.7› |',
    'ISO 14229-1:2020 7.4, 8.7 (title)',
  );
  reads('# ISO/IEC 27001:2022\n\nReviews run as ISO/IEC ‹9.3.2› says.', 'ISO/IEC 27001:2022 9.3.2 (title)');
  leaves('# ISO/IEC 27001 and ISO 9001\n\nReviews run as ISO 9.3 says.');
});

describe('Several deep numbers in a column of clauses', () => {
  reads(
    '## ISO/IEC/IEEE 29148:2018\n\n| ISO requirement | Met |\n| --- | --- |\n| Conformance to ‹5.2.4›, ‹5.2.5› | yes |',
    'ISO/IEC/IEEE 29148:2018 5.2.4, 5.2.5 (heading)',
  );
});

describe('Parts of the clause in the heading above a table', () => {
  reads(
    '# Checklist\n\nISO/IEC 27001:2022 applies.\n\n## Clause ‹4›: Context\n\n| Ref | Question |\n| --- | --- |\n| ‹4.1› | Are issues determined? |\n| 5.2 | Of our own |',
    'ISO/IEC 27001:2022 4 (document); ISO/IEC 27001:2022 4.1 (document)',
  );
  leaves(
    '# ISO/IEC 27001:2022\n\n## 4.4 ISMS\n\n| # | Question |\n| --- | --- |\n| 4.4.1 | Are processes determined? |',
  );
});

describe('Clauses in brackets below a heading that speaks of clauses', () => {
  reads(
    '# Gaps\n\n## By ISO 42001 clause\n\n| Requirement | State |\n| --- | --- |\n| Determine issues (‹4.1›) | open |',
    'ISO/IEC 42001 4.1 (heading)',
  );
});

describe('Heads for sections in other languages', () => {
  reads(
    '# Interne audit ISO 9001:2015\n\n| Hoofdstuk | Vraag |\n| --- | --- |\n| ‹7.1.6› | Is kennis geborgd? |',
    'ISO 9001:2015 7.1.6 (title)',
  );
  reads(
    '適用規格：ISO/IEC 27001:2022\n\n| 部門 | 項番 |\n| --- | --- |\n| 総務部 | ‹4.1›～‹4.3› |',
    'ISO/IEC 27001:2022 4.1, 4.2, 4.3 (caption)',
  );
  leaves('# Apéndice\n\n| Requisito | Sección del BCP |\n| --- | --- |\n| ISO 22301 | 4, 5 |');
});

describe('Clauses in brackets in a column of clauses', () => {
  reads(
    '# RACI (ISO 27001)\n\n| Activity (ISO clause) | CISO |\n| --- | --- |\n| Define scope (‹4.3›) | A |\n| Assess risks (‹6.1.2›, ‹8.2›) | R |',
    'ISO/IEC 27001 4.3 (title); ISO/IEC 27001 6.1.2, 8.2 (title)',
  );
});

describe('Heads that say where in a standard', () => {
  reads(
    '# ISO 14001\n\n| Aspekt | Bewertung | Normbezug |\n| --- | --- | --- |\n| Strom | 6.1 | ‹6.1.2› |',
    'ISO 14001 6.1.2 (title)',
  );
  reads(
    '| NF EN ISO 17025 (2005) | NF EN ISO 17025 (2017) version corrigée |\n| --- | --- |\n| ‹4.2.1› | ‹8.2.1› |',
    'ISO/IEC 17025:2005 4.2.1 (column); ISO/IEC 17025:2017 8.2.1 (column)',
  );
  leaves('| Tool | ISO 17025 tool version |\n| --- | --- |\n| x | 8.2 |');
});

describe('Sections of the text itself answer to the clauses of a standard', () => {
  reads(
    '| Requirement | How met |\n| --- | --- |\n| ISO 9001 ‹8.4› | Section 4.1 |\n| ISO 27001 ‹A.5.15› | See §4.2 |',
    'ISO 9001 8.4; ISO/IEC 27001 A.5.15',
  );
  reads(
    '| Standard | Policy section |\n| --- | --- |\n| ISO 9001 ‹8.4› | §4.1 |\n| ISO 27001 | Section 4.2 |',
    'ISO 9001 8.4',
  );
  reads(
    '| Standard | See AI_POLICY.md |\n| --- | --- |\n| ISO 42001 | Section 4.2 |\n| ISO 9001 ‹5.2› | Section 5.1 |',
    'ISO 9001 5.2',
  );
  reads('| Standard | Section |\n| --- | --- |\n| ISO 9001 | Section ‹4.1› |', 'ISO 9001 4.1 (row)');
  reads(
    '# Access\n\n## ISO 27001\n\n| § | Topic | ISO 27001 |\n| --- | --- | --- |\n| 4.1 | Rules | ‹A.5.15› |\n| 5.2 | Words | ‹A.5.17› |',
    'ISO/IEC 27001 A.5.15, A.5.17 (column)',
  );
  reads(
    '## ISO 9001\n\n| Kapitel | Forderung der ISO 9001 |\n| --- | --- |\n| ‹4.1› | Kontext |\n| ‹8.4› | Lieferanten |',
    'ISO 9001 4.1, 8.4 (heading)',
  );
});

describe('Heads that are nothing but the numbers of standards', () => {
  reads(
    '# Review (ISO 9001 and ISO 14001)\n\n| Input | 9001 | 14001 |\n| --- | --- | --- |\n| Audits | ‹9.2› | ‹9.2.1› |',
    'ISO 9001 9.2 (column); ISO 14001 9.2.1 (column)',
  );
  leaves('# ISO 9001\n\n| Port | 9000 |\n| --- | --- |\n| Load | 85 |\n| Version | 12.4 |');
});

describe('A number that fills the line of a cell below a standard', () => {
  const head = '| Question | Reference |\n| --- | --- |\n';
  reads(`${head}| Outputs | ISO 9001:2015<br>‹8.7› |`, 'ISO 9001:2015 8.7');
  reads(`${head}| Outputs | ISO 9001:2015 <br/> ‹8.5›, ‹8.7›<br>later |`, 'ISO 9001:2015 8.5, 8.7');
  leaves(`${head}| Outputs | ISO 9001:2015<br>8.7 million |`);
  leaves(`${head}| Outputs | ISO 9001:2015<br>99.7 |`);
});

describe('Numbers that go deep are clauses, though no edition has them', () => {
  reads(
    '| Area | ISO 27001:2022 | ISO 27701:2025 |\n| --- | --- | --- |\n| Access | **‹A.5.15›** | ‹6.2.1›, ‹6.3.1› |',
    'ISO/IEC 27001:2022 A.5.15 (column); ISO/IEC 27701:2025 6.2.1, 6.3.1 (column)',
  );
  reads(
    '## ISO 27701:2025\n\n| Area | Control |\n| --- | --- |\n| Notices | ‹6.14.1› |',
    'ISO/IEC 27701:2025 6.14.1 (heading)',
  );
  leaves('| Area | ISO 27701:2025 |\n| --- | --- |\n| Access | 3.2 |');
});

describe('Sections beside a column of clauses are the text’s own', () => {
  reads(
    '# ISO 9001:2015\n\n| Clause | Topic | Evidence |\n| --- | --- | --- |\n| §‹5.3› | Roles | Handbook §5.1 |\n| §‹7.2› | Competence | §4.1 |',
    'ISO 9001:2015 5.3, 7.2 (title)',
  );
});

describe('Another standard in brackets behind a number of the column', () => {
  reads(
    '| Topic | ISO 9001:2015 |\n| --- | --- |\n| Risks | ‹6.1› (ISO 14001) |\n| Audit | ‹9.2› (ISO 19011) |',
    'ISO 9001:2015 6.1, 9.2 (column)',
  );
  reads('| Topic | Clause |\n| --- | --- |\n| Risks | ‹6.1› (ISO 14001) |', 'ISO 14001 6.1');
  reads('| Topic | ISO 9001:2015 |\n| --- | --- |\n| Risks | clause ‹6.1› (ISO 14001) |', 'ISO 14001 6.1');
});

describe('Sections of the text’s own in a row whose head cites a clause', () => {
  reads(
    '| Clause | Topic | Where |\n| --- | --- | --- |\n| ISO 31000:2018 clause ‹6.4› | Risks | 10.14 |\n| ISO/IEC 25010:2023 第 ‹4.1› 章 | Model | 10.16, 13.6 |',
    'ISO 31000:2018 6.4; ISO/IEC 25010:2023 4.1',
  );
  reads(
    '| Topic | Standard | Where |\n| --- | --- | --- |\n| Risks | ISO 31000:2018 ‹6.4› | 10.14 |',
    'ISO 31000:2018 6.4',
  );
});

describe('Rows that go by clauses, all of them, under a title that names the standard', () => {
  const rows = (head: string, audit: string) =>
    `# Anforderungen der ISO 22301\n\n## Rahmen\n\n| ${head} | Thema |\n| --- | --- |\n| **‹4.1›** | Umfeld |\n| **‹4.2.1›** | Wer? |\n| **‹5.2›** | Leitlinie |\n\n## Betrieb\n\n| ${head} | Thema |\n| --- | --- |\n| **‹8.2.2›** | Folgen |\n| **‹8.4.2›** | Stab |\n| **‹${audit}›** | Audit |`;
  reads(rows('ID', '9.2'), 'ISO 22301 4.1, 4.2.1, 5.2 (title); ISO 22301 8.2.2, 8.4.2, 9.2 (title)');
  reads(rows('#', '9.2'), 'ISO 22301 4.1, 4.2.1, 5.2 (title); ISO 22301 8.2.2, 8.4.2, 9.2 (title)');
  // A number that the standard does not have: the rows count something else.
  leaves(rows('ID', '9.7').replaceAll(/[‹›]/g, ''));
  leaves('# ISO 22301\n\n| ID | Risk |\n| --- | --- |\n| 4.1 | Fire |\n| 4.2 | Water |\n| 5.1 | Theft |');
});

describe('A head with a short word for chapters', () => {
  reads(
    '# La norma ISO 9001\n\n| Cap. | Tema |\n| --- | --- |\n| **‹5›** | Liderazgo |\n| **‹6›** | Planificación |',
    'ISO 9001 5, 6 (title)',
  );
});

describe('A standard in brackets that has no such number', () => {
  reads(
    '# ISO/IEC 27001:2022\n\n| Topic | Annex A refs |\n| --- | --- |\n| Models | ‹A.5.1›, ‹A.8.29› (ISO/IEC 42001) |',
    'ISO/IEC 27001:2022 A.5.1, A.8.29 (title)',
  );
});

describe('A row that another name than a standard’s begins', () => {
  reads(
    '# ISO/IEC 27001\n\n| Norma | Cláusula |\n| --- | --- |\n| Resolución 504 | §6 Gestión, 8.4 |\n| ISO 22301 | ‹8.4› |',
    'ISO 22301 8.4 (row)',
  );
  reads(
    '# ISO/IEC 27001\n\n| Standard | Clause |\n| --- | --- |\n| | ‹8.3› |\n| ISO 22301 | ‹8.4› |',
    'ISO/IEC 27001 8.3 (title); ISO 22301 8.4 (row)',
  );
});

describe('Rows that a short name begins', () => {
  reads(
    'We follow ISO 9001:2015 and ISO 14001:2015.\n\n## Findings\n\n| Std. | Cl. |\n| - | - |\n| 9001 | ‹8.4› |\n| E | 6.1 |\n| EMS | 9.2 |\n| 14001 | ‹9.3› |',
    'ISO 9001 8.4 (row); ISO 14001 9.3 (row)',
  );
});

describe('A name that is left blank is that of the row above', () => {
  const head = '| Framework | Control |\n| - | - |';
  reads(
    `# Map\n\n${head}\n| ISO/IEC 27001:2022 | ‹A.8.2› rights |\n| | ‹A.8.3› access |\n| ISO/IEC 42001:2023 | ‹A.8.2› guide |\n| | ‹A.8.3› reports |`,
    'ISO/IEC 27001:2022 A.8.2, A.8.3 (row); ISO/IEC 42001:2023 A.8.2, A.8.3 (row)',
  );
  reads(
    '# ISO 9001 and ISO 14001\n\n| No. | Norm | Kapitel |\n| - | - | - |\n| 1 | ISO 9001 | ‹8.4› |\n| 2 | " | ‹8.5› |\n| 3 | ISO 14001 | ‹8.1› |\n| 4 | dito | ‹8.2› |\n| 5 | own rules | 4.2 |\n| 6 | | 4.3 |',
    'ISO 9001 8.4, 8.5 (row); ISO 14001 8.1, 8.2 (row)',
  );
  // Whatever stands above it: another framework’s requirement is no clause of the standard in the title.
  reads(
    `# ISO/IEC 27001:2022 beside others\n\n${head}\n| ISO/IEC 27001 | ‹A.8.2› |\n| PCI DSS | 8.3 Keys |\n| | 8.4 Logins |`,
    'ISO/IEC 27001 A.8.2 (row)',
  );
  // A clause is no name that the next row goes on with.
  reads(
    '| Basis | Paper | Note |\n| - | - | - |\n| ISO 9001:2015 ‹8.4› | QP-01 | 3.2 |\n| | QP-02 | 4.2 |',
    'ISO 9001:2015 8.4',
  );
});

describe('A row that holds nothing but a name heads those below it', () => {
  const head = '| Control | Title | Done |\n| - | - | - |';
  reads(
    `# Crosswalk\n\n${head}\n| **ISO/IEC 27001:2022** | | |\n| ‹A.8.2› | Rights | x |\n| ‹6.1.2› | Risks | x |\n| **ISO/IEC 42001:2023** | | |\n| ‹A.8.2› | Guide | |\n| ‹6.1.4› | Impact | |`,
    'ISO/IEC 27001:2022 A.8.2, 6.1.2 (row); ISO/IEC 42001:2023 A.8.2, 6.1.4 (row)',
  );
  reads(
    `# ISO/IEC 27001:2022 and others\n\n${head}\n| **PCI DSS 4.0** | | |\n| 8.3 | Keys | x |\n| **ISO/IEC 27001** | | |\n| ‹A.8.3› | Access | x |`,
    'ISO/IEC 27001 A.8.3 (row)',
  );
  // A part of the standard’s goes on with it; other words end it.
  reads(
    `# Crosswalk of ISO/IEC 27001:2022 with ISO 9001:2015\n\n${head}\n| **ISO 9001:2015** | | |\n| **Clause ‹8› Operation** | | |\n| ‹8.2› | Needs | x |\n| **In house** | | |\n| 8.2 | Doors | x |`,
    'ISO 9001:2015 8, 8.2 (row)',
  );
});

describe('A cell of an HTML table that spans rows or columns', () => {
  const head = '<tr><th>Standard</th><th>Clause</th><th>Proof</th></tr>';
  reads(
    `# Ours\n\n<table>\n${head}\n<tr><td rowspan="2">ISO 9001:2015</td><td>‹8.4›</td><td>List</td></tr>\n<tr><td>‹8.5.1›</td><td>Plan</td></tr>\n<tr><td rowspan=2>ISO 14001:2015</td><td>‹6.1.2›</td><td rowspan="2">Register</td></tr>\n<tr><td>‹8.2›</td></tr>\n<tr><td>ISO 9001:2015</td><td>‹7.2›</td><td>Record</td></tr>\n</table>`,
    'ISO 9001:2015 8.4, 8.5.1 (row); ISO 14001:2015 6.1.2, 8.2 (row); ISO 9001:2015 7.2 (row)',
  );
  reads(
    '<table>\n<tr><th>Topic</th><th>ISO 9001</th><th>ISO 14001</th></tr>\n<tr><td colspan="2">Not ours</td><td>‹6.1.2›</td></tr>\n</table>',
    'ISO 14001 6.1.2 (column)',
  );
});

describe('A column whose numbers one of the document’s standards has alone', () => {
  const rows =
    '| Records | ‹4.2.4› |\n| Design | ‹7.3› |\n| Buying | ‹7.4› / ISO 14971 |\n| Repair | ‹8.5.2› |';
  reads(
    `ISO 13485 is the one, ISO 14971 beside it.\n\n| Topic | ISO-Klausel |\n| --- | --- |\n${rows}`,
    'ISO 13485 4.2.4, 7.3, 7.4, 8.5.2 (column)',
  );
  leaves(
    'ISO 9001 and ISO 14001 are ours.\n\n| Topic | Abschnitt |\n| --- | --- |\n| a | 6.1 |\n| b | 7.2 |\n| c | 9.2 |',
  );
});

describe('A column of deep sections that the text has cited of one standard', () => {
  const cited = 'Not of ISO 9001 here: making (‹8.5.1›), after delivery (‹8.5.5›), measuring (‹7.1.5.2›).';
  const rows = '| ‹8.5.1› | Goods |\n| ‹8.5.5› | Repair |\n| ‹7.1.5.2› | Gauges |';
  reads(
    `${cited}\n\nSee ISO 26262, too.\n\n| Abschnitt | Left out |\n| --- | --- |\n${rows}`,
    'ISO 9001 8.5.1; ISO 9001 8.5.5 (sentence); ISO 9001 7.1.5.2 (sentence); ISO 9001 8.5.1, 8.5.5, 7.1.5.2 (column)',
  );
});

describe('A head may name its standard by the number alone, beside words', () => {
  const table = (first: string, second: string) =>
    `| Process | ${first} | ${second} |\n| --- | --- | --- |\n`;
  for (const [first, second] of [
    ['Normkapitel 9001', 'Normkapitel 14001'],
    ['Clause 9001', 'Clause 14001'],
    ['9001 clause', '14001 clause'],
    ['QM (9001)', 'UM (14001)'],
    ['Kap. 9001', 'Kap. 14001'],
  ] as const)
    reads(
      `We hold ISO 9001.\n\n${table(first, second)}| Buying | ‹8.4.1› | ‹8.1› |\n| Audits | ‹9.2› | ‹9.2› |`,
      'ISO 9001 8.4.1 (column); ISO 14001 8.1 (column); ISO 9001 9.2 (column); ISO 14001 9.2 (column)',
    );
  leaves(`We hold ISO 9001.\n\n${table('Port 9001', 'Port 8080')}| Buying | 12 | 14 |`);
});

describe('A wrong number among clauses is read, so that it can be told', () => {
  reads(
    '| Standard | Clause |\n| --- | --- |\n| ISO 9001:2015 | ‹8.4.4› |\n| ISO 14001:2015 | ‹8.9› |',
    'ISO 9001:2015 8.4.4 (row); ISO 14001:2015 8.9 (row)',
  );
  reads(
    '| Topic | ISO 9001:2015 |\n| --- | --- |\n| Buying | ‹8.4.1›, ‹8.9› |',
    'ISO 9001:2015 8.4.1, 8.9 (column)',
  );
  // Where an own section stands, nothing says that it is the standard's.
  leaves('| Topic | Section |\n| --- | --- |\n| What ISO 9001:2015 asks | 8.9 |');
});

describe('A column on coverage that lists clauses', () => {
  reads(
    '| Prompt | ISO 9001 coverage |\n| --- | --- |\n| plan | ‹4.1›, ‹6.2› |\n| check | ‹9.2› |',
    'ISO 9001 4.1, 6.2, 9.2 (column)',
  );
  reads(
    '| Prompt | IEC 82304-1 coverage |\n| --- | --- |\n| use | ‹4.2›, ‹4.3› |\n| check | ‹6.1› |',
    'IEC 82304-1 4.2, 4.3, 6.1 (column)',
  );
  leaves('| Site | ISO 9001 coverage |\n| --- | --- |\n| A | 8.5 |\n| B | 7.2 |');
  leaves('| Site | ISO 9001 coverage (%) |\n| --- | --- |\n| A | 8.5, 9.2 |');
  leaves('| Site | ISO 9001 score |\n| --- | --- |\n| A | 3.5, 2.1 |\n| B | 7.2 |');
});

describe('A caption on the numbering of another standard than the heading names', () => {
  const rows = '| Control | What we do |\n| --- | --- |';
  leaves(
    `## NEN 7510-2:2017\n\nNEN 7510-2 has the numbers of ISO/IEC 27002:2013.\n\n${rows}\n| 12.2.1 | a scanner |\n| 12.4.1 | a log |`,
  );
  reads(
    `## Controls\n\nBeyond NEN 7510-2, these of ISO/IEC 27002:2013 count.\n\n${rows}\n| ‹12.2.1› | a scanner |`,
    'ISO/IEC 27002:2013 12.2.1 (caption)',
  );
});

describe('Codes of the text and of other frameworks in the row of a standard', () => {
  reads(
    '| Framework | Control | Mapping |\n| --- | --- | --- |\n| ISO/IEC 42001 | Sec ‹8.2› | A2.3 origin |\n\n| Control | Name |\n| --- | --- |\n| **[A2.3]** | Origin of models |',
    'ISO/IEC 42001 8.2 (row)',
  );
  reads(
    '| Document | Standards | Mapped to |\n| --- | --- | --- |\n| Plan | ISO 22301, SOC 2 | Clauses ‹6›–‹8›; A1.1 |',
    'ISO 22301 6, 7, 8 (row)',
  );
});

describe('A column on coverage whose numbers are ranges or go deep', () => {
  reads(
    '| Prompt | IEC 62304 coverage |\n| --- | --- |\n| needs | ‹5.2› |\n| tests | ‹5.5›-‹5.7› |\n| risks | ‹7› |',
    'IEC 62304 5.2, 5.5, 5.6, 5.7, 7 (column)',
  );
  reads(
    '| Prompt | IEC 62304 coverage |\n| --- | --- |\n| needs | ‹5.2.1› |\n| tests | ‹5.5› |',
    'IEC 62304 5.2.1, 5.5 (column)',
  );
  leaves('| Site | IEC 62304 coverage |\n| --- | --- |\n| A | 5.5 |\n| B | 5-7 |');
});

describe('A standard in brackets of its own, in the row of a clause', () => {
  const row = (cell: string) =>
    `# ISO/IEC 17025:2017\n\n| Clause | Topic | In short |\n| --- | --- | --- |\n| ‹8› | System | ${cell} |`;
  reads(
    row('Option A, or B (ISO 9001), records (‹8.4›), document control (‹8.3›)'),
    'ISO/IEC 17025:2017 8, 8.4, 8.3 (title)',
  );
});

describe('A number in brackets that is pointed to, in a column of clauses', () => {
  reads(
    '| Output | ISO 9001 clause |\n| --- | --- |\n| Order | Clause ‹8.2› (with reference back to ‹6.1›) |\n| Plan | Clause ‹8.1› (refers to ‹4.4›) |',
    'ISO 9001 8.2, 6.1 (column); ISO 9001 8.1, 4.4 (column)',
  );
});

describe('Numbers with words of the text’s own, below a heading that is a standard', () => {
  const table = (heading: string, ...cells: string[]): string =>
    `# Coverage of our tool\n\n## ${heading}\n\n| Process | Coverage |\n| --- | --- |\n${cells.map(cell => `| ${cell} | Full |`).join('\n')}`;
  reads(
    table('ISO 9001', '**‹7.2›** People', '‹8.4›: Goods', '‹9.2› Checks'),
    'ISO 9001 7.2, 8.4, 9.2 (heading)',
  );
  // They do not rise, they are of one chapter, there are but two, one has no title, and the heading says more.
  leaves(table('ISO 9001', '8.4 Goods', '7.2 People', '9.2 Checks'));
  leaves(table('ISO 9001', '8.1 Days', '8.4 Goods', '8.5 Work'));
  leaves(table('ISO 9001', '7.2 People', '8.4 Goods'));
  leaves(table('ISO 9001', '7.2 People', '8.4', '9.2 Checks'));
  leaves(table('What ISO 9001 costs us', '7.2 People', '8.4 Goods', '9.2 Checks'));
});

describe('A control that the standard of its column does not have', () => {
  const row = (first: string, second: string): string =>
    `# ISO 42001 and ISO 27001\n\n| ISO 42001 control | ISO 27001 control |\n| --- | --- |\n| ${first} | ${second} |`;
  reads(
    row('‹A.8.1› Data', '‹A.8.10› Deletion'),
    'ISO/IEC 42001 A.8.1 (column); ISO/IEC 27001 A.8.10 (column)',
  );
  reads(
    row('‹A.4.2› Resources', '‹A.10.2› Logs'),
    'ISO/IEC 42001 A.4.2 (column); ISO/IEC 27001 A.10.2 (column)',
  );
});

describe('How many clauses a chapter has, beside the chapter', () => {
  reads(
    '# ISO 9001:2015\n\n| ISO 9001 章节 | 条款数 | 已覆盖 |\n| --- | --- | --- |\n| ‹5› 领导作用 | 3 | 3 |\n| ‹8› 运行 | 7 | 6 |',
    'ISO 9001 5, 8 (column)',
  );
  reads(
    '# Gaps\n\n| ISO 9001 の章 | 条項数 |\n| --- | --- |\n| ‹7› 支援 | 5 |\n| ‹9› 評価 | 3 |',
    'ISO 9001 7, 9 (column)',
  );
  reads(
    '# ISO 9001\n\n| Capítulo ISO 9001 | Nº de cláusulas |\n| --- | --- |\n| ‹5› Liderazgo | 3 |\n| ‹8› Operación | 7 |',
    'ISO 9001 5, 8 (column)',
  );
  reads(
    '# Gaps\n\n| ISO 9001 Kapitel | Klauseln |\n| --- | --- |\n| ‹4› Kontext | 4 |\n| ‹8› Betrieb | 7 |',
    'ISO 9001 4, 8 (column)',
  );
  // Clauses are written with their parts.
  reads(
    '# Gaps\n\n| ISO 9001 Kapitel | Klauseln |\n| --- | --- |\n| ‹4› Kontext | ‹4.1›, ‹4.2› |\n| ‹8› Betrieb | ‹8.4› |',
    'ISO 9001 4 (column); ISO 9001 4.1, 4.2 (row); ISO 9001 8 (column); ISO 9001 8.4 (row)',
  );
});

describe('Ranges that are whole chapters, below a heading that names the standard', () => {
  const table = (head: string, ...ranges: string[]): string =>
    `# Rules\n\n## ISO/IEC 27001:2022\n\n| Theme | ${head} | Count |\n| --- | --- | --- |\n${ranges.map(range => `| Theme | ${range} | 8 |`).join('\n')}`;
  const people = Array.from({ length: 8 }, (_, index) => `A.6.${index + 1}`).join(', ');
  reads(
    table('Range', '‹6.1›–‹6.8›', '‹10.1›–‹10.2›'),
    `ISO/IEC 27001:2022 ${people} (heading); ISO/IEC 27001:2022 10.1, 10.2 (heading)`,
  );
  leaves(table('Range', '6.1–6.7', '10.1–10.2'));
  leaves(table('Range', '6.1–6.8 of 9', '10.1–10.2'));
  leaves(table('Range', '6.1–6.8'));
  leaves(table('Range', '6.1–6.8', '10.1–10.2', '5.5'));
});

describe('Controls in a row that begins with the annex of a standard', () => {
  reads(
    '| Norm | Kapitel |\n| --- | --- |\n| ISO 9001 | ‹8.4› |\n| ISO 27001 ‹Anhang A› | ‹8.13›, ‹8.14› |',
    'ISO 9001 8.4 (row); ISO/IEC 27001 A; ISO/IEC 27001 A.8.13, A.8.14 (row)',
  );
  reads(
    '| Standard | Clause |\n| --- | --- |\n| ISO/IEC 27001 | ‹5.1› |\n| ISO/IEC 27001, ‹Annex A› | ‹5.1› |',
    'ISO/IEC 27001 5.1 (row); ISO/IEC 27001 A; ISO/IEC 27001 A.5.1 (row)',
  );
  reads('| Norm | Abschnitt |\n| --- | --- |\n| ISO/IEC 27001 ‹A.8.13› | 8.14 |', 'ISO/IEC 27001 A.8.13');
});

describe('Rows of clauses with their titles, below a heading that cites their chapter', () => {
  const table = '| Process | Class A |\n| --- | --- |\n| ‹5.1› Planning | yes |\n| ‹5.4› Design | no |';
  reads(
    `# IEC 62304:2006\n\n## Processes (clause ‹5›)\n\n${table}`,
    'IEC 62304:2006 5 (title); IEC 62304:2006 5.1 (title); IEC 62304:2006 5.4 (title)',
  );
  leaves(`# IEC 62304:2006\n\n## Processes\n\n${table.replaceAll(/[‹›]/g, '')}`);
});

describe('Heads that name a standard by its number alone', () => {
  reads(
    'ISO/IEC 27701:2019 extends ISO 27001.\n\n| GDPR | 27701 |\n| --- | --- |\n| Art. 5.1 (a) | ‹A.7.2.2› |',
    'ISO/IEC 27701 A.7.2.2 (column)',
  );
  reads(
    'ISO 13485 and IEC 62304 apply.\n\n| Activity | 62304 clause | Revision |\n| --- | --- | --- |\n| Plan | ‹5.1› | 2.4 |',
    'IEC 62304 5.1 (column)',
  );
});

describe('A column of references, to clauses that the text has cited', () => {
  const report = (table: string): string =>
    `Audit: ISO/IEC 27001:2022\n\nThe programme misses clause ‹9.2.2›, the change clause ‹6.3›.\n\n${table}`;
  const cited = 'ISO/IEC 27001:2022 9.2.2, 6.3 (section)';
  reads(
    report('| No | Action | Ref |\n| --- | --- | --- |\n| 1 | Plan anew | ‹9.2.2› |\n| 2 | Ask | ‹6.3› |'),
    `${cited}; ${cited.replace('section', 'document')}`,
  );
  reads(report('| Rev | Section | Change |\n| --- | --- | --- |\n| 1 | 6.3 | first |'), cited);
});
