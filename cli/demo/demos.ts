import type { ProcedureId } from '../../machines/registry.ts';
import type { Story, Telling } from './story.ts';

type Teller = () => Promise<(telling: Telling) => Story>;

/** A procedure before the user's eyes: one whole life, and other ways that it may go. */
interface Demo {
  readonly says: string;
  /** Loaded only when it is told: a command line should answer at once. */
  readonly story: Teller;
  /** By the option that chooses them. */
  readonly others: { readonly [flag: string]: { readonly says: string; readonly story: Teller } };
}

/** What `docket demo` can show. */
export const DEMOS: { readonly [Id in ProcedureId]: Demo } = {
  'share-request': {
    says: '有条件共享申请：从申请到使用',
    story: async () => (await import('./stories/share-request/agreed.ts')).agreed,
    others: {
      refuse: {
        says: '不同意共享，提起争议',
        story: async () => (await import('./stories/share-request/refused.ts')).refused,
      },
      overdue: {
        says: '逾期、督办、迟到的答复',
        story: async () => (await import('./stories/share-request/overdue.ts')).overdue,
      },
    },
  },
  dispute: {
    says: '共享争议：协商、协调、共同审议直到政府裁定，裁定共享后数据投入使用',
    story: async () => (await import('./stories/dispute/ruled.ts')).ruled,
    others: {
      agree: {
        says: '双方协商一致，部分共享',
        story: async () => (await import('./stories/dispute/agreed.ts')).agreed,
      },
      across: {
        says: '县级单位与市级单位之间，由市大数据局协调',
        story: async () => (await import('./stories/dispute/across.ts')).across,
      },
    },
  },
  'catalogue-change': {
    says: '目录变更：修改基础目录，评估、会签、市级审核到发布',
    story: async () => (await import('./stories/catalogue-change/published.ts')).published,
    others: {
      merge: {
        says: '一数一源：新增的目录并入已有数源',
        story: async () => (await import('./stories/catalogue-change/merged.ts')).merged,
      },
    },
  },
  'opening-request': {
    says: '公共数据开放申请：数据使用申请，从受理到使用结束',
    story: async () => (await import('./stories/opening-request/used.ts')).used,
    others: {
      demand: {
        says: '数据需求申请：纳入开放，目录变更发布后办结',
        story: async () => (await import('./stories/opening-request/taken-in.ts')).takenIn,
      },
      refuse: {
        says: '不予开放：只能依据五种除外情形',
        story: async () => (await import('./stories/opening-request/refused.ts')).refused,
      },
    },
  },
  correction: {
    says: '数据疑义校核：转数源部门核实，更正后办结',
    story: async () => (await import('./stories/correction/corrected.ts')).corrected,
    others: {
      coordinate: {
        says: '双方意见不一致，由大数据局协调',
        story: async () => (await import('./stories/correction/coordinated.ts')).coordinated,
      },
    },
  },
  supervision: {
    says: '督办与整改：通知、报告、核实整改到位',
    story: async () => (await import('./stories/supervision/rectified.ts')).rectified,
    others: {
      refer: {
        says: '拒不改正，提请追责',
        story: async () => (await import('./stories/supervision/referred.ts')).referred,
      },
    },
  },
  purchase: {
    says: '社会数据采购：报批、采购、纳入目录供各单位共享',
    story: async () => (await import('./stories/purchase/catalogued.ts')).catalogued,
    others: {
      existing: {
        says: '目录中已有可以共享的数据，不批准采购',
        story: async () => (await import('./stories/purchase/existing.ts')).existing,
      },
    },
  },
};

/**
 * The teller that the options of a command choose.
 * @param chosen what the command line says, by option
 */
export function tellerOf(id: ProcedureId, chosen: { readonly [flag: string]: unknown }): Teller {
  const { story, others } = DEMOS[id];
  const other = Object.entries(others).find(([flag]) => chosen[flag] === true);
  return other ? other[1].story : story;
}
