// Makes a folder of Markdown that is large enough to time: documents of the folders given, or the example and generated ones, many times over.
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const example = new URL('../examples/integrated-management-system/', import.meta.url).pathname;

/** How much is enough: a workspace of about 1,500 files of 12 kB, as public handbooks have them. */
const enoughBytes = 18_600_000;

/**
 * Copies the documents in rounds, each into its own folder, until there is enough.
 *
 * @param {readonly string[]} folders none: the example management system and generated documents
 * @returns {Promise<{ folder: string, files: number, bytes: number }>}
 */
export async function makeCorpus(folders) {
  const documents = folders.length > 0 ? [] : generatedDocuments();
  for (const folder of folders.length > 0 ? folders : [example])
    documents.push(...(await readFolder(folder)));
  if (documents.length === 0) throw new Error(`There is no Markdown in ${folders.join(', ')}.`);

  const folder = await mkdtemp(join(tmpdir(), 'crossclause-bench-'));
  let files = 0;
  let bytes = 0;
  for (let round = 0; bytes < enoughBytes; round++) {
    for (const { name, text } of documents) {
      if (bytes >= enoughBytes) break;
      const file = join(folder, `round-${round}`, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      files++;
      bytes += Buffer.byteLength(text);
    }
  }
  return { folder, files, bytes };
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

/** A hundred documents of a handbook, always the same: one block in 25 holds a reference, about as in public handbooks. */
export function generatedDocuments() {
  return Array.from({ length: 100 }, (_, index) => ({
    name: `handbook/document-${index}.md`,
    text: generatedDocument(index, 8_000 + 90 * index),
  }));
}

/**
 * One document of about that many characters, with everything that Markdown has.
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
    const block = next() % 25 === 0 ? pick(citing)(pick) : pick(plain)(pick);
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
  'The owner looks at the figures each month and decides whether something has to change.',
  'Suppliers are told of the change at least 10 working days before it is made.',
  'Backups are written at 02:30 and checked at 06:00; the address of the store is 10.2.0.15.',
  'New colleagues read this document in their first week and ask their mentor what is unclear.',
  'The room is locked outside office hours; keys are handed out against a signature.',
  'What cannot be decided in the meeting goes to the managing director, with a proposal.',
  'Customers are told what happened, what it meant for them and what was done about it.',
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

const paragraph = pick => [pick(sentences), pick(sentences), pick(sentences)].join('\n');

const plain = [
  paragraph,
  paragraph,
  paragraph,
  pick => `## ${pick(['Purpose', 'Scope', 'Roles', 'How it is done', 'Records', 'Figures'])}`,
  pick => `- ${pick(sentences)}\n- ${pick(sentences)}\n  1. ${pick(sentences)}\n  2. ${pick(sentences)}`,
  pick => `> ${pick(sentences)}`,
  pick => `\`\`\`yaml\nservice: desk\nversion: 2.4.1\nnote: ${pick(clauses)}\n\`\`\``,
  pick =>
    `| Step | Who | Until |\n| --- | --- | --- |\n| ${pick(sentences)} | Desk | 2 h |\n| Close | Owner | 1 d |`,
  pick => `See the [guide](https://example.org/guide/v2.1/${pick(clauses)}) and \`config.${pick(clauses)}\`.`,
];

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
