import { z } from 'zod';
import { note, text } from '../../fields.ts';
import { action } from './common.ts';

/** After a refusal: accept it, or raise a dispute (办法 第二十条第四款, 条例 第二十八条). */
export const refusal = {
  acceptRefusal: action({
    label: '接受不同意共享的答复',
    by: ['requester.clerk', 'requester.head'],
    articles: ['R21(2)', 'S20(3)'],
    payload: note,
    final: true,
  }),
  raiseDispute: action({
    label: '提起争议',
    by: ['requester.clerk', 'requester.head'],
    articles: ['S20(4)', 'R28(2)'],
    payload: z.strictObject({ need: text('因履行职责确需使用的说明') }),
  }),
};
