import '@xyflow/react/dist/style.css';
import { useQuery } from '@tanstack/react-query';
import {
  Controls,
  EdgeLabelRenderer,
  type EdgeProps,
  Handle,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react';
import { theme } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartDrawing } from '../../machines/diagram.ts';
import { Asked } from '../shell/states.tsx';
import { useDark, WRITTEN_ON_LIGHT } from '../shell/theme.ts';
import { layOut } from './chart-layout.ts';
import { type WayTaken, withAncestors } from './way-taken.ts';

interface StateData extends Record<string, unknown> {
  readonly label: string;
  readonly group: boolean;
  readonly final: boolean;
  readonly here: boolean;
  readonly been: boolean;
}

interface WayData extends Record<string, unknown> {
  readonly label: string;
  readonly taken: boolean;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly labelAt: { readonly x: number; readonly y: number } | null;
}

const NODES = { state: State };
const EDGES = { way: Way };

/** The chart, to be moved and zoomed. Nothing in it can be changed. */
export default function Drawing({
  diagram,
  current,
  way,
}: {
  readonly diagram: ChartDrawing;
  readonly current: readonly string[];
  readonly way: WayTaken;
}) {
  const { t } = useTranslation();
  const dark = useDark();
  const layout = useQuery({
    queryKey: ['chart', diagram.nodes.map(({ id }) => id).join()],
    queryFn: () => layOut(diagram),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const here = useMemo(() => new Set(current.flatMap(withAncestors)), [current]);
  const about = new Map(diagram.nodes.map((node) => [node.id, node]));
  return (
    <Asked query={layout}>
      {({ boxes, ways }) => (
        <section style={{ height: 'min(70vh, 720px)' }} aria-label={t('case.chartLabel')}>
          <ReactFlow
            colorMode={dark ? 'dark' : 'light'}
            fitView
            fitViewOptions={{ nodes: current.map((id) => ({ id })), minZoom: 0.85, maxZoom: 1 }}
            minZoom={0.2}
            nodesDraggable={false}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            nodeTypes={NODES}
            edgeTypes={EDGES}
            nodes={boxes.map(({ id, parent, x, y, width, height }) => ({
              id,
              type: 'state' as const,
              position: { x, y },
              width,
              height,
              ...(parent !== null && { parentId: parent }),
              data: {
                label: about.get(id)?.label ?? id,
                group: diagram.nodes.some((node) => node.parent === id),
                final: about.get(id)?.kind === 'final',
                here: here.has(id),
                been: way.states.has(id),
              } satisfies StateData,
            }))}
            edges={ways.map(({ id, label, labelAt, points }) => {
              const [source = '', target = ''] = id.split(' ');
              const data = { label, labelAt, points, taken: way.edges.has(id) } satisfies WayData;
              return { id, source, target, type: 'way' as const, data };
            })}
          >
            <Controls showInteractive={false} />
          </ReactFlow>
        </section>
      )}
    </Asked>
  );
}

function State({ data, width, height }: NodeProps & { readonly data: StateData }) {
  const { token } = theme.useToken();
  const dark = useDark();
  const { label, group, final, here, been } = data;
  const marked = here && !group;
  return (
    <div
      style={{
        width,
        height,
        boxSizing: 'border-box',
        display: 'flex',
        alignItems: group ? 'flex-start' : 'center',
        justifyContent: group ? 'flex-start' : 'center',
        padding: group ? '8px 12px' : 4,
        fontSize: 14,
        fontWeight: here ? 600 : 400,
        borderRadius: final ? 20 : 6,
        border: `${here || been ? 2 : 1}px ${group ? 'dashed' : 'solid'} ${here || been ? token.colorPrimary : token.colorTextTertiary}`,
        background: marked ? token.colorPrimary : group ? 'transparent' : token.colorBgContainer,
        color: marked ? (dark ? WRITTEN_ON_LIGHT : '#fff') : token.colorText,
      }}
    >
      <Handle type="target" position={Position.Top} style={{ visibility: 'hidden' }} />
      {label}
      <Handle type="source" position={Position.Bottom} style={{ visibility: 'hidden' }} />
    </div>
  );
}

function Way({ id, data }: EdgeProps & { readonly data?: WayData }) {
  const { token } = theme.useToken();
  if (!data || data.points.length === 0) return null;
  const colour = data.taken ? token.colorPrimary : token.colorTextTertiary;
  const path = data.points.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${x},${y}`).join(' ');
  const marker = `arrow-${data.taken ? 'taken' : 'open'}`;
  return (
    <>
      <defs>
        <marker
          id={marker}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0,0 L10,5 L0,10 z" fill={colour} />
        </marker>
      </defs>
      <path
        id={id}
        d={path}
        fill="none"
        stroke={colour}
        strokeWidth={data.taken ? 2.5 : 1}
        markerEnd={`url(#${marker})`}
      />
      {data.labelAt && (
        <EdgeLabelRenderer>
          <div
            style={{
              position: 'absolute',
              transform: `translate(${data.labelAt.x}px, ${data.labelAt.y}px)`,
              background: token.colorBgContainer,
              color: data.taken ? token.colorPrimary : token.colorTextSecondary,
              fontSize: 13,
              lineHeight: '20px',
              padding: '0 4px',
              whiteSpace: 'nowrap',
            }}
          >
            {data.label}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
