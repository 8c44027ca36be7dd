import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith, run, runForJson } from './run.ts';

const to2022 = ['migrate', '--from', 'ISO/IEC 27001:2013'];
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

/** A policy of 2013 as people write them, and the same for the edition of 2022. */
const before = `---
standard: ISO/IEC 27001:2013
---

# Access control

Roles follow A.6.1.1 and A.9.2.1–A.9.2.2, changes A.14.2.2 (System change control procedures).

| Task | ISO/IEC 27001:2013 | ISO 9001:2015 |
| --- | --- | --- |
| Backup | A.12.3.1 | 7.5.3 |
`;
const after = `---
standard: ISO/IEC 27001:2022
---

# Access control

Roles follow A.5.2 and A.5.16, A.5.18, changes A.8.32 (Change management).

| Task | ISO/IEC 27001:2022 | ISO 9001:2015 |
| --- | --- | --- |
| Backup | A.8.13 | 7.5.3 |
`;

const config = `# Ours
standards:
  - ISO 9001:2015
  - ISO/IEC 27001:2013   # until autumn
exclusions:
  - clause: ISO/IEC 27001:2013 A.14.2.7
    justification: We commission no development.
`;
const configAfter = config
  .replace('27001:2013   #', '27001:2022   #')
  .replace('27001:2013 A.14.2.7', '27001:2022 A.8.30');

