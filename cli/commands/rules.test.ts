import { expect, test } from 'vitest';
import { jsonOf, runDocket } from '../run-docket.test-support.ts';

const rulesOf = (...words: string[]) => runDocket(['rules', ...words, '--json']);

test('both sides under 条例: its periods, with the extension that the bureau may consent to', async () => {
  const done = await rulesOf(
    '--requester-covered',
    'true',
    '--provider-covered',
    'true',
    '--on',
    '2026-11-23',
  );
  expect(done.code).toBe(0);
  expect(jsonOf(done)).toMatchObject({
    procedure: 'share-request',
    on: '2026-11-23',
    instrument: 'regulation-809',
    title: '政务数据共享条例',
    gapsFilledBy: 'weifang-measures',
    reasons: expect.arrayContaining([{ text: expect.stringContaining('适用条例'), article: '条例第二条' }]),
    warnings: [],
    periods: {
      'share.reply': {
        amount: 10,
        unit: 'working-day',
        basis: 'statutory',
        extension: { max: 10, unit: 'working-day', consentOf: 'bureau', article: '条例第二十一条第一款' },
        article: '条例第二十一条第一款',
      },
      'share.delivery': { amount: 20, basis: 'statutory', extension: null, article: '条例第二十二条第一款' },
    },
  });
});

test.for([
  ['true', 'false'],
  ['false', 'true'],
  ['false', 'false'],
])(
  'requester covered %s, provider covered %s: 办法, which knows no extension',
  async ([requester, provider]) => {
    const done = await rulesOf(
      ...['--requester-covered', requester ?? '', '--provider-covered', provider ?? ''],
      ...['--on', '2026-11-23', '--procedure', 'share-request'],
    );
    expect(done.code).toBe(0);
    expect(jsonOf(done)).toMatchObject({
      instrument: 'weifang-measures',
      periods: {
        'share.reply': { amount: 10, extension: null, article: '办法第二十条第三款' },
        'share.delivery': { amount: null, basis: 'internal' },
      },
    });
  },
);

test('after 办法 has lapsed nothing governs a side outside 条例, and the answer says what to do', async () => {
  const done = await rulesOf(
    '--requester-covered',
    'true',
    '--provider-covered',
    'false',
    '--on',
    '2027-02-01',
  );
  expect(done.code).toBe(0);
  expect(jsonOf(done)).toMatchObject({
    instrument: null,
    periods: {},
    whatToDo: expect.stringContaining('接续'),
  });
});

test('people read the instrument, the reasons with their articles, and the periods', async () => {
  const { stdout, code } = await runDocket([
    ...['rules', '--requester-covered', 'true', '--provider-covered', 'true', '--on', '2026-11-23'],
  ]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^适用规则 {2}《政务数据共享条例》$/m);
  expect(stdout).toMatch(
    /^share\.reply +答复共享申请 +10个工作日 +最多 10个工作日 +法定期限 +条例第二十一条第一款$/m,
  );
});

test.for([
  [['--provider-covered', 'true'], 'missing-mandatory-option-value', '--requester-covered'],
  [['--requester-covered', 'true'], 'missing-mandatory-option-value', '--provider-covered'],
  [['--provider-covered', 'yes'], 'invalid-argument', 'true、false'],
  [
    ['--requester-covered', 'true', '--provider-covered', 'true', '--on', '2026-02-30'],
    'not-a-date',
    '2026-02-30',
  ],
  [
    ['--requester-covered', 'true', '--provider-covered', 'true', '--procedure', 'x'],
    'unknown-procedure',
    'share-request',
  ],
] as const)('%s is bad input: %s', async ([words, code, named]) => {
  const done = await rulesOf(...words);
  expect(done.code).toBe(2);
  expect(jsonOf(done)).toMatchObject({ error: { kind: 'invalid', code } });
  expect(done.stderr).toContain(named);
});
