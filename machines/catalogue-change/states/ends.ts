import type { CatalogueChangeContext } from '../context.ts';
import { chart } from '../setup.ts';

/** How a change ended, for the case that started it. */
interface CatalogueOutcome {
  readonly result: 'published' | 'merged' | 'refused' | 'withdrawn';
  /** Code of the item. */
  readonly item: string;
}

const settle = (result: CatalogueOutcome['result']) =>
  ({
    type: 'settleCase',
    params: ({ context }: { readonly context: CatalogueChangeContext }) => {
      const outcome: CatalogueOutcome = { result, item: context.opening.intake.item };
      return { outcome };
    },
  }) as const;

/** The ends of a change. */
export const published = chart.createStateConfig({
  meta: { label: '已发布', articles: ['S9(2)', 'R17(3)'] },
  type: 'final',
  entry: settle('published'),
});

export const merged = chart.createStateConfig({
  meta: { label: '并入已有数源', articles: ['S9(2)', 'R19(2)'] },
  type: 'final',
  entry: settle('merged'),
});

export const refused = chart.createStateConfig({
  meta: { label: '不同意变更', articles: ['S11', 'R16(1)'] },
  type: 'final',
  entry: settle('refused'),
});

export const withdrawn = chart.createStateConfig({
  meta: { label: '已撤回', articles: ['S9(1)', 'R12(2)'] },
  type: 'final',
  entry: settle('withdrawn'),
});
