import { extension, logText } from './editor.ts';
import { expect, test } from './registry.ts';

// The last test of every window. What the extension throws while it answers is seen by whoever runs the tests; this is
// what it caught itself. Node's host writes the log only where its native modules are built; the web's always does.

test('the log of the extension tells of no error', async () => {
  await extension().activate();
  const log = await logText();
  expect(log.split('\n').filter(line => line.includes('[error]'))).toEqual([]);
});
