import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../client/worklist.ts';
import { useActing, useSession } from '../api/session.ts';
import { Urged } from '../inbox/columns.tsx';
import { type Begin, RowOperations } from '../inbox/operations.tsx';
import { useOperations } from '../inbox/use-operations.tsx';
import { DueDay } from '../shell/due.tsx';
import { caseTasksQuery, type OpenedCase } from './case-queries.ts';
import { TaskHistory } from './task-history.tsx';

/** Who must act next, and until when; who holds it, and what one may do about that: claim, give on, return, urge, copy. */
export function WhoActs({ held, reference }: { readonly held: OpenedCase; readonly reference: string }) {
  const { t } = useTranslation();
  const work = useQuery({ ...caseTasksQuery(reference), enabled: !held.closed });
  const { begin, dialog } = useOperations();
  const names = new Map(held.parties.map(({ unit, name }) => [unit, name]));
  const items = new Map(work.data?.map((item) => [item.id, item]));
  if (held.closed)
    return <Alert type="success" showIcon title={t('case.closed', { state: held.stateLabel })} />;
  return (
    <Card size="small" title={t('case.next')}>
      <Flex vertical gap={6}>
        {held.tasks.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            unitName={names.get(task.unit) ?? task.unit}
            item={items.get(task.id)}
            begin={begin}
          />
        ))}
        {held.tasks.length === 0 && <Typography.Text>{t('case.nobodyActs')}</Typography.Text>}
      </Flex>
      {dialog}
    </Card>
  );
}

interface Props {
  readonly task: OpenedCase['tasks'][number];
  readonly unitName: string;
  /** The task as work; missing for one of which one sees only that it is there. */
  readonly item: WorkItem | undefined;
  readonly begin: Begin;
}

function TaskRow({ task, unitName, item, begin }: Props) {
  const { t } = useTranslation();
  const me = useSession().person.id;
  const own = task.unit === useActing()?.unit;
  const holder = item?.holder;
  return (
    <Flex gap={12} wrap align="center" justify="space-between">
      <span>
        <strong>{task.label}</strong>{' '}
        <Typography.Text type={own ? 'success' : 'secondary'}>{unitName}</Typography.Text>{' '}
        {own && <Tag color="blue">{t('case.ownUnit')}</Tag>}
        {holder && (
          <Tag>{holder.id === me ? t('case.heldByMe') : t('case.heldBy', { name: holder.name })}</Tag>
        )}
      </span>
      <Flex gap={8} align="center" wrap>
        {item && item.urged > 0 && <Urged item={item} t={t} />}
        {task.overdue && <Tag color="error">{t('light.overdue')}</Tag>}
        <DueDay dueOn={task.dueOn} provisional={task.provisional} />
        {item && (
          <>
            <RowOperations item={item} begin={begin} />
            <TaskHistory id={item.id} label={task.label} />
          </>
        )}
      </Flex>
    </Flex>
  );
}
