import { expect, test } from 'vitest';
import type { Docket } from './docket.ts';
import { procedures } from './registry.ts';
import { FITTING } from './supervision/fitting.ts';
import * as correction from './testing/correction-case.ts';
import { startRectification } from './testing/rectification-moves.ts';
import * as moves from './testing/share-request-moves.ts';
import * as stages from './testing/share-request-stages.ts';

const ARTICLES = ['S35', 'R39', 'R40'];
const late = () => stages.inReview().after(moves.expires('share.reply'));
const onReply = (said?: { readonly on?: string }) =>
  startRectification('share.reply', 'provider', 'R39(四)', said);
const replyIn = ({ clocks }: Docket) => clocks.find(({ period }) => period === 'share.reply');

// 条例 第三十九条第四项: 未按时答复.
test('a supervisor turns an overdue reply into a rectification, and the reply is still owed', () => {
  late()
    .when(onReply())
    .leadsTo({
      states: ['handling.reply.review', 'handling.extension.none'],
      effects: [
        { type: 'rectifyClock', period: 'share.reply' },
        {
          type: 'startCase',
          procedure: 'supervision',
          link: 'supervision',
          detached: true,
          intake: {
            unit: 'provider',
            trigger: 'overdue',
            violation: 'R39(四)',
            facts: '期限届满后仍未办理，无正当理由。',
            demands: '立即办理，并说明逾期原因。',
            rectifyBy: '2028-03-31',
          },
          by: { person: 'bureau-supervisor', unit: 'bureau', role: 'supervisor' },
        },
      ],
      tasks: ['provider.clerk 审查并拟答复'],
      due: { 'share.reply': '2026-10-09' },
    });
});

test('the supervisor’s task is done by either: 督办, or a rectification', () => {
  const task = late().last.tasks.find(({ key }) => key.startsWith('overdue/'));
  expect(task?.actions).toEqual(['supervise', 'startRectification']);
  expect(replyIn(late().after(onReply()).docket)).toMatchObject({
    supervised: true,
    rectificationStarted: true,
  });
});

test('what was supervised may still be turned into a rectification, once', () => {
  const urged = late().after(moves.supervise());
  urged.when(onReply()).leadsTo({ tasks: ['provider.clerk 审查并拟答复'] });
  urged.after(onReply()).when(onReply()).isAgainst('rectification-of-what-is-overdue', ARTICLES);
});

test('nothing is turned into a rectification before the last day is over', () => {
  stages.inReview().when(onReply()).isAgainst('rectification-of-what-is-overdue', ARTICLES);
});

test('one period is named, the unit that had to keep it, and a violation that fits', () => {
  late()
    .when(startRectification('share.delivery', 'provider', 'R39(四)'))
    .isAgainst('names-what-is-overdue', ARTICLES);
  late()
    .when(startRectification('share.reply', 'requester', 'R39(四)'))
    .isAgainst('respondent-had-to-keep-it', ARTICLES);
  late()
    .when(startRectification('share.reply', 'provider', 'R39(一)'))
    .isAgainst('violation-fits-the-period', ARTICLES);
  late()
    .when(startRectification('share.reply', 'provider', 'S35(四)'))
    .leadsTo({});
});

test('nobody but the bureau’s supervisor starts one', () => {
  for (const by of ['bureau-clerk', 'provider-head']) {
    const [unit = '', role = ''] = by.split('-');
    const actor = { person: by, unit, role: role as 'clerk' };
    late()
      .when({ ...onReply(), by: actor })
      .isRefusedBy('actor');
  }
});

test('a verification that is begun anew is overdue anew, and may have a rectification of its own', () => {
  const restarts = { 'correction.third-source': 'restart' };
  const opening = correction.correctionCase({ settings: restarts });
  const rectify = startRectification('correction.verify', 'provider', 'R39(六)');
  const again = correction
    .verifying(opening)
    .after(moves.expires('correction.verify'), rectify, correction.forward());
  again.when(rectify).isAgainst('rectification-of-what-is-overdue', ARTICLES);
  again.after(moves.expires('correction.verify')).when(rectify).leadsTo({});
});

test('every procedure in which somebody other than the bureau can be late has the action, and no other', () => {
  const withAction = Object.values(procedures)
    .filter(({ actions }) => 'startRectification' in actions)
    .map(({ id }) => id);
  const prefixes = new Set(Object.keys(FITTING).map((period) => period.split('.')[0]));
  expect(withAction).toEqual([
    'share-request',
    'catalogue-change',
    'opening-request',
    'dispute',
    'correction',
  ]);
  expect(prefixes).toEqual(new Set(['share', 'dispute', 'catalogue', 'correction', 'opening']));
});
