import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameUuid } from '../../../src/core/reports/uuid.ts';

/** The namespace of names of hosts (RFC 9562, 6.6). */
const hosts = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

test('the UUID of a name is that of RFC 9562, appendix A.4', () => {
  expect(nameUuid(hosts, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('half a character counts as the sign for what cannot be read', () =>
  expect(nameUuid(hosts, 'a\ud83d')).toBe(nameUuid(hosts, 'a\ufffd')));

test('it begins with what SHA-1 makes of namespace and name, however long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), name => {
      const hash = createHash('sha1')
        .update(Buffer.from(hosts.replaceAll('-', ''), 'hex'))
        .update(name)
        .digest('hex');
      expect(nameUuid(hosts, name).slice(0, 13)).toBe(`${hash.slice(0, 8)}-${hash.slice(8, 12)}`);
      expect(nameUuid(hosts, name)).toMatch(
        /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      );
    }),
    { numRuns: 40 },
  );
});
