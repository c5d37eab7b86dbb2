import { expect, test } from 'vitest';
import { pageToReturnTo } from './page-to-return-to.ts';

test.for([
  ['/cases/1?tab=record#step-3', '/cases/1?tab=record#step-3'],
  [undefined, '/'],
  ['', '/'],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example', '/'],
  ['\\\\evil.example', '/'],
  ['/a/..//evil.example', '/evil.example'],
  ['javascript:alert(1)', '/'],
  ['/api/v1/auth/sign-in', '/'],
  ['\t//evil.example', '/'],
] as const)('after signing in, %j leads to %s', ([asked, page]) => {
  expect(pageToReturnTo(asked)).toBe(page);
});
