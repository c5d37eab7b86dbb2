import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Input, Select, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitEntry } from '../../client/admin.ts';
import { Asked, Nothing } from '../shell/states.tsx';
import { unitsQuery } from './admin-queries.ts';
import { LEVELS, UnitDialog } from './unit-dialog.tsx';

/** The register of units. The server gives it whole; it is searched here. */
export function Units() {
  const { t } = useTranslation();
  const units = useQuery(unitsQuery);
  const [sought, setSought] = useState('');
  const [level, setLevel] = useState<UnitEntry['level'] | null>(null);
  const [editing, setEditing] = useState<UnitEntry | 'new' | null>(null);
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <Input.Search
          allowClear
          placeholder={t('register.findUnit')}
          aria-label={t('register.findUnit')}
          onChange={({ target }) => setSought(target.value)}
          style={{ width: 280 }}
        />
        <Select
          allowClear
          placeholder={t('register.level')}
          aria-label={t('register.level')}
          value={level}
          onChange={(to) => setLevel(to ?? null)}
          options={LEVELS.map((value) => ({ value, label: t(`register.levels.${value}`) }))}
          style={{ width: 150 }}
        />
        <Button
          type="primary"
          icon={<PlusOutlined />}
          onClick={() => setEditing('new')}
          style={{ marginInlineStart: 'auto' }}
        >
          {t('register.addUnit')}
        </Button>
      </Flex>
      <Asked query={units}>
        {(all) => {
          const shown = all.filter(
            (unit) =>
              `${unit.name} ${unit.code} ${unit.creditCode}`
                .toLowerCase()
                .includes(sought.trim().toLowerCase()) &&
              (level === null || unit.level === level),
          );
          const names = new Map(all.map(({ code, name }) => [code, name]));
          if (shown.length === 0) return <Nothing title={t('register.noUnit')} />;
          return <UnitTable units={shown} names={names} edit={setEditing} />;
        }}
      </Asked>
      {editing && units.data && (
        <UnitDialog
          unit={editing === 'new' ? null : editing}
          units={units.data}
          close={() => setEditing(null)}
        />
      )}
    </Flex>
  );
}

function UnitTable({
  units,
  names,
  edit,
}: {
  readonly units: readonly UnitEntry[];
  readonly names: ReadonlyMap<string, string>;
  readonly edit: (unit: UnitEntry) => void;
}) {
  const { t } = useTranslation();
  return (
    <Table<UnitEntry>
      size="small"
      rowKey="code"
      dataSource={[...units]}
      scroll={{ x: 1080 }}
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
          key: 'edit',
          width: 84,
          render: (_, unit) => (
            <Button
              size="small"
              type="link"
              aria-label={`${t('register.edit')} ${unit.name}`}
              onClick={() => edit(unit)}
            >
              {t('register.edit')}
            </Button>
          ),
        },
      ]}
    />
  );
}
