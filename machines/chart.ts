import type { AnyStateNode } from 'xstate';
import type { Procedure, StateMeta } from './procedure.ts';

/** Every state of a procedure's statechart below its root, in the order in which the chart lists them. */
export function statesInChart(procedure: Procedure): AnyStateNode[] {
  return childrenOf(procedure.machine.root).flatMap(withDescendants);
}

/** The states without children, of which a case is in one, or in one of each region. */
export function atomsInChart(procedure: Procedure): AnyStateNode[] {
  return statesInChart(procedure).filter(({ type }) => type === 'atomic' || type === 'final');
}

export function childrenOf(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states);
}

/** A state with all that it lies in, the root last: what is permitted there, and what runs, holds in it too. */
export function withAncestors(node: AnyStateNode): AnyStateNode[] {
  return node.parent ? [node, ...withAncestors(node.parent)] : [node];
}

/** 'handling.reply.review'; '' for the root. */
export function idOf(node: AnyStateNode): string {
  return node.path.join('.');
}

/** @throws {Error} when a state has no `meta`, which every state of a procedure must have */
export function metaOf(node: AnyStateNode): StateMeta {
  if (!node.meta) throw new Error(`state '${idOf(node)}' has no meta`);
  return node.meta as StateMeta;
}

/** Ids of the periods that begin when a state is entered and stop when it is left. */
export function periodsOfState(node: AnyStateNode): string[] {
  // A period with several ways out has several edges.
  return [...new Set(node.after.map(({ delay }) => String(delay)))];
}

function withDescendants(node: AnyStateNode): AnyStateNode[] {
  return [node, ...childrenOf(node).flatMap(withDescendants)];
}
