import { z } from 'zod';
import { day, reasons, text } from '../../fields.ts';
import { action } from './common.ts';

const purchase = z.strictObject({
  contract: text('合同编号', 100),
  supplier: text('供方名称', 200),
  priceYuan: z.int('请填写整数，单位为元').nonnegative('价款不能小于零').meta({ title: '合同价款（元）' }),
  signedOn: day('合同签订日期'),
  received: text('收到的数据'),
  receivedOn: day('收到数据的日期'),
});
export type Purchase = z.infer<typeof purchase>;

/** 采购, by the department: the contract and what was received under it (办法 第十三条). */
export const purchasing = {
  recordPurchase: action({
    label: '登记采购结果',
    by: ['requester.clerk'],
    articles: ['S13'],
    payload: purchase,
    payloadRules: [
      {
        id: 'bought-after-approval',
        articles: ['S13'],
        says: '采购社会数据应当先报批，合同签订日期不能早于批准之日。',
        broken: ({ context: { approvedOn }, payload }) =>
          approvedOn === null || payload.signedOn < approvedOn,
      },
      {
        id: 'received-under-contract',
        articles: ['S13'],
        says: '收到数据的日期不能早于合同签订之日，也不能晚于登记之日。',
        broken: ({ payload: { signedOn, receivedOn }, on }) => receivedOn < signedOn || receivedOn > on,
      },
      {
        id: 'within-approved-budget',
        articles: ['S13'],
        says: '合同价款不能超出批准的预算；确需超出的，请终止后重新报批。',
        broken: ({ context, payload }) => payload.priceYuan > context.application.budgetYuan,
      },
    ],
  }),
  abandon: action({
    label: '终止采购',
    by: ['requester.head'],
    articles: ['S13'],
    payload: reasons,
    final: true,
  }),
};
