// One configuration for every room. `root` is the package that runs it; the report is summed up by scripts/test.mjs.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'e2e/**/*.test.mjs', 'checks/**/*.test.mjs'],
    reporters: ['default', ['json', { outputFile: '.reports/vitest.json' }]],
    // A property that fails prints its seed and its smallest counterexample; keep that as a fixture.
    // What is polled is polled for as long as a busy machine may take: an editor answers when it gets to it.
    expect: { poll: { timeout: 20_000, interval: 100 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
