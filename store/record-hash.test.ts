import { expect, test } from 'vitest';
import { canonicalJson, genesisHash, recordHash } from './record-hash.ts';

const caseId = '00000000-0000-4000-8000-000000000001';

// Computed with openssl from the documented formula, not with this program.
test.for([
  [
    'sha256',
    '690188c6127ba8e956c29441d1221c43b3362c6b51cf8bb3306d4664ba8e6e60',
    '531607b075237f526663a258a58c77969aa25d6f38278440d0b0aee36ed5bb24',
  ],
  [
    'sm3',
    '9ed34897d4c1f1de9441c536015d17d68164666033beafcb24f9abf7a436f740',
    'fb8444c305387d70cc9cfe5d7a88ad1b54e015af3dd9b1d3e59437735b253098',
  ],
] as const)('a first row is hashed by the documented formula, with %s', ([algorithm, genesis, hash]) => {
  const previousHash = genesisHash(caseId, algorithm);
  expect(previousHash).toBe(genesis);
  const body = canonicalJson({ b: 1, a: '同意' });
  expect(recordHash({ caseId, sequence: 0, previousHash, algorithm, body })).toBe(hash);
});

test('the hashed text is canonical itself', () => {
  const body = { z: [1.5, '"引号"', null], a: { 中: true } };
  const row = { caseId, sequence: 7, previousHash: 'ab', algorithm: 'sha256' as const };
  const text = `{"algorithm":"sha256","body":${canonicalJson(body)},"caseId":"${caseId}","previousHash":"ab","sequence":7}`;
  expect(canonicalJson({ ...row, body })).toBe(text);
});
