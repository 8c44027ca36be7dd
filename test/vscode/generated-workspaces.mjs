// Small workspaces that are the same in every run: configs and policies put together from what real ones are made of,
// mistakes included.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const scopes = [
  '',
  'standards: [ISO/IEC 20000-1:2018, ISO 9001:2015]\n',
  'standards:\n  - ISO/IEC 20000-1:2018\n  - ISO/IEC 27001:2022\n',
  'standards: [ISO 9001:2015, ISO/IEC 20000-1:2018, ISO/IEC 27001:2013]\n',
  'standards: [ISO/IEC 27001:2022]\n',
];

const settings = [
  '',
  'rules:\n  undated-reference: warning\n  unknown-standard: info\n',
  'rules:\n  missing-counterpart: hint\n  unmapped-clause: warning\n',
  'exclude: [drafts]\n',
  'overrides:\n  - files: [procedures/**]\n    rules: { unknown-clause: warning, withdrawn-edition: off }\n',
  'notation: { separator: comma }\nrules: { reference-style: warning }\n',
  'exclusions:\n  - clause: ISO/IEC 20000-1:2018 8.4.1\n    justification: Our accountants keep the books.\n',
];

const blocks = [
  '# Suppliers\n\nSuppliers are chosen as in ISO/IEC 20000-1:2018 8.3.4.1.\n',
  '# Incidents\n\nSee ISO/IEC 20000-1:2018 8.6.1 and 8.6.4 (Problem management).\n',
  '# ISO 9001:2015\n\n- clause 8.4\n- clause 9.2 (Internal audit)\n- clause 9.9\n',
  '| ISO/IEC 20000-1:2018 | ISO 9001:2015 |\n| --- | --- |\n| 8.2.3 | 8.4 |\n| 7.6 | 7.1.6 |\n| 8.6.1 | 10.2 |\n',
  '# Controls\n\nISO/IEC 27001:2022 A.5.24, A.5.25, A.5.24 and A.5.15-18 apply.\n',
  '# Earlier edition\n\nISO/IEC 27001:2013 A.16.1.1 and ISO 27001 A.14.2.1/5/6 applied.\n',
  'ISO 9001:2017 7.5 is quoted by a customer; ISO 22301:2019 8.4 is not ours.\n',
  'Clause 8.4 and clause 7.4 are met elsewhere. ISO 9001 and ISO 14001 ask for it.\n',
  '<!-- crossclause-disable-next-line unknown-clause: the customer’s own numbers -->\nISO 9001:2015 9.9\n',
  '<!-- crossclause-disable-next-line unknown-edition -->\nISO 9001:2015 9.2\n',
  '> Quoted: ISO/IEC 20000-1:2018 8.3.4.1 (ISO 9001:2015 8.5).\n',
  'In German: Abschnitt 8.5.1 der ISO/IEC 20000-1:2018; in French: article 8.7.2 de l’ISO/IEC 20000-1:2018.\n',
  '𝔸 🧾 ISO/IEC 20000-1:2018 clause 8.7.3 d), ISO/IEC 27001:2022 6.1.3 d)\n',
  '```\nISO 9001:2015 9.9\n```\n',
  'Version 8.4 of 2024-05-06, 10.0.0.1, RFC 5280, POL-A.5.31.\n',
];

const frontMatters = [
  '',
  '---\ntitle: Suppliers\nclauses: [ISO/IEC 20000-1:2018 8.3.4.1]\n---\n\n',
  '---\nstandard: ISO/IEC 27001:2022\nclauses:\n  - A.5.24\n  - A.5.99\n---\n\n',
];

const paths = ['policy.md', 'procedures/one.md', 'drafts/two.md'];

/** A row of numbers that look like chance, the same for the same start. */
function* numbers(start) {
  for (let state = start * 2_654_435_761; ; ) {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 12_345) >>> 0;
    yield state;
  }
}

/** Writes as many workspaces as asked for, each in a folder of its own. */
export async function writeWorkspaces(folder, count) {
  for (let index = 0; index < count; index++) {
    const chance = numbers(index + 1);
    const among = list => list[chance.next().value % list.length];
    const root = join(folder, `workspace-${String(index).padStart(2, '0')}`);
    const files = { 'crossclause.yaml': among(scopes) + among(settings) };
    for (const path of paths) {
      const text = among(frontMatters) + [among(blocks), among(blocks), among(blocks)].join('\n');
      files[path] = chance.next().value % 4 === 0 ? text.replaceAll('\n', '\r\n') : text;
    }
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  }
}
