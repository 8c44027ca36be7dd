// How many tests of a step there were and how they ended, handed over in a file in which vitest says it too.
import { readFileSync, writeFileSync } from 'node:fs';

/** Where whoever started this wants to have it; undefined: nowhere. */
const wanted = process.env.TEST_REPORT;

/** @param {{ passed: number, failed: number, skipped: number, missing?: string }} counts `missing`: what kept them from running */
export function writeReport({ passed, failed, skipped, missing }) {
  if (!wanted) return;
  const report = {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    missing,
  };
  writeFileSync(wanted, JSON.stringify(report));
}

/** The counts that a step has left; undefined where it has left none. */
export function readReport(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests = 0, missing } = JSON.parse(text);
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
    missing,
  };
}

export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
