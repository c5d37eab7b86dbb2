import { z } from 'zod';
import type { PayloadRule } from '../../action.ts';
import { actionsOf } from '../../action.ts';
import { choice } from '../../choice.ts';
import { text } from '../../fields.ts';
import { paper } from '../../paper.ts';
import type { DisputeContext } from '../context.ts';
import { DECISIONS } from '../outcome.ts';

export const action = actionsOf<DisputeContext>();

export const decision = choice('处理结果', DECISIONS);
export const partScope = z.array(text('数据项', 100)).default([]).meta({ title: '部分共享的数据项' });
export const document = text('文书及文号', 200);

/** 附件: minutes, opinions and decisions as they were signed on paper, uploaded beside the case. */
export const papers = z.array(paper).max(20).optional().meta({ title: '附件' });

/** What should be done, and why. */
export const position = z.strictObject({
  outcome: decision,
  scope: partScope,
  reasons: text('理由'),
  document,
  papers,
});

/** Part of the disputed data items must be named, and must be a part. */
export const partNamesItsScope: PayloadRule<
  DisputeContext,
  { readonly outcome: string; readonly scope: readonly string[] }
> = {
  id: 'part-names-its-scope',
  articles: ['S20(4)', 'R28(2)'],
  says: '部分共享的，应当写明共享的数据项，且只能是争议的数据项中的一部分；其他结果不写数据项。',
  broken: ({ context, payload: { outcome, scope } }) => {
    if (outcome !== 'share-in-part') return scope.length > 0;
    const disputed = context.opening.intake.scope;
    const named = new Set(scope);
    return (
      named.size === 0 ||
      named.size >= new Set(disputed).size ||
      scope.some((name) => !disputed.includes(name))
    );
  },
};
