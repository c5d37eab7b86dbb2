import { callSupervisor, supervision, tell } from '../../edges.ts';
import { rectification } from '../../rectify.ts';
import { hearsWhileSuspended, misuseRectification } from '../edges.ts';
import { chart } from '../setup.ts';

/** 暂停共享 and 限期整改 (条例 第二十七条第二款). */
export const suspended = chart.createStateConfig({
  meta: { label: '暂停共享', articles: ['R27(2)'] },
  initial: 'rectifying',
  entry: [
    { type: 'setGrantStatus', params: { status: 'suspended' } },
    tell(['requester.clerk', 'requester.head'], '共享已暂停，请限期整改'),
  ],
  on: { terminate: 'terminated', ...misuseRectification, ...hearsWhileSuspended },
  states: {
    rectifying: {
      meta: {
        label: '整改中',
        articles: ['R27(2)'],
        tasks: [
          {
            label: '限期整改',
            by: ['requester.clerk', 'requester.head'],
            actions: ['reportRectification'],
            period: 'share.rectify',
          },
        ],
      },
      after: { 'share.rectify': callSupervisor('逾期未整改') },
      on: { reportRectification: 'verifying', ...supervision, ...rectification },
    },
    verifying: {
      meta: {
        label: '整改待核实',
        articles: ['R27(2)'],
        tasks: [
          {
            label: '核实整改情况',
            by: ['bureau.clerk', 'bureau.head', 'provider.head'],
            actions: ['acceptRectification', 'rejectRectification'],
          },
        ],
      },
      on: {
        acceptRectification: {
          target: '#share-request.inUse',
          actions: [
            { type: 'setGrantStatus', params: { status: 'live' } },
            tell(['requester.clerk'], '整改到位，恢复使用'),
          ],
        },
        rejectRectification: {
          target: 'rectifying',
          actions: ['rememberFellShort', tell(['requester.clerk'], '整改不到位')],
        },
      },
    },
  },
});
