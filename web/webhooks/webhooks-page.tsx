import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewWebhook, WebhookView } from '../../client/webhooks.ts';
import { problemOf } from '../api/problem.ts';
import { PageFrame } from '../shell/page-frame.tsx';
import { Asked, Nothing } from '../shell/states.tsx';
import { Deliveries } from './deliveries.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';
import { removeWebhook, rotateSecret, setWebhookActive, webhooksQuery } from './webhook-queries.ts';
import { WebhookTable } from './webhook-table.tsx';

/** 回调订阅: the systems of the unit that are told of its cases; set up by the unit's head. */
export function Component() {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const webhooks = useQuery(webhooksQuery);
  const [editing, setEditing] = useState<WebhookView | 'new' | null>(null);
  const [secret, setSecret] = useState<NewWebhook | null>(null);
  const [looking, setLooking] = useState<WebhookView | null>(null);
  const refused = (error: unknown) => {
    message.warning(problemOf(error).detail);
  };
  const rotate = ({ id, url }: WebhookView) =>
    modal.confirm({
      title: t('webhooks.rotateOf', { url }),
      content: t('webhooks.rotateHint'),
      okText: t('webhooks.rotate'),
      onOk: () => rotateSecret(id).then(setSecret, refused),
    });
  const remove = ({ id, url }: WebhookView) =>
    modal.confirm({
      title: t('webhooks.removeOf', { url }),
      content: t('webhooks.removeHint'),
      okText: t('webhooks.remove'),
      okButtonProps: { danger: true },
      onOk: () => removeWebhook(id).catch(refused),
    });
  return (
    <PageFrame
      title={t('nav.webhooks')}
      hint={t('webhooks.hint')}
      actions={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
          {t('webhooks.add')}
        </Button>
      }
    >
      <Asked query={webhooks}>
        {(items) =>
          items.length === 0 ? (
            <Nothing title={t('webhooks.nothing')} />
          ) : (
            <WebhookTable
              items={items}
              deliveries={setLooking}
              operations={(webhook) => [
                { key: 'edit', label: t('webhooks.edit'), onClick: () => setEditing(webhook) },
                {
                  key: 'active',
                  label: t(webhook.active ? 'webhooks.pause' : 'webhooks.resume'),
                  onClick: () => void setWebhookActive(webhook.id, !webhook.active).catch(refused),
                },
                { key: 'rotate', label: t('webhooks.rotate'), onClick: () => rotate(webhook) },
                { key: 'remove', danger: true, label: t('webhooks.remove'), onClick: () => remove(webhook) },
              ]}
            />
          )
        }
      </Asked>
      {editing && (
        <WebhookDialog
          webhook={editing === 'new' ? null : editing}
          created={setSecret}
          close={() => setEditing(null)}
        />
      )}
      {secret && <SecretDialog webhook={secret} close={() => setSecret(null)} />}
      {looking && <Deliveries webhook={looking} close={() => setLooking(null)} />}
    </PageFrame>
  );
}
