import { peopleBehind } from '../four-eyes.ts';
import type { Opening } from '../procedure.ts';
import type { DisputeEvent } from './actions.ts';
import type { DisputeContext, Position } from './context.ts';
import type { Intake } from './intake.ts';
import type { DisputeOutcome, Rung } from './outcome.ts';

type EventOf<Type extends DisputeEvent['type']> = Extract<DisputeEvent, { type: Type }>;
type Memory = Partial<DisputeContext>;

/** What a dispute remembers when it begins. */
export function begin(opening: Opening<Intake>): DisputeContext {
  return {
    opening,
    parties: opening.parties,
    meetings: [],
    proposal: null,
    coordination: null,
    reviewers: [],
    reviewed: false,
    draft: null,
    outcome: null,
  };
}

export function meeting({ meetings }: DisputeContext, { payload }: EventOf<'recordMeeting'>): Memory {
  return { meetings: [...meetings, payload] };
}

export function failure({ meetings }: DisputeContext, { payload, on }: EventOf<'declareFailed'>): Memory {
  const { minutes } = payload;
  const held = minutes === undefined ? meetings : [...meetings, { heldOn: on, minutes }];
  return { meetings: held, proposal: null };
}

export function proposal({ payload, actor }: EventOf<'proposeTerms'>): Memory {
  return { proposal: { ...payload, by: actor.unit } };
}

export function opinion({ payload }: EventOf<'recordOpinion'>): Memory {
  return { coordination: { ...payload, accepted: [] } };
}

export function acceptance({ coordination }: DisputeContext, { actor }: EventOf<'acceptOpinion'>): Memory {
  return {
    coordination: coordination && { ...coordination, accepted: [...coordination.accepted, actor.unit] },
  };
}

export function reviewers(context: DisputeContext, { payload }: EventOf<'callJointReview'>): Memory {
  return withReviewers(
    context,
    payload.reviewers.map((unit) => ({ unit, opinion: null })),
  );
}

export function replacement(context: DisputeContext, { payload }: EventOf<'replaceReviewer'>): Memory {
  const { from, to } = payload;
  return withReviewers(
    context,
    context.reviewers.map((reviewer) => (reviewer.unit === from ? { unit: to, opinion: null } : reviewer)),
  );
}

export function reviewerOpinion(
  context: DisputeContext,
  { payload, actor, on }: EventOf<'giveOpinion'>,
): Memory {
  const reviewers = context.reviewers.map((reviewer) =>
    reviewer.unit === actor.unit ? { ...reviewer, opinion: { ...payload, on } } : reviewer,
  );
  return { reviewers };
}

export function draft({ payload, actor }: EventOf<'draftRuling'>): Memory {
  return { draft: { ...payload, by: peopleBehind(actor) } };
}

/** What a rung has come to; all that was disputed is meant where all is to be shared. */
export function settled(
  { opening }: DisputeContext,
  rung: Rung,
  position: (Position & { readonly document: string }) | null,
): Memory {
  if (!position) return {};
  const { outcome, document } = position;
  const scope = outcome === 'share' ? opening.intake.scope : position.scope;
  return { outcome: { outcome, scope, rung, document } };
}

export const WITHDRAWN: DisputeOutcome = { outcome: 'withdrawn', scope: [], rung: null, document: null };

function withReviewers({ parties }: DisputeContext, reviewers: DisputeContext['reviewers']): Memory {
  return { reviewers, parties: { ...parties, reviewer: reviewers.map(({ unit }) => unit) } };
}
