// Makes a folder of Markdown that is large enough to time: documents of the folders given, or generated ones, many times over.
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const example = fileURLToPath(new URL('../examples/integrated-management-system/', import.meta.url));

/** How much is enough: a workspace of about 1,500 files of 12 kB, as public handbooks have them. */
const enoughBytes = 18_600_000;

/**
 * Copies documents in rounds, each into its own folder, until there is enough.
 *
 * @param {readonly string[]} folders none: generated documents, beside the example management system
 * @returns {Promise<{ folder: string, files: number, bytes: number }>}
 */
export async function makeCorpus(folders) {
  const isOwn = folders.length === 0;
  const documents = isOwn ? generatedDocuments() : (await Promise.all(folders.map(readFolder))).flat();
  if (documents.length === 0) throw new Error(`There is no Markdown in ${folders.join(', ')}.`);

  const folder = await mkdtemp(join(tmpdir(), 'crossclause-bench-'));
  let files = 0;
  let bytes = 0;
  const add = async (round, { name, text }) => {
    if (bytes >= enoughBytes) return;
    const file = join(folder, round, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    files++;
    bytes += Buffer.byteLength(text);
  };
  // Once: a management system has one matrix and one statement of applicability.
  if (isOwn) for (const document of await readFolder(example)) await add('example', document);
  for (let round = 0; bytes < enoughBytes; round++)
    for (const document of documents) await add(`round-${round}`, document);
  return { folder, files, bytes };
}

/**
 * Writes generated documents, each many times, into areas of a folder.
 *
 * @param {string} folder
 * @param {number} count
 * @returns {Promise<number>} bytes
 */
export async function writeDocuments(folder, count) {
  const texts = generatedDocuments().map(({ text }) => text);
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const at = join(folder, `area-${String(index % 100).padStart(2, '0')}`);
    await mkdir(at, { recursive: true });
    const text = texts[index % texts.length];
    bytes += Buffer.byteLength(text);
    await writeFile(join(at, `policy-${index}.md`), text);
  }
  return bytes;
}

async function readFolder(folder) {
  const names = await readdir(folder, { recursive: true });
  return Promise.all(
    names
      .filter(name => name.endsWith('.md') && !name.includes('node_modules'))
      .sort()
      .map(async name => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  );
}

/** A hundred documents of a handbook, always the same; 12 kB each on average, as those of public handbooks. */
export function generatedDocuments() {
  return Array.from({ length: 100 }, (_, index) => ({
    name: `handbook/document-${index}.md`,
    text: generatedDocument(index, 7_600 + 81 * index),
  }));
}

/**
 * One document of about that many characters, with everything that Markdown has. In 1 MB of 31 public handbooks and policies
 * were 5,000 lines of tables, 2,700 of lists, 2,600 of paragraphs and 1,200 headings; 5,100 pieces of inline code, 1,900 of bold
 * text and 1,400 links; 310 references to clauses and 1,050 numbers with dots. It is about the same here.
 *
 * @param {number} seed the same seed gives the same text
 */
export function generatedDocument(seed, characters) {
  const next = numbers(seed);
  const pick = list => list[next() % list.length];
  const blocks = [
    `---\ntitle: Handbook part ${seed}\nowner: Head of Service Delivery\n---`,
    `# Part ${seed}`,
  ];
  let length = 0;
  while (length < characters) {
    const block = next() % 27 === 0 ? pick(citing)(pick) : plainBlock(next() % 100, pick);
    blocks.push(block);
    length += block.length + 2;
  }
  return `${blocks.join('\n\n')}\n`;
}

const sentences = [
  'The service desk answers within the hours that were agreed with the customer.',
  'Whoever notices something unusual tells the shift lead, by telephone where it is urgent.',
  'Records are kept for three years in the folder of the process, and nobody changes them afterwards.',
  'Release 4.12.3 of the ticket system brought the new form, see section 3 of its notes.',
  'The owner looks at the figures each month and decides **whether something has to change**.',
  'Suppliers are told of the change at least 10 working days before it is made.',
  'Backups are written at 02:30 and checked at 06:00; the address of the store is 10.2.0.15.',
  'New colleagues read [this document](../welcome.md#start) in their first week and ask their mentor what is unclear.',
  'The room is locked outside office hours; keys are handed out against a signature.',
  'What cannot be decided in the meeting goes to the managing director, with a proposal.',
  'Customers are told what happened, what it meant for them and what was done about it.',
  'Nobody needs to ask before they stop a change that does harm.',
  'Whatever is written here holds for visitors and for suppliers on the premises as well.',
  'The minutes name who does what until when, and are sent around on the same day.',
  'The form is short on purpose: whoever fills it in should need no more than a few minutes.',
];

const clauses = [
  '4.3',
  '5.2',
  '6.1',
  '7.2',
  '7.5.3',
  '8.1',
  '8.2.6',
  '8.5.1',
  '8.6.1',
  '8.7.3',
  '9.2',
  '10.1',
];

/** What stands in the cells of tables. */
const cells = [
  '`process/change/board`',
  '`store.backup`, `store.restore`',
  '**Desk**',
  'Shift lead',
  'Each quarter, or where something has changed',
  '[Form](https://example.org/forms/change)',
  'The owner of the service, after the review of the figures',
  'By mail or in the portal, whichever is at hand',
  'Until the end of the month',
  '2 h',
];

const times = (count, text) => Array.from({ length: count }, (_, index) => text(index)).join('\n');

/** @param {number} share 0 to 99: how many of a hundred blocks are of each kind */
function plainBlock(share, pick) {
  if (share < 13) {
    const row = () => `| ${pick(cells)} | ${pick(cells)} | ${pick(cells)} | ${pick(cells)} |`;
    return `| Step | Who | Until | Record |\n| --- | --- | --- | --- |\n${times(8, row)}`;
  }
  if (share < 47) return `## ${pick(['Purpose', 'Scope', 'Roles', 'How it is done', 'Records', 'Figures'])}`;
  if (share < 62) {
    const steps = times(2, index => `  ${index + 1}. ${pick(cells)}`);
    return `${times(3, () => `- ${pick(sentences)}`)}\n${steps}`;
  }
  if (share < 64) {
    const settings = times(12, index => `step-${index}: desk`);
    return `\`\`\`yaml\nversion: 2.4.1\nnote: ${pick(clauses)}\n${settings}\n\`\`\``;
  }
  if (share < 65) return `> ${pick(sentences)}`;
  return times(2, () => pick(sentences));
}

const citing = [
  pick => `${pick(sentences)}\nThis answers to ISO/IEC 20000-1:2018 ${pick(clauses)}.`,
  pick => `${pick(sentences)} It follows clause ${pick(['7.5', '8.4', '9.2', '10.2'])} of ISO 9001:2015.`,
  () => '| Topic | ISO/IEC 27001:2022 |\n| --- | --- |\n| Access | A.5.15, A.5.18 |\n| Events | A.6.8 |',
  pick => `Controls of ISO/IEC 27001:2022: A.5.24, A.5.26 and A.8.16. ${pick(sentences)}`,
];

/** Whole numbers that look random and are the same on every machine (the generator of Numerical Recipes). */
function numbers(seed) {
  let state = (seed + 1) * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
