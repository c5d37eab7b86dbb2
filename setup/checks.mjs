/**
 * What `npm test` checks, in this order; each command runs in the clone with the tools of the lockfile.
 * @typedef {{ name: keyof typeof import('./messages.mjs').messages.checks, command: string[], report?: string, tells?: true, fetches?: true }} Check
 */

/** @type {Check[]} */
export const CHECKS = [
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'screenTypes', command: ['tsc', '-p', 'web'] },
  { name: 'style', command: ['biome', 'ci', '.'] },
  { name: 'unused', command: ['knip'] },
  { name: 'directions', command: ['depcruise', '.'] },
  { name: 'screens', command: ['node', 'web/build.ts'] },
  // What the tests need from outside is under way while the others are checked.
  { name: 'tools', command: ['node', 'stack/fetch-tools.ts'], fetches: true },
  { name: 'browser', command: ['node', 'tests/e2e/fetch-chromium.ts'], fetches: true },
  // Says what is missing where the API can't be fuzzed, which fails nothing.
  { name: 'fuzzer', command: ['node', 'tests/fuzz/fetch-schemathesis.ts'], tells: true, fetches: true },
  {
    name: 'tests',
    command: [
      'vitest',
      'run',
      '--project=unit',
      '--project=stack',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=.docket/tests.json',
    ],
    // Where vitest writes how many tests passed and failed.
    report: '.docket/tests.json',
  },
];
