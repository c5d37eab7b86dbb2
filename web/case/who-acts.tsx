import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useActing, useSession } from '../api/session.ts';
import { RowOperations } from '../inbox/operations.tsx';
import { useTaskOperations } from '../inbox/use-task-operations.tsx';
import { caseTasksQuery } from '../inbox/worklist.ts';
import { DueDay } from '../shell/due.tsx';
import type { OpenedCase } from './case-queries.ts';

/** Who must act next, and until when; whose task it is, and what may be done with it: claim, give on, urge. */
export function WhoActs({ held, reference }: { readonly held: OpenedCase; readonly reference: string }) {
  const { t } = useTranslation();
  const acting = useActing();
  const me = useSession().person.id;
  const work = useQuery({ ...caseTasksQuery(reference), enabled: acting !== undefined && !held.closed });
  const [begin, dialog] = useTaskOperations();
  const names = new Map(held.parties.map(({ unit, name }) => [unit, name]));
  if (held.closed)
    return <Alert type="success" showIcon title={t('case.closed', { state: held.stateLabel })} />;
  return (
    <Card size="small" title={t('case.next')}>
      <Flex vertical gap={6}>
        {held.tasks.map((task) => {
          const own = task.unit === acting?.unit;
          const item = work.data?.find(({ id }) => id === task.id);
          return (
            <Flex key={task.id} gap={12} wrap align="center" justify="space-between">
              <span>
                <strong>{task.label}</strong>{' '}
                <Typography.Text type={own ? 'success' : 'secondary'}>
                  {names.get(task.unit) ?? task.unit}
                </Typography.Text>{' '}
                {own && <Tag color="blue">{t('case.ownUnit')}</Tag>}
                {item?.holder && (
                  <Tag>
                    {item.holder.id === me
                      ? t('case.heldByMe')
                      : t('task.takenBy', { name: item.holder.name })}
                  </Tag>
                )}
              </span>
              <Flex gap={8} align="center">
                {task.overdue && <Tag color="error">{t('light.overdue')}</Tag>}
                <DueDay dueOn={task.dueOn} provisional={task.provisional} />
                {item && <RowOperations item={item} begin={begin} />}
              </Flex>
            </Flex>
          );
        })}
        {held.tasks.length === 0 && <Typography.Text>{t('case.nobodyActs')}</Typography.Text>}
      </Flex>
      {dialog}
    </Card>
  );
}
