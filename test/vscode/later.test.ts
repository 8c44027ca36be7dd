import { expect, test } from 'vitest';
import { Later } from '../../src/vscode/later.ts';

const unexpected = (error: unknown) => {
  throw error;
};

/** A wait that no test is to sit out. */
const long = 60_000;

/** Something that takes until it is told to be done, and what came of it and of others, in that order. */
function tasks() {
  const results: string[] = [];
  const begun: string[] = [];
  const gates = new Map<string, () => void>();
  const task = (name: string) => async () => {
    begun.push(name);
    await new Promise<void>(resolve => gates.set(name, resolve));
    results.push(name);
  };
  const finish = async (name: string) => {
    gates.get(name)?.();
    // What waits for it begins.
    await new Promise(resolve => setTimeout(resolve));
  };
  return { results, begun, task, finish };
}

test('what is asked for while the same still runs is done after it, so that the newer result comes last', async () => {
  const { results, begun, task, finish } = tasks();
  const later = new Later(long, unexpected);
  later.runNow('a.md', task('old text'));
  later.runNow('a.md', task('new text'));
  expect(begun).toEqual(['old text']);
  await finish('new text');
  await finish('old text');
  await finish('new text');
  expect(results).toEqual(['old text', 'new text']);
});

test('of what is asked for meanwhile only the newest is done', async () => {
  const { begun, results, task, finish } = tasks();
  const later = new Later(long, unexpected);
  for (const name of ['first', 'second', 'third']) later.runNow('a.md', task(name));
  await finish('first');
  await finish('third');
  expect([begun, results]).toEqual([
    ['first', 'third'],
    ['first', 'third'],
  ]);
});

test('what has another key waits for nobody', async () => {
  const { results, task, finish } = tasks();
  const later = new Later(long, unexpected);
  later.runNow('a.md', task('a'));
  later.runNow('b.md', task('b'));
  await finish('b');
  expect(results).toEqual(['b']);
});

test('what fails is told, and keeps nothing from its turn', async () => {
  const told: unknown[] = [];
  const results: string[] = [];
  const later = new Later(long, error => told.push(error));
  later.runNow('a.md', () => Promise.reject(new Error('no disk')));
  later.runNow('a.md', async () => {
    results.push('done');
  });
  await later.finish();
  expect(told).toEqual([new Error('no disk')]);
  expect(results).toEqual(['done']);
});

test('finishing waits for nothing but until all is done that was asked for', async () => {
  const results: string[] = [];
  const later = new Later(long, unexpected);
  later.runNow('a.md', async () => {
    results.push('now');
    later.run('a.md', async () => {
      results.push('later');
    });
  });
  expect(later.isWaiting).toBe(true);
  await later.finish();
  expect(results).toEqual(['now', 'later']);
  expect(later.isWaiting).toBe(false);
});

test('what was asked for and has not begun is not done once it is over', async () => {
  const { results, begun, task, finish } = tasks();
  const later = new Later(long, unexpected);
  later.runNow('a.md', task('running'));
  later.runNow('a.md', task('next'));
  later.run('b.md', task('waiting'));
  later.dispose();
  await finish('running');
  expect([begun, results]).toEqual([['running'], ['running']]);
});
