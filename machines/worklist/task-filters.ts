import { z } from 'zod';
import { day } from '../fields.ts';
import { PARTIES, type Party } from '../party.ts';

const parties = Object.keys(PARTIES) as [Party, ...Party[]];

/** Which tasks of a list are meant; every one that is given must hold. */
export const taskFiltersSchema = z.strictObject({
  procedure: z.string().max(100).exactOptional(),
  /** As `machines/light.ts` has it; `none` without a due day. */
  light: z.enum(['overdue', 'red', 'yellow', 'green', 'none']).exactOptional(),
  /** Due on this day or later; on this day or earlier. */
  dueFrom: day('届满日起').exactOptional(),
  dueTo: day('届满日止').exactOptional(),
  /** Code of another unit that stands in the case. */
  unit: z.string().max(100).exactOptional(),
  /** The party as which the unit has the task. */
  party: z.enum(parties).exactOptional(),
  overdue: z.boolean().exactOptional(),
  provisional: z.boolean().exactOptional(),
  /** Words of the case number (案号) or the title, at least two characters in all; each must be in it. */
  text: z.string().max(100).exactOptional(),
});

export type TaskFilters = z.output<typeof taskFiltersSchema>;

/**
 * The lists of open tasks in which a person works, always as whoever the actor stands for (休假代理):
 * - `to-claim` 待签收: tasks of the actor's unit that the actor's role may do and that nobody holds;
 * - `to-do` 待办: tasks that the actor holds: claimed, assigned, or delegated to them;
 * - `delegated` 已委派: tasks that the actor has delegated and that are still open;
 * - `unit` 本单位: every open task of the unit that the actor's role may do, whoever holds it; a head sees every role's.
 */
export const WORKLIST_VIEWS = ['to-claim', 'to-do', 'delegated', 'unit'] as const;
export type WorklistView = (typeof WORKLIST_VIEWS)[number];

/** `urgency`: the overdue ones first, then by due day, those without one last. `newest`, `oldest`: by when they were laid. */
export const TASK_SORTS = ['urgency', 'newest', 'oldest'] as const;
export type TaskSort = (typeof TASK_SORTS)[number];
