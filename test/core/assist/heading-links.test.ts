import { describe, expect, test } from 'vitest';
import { changedAnchors } from '../../../src/core/assist/heading-anchors.ts';
import { relinked } from '../../../src/core/assist/heading-links.ts';
import { migrateDocument } from '../../../src/core/assist/migrate.ts';
import { applyEdits } from '../../../src/core/fixes/apply.ts';
import { configOf, documentOf } from '../../support/marks.ts';
import { shipped } from '../../support/shipped.ts';

/** What becomes of the documents of a project, by path, with what is told of their links. */
function migrateAll(files: Readonly<Record<string, string>>, left: readonly string[] = []) {
  const { catalogue } = shipped();
  const [from, to] = ['ISO/IEC 27001:2013', 'ISO/IEC 27001:2022'].map(name =>
    catalogue.editions.find(edition => edition.name === name),
  );
  if (!from || !to) throw new Error('No pack has the editions.');
  const migration = { from, to, choose: (_: string, successors: readonly string[]) => successors };
  const config = configOf({});
  const world = { ...shipped(), config, configAfter: config };
  const migrated = Object.entries(files).map(([path, text]) => {
    const document = documentOf(text);
    const done = migrateDocument(document, migration, world);
    return { path, text, done, anchors: changedAnchors(document, done.edits), isLeft: left.includes(path) };
  });
  const anchors = new Map(migrated.map(each => [each.path, each.anchors] as const));
  const linked = migrated.map(each => ({ ...each, done: relinked(each, anchors, migration) }));
  return {
    texts: Object.fromEntries(linked.map(({ path, text, done }) => [path, applyEdits(text, done.edits)])),
    told: linked.flatMap(({ done }) => done.left.map(({ message }) => message)),
    links: linked.reduce((sum, { done }) => sum + done.links, 0),
  };
}

const before = '## A.9.2.5 Review of user access rights\n\nAs ISO/IEC 27001:2013 A.9.2.5 asks.\n';
const after = '## A.5.18 Access rights\n\nAs ISO/IEC 27001:2022 A.5.18 asks.\n';

/** A link above the heading, or in another document, becomes the other one. */
function relinks(link: string, linkAfter: string, path = 'access.md') {
  const isOther = path !== 'access.md';
  const files = isOther
    ? { 'access.md': before, [path]: `${link}\n` }
    : { 'access.md': `${link}\n\n${before}` };
  const { texts, told } = migrateAll(files);
  expect(texts[path]).toBe(isOther ? `${linkAfter}\n` : `${linkAfter}\n\n${after}`);
  expect(told).toEqual([]);
}

describe('a link to a heading that changes', () => {
  test.each([
    ['in the same document', '[rights](#a925-review-of-user-access-rights)', '[rights](#a518-access-rights)'],
    ['with a title', '[a](<#a925-review-of-user-access-rights> "More")', '[a](<#a518-access-rights> "More")'],
    [
      'by a definition',
      '[rights]\n\n[rights]: #a925-review-of-user-access-rights',
      '[rights]\n\n[rights]: #a518-access-rights',
    ],
    ['by HTML', '<a href="#a925-review-of-user-access-rights">a</a>', '<a href="#a518-access-rights">a</a>'],
    [
      'by the name of its own file',
      '[a](access.md#a925-review-of-user-access-rights)',
      '[a](access.md#a518-access-rights)',
    ],
    [
      'a link behind code and brackets',
      '`a` \\[b] [[c] `d`](#a925-review-of-user-access-rights)',
      '`a` \\[b] [[c] `d`](#a518-access-rights)',
    ],
  ])('%s goes with it', (_, link, linkAfter) => relinks(link, linkAfter));

  test.each([
    ['beside it', 'people.md', 'access.md'],
    ['below it', 'hr/people.md', '../access.md'],
    ['from the top of the site', 'hr/people.md', '/access.md'],
    ['without the ending', 'hr/people.md', './../access'],
    ['as a page', 'people.md', 'access.html'],
  ])('goes with it in a document %s', (_, path, target) => {
    relinks(`[a](${target}#a925-review-of-user-access-rights)`, `[a](${target}#a518-access-rights)`, path);
  });

  test('to the second heading of the same words has its number still', () => {
    const { texts } = migrateAll({
      'a.md': `[a](#a925-review-of-user-access-rights-1)\n\n${before}\n${before}`,
    });
    expect(texts['a.md']).toContain('[a](#a518-access-rights-1)');
  });

  test('in underlined headings and with emphasis, links and signs within', () => {
    const heading = '**A.9.2.5** – [Review of user access rights](x.md)\n---\n\nISO/IEC 27001:2013 A.9.2.5\n';
    const { texts } = migrateAll({ 'a.md': `[a](#a925--review-of-user-access-rights)\n\n${heading}` });
    expect(texts['a.md']).toContain('[a](#a518--access-rights)');
  });

  test.each([
    ['that lead to another document', '[a](people.md#a925-review-of-user-access-rights)', before],
    ['that lead elsewhere', '[a](https://example.org/access.md#a925-review-of-user-access-rights)', before],
    ['in code', '```md\n[a](#a925-review-of-user-access-rights)\n```', before],
    ['in code within a line', 'As `[a](#a925-review-of-user-access-rights)` says.', before],
    ['whose bracket is escaped', 'As [b], \\[a](#a925-review-of-user-access-rights).', before],
    [
      'whose bracket is escaped, far into a text',
      `Some [b] and [c text.\n\n${'Words, and more of them. '.repeat(40)}\n\nAs \\[a](#a925-review-of-user-access-rights).`,
      before,
    ],
    ['to an anchor of its own', '[a](#a925-review)', before.replace('rights', 'rights {#a925-review}')],
    [
      'to a tag',
      '[a](#a925-review-of-user-access-rights)',
      `<a id="a925-review-of-user-access-rights"></a>\n\n${before}`,
    ],
  ])('links %s stay', (_, link, heading) => {
    const { texts, told, links } = migrateAll({
      'access.md': `${link}\n\n${heading}`,
      'people.md': 'None.\n',
    });
    expect(texts['access.md']).toContain(link);
    expect([told, links]).toEqual([[], 0]);
  });

  test.each(['[a](#A.9.2.5-Review-of-user-access-rights)', '[[#A.9.2.5 Review of user access rights]]'])(
    'by another rule than GitHub’s is told: %s',
    link => {
      const { texts, told } = migrateAll({ 'access.md': `${link}\n\n${before}` });
      expect(texts['access.md']).toBe(`${link}\n\n${after}`);
      expect(told).toEqual([
        'The heading that this link leads to has changed; by GitHub’s rule its anchor is #a518-access-rights now. Change the link by hand.',
      ]);
    },
  );

  test('in a document that is left as it is is told', () => {
    const minutes = '[a](access.md#a925-review-of-user-access-rights)\n';
    const { texts, told } = migrateAll({ 'access.md': before, 'minutes.md': minutes }, ['minutes.md']);
    expect(texts['minutes.md']).toBe(minutes);
    expect(told).toHaveLength(1);
  });
});

test.each(['access', 'access.html', './access.mdx', '/docs/access'])(
  'a link to %s leads to the heading of a document of MDX',
  target => {
    const { texts } = migrateAll({
      'docs/access.mdx': before,
      'docs/plan.md': `[rights](${target}#a925-review-of-user-access-rights)\n`,
    });
    expect(texts['docs/plan.md']).toBe(`[rights](${target}#a518-access-rights)\n`);
  },
);
