// One configuration for every room. `root` is the package that runs it; the report is summed up by scripts/test.mjs.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'e2e/**/*.test.mjs', 'checks/**/*.test.mjs'],
    reporters: ['default', ['json', { outputFile: '.reports/vitest.json' }]],
    // A property that fails prints its seed and its smallest counterexample; keep that as a fixture.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
