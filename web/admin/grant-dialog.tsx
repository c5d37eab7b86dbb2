import { Form, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Membership, PersonView, UnitOfRegister } from '../../client/admin.ts';
import { FormDialog } from '../shell/form-dialog.tsx';
import { unitsToSeek } from '../shell/unit-name.ts';
import { grantRole } from './admin-queries.ts';
import { ROLE_OPTIONS } from './people-filters.tsx';
import { PersonSelect } from './person-select.tsx';

/** Gives somebody a role in a unit. */
export function GrantDialog({
  person,
  units,
  close,
}: {
  /** null: whoever is chosen. */
  readonly person: PersonView | null;
  readonly units: readonly UnitOfRegister[];
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  const chosen = [{ required: true, message: t('task.choosePerson') }];
  const required = [{ required: true, message: t('task.required') }];
  return (
    <FormDialog<Membership>
      title={person ? t('roles.grantTo', { name: person.name }) : t('roles.grant')}
      okText={t('roles.grant')}
      initial={{ role: 'clerk', ...(person?.memberships[0] && { unit: person.memberships[0].unit }) }}
      save={(values) => grantRole({ ...values, person: person?.id ?? values.person })}
      close={close}
    >
      {!person && (
        <Form.Item name="person" label={t('roles.person')} rules={chosen}>
          <PersonSelect />
        </Form.Item>
      )}
      <Form.Item name="unit" label={t('roles.unit')} rules={required}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={unitsToSeek(units, t)} />
      </Form.Item>
      <Form.Item name="role" label={t('roles.role')} rules={required}>
        <Radio.Group options={ROLE_OPTIONS} />
      </Form.Item>
    </FormDialog>
  );
}
