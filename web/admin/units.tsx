import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitEntry, UnitOfRegister } from '../../client/admin.ts';
import { Asked, Nothing } from '../shell/states.tsx';
import { unitsQuery } from './admin-queries.ts';
import { UnitActivityDialog } from './unit-activity-dialog.tsx';
import { LEVELS, UnitDialog } from './unit-dialog.tsx';
import { UnitTable } from './unit-table.tsx';

/** 状态: in service, disabled. */
const STATES = ['active', 'disabled'] as const;

/** The register of units. The server gives it whole; it is searched here. */
export function Units() {
  const { t } = useTranslation();
  const units = useQuery(unitsQuery);
  const [sought, setSought] = useState('');
  const [level, setLevel] = useState<UnitEntry['level'] | null>(null);
  const [state, setState] = useState<(typeof STATES)[number] | null>(null);
  const [editing, setEditing] = useState<UnitEntry | 'new' | null>(null);
  const [disabling, setDisabling] = useState<UnitOfRegister | null>(null);
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
        <Select
          allowClear
          placeholder={t('register.state')}
          aria-label={t('register.state')}
          value={state}
          onChange={(to) => setState(to ?? null)}
          options={STATES.map((value) => ({ value, label: t(`register.states.${value}`) }))}
          style={{ width: 130 }}
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
              (level === null || unit.level === level) &&
              (state === null || (unit.disabledOn === null) === (state === 'active')),
          );
          const names = new Map(all.map(({ code, name }) => [code, name]));
          if (shown.length === 0) return <Nothing title={t('register.noUnit')} />;
          return <UnitTable units={shown} names={names} edit={setEditing} setActive={setDisabling} />;
        }}
      </Asked>
      {editing && units.data && (
        <UnitDialog
          unit={editing === 'new' ? null : editing}
          units={units.data}
          close={() => setEditing(null)}
        />
      )}
      {disabling && <UnitActivityDialog unit={disabling} close={() => setDisabling(null)} />}
    </Flex>
  );
}
