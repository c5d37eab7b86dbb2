import { callSupervisor, supervision, tell } from '../../edges.ts';
import { endsByTheBureau, tellRespondent } from '../edges.ts';
import { chart } from '../setup.ts';

/** 限期整改, with the unit; the last day is the one that the bureau has set in the case. */
export const rectifying = chart.createStateConfig({
  meta: {
    label: '整改中',
    articles: ['S35', 'R39', 'R40'],
    tasks: [
      {
        label: '整改并报告',
        by: ['respondent.clerk', 'respondent.head'],
        actions: ['reportRectification'],
        period: 'supervision.rectify',
      },
    ],
  },
  after: { 'supervision.rectify': callSupervisor('逾期未报告整改情况') },
  on: {
    reportRectification: {
      target: 'verifying',
      actions: ['rememberReport', tell(['bureau.supervisor'], '收到整改报告，请核实')],
    },
    // A new last day is a new clock: the state is entered again.
    extendRectification: {
      target: 'rectifying',
      reenter: true,
      actions: ['rememberExtended', tellRespondent('整改期限已延长')],
    },
    ...endsByTheBureau,
    ...supervision,
  },
});

/** 核实, with the bureau. */
export const verifying = chart.createStateConfig({
  meta: {
    label: '整改待核实',
    articles: ['S35', 'R39', 'R40'],
    tasks: [
      {
        label: '核实整改情况',
        by: ['bureau.supervisor', 'bureau.head'],
        actions: ['confirmRectification', 'rejectRectification'],
      },
    ],
  },
  on: {
    confirmRectification: { target: 'rectified', actions: tellRespondent('整改到位，督办办结') },
    rejectRectification: {
      target: 'rectifying',
      actions: ['rememberFellShort', tellRespondent('整改不到位，请继续整改')],
    },
    ...endsByTheBureau,
  },
});
