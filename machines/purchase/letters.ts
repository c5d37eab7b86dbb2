import { type LetterView, lettersOf, saidIn } from '../letter.ts';
import { heading, items, paragraph, restingOn, sentence } from '../letter-words.ts';
import type { PurchaseContext } from './context.ts';

type View = LetterView<PurchaseContext>;

const letter = lettersOf<PurchaseContext>();
const APPROVING = ['S13'] as const;
const SHARED = ['S12(1)', 'R19(1)'] as const;
const toDepartment = { from: 'bureau', to: ['requester'], copies: [] } as const;

interface Reasons {
  readonly reasons: string;
}

/** '你单位关于采购“手机信令人口流动数据”的申请（案号：潍数采购〔2026〕1号）' */
const application = ({ context, caseNumber }: View): string =>
  `你单位关于采购“${context.application.data}”的申请（案号：${caseNumber}）`;

/** 批准通知 (办法 第十三条). */
const approval = letter({
  ...toDepartment,
  kind: 'approval',
  label: '批准通知',
  numberWord: '采购批',
  articles: APPROVING,
  actions: ['approve'],
  title: ({ context }) => `关于批准采购${context.application.data}的通知`,
  says: (view) => {
    const { purpose, budgetYuan } = view.context.application;
    return [
      paragraph(`${application(view)}收悉。${restingOn(APPROVING, view.governing)}，经审核，批准采购：`),
      items(
        `用途：${sentence(purpose)}`,
        `预算：${budgetYuan.toLocaleString('en')}元，合同价款不得超出；确需超出的，重新报批。`,
      ),
      paragraph('请依法采购，收到数据后及时编入本部门目录，并通过共享平台提供共享。'),
      paragraph('特此通知。'),
    ];
  },
});

/** 不予批准通知 that points to what the catalogue has: 凡可共享获取的不得重复采集. */
const existing = letter({
  ...toDepartment,
  kind: 'existing',
  label: '不予批准通知',
  numberWord: '采购共享',
  articles: SHARED,
  actions: ['pointToExisting'],
  title: ({ context }) => `关于不予批准采购${context.application.data}的通知`,
  says: (view) => {
    const { item, reasons } = saidIn<Reasons & { readonly item: string }>(view);
    return [
      paragraph(
        `${application(view)}收悉。${restingOn(SHARED, view.governing)}，凡可通过共享获取的数据不得重复采集。经审核，现有数据能够满足需要，不予批准。`,
      ),
      heading('可以共享的数据'),
      items(`目录编码：${item}。`, sentence(reasons)),
      paragraph('请通过共享平台获取或者申请共享。特此通知。'),
    ];
  },
});

/** 不予批准通知 */
const refusal = letter({
  ...toDepartment,
  kind: 'refusal',
  label: '不予批准通知',
  numberWord: '采购不予',
  articles: APPROVING,
  actions: ['refuse'],
  title: ({ context }) => `关于不予批准采购${context.application.data}的通知`,
  says: (view) => [
    paragraph(`${application(view)}收悉。${restingOn(APPROVING, view.governing)}，经审核，不予批准。`),
    heading('理由'),
    paragraph(sentence(saidIn<Reasons>(view).reasons)),
    paragraph('特此通知。'),
  ],
});

/** The letters of a purchase: what the department is told of the approval. */
export const letters = [approval, existing, refusal];
