import { tell } from '../../edges.ts';
import { chart } from '../setup.ts';

/** 采购, with the department. */
export const purchasing = chart.createStateConfig({
  meta: {
    label: '采购中',
    articles: ['S13'],
    tasks: [{ label: '采购并登记结果', by: ['requester.clerk'], actions: ['recordPurchase'] }],
  },
  on: {
    recordPurchase: {
      target: 'purchased',
      actions: ['rememberPurchase', tell(['bureau.clerk'], '社会数据已采购，待纳入目录')],
    },
    abandon: { target: 'abandoned', actions: tell(['requester.clerk', 'bureau.clerk'], '采购已终止') },
  },
});
