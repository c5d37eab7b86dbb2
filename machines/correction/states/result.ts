import { callSupervisor, supervision, tell } from '../../edges.ts';
import { withdrawal } from '../edges.ts';
import { chart } from '../setup.ts';

/** The feedback is with the user; silence is no acceptance. */
export const reported = chart.createStateConfig({
  meta: {
    label: '结果待确认',
    articles: ['R26(2)', 'S18(2)'],
    tasks: [
      {
        label: '确认校核处理结果',
        by: ['requester.clerk', 'requester.head'],
        actions: ['acceptResult', 'askForCoordination'],
      },
    ],
  },
  on: {
    acceptResult: { target: 'settled', actions: tell(['provider.clerk'], '校核处理结果已被接受') },
    askForCoordination: {
      target: 'coordinating',
      actions: tell(['bureau.clerk', 'provider.clerk'], '请协调校核疑义'),
    },
  },
});

/** 必要时由大数据主管部门协调解决. */
export const coordinating = chart.createStateConfig({
  meta: {
    label: '协调',
    articles: ['S18(2)', 'R28(2)'],
    tasks: [
      {
        label: '协调校核疑义',
        by: ['bureau.clerk', 'bureau.head'],
        actions: ['recordCoordination'],
        period: 'correction.coordination',
      },
    ],
  },
  after: { 'correction.coordination': callSupervisor('协调校核逾期') },
  on: {
    recordCoordination: [
      {
        guard: 'mustCorrect',
        description: '应当更正',
        target: 'correcting',
        actions: ['rememberOrdered', tell(['provider.clerk', 'requester.clerk'], '协调结果：应当更正')],
      },
      {
        description: '校核处理结果成立',
        target: 'upheld',
        actions: tell(['provider.clerk', 'requester.clerk'], '协调结果：校核处理结果成立'),
      },
    ],
    ...withdrawal,
    ...supervision,
  },
});

/** What was found to need correction. The period of ten days is over with the first feedback; no other is written. */
export const correcting = chart.createStateConfig({
  meta: {
    label: '按协调结果更正',
    articles: ['S18(2)', 'R26(2)'],
    tasks: [{ label: '更正并反馈', by: ['provider.clerk', 'provider.head'], actions: ['reportResult'] }],
  },
  on: {
    reportResult: {
      target: 'reported',
      actions: ['rememberResult', tell(['requester.clerk'], '校核处理结果已反馈')],
    },
    ...withdrawal,
  },
});
