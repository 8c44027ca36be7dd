import { expect, test } from 'vitest';
import { errorMessage } from '../../../src/core/text/error-message.ts';

test('an error says its message, anything else itself', () => {
  expect(errorMessage(new TypeError('No such file.'))).toBe('No such file.');
  expect(errorMessage('No such file.')).toBe('No such file.');
  expect(errorMessage(undefined)).toBe('undefined');
});
