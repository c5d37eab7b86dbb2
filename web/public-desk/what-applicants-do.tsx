import { useMutation } from '@tanstack/react-query';
import { App, Button, Card, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowedApplication, FollowUp } from '../../client/public-desk.ts';
import { useRequestId } from '../api/request-id.ts';
import { type Paper, PaperList } from '../form/paper-list.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { supplement, uploadPublicPaper, withdraw } from './public-queries.ts';

interface Props {
  readonly followUp: FollowUp;
  readonly change: (of: FollowedApplication) => void;
}

/** 补正: the papers that the notice asks for. */
export function Supplement({ of, followUp, change }: Props & { readonly of: FollowedApplication }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [papers, setPapers] = useState<readonly Paper[]>([]);
  const requestId = useRequestId(papers);
  const send = useMutation({
    mutationFn: () => supplement(followUp, { papers }, requestId.id()),
    onSuccess: (now) => {
      void message.success(t('public.follow.supplemented'));
      change(now);
    },
    onError: (error) => requestId.refused(error),
  });
  const title = t('public.follow.supplement');
  return (
    <Card
      size="small"
      title={<h2 style={{ fontSize: 16, margin: 0 }}>{title}</h2>}
      className="docket-no-print"
    >
      <Typography.Paragraph type="secondary">{t('public.follow.supplementHint')}</Typography.Paragraph>
      <PaperList
        id="supplement"
        label={title}
        papers={papers}
        change={setPapers}
        upload={(file) => uploadPublicPaper(file, { unit: of.unit.code })}
      />
      <Button
        type="primary"
        style={{ marginTop: 12 }}
        disabled={papers.length === 0}
        loading={send.isPending}
        onClick={() => send.mutate()}
      >
        {t('public.follow.send')}
      </Button>
      {send.error && <ProblemAlert error={send.error} />}
    </Card>
  );
}

/** 撤回申请, which can't be undone. */
export function Withdrawal({ followUp, change }: Props) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const [reasons, setReasons] = useState('');
  const requestId = useRequestId(reasons);
  const send = useMutation({
    mutationFn: () => withdraw(followUp, reasons, requestId.id()),
    onSuccess: (now) => {
      void message.success(t('public.follow.withdrawn'));
      change(now);
    },
    onError: (error) => requestId.refused(error),
  });
  const title = t('public.follow.withdraw');
  return (
    <Card
      size="small"
      title={<h2 style={{ fontSize: 16, margin: 0 }}>{title}</h2>}
      className="docket-no-print"
    >
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={() =>
          modal.confirm({
            title: t('case.confirm', { label: title }),
            content: t('case.finalHint'),
            okText: title,
            okButtonProps: { danger: true },
            onOk: () => send.mutate(),
          })
        }
      >
        <Form.Item
          name="reasons"
          label={t('public.follow.reasons')}
          rules={[{ required: true, whitespace: true, message: t('task.required') }]}
        >
          <Input.TextArea rows={2} maxLength={500} onChange={({ target }) => setReasons(target.value)} />
        </Form.Item>
        <Button danger htmlType="submit" loading={send.isPending}>
          {title}
        </Button>
      </Form>
      {send.error && <ProblemAlert error={send.error} />}
    </Card>
  );
}
