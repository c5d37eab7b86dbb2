import { Alert, Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { MACHINE_ROLES, type MachineClientEntry, type UnitOfRegister } from '../../client/admin.ts';
import { ROLES } from '../../machines/party.ts';
import { FormDialog } from '../shell/form-dialog.tsx';
import { unitsToSeek } from '../shell/unit-name.ts';
import { putMachineClient } from './admin-queries.ts';

/** Enters a program under its client id, or changes its name and roles. Its id and its unit stay: records name them. */
export function MachineClientDialog({
  client,
  units,
  close,
}: {
  /** null to enter a new one. */
  readonly client: MachineClientEntry | null;
  readonly units: readonly UnitOfRegister[];
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  const required = [{ required: true, whitespace: true, message: t('task.required') }];
  return (
    <FormDialog<MachineClientEntry>
      title={client ? t('register.editOf', { name: client.name }) : t('machines.add')}
      okText={t('register.save')}
      initial={client ?? { roles: ['clerk'] }}
      save={({ clientId, name, unit, roles }) =>
        putMachineClient({
          clientId: client?.clientId ?? clientId.trim(),
          name: name.trim(),
          unit: client?.unit ?? unit,
          roles,
          active: client?.active ?? true,
        })
      }
      close={close}
    >
      {!client && (
        <Alert type="info" showIcon title={t('machines.secretHint')} style={{ marginBottom: 16 }} />
      )}
      <Form.Item
        name="clientId"
        label={t('machines.clientId')}
        extra={t('machines.clientIdHint')}
        rules={[
          ...required,
          { pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, message: t('machines.clientIdHint') },
        ]}
      >
        <Input disabled={client !== null} maxLength={80} />
      </Form.Item>
      <Form.Item name="name" label={t('machines.name')} rules={required}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item
        name="unit"
        label={t('roles.unit')}
        extra={t('machines.unitHint')}
        rules={[{ required: true, message: t('task.required') }]}
      >
        <Select
          disabled={client !== null}
          showSearch={{ optionFilterProp: 'label' }}
          options={unitsToSeek(units, t)}
        />
      </Form.Item>
      <Form.Item name="roles" label={t('roles.role')} extra={t('machines.rolesHint')}>
        <Checkbox.Group options={MACHINE_ROLES.map((value) => ({ value, label: ROLES[value] }))} />
      </Form.Item>
    </FormDialog>
  );
}
