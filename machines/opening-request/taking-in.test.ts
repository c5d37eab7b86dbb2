import { test } from 'vitest';
import { person } from '../testing/cast.ts';
import * as of from '../testing/opening-request-case.ts';

// 办法 第二十四条: what is opened stands in the catalogue with its opening class.
test('a demand that is accepted starts a catalogue change', () => {
  of.takenIn()
    .when(of.startChange())
    .leadsTo({
      states: ['takingIn.changing'],
      tasks: [],
      effects: [
        {
          type: 'startCase',
          procedure: 'catalogue-change',
          link: 'catalogue-change',
          intake: of.CHANGE,
          by: person('provider.clerk'),
        },
      ],
    });
});

test('its publication ends the request', () => {
  of.changing()
    .when(of.changeEnds('published'))
    .leadsTo({ states: ['opened'], closed: true, told: ['bureau.clerk', 'provider.clerk'] });
});

test.for(['merged', 'refused', 'withdrawn'])(
  'a change that was %s leaves the demand with the provider',
  (result) => {
    of.changing()
      .when(of.changeEnds(result))
      .leadsTo({
        states: ['takingIn.preparing'],
        tasks: ['provider.clerk 启动目录变更'],
        told: ['provider.clerk', 'provider.head'],
      });
    const failed = of.changing().after(of.changeEnds(result));
    failed.when(of.startChange()).leadsTo({ states: ['takingIn.changing'] });
    failed.when(of.reconsider()).leadsTo({ states: ['decidingDemand.review'] });
  },
);

test('a decision to open is not reconsidered before a change was tried', () => {
  of.takenIn().when(of.reconsider()).isAgainst('change-was-tried', ['S24(2)', 'S25(3)']);
});

test.for([
  [
    'another reason',
    { ...of.CHANGE, trigger: { ...of.CHANGE.trigger, kind: 'law-amended' } },
    'change-for-the-demand',
  ],
  [
    'data that stay closed',
    { ...of.CHANGE, contents: { ...of.CHANGE.contents, opening: 'not-open' } },
    'change-opens-the-data',
  ],
  [
    'a deletion',
    { kind: 'delete', item: 'charging-status', trigger: of.CHANGE.trigger, reasons: '不再采集' },
    'change-opens-the-data',
  ],
] as const)('a change for %s is not the one that was decided', ([, payload, rule]) => {
  const articles = rule === 'change-opens-the-data' ? ['S24(1)', 'S24(2)'] : ['S24(2)', 'S25(2)'];
  of.takenIn().when(of.startChange({ payload })).isAgainst(rule, articles);
});

test('a demand for an item of the catalogue changes that item', () => {
  const opening = of.demandCase({ intake: { item: 'parking' }, item: { opening: 'not-open' } });
  of.takenIn(opening).when(of.startChange()).isAgainst('change-for-the-demand', ['S24(2)', 'S25(2)']);
  of.takenIn(opening)
    .when(of.startChange({ payload: { ...of.CHANGE, kind: 'modify', item: 'parking' } }))
    .leadsTo({ states: ['takingIn.changing'] });
});

test('a demand that is withdrawn leaves no change waiting for it', () => {
  of.changing()
    .when(of.withdraw())
    .leadsTo({ states: ['withdrawn'], closed: true, effects: [{ type: 'releaseCases' }] });
});
