import { runningClock } from '../../clock.ts';
import { saidIn } from '../../letter.ts';
import { heading, items, lastDay, paragraph, restingOn, sentence } from '../../letter-words.ts';
import { addressee, application, dataName, letter, remedies, type View, you } from './common.ts';

const ARTICLES = ['S25(2)', 'S25(3)'] as const;
const toApplicant = { articles: ARTICLES, from: 'bureau', to: [], addressee } as const;

/** 受理告知书 */
export const acceptance = letter({
  ...toApplicant,
  kind: 'acceptance',
  label: '受理告知书',
  numberWord: '开放受',
  copies: ['provider'],
  actions: ['acceptApplication'],
  title: (view) => `关于受理${dataName(view)}开放申请的告知书`,
  says: (view) => [
    paragraph(
      `${application(view)}收悉。${restingOn(ARTICLES, view.governing)}，经规范性审查，符合要求，予以受理，由${view.nameOf('provider')}办理。${onPeriod(view)}`,
    ),
    paragraph('特此告知。'),
  ],
});

/** 补正告知书: everything that is missing, told at once. */
export const supplement = letter({
  ...toApplicant,
  kind: 'supplement',
  label: '补正告知书',
  numberWord: '开放补',
  copies: [],
  actions: ['askForSupplement'],
  title: (view) => `关于补正${dataName(view)}开放申请材料的告知书`,
  says: (view) => [
    paragraph(
      `${application(view)}收悉。${restingOn(['S25(3)'], view.governing)}，经规范性审查，申请材料不全，现一次性告知需要补充的材料：`,
    ),
    items(...(view.context.supplement?.missing ?? []).map(sentence)),
    paragraph(`请${you(view)}补充后通过原途径提交。`),
    paragraph('特此告知。'),
  ],
});

/** 不予受理告知书 */
export const rejection = letter({
  ...toApplicant,
  kind: 'rejection',
  label: '不予受理告知书',
  numberWord: '开放不受',
  copies: ['provider'],
  actions: ['rejectApplication'],
  title: (view) => `关于不予受理${dataName(view)}开放申请的告知书`,
  says: (view) => {
    const told = remedies(view, 'bureau');
    return [
      paragraph(
        `${application(view)}，经一次性告知补正，仍不符合要求。${restingOn(ARTICLES, view.governing)}，不予受理。`,
      ),
      heading('理由'),
      paragraph(sentence(saidIn<{ readonly reasons: string }>(view).reasons)),
      paragraph(`${you(view)}可以在材料齐全后重新申请。`),
      ...(told === null ? [] : [heading('救济途径'), paragraph(told)]),
      paragraph('特此告知。'),
    ];
  },
});

/** No number of days is written: a target of the authority is told as what it is. */
function onPeriod({ clocks }: View): string {
  const clock = runningClock(clocks, 'opening.decision') ?? runningClock(clocks, 'opening.demand-reply');
  const last = lastDay(clock);
  return last === undefined ? '' : `办理时限至${last}（内部时限，非法定期限）。`;
}
