import { z } from 'zod';
import { note, text } from '../../fields.ts';
import { sharingMethod } from '../intake.ts';
import { action } from './common.ts';

/** 提供数据 and its confirmation (条例 第二十二条). */
export const providing = {
  recordDelivery: action({
    label: '登记数据提供',
    by: ['provider.clerk'],
    articles: ['R22(1)', 'R22(2)', 'S31(1)'],
    payload: z.strictObject({
      method: sharingMethod,
      credential: text('提供凭证', 500),
      remarks: text('说明').optional(),
    }),
  }),
  confirmReceipt: action({
    label: '确认收到',
    by: ['requester.clerk'],
    articles: ['R22(1)', 'S20(3)'],
    payload: note,
  }),
  reportProblem: action({
    label: '反馈数据问题',
    by: ['requester.clerk'],
    articles: ['R22(1)', 'S18(2)'],
    payload: z.strictObject({ problem: text('问题') }),
  }),
};
