import { defineProcedure } from '../procedure.ts';
import { actions } from './actions.ts';
import type { OpeningRequestContext } from './context.ts';
import { intake, intakeRules } from './intake.ts';
import { letters } from './letters.ts';
import { machine } from './machine.ts';

/** 开放申请. The applicant has no account here: the bureau keeps the platform, and its clerk enters what comes in. */
export const openingRequest = defineProcedure({
  id: 'opening-request',
  version: 1,
  title: '公共数据开放申请',
  numberWord: '开放',
  articles: ['S23', 'S24(2)', 'S25(2)', 'S25(3)', 'S26'],
  parties: ['provider', 'bureau'],
  submitBy: ['bureau.clerk'],
  intake,
  intakeRules,
  offered: { withoutItem: true },
  itemOf: ({ item }) => item ?? null,
  unitOf: (asked) => (asked.kind === 'demand' ? asked.unit : undefined),
  partiesOf: (_submitter, about) => (about ? { provider: [about.code], bureau: [about.bureau] } : {}),
  subject: ({ item, intake: asked }) =>
    asked.kind === 'use' ? (item?.name ?? asked.item) : `需求：${asked.data.slice(0, 60)}`,
  actions,
  letters,
  machine,
  clockStart: (period, context) => {
    const { decision } = context as OpeningRequestContext;
    const isUse = period === 'opening.use' && decision?.content.decision === 'open';
    return isUse ? { until: decision.content.until } : {};
  },
});
