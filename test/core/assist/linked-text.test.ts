import { expect, test } from 'vitest';
import { linkedText, withAddresses } from '../../../src/core/assist/linked-text.ts';

const text = linkedText([
  'Cited in ',
  { text: 'policy.md, line 3', target: { kind: 'place', uri: 'file:///policy.md', line: 2 } },
  ' and ',
  { text: 'notes.md, line 1', target: { kind: 'place', uri: 'untitled:notes.md', line: 0 } },
  '.',
]);

test('what leads somewhere is a link in a page', () => {
  expect(withAddresses(text, target => (target.kind === 'place' ? target.uri : ''))).toBe(
    'Cited in [policy.md, line 3](<file:///policy.md>) and [notes.md, line 1](<untitled:notes.md>).',
  );
});

test('what has no address in a page stays as it is', () => {
  const addressOf = (target: { kind: string; uri?: string }) =>
    target.uri?.startsWith('file:') ? undefined : target.uri;
  expect(withAddresses(text, addressOf)).toBe(
    'Cited in policy.md, line 3 and [notes.md, line 1](<untitled:notes.md>).',
  );
});
