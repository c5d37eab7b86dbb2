import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { articleExists } from './article-text.ts';
import { type GoverningRules, governingRules, type RuleSet } from './governing-rules.ts';
import { PROCEDURE_IDS } from './procedure-ids.ts';
import type { Reason } from './reason.ts';
import { resolveSettings } from './settings.ts';

const IN = { covered: true };
const OUT = { covered: false };
type Overrides = Parameters<typeof resolveSettings>[0];

function rules(
  requester: typeof IN | null,
  provider: typeof IN,
  on: string,
  procedure = 'share-request',
  overrides: Overrides = {},
) {
  return governingRules({ requester, provider, on, procedure, settings: resolveSettings(overrides) });
}

test.for([
  // who governs whom, by date                             governs             gaps filled by      because of
  [IN, IN, '2022-01-31', 'share-request', 'no-instrument', null, 'R44 S39'],
  [IN, IN, '2022-02-01', 'share-request', 'weifang-measures', null, 'R44 S2(1) S3(2) S39'],
  [IN, IN, '2025-07-31', 'share-request', 'weifang-measures', null, 'R44 S2(1) S3(2) S39'],
  [IN, IN, '2025-08-01', 'share-request', 'regulation-809', 'weifang-measures', 'R2 R44 S37 S37 S31(1)'],
  [IN, IN, '2026-11-23', 'share-request', 'regulation-809', 'weifang-measures', 'R2 R44 S37 S37 S31(1)'],
  [IN, IN, '2027-01-31', 'share-request', 'regulation-809', 'weifang-measures', 'R2 R44 S37 S37 S31(1)'],
  [IN, IN, '2027-02-01', 'share-request', 'regulation-809', null, 'R2 R44'],
  [IN, OUT, '2026-11-23', 'share-request', 'weifang-measures', null, 'R2 S2(1) S3(2) S39'],
  [OUT, IN, '2026-11-23', 'share-request', 'weifang-measures', null, 'R2 S2(1) S3(2) S39'],
  [OUT, OUT, '2026-11-23', 'share-request', 'weifang-measures', null, 'R2 S2(1) S3(2) S39'],
  [IN, OUT, '2027-01-31', 'share-request', 'weifang-measures', null, 'R2 S2(1) S3(2) S39'],
  [IN, OUT, '2027-02-01', 'share-request', 'no-instrument', null, 'R2 S39'],
  [null, IN, '2026-11-23', 'catalogue-change', 'regulation-809', 'weifang-measures', 'R2 R44 S37 S37 S31(1)'],
  [null, OUT, '2026-11-23', 'catalogue-change', 'weifang-measures', null, 'R2 S2(1) S3(2) S39'],
  [null, IN, '2026-11-23', 'opening-request', 'weifang-measures', null, 'R2 R3(2) S2(1) S3(2) S39'],
  [null, IN, '2026-11-23', 'purchase', 'weifang-measures', null, 'R2 R3(2) S2(1) S3(2) S39'],
  [null, IN, '2027-02-01', 'purchase', 'no-instrument', null, 'R2 R3(2) S39'],
] as const)('%j %j %s %s: %s', ([requester, provider, on, procedure, governs, gaps, articles]) => {
  const answer = rules(requester, provider, on, procedure);
  expect(answer.kind === 'governed' ? answer.ruleSet.instrument : answer.kind).toBe(governs);
  expect(answer.kind === 'governed' ? answer.ruleSet.gapsFilledBy : null).toBe(gaps);
  expect(cited(reasonsOf(answer))).toBe(articles);
});