describe('crossclause migrate', () => {
  test('moves documents that cite entries of terms', async () => {
    const text =
      '| Term | ISO/IEC 20000-1:2018 |\n| --- | --- |\n| Incident | 3.2.5 |\n\nISO/IEC 27001:2013 A.9.3.1\n';
    const folder = folderWith({ 'a.md': text });
    await run(folder, [...to2022, '--write']);
    expect(read(folder, 'a.md')).toBe(text.replace('2013 A.9.3.1', '2022 A.5.17'));
  });

  test('tells of a pack that cannot be read beside what cannot be asked for, since it may be why', async () => {
    const folder = folderWith({
      'crossclause.yaml': '{}\n',
      '.crossclause/globex.yaml': 'kind: standard\n',
      'a.md': 'Globex Controls:2020 4.1\n',
    });
    const { code, err } = await run(folder, ['migrate', '--from', 'Globex Controls:2020']);
    expect(code).toBe(2);
    expect(err).toMatch(/^\.crossclause\/globex\.yaml/);
    expect(err).toMatch(/\nNo pack has “Globex Controls:2020”/);
  });

  test('shows what would change, and changes nothing', async () => {
    const folder = folderWith({ 'a.md': 'Changes follow ISO/IEC 27001:2013 A.14.2.2.\n' });
    const { code, out } = await run(folder, to2022);
    expect(out).toBe(`--- a/a.md
+++ b/a.md
@@ -1,1 +1,1 @@
-Changes follow ISO/IEC 27001:2013 A.14.2.2.
+Changes follow ISO/IEC 27001:2022 A.8.32.
1 reference in 1 file to move; --write moves them.
`);
    expect(code).toBe(1);
    expect(read(folder, 'a.md')).toContain('2013');
  });

  test('--write changes the documents, the scope and the exclusions; again, it has nothing to do', async () => {
    const folder = folderWith({ 'a.md': before, 'crossclause.yaml': config });
    expect(await run(folder, [...to2022, '--write'])).toMatchObject({
      code: 0,
      out: '8 references in 2 files moved.\n',
      err: '',
    });
    expect(read(folder, 'a.md')).toBe(after);
    expect(read(folder, 'crossclause.yaml')).toBe(configAfter);
    expect(await run(folder, [...to2022, '--write'])).toMatchObject({
      code: 0,
      out: '0 references in 0 files moved.\n',
    });
  });

  test('links to headings that change go with them, from other documents too', async () => {
    const folder = folderWith({
      'access.md': '## A.9.2.5 Review of user access rights\n\nAs ISO/IEC 27001:2013 A.9.2.5 asks.\n',
      'hr/people.md': '[Rights](../access.md#a925-review-of-user-access-rights)\n',
    });
    const { out } = await run(folder, [...to2022, '--write']);
    expect(out).toBe('2 references in 2 files moved.\n1 link to headings that changed goes with them.\n');
    expect(read(folder, 'hr/people.md')).toBe('[Rights](../access.md#a518-access-rights)\n');
  });

  test('numbers of documents that only the config dates move with it', async () => {
    const folder = folderWith({ 'a.md': 'Changes follow control A.14.2.2.\n', 'crossclause.yaml': config });
    await run(folder, [...to2022, '--write']);
    expect(read(folder, 'a.md')).toBe('Changes follow control A.8.32.\n');
  });

  test('the config stays where only some of its documents are named', async () => {
    const folder = folderWith({ 'docs/a.md': 'Control A.14.2.2.\n', 'crossclause.yaml': config });
    const { code, out, err } = await run(folder, [...to2022, 'docs', '--write']);
    expect(err).toBe(
      'crossclause.yaml: The config names ISO/IEC 27001:2013 and stays as it is; name its folder to change it too.\n',
    );
    expect(out).toContain('docs/a.md:1:9 A.14.2.2\n  What says its edition could not be changed');
    expect(code).toBe(1);
    expect(read(folder, 'docs/a.md')).toBe('Control A.14.2.2.\n');
  });

  test('an exclusion stays where the new clause is made of more', async () => {
    const folder = folderWith({
      'a.md': 'Nothing.\n',
      'crossclause.yaml': config.replace('A.14.2.7', 'A.14.2.2'),
    });
    const { code, out } = await run(folder, [...to2022, '--write']);
    expect(out).toContain(
      'crossclause.yaml:6:13 ISO/IEC 27001:2013 A.14.2.2\n  A.8.32 of ISO/IEC 27001:2022 takes the place of other clauses',
    );
    expect(code).toBe(1);
    expect(read(folder, 'crossclause.yaml')).toContain('27001:2013 A.14.2.2');
  });

  test('several exclusions become one where they are one clause now', async () => {
    const two = `exclusions:
  - clause: ISO/IEC 27001:2013 A.10.1.1
    justification: No cryptography.
  - clause: ISO/IEC 27001:2013 A.10.1.2
    justification: No cryptography.
rules: {}
`;
    const folder = folderWith({ 'a.md': 'Nothing.\n', 'crossclause.yaml': two });
    await run(folder, [...to2022, '--write']);
    expect(read(folder, 'crossclause.yaml')).toBe(`exclusions:
  - clause: ISO/IEC 27001:2022 A.8.24
    justification: No cryptography.
rules: {}
`);
  });

  test.each([
    [
      'a justification of its own',
      `exclusions:
  - clause: ISO/IEC 27001:2013 A.10.1.1
    justification: No cryptography.
  - clause: ISO/IEC 27001:2013 A.10.1.2
    justification: No keys.
`,
    ],
    [
      'a comment',
      `exclusions:
  - clause: ISO/IEC 27001:2013 A.10.1.1
    justification: No cryptography.
  - clause: ISO/IEC 27001:2013 A.10.1.2 # board decision 7
    justification: No cryptography.
`,
    ],
    [
      'a list of one line',
      `exclusions: [{clause: ISO/IEC 27001:2013 A.10.1.1, justification: None.}, {clause: ISO/IEC 27001:2013 A.10.1.2, justification: None.}]
`,
    ],
    [
      'its justification before it',
      `exclusions:
  - clause: ISO/IEC 27001:2013 A.10.1.1
    justification: No cryptography.
  - justification: No cryptography.
    clause: ISO/IEC 27001:2013 A.10.1.2
`,
    ],
    [
      'a justification of several paragraphs',
      `exclusions:
  - clause: ISO/IEC 27001:2013 A.10.1.1
    justification: No cryptography.

      None at all.
  - clause: ISO/IEC 27001:2013 A.10.1.2
    justification: No cryptography.

      None at all.
`,
    ],
  ])('an exclusion with %s stays beside the one that says the same now', async (_, config) => {
    const folder = folderWith({ 'a.md': 'Nothing.\n', 'crossclause.yaml': config });
    const { out } = await run(folder, [...to2022, '--write']);
    expect(out).toContain('A.8.24 of ISO/IEC 27001:2022 is excluded already');
    expect(read(folder, 'crossclause.yaml')).toBe(config.replace('2013 A.10.1.1', '2022 A.8.24'));
  });

  test('--each leave and --choose say what becomes of a clause that several follow', async () => {
    const folder = folderWith({
      'a.md': 'See ISO/IEC 27001:2013 A.9.2.\n\nAnd ISO/IEC 27001:2013 A.12.1.\n',
    });
    const args = [...to2022, '--each', 'leave', '--choose', 'A.12.1=A.5.37,A.8.32', '--write'];
    const { code, out } = await run(folder, args);
    expect(read(folder, 'a.md')).toBe(
      'See ISO/IEC 27001:2013 A.9.2.\n\nAnd ISO/IEC 27001:2022 A.5.37, A.8.32.\n',
    );
    expect(out).toBe(`a.md:1:24 A.9.2
  A.5.16, A.5.17, A.5.18 and A.8.2 of ISO/IEC 27001:2022 follow ISO/IEC 27001:2013 A.9.2; choose.
1 reference in 1 file moved.
1 reference left for a person to decide.
`);
    expect(code).toBe(1);
  });

  test('members of a list that stay for one reason are told once, with the place of the first', async () => {
    const folder = folderWith({
      'a.md':
        'See ISO/IEC 27001:2013 A.9.1.1, A.9.1.2, A.9.2.1,\nA.9.2.2, A.9.2.5 b), A.9.4.1.\n\nSee ISO/IEC 27001:2013 A.9.2.1, A.9.2.5 b).\n',
    });
    const { out } = await run(folder, to2022);
    expect(out).toBe(`a.md:1:24 A.9.1.1, A.9.1.2, A.9.2.1, A.9.2.2 and A.9.4.1
  Another reference that stands together with it could not be moved.
a.md:2:10 A.9.2.5
  The items of ISO/IEC 27001:2013 A.9.2.5 may stand elsewhere in ISO/IEC 27001:2022, where A.5.18 follows it; look the item up.
a.md:4:24 A.9.2.1
  Another reference that stands together with it could not be moved.
a.md:4:33 A.9.2.5
  The items of ISO/IEC 27001:2013 A.9.2.5 may stand elsewhere in ISO/IEC 27001:2022, where A.5.18 follows it; look the item up.
0 references in 0 files to move.
8 references left for a person to decide.
`);
    const { files } = await runForJson(folder, to2022);
    expect(files[0].left).toHaveLength(8);
  });

  test('what is meant as the old edition is left and is no finding', async () => {
    const text = 'This replaces our policy for ISO/IEC 27001:2013.\n';
    const folder = folderWith({ 'a.md': text });
    const { code, out } = await run(folder, [...to2022, '--write']);
    expect([code, out]).toEqual([
      0,
      `a.md:1:30 ISO/IEC 27001:2013
  The sentence speaks of ISO/IEC 27001:2013 as replaced or former, so it is meant.
0 references in 0 files moved.
1 reference left because the old edition is meant.
`,
    ]);
  });

  test('draft rows are told', async () => {
    const folder = folderWith({ 'a.md': 'See ISO 9001:2015 10.3.\n' });
    const { out } = await run(folder, ['migrate', '--from', 'ISO 9001:2015', '--write']);
    expect(out).toBe(`1 reference in 1 file moved.
1 of them by draft rows, which no source publishes; look them up.
`);
  });

  test('prints JSON', async () => {
    const folder = folderWith({
      'a.md': 'See ISO/IEC 27001:2013 A.14.2.2, 6.1.3 b).\n\nISO/IEC 27001:2013 A.12.1.\n',
    });
    expect(await runForJson(folder, [...to2022, '--each', 'leave'])).toMatchObject({
      from: 'ISO/IEC 27001:2013',
      to: 'ISO/IEC 27001:2022',
      isWritten: false,
      files: [
        {
          file: 'a.md',
          moved: [
            {
              range: { start: { line: 0, character: 23 }, end: { line: 0, character: 31 } },
              text: 'A.14.2.2',
              clauses: ['A.14.2.2'],
              becomes: ['A.8.32'],
              basis: 'published',
              how: 'stated',
            },
            { clauses: ['6.1.3'], becomes: ['6.1.3'] },
          ],
          left: [{ clauses: ['A.12.1'], reason: 'choice', isDated: false }],
          matrices: 0,
        },
      ],
    });
  });

  test('keeps byte order mark and line ends; what is no UTF-8 is left and told', async () => {
    const folder = folderWith({
      'a.md': '\uFEFFSee\r\n\r\nISO/IEC 27001:2013 A.14.2.2.\r\n',
      'b.md': Buffer.from([0x49, 0x53, 0x4f, 0xff, 0xfe]),
    });
    const { code, err } = await run(folder, [...to2022, '--write']);
    expect(err).toBe('b.md: The file is not UTF-8 at byte 3; save it as UTF-8.\n');
    expect(code).toBe(2);
    expect(read(folder, 'a.md')).toBe('\uFEFFSee\r\n\r\nISO/IEC 27001:2022 A.8.32.\r\n');
  });

  describe('what the config calls informative', () => {
    const folderWithContract = (contract: string) =>
      folderWith({
        'crossclause.yaml': 'standards: [ISO/IEC 27001:2013]\ninformative: [contracts]\n',
        'changes.md': 'Changes follow control A.14.2.2.\n',
        'contracts/acme.md': contract,
      });
    const contract = `# Contract

Acme holds a certificate to ISO/IEC 27001:2013.

Changes follow ISO/IEC 27001:2013 A.14.2.2.
`;

    test('is left as it is, told once, and nothing to decide', async () => {
      const folder = folderWithContract(contract);
      const { code, out } = await run(folder, [...to2022, '--write']);
      expect(out).toBe(`contracts/acme.md:3:29 ISO/IEC 27001:2013 and A.14.2.2
  The config says that this document is informative: it answers to no clause, so it is left as it is.
2 references in 2 files moved.
2 references left because the config says that their file is informative.
--informative changes informative documents as well.
`);
      expect(code).toBe(0);
      expect(read(folder, 'contracts/acme.md')).toBe(contract);
      expect(read(folder, 'changes.md')).toBe('Changes follow control A.8.32.\n');
    });

    test('changes with --informative as all others', async () => {
      const folder = folderWithContract('Changes follow ISO/IEC 27001:2013 A.14.2.2.\n');
      expect(await run(folder, [...to2022, '--informative', '--write'])).toMatchObject({
        code: 0,
        out: '3 references in 3 files moved.\n',
      });
      expect(read(folder, 'contracts/acme.md')).toBe('Changes follow ISO/IEC 27001:2022 A.8.32.\n');
    });

    test('is for a person to decide where only the scope dates it, which names the new edition then', async () => {
      const undated = 'Changes follow control A.14.2.2.\n';
      const folder = folderWithContract(undated);
      const { code, out } = await run(folder, [...to2022, '--write']);
      expect(out).toContain('contracts/acme.md:1:24 A.14.2.2\n  Only the scope dates it, and that changes;');
      expect(out).toContain('write ISO/IEC 27001:2013 beside it.\n');
      expect(out).toContain('1 reference left for a person to decide.\n');
      expect(code).toBe(1);
      expect(read(folder, 'contracts/acme.md')).toBe(undated);
    });

    test('has its reason in the JSON', async () => {
      const folder = folderWithContract(contract);
      const { files } = await runForJson(folder, to2022);
      const reasons = files.map(({ file, left }: { file: string; left: { reason: string }[] }) => [
        file,
        left.map(({ reason }) => reason),
      ]);
      expect(reasons).toContainEqual(['contracts/acme.md', ['informative', 'informative']]);
    });
  });

  test('says what cannot be migrated at all', async () => {
    const folder = folderWith({ 'a.md': 'x\n' });
    const refused = async (...args: readonly string[]) => {
      const { code, err } = await run(folder, ['migrate', ...args]);
      expect(code).toBe(2);
      return err;
    };
    expect(await refused('--from', 'ISO 9001:2014')).toContain('No pack has an edition 2014 of ISO 9001.');
    expect(await refused('--from', 'ISO 9001:2015', '--to', 'ISO/IEC 27001:2022')).toBe(
      'ISO 9001:2015 and ISO/IEC 27001:2022 are editions of two standards.\n',
    );
    expect(await refused('--from', 'ISO/IEC 27001:2022')).toBe(
      'No pack names an edition that replaces ISO/IEC 27001:2022.\n',
    );
    expect(await refused('--from', 'ISO/IEC 27001:2013', '--choose', 'A.12.1=A.5.99')).toContain(
      'ISO/IEC 27001:2022 A.5.99 does not follow ISO/IEC 27001:2013 A.12.1. There are A.5.37',
    );
    expect(await refused()).toContain("required option '--from <edition>' not specified");
  });
});

