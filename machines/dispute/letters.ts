import { decision, jointReview, ruling, submission } from './letters/deciding.ts';
import { minutes, opinion, withdrawal } from './letters/settling.ts';

/** The letters of a dispute, rung by rung. */
export const letters = [minutes, opinion, jointReview, submission, ruling, decision, withdrawal];
