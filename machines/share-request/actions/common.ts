import { z } from 'zod';
import { actionsOf } from '../../action.ts';
import type { ShareRequestContext } from '../context.ts';
import { text } from '../intake.ts';

export const action = actionsOf<ShareRequestContext>();

export const note = z.strictObject({ note: text('备注').optional() });
export const reasons = z.strictObject({ reasons: text('理由') });
