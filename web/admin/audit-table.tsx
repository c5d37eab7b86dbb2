import { Descriptions, Table, Tag, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../client/admin.ts';
import { DUTIES, type Duty } from '../../machines/administrator.ts';
import { ROLES, type Role } from '../../machines/party.ts';
import { instantText } from '../shell/dates.ts';

const COLOURS = { change: 'success', denied: 'error', read: 'default', 'sign-in': 'default' } as const;

/** Events of the log: when, what kind, what, by whom, on what; opened, everything that is kept of one. */
export function AuditTable({
  items,
  loading,
}: {
  readonly items: readonly AuditEntry[];
  readonly loading: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Table<AuditEntry>
      size="small"
      rowKey="sequence"
      dataSource={[...items]}
      loading={loading}
      pagination={false}
      scroll={{ x: 980 }}
      expandable={{ expandedRowRender: (event) => <Detail event={event} />, expandRowByClick: true }}
      columns={[
        { title: t('audit.sequence'), dataIndex: 'sequence', width: 80 },
        { title: t('audit.at'), width: 210, render: (_, { at }) => instantText(at) },
        {
          title: t('audit.kind'),
          width: 80,
          render: (_, { kind }) => <Tag color={COLOURS[kind]}>{t(`audit.kinds.${kind}`)}</Tag>,
        },
        {
          title: t('audit.what'),
          render: (_, { what }) => (
            <>
              {whatText(what, t)}
              <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
                {what}
              </Typography.Text>
            </>
          ),
        },
        { title: t('audit.by'), width: 240, render: (_, { by }) => byText(by, t) },
        {
          title: t('audit.subject'),
          width: 260,
          render: (_, { subject }) => Object.values(subject).join(' · ') || '—',
        },
      ]}
    />
  );
}

/** What was done, in words where there are words for it; a denied request has its route. */
function whatText(what: string, t: TFunction): string {
  const [thing = '', deed = ''] = what.split('.');
  const key = `audit.things.${thing}.${deed}`;
  return t(key as never, { defaultValue: t('audit.route') });
}

function byText(by: AuditEntry['by'], t: TFunction): string {
  const { person, unit, role, duty, client, operator, onBehalfOf } = by;
  // Beside the database nobody signs in.
  if (operator) return t('audit.operator', { account: operator });
  const as = [
    unit && role && `${unit} · ${ROLES[role as Role] ?? role}`,
    duty && (DUTIES[duty as Duty] ?? duty),
    client,
    onBehalfOf && t('audit.onBehalfOf', { person: onBehalfOf }),
  ].filter(Boolean);
  return `${person ?? t('audit.nobody')}${as.length > 0 ? `（${as.join('，')}）` : ''}`;
}

function Detail({ event }: { readonly event: AuditEntry }) {
  const { t } = useTranslation();
  const { by, subject, before, after, request, hash } = event;
  const json = (value: unknown) => (
    <pre style={{ margin: 0, whiteSpace: 'pre-wrap', fontSize: 12 }}>{JSON.stringify(value, null, 2)}</pre>
  );
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        { key: 'by', label: t('audit.by'), children: json(by) },
        { key: 'subject', label: t('audit.subject'), children: json(subject) },
        ...(before !== undefined || after !== undefined
          ? [
              { key: 'before', label: t('audit.before'), children: json(before ?? null) },
              { key: 'after', label: t('audit.after'), children: json(after ?? null) },
            ]
          : []),
        { key: 'request', label: t('audit.request'), children: request ?? '—' },
        { key: 'hash', label: t('audit.hash'), children: <code style={{ fontSize: 12 }}>{hash}</code> },
      ]}
    />
  );
}
