import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineClientView } from '../../client/admin.ts';
import { problemOf } from '../api/problem.ts';
import { PageFrame } from '../shell/page-frame.tsx';
import { Asked, Nothing } from '../shell/states.tsx';
import { machineClientsQuery, putMachineClient, unitsQuery } from './admin-queries.ts';
import { MachineClientDialog } from './machine-client-dialog.tsx';
import { MachineClientTable } from './machine-client-table.tsx';

/** 接入系统: the programs of units, entered and shut by the security administrator. Their secrets are the identity service's. */
export function Component() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const clients = useQuery(machineClientsQuery);
  const units = useQuery(unitsQuery);
  const [editing, setEditing] = useState<MachineClientView | 'new' | null>(null);
  const names = new Map(units.data?.map(({ code, name }) => [code, name]));
  const setActive = (client: MachineClientView, active: boolean) =>
    modal.confirm({
      title: t(active ? 'machines.openOf' : 'machines.shutOf', { name: client.name }),
      content: t(active ? 'machines.openHint' : 'machines.shutHint'),
      okText: t(active ? 'machines.open' : 'machines.shut'),
      okButtonProps: { danger: !active },
      onOk: () =>
        putMachineClient({ ...client, active }).catch((error: unknown) => {
          modal.warning({ title: problemOf(error).title, content: problemOf(error).detail });
        }),
    });
  return (
    <PageFrame
      title={t('nav.machines')}
      hint={t('machines.hint')}
      actions={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
          {t('machines.add')}
        </Button>
      }
    >
      <Asked query={clients}>
        {(items) =>
          items.length === 0 ? (
            <Nothing title={t('machines.nothing')} />
          ) : (
            <MachineClientTable items={items} units={names} edit={setEditing} setActive={setActive} />
          )
        }
      </Asked>
      {editing && units.data && (
        <MachineClientDialog
          client={editing === 'new' ? null : editing}
          units={units.data}
          close={() => setEditing(null)}
        />
      )}
    </PageFrame>
  );
}
