// What the law leaves to the authority about the reply and delivery periods, each setting with what it changes.
import { expect, test } from 'vitest';
import { shareRequestCase } from '../testing/share-request-case.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

/** Every case begins on Friday 2026-09-18. 国庆 is off from 10-01 to 10-07; Sunday 09-20 and Saturday 10-10 are worked. */
const under = (settings: { readonly [id: string]: unknown }) => shareRequestCase({ settings });
const hours = [{ from: '01-01', close: '17:30' }];
const afterHours = { 'office-hours': hours, 'receipt.after-hours': 'next-working-day' };

test.for([
  ['17:29', '2026-10-09', 'in office hours: the day itself'],
  ['17:30', '2026-10-10', 'when they have ended: the next working day, Sunday 09-20'],
  ['23:59', '2026-10-10', 'late at night'],
] as const)('received at %s: due %s, %s', ([time, due]) => {
  stages
    .submitted(under(afterHours))
    .when(moves.approve({ time }))
    .leadsTo({ due: { 'share.reply': due } });
});

test('what comes on Saturday is not received before what came after office hours on Friday', () => {
  const due = { due: { 'share.reply': '2026-10-16' } };
  const submitted = stages.submitted(under(afterHours));
  // Both are received on Monday 09-28: 中秋 is off from 09-25 to 09-27.
  submitted.when(moves.approve({ on: '2026-09-24', time: '18:00' })).leadsTo(due);
  submitted.when(moves.approve({ on: '2026-09-26', time: '10:00' })).leadsTo(due);
});

test('after office hours counts as the same day where nothing is set', () => {
  stages
    .submitted(under({ 'office-hours': hours }))
    .when(moves.approve({ time: '23:00' }))
    .leadsTo({ due: { 'share.reply': '2026-10-09' } });
});

test('a receipt on a day off counts as one of the next working day where that is set', () => {
  const on = '2026-09-19'; // a Saturday
  stages
    .submitted()
    .when(moves.approve({ on }))
    .leadsTo({ due: { 'share.reply': '2026-10-09' } });
  stages
    .submitted(under({ 'receipt.off-day': 'next-working-day' }))
    .when(moves.approve({ on }))
    .leadsTo({ due: { 'share.reply': '2026-10-10' } });
});

test('signing in after office hours lets the period begin on the next working day', () => {
  const received = stages
    .submitted(under({ ...afterHours, 'receipt.moment': 'sign-in' }))
    .after(moves.approve());
  received
    .when(moves.signIn({ on: '2026-09-21', time: '18:00' }))
    .leadsTo({ due: { 'share.reply': '2026-10-13' } });
});

test('the extension follows the period’s last day, or counts from the consent', () => {
  const asked = (settings = {}) =>
    stages
      .inReview(under(settings))
      .after(moves.askForExtension({ payload: { workingDays: 10, reasons: '数据量大' } }));
  const consent = moves.consentToExtension({ on: '2026-09-28' });
  asked()
    .when(consent)
    .leadsTo({ due: { 'share.reply': '2026-10-22' } });
  asked({ 'share.extension.counts-from': 'consent' })
    .when(consent)
    .leadsTo({ due: { 'share.reply': '2026-10-16' } });
});

test('consent after the end is refused, or lets the period run again where asking in time is enough', () => {
  const late = (settings = {}) =>
    stages.reviewed(under(settings)).after(moves.askForExtension(), moves.expires('share.reply'));
  late().when(moves.consentToExtension()).isAgainst('extension-before-due', ['R21(1)']);
  const consented = late({ 'share.extension.consent': 'asked-before-due' });
  consented.when(moves.consentToExtension()).leadsTo({
    due: { 'share.reply': '2026-10-15' },
    tasks: ['provider.clerk 审查并拟答复'],
    remembers: { replyOverdue: false },
  });
});

test.for([
  ['reply-made', '2026-10-29', 'the twenty days run from Sunday 09-27 itself'],
  ['reply-arrived', '2026-10-30', 'the reply counts as received on Monday 09-28'],
] as const)('delivery counted from %s: due %s, %s', ([value, due]) => {
  const settings = { 'share.delivery.counts-from': value, 'receipt.off-day': 'next-working-day' };
  const drafted = stages.reviewed(under(settings)).after(moves.draftAgreement());
  drafted.when(moves.sign({ on: '2026-09-27' })).leadsTo({ due: { 'share.delivery': due } });
});

