import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex, type MenuProps, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WebhookView } from '../../client/webhooks.ts';
import { useProcedureTitles } from '../api/procedures.ts';
import { instantText } from '../shell/dates.ts';

/** The subscriptions: to where, of what, and whether they arrive. */
export function WebhookTable({
  items,
  deliveries,
  operations,
}: {
  readonly items: readonly WebhookView[];
  readonly deliveries: (webhook: WebhookView) => void;
  readonly operations: (webhook: WebhookView) => MenuProps['items'];
}) {
  const { t } = useTranslation();
  const titles = useProcedureTitles();
  return (
    <Table<WebhookView>
      size="small"
      rowKey="id"
      dataSource={[...items]}
      pagination={false}
      scroll={{ x: 1000 }}
      columns={[
        { title: t('webhooks.url'), dataIndex: 'url' },
        {
          title: t('webhooks.about'),
          width: 260,
          render: (_, { procedures, types }) => (
            <>
              <div>
                {procedures?.map((id) => titles.get(id) ?? id).join('、') ?? t('webhooks.allProcedures')}
              </div>
              <div>
                {types?.map((type) => t(`webhooks.types.${type as 'case.step'}` as never)).join('、') ??
                  t('webhooks.allTypes')}
              </div>
            </>
          ),
        },
        {
          title: t('webhooks.state'),
          width: 200,
          render: (_, { active, waiting, dead }) => (
            <Flex gap={4} wrap>
              <Tag color={active ? 'success' : 'default'}>
                {t(active ? 'webhooks.active' : 'webhooks.paused')}
              </Tag>
              {waiting > 0 && <Tag>{t('webhooks.waiting', { count: waiting })}</Tag>}
              {dead > 0 && <Tag color="error">{t('webhooks.dead', { count: dead })}</Tag>}
            </Flex>
          ),
        },
        { title: t('webhooks.createdAt'), width: 210, render: (_, { createdAt }) => instantText(createdAt) },
        {
          key: 'actions',
          width: 150,
          render: (_, webhook) => (
            <Flex gap={4} justify="end">
              <Button size="small" onClick={() => deliveries(webhook)}>
                {t('webhooks.deliveries')}
              </Button>
              <Dropdown trigger={['click']} menu={{ items: operations(webhook) ?? [] }}>
                <Button
                  size="small"
                  type="text"
                  icon={<MoreOutlined />}
                  aria-label={`${t('task.more')} ${webhook.url}`}
                />
              </Dropdown>
            </Flex>
          ),
        },
      ]}
    />
  );
}
