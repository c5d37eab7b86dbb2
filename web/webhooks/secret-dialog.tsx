import { Alert, Button, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NewWebhook } from '../../client/webhooks.ts';

/** A signing secret, which is shown this once: it is closed only by saying that it is kept. */
export function SecretDialog({
  webhook,
  close,
}: {
  readonly webhook: NewWebhook;
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={t('webhooks.secret')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={close}>
          {t('webhooks.secretKept')}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={t('webhooks.secretOnce')} style={{ marginBottom: 12 }} />
      <Typography.Text code copyable style={{ fontSize: 14 }}>
        {webhook.secret}
      </Typography.Text>
    </Modal>
  );
}