test('an internal target runs beside the statutory period and is no deadline in its place', () => {
  const opening = under({ 'internal-targets': { 'share.reply': 7 } });
  const review = stages.submitted(opening).after(moves.approve());
  const [statutory, target] = review.docket.clocks;
  expect(statutory).toMatchObject({
    id: 'share.reply#1',
    basis: 'statutory',
    dueOn: '2026-10-09',
    target: false,
  });
  expect(target).toMatchObject({
    ...{ id: 'share.reply.target#1', period: 'share.reply', label: '答复共享申请（内部时限）' },
    ...{ basis: 'internal', articles: ['R23'], dueOn: '2026-09-29', warnOn: [], target: true },
  });
  const tasks = ['provider.clerk 签收共享申请'];
  expect(review.last.tasks.map(({ clock }) => clock)).toEqual(['share.reply#1']);
  // Its end is told to whoever has to act; nobody is overdue, and no supervisor is called.
  review.when({ expires: 'share.reply', target: true }).leadsTo({
    due: { 'share.reply': '2026-10-09' },
    tasks,
    told: ['provider.clerk'],
    remembers: { replyOverdue: false },
  });
});

test('the internal target stops, stands still and is extended with its period', () => {
  const settings = { 'internal-targets': { 'share.reply': 7 }, 'supplement.effect-on-reply': 'pause' };
  const review = stages.reviewed(under(settings));
  const due = (reply: string | null, target: string | null) => ({
    due: { 'share.reply': reply },
    targets: { 'share.reply': target },
  });
  const ask = moves.askForSupplement({ on: '2026-09-21' });
  review.when(ask).leadsTo(due(null, null));
  review
    .after(ask)
    .when(moves.supply({ on: '2026-09-24' }))
    .leadsTo(due('2026-10-14', '2026-10-10'));
  review
    .after(moves.askForExtension())
    .when(moves.consentToExtension())
    .leadsTo(due('2026-10-15', '2026-10-12'));
  review
    .after(moves.draftAgreement())
    .when(moves.sign())
    .leadsTo({ targets: {}, due: { 'share.delivery': '2026-10-22' } });
});

test('a period that ends with the office hours is over at their end', () => {
  const opening = under({ 'office-hours': hours, 'receipt.cut-off': 'office-hours' });
  const [clock] = stages.inReview(opening).docket.clocks;
  expect(clock).toMatchObject({ dueOn: '2026-10-09', cutOff: '17:30' });
});

test('nothing set for the supplement: no period runs for it', () => {
  const asked = stages.inReview().after(moves.askForSupplement());
  expect(asked.docket.clocks.map(({ period }) => period)).toEqual(['share.reply']);
});

test('missing papers are told of within the authority’s number of days, counted from the receipt, and once', () => {
  const opening = under({ 'supplement.notice-within': 5, 'receipt.off-day': 'next-working-day' });
  // Received on Saturday 09-19, so as of Sunday 09-20, which is worked; five days on is 09-28 (中秋 09-25 to 09-27).
  const received = stages.submitted(opening).after(moves.approve({ on: '2026-09-19' }));
  const review = received.after(moves.signIn({ on: '2026-09-22' }));
  const due = { 'share.reply': '2026-10-10', 'share.supplement-notice': '2026-09-28' };
  received.when(moves.signIn({ on: '2026-09-22' })).leadsTo({ due });
  // It decides nothing: the supervisor is called, and the papers may still be asked for.
  review.when(moves.expires('share.supplement-notice')).leadsTo({ due, told: ['bureau.supervisor'] });
  const late = review.after(moves.expires('share.supplement-notice'));
  late.when(moves.askForSupplement({ on: '2026-09-29' })).leadsTo({ due: { 'share.reply': '2026-10-10' } });
  const again = review.after(
    moves.askForSupplement({ on: '2026-09-23' }),
    moves.supply({ on: '2026-09-24' }),
  );
  expect(
    again.docket.clocks.filter(({ stoppedOn }) => stoppedOn === null).map(({ period }) => period),
  ).toEqual(['share.reply']);
});

test('papers are supplied within the authority’s number of days; later they are taken all the same', () => {
  const opening = under({ 'supplement.answer-within': 3 });
  const asked = stages.inReview(opening).after(moves.askForSupplement({ on: '2026-09-21' }));
  const due = { 'share.reply': '2026-10-09', 'share.supplement-answer': '2026-09-24' };
  expect(Object.fromEntries(asked.docket.clocks.map(({ period, dueOn }) => [period, dueOn]))).toEqual(due);
  expect(asked.last.tasks.map(({ clock }) => clock)).toEqual(['share.supplement-answer#1']);
  asked.when(moves.expires('share.supplement-answer')).leadsTo({ due, told: ['bureau.supervisor'] });
  asked
    .after(moves.expires('share.supplement-answer'))
    .when(moves.supply({ on: '2026-09-28' }))
    .leadsTo({ due: { 'share.reply': '2026-10-09' } });
});
