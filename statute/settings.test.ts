import { expect, test } from 'vitest';
import { articleExists } from './article-text.ts';
import { citedInstruments, INSTRUMENT_IDS, instrument } from './instruments.ts';
import type { Setting } from './settings/kinds.ts';
import { resolveSettings, settingsTable } from './settings.ts';

const all: readonly (readonly [string, Setting])[] = Object.entries(settingsTable);

test('the defaults, as the law reads where it is silent', () => {
  expect(resolveSettings()).toEqual({
    'measures.open-cases': 'run-on',
    'measures.after-expiry': 'none',
    'record.hash': 'sha256',
    'receipt.moment': 'arrival',
    'receipt.off-day': 'same-day',
    'office-hours': [],
    'receipt.after-hours': 'same-day',
    'receipt.cut-off': 'end-of-day',
    'clock.first-day.basis':
      '类推适用《民法典》第二百零一条、《民事诉讼法》第八十五条，收到当日不计入，自次日起计算',
    'clock.excluded-time': 'counted',
    'calendar.unpublished-year': 'provisional',
    'warning.days-before-due': [3, 1],
    'calendar.expired-periods': 'stay-expired',
    'calendar.rollover-pace': 4,
    'supplement.effect-on-reply': 'run-on',
    'supplement.notice-within': null,
    'supplement.answer-within': null,
    'share.extension.times': 'several',
    'share.extension.consent': 'before-due',
    'share.extension.counts-from': 'original-due',
    'share.extension.unconditional': 'allowed',
    'share.delivery.counts-from': 'reply-made',
    'share.delivery.partial': 'not-performed',
    'grounds.level-check': 'warn',
    'use-record.counts-from': 'disposal',
    'use-record.years': null,
    'suspension.lifting': 'on-acceptance',
    'correction.covers': 'verify-correct-report',
    'correction.third-source': 'forward',
    'dispute.joint-review-under-regulation': 'optional',
    'dispute.negotiation-failed': 'minutes',
    'catalogue.existing-basis': 'keep-with-warning',
    'catalogue.counts-from': 'in-force',
    'opening.refusal-remedies': 'told',
    'papers.unused-days': 30,
    'internal-targets': {},
    lights: { default: { yellow: 3, red: 1 } },
  });
});

test.for([
  ['receipt.off-day', 'next-working-day'],
  ['receipt.moment', 'sign-in'],
  ['supplement.effect-on-reply', 'pause'],
  ['supplement.effect-on-reply', 'restart'],
  ['share.extension.times', 'once'],
  ['measures.after-expiry', 'measures-as-internal'],
  ['record.hash', 'sm3'],
  ['warning.days-before-due', []],
  ['warning.days-before-due', [5, 2, 1]],
  ['internal-targets', { 'share.reply': 7, 'dispute.negotiation': 15, 'share.delivery': 20 }],
  ['receipt.cut-off', 'office-hours'],
  ['receipt.after-hours', 'next-working-day'],
  ['office-hours', [{ from: '01-01', close: '17:30' }]],
  [
    'office-hours',
    [
      { from: '05-01', close: '18:00' },
      { from: '10-01', close: '17:30' },
    ],
  ],
  ['share.extension.counts-from', 'consent'],
  ['share.extension.consent', 'asked-before-due'],
  ['share.delivery.counts-from', 'reply-arrived'],
  ['calendar.unpublished-year', 'none'],
  ['calendar.expired-periods', 'revive'],
  ['calendar.rollover-pace', 1],
  ['lights', { default: { yellow: 5, red: 2 }, 'share.reply.unconditional': { yellow: 1, red: 0 } }],
] as const)('%s may be %j', ([id, value]) => {
  expect(resolveSettings({ [id]: value })).toEqual({ ...resolveSettings(), [id]: value });
});