describe('the example', () => {
  const example = fileURLToPath(new URL('../../examples/integrated-management-system', import.meta.url));

  test('has no unknown clause after a move to ISO/IEC 27001:2022 that it did not have before, and changes nowhere else', async () => {
    const folder = folderWith({});
    cpSync(example, folder, { recursive: true });
    const unknown = async () => {
      const findings = await runForJson(folder, ['check']);
      return findings.filter(({ rule }: { rule: string }) => rule === 'unknown-clause').length;
    };
    const earlier = await unknown();
    const { code } = await run(folder, [...to2022, '--write']);
    expect(code).toBe(0);
    expect(await unknown()).toBe(earlier);

    const changed: string[] = [];
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:md|yaml)$/.test(name)) continue;
      const lines = readFileSync(join(example, name), 'utf8').split('\n');
      const now = read(folder, name).split('\n');
      expect(now.length).toBe(lines.length);
      changed.push(...now.filter((line, index) => line !== lines[index]).map(line => `${name}: ${line}`));
    }
    expect(changed.sort()).toEqual([
      'procedures/asset-management.md: ## 5. Responsibility under ISO/IEC 27001:2022',
      'procedures/asset-management.md: - ISO/IEC 27001:2022, A.5.9 Inventory of information and other associated assets',
      'procedures/asset-management.md: - ISO/IEC 27001:2022, A.5.9 Inventory of information and other associated assets',
      'procedures/asset-management.md: - ISO/IEC 27001:2022, A.7.14 Secure disposal or reuse of equipment',
      'procedures/asset-management.md: The owner classifies the information on the asset (A.5.12) and says who may use it. Removable media are',
      'procedures/asset-management.md: encrypted (A.7.10) or not used at all.',
      'procedures/risk-management.md: into the statement of applicability. Treatment plans are reviewed as ISO/IEC 27001:2022, 8.3 lays down.',
    ]);
  });
});
