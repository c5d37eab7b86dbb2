import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select, type SelectProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../client/views.ts';
import type { RecipientView, TaskOperation, WorkItem } from '../../client/worklist.ts';
import type { TaskChange } from '../../machines/worklist/task-change.ts';
import { askAgain } from '../api/ask-again.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { changeTasks, peopleQuery, recipientsQuery } from './worklist.ts';

/** Operations that need no words: they are done with the click. */
export const AT_ONCE = ['claim', 'release', 'take-back', 'read'] as const satisfies readonly TaskOperation[];
type WithWords = Exclude<TaskOperation, (typeof AT_ONCE)[number]>;

export interface Asked {
  readonly operation: WithWords;
  readonly items: readonly WorkItem[];
}

interface Words {
  readonly person?: string;
  readonly people?: readonly string[];
  readonly note?: string;
  readonly reason?: string;
  readonly message?: string;
}

/** Changes tasks and tells what it came to. */
export function useTaskChange(): (
  items: readonly Pick<WorkItem, 'id'>[],
  change: TaskChange,
) => Promise<void> {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const send = useMutation({
    mutationFn: ({ ids, change }: { ids: readonly string[]; change: TaskChange }) =>
      changeTasks(ids, change, crypto.randomUUID()),
    onSettled: () => askAgain(['tasks']),
  });
  return async (items, change) => {
    const operation = t(`task.operations.${change.type}`);
    const answer = await send.mutateAsync({ ids: items.map(({ id }) => id), change });
    if (answer.refused.length === 0) {
      void message.success(t('task.changed', { operation, count: answer.changed.length }));
      return;
    }
    modal.warning({
      title: t('task.refused', { count: answer.refused.length }),
      content: (
        <>
          <p>{t('task.refusedOf', { changed: answer.changed.length })}</p>
          <ul>
            {[...new Set(answer.refused.map(({ problem }) => problem.message))].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ),
    });
  };
}

/** Asks for what an operation needs: to whom, why, with which words. What was typed stays when it is refused. */
export function ChangeDialog({
  asked,
  unit,
  close,
}: {
  readonly asked: Asked;
  readonly unit: string;
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Words>();
  const change = useTaskChange();
  const [failure, setFailure] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const { operation, items } = asked;
  const [first] = items;
  const choosing = operation === 'assign' || operation === 'delegate' || operation === 'copy';
  const only = items.length === 1 ? first?.id : undefined;
  // One task is copied to anybody of its case; several, of different cases, to colleagues only.
  const acrossUnits = operation === 'copy' && only !== undefined;
  const people = useQuery({
    ...peopleQuery(unit, operation === 'copy' ? undefined : only),
    enabled: choosing && !acrossUnits,
  });
  const recipients = useQuery({ ...recipientsQuery(only ?? ''), enabled: acrossUnits });
  const options: SelectProps['options'] = acrossUnits
    ? byUnit(recipients.data ?? [])
    : (people.data ?? []).map(optionOf);
  const name = t(`task.operations.${operation}`);
  const required = [{ required: true, message: t('task.required') }];
  const submit = async (words: Words) => {
    setSending(true);
    setFailure(undefined);
    try {
      await change(items, { type: operation, ...words } as TaskChange);
      close();
    } catch (error) {
      setFailure(error);
    } finally {
      setSending(false);
    }
  };
  return (
    <Modal
      open
      title={
        items.length === 1
          ? `${name}：${first?.subject}`
          : t('task.several', { operation: name, count: items.length })
      }
      okText={name}
      okButtonProps={{ loading: sending }}
      onOk={form.submit}
      onCancel={close}
    >
      <Form form={form} layout="vertical" onFinish={submit} requiredMark="optional">
        {(operation === 'assign' || operation === 'delegate') && (
          <Form.Item name="person" label={t('task.to')} rules={required}>
            <Select
              autoFocus
              showSearch={{ optionFilterProp: 'label' }}
              options={options}
              loading={people.isFetching}
            />
          </Form.Item>
        )}
        {operation === 'copy' && (
          <Form.Item name="people" label={t('task.people')} rules={required}>
            <Select
              autoFocus
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              options={options}
              loading={people.isFetching || recipients.isFetching}
              maxCount={20}
            />
          </Form.Item>
        )}
        {(people.error ?? recipients.error) && <ProblemAlert error={people.error ?? recipients.error} />}
        {choosing && (
          <Form.Item name="note" label={t('task.note')}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
        {operation === 'return' && (
          <Form.Item name="reason" label={t('task.reason')} rules={required}>
            <Input.TextArea autoFocus rows={3} maxLength={500} />
          </Form.Item>
        )}
        {operation === 'urge' && (
          <Form.Item name="message" label={t('task.message')} rules={required}>
            <Input.TextArea autoFocus rows={3} maxLength={500} />
          </Form.Item>
        )}
      </Form>
      {failure !== undefined && <ProblemAlert error={failure} />}
    </Modal>
  );
}

const optionOf = ({ id, name }: PersonView) => ({ value: id, label: name });

/** People in the order of their units, each unit with its name above. */
function byUnit(recipients: readonly RecipientView[]) {
  return [...Map.groupBy(recipients, ({ unit }) => unit)].map(([unit, people]) => ({
    label: people[0]?.unitName ?? unit,
    title: unit,
    options: people.map(optionOf),
  }));
}
