import { defineConfig } from 'vitest/config';

/** Tests that need no server: the parts that are pure, and those that start what they need themselves. */
const UNIT = [
  'calendar',
  'statute',
  'machines',
  'letters',
  'papers',
  'webhooks',
  'client',
  'workflows',
  'demo',
  'cli',
  'setup',
  'stack',
  'docs',
  'web',
  'identity',
  'server',
];

/** Tests on a real PostgreSQL, which is started once for all of them. */
const STACK = ['store', 'activities', 'worker', 'tests'];

/** Every page in light and dark: longer than the rest together, so `npm run test:pages` runs it, and not `npm test`. */
const PAGES = 'tests/e2e/every-page.test.ts';

/** The outside fuzzer as everybody, for an hour: `npm run fuzz`. `npm test` has the short run beside it. */
const FUZZ = 'tests/fuzz/every-asker.test.ts';

const filesOf = (folders: readonly string[]) => folders.map((folder) => `${folder}/**/*.test.ts`);

const EVERYWHERE = {
  // One process after another runs the files: most of their time went into loading the same modules anew for each. What a
  // file changes beyond itself it puts back.
  isolate: false,
  // Generous: a machine that does other work too must not make a test fail.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
};

const ON_SERVERS = { ...EVERYWHERE, globalSetup: ['tests/support/global-setup.ts'] };

export default defineConfig({
  test: {
    // The tests wait more than they compute: for servers to come back, for leases to run out.
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: filesOf(UNIT), ...EVERYWHERE } },
      {
        test: { name: 'stack', include: filesOf(STACK), exclude: [PAGES, FUZZ], ...ON_SERVERS },
      },
      { test: { name: 'pages', include: [PAGES], ...ON_SERVERS } },
      { test: { name: 'fuzz', include: [FUZZ], ...ON_SERVERS } },
    ],
  },
});
