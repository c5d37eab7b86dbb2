import { DatePicker, Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { SubstitutionView } from '../../client/substitutions.ts';
import { ROLES } from '../../machines/party.ts';
import { today } from '../shell/dates.ts';
import { FormDialog } from '../shell/form-dialog.tsx';
import { makeSubstitution } from './substitution-queries.ts';

/** Somebody of the unit with the roles that they hold in it. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly SubstitutionView['role'][];
}

interface Values {
  /** '<person>/<role>': whose role it is. */
  readonly held: string;
  readonly substitute: string;
  readonly days: readonly [Dayjs, Dayjs];
}

/** 设立休假代理: whose role, by whom, from when to when. */
export function SubstitutionDialog({
  unit,
  members,
  mayMakeOver,
  by,
  initial,
  close,
}: {
  /** Code of the unit. */
  readonly unit: string;
  readonly members: readonly Member[];
  /** Which roles of whom are offered; the server decides. */
  readonly mayMakeOver: (member: Member, role: SubstitutionView['role']) => boolean;
  readonly by: 'member' | 'administrator';
  /** '<person>/<role>' that is offered first. */
  readonly initial?: string;
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  const required = [{ required: true, message: t('task.required') }];
  const held = members.flatMap((member) =>
    member.roles
      .filter((role) => mayMakeOver(member, role))
      .map((role) => ({ value: `${member.id}/${role}`, label: `${member.name} · ${ROLES[role]}` })),
  );
  return (
    <FormDialog<Values>
      title={t('substitution.make')}
      okText={t('substitution.make')}
      initial={initial === undefined ? {} : { held: initial }}
      save={(values) => {
        const [person = '', role] = values.held.split('/');
        const [from, to] = values.days;
        return makeSubstitution(
          {
            person,
            role: role as SubstitutionView['role'],
            substitute: values.substitute,
            fromDay: from.format('YYYY-MM-DD'),
            toDay: to.format('YYYY-MM-DD'),
            ...(by === 'administrator' && { unit }),
          },
          by,
        );
      }}
      close={close}
    >
      {(form) => (
        <>
          <Form.Item name="held" label={t('substitution.held')} rules={required}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={held} />
          </Form.Item>
          <Form.Item noStyle dependencies={['held']}>
            {() => (
              <Form.Item name="substitute" label={t('substitution.substitute')} rules={required}>
                <Select
                  showSearch={{ optionFilterProp: 'label' }}
                  options={members
                    .filter(({ id }) => id !== String(form.getFieldValue('held') ?? '').split('/')[0])
                    .map(({ id, name, roles }) => ({
                      value: id,
                      label: `${name}（${roles.map((role) => ROLES[role]).join('、')}）`,
                    }))}
                />
              </Form.Item>
            )}
          </Form.Item>
          <Form.Item
            name="days"
            label={t('substitution.days')}
            extra={t('substitution.daysHint')}
            rules={required}
          >
            <DatePicker.RangePicker minDate={dayjs(today())} style={{ width: '100%' }} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
