import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button, Drawer, Flex, Segmented, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Delivery, DeliveryState, WebhookView } from '../../client/webhooks.ts';
import { caseAddress } from '../case/address.ts';
import { instantText } from '../shell/dates.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { Asked, Nothing } from '../shell/states.tsx';
import { deliveriesQuery, sendAgain } from './webhook-queries.ts';

const STATES = ['waiting', 'delivered', 'dead'] as const satisfies readonly DeliveryState[];
const COLOURS = { waiting: 'default', delivered: 'success', dead: 'error' } as const;

/** What was sent to a subscription and what became of it; dead letters are sent again, one or all. */
export function Deliveries({
  webhook,
  close,
}: {
  readonly webhook: WebhookView;
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  const [state, setState] = useState<DeliveryState | 'all'>(webhook.dead > 0 ? 'dead' : 'all');
  const deliveries = useInfiniteQuery(deliveriesQuery(webhook.id, state === 'all' ? undefined : state));
  const again = useMutation({ mutationFn: (delivery?: string) => sendAgain(webhook.id, delivery) });
  const items = deliveries.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Drawer open size={960} title={t('webhooks.deliveriesOf', { url: webhook.url })} onClose={close}>
      <Flex vertical gap={12}>
        <Flex gap={8} wrap justify="space-between">
          <Segmented<DeliveryState | 'all'>
            aria-label={t('webhooks.state')}
            value={state}
            onChange={setState}
            options={(['all', ...STATES] as const).map((one) => ({
              value: one,
              label: t(`webhooks.states.${one}`),
            }))}
          />
          {items.some((one) => one.state === 'dead') && (
            <Button loading={again.isPending} onClick={() => again.mutate(undefined)}>
              {t('webhooks.sendAllAgain')}
            </Button>
          )}
        </Flex>
        {again.error && <ProblemAlert error={again.error} />}
        <Asked query={deliveries}>
          {() =>
            items.length === 0 ? (
              <Nothing title={t('webhooks.noDeliveries')} />
            ) : (
              <Table<Delivery>
                size="small"
                rowKey="id"
                dataSource={items}
                pagination={false}
                loading={deliveries.isPlaceholderData}
                columns={[
                  {
                    title: t('webhooks.state'),
                    width: 90,
                    render: (_, one) => (
                      <Tag color={COLOURS[one.state]}>{t(`webhooks.states.${one.state}`)}</Tag>
                    ),
                  },
                  {
                    title: t('inbox.columns.subject'),
                    render: (_, { caseNumber, sequence }) => (
                      <Link to={caseAddress(caseNumber)}>
                        {t('webhooks.step', { number: caseNumber, sequence })}
                      </Link>
                    ),
                  },
                  {
                    title: t('webhooks.kinds'),
                    width: 120,
                    render: (_, { type }) => t(`webhooks.types.${type}` as never),
                  },
                  {
                    title: t('webhooks.tries'),
                    width: 170,
                    render: (_, { attempts, lastAnswer }) =>
                      `${attempts}${lastAnswer ? ` · ${lastAnswer}` : ''}`,
                  },
                  { title: t('inbox.columns.at'), width: 200, render: (_, { at }) => instantText(at) },
                  {
                    key: 'again',
                    width: 100,
                    render: (_, { id, state: now, caseNumber }) =>
                      now === 'dead' && (
                        <Button
                          size="small"
                          type="link"
                          aria-label={`${t('webhooks.sendAgain')} ${caseNumber}`}
                          onClick={() => again.mutate(id)}
                        >
                          {t('webhooks.sendAgain')}
                        </Button>
                      ),
                  },
                ]}
              />
            )
          }
        </Asked>
        {deliveries.hasNextPage && (
          <Button loading={deliveries.isFetchingNextPage} onClick={() => deliveries.fetchNextPage()}>
            {t('inbox.more')}
          </Button>
        )}
      </Flex>
    </Drawer>
  );
}
