import { supervision, tell } from '../../edges.ts';
import { rectification } from '../../rectify.ts';
import { withdrawal } from '../edges.ts';
import { chart } from '../setup.ts';
import { extension } from './extension.ts';
import { reply } from './reply.ts';

/** 办理, in the provider's house: the reply period runs through the whole of it. */
export const handling = chart.createStateConfig({
  meta: { label: '办理', articles: ['R21(1)', 'S20(3)'] },
  type: 'parallel',
  entry: tell(['provider.clerk'], '收到共享申请，请签收'),
  after: {
    'share.reply': {
      actions: ['rememberReplyOverdue', tell(['bureau.supervisor'], '共享申请逾期未答复')],
    },
  },
  on: { ...withdrawal, ...supervision, ...rectification },
  states: {
    reply,
    extension,
  },
});
