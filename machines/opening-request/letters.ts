import { agreement, refusal, reply } from './letters/decision.ts';
import { acceptance, rejection, supplement } from './letters/formal-check.ts';

/** The letters of an opening request: what its applicant is told in writing. */
export const letters = [acceptance, supplement, rejection, reply, refusal, agreement];
