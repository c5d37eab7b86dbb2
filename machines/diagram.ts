import type { AnyStateNode } from 'xstate';
import { periods } from '../statute/periods.ts';
import { childrenOf, idOf, metaOf, statesInChart, withAncestors } from './chart.ts';
import type { Procedure } from './procedure.ts';
import { isSettlement, SETTLEMENT_LABELS } from './settlement.ts';

/** A procedure's statechart for those who draw it: states in the chart's order, each after the one that it lies in. */
export interface ChartDrawing {
  readonly nodes: readonly {
    readonly id: string;
    readonly label: string;
    /** Id of the state that it lies in; null for the outermost. */
    readonly parent: string | null;
    /** `parallel`: its children run beside each other. `region`: one of these children. */
    readonly kind: 'plain' | 'compound' | 'parallel' | 'region' | 'final';
    /** The case, or the state around it, begins here. */
    readonly initial: boolean;
  }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string }[];
}

/** The states and the ways between them, with the Chinese labels of states and actions. */
export function chartDrawing(procedure: Procedure): ChartDrawing {
  const edges = edgesOf(procedure).map(({ from, to, label }) => ({ from: idOf(from), to: idOf(to), label }));
  const pairs = Map.groupBy(edges, ({ from, to }) => `${from} ${to}`);
  return {
    nodes: statesInChart(procedure).map((node) => ({
      id: idOf(node),
      label: metaOf(node).label,
      parent: node.parent && node.parent !== procedure.machine.root ? idOf(node.parent) : null,
      kind: kindOf(node),
      initial: node.parent !== undefined && (isRegion(node) || initialOf(node.parent) === node),
    })),
    edges: [...pairs.values()].flatMap((all) =>
      all.slice(0, 1).map((first) => ({
        ...first,
        label: [...new Set(all.map(({ label }) => label))].join('、'),
      })),
    ),
  };
}

function kindOf(node: AnyStateNode): ChartDrawing['nodes'][number]['kind'] {
  if (isRegion(node)) return 'region';
  if (node.type === 'final' || node.type === 'parallel') return node.type;
  return node.type === 'compound' ? 'compound' : 'plain';
}

function isRegion(node: AnyStateNode): boolean {
  return node.parent?.type === 'parallel';
}

interface Edge {
  readonly from: AnyStateNode;
  readonly to: AnyStateNode;
  readonly label: string;
}

/** Stands for the event of an edge that needs none. */
const AT_ONCE = 'always';

/** A procedure's statechart as a Mermaid `stateDiagram-v2`, with the Chinese labels of its states and actions. */
export function stateDiagram(procedure: Procedure): string {
  const edges = edgesOf(procedure);
  const inside = (parent: AnyStateNode, depth: number): string[] => {
    const states = childrenOf(parent).flatMap((node) => drawn(node, depth));
    return [...states, ...arrowsIn(parent, edges).map((line) => indented(line, depth))];
  };
  const drawn = (node: AnyStateNode, depth: number): string[] => {
    const head = `state "${metaOf(node).label}" as ${nameOf(node)}`;
    if (childrenOf(node).length === 0) return [indented(head, depth)];
    const regions =
      node.type === 'parallel'
        ? childrenOf(node).map((region) => inside(region, depth + 1))
        : [inside(node, depth + 1)];
    const body = regions.flatMap((lines, at) => (at === 0 ? lines : [indented('--', depth + 1), ...lines]));
    return [indented(`${head} {`, depth), ...body, indented('}', depth)];
  };
  return ['stateDiagram-v2', ...inside(procedure.machine.root, 1), ''].join('\n');
}

/** One case's life in few words: the outermost states, one arrow between any two of them. */
export function lifeDiagram(procedure: Procedure): string {
  const { root } = procedure.machine;
  const edges = edgesOf(procedure)
    .map(({ from, to, label }) => ({ from: outermost(from), to: outermost(to), label }))
    .filter(({ from, to }) => from !== to);
  const lines = [
    ...childrenOf(root).map((node) => `state "${metaOf(node).label}" as ${nameOf(node)}`),
    ...arrowsIn(root, edges),
  ];
  return ['stateDiagram-v2', ...lines.map((line) => indented(line, 1)), ''].join('\n');
}

/** The arrows between the states right inside one, and out of them; several from one state to another are one. */
function arrowsIn(parent: AnyStateNode, edges: readonly Edge[]): string[] {
  const own = edges.filter(({ from, to }) => innermostAround(from, to) === parent);
  const pairs = Map.groupBy(own, ({ from, to }) => `${nameOf(from)} --> ${nameOf(to)}`);
  return [
    `[*] --> ${nameOf(initialOf(parent))}`,
    ...[...pairs].map(
      ([pair, all]) => `${pair}: ${[...new Set(all.map(({ label }) => label))].join('<br/>')}`,
    ),
    ...childrenOf(parent)
      .filter(({ type }) => type === 'final')
      .map((end) => `${nameOf(end)} --> [*]`),
  ];
}

/** Every edge that leads somewhere else; what only remembers something or calls somebody is not drawn. */
function edgesOf(procedure: Procedure): Edge[] {
  return statesInChart(procedure).flatMap((from) =>
    [...from.transitions, [AT_ONCE, from.always ?? []] as const].flatMap(([event, ways]) =>
      ways.flatMap(({ target, description }) => {
        const to = target?.[0];
        if (!to) return [];
        const name = procedure.actions[event]?.label ?? labelOfEvent(from, event);
        return [{ from, to, label: description === undefined ? name : `${name}（${description}）` }];
      }),
    ),
  );
}

/** @throws {Error} when the event is no action, told by no case, and ends no period: a fault of the procedure */
function labelOfEvent(node: AnyStateNode, event: string): string {
  if (event === AT_ONCE) return '随即转入';
  if (isSettlement(event)) return SETTLEMENT_LABELS[event];
  const id = node.after.find(({ eventType }) => eventType === event)?.delay;
  const period = periods.find((one) => one.id === id);
  if (!period) throw new Error(`'${event}' is neither an action nor the end of a period`);
  return `${period.label}届满`;
}

/** Mermaid draws an arrow rightly only in the innermost state that holds both of its ends. */
function innermostAround(from: AnyStateNode, to: AnyStateNode): AnyStateNode | undefined {
  const around = withAncestors(from).slice(1);
  return around.find((node) => withAncestors(to).slice(1).includes(node));
}

function outermost(node: AnyStateNode): AnyStateNode {
  return withAncestors(node).at(-2) ?? node;
}

function initialOf(node: AnyStateNode): AnyStateNode {
  return node.initial.target[0] ?? node;
}

/** Mermaid's names take no dots. */
function nameOf(node: AnyStateNode): string {
  return idOf(node).replaceAll('.', '_');
}

function indented(line: string, depth: number): string {
  return `${'  '.repeat(depth)}${line}`;
}