test.for([
  ['reciept.moment', 'sign-in', 'unknown-setting', '没有设置项“reciept.moment”'],
  ['toString', 'x', 'unknown-setting', '没有设置项“toString”'],
  [
    'receipt.moment',
    'signin',
    'wrong-setting',
    '“收到”的认定”（receipt.moment）：应当是 arrival、sign-in 之一',
  ],
  ['record.hash', 'md5', 'wrong-setting', '应当是 sha256、sm3 之一'],
  ['record.hash', undefined, 'wrong-setting', '应当是 sha256、sm3 之一'],
  ['warning.days-before-due', [1, 3], 'wrong-setting', '从大到小'],
  ['warning.days-before-due', [1, 1], 'wrong-setting', '从大到小'],
  ['warning.days-before-due', [0], 'wrong-setting', '从大到小'],
  ['warning.days-before-due', [1.5], 'wrong-setting', '从大到小'],
  ['warning.days-before-due', 3, 'wrong-setting', '从大到小'],
  ['receipt.cut-off', '17:30', 'wrong-setting', '应当是 end-of-day、office-hours 之一'],
  ['office-hours', [{ from: '02-30', close: '17:30' }], 'wrong-setting', '应当是从某月某日起的下班时刻'],
  ['office-hours', [{ from: '01-01', close: '25:00' }], 'wrong-setting', '应当是从某月某日起的下班时刻'],
  [
    'office-hours',
    [
      { from: '10-01', close: '17:30' },
      { from: '05-01', close: '18:00' },
    ],
    'wrong-setting',
    '应当是从某月某日起的下班时刻',
  ],
  ['calendar.rollover-pace', 51, 'wrong-setting', '应当是 1 至 50 的整数'],
  ['lights', {}, 'wrong-setting', '缺少 default'],
  ['lights', { default: { yellow: 1, red: 2 } }, 'wrong-setting', 'red 不大于 yellow'],
  [
    'lights',
    { default: { yellow: 3, red: 1 }, 'share.replies': { yellow: 3, red: 1 } },
    'wrong-setting',
    '没有期限“share.replies”',
  ],
  ['clock.first-day.basis', ' ', 'wrong-setting', '应当是 1 至 500 字的文字'],
  ['use-record.years', 2, 'wrong-setting', '应当是 3 至 100 的整数'],
  ['internal-targets', { 'share.replies': 5 }, 'wrong-setting', '没有期限“share.replies”'],
  [
    'internal-targets',
    { 'share.reply': 10 },
    'wrong-setting',
    '答复共享申请（share.reply）应当是 1 至 9 的整数',
  ],
  ['internal-targets', { 'catalogue.update': 15 }, 'wrong-setting', '应当是 1 至 14 的整数'],
  ['internal-targets', { 'share.reply.unconditional': 1 }, 'wrong-setting', '法定时限不能再缩短'],
  ['internal-targets', { 'dispute.ruling': 0 }, 'wrong-setting', '应当是 1 至 250 的整数'],
  ['internal-targets', { 'dispute.ruling': '5' }, 'wrong-setting', '应当是 1 至 250 的整数'],
  ['internal-targets', { 'share.use': 5 }, 'wrong-setting', '使用时限（share.use）的截止日由个案写明'],
  ['internal-targets', { 'use-record.retention': 5 }, 'wrong-setting', '不按工作日计算'],
  ['internal-targets', [], 'wrong-setting', '应当是期限编号到工作日数的对照'],
  [
    'correction.covers',
    'verify',
    'setting-not-in-effect',
    '“校核10个工作日包含的事项”（correction.covers）尚未启用，目前只能取默认值',
  ],
  ['grounds.level-check', 'refuse', 'setting-not-in-effect', '尚未启用'],
  ['measures.open-cases', 'successor', 'setting-not-in-effect', '还没有录入接续办法的规定'],
] as const)('%s = %j is refused: %s', ([id, value, code, message]) => {
  const resolve = () => resolveSettings({ [id]: value });
  expect(resolve).toThrow(expect.objectContaining({ name: 'StatuteError', code }));
  expect(resolve).toThrow(message);
});

test('settings are frozen through and through, plain JSON, and the defaults stay their own', () => {
  const settings = resolveSettings({ 'internal-targets': { 'dispute.ruling': 30 } });
  expect(Object.isFrozen(settings)).toBe(true);
  expect(Object.isFrozen(settings['warning.days-before-due'])).toBe(true);
  expect(Object.isFrozen(settings['internal-targets'])).toBe(true);
  expect(JSON.parse(JSON.stringify(settings))).toEqual(settings);
  expect(Object.isFrozen(settingsTable['warning.days-before-due'].default)).toBe(false);
});

test.for(all)('%s: its default is one of its values, its articles exist', ([, setting]) => {
  expect(setting.schema.safeParse(setting.default)).toEqual({ success: true, data: setting.default });
  expect(setting.articles.filter((ref) => !articleExists(ref))).toEqual([]);
});

test('every open question is answered by a setting, or where this table says', () => {
  const elsewhere = [1, 14, 19, 20]; // 1 the choice of rules; 14, 19 internal targets; 20 the register of units
  const rows = new Set([...elsewhere, ...all.map(([, { row }]) => row).filter((row) => row !== null)]);
  expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('an instrument that a basis names in 《》 is in the register', () => {
  const known = [...citedInstruments, ...INSTRUMENT_IDS.map(instrument)].map(({ title }) => title);
  const words = all.map(([, { basis, default: value }]) => `${basis}${value}`).join();
  const named = [...words.matchAll(/《(.+?)》/g)].map(([, title]) => title);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((title) => title === undefined || !known.includes(title))).toEqual([]);
});
