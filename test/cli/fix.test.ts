import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { correlationText, standardText } from '../support/pack-texts.ts';
import { folderWith, run } from './run.ts';

/** A policy that cites one clause twice in one list; removing the second needs no choice. */
const twice = '# Incidents\n\nSee ISO/IEC 20000-1:2018 8.6.1, 8.6.2, 8.6.1.\n';
const once = '# Incidents\n\nSee ISO/IEC 20000-1:2018 8.6.1, 8.6.2.\n';
const wrong = 'Incidents follow ISO/IEC 20000-1:2018 8.6.9.\n';

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('crossclause fix', () => {
  test('shows what would change, and changes nothing', async () => {
    const folder = folderWith({ 'a.md': twice });
    const { code, out } = await run(folder, ['fix']);
    expect(out).toBe(`--- a/a.md
+++ b/a.md
@@ -1,3 +1,3 @@
 # Incidents
 
-See ISO/IEC 20000-1:2018 8.6.1, 8.6.2, 8.6.1.
+See ISO/IEC 20000-1:2018 8.6.1, 8.6.2.
1 change in 1 file to make; --write makes them.
`);
    expect(code).toBe(1);
    expect(read(folder, 'a.md')).toBe(twice);
  });

  const withPack = (edition: string) =>
    folderWith({
      'crossclause.yaml': `standards: [ISO 9001:2015, ${edition}]\n`,
      '.crossclause/standard.yaml': standardText({ edition, clauses: ['3 People', '3.1 Training'] }),
      '.crossclause/correlation.yaml': correlationText({
        from: edition,
        to: 'ISO 9001:2015',
        rows: [['3.1', '7.2']],
      }),
      'a.md': `People learn (ISO 9001:2015 7.2).\n\n# ${edition}\n`,
    });

  test('inserts a clause of a catalogue of one’s own', async () => {
    const folder = withPack('ACME 3000:2024');
    await run(folder, ['fix', '--write']);
    expect(read(folder, 'a.md')).toBe(
      'People learn (ISO 9001:2015 7.2; ACME 3000:2024 3.1).\n\n# ACME 3000:2024\n',
    );
  });

  test('inserts no reference that would be read as another one', async () => {
    const { out } = await run(withPack('ISO 27400:2024'), ['fix']);
    expect(out).toBe('0 changes in 0 files to make.\n');
  });

  test('--write changes the files', async () => {
    const folder = folderWith({ 'a.md': twice });
    const { code, out } = await run(folder, ['fix', '--write']);
    expect([code, out]).toEqual([0, '1 change in 1 file written.\n']);
    expect(read(folder, 'a.md')).toBe(once);
  });

  test('changes nothing more when it runs again', async () => {
    const folder = folderWith({ 'a.md': twice });
    await run(folder, ['fix', '--write']);
    expect(await run(folder, ['fix', '--write'])).toMatchObject({
      code: 0,
      out: '0 changes in 0 files written.\n',
    });
    expect(read(folder, 'a.md')).toBe(once);
  });

  test('leaves what the baseline accepts, unless it is asked for', async () => {
    const folder = folderWith({ 'crossclause.yaml': 'baseline: b.json\n', 'a.md': twice, 'b.md': wrong });
    await run(folder, ['check', '--update-baseline']);
    expect(await run(folder, ['fix', '--write'])).toMatchObject({
      code: 0,
      out: '0 changes in 0 files written.\nWhat the baseline accepts is left; --accepted fixes it, too.\n',
    });
    expect(read(folder, 'a.md')).toBe(twice);

    const { out } = await run(folder, ['fix', '--write', '--accepted']);
    expect(out).toContain('1 change in 1 file written.\nLeft for a person to decide: ');
    expect(read(folder, 'a.md')).toBe(once);
  });

  test('makes the fixes of new findings beside accepted ones', async () => {
    const folder = folderWith({ 'crossclause.yaml': 'baseline: b.json\n', 'a.md': twice });
    await run(folder, ['check', '--update-baseline']);
    writeFileSync(join(folder, 'a.md'), `${twice}\nSee ISO/IEC 20000-1:2018 8.7.1, 8.7.2, 8.7.1.\n`);
    await run(folder, ['fix', '--write']);
    expect(read(folder, 'a.md')).toBe(`${twice}\nSee ISO/IEC 20000-1:2018 8.7.1, 8.7.2.\n`);
  });

  test('says where the baseline that the config names is not there', async () => {
    const folder = folderWith({ 'crossclause.yaml': 'baseline: b.json\n', 'a.md': once });
    expect((await run(folder, ['fix'])).err).toContain('b.json: The baseline is not there');
  });

  test('leaves to a person what needs a choice, and says so', async () => {
    const folder = folderWith({ 'a.md': wrong });
    const { code, out } = await run(folder, ['fix', '--write']);
    expect(code).toBe(1);
    expect(out).toContain('unknown-clause');
    expect(out).toMatch(/^Left for a person to decide: 1 error in 1 of 1 file\./m);
    expect(read(folder, 'a.md')).toBe(wrong);
  });

  test('keeps byte order mark, line ends and mode', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const folder = folderWith({ 'a.md': windows(twice) });
    chmodSync(join(folder, 'a.md'), 0o640);
    await run(folder, ['fix', '--write']);
    expect(read(folder, 'a.md')).toBe(windows(once));
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640);
  });

  test('keeps a link a link', async () => {
    const folder = folderWith({ 'real.txt': twice });
    symlinkSync('real.txt', join(folder, 'a.md'));
    await run(folder, ['fix', '--write']);
    expect(lstatSync(join(folder, 'a.md')).isSymbolicLink()).toBe(true);
    expect(read(folder, 'real.txt')).toBe(once);
  });

  test('leaves nothing else behind', async () => {
    const folder = folderWith({ 'a.md': twice });
    await run(folder, ['fix', '--write']);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test.skipIf(process.getuid?.() === 0)(
    'names a file that it may not write, and writes the others',
    async () => {
      const folder = folderWith({ 'a.md': twice, 'b.md': twice });
      chmodSync(join(folder, 'a.md'), 0o444);
      const { code, err } = await run(folder, ['fix', '--write']);
      expect([code, err]).toEqual([2, 'a.md: The file cannot be written: permission denied.\n']);
      expect([read(folder, 'a.md'), read(folder, 'b.md')]).toEqual([twice, once]);
    },
  );
});
