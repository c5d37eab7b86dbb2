/**
 * What `npm test` checks, in this order; each command runs in the clone with the tools of the lockfile.
 * @typedef {{ name: keyof typeof import('./messages.mjs').messages.checks, command: string[], report?: string }} Check
 */

/** @type {Check[]} */
export const CHECKS = [
  { name: 'tools', command: ['node', 'stack/fetch-tools.ts'] },
  { name: 'browser', command: ['node', 'tests/e2e/fetch-chromium.ts'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'screenTypes', command: ['tsc', '-p', 'web'] },
  { name: 'style', command: ['biome', 'ci', '.'] },
  { name: 'unused', command: ['knip'] },
  { name: 'directions', command: ['depcruise', '.'] },
  { name: 'screens', command: ['node', 'web/build.ts'] },
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
