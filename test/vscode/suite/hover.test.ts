import { hoversAt, openPolicy, openUntitled, replace } from '../support/editor.ts';
import { expect, test } from '../support/registry.ts';

test('a reference tells its clause and what answers to it', async () => {
  const { document, range } = await openPolicy('Incidents are handled as in ISO/IEC 20000-1:2018 ‹8.6.1›.');
  const [hover] = await hoversAt(document, range.start);
  expect(hover?.about).toBe('8.6.1');
  expect(hover?.markdown).toContain('**8.6.1 Incident management** · ISO/IEC 20000-1:2018');
  expect(hover?.markdown).toContain('**A.16 ');
});

test('nothing is said beside a reference', async () => {
  const { document, range } = await openPolicy('‹Incidents› are handled as in ISO/IEC 20000-1:2018 8.6.1.');
  expect(await hoversAt(document, range.start)).toEqual([]);
});

test('the standard stands in a heading', async () => {
  const { document, range } = await openPolicy('# ISO 9001:2015\n\nSee clause ‹8.4›.\n');
  const [hover] = await hoversAt(document, range.start);
  expect(hover?.markdown).toContain('**8.4 ');
});

test('an answer fits the text after an edit', async () => {
  const { document, range } = await openPolicy('As in ISO 9001:2015 ‹8.4›.');
  await hoversAt(document, range.start);
  await replace(document, range, '9.2');
  expect(document.getText()).toBe('As in ISO 9001:2015 9.2.');
  const [hover] = await hoversAt(document, range.start);
  expect(hover?.about).toBe('9.2');
  expect(hover?.markdown).toContain('Internal audit');
});

test('a document without a file is read as well', async () => {
  const { document, range } = await openUntitled('ISO 9001:2015 ‹9.2›');
  expect(await hoversAt(document, range.start)).toHaveLength(1);
});

test('lines may end in carriage return and line feed', async () => {
  const { document, range } = await openPolicy('# Audits\r\n\r\nWe audit.\r\n\r\nISO 9001:2015 ‹9.2›\r\n');
  const [hover] = await hoversAt(document, range.start);
  expect(hover?.about).toBe('9.2');
});

test('code holds no references', async () => {
  const { document, range } = await openPolicy('```\nISO 9001:2015 ‹9.2›\n```\n');
  expect(await hoversAt(document, range.start)).toEqual([]);
});
