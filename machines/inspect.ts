import type { AnyStateNode } from 'xstate';
import type { ArticleRef } from '../statute/citation.ts';
import type { ActionDefinition } from './action.ts';
import { atomsInChart, idOf, metaOf, periodsOfState, statesInChart, withAncestors } from './chart.ts';
import type { Party, PartyRole, Role } from './party.ts';
import { PARTIES, ROLES } from './party.ts';
import type { Procedure } from './procedure.ts';

/** What each party and role may do in a state; who may do nothing there is absent. */
export type PermittedByRole = { readonly [P in PartyRole]?: readonly string[] };

/** A state without children, as anybody may read it. */
export interface StateFacts {
  /** 'handling.reply.review' */
  readonly id: string;
  readonly label: string;
  readonly articles: readonly ArticleRef[];
  readonly final: boolean;
  /** Ids of the periods that run there, also those of the states around it. */
  readonly clocks: readonly string[];
  /** By the edges of the state and of those around it. A rule of the case may stand against an action for a time. */
  readonly permitted: PermittedByRole;
  /** In Chinese: what it waits for, where nobody of the case has to act. */
  readonly waits?: string;
}

export interface RuleFacts {
  readonly id: string;
  readonly says: string;
  readonly articles: readonly ArticleRef[];
}

/** An action, with every rule that may stand against it. */
export interface ActionFacts {
  readonly id: string;
  readonly label: string;
  readonly by: readonly PartyRole[];
  readonly articles: readonly ArticleRef[];
  readonly final: boolean;
  readonly rules: readonly RuleFacts[];
}

/** The states without children, in the chart's order. */
export function statesOf(procedure: Procedure): StateFacts[] {
  return atomsInChart(procedure).map((node) => {
    const { label, articles, waits } = metaOf(node);
    return {
      id: idOf(node),
      label,
      articles,
      final: node.type === 'final',
      clocks: withAncestors(node).reverse().flatMap(periodsOfState),
      permitted: permittedIn(procedure, node),
      ...(waits !== undefined && { waits }),
    };
  });
}

/** The actions in the procedure's own order. */
export function actionsOfProcedure(procedure: Procedure): ActionFacts[] {
  return Object.entries(procedure.actions).map(([id, definition]) => {
    const { label, by, articles, final, caseRules = [], payloadRules = [], registerRules = [] } = definition;
    const rules = [...caseRules, ...payloadRules, ...registerRules].map((rule) => ({
      id: rule.id,
      says: rule.says,
      articles: rule.articles,
    }));
    return { id, label, by, articles, final: final ?? false, rules };
  });
}

/** Ids of the periods that the chart counts, each once, in the chart's order. */
export function periodIdsOf(procedure: Procedure): string[] {
  return [...new Set(statesInChart(procedure).flatMap(periodsOfState))];
}

function permittedIn(procedure: Procedure, node: AnyStateNode): PermittedByRole {
  // A closed case takes no action, whatever edges lie around it.
  if (node.type === 'final') return {};
  const events = new Set(withAncestors(node).flatMap(({ ownEvents }) => ownEvents));
  const reachable = Object.entries(procedure.actions).filter(([type]) => events.has(type));
  const pairs = PARTY_ROLES.map((partyRole) => [partyRole, takenBy(partyRole, reachable)] as const);
  return Object.fromEntries(pairs.filter(([, types]) => types.length > 0));
}

function takenBy(partyRole: PartyRole, actions: readonly [string, ActionDefinition][]): string[] {
  return actions.filter(([, { by }]) => by.includes(partyRole)).map(([type]) => type);
}

const PARTY_ROLES = (Object.keys(PARTIES) as Party[]).flatMap((party) =>
  (Object.keys(ROLES) as Role[]).map((role): PartyRole => `${party}.${role}`),
);
