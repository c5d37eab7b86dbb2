import { Theme } from '@rjsf/antd';
import { withTheme } from '@rjsf/core';
import { ErrorSchemaBuilder, type RJSFSchema } from '@rjsf/utils';
import { Button, Flex } from 'antd';
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../machines/permission.ts';
import { Fields } from './fields-template.tsx';
import { ListTemplate } from './list-template.tsx';
import { asksNothing, formSchema, formUi } from './schema.ts';
import { validatorFor } from './validator.ts';
import {
  DayField,
  type FormKnowledge,
  ItemField,
  PapersField,
  TextsField,
  UnitField,
  UnitsField,
} from './widgets.tsx';

const Form = withTheme(Theme);
const TEMPLATES = { ObjectFieldTemplate: Fields, ArrayFieldTemplate: ListTemplate };
const NONE: readonly string[] = [];
const WIDGETS = {
  day: DayField,
  texts: TextsField,
  papers: PapersField,
  unit: UnitField,
  units: UnitsField,
  item: ItemField,
};

interface Props {
  readonly schema: RJSFSchema;
  readonly value: object;
  readonly change: (value: object) => void;
  readonly send: (value: object) => void;
  readonly sending: boolean;
  readonly label: string;
  /** What the server found wrong. */
  readonly problems: readonly FieldProblem[];
  readonly knowledge?: Partial<FormKnowledge>;
  /** Fields that are set elsewhere and not shown. */
  readonly hidden?: readonly string[];
  readonly danger?: boolean;
  /** Beside the button that sends. */
  readonly children?: ReactNode;
}

/** A form as a schema of the procedures demands it. A field is checked from the moment one has left it. */
export function SchemaForm(props: Props) {
  const {
    schema,
    value,
    change,
    send,
    sending,
    label,
    problems,
    knowledge,
    hidden = NONE,
    danger,
    children,
  } = props;
  const { t } = useTranslation();
  // Read by the checks themselves, in the middle of an event: a state would come a moment too late.
  const left = useRef(new Set<string>());
  const sent = useRef(false);
  const shown = useMemo(() => formSchema(schema), [schema]);
  const validator = useMemo(() => validatorFor(schema), [schema]);
  const ui = useMemo(() => {
    const off = Object.fromEntries(hidden.map((name) => [name, { 'ui:widget': 'hidden' }]));
    return { ...formUi(schema), ...off, 'ui:submitButtonOptions': { norender: true } };
  }, [schema, hidden]);
  const extraErrors = useMemo(() => {
    const errors = new ErrorSchemaBuilder();
    for (const { path, message } of problems)
      errors.addErrors(
        message,
        path.split('.').filter((key) => key !== ''),
      );
    return errors.ErrorSchema;
  }, [problems]);
  return (
    <Form
      schema={shown}
      uiSchema={ui}
      widgets={WIDGETS}
      templates={TEMPLATES}
      validator={validator}
      formData={value}
      formContext={{ choices: {}, ...knowledge }}
      disabled={sending}
      liveValidate
      showErrorList={false}
      noHtml5Validate
      focusOnFirstError
      extraErrors={extraErrors}
      experimental_defaultFormStateBehavior={{
        constAsDefaults: 'always',
        emptyObjectFields: 'populateRequiredDefaults',
        arrayMinItems: { populate: 'never' },
      }}
      transformErrors={(errors) =>
        errors.filter(({ property = '' }) => sent.current || left.current.has(idOf(property)))
      }
      onBlur={(id) => left.current.add(id)}
      onError={() => undefined /* what is wrong stands at the fields */}
      onChange={({ formData }) => change(formData)}
      onSubmit={({ formData }) => {
        if (validator.validateFormData(formData, schema).errors.length === 0) send(formData);
      }}
    >
      {asksNothing(schema) && <p>{t('form.nothing')}</p>}
      <Flex gap={8} style={{ marginTop: 12 }}>
        <Button
          type="primary"
          onClick={() => {
            sent.current = true;
          }}
          htmlType="submit"
          loading={sending}
          danger={danger ?? false}
        >
          {label}
        </Button>
        {children}
      </Flex>
    </Form>
  );
}

/** '.reply.scope' → 'root_reply_scope', the id of the field. */
function idOf(property: string): string {
  return `root${property.replaceAll('.', '_')}`;
}
