import type { IsoDate } from '../../../../calendar/iso-date.ts';
import type { Deed } from '../../story.ts';
import { cast, request } from './request.ts';

// Scenes that several stories share.

export const approve: Deed<'share-request'> = {
  says: '负责人审核同意，申请送到公安局，答复期限开始计算。',
  by: cast.askingHead,
  action: { type: 'approveApplication', payload: { note: '属于本单位职责，同意申请。' } },
};

export const signIn: Deed<'share-request'> = {
  says: '公安局经办人签收。',
  by: cast.providing,
  action: { type: 'signIn', payload: {} },
};

export const reviewSecurity: Deed<'share-request'> = {
  says: '经办人记录安全审查的结论。',
  by: cast.providing,
  action: {
    type: 'recordSecurityReview',
    payload: { conclusion: 'passed-with-measures', measures: '接口逐次鉴权，返回结果不落地。' },
  },
};

export function agree(today: IsoDate): Deed<'share-request'>['action'] {
  const { scope, until, method } = request(today);
  const requirements = '仅用于低保对象核对，不得转交第三方。';
  return { type: 'draftReply', payload: { decision: 'agree', scope, until, method, requirements } };
}

export const sign: Deed<'share-request'>['action'] = { type: 'sign', payload: {} };
