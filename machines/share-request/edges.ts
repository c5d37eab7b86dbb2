import { tell } from '../edges.ts';

/** The provider knows of a request once it has left the requester's house, and of its withdrawal too. */
export const withdrawal = {
  withdraw: { target: '#share-request.withdrawn', actions: tell(['provider.clerk'], '申请已撤回') },
} as const;

/** Whoever decides on the grant hears what the rectification of the misuse has come to; nothing is decided by it. */
const tellOfRectification = tell(['bureau.head', 'provider.head'], '违规使用的督办整改已有结果');

export const misuseRectification = { rectifyMisuse: { actions: 'startMisuseRectification' } } as const;

export const hearsOfRectification = {
  settled: { guard: 'isOfRectification', actions: ['rememberRectification', tellOfRectification] },
} as const;

/** Suspended for it: what was put right is verified at once, and the heads say whether the use goes on. */
export const hearsWhileSuspended = {
  settled: [
    {
      guard: 'isRectified',
      description: '整改到位',
      target: '.verifying',
      actions: ['rememberRectification', tellOfRectification],
    },
    {
      guard: 'isOfRectification',
      description: '撤销督办、提请追责',
      actions: ['rememberRectification', tellOfRectification],
    },
  ],
} as const;

/**
 * Not while a report of misuse is open: nobody closes the case that he is reported in. The data is disposed of as the
 * provider demands, who is told how it was (条例 第二十七条第一款).
 */
export const endOfUse = {
  endUse: {
    target: '#share-request.ended',
    actions: tell(['provider.clerk'], '使用已结束，请核对数据处置情况'),
  },
} as const;
