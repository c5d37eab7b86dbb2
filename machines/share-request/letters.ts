import { agreement } from './letters/agreement.ts';
import { extension } from './letters/extension.ts';
import { refusal } from './letters/refusal.ts';
import { supplement } from './letters/supplement.ts';

/** The letters of a share request: what its requester is told in writing. */
export const letters = [agreement, refusal, supplement, extension];
