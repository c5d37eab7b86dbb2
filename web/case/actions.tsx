import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, Flex, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { problemOf } from '../api/problem.ts';
import { useRequestId } from '../api/request-id.ts';
import { useSession } from '../api/session.ts';
import { askedFor } from '../form/asked-for.ts';
import { SchemaForm } from '../form/schema-form.tsx';
import { Articles } from '../shell/articles.tsx';
import { useDraft } from '../shell/draft.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { act, caseQuery, type OfferedAction, type OpenedCase, recordQuery } from './case-queries.ts';

interface Props {
  readonly held: OpenedCase;
  readonly reference: string;
}

/** What one may do with the case now. Whatever is not permitted is not offered. */
export function Actions({ held, reference }: Props) {
  const { t } = useTranslation();
  // A list may lead straight to the form of an action.
  const [params] = useSearchParams();
  const [chosen, setChosen] = useState<string | null>(params.get('action'));
  const { tasks, permitted } = held;
  // What somebody's task asks for comes first; the rest may be done, and nobody waits for it.
  const asked = new Set(tasks.flatMap(({ actions }) => actions));
  const action = permitted.find(({ type }) => type === chosen);
  if (held.closed) return null;
  return (
    <Card size="small" title={t('case.actions')}>
      {permitted.length === 0 && (
        <Typography.Text type="secondary">{t('case.nothingPermitted')}</Typography.Text>
      )}
      <Flex gap={8} wrap role="toolbar" aria-label={t('case.actions')}>
        {permitted.map(({ type, label, final }) => (
          <Button
            key={type}
            type={type === chosen ? 'primary' : asked.has(type) ? 'primary' : 'default'}
            ghost={type !== chosen && asked.has(type)}
            danger={final}
            aria-expanded={type === chosen}
            onClick={() => setChosen(type === chosen ? null : type)}
          >
            {label}
          </Button>
        ))}
      </Flex>
      {action && (
        <ActionForm key={action.type} {...{ held, reference, action }} close={() => setChosen(null)} />
      )}
    </Card>
  );
}

const NOTHING_TYPED = {};

function ActionForm({
  held,
  reference,
  action,
  close,
}: Props & { readonly action: OfferedAction; readonly close: () => void }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const person = useSession().person.id;
  const record = useQuery(recordQuery(reference));
  const [typed, change, forget] = useDraft<object>(`${person}.${held.id}.${action.type}`, NOTHING_TYPED);
  const asked = record.data?.[0]?.content;
  const usual = useMemo(() => askedFor(action.schema, asked), [action.schema, asked]);
  const value = typed === NOTHING_TYPED ? usual : typed;
  const requestId = useRequestId(value);
  const send = useMutation({
    mutationFn: (payload: object) => act(held, { type: action.type, payload }, requestId.id()),
    onSuccess: () => {
      forget();
      close();
      void message.success(t('case.done', { label: action.label }));
    },
    onError: (error) => {
      requestId.refused(error);
      // The case has moved: what is shown is read anew, and what was typed stays.
      if (problemOf(error).code === 'conflict')
        void client.invalidateQueries({ queryKey: caseQuery(reference).queryKey });
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['case', reference] }),
        client.invalidateQueries({ queryKey: ['tasks'] }),
      ]),
  });
  const scope = useMemo(() => scopeIn(asked), [asked]);
  const submit = (payload: object) => {
    if (!action.final) return send.mutate(payload);
    modal.confirm({
      title: t('case.confirm', { label: action.label }),
      content: t('case.finalHint'),
      okText: action.label,
      okButtonProps: { danger: true },
      onOk: () => send.mutate(payload),
    });
  };
  return (
    <section aria-label={action.label} style={{ marginTop: 16 }}>
      <Typography.Paragraph type="secondary">
        {t('case.basis')}：<Articles refs={action.articles} />
        {action.final && <Typography.Text type="danger">　{t('case.final')}</Typography.Text>}
      </Typography.Paragraph>
      <SchemaForm
        schema={action.schema}
        value={value}
        change={change}
        send={submit}
        sending={send.isPending}
        label={action.label}
        danger={action.final}
        problems={send.error ? (problemOf(send.error).fields ?? NONE) : NONE}
        knowledge={{ choices: scope }}
      >
        <Button onClick={close}>{t('task.cancel')}</Button>
      </SchemaForm>
      {send.error && (
        <div style={{ marginTop: 12 }}>
          <ProblemAlert error={send.error} />
        </div>
      )}
    </section>
  );
}

const NONE: readonly never[] = [];

/** The data items that were applied for: what a reply may be about. */
function scopeIn(content: unknown): { readonly [field: string]: readonly string[] } {
  const scope =
    typeof content === 'object' && content !== null && 'scope' in content ? content.scope : undefined;
  return Array.isArray(scope) ? { scope } : {};
}
