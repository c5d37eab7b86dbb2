import { Button, Flex, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MachineClientView } from '../../client/admin.ts';
import { ROLES } from '../../machines/party.ts';
import { instantText } from '../shell/dates.ts';

/** The programs: whose they are, what they may be, whether they may sign in, and when they acted last. */
export function MachineClientTable({
  items,
  units,
  edit,
  setActive,
}: {
  readonly items: readonly MachineClientView[];
  /** Names of units by their codes. */
  readonly units: ReadonlyMap<string, string>;
  readonly edit: (client: MachineClientView) => void;
  readonly setActive: (client: MachineClientView, active: boolean) => void;
}) {
  const { t } = useTranslation();
  return (
    <Table<MachineClientView>
      size="small"
      rowKey="clientId"
      dataSource={[...items]}
      scroll={{ x: 1000 }}
      pagination={{ defaultPageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
      columns={[
        {
          title: t('machines.name'),
          render: (_, { clientId, name }) => (
            <>
              {name}
              <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
                {clientId}
              </Typography.Text>
            </>
          ),
        },
        { title: t('roles.unit'), width: 260, render: (_, { unit }) => units.get(unit) ?? unit },
        {
          title: t('roles.role'),
          width: 180,
          render: (_, { roles }) => roles.map((role) => <Tag key={role}>{ROLES[role]}</Tag>),
        },
        {
          title: t('machines.state'),
          width: 110,
          render: (_, { active }) => (
            <Tag color={active ? 'success' : 'default'}>
              {t(active ? 'machines.isOpen' : 'machines.isShut')}
            </Tag>
          ),
        },
        {
          title: t('machines.lastActedAt'),
          width: 210,
          render: (_, { lastActedAt }) => (lastActedAt === null ? '—' : instantText(lastActedAt)),
        },
        {
          key: 'actions',
          width: 150,
          render: (_, client) => (
            <Flex gap={4}>
              <Button
                size="small"
                type="link"
                aria-label={`${t('register.edit')} ${client.name}`}
                onClick={() => edit(client)}
              >
                {t('register.edit')}
              </Button>
              <Button
                size="small"
                type="link"
                aria-label={`${t(client.active ? 'machines.shut' : 'machines.open')} ${client.name}`}
                onClick={() => setActive(client, !client.active)}
              >
                {t(client.active ? 'machines.shut' : 'machines.open')}
              </Button>
            </Flex>
          ),
        },
      ]}
    />
  );
}
