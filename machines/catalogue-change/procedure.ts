import { defineProcedure } from '../procedure.ts';
import { actions } from './actions.ts';
import type { CatalogueChangeContext } from './context.ts';
import { type Intake, intake, intakeRules, KINDS } from './intake.ts';
import { letters } from './letters.ts';
import { machine } from './machine.ts';

/** What starts the period of 办法 第十一条 and 条例 第十七条第二款; other causes have no number of days. */
const STARTS_PERIOD: readonly Intake['trigger']['kind'][] = ['law-amended', 'function-changed'];

/** 目录变更 */
export const catalogueChange = defineProcedure({
  id: 'catalogue-change',
  version: 1,
  title: '目录变更',
  numberWord: '目录',
  articles: ['S9(1)', 'S11', 'R12(2)', 'R17(2)'],
  parties: ['provider', 'bureau', 'cityBureau', 'reviewer'],
  submitBy: ['provider.clerk'],
  intake,
  intakeRules,
  offered: { ownItems: true, withoutItem: true },
  // A new item is in no catalogue yet.
  itemOf: ({ kind, item }) => (kind === 'add' ? null : item),
  // The rules are those of the day on which the law or the function changed.
  triggeredOn: ({ trigger }) => trigger.on,
  partiesOf: (submitter) => ({ provider: [submitter.code], bureau: [submitter.bureau] }),
  furtherParties: ({ concerned }, cityBureau) => ({
    cityBureau: [cityBureau],
    ...(concerned.length > 0 && { reviewer: concerned }),
  }),
  subject: ({ intake: asked, item }) =>
    `${KINDS[asked.kind]}：${asked.kind === 'delete' ? (item?.name ?? asked.item) : asked.contents.name}`,
  actions,
  letters,
  machine,
  clockStart: (period, context) => {
    const { trigger } = (context as CatalogueChangeContext).opening.intake;
    if (period !== 'catalogue.update') return {};
    return STARTS_PERIOD.includes(trigger.kind) ? { receivedOn: trigger.on } : null;
  },
});
