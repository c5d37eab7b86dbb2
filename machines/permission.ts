import type { IsoDate } from '../calendar/iso-date.ts';
import type { ArticleRef } from '../statute/citation.ts';
import type { ActionCall, ActionDefinition, CaseRule, PayloadRule } from './action.ts';
import type { Docket } from './docket.ts';
import { partiesOf, revive } from './docket.ts';
import type { Actor, PartyRole } from './party.ts';
import { standingOf } from './party.ts';
import type { Procedure, StateMeta } from './procedure.ts';

/** An action that an actor may take now. */
export interface PermittedAction {
  readonly type: string;
  readonly label: string;
  readonly articles: readonly ArticleRef[];
  readonly final: boolean;
}

/** A rule that stands against an action, by its code, with what it says in Chinese. */
export interface BrokenRule {
  readonly id: string;
  readonly says: string;
  readonly articles: readonly ArticleRef[];
}

/** A field that is not as its schema demands. */
export interface FieldProblem {
  /** 'reply.scope.0' */
  readonly path: string;
  readonly message: string;
}

/** Why an action was refused. A closed union; programs act on `kind` and `reason`. */
export type Refusal =
  | {
      readonly kind: 'not-permitted';
      /** Closed case, not in this state, not by this actor, or against a rule. */
      readonly reason: 'closed' | 'state' | 'actor' | 'rule';
      readonly state: string;
      readonly message: string;
      readonly rule: BrokenRule | null;
      readonly permitted: readonly PermittedAction[];
    }
  | { readonly kind: 'invalid'; readonly message: string; readonly fields: readonly FieldProblem[] };

/** The actions that an actor may take in a docket on a day, in the order in which the procedure lists them. */
export function permittedActions(
  procedure: Procedure,
  docket: Docket,
  actor: Actor,
  on: IsoDate,
): PermittedAction[] {
  const standing = standingOf(actor, partiesOf(docket));
  return reachableActions(procedure, docket)
    .filter(([, definition]) => mayTake(definition, standing))
    .filter(([, definition]) => brokenCaseRule(definition, docket, actor, on) === undefined)
    .map(([type, { label, articles, final }]) => ({ type, label, articles, final: final ?? false }));
}

/**
 * Why an action may not be taken, or undefined when it may. Asked in order: is there such an edge, may this actor,
 * do the rules of the case hold, is the content well formed, do the rules of the content hold.
 */
export function refusalOf(
  procedure: Procedure,
  docket: Docket,
  call: ActionCall,
  actor: Actor,
  on: IsoDate,
): Refusal | undefined {
  const refuse = (
    reason: 'closed' | 'state' | 'actor' | 'rule',
    message: string,
    rule?: BrokenRule,
  ): Refusal => ({
    kind: 'not-permitted',
    reason,
    state: stateLabel(procedure, docket),
    message,
    rule: rule ?? null,
    permitted: permittedActions(procedure, docket, actor, on),
  });
  const definition = Object.hasOwn(procedure.actions, call.type) ? procedure.actions[call.type] : undefined;
  if (docket.snapshot.status === 'done') return refuse('closed', '案件已办结，不能再办理。');
  if (!definition) return refuse('state', `本程序没有“${call.type}”这一办理动作。`);
  if (!reachableActions(procedure, docket).some(([type]) => type === call.type)) {
    return refuse('state', `案件处于“${stateLabel(procedure, docket)}”，不能办理“${definition.label}”。`);
  }
  if (!mayTake(definition, standingOf(actor, partiesOf(docket)))) {
    return refuse('actor', `“${definition.label}”不由该人员办理。`);
  }
  const caseRule = brokenCaseRule(definition, docket, actor, on);
  if (caseRule) return refuse('rule', caseRule.says, caseRule);
  const parsed = definition.payload.safeParse(call.payload);
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: issue.message,
    }));
    return { kind: 'invalid', message: `“${definition.label}”的内容不完整或者格式不对。`, fields };
  }
  const payloadRule = definition.payloadRules?.find((rule) =>
    rule.broken({ ...viewOf(docket, actor, on), payload: parsed.data }),
  );
  return payloadRule && refuse('rule', payloadRule.says, textOf(payloadRule));
}

/** The actions for which the statechart has an edge now, whoever may take them. */
function reachableActions(procedure: Procedure, docket: Docket): [string, ActionDefinition][] {
  if (docket.snapshot.status === 'done') return [];
  const nodes = revive(procedure, docket.snapshot)._nodes;
  const events = new Set(nodes.flatMap((node) => node.ownEvents));
  return Object.entries(procedure.actions).filter(([type]) => events.has(type));
}

/** Ids of the active states without children, in the chart's order: 'handling.reply.review'. */
export function stateIds(procedure: Procedure, docket: Docket): string[] {
  return activeAtoms(procedure, docket).map((node) => node.path.join('.'));
}

/** '审查'; '审查 · 延期待批' where something goes on in a region beside it. A region in a silent state says nothing. */
export function stateLabel(procedure: Procedure, docket: Docket): string {
  return activeAtoms(procedure, docket)
    .map((node) => node.meta as StateMeta)
    .filter(({ silent }) => !silent)
    .map(({ label }) => label)
    .join(' · ');
}

function activeAtoms(procedure: Procedure, docket: Docket) {
  const nodes = revive(procedure, docket.snapshot)._nodes;
  return nodes
    .filter((node) => node.type === 'atomic' || node.type === 'final')
    .sort((a, b) => a.order - b.order);
}

function mayTake(definition: ActionDefinition, standing: readonly PartyRole[]): boolean {
  return definition.by.some((partyRole) => standing.includes(partyRole));
}

function brokenCaseRule(
  definition: ActionDefinition,
  docket: Docket,
  actor: Actor,
  on: IsoDate,
): BrokenRule | undefined {
  const rule = definition.caseRules?.find((candidate) => candidate.broken(viewOf(docket, actor, on)));
  return rule && textOf(rule);
}

function viewOf(docket: Docket, actor: Actor, on: IsoDate) {
  return { context: docket.snapshot.context, clocks: docket.clocks, actor, on };
}

function textOf({ id, says, articles }: CaseRule<unknown> | PayloadRule<unknown, unknown>): BrokenRule {
  return { id, says, articles };
}
