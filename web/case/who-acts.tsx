import { Alert, Card, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useActing } from '../api/session.ts';
import { DueDay } from '../shell/due.tsx';
import type { OpenedCase } from './case-queries.ts';

/** Who must act next, and until when. */
export function WhoActs({ held }: { readonly held: OpenedCase }) {
  const { t } = useTranslation();
  const acting = useActing();
  const names = new Map(held.parties.map(({ unit, name }) => [unit, name]));
  if (held.closed)
    return <Alert type="success" showIcon title={t('case.closed', { state: held.stateLabel })} />;
  return (
    <Card size="small" title={t('case.next')}>
      <Flex vertical gap={6}>
        {held.tasks.map((task) => {
          const own = task.unit === acting?.unit;
          return (
            <Flex key={task.id} gap={12} wrap align="center" justify="space-between">
              <span>
                <strong>{task.label}</strong>{' '}
                <Typography.Text type={own ? 'success' : 'secondary'}>
                  {names.get(task.unit) ?? task.unit}
                </Typography.Text>{' '}
                {own && <Tag color="blue">{t('case.ownUnit')}</Tag>}
              </span>
              <Flex gap={8} align="center">
                {task.overdue && <Tag color="error">{t('light.overdue')}</Tag>}
                <DueDay dueOn={task.dueOn} provisional={task.provisional} />
              </Flex>
            </Flex>
          );
        })}
        {held.tasks.length === 0 && <Typography.Text>{t('case.nobodyActs')}</Typography.Text>}
      </Flex>
    </Card>
  );
}
