import type { z } from 'zod';
import { periods } from '../statute/periods.ts';
import type { ActionDefinition } from './action.ts';
import { choice } from './choice.ts';
import { type Clock, isOverdue } from './clock.ts';
import type { CaseContext } from './docket.ts';
import type { CaseStart } from './effect.ts';
import { text } from './fields.ts';
import type { Actor } from './party.ts';
import { FITTING } from './supervision/fitting.ts';
import { type Intake, type Notice, notice } from './supervision/intake.ts';

const labelOf = (id: string): string => periods.find((period) => period.id === id)?.label ?? id;

const payload = notice.extend({
  period: choice('逾期的期限', Object.fromEntries(Object.keys(FITTING).map((id) => [id, labelOf(id)]))),
  unit: text('被督办单位', 100),
});
type Payload = z.output<typeof payload>;

/** What is overdue, binds somebody other than the bureau, and has no rectification yet. */
const isOpen = (clock: Clock): boolean =>
  isOverdue(clock) && !clock.rectificationStarted && Object.hasOwn(FITTING, clock.period);

/**
 * 整改 of what is overdue, the same in every procedure in which somebody other than the bureau can be late: it starts a
 * rectification (督办与整改), for which the case does not wait (办法 第三十五条, 条例 第三十九条、第四十条). What the notice may say is
 * asked by the rules of that procedure, before the step is taken.
 */
export const startRectification: ActionDefinition<unknown, typeof payload> = {
  label: '立案督办整改',
  by: ['bureau.supervisor'],
  articles: ['S35', 'R39', 'R40'],
  payload,
  caseRules: [
    {
      id: 'rectification-of-what-is-overdue',
      articles: ['S35', 'R39', 'R40'],
      says: '本案没有可以立案督办整改的逾期期限：每次逾期只立案一次；大数据主管部门自身逾期的，由本级人民政府或者上级主管部门责令改正。',
      broken: ({ clocks }) => !clocks.some(isOpen),
    },
  ],
  payloadRules: [
    {
      id: 'names-what-is-overdue',
      articles: ['S35', 'R39', 'R40'],
      says: '所列期限没有逾期，或者已经立案督办整改。',
      broken: ({ clocks, payload: { period } }) =>
        !clocks.some((clock) => clock.period === period && isOpen(clock)),
    },
    {
      id: 'respondent-had-to-keep-it',
      articles: ['S35', 'R39', 'R40'],
      says: '被督办单位应当是本案中负有按期办理义务的单位。',
      broken: ({ context, payload: { period, unit } }) => {
        const { parties } = context as CaseContext;
        return !FITTING[period]?.parties.some((party) => parties[party]?.includes(unit));
      },
    },
    {
      id: 'violation-fits-the-period',
      articles: ['S35', 'R39', 'R40'],
      says: '违规情形应当与逾期的期限相符：未按时答复、提供为条例第三十九条第四项，未按时校核为该条第六项，未更新目录为该条第一项、办法第三十五条第一项；没有专项的，为各条关于其他情形的一项。',
      broken: ({ payload: { period, violation } }) =>
        !FITTING[period]?.violations.some((fit) => fit === violation),
    },
  ],
};

/** The case that the supervisor starts on what a notice says. */
export function rectificationOf(
  by: Actor,
  unit: string,
  trigger: Intake['trigger'],
  said: Notice,
): CaseStart {
  const { violation, facts, demands, rectifyBy } = said;
  const intake: Intake = { unit, trigger, violation, facts, demands, rectifyBy };
  return { procedure: 'supervision', link: 'supervision', intake, by };
}

/** The edge of `startRectification`: it leads nowhere, and does two things in one step. */
export const rectification = {
  startRectification: {
    actions: [
      {
        type: 'rectifyClock',
        params: ({ event }: Taken) => ({ period: event.payload.period }),
      },
      {
        type: 'startCase',
        params: ({ event: { actor, payload: said } }: Taken) => ({
          ...rectificationOf(actor, said.unit, 'overdue', said),
          detached: true as const,
        }),
      },
    ],
  },
} as const;

export interface Taken {
  readonly event: { readonly payload: Payload; readonly actor: Actor };
}
