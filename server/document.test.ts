// The OpenAPI document: sound to a linter of others, and complete.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { procedures } from '../machines/registry.ts';
import { documentOfTests } from './document.test-support.ts';

test('the document passes the linter without an error', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docket-openapi-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(await documentOfTests()));
  const redocly = join(import.meta.dirname, '..', 'node_modules', '@redocly', 'cli', 'bin', 'cli.js');
  const run = promisify(execFile)(process.execPath, [redocly, 'lint', file, '--format', 'json'], {
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { stdout: string }) => error);
  const { stdout } = await run;
  const report = JSON.parse(stdout) as {
    totals: { errors: number };
    problems: { message: string; severity: string }[];
  };
  expect(
    report.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  ).toEqual([]);
  expect(report.totals.errors).toBe(0);
});

test('every operation has a name of its own, a summary in Chinese, and says how it fails', async () => {
  const { paths } = await documentOfTests();
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  const names = operations.map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const { operationId, summary, responses } of operations) {
    expect(summary, operationId).toMatch(/\p{Script=Han}/u);
    expect(
      Object.keys(responses).some((status) => status >= '400'),
      operationId,
    ).toBe(true);
  }
});

test('what is submitted and done is as the procedures have it', async () => {
  const { components } = await documentOfTests();
  expect(components.schemas.Submission?.oneOf).toHaveLength(Object.keys(procedures).length);
  expect(components.schemas.ShareRequestSubmission).toMatchObject({
    title: '有条件共享申请',
    properties: { intake: { properties: { basis: { title: '使用依据', maxLength: 2000 } } } },
  });
});

test('what a saved view may leave out is not asked for', async () => {
  const { components } = await documentOfTests();
  const { filters } = components.schemas.SavedView?.properties ?? {};
  expect(Object.keys(filters?.properties ?? {})).toContain('dueFrom');
  expect(filters?.required ?? []).toEqual([]);
});

test('nothing but sign-in and the public intake is open to who has not signed in', async () => {
  const { paths } = await documentOfTests();
  const open = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).flatMap(({ security }) => (security?.length === 0 ? [path] : [])),
  );
  expect(open.filter((path) => !/^\/(auth|demo|public)\//.test(path))).toEqual([]);
});