test.for([
  [
    IN,
    IN,
    'share-request',
    [
      'share.reply 10+10',
      'share.reply.unconditional 1+10',
      'share.supplement-notice -',
      'share.supplement-answer -',
      'share.delivery 20',
      'share.confirm -',
      'share.use case',
      'share.rectify case',
      'use-record.retention 3',
    ],
  ],
  [
    IN,
    OUT,
    'share-request',
    [
      'share.reply 10',
      'share.supplement-notice -',
      'share.supplement-answer -',
      'share.delivery -',
      'share.confirm -',
      'share.use case',
      'share.rectify case',
    ],
  ],
  [
    IN,
    IN,
    'dispute',
    ['dispute.negotiation -', 'dispute.coordination -', 'dispute.joint-review -', 'dispute.ruling -'],
  ],
  [null, IN, 'catalogue-change', ['catalogue.update 10+5', 'catalogue.publish 2']],
  [null, OUT, 'catalogue-change', ['catalogue.update 15', 'catalogue.publish -']],
  [IN, IN, 'correction', ['correction.verify 10']],
  [IN, OUT, 'correction', ['correction.verify -', 'correction.coordination -']],
  [
    null,
    IN,
    'opening-request',
    [
      'opening.formal-check -',
      'opening.decision -',
      'opening.demand-reply -',
      'opening.reclassify -',
      'opening.use case',
    ],
  ],
] as const)('%j %j %s: %j', ([requester, provider, procedure, periods]) => {
  const { periods: actual } = governed(rules(requester, provider, '2026-11-23', procedure));
  const lines = Object.entries(actual).map(([id, { basis, amount, extension }]) => {
    if (basis === 'case') return `${id} case`;
    return `${id} ${amount ?? '-'}${extension ? `+${extension.max}` : ''}`;
  });
  expect(lines).toEqual(periods);
});

test('a period shows its number, its article and who must keep it', () => {
  const { periods } = governed(rules(IN, IN, '2026-11-23'));
  expect(periods['share.reply']).toEqual({
    id: 'share.reply',
    label: '答复共享申请',
    actor: 'provider',
    basis: 'statutory',
    amount: 10,
    unit: 'working-day',
    target: null,
    startsFrom: '自收到政务数据共享申请之日起',
    fromReceipt: true,
    wording: null,
    extension: {
      max: 10,
      unit: 'working-day',
      consentOf: 'bureau',
      inform: 'requester',
      articles: ['R21(1)'],
    },
    articles: ['R21(1)'],
  });
});

test('an internal target stands beside a statutory period, and in place of a missing one', () => {
  const overrides = { 'internal-targets': { 'share.reply': 7, 'share.delivery': 15, 'share.confirm': 5 } };
  const regulation = governed(rules(IN, IN, '2026-11-23', 'share-request', overrides)).periods;
  expect(regulation['share.reply']).toMatchObject({ basis: 'statutory', amount: 10, target: 7 });
  expect(regulation['share.delivery']).toMatchObject({ basis: 'statutory', amount: 20, target: 15 });
  expect(regulation['share.confirm']).toMatchObject({ basis: 'internal', amount: 5, target: null });
  const measures = governed(rules(IN, OUT, '2026-11-23', 'share-request', overrides)).periods;
  expect(measures['share.delivery']).toMatchObject({ basis: 'internal', amount: 15, target: null });
});

test('a target that is not shorter than the statutory number is left out, with a warning', () => {
  const overrides = { 'internal-targets': { 'catalogue.update': 12 } };
  const regulation = governed(rules(null, IN, '2026-11-23', 'catalogue-change', overrides));
  expect(regulation.periods['catalogue.update']).toMatchObject({ amount: 10, target: null });
  expect(regulation.warnings).toEqual([
    { text: '更新目录的内部时限12个工作日不短于法定的10个工作日，不予采用。', articles: ['R17(2)'] },
  ]);
  const measures = governed(rules(null, OUT, '2026-11-23', 'catalogue-change', overrides));
  expect(measures.periods['catalogue.update']).toMatchObject({ amount: 15, target: 12 });
});

test('whether an unconditional request may be extended is a setting', () => {
  const overrides = { 'share.extension.unconditional': 'not-allowed' };
  const { periods } = governed(rules(IN, IN, '2026-11-23', 'share-request', overrides));
  expect(periods['share.reply.unconditional']?.extension).toBeNull();
  expect(periods['share.reply']?.extension).toMatchObject({ max: 10 });
});

test.for([
  // 10 working days are two weeks, the longest holiday at most two more: four weeks before the last day it may be reached
  ['2026-11-23', OUT, ''],
  ['2027-01-02', OUT, ''],
  ['2027-01-03', OUT, 'S39'],
  ['2027-01-31', OUT, 'S39'],
  ['2027-01-31', IN, ''],
  ['2027-02-01', IN, 'S39'], // 条例 governs, and nothing fills its gaps any more
] as const)('a case of %s with %j: warning %s', ([on, provider, articles]) => {
  expect(cited(governed(rules(IN, provider, on)).warnings)).toBe(articles);
});

