import type { z } from 'zod';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { ArticleRef } from '../statute/citation.ts';
import type { Clock } from './clock.ts';
import type { Actor, PartyRole } from './party.ts';

/** What a rule may look at. Time comes in as a value: `on` is the day of the step, in Asia/Shanghai. */
export interface RuleView<Context, Payload> {
  readonly context: Context;
  readonly clocks: readonly Clock[];
  readonly on: IsoDate;
  readonly actor: Actor;
  readonly payload: Payload;
}

/** A rule by its code, with what it says. */
export interface RuleText {
  /** Stable code of the rule; programs act on it. */
  readonly id: string;
  readonly articles: readonly ArticleRef[];
  /** In Chinese: what the rule demands, and what would be right. */
  readonly says: string;
}

/** A rule that the case alone decides. While it is broken the action is not offered. */
export interface CaseRule<Context> extends RuleText {
  broken(view: Omit<RuleView<Context, never>, 'payload'>): boolean;
}

/** A rule that needs the content of the action too. It is asked when the action comes. */
export interface PayloadRule<Context, Payload> extends RuleText {
  broken(view: RuleView<Context, Payload>): boolean;
}

/**
 * An action (办理动作) of a procedure: who may take it, on what article, with what content, under which rules.
 * In which state it may be taken is said by the statechart and nowhere else.
 */
export interface ActionDefinition<Context = unknown, Schema extends z.ZodType = z.ZodType> {
  readonly label: string;
  readonly by: readonly PartyRole[];
  readonly articles: readonly ArticleRef[];
  readonly payload: Schema;
  /** The step can't be undone: whoever takes it is asked once more. */
  readonly final?: true;
  readonly caseRules?: readonly CaseRule<Context>[];
  readonly payloadRules?: readonly PayloadRule<Context, z.output<Schema>>[];
  /** Rules that hang on the registers and on other cases. The commit asks them, in the transaction of the step. */
  readonly registerRules?: readonly RuleText[];
}

/** An action as it reaches a case. */
export interface ActionCall {
  readonly type: string;
  readonly payload: unknown;
}

/** The event that an action becomes in the statechart. */
export interface StepEvent<Type extends string = string, Payload = unknown> {
  readonly type: Type;
  readonly payload: Payload;
  readonly actor: Actor;
  readonly on: IsoDate;
}

/** The events of a table of actions, one for each action. */
export type EventsOf<Actions extends { readonly [type: string]: ActionDefinition }> = {
  [Type in keyof Actions & string]: StepEvent<Type, z.output<Actions[Type]['payload']>>;
}[keyof Actions & string];

/** Gives an action its types: the context its rules read, and the payload that its schema yields. */
export function actionsOf<Context>() {
  return <Schema extends z.ZodType>(definition: ActionDefinition<Context, Schema>) => definition;
}
