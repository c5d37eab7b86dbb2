import type { IsoDate } from '../../calendar/iso-date.ts';
import { isBelowNoSharingBasis } from '../../statute/instrument-level.ts';
import type { DisputeOutcome } from '../dispute/outcome.ts';
import { peopleBehind } from '../four-eyes.ts';
import type { Opening } from '../procedure.ts';
import type { SettledEvent } from '../settlement.ts';
import type { ShareRequestEvent } from './actions.ts';
import type { Reply, ShareRequestContext } from './context.ts';
import type { Intake } from './intake.ts';

type EventOf<Type extends ShareRequestEvent['type']> = Extract<ShareRequestEvent, { type: Type }>;
type Memory = Partial<ShareRequestContext>;

/** What a request remembers when it begins. */
export function begin(opening: Opening<Intake>): ShareRequestContext {
  const { item: _, ...application } = opening.intake;
  return {
    opening,
    parties: opening.parties,
    application,
    applicationBy: peopleBehind(opening.submittedBy),
    supplement: null,
    securityReview: null,
    extensionAsked: null,
    extensionReasons: '',
    extensions: [],
    replyOverdue: false,
    draft: null,
    reply: null,
    agreed: null,
    delivered: false,
    rectifyBy: null,
    rectificationFellShort: false,
    rectification: null,
  };
}

export function application({ payload, actor }: EventOf<'resubmitApplication'>): Memory {
  return { application: payload, applicationBy: peopleBehind(actor) };
}

export function supplementAsked({ payload, on }: EventOf<'askForSupplement'>): Memory {
  return { supplement: { missing: payload.missing, on, supplied: false } };
}

export function supplementSupplied(context: ShareRequestContext, { payload }: EventOf<'supply'>): Memory {
  return {
    supplement: context.supplement && { ...context.supplement, supplied: true },
    application: { ...context.application, papers: [...context.application.papers, ...payload.papers] },
  };
}

export function securityReview({ payload, on }: EventOf<'recordSecurityReview'>): Memory {
  return { securityReview: { conclusion: payload.conclusion, on } };
}

export function draft(context: ShareRequestContext, { payload, actor, on }: EventOf<'draftReply'>): Memory {
  const level = payload.decision === 'refuse' ? payload.citation?.level : undefined;
  const underRegulation = context.opening.ruleSet.instrument === 'regulation-809';
  const warned = underRegulation && level !== undefined && isBelowNoSharingBasis(level);
  const warnings = warned
    ? ['所依据文件的效力级别低于条例第十四条第三项要求的法律、行政法规、国务院决定。']
    : [];
  return { draft: { content: payload, by: peopleBehind(actor), on, warnings } };
}

/** The reply leaves the house on the day it is signed; an agreement says what may be used. */
export function signed(context: ShareRequestContext, { on }: EventOf<'sign'>): Memory {
  if (!context.draft) return {};
  const reply: Reply = { ...context.draft, on };
  const { content } = reply;
  const agreed = content.decision === 'agree' ? { scope: content.scope, until: content.until, on } : null;
  return { reply, agreed, draft: null };
}

/** An outcome that orders sharing stands in the place of an agreement. */
export function ordered(
  { application }: ShareRequestContext,
  { payload, on }: SettledEvent<'dispute', DisputeOutcome>,
): Memory {
  return { agreed: { scope: payload.scope, until: application.until, on } };
}

/** What was found on an earlier misuse says nothing of this one; what is still under way may yet. */
export function misuseReported({ rectification }: ShareRequestContext): Memory {
  return { rectification: rectification?.result === null ? rectification : null };
}

export function suspended(rectifyBy: IsoDate, fellShort: boolean): Memory {
  return { rectifyBy, rectificationFellShort: fellShort };
}
