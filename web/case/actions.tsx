import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Card, Flex, Typography } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { askAgain } from '../api/ask-again.ts';
import { problemOf } from '../api/problem.ts';
import { useRequestId } from '../api/request-id.ts';
import { useSession } from '../api/session.ts';
import { askedFor } from '../form/asked-for.ts';
import { requiresNothing } from '../form/schema.ts';
import { SchemaForm } from '../form/schema-form.tsx';
import { Articles } from '../shell/articles.tsx';
import { useDraft } from '../shell/draft.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { useShortcuts } from '../shell/shortcuts.tsx';
import { isUnderWay, Loading } from '../shell/states.tsx';
import { act, type OfferedAction, type OpenedCase, recordQuery } from './case-queries.ts';

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
  useShortcuts(
    useMemo(
      () =>
        (held.closed ? [] : permitted.slice(0, KEYS)).map(({ type, label }, place) => ({
          key: `${place + 1}`,
          label,
          run: () => setChosen(type),
        })),
      [held.closed, permitted],
    ),
  );
  if (held.closed) return null;
  return (
    <Card size="small" title={t('case.actions')}>
      {permitted.length === 0 && (
        <Typography.Text type="secondary">{t('case.nothingPermitted')}</Typography.Text>
      )}
      <Flex gap={8} wrap role="toolbar" aria-label={t('case.actions')}>
        {permitted.map(({ type, label, final }, place) => (
          <Button
            key={type}
            type={type === chosen ? 'primary' : asked.has(type) ? 'primary' : 'default'}
            ghost={type !== chosen && asked.has(type)}
            danger={final}
            aria-expanded={type === chosen}
            {...(place < KEYS && { 'aria-keyshortcuts': `${place + 1}` })}
            onClick={() => setChosen(type === chosen ? null : type)}
          >
            {label}
            {place < KEYS && (
              <kbd aria-hidden className="docket-key">
                {place + 1}
              </kbd>
            )}
          </Button>
        ))}
      </Flex>
      {action && (
        <ActionForm key={action.type} {...{ held, reference, action }} close={() => setChosen(null)} />
      )}
    </Card>
  );
}

/** So many actions have a key of their own, the digit of their place. */
const KEYS = 9;

const NOTHING_TYPED = {};

interface FormProps extends Props {
  readonly action: OfferedAction;
  readonly close: () => void;
}

/** The form begins with what was asked for: it waits for that, or it would take its own emptiness for what was typed. */
function ActionForm(props: FormProps) {
  const record = useQuery(recordQuery(props.reference));
  return isUnderWay(record) ? <Loading /> : <BegunForm {...props} asked={record.data?.[0]?.content} />;
}

function BegunForm({ held, reference, action, close, asked }: FormProps & { readonly asked: unknown }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const person = useSession().person.id;
  const [typed, change, forget] = useDraft<object>(`${person}.${held.id}.${action.type}`, NOTHING_TYPED);
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
    onError: (error) => requestId.refused(error),
    // Also when it was refused: the case may have moved. What was typed stays.
    onSettled: () => askAgain(['case', reference], ['tasks']),
  });
  const scope = useMemo(() => scopeIn(asked), [asked]);
  // Where nothing has to be filled in, the form is the question, and its button the answer: nobody is asked twice.
  const question = requiresNothing(action.schema);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.querySelector<HTMLElement>(question ? SEND : FIRST_FIELD)?.focus();
  }, [question]);
  const submit = (payload: object) => {
    if (!action.final || question) return send.mutate(payload);
    modal.confirm({
      title: t('case.confirm', { label: action.label }),
      content: t('case.finalHint'),
      okText: action.label,
      okButtonProps: { danger: true },
      onOk: () => send.mutate(payload),
    });
  };
  return (
    <section
      ref={section}
      aria-label={action.label}
      style={{ marginTop: 16 }}
      onKeyDown={sendWithControlEnter}
    >
      <Typography.Paragraph type="secondary">
        {t('case.basis')}：<Articles refs={action.articles} />
        {action.final && (
          <Typography.Text type="danger">　{t(question ? 'case.finalHint' : 'case.final')}</Typography.Text>
        )}
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

const SEND = 'button[type=submit]';
/** Where writing begins. */
const FIRST_FIELD = 'input:not([type=hidden]):not([disabled]), textarea:not([disabled])';

/** Ctrl+Enter sends from any field, also from one in which Enter begins a new line. */
function sendWithControlEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLButtonElement>(SEND)?.click();
}

/** The data items that were applied for: what a reply may be about. */
function scopeIn(content: unknown): { readonly [field: string]: readonly string[] } {
  const scope =
    typeof content === 'object' && content !== null && 'scope' in content ? content.scope : undefined;
  return Array.isArray(scope) ? { scope } : {};
}
