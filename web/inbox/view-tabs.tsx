import { useQuery } from '@tanstack/react-query';
import { Badge, Grid, Select, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorklistCounts } from '../../client/worklist.ts';
import { INBOX_VIEWS, type InboxView } from './list-state.ts';
import { countsQuery } from './worklist.ts';

/** Beyond this nothing is counted. */
const MANY = 1000;

/** The lists, each with how much is in it; in red how much of it is overdue, or new. */
export function ViewTabs({
  view,
  change,
}: {
  readonly view: InboxView;
  readonly change: (view: InboxView) => void;
}) {
  const { t } = useTranslation();
  const { data: counts } = useQuery(countsQuery);
  const wide = Grid.useBreakpoint().md ?? true;
  // Tabs that do not fit beside each other would hide the rest behind a sign.
  if (!wide) {
    return (
      <Select
        aria-label={t('inbox.title')}
        value={view}
        onChange={change}
        options={INBOX_VIEWS.map((value) => ({
          value,
          label: [t(`inbox.views.${value}`), ...(counts ? [countOf(counts, value).all] : [])].join(' '),
        }))}
        style={{ width: '100%', margin: '8px 0' }}
      />
    );
  }
  return (
    <Tabs
      activeKey={view}
      onChange={(key) => change(key as InboxView)}
      tabBarStyle={{ marginBottom: 12 }}
      items={INBOX_VIEWS.map((key) => ({
        key,
        label: (
          <span>
            {t(`inbox.views.${key}`)}
            {counts && <Count {...countOf(counts, key)} />}
          </span>
        ),
      }))}
    />
  );
}

function Count({ all, urgent }: { readonly all: number; readonly urgent: number }) {
  const { t } = useTranslation();
  return (
    <>
      {' '}
      <span style={{ opacity: 0.75 }}>{all >= MANY ? `${MANY}+` : all}</span>
      {urgent > 0 && (
        <Badge
          count={urgent}
          size="small"
          overflowCount={999}
          title={t('light.overdue')}
          style={{ marginLeft: 6 }}
        />
      )}
    </>
  );
}

function countOf(counts: WorklistCounts, view: InboxView): { readonly all: number; readonly urgent: number } {
  switch (view) {
    case 'to-claim':
      return { all: counts.toClaim, urgent: counts.toClaimOverdue };
    case 'to-do':
      return { all: counts.toDo, urgent: counts.toDoOverdue };
    case 'copied':
      return { all: counts.copied, urgent: counts.copiedUnread };
    default:
      return { all: counts[view], urgent: 0 };
  }
}
