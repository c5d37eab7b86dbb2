import { useMutation } from '@tanstack/react-query';
import { App, Button, Flex, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCase } from '../../client/board.ts';
import type { WorkItem } from '../../client/worklist.ts';
import { askAgain } from '../api/ask-again.ts';
import { problemOf } from '../api/problem.ts';
import { request } from '../api/request.ts';
import { changeTasks } from '../inbox/worklist.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';

/** 催办 reminds those who have the tasks; 督办 is a step of the case (条例 第二十九条第一款), which its record keeps. */
type Way = 'urge' | 'supervise';

interface Props {
  readonly cases: readonly BoardCase[];
  readonly clear: () => void;
}

/** What a supervisor does with the selected cases, at once: one click, words that stand there already, and a confirmation. */
export function Supervising({ cases, clear }: Props) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way | null>(null);
  const chosen = [...new Map(cases.map((one) => [one.caseId, one])).values()];
  const words = t('inbox.selected', { count: chosen.length });
  return (
    <Flex gap={8} align="center" wrap role="toolbar" aria-label={words} className="docket-no-print">
      <Typography.Text type="secondary">{words}</Typography.Text>
      <Button size="small" type="primary" disabled={chosen.length === 0} onClick={() => setWay('urge')}>
        {t('task.operations.urge')}
      </Button>
      <Button
        size="small"
        disabled={!chosen.some(({ supervised, overBy }) => overBy > 0 && !supervised)}
        onClick={() => setWay('supervise')}
      >
        {t('board.columns.supervised')}
      </Button>
      {chosen.length > 0 && (
        <Button size="small" type="link" onClick={clear}>
          {t('inbox.unselect')}
        </Button>
      )}
      {way && <Words way={way} cases={chosen} close={() => setWay(null)} done={clear} />}
    </Flex>
  );
}

function Words({
  way,
  cases,
  close,
  done,
}: {
  readonly way: Way;
  readonly cases: readonly BoardCase[];
  readonly close: () => void;
  readonly done: () => void;
}) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const [form] = Form.useForm<{ readonly words: string }>();
  const on = way === 'urge' ? cases : cases.filter(({ supervised, overBy }) => overBy > 0 && !supervised);
  const send = useMutation({
    mutationFn: (words: string) => (way === 'urge' ? urge(on, words) : supervise(on, words)),
    onSuccess: ({ done: count, refused }) => {
      close();
      done();
      if (refused.length === 0) {
        void message.success(t('task.changed', { operation: label, count }));
        return;
      }
      modal.warning({
        title: t('task.refused', { count: refused.length }),
        content: [...new Set(refused)].map((text) => <p key={text}>{text}</p>),
      });
    },
    onSettled: () => askAgain(['tasks'], ['board'], ['case']),
  });
  const label = way === 'urge' ? t('task.operations.urge') : t('board.columns.supervised');
  return (
    <Modal
      open
      title={t('task.several', { operation: label, count: on.length })}
      okText={label}
      okButtonProps={{ loading: send.isPending }}
      onOk={form.submit}
      onCancel={close}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ words: t(`board.words.${way}`) }}
        onFinish={({ words }) => send.mutate(words)}
      >
        <Form.Item
          name="words"
          label={way === 'urge' ? t('task.message') : t('board.measure')}
          rules={[{ required: true, whitespace: true, message: t('task.required') }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={500} />
        </Form.Item>
      </Form>
      {send.error && <ProblemAlert error={send.error} />}
    </Modal>
  );
}

interface Came {
  readonly done: number;
  /** What stood against the others. */
  readonly refused: readonly string[];
}

/** Urges the holders of every open task of the cases that the supervisor may urge. */
async function urge(cases: readonly BoardCase[], message: string): Promise<Came> {
  const tasks: WorkItem[] = [];
  for (const { caseId } of cases) {
    const { items } = await request<{ items: readonly WorkItem[] }>(`/cases/${caseId}/tasks`);
    tasks.push(...items.filter(({ may }) => may.includes('urge')));
  }
  if (tasks.length === 0) return { done: 0, refused: [] };
  const ids = tasks.map(({ id }) => id);
  const answer = await changeTasks(ids, { type: 'urge', message }, crypto.randomUUID());
  return { done: answer.changed.length, refused: answer.refused.map(({ problem }) => problem.message) };
}

/** Takes the step 督办 in one case after the other; one that is refused holds nobody up. */
async function supervise(cases: readonly BoardCase[], measure: string): Promise<Came> {
  const refused: string[] = [];
  for (const { caseId, caseNumber } of cases) {
    try {
      const body = { type: 'supervise', payload: { measure } };
      await request(`/cases/${caseId}/actions`, { method: 'POST', body });
    } catch (error) {
      refused.push(`${caseNumber}：${problemOf(error).detail}`);
    }
  }
  return { done: cases.length - refused.length, refused };
}
