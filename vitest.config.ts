import { defineConfig } from 'vitest/config';

/** Where to leave the results as JSON; without it they are only printed. */
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    setupFiles: ['test/support/seed.ts'],
    include: ['test/**/*.test.ts'],
    // Those run in a real VS Code.
    exclude: ['test/vscode/suite/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
