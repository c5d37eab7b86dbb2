import { z } from 'zod';
import { text } from '../machines/fields.ts';
import { TASK_SORTS, taskFiltersSchema, WORKLIST_VIEWS } from '../machines/worklist/task-filters.ts';

/** A list that a person has saved under a name, with how it is shown. */
export const savedViewSchema = z.strictObject({
  name: text('名称', 50),
  view: z.enum([...WORKLIST_VIEWS, 'done', 'copied']),
  filters: taskFiltersSchema,
  sort: z.enum(TASK_SORTS),
  /** Names of columns, in their order; what they mean is the screen's. */
  columns: z.array(z.string().min(1).max(50)).max(50),
});

export type SavedView = z.output<typeof savedViewSchema>;
