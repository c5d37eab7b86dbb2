import { expect, test } from 'vitest';
import { rectificationEnds, rectifyMisuse } from '../testing/rectification-moves.ts';
import * as moves from '../testing/share-request-moves.ts';
import * as stages from '../testing/share-request-stages.ts';

const reported = () => stages.inUse().after(moves.reportMisuse());
const underWay = () => reported().after(rectifyMisuse(), moves.suspend());

test('a report of misuse is turned into a rectification of the requester; the heads decide on the grant', () => {
  reported()
    .when(rectifyMisuse())
    .leadsTo({
      states: ['inUse.misuseReported'],
      effects: [
        {
          type: 'startCase',
          procedure: 'supervision',
          link: 'supervision',
          intake: {
            unit: 'requester',
            trigger: 'misuse',
            violation: 'R40(三)',
            facts: '期限届满后仍未办理，无正当理由。',
            demands: '立即办理，并说明逾期原因。',
            rectifyBy: '2028-03-31',
          },
          by: { person: 'bureau-supervisor', unit: 'bureau', role: 'supervisor' },
        },
      ],
      tasks: ['bureau.head 处置违规使用报告', 'provider.head 处置违规使用报告'],
      remembers: { rectification: { result: null } },
    });
  stages
    .suspended()
    .when(rectifyMisuse())
    .leadsTo({ states: ['suspended.rectifying'] });
  stages.inUse().when(rectifyMisuse()).isRefusedBy('state');
});

// 条例 第二十七条第二款: the use goes on only when somebody says so.
test('整改到位: the suspended case comes to its verification, and nothing is restored by itself', () => {
  underWay()
    .when(rectificationEnds('rectified', '2026-11-02'))
    .leadsTo({
      states: ['suspended.verifying'],
      effects: [],
      tasks: ['bureau.clerk 核实整改情况', 'bureau.head 核实整改情况', 'provider.head 核实整改情况'],
      told: ['bureau.head', 'provider.head'],
      remembers: { rectification: { result: 'rectified' } },
    });
  underWay()
    .after(rectificationEnds('rectified'))
    .when(moves.acceptRectification())
    .leadsTo({ states: ['inUse.using'], effects: [{ type: 'setGrantStatus', status: 'live' }] });
});

test('提请追责: the service may be terminated', () => {
  const referred = underWay().after(rectificationEnds('referred'));
  underWay().when(moves.terminate()).isAgainst('termination-after-failed-rectification', ['R27(2)']);
  expect(referred.last.step.to).toEqual(['suspended.rectifying']);
  referred.when(moves.terminate()).leadsTo({ states: ['terminated'], closed: true });
});

test('撤销督办 leaves the suspension as it is', () => {
  const dropped = underWay().after(rectificationEnds('dropped'));
  expect(dropped.last.step.to).toEqual(['suspended.rectifying']);
  dropped.when(moves.terminate()).isAgainst('termination-after-failed-rectification', ['R27(2)']);
  dropped.when(rectifyMisuse()).leadsTo({ remembers: { rectification: { result: null } } });
});

test('what comes while the data is in use is remembered for this misuse, and not held against a later one', () => {
  const heard = reported().after(rectifyMisuse(), rectificationEnds('referred'));
  expect(heard.last.step.to).toEqual(['inUse.misuseReported']);
  heard
    .after(moves.suspend())
    .when(moves.terminate())
    .leadsTo({ states: ['terminated'] });
  heard
    .after(moves.dismissReport(), moves.reportMisuse(), moves.suspend())
    .when(moves.terminate())
    .isAgainst('termination-after-failed-rectification', ['R27(2)']);
  const still = reported().after(rectifyMisuse(), moves.dismissReport(), moves.reportMisuse());
  still.when(rectifyMisuse()).isAgainst('one-rectification-at-a-time', ['S35', 'R40']);
});

test('a rectification goes on when the use is over or terminated, and its outcome finds the case or nobody', () => {
  const over = reported().after(rectifyMisuse(), moves.expires('share.use'));
  over.when(rectificationEnds('rectified', '2028-07-03')).leadsTo({ states: ['useOver'] });
  const ended = over.after(moves.endUse());
  ended.when(rectificationEnds('rectified', '2028-07-03')).waits();
});
