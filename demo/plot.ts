import type { IsoDate } from '../calendar/iso-date.ts';
import type { ActionOf, IntakeOf } from '../client/docket-client.ts';
import type { PartyRole, Role } from '../machines/party.ts';
import type { ProcedureId } from '../machines/registry.ts';

/** Days as plots tell them: from the day of seeding, so that the demo docket is as fresh on any day. */
export interface Days {
  /** The working day that lies so many working days, at least 1, before the day of seeding. */
  ago(workingDays: number): IsoDate;
  /** So many calendar days after the day of seeding. */
  ahead(days: number): IsoDate;
}

/** Who acts: a role of a party, or of a unit by its code where a party has several units or none yet ('wf-sfj.clerk'). */
export type By = PartyRole | `${string}-${string}.${Role}`;

/** The plot of a demo case: who asks for what, what has happened since, and where that has led. */
export interface Plot<Id extends ProcedureId> {
  /** Unique; the request id is made of it. */
  readonly key: string;
  /** Code of the unit that submits. */
  readonly submitter: string;
  readonly intake: IntakeOf<Id> | Citing<Id>;
  /** Working days before the day of seeding. */
  readonly submitted: number;
  readonly happened: readonly Happening<Id>[];
  /** The case that this one has started, where something has happened in it since. */
  readonly started?: StartedPlot;
  /** Ids of the states in which the case stands after all of it. */
  readonly stands: readonly string[];
}

/** An intake that names another demo case by its number (案号), which only the docket gives. */
interface Citing<Id extends ProcedureId> {
  /** Key of the plot of that case. */
  readonly cites: string;
  with(caseNumber: string): IntakeOf<Id>;
}

/** Something that happened in a case. */
export interface Happening<Id extends ProcedureId> {
  /** Working days before the day of seeding. */
  readonly ago: number;
  readonly by: By;
  /** A reply that agrees repeats what was asked for, so an action may depend on the request. */
  action(request: IntakeOf<Id>): ActionOf<Id>;
}

/** What has happened in a started case. It is done on the day of seeding: only the case that starts another is backfilled. */
export interface StartedPlot {
  readonly happened: readonly {
    readonly by: `${string}-${string}.${Role}`;
    readonly action: StartedAction;
  }[];
  readonly stands: readonly string[];
}

type StartedAction = ActionOf<'dispute'> | ActionOf<'catalogue-change'>;

/** Makes the steps of a procedure, each told in full. */
export const stepsOf =
  <Id extends ProcedureId>() =>
  (ago: number, by: By, action: ActionOf<Id>): Happening<Id> => ({ ago, by, action: () => action });

/** A plot of any procedure. */
export interface AnyPlot extends Omit<Plot<never>, 'intake' | 'happened'> {
  readonly procedure: ProcedureId;
  readonly cites?: string;
  /** What is submitted, and what happened then, once the number of the case that it cites is known. */
  tell(caseNumber: string): {
    readonly intake: IntakeOf<ProcedureId>;
    readonly happened: readonly {
      readonly ago: number;
      readonly by: By;
      readonly action: ActionOf<ProcedureId>;
    }[];
  };
}

/** The plots of a procedure, as plots of any. */
export function plotsOf<Id extends ProcedureId>(procedure: Id, plots: readonly Plot<Id>[]): AnyPlot[] {
  return plots.map(({ intake, happened, ...plot }) => {
    const citing = 'cites' in intake ? (intake as Citing<Id>) : undefined;
    return {
      ...plot,
      procedure,
      ...(citing && { cites: citing.cites }),
      tell: (caseNumber) => {
        const told = citing ? citing.with(caseNumber) : (intake as IntakeOf<Id>);
        return {
          intake: told,
          happened: happened.map(({ ago, by, action }) => ({
            ago,
            by,
            action: action(told) as ActionOf<ProcedureId>,
          })),
        };
      },
    };
  });
}
