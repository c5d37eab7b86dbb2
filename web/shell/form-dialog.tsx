import { useMutation } from '@tanstack/react-query';
import { App, Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import { ProblemAlert } from './problem-alert.tsx';

/**
 * A form that is saved as a whole. A save that fails leaves it open with everything that was typed, and says beside each
 * field what the server has against it.
 */
export function FormDialog<Values extends object>({
  title,
  okText,
  initial,
  width = 560,
  danger = false,
  blocked = false,
  save,
  close,
  confirm,
  children,
}: {
  readonly title: string;
  readonly okText: string;
  readonly initial: Partial<Values>;
  readonly width?: number;
  /** What is saved takes something away. */
  readonly danger?: boolean;
  /** Something that the form shows stands against it: it can't be saved. */
  readonly blocked?: boolean;
  /** @throws {RequestFailed} when it could not be saved */
  readonly save: (values: Values) => Promise<unknown>;
  readonly close: () => void;
  /** What is asked once more before it is saved. */
  readonly confirm?: (values: Values) => { readonly title: string; readonly content: ReactNode };
  readonly children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
}) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [form] = Form.useForm<Values>();
  const saving = useMutation({
    mutationFn: save,
    onSuccess: close,
    onError: (error) => form.setFields(faultsOf<Values>(error)),
  });
  const submit = (values: Values) => {
    if (!confirm) return saving.mutate(values);
    modal.confirm({ ...confirm(values), okText, onOk: () => saving.mutate(values) });
  };
  return (
    <Modal
      open
      title={title}
      width={width}
      okText={okText}
      cancelText={t('task.cancel')}
      okButtonProps={{ loading: saving.isPending, danger, disabled: blocked }}
      onOk={form.submit}
      onCancel={close}
      mask={{ closable: false }}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark="optional"
        scrollToFirstError={{ focus: true }}
        initialValues={initial}
        onFinish={submit}
      >
        {typeof children === 'function' ? children(form) : children}
      </Form>
      {saving.error && <ProblemAlert error={saving.error} />}
    </Modal>
  );
}

function faultsOf<Values>(error: unknown): Parameters<FormInstance<Values>['setFields']>[0] {
  return (problemOf(error).fields ?? []).map(({ path, message }) => ({
    name: path.split('.') as never,
    errors: [message],
  }));
}
