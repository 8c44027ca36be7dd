import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reveal } from '../../src/vscode/views/reveal.ts';

const options = { select: true, focus: false };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A view that VS Code is filling anew: it refuses so many times before it knows its rows. */
function viewThatRefuses(times: number) {
  const revealed: string[] = [];
  let left = times;
  return {
    revealed,
    async reveal(row: string) {
      if (left-- > 0) throw new Error(`Cannot resolve tree item for element ${row}`);
      revealed.push(row);
    },
  };
}

test('a row is revealed', async () => {
  const view = viewThatRefuses(0);
  expect(await reveal(view, () => '9.2', options)).toBe(true);
  expect(view.revealed).toEqual(['9.2']);
});

test('while the view is being filled, the row is looked for and tried again', async () => {
  const view = viewThatRefuses(2);
  const rows = ['9.2 of before', '9.2', '9.2 of now'];
  const done = reveal(view, () => rows.shift(), options);
  await vi.runAllTimersAsync();
  expect(await done).toBe(true);
  expect(view.revealed).toEqual(['9.2 of now']);
});

test('a row that is gone meanwhile is let go', async () => {
  const view = viewThatRefuses(1);
  const rows = ['9.2'];
  const done = reveal(view, () => rows.shift(), options);
  await vi.runAllTimersAsync();
  expect(await done).toBe(false);
  expect(view.revealed).toEqual([]);
});

test('a row that VS Code never knows is told', async () => {
  const done = reveal(viewThatRefuses(1000), () => '9.2', options);
  const told = expect(done).rejects.toThrow('Cannot resolve tree item for element 9.2');
  await vi.runAllTimersAsync();
  await told;
});
