import { runningClock } from '../../clock.ts';
import { saidIn } from '../../letter.ts';
import { heading, items, lastDay, paragraph, restingOn, sentence } from '../../letter-words.ts';
import { itemName, letter, matter } from './common.ts';

interface Reasons {
  readonly reasons: string;
}

/** The bureau of the unit's level and the city's write the same two letters, each under its own word. */
interface Reviewer {
  readonly from: 'bureau' | 'cityBureau';
  readonly copies: readonly ['cityBureau'] | readonly ['bureau'];
  readonly kind: string;
  readonly word: string;
  readonly action: string;
}

const RETURNING = ['S9(1)', 'S9(2)', 'R16(1)'] as const;
const REFUSING = ['S11', 'R16(1)'] as const;
const MERGING = ['R19(2)', 'S9(2)'] as const;

const returning = ({ from, copies, kind, word, action }: Reviewer) =>
  letter({
    kind,
    label: '退回修改通知',
    numberWord: word,
    articles: RETURNING,
    ...{ from, copies },
    to: ['provider'],
    actions: [action],
    title: (view) => `关于退回修改${itemName(view)}目录变更的通知`,
    says: (view) => {
      const last = lastDay(runningClock(view.clocks, 'catalogue.update'));
      return [
        paragraph(
          `${matter(view)}收悉。${restingOn(RETURNING, view.governing)}，经审核，需要修改后重新报送：`,
        ),
        items(sentence(saidIn<Reasons>(view).reasons)),
        paragraph(
          `请修改后重新报送。${last === undefined ? '' : `目录更新的期限不因退回而改变，至${last}届满。`}`,
        ),
        paragraph('特此通知。'),
      ];
    },
  });

const refusing = ({ from, copies, kind, word, action }: Reviewer) =>
  letter({
    kind,
    label: '不同意变更通知',
    numberWord: word,
    articles: REFUSING,
    ...{ from, copies },
    to: ['provider'],
    actions: [action],
    title: (view) => `关于不同意${itemName(view)}目录变更的通知`,
    says: (view) => [
      paragraph(`${matter(view)}收悉。${restingOn(REFUSING, view.governing)}，经审核，不同意变更。`),
      heading('理由'),
      paragraph(sentence(saidIn<Reasons>(view).reasons)),
      paragraph('现行目录继续有效。特此通知。'),
    ],
  });

const LEVEL = { from: 'bureau', copies: ['cityBureau'] } as const;
const CITY = { from: 'cityBureau', copies: ['bureau'] } as const;

export const returned = returning({ ...LEVEL, kind: 'returned', word: '目录退', action: 'sendBack' });
export const returnedByCity = returning({
  ...{ ...CITY, kind: 'returned-by-city', word: '目录市退' },
  action: 'sendBackByCity',
});
export const refusal = refusing({ ...LEVEL, kind: 'refusal', word: '目录不予', action: 'refuse' });
export const refusalByCity = refusing({
  ...{ ...CITY, kind: 'refusal-by-city', word: '目录市不予' },
  action: 'refuseByCity',
});

/** 并入已有数源: what has a source in the catalogue gets no second one (一数一源). */
export const merger = letter({
  kind: 'merger',
  label: '并入已有数源通知',
  numberWord: '目录并',
  articles: MERGING,
  from: 'cityBureau',
  to: ['provider'],
  copies: ['bureau'],
  actions: ['mergeIntoSource'],
  title: (view) => `关于${itemName(view)}并入已有数源的通知`,
  says: (view) => {
    const { source, reasons } = saidIn<Reasons & { readonly source: string }>(view);
    return [
      paragraph(
        `${matter(view)}收悉。${restingOn(MERGING, view.governing)}，按照“一数一源”的要求，并入已有数源（目录编码${source}），不另行发布。`,
      ),
      heading('理由'),
      paragraph(sentence(reasons)),
      paragraph('需要使用该数据的，请通过共享获取。特此通知。'),
    ];
  },
});
