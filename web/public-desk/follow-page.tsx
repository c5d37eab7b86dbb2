import { useMutation } from '@tanstack/react-query';
import { Button, Card, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { FollowedApplication, FollowUp } from '../../client/public-desk.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { Application } from './application.tsx';
import { follow } from './public-queries.ts';

/** 查询进度: an application by its number and its code. Neither enters an address or is kept. */
export function Component() {
  const { t } = useTranslation();
  const { state } = useLocation();
  const [seen, setSeen] = useState<{ readonly by: FollowUp; readonly of: FollowedApplication } | null>(null);
  const ask = useMutation({
    mutationFn: follow,
    onSuccess: (of, by) => setSeen({ by, of }),
    onError: () => setSeen(null),
  });
  const required = [{ required: true, whitespace: true, message: t('task.required') }];
  const number = typeof state?.number === 'string' ? state.number : '';
  return (
    <>
      <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
        {t('public.nav.follow')}
      </Typography.Title>
      <Card size="small" className="docket-no-print">
        <Form<FollowUp>
          layout="vertical"
          requiredMark={false}
          initialValues={{ number }}
          onFinish={(by) => ask.mutate(by)}
          style={{ maxWidth: 420 }}
        >
          <Form.Item name="number" label={t('public.follow.number')} rules={required}>
            <Input autoComplete="off" placeholder="WS-2026-12" maxLength={60} />
          </Form.Item>
          <Form.Item name="code" label={t('public.receipt.code')} rules={required}>
            <Input autoComplete="off" placeholder="XXXX-XXXX-XXXX-XXXX" maxLength={40} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={ask.isPending}>
            {t('public.follow.ask')}
          </Button>
        </Form>
      </Card>
      {ask.error && <ProblemAlert error={ask.error} />}
      {seen && (
        <Application
          key={seen.of.number}
          of={seen.of}
          followUp={seen.by}
          change={(of) => setSeen({ ...seen, of })}
        />
      )}
    </>
  );
}
