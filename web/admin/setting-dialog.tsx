import { Alert, Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SettingView } from '../../client/admin.ts';
import { FormDialog } from '../shell/form-dialog.tsx';
import { faultOf, valueText } from './setting-value.ts';
import { changeSetting } from './settings-queries.ts';
import { ValueEditor } from './value-editor.tsx';

/** Changes a setting: its value, checked while it is typed, and the decision that it rests on. */
export function SettingDialog({
  setting,
  close,
}: {
  readonly setting: SettingView;
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ readonly value: unknown; readonly basis: string }>
      title={setting.label}
      okText={t('settings.set')}
      width={640}
      initial={{ value: setting.value, basis: '' }}
      confirm={({ value, basis }) => ({
        title: t('settings.confirm', { label: setting.label }),
        content: (
          <>
            <div>{t('settings.from', { value: valueText(setting, setting.value, t) })}</div>
            <div>
              <strong>{t('settings.to', { value: valueText(setting, value, t) })}</strong>
            </div>
            <div>{t('settings.decisionOf', { basis })}</div>
            <Typography.Text type="secondary">{t('settings.newCases')}</Typography.Text>
          </>
        ),
      })}
      save={({ value, basis }) => changeSetting(setting.key, value, basis.trim())}
      close={close}
    >
      <Alert
        type="info"
        title={t('settings.defaultIs', { value: valueText(setting, setting.default, t) })}
        description={setting.basis}
        style={{ marginBottom: 16 }}
      />
      <Form.Item
        name="value"
        label={t('settings.value')}
        required
        rules={[
          {
            validator: (_, value: unknown) => {
              const fault = faultOf(setting.key, value);
              return fault === undefined ? Promise.resolve() : Promise.reject(new Error(fault));
            },
          },
        ]}
      >
        <ValueEditor setting={setting} />
      </Form.Item>
      <Form.Item
        name="basis"
        label={t('settings.decision')}
        extra={t('settings.decisionHint')}
        rules={[{ required: true, whitespace: true, min: 4, message: t('settings.decisionHint') }]}
      >
        <Input maxLength={500} placeholder="潍数发〔2026〕3号" />
      </Form.Item>
    </FormDialog>
  );
}
