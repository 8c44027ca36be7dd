import { expect, test } from 'vitest';
import { clippedTo, drawnWidth } from '../../../src/core/text/drawn-width.ts';

test('a text is as wide as its letters, those of East Asia as wide as high', () => {
  expect(drawnWidth('Communication')).toBeGreaterThan(drawnWidth('illimitability'));
  expect(drawnWidth('情報')).toBe(2);
  expect(drawnWidth('')).toBe(0);
});

test('a text that has room stays, another one ends in an ellipsis within the room', () => {
  const title = '5.2.2 Communicating the service management policy';
  expect(clippedTo(drawnWidth(title), title)).toBe(title);
  expect(clippedTo(10, title)).toBe('5.2.2 Communic…');
  expect(drawnWidth(clippedTo(10, title))).toBeLessThanOrEqual(10);
});