test.for([
  ['measures-as-internal', 'weifang-measures', 'share.reply 10'],
  ['regulation-as-internal', 'regulation-809', 'share.reply 10+10'],
] as const)(
  'after the lapse, by the authority’s setting %s: no period is statutory',
  ([setting, instrument, reply]) => {
    const set = governed(rules(IN, OUT, '2027-02-01', 'share-request', { 'measures.after-expiry': setting }));
    expect(set).toMatchObject({ instrument, byAuthority: true, gapsFilledBy: null });
    expect(new Set(Object.values(set.periods).map(({ basis }) => basis))).toEqual(
      new Set(['internal', 'case']),
    );
    const { amount, extension } = set.periods['share.reply'] ?? {};
    expect(`share.reply ${amount}${extension ? `+${extension.max}` : ''}`).toBe(reply);
    expect(set.warnings.map(({ text }) => text)).toEqual([
      expect.stringContaining('只是内部时限，不是法定时限'),
    ]);
  },
);

test('after the lapse the setting cannot lend 条例 to a procedure that it does not know', () => {
  const answer = rules(null, IN, '2027-02-01', 'opening-request', {
    'measures.after-expiry': 'regulation-as-internal',
  });
  expect(answer).toMatchObject({
    kind: 'no-instrument',
    whatToDo: expect.stringContaining('接续办法的规定'),
  });
});

test.for([
  ['2026-02-29', 'share-request', 'not-a-date', '“2026-02-29”不是有效日期'],
  ['2026-1-1', 'share-request', 'not-a-date', '“2026-1-1”不是有效日期'],
  ['', 'share-request', 'not-a-date', '不是有效日期'],
  ['2026-11-23', 'share', 'unknown-procedure', '没有程序“share”，应当是 share-request、'],
] as const)('refused: on %j, %j', ([on, procedure, code, message]) => {
  expect(() => rules(IN, IN, on, procedure)).toThrow(expect.objectContaining({ code }));
  expect(() => rules(IN, IN, on, procedure)).toThrow(message);
});

test('a rule set is small plain JSON, and every article in it exists', () => {
  for (const procedure of PROCEDURE_IDS) {
    for (const provider of [IN, OUT]) {
      const set = governed(rules(IN, provider, '2027-01-20', procedure));
      const json = JSON.stringify(set);
      expect(JSON.parse(json)).toEqual(set);
      expect(json.length).toBeLessThan(6000);
      const refs = [...set.reasons, ...set.warnings, ...Object.values(set.periods)].flatMap(
        ({ articles }) => articles,
      );
      expect(refs.filter((ref) => !articleExists(ref))).toEqual([]);
    }
  }
});

// The workflow bundle holds the rules; the texts of 83 articles would only make it heavy.
test('whoever asks for the rules does not load the texts', () => {
  const files = importsOf('governing-rules.ts');
  expect(files).toContain('periods.json');
  expect(files.filter((file) => file.startsWith('instruments/'))).toEqual(['instruments/register.json']);
});

function governed(answer: GoverningRules): RuleSet {
  if (answer.kind !== 'governed') throw new Error(`not governed: ${answer.whatToDo}`);
  return answer.ruleSet;
}

function reasonsOf(answer: GoverningRules): readonly Reason[] {
  return answer.kind === 'governed' ? answer.ruleSet.reasons : answer.reasons;
}

function cited(reasons: readonly Reason[]): string {
  return reasons.flatMap(({ articles }) => articles).join(' ');
}

function importsOf(entry: string): string[] {
  const found = new Set([entry]);
  for (const file of found) {
    if (!file.endsWith('.ts')) continue;
    const source = readFileSync(new URL(file, import.meta.url), 'utf8');
    for (const [, path = ''] of source.matchAll(/from '(\.[^']+)'/g)) {
      found.add(new URL(path, new URL(file, 'file:///')).pathname.slice(1));
    }
  }
  return [...found];
}
