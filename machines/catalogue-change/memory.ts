import { peopleBehind } from '../four-eyes.ts';
import type { Opening } from '../procedure.ts';
import type { CatalogueChangeEvent } from './actions.ts';
import type { CatalogueChangeContext, CoSigning } from './context.ts';
import type { Intake } from './intake.ts';

type EventOf<Type extends CatalogueChangeEvent['type']> = Extract<CatalogueChangeEvent, { type: Type }>;
type Memory = Partial<CatalogueChangeContext>;

/** What a change remembers when it begins. */
export function begin(opening: Opening<Intake>): CatalogueChangeContext {
  const { intake, parties, submittedBy } = opening;
  return {
    opening,
    parties,
    contents: intake.kind === 'delete' ? null : intake.contents,
    draftedBy: peopleBehind(submittedBy),
    approvedBy: null,
    coSigned: [],
    extensionAsked: null,
    extensionReasons: '',
    extensions: [],
  };
}

/** A new draft is approved and co-signed anew. Without contents the earlier ones stand. */
export function drafted(context: CatalogueChangeContext, { payload, actor }: EventOf<'submitDraft'>): Memory {
  return {
    contents: payload.contents ?? context.contents,
    draftedBy: peopleBehind(actor),
    approvedBy: null,
    coSigned: [],
  };
}

export function coSigned(
  context: CatalogueChangeContext,
  event: EventOf<'agreeToDraft'> | EventOf<'objectToDraft'>,
): Memory {
  const { actor, on } = event;
  const said: CoSigning =
    event.type === 'agreeToDraft'
      ? { unit: actor.unit, agrees: true, reasons: null, on }
      : { unit: actor.unit, agrees: false, reasons: event.payload.reasons, on };
  return { coSigned: [...context.coSigned, said] };
}

/** The departments concerned that have not said anything on the draft as it stands. */
export function stillToCoSign({ parties, coSigned: said }: CatalogueChangeContext): readonly string[] {
  return (parties.reviewer ?? []).filter((unit) => !said.some((one) => one.unit === unit));
}
