import { Button, Flex, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UnitOfRegister } from '../../client/admin.ts';
import { dayText } from '../shell/dates.ts';

/** The units that were found. */
export function UnitTable({
  units,
  names,
  edit,
  setActive,
}: {
  readonly units: readonly UnitOfRegister[];
  readonly names: ReadonlyMap<string, string>;
  readonly edit: (unit: UnitOfRegister) => void;
  /** Begins to disable a unit, or to enable it. */
  readonly setActive: (unit: UnitOfRegister) => void;
}) {
  const { t } = useTranslation();
  return (
    <Table<UnitOfRegister>
      size="small"
      rowKey="code"
      dataSource={[...units]}
      scroll={{ x: 1250 }}
      pagination={{
        defaultPageSize: 20,
        showSizeChanger: false,
        hideOnSinglePage: true,
        showTotal: (count) => t('register.unitsFound', { count }),
      }}
      columns={[
        {
          title: t('register.name'),
          sorter: (one, other) => one.name.localeCompare(other.name, 'zh'),
          render: (_, { code, name }) => (
            <>
              {name}
              <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
                {code}
              </Typography.Text>
            </>
          ),
        },
        { title: t('register.creditCode'), dataIndex: 'creditCode', width: 190, className: 'docket-number' },
        {
          title: t('register.level'),
          width: 100,
          render: (_, unit) => t(`register.levels.${unit.level}`),
        },
        {
          title: t('register.covered'),
          width: 130,
          render: (_, { covered }) => (
            <Tag color={covered ? 'default' : 'warning'}>
              {t(covered ? 'register.byRegulation' : 'register.byMeasures')}
            </Tag>
          ),
        },
        {
          title: t('register.parent'),
          width: 180,
          render: (_, { parent }) => (parent && names.get(parent)) ?? '—',
        },
        { title: t('register.bureau'), width: 180, render: (_, { bureau }) => names.get(bureau) ?? bureau },
        {
          title: t('register.state'),
          width: 170,
          render: (_, { disabledOn }) =>
            disabledOn === null ? (
              t('register.states.active')
            ) : (
              <>
                <Tag>{t('unit.disabled')}</Tag>
                <Typography.Text
                  type="secondary"
                  style={{ display: 'block', fontSize: 12, whiteSpace: 'nowrap' }}
                >
                  {t('register.since', { day: dayText(disabledOn) })}
                </Typography.Text>
              </>
            ),
        },
        {
          key: 'actions',
          width: 140,
          render: (_, unit) => (
            <Flex gap={4}>
              <Button
                size="small"
                type="link"
                aria-label={`${t('register.edit')} ${unit.name}`}
                onClick={() => edit(unit)}
              >
                {t('register.edit')}
              </Button>
              <Button
                size="small"
                type="link"
                aria-label={`${t(wordOf(unit))} ${unit.name}`}
                onClick={() => setActive(unit)}
              >
                {t(wordOf(unit))}
              </Button>
            </Flex>
          ),
        },
      ]}
    />
  );
}

function wordOf({ disabledOn }: UnitOfRegister) {
  return disabledOn === null ? 'register.disable' : 'register.enable';
}
