import type { AnyStateMachine } from 'xstate';
import type { z } from 'zod';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { ArticleRef } from '../statute/citation.ts';
import type { RuleSet } from '../statute/governing-rules.ts';
import type { ActionDefinition } from './action.ts';
import type { ItemFacts, SharingClass, UnitFacts } from './facts.ts';
import type { LetterDefinition } from './letter.ts';
import type { Actor, Parties, Party, PartyRole } from './party.ts';

/** A task (待办) that a state lays on somebody. Read from the statechart, never written twice. */
export interface TaskMeta {
  readonly label: string;
  readonly by: readonly PartyRole[];
  /** The actions that do the task; each is permitted in the state. */
  readonly actions: readonly string[];
  /** The period that the task must keep; of several the first that runs. */
  readonly period?: string | readonly string[];
  /** Of the party's units, those that still have to do it; all of them when missing. */
  units?(context: unknown): readonly string[];
}

/** `meta` of every state of a procedure. */
export interface StateMeta {
  readonly label: string;
  readonly articles: readonly ArticleRef[];
  readonly tasks?: readonly TaskMeta[];
  /** In Chinese: what a state waits for in which nobody of the case has to act. */
  readonly waits?: string;
  /** Nothing goes on there: a region that runs beside others and stands here is left out of what a case is called. */
  readonly silent?: true;
}

/** The case that started another one. */
export interface Origin {
  readonly caseId: string;
  /** 案号 */
  readonly caseNumber: string;
  /** What the started case is to it, such as 'dispute'. */
  readonly link: string;
  /** It does not wait for the started case, and is not told what became of it. */
  readonly detached?: true;
}

/** What a case begins with: everything that its law and its steps are worked out from. */
export interface Opening<Intake = unknown> {
  readonly caseId: string;
  readonly submittedBy: Actor;
  /** The supervisor of the bureau who entered a case that began on paper (补录). */
  readonly enteredBy?: Actor;
  /** Where a case comes from that was started by another one. */
  readonly origin?: Origin;
  readonly on: IsoDate;
  readonly intake: Intake;
  readonly parties: Parties;
  readonly units: readonly UnitFacts[];
  readonly item: ItemFacts | null;
  readonly ruleSet: RuleSet;
}

/** A reason why a request can't begin a case of this procedure, with what would be right. */
export interface IntakeRule<Intake> {
  readonly id: string;
  readonly articles: readonly ArticleRef[];
  readonly says: string;
  broken(opening: Opening<Intake>): boolean;
}

/** A period whose start or last day is said by the case, where the day of the step is not meant. */
export interface ClockStart {
  readonly receivedOn?: IsoDate;
  /** Last day, named in the case itself. */
  readonly until?: IsoDate;
  /** Another period that runs: this one begins with the same receipt. */
  readonly receivedWith?: string;
}

/** Where a procedure is offered: with which items of the catalogue, or without one. */
export interface Offer {
  /** With other units' items of these classes. */
  readonly sharing?: readonly SharingClass[];
  /** With the items that one's own unit provides. */
  readonly ownItems?: true;
  readonly withoutItem?: true;
}

/**
 * A procedure (办理程序): one statechart and the schemas of its actions. Pure; a case keeps the version it began with.
 * The machine takes an `Opening` as input. Its delays are ids of periods; its named actions are effects.
 */
export interface Procedure<
  Actions extends { readonly [type: string]: ActionDefinition } = {
    readonly [type: string]: ActionDefinition;
  },
  Intake extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** The word of the case number (案号), such as 共享 in 潍数共享〔2026〕1号. */
  readonly numberWord: string;
  readonly articles: readonly ArticleRef[];
  readonly parties: readonly Party[];
  /** Who may submit. */
  readonly submitBy: readonly PartyRole[];
  readonly intake: Intake;
  readonly intakeRules: readonly IntakeRule<z.output<Intake>>[];
  /** Where the catalogue offers it to whoever may submit it. Only an offer: the rules of the intake decide. */
  readonly offered: Offer;
  /** Code of the catalogue item that a request names; null when the procedure has none. */
  itemOf(intake: z.output<Intake>): string | null;
  /** Code of the unit that a case is about, where the intake names one; without it, it is the provider of the item. */
  unitOf?(intake: z.output<Intake>): string | undefined;
  /**
   * Who is who, from the unit that submits and the unit that the case is about: that provides the item, or is named.
   * @param commonBureau 共同的上级大数据主管部门, where the two units are under different bureaus; null where they are under
   *   the same one, and where there is none over both
   */
  partiesOf(submitter: UnitFacts, about: UnitFacts | null, commonBureau: UnitFacts | null): Parties;
  /**
   * Further units that stand in the case: those that the intake names, and the city's bureau. Each must be in the
   * register, and its facts are kept with the opening.
   * @param cityBureau code of the highest 大数据主管部门 over the unit that submits
   */
  furtherParties?(intake: z.output<Intake>, cityBureau: string): Parties;
  /** The day whose rules govern (触发之日), where it is not the day of submission: the change of the law. */
  triggeredOn?(intake: z.output<Intake>): IsoDate;
  /** A few words that tell the case from others in a list. No personal data. */
  subject(opening: Opening<z.output<Intake>>): string;
  readonly actions: Actions;
  /** The letters (文书) that its steps issue; none where there are none. */
  readonly letters?: readonly LetterDefinition[];
  readonly machine: AnyStateMachine;
  /** Where the day of the step does not start a period, the case does; null where the case is not under the period. */
  clockStart(period: string, context: unknown): ClockStart | null;
}

/** Keeps the exact types of a procedure's actions and intake, which the client reads. */
export function defineProcedure<
  const Actions extends { readonly [type: string]: ActionDefinition },
  Intake extends z.ZodType,
>(procedure: Procedure<Actions, Intake>): Procedure<Actions, Intake> {
  return procedure;
}
