import ELK, { type ElkNode } from 'elkjs/lib/elk-api.js';
import worker from 'elkjs/lib/elk-worker.min.js?url';
import type { ChartDrawing } from '../../machines/diagram.ts';

const LINE = 20;
const HAN = 14;
const STATE_HEIGHT = 40;

interface Box {
  readonly id: string;
  readonly parent: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Way {
  readonly id: string;
  readonly label: string;
  readonly labelAt: { readonly x: number; readonly y: number } | null;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** Where the states and the ways of a chart are drawn, in pixels. Boxes lie relative to the one around them, ways do not. */
export interface ChartLayout {
  readonly boxes: readonly Box[];
  readonly ways: readonly Way[];
}

let elk: InstanceType<typeof ELK> | undefined;

/** Lays a chart out from top to bottom, each state inside the one it lies in. Worked out beside the page, not in it. */
export async function layOut({ nodes, edges }: ChartDrawing): Promise<ChartLayout> {
  elk ??= new ELK({ workerUrl: worker });
  const inside = (parent: string | null): ElkNode[] =>
    nodes
      .filter((node) => node.parent === parent)
      .map(({ id, label }) => {
        const children = inside(id);
        const size = { width: Math.max(88, widthOf(label) + 28), height: STATE_HEIGHT };
        return children.length === 0
          ? { id, ...size }
          : { id, children, layoutOptions: { 'elk.padding': '[top=38,left=14,bottom=14,right=14]' } };
      });
  const laid = await elk.layout({
    id: 'root',
    children: inside(null),
    edges: edges.map(({ from, to, label }) => ({
      id: `${from} ${to}`,
      sources: [from],
      targets: [to],
      labels: [{ text: label, width: widthOf(label), height: LINE }],
    })),
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.json.edgeCoords': 'ROOT',
      'elk.edgeLabels.inline': 'true',
      'elk.layered.spacing.nodeNodeBetweenLayers': '32',
      'elk.spacing.nodeNode': '28',
      'elk.spacing.edgeNode': '16',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
    },
  });
  return { boxes: boxesIn(laid, null), ways: waysIn(laid) };
}

function boxesIn(node: ElkNode, parent: string | null): Box[] {
  return (node.children ?? []).flatMap((child) => {
    const { id, x = 0, y = 0, width = 0, height = 0 } = child;
    return [{ id, parent, x, y, width, height }, ...boxesIn(child, id)];
  });
}

function waysIn(node: ElkNode): Way[] {
  const own = (node.edges ?? []).map(({ id, sections, labels }) => {
    const [section] = sections ?? [];
    const [label] = labels ?? [];
    return {
      id,
      label: label?.text ?? '',
      labelAt: label?.x === undefined || label.y === undefined ? null : { x: label.x, y: label.y },
      points: section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [],
    };
  });
  return [...own, ...(node.children ?? []).flatMap(waysIn)];
}

/** A Chinese character is as wide as it is high; others about half. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2E80' ? HAN : HAN * 0.6), 8);
}
