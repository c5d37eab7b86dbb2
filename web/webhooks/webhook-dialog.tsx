import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NewWebhook, WebhookView } from '../../client/webhooks.ts';
import { proceduresQuery } from '../api/procedures.ts';
import { FormDialog } from '../shell/form-dialog.tsx';
import { changeWebhook, createWebhook } from './webhook-queries.ts';

const TYPES = ['case.step', 'case.notify'] as const;

interface Values {
  readonly url: string;
  readonly procedures: readonly string[];
  readonly types: readonly string[];
}

/** Sets a subscription up, or changes it. Nothing chosen means all. */
export function WebhookDialog({
  webhook,
  created,
  close,
}: {
  /** null to set up a new one. */
  readonly webhook: WebhookView | null;
  /** Told the secret of a new one. */
  readonly created: (made: NewWebhook) => void;
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  const { data: procedures = [] } = useQuery(proceduresQuery);
  return (
    <FormDialog<Values>
      title={webhook ? t('webhooks.edit') : t('webhooks.add')}
      okText={t('register.save')}
      initial={{
        url: webhook?.url ?? 'https://',
        procedures: webhook?.procedures ?? [],
        types: webhook?.types ?? [],
      }}
      save={async ({ url, ...chosen }) => {
        const settings = {
          url: url.trim(),
          procedures: chosen.procedures.length > 0 ? chosen.procedures : null,
          types: chosen.types.length > 0 ? chosen.types : null,
        };
        if (webhook) await changeWebhook(webhook.id, settings);
        else created(await createWebhook(settings));
      }}
      close={close}
    >
      <Form.Item
        name="url"
        label={t('webhooks.url')}
        extra={t('webhooks.urlHint')}
        rules={[{ required: true, type: 'url', message: t('webhooks.urlHint') }]}
      >
        <Input maxLength={2000} />
      </Form.Item>
      <Form.Item name="procedures" label={t('webhooks.procedures')} extra={t('webhooks.noneIsAll')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={procedures.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Form.Item>
      <Form.Item name="types" label={t('webhooks.kinds')} extra={t('webhooks.noneIsAll')}>
        <Checkbox.Group
          options={TYPES.map((type) => ({
            value: type,
            label: t(`webhooks.types.${type}` as never) as string,
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
