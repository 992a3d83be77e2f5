import { defineConfig } from 'vitest/config';

const mirrored = ['plan', 'platform', 'indexer', 'server', 'public', 'bench'];

/** The fast half, the real engine, the real browser, and what is too long for every run. */
// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/*.test.ts', ...mirrored.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`)],
          testTimeout: 30_000,
          // Files of one worker share their modules: importing them anew for each took longer than the tests.
          isolate: false,
        },
      },
      {
        test: {
          name: 'engine',
          include: ['tests/engine/**/*.test.ts', 'tests/relevance/**/*.test.ts'],
          globalSetup: ['tests/real/global-setup.ts'],
          fileParallelism: false,
          // One worker, whose files share the dictionary and all else that is read once.
          isolate: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/real/global-setup.ts', 'tests/e2e/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          globalSetup: ['tests/real/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 1_800_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
