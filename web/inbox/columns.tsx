import { Badge, Flex, type TableColumnType, Tag, Tooltip, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { WorkItem } from '../../client/worklist.ts';
import { caseAddress } from '../case/address.ts';
import { instantText } from '../shell/dates.ts';
import { DueDay, TimeLeft } from '../shell/due.tsx';
import type { InboxView } from './list-state.ts';
import type { InboxItem } from './worklist.ts';

type Column = TableColumnType<InboxItem> & { readonly key: string };

interface Showing {
  readonly t: TFunction;
  /** Titles of the procedures by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  readonly me: string;
}

/** The columns of a list of open tasks, in the order in which they are offered. */
export const TASK_COLUMNS = [
  'light',
  'due',
  'subject',
  'label',
  'procedure',
  'holder',
  'urged',
  'openedAt',
] as const;
/** Those that are shown until somebody chooses. */
export const USUAL_COLUMNS: readonly string[] = ['light', 'due', 'subject', 'label', 'procedure', 'holder'];

export function columnsOf(view: InboxView, chosen: readonly string[], showing: Showing): Column[] {
  if (view === 'done') return pick(['subject', 'step', 'state', 'procedure', 'at'], showing);
  if (view === 'copied') return pick(['subject', 'label', 'state', 'by', 'at'], showing);
  return pick(
    ['light', ...TASK_COLUMNS.filter((name) => name !== 'light' && chosen.includes(name))],
    showing,
  );
}

function pick(names: readonly string[], { t, titles, me }: Showing): Column[] {
  const all: Readonly<Record<string, Omit<Column, 'key'>>> = {
    light: {
      title: t('inbox.columns.light'),
      width: 104,
      render: (_, item) => item.kind === 'task' && <TimeLeft light={item.light} dueOn={item.dueOn} />,
    },
    due: {
      title: t('inbox.columns.due'),
      width: 168,
      render: (_, item) =>
        item.kind === 'task' && <DueDay dueOn={item.dueOn} provisional={item.provisional} />,
    },
    subject: { title: t('inbox.columns.subject'), width: 320, render: (_, item) => <CaseName item={item} /> },
    label: {
      title: t('inbox.columns.label'),
      width: 180,
      render: (_, item) => (item.kind === 'done' ? null : item.label),
    },
    procedure: {
      title: t('inbox.columns.procedure'),
      width: 140,
      render: (_, item) => titles.get(item.procedure) ?? item.procedure,
    },
    holder: {
      title: t('inbox.columns.holder'),
      width: 130,
      render: (_, item) => item.kind === 'task' && <Holder item={item} me={me} t={t} />,
    },
    urged: {
      title: t('inbox.columns.urged'),
      width: 76,
      render: (_, item) => item.kind === 'task' && item.urged > 0 && <Urged item={item} t={t} />,
    },
    openedAt: {
      title: t('inbox.columns.openedAt'),
      width: 200,
      render: (_, item) => item.kind === 'task' && instantText(item.openedAt),
    },
    step: {
      title: t('inbox.columns.step'),
      width: 160,
      render: (_, item) => item.kind === 'done' && item.label,
    },
    state: {
      title: t('inbox.columns.state'),
      width: 180,
      render: (_, item) => item.kind !== 'task' && item.stateLabel,
    },
    by: {
      title: t('inbox.columns.by'),
      width: 200,
      render: (_, item) =>
        item.kind === 'copied' && (
          <>
            {item.by.name}
            {item.note && <Typography.Text type="secondary">：{item.note}</Typography.Text>}
          </>
        ),
    },
    at: {
      title: t('inbox.columns.at'),
      width: 210,
      render: (_, item) => item.kind !== 'task' && instantText(item.at),
    },
  };
  return names.flatMap((key) => (all[key] ? [{ key, ...all[key] }] : []));
}

/** The title of a case over its number; a dot before what is new. */
export function CaseName({ item }: { readonly item: InboxItem }) {
  const unread = item.kind === 'copied' && item.readAt === null;
  return (
    <Flex gap={6} align="baseline">
      {unread && <Badge status="processing" />}
      <div style={{ minWidth: 0 }}>
        <Link to={caseAddress(item.caseNumber)} style={{ fontWeight: unread ? 600 : 500 }}>
          {item.subject}
        </Link>
        <div>
          <Typography.Text type="secondary" className="docket-number" style={{ fontSize: 12 }}>
            {item.caseNumber}
          </Typography.Text>
        </div>
      </div>
    </Flex>
  );
}

function Holder({ item, me, t }: { readonly item: WorkItem; readonly me: string; readonly t: TFunction }) {
  if (!item.holder) return <Typography.Text type="secondary">{t('inbox.nobody')}</Typography.Text>;
  const given =
    item.givenBy && t(item.delegated ? 'inbox.delegatedBy' : 'inbox.assignedBy', { name: item.givenBy.name });
  return (
    <div>
      {item.holder.id === me ? t('inbox.me') : item.holder.name}
      {given && (
        <div>
          <Typography.Text type="secondary" style={{ fontSize: 12 }}>
            {given}
          </Typography.Text>
        </div>
      )}
    </div>
  );
}

export function Urged({ item, t }: { readonly item: WorkItem; readonly t: TFunction }) {
  const { lastUrge } = item;
  const last = lastUrge && t('inbox.lastUrge', { name: lastUrge.by.name, message: lastUrge.message });
  return (
    <Tooltip title={last}>
      <Tag color="warning" tabIndex={0} aria-label={last ?? ''} style={{ margin: 0 }}>
        {t('inbox.urgedTimes', { count: item.urged })}
      </Tag>
    </Tooltip>
  );
}
