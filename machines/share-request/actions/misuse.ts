import type { PayloadRule } from '../../action.ts';
import { MISUSES } from '../../supervision/fitting.ts';
import { type Notice, notice } from '../../supervision/intake.ts';
import type { ShareRequestContext } from '../context.ts';
import { action } from './common.ts';

const isMisuse: PayloadRule<ShareRequestContext, Notice> = {
  id: 'violation-is-a-misuse',
  articles: ['S35', 'R40'],
  says: '违规情形应当是使用数据中的违规：办法第三十五条第三项、第四项，条例第四十条第二项、第三项、第四项、第六项、第七项。',
  broken: ({ payload }) => !MISUSES.some((misuse) => misuse === payload.violation),
};

/** 整改 of a misuse by the bureau's supervisor, beside what the heads decide on the grant (条例 第二十七条第二款、第四十条). */
export const misuse = {
  rectifyMisuse: action({
    label: '就违规使用立案督办整改',
    by: ['bureau.supervisor'],
    articles: ['S35', 'R27(2)', 'R40'],
    payload: notice,
    caseRules: [
      {
        id: 'one-rectification-at-a-time',
        articles: ['S35', 'R40'],
        says: '本案的违规使用已经立案督办整改，请在该督办案件中办理。',
        broken: ({ context }) => context.rectification?.result === null,
      },
    ],
    payloadRules: [isMisuse],
  }),
};
