import { Form, Input, Radio, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UnitEntry, UnitOfRegister } from '../../client/admin.ts';
import { FormDialog } from '../shell/form-dialog.tsx';
import { unitsToChoose } from '../shell/unit-name.ts';
import { putUnit } from './admin-queries.ts';

export const LEVELS: readonly UnitEntry['level'][] = ['city', 'county', 'zone'];

interface Values extends Omit<UnitEntry, 'parent'> {
  readonly parent?: string | null;
}

/** Enters a unit, or changes it. Its code stays: records name it. */
export function UnitDialog({
  unit,
  units,
  close,
}: {
  /** null to enter a new one. */
  readonly unit: UnitEntry | null;
  readonly units: readonly UnitOfRegister[];
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  const chosen = [unit?.code, unit?.parent, unit?.bureau, unit?.government];
  const all = unitsToChoose(units, t, chosen);
  const others = all.filter(({ value }) => value !== unit?.code);
  const required = [{ required: true, whitespace: true, message: t('task.required') }];
  const mustChoose = [{ required: true, message: t('task.required') }];
  return (
    <FormDialog<Values>
      title={unit ? t('register.editOf', { name: unit.name }) : t('register.addUnit')}
      okText={t('register.save')}
      initial={unit ?? { level: 'city', covered: true }}
      save={({ parent = null, ...entry }) => putUnit({ ...entry, code: unit?.code ?? entry.code, parent })}
      close={close}
    >
      <Form.Item
        name="code"
        label={t('register.code')}
        extra={t('register.codeHint')}
        rules={[...required, { pattern: /^[a-z0-9][a-z0-9-]{0,49}$/, message: t('register.codeHint') }]}
      >
        <Input disabled={unit !== null} maxLength={50} placeholder="wf-gaj" />
      </Form.Item>
      <Form.Item name="name" label={t('register.name')} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="creditCode"
        label={t('register.creditCode')}
        rules={[...required, { len: 18, message: t('register.creditCodeHint') }]}
      >
        <Input maxLength={18} />
      </Form.Item>
      <Form.Item name="level" label={t('register.level')}>
        <Radio.Group options={LEVELS.map((value) => ({ value, label: t(`register.levels.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="covered"
        label={t('register.isCovered')}
        extra={t('register.coveredHint')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      <Form.Item name="parent" label={t('register.parent')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={others} />
      </Form.Item>
      <Form.Item name="bureau" label={t('register.bureau')} rules={mustChoose}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={all} />
      </Form.Item>
      <Form.Item name="government" label={t('register.government')} rules={mustChoose}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={all} />
      </Form.Item>
    </FormDialog>
  );
}
