import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Flex, Form, Input, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonEntry } from '../../client/admin.ts';
import { ROLES } from '../../machines/party.ts';
import { problemOf } from '../api/problem.ts';
import { FormDialog } from '../shell/form-dialog.tsx';
import { type PeopleFilters as Filters, putPerson, unitsQuery } from './admin-queries.ts';
import { PeopleFilters } from './people-filters.tsx';
import { PeopleTable } from './people-table.tsx';

/** The register of people, as the system administrator keeps it: who there is. What they may be is granted by another. */
export function People() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const units = useQuery(unitsQuery);
  const [filters, setFilters] = useState<Filters>({});
  const [editing, setEditing] = useState<PersonEntry | 'new' | null>(null);
  const names = new Map(units.data?.map(({ code, name }) => [code, name]));
  const setActive = (person: PersonEntry, active: boolean) =>
    modal.confirm({
      title: t(active ? 'register.returnOf' : 'register.leaveOf', { name: person.name }),
      content: t(active ? 'register.returnHint' : 'register.leaveHint'),
      okText: t(active ? 'register.return' : 'register.leave'),
      okButtonProps: { danger: !active },
      onOk: () =>
        putPerson({ id: person.id, name: person.name, active }).catch((error: unknown) => {
          modal.warning({ title: problemOf(error).title, content: problemOf(error).detail });
        }),
    });
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <PeopleFilters filters={filters} change={setFilters} units={units.data ?? []} />
        <Button
          type="primary"
          icon={<PlusOutlined />}
          onClick={() => setEditing('new')}
          style={{ marginInlineStart: 'auto' }}
        >
          {t('register.addPerson')}
        </Button>
      </Flex>
      <PeopleTable
        filters={filters}
        held={({ memberships }) =>
          memberships.length === 0 ? (
            <Typography.Text type="secondary">{t('register.holdsNothing')}</Typography.Text>
          ) : (
            memberships.map(({ unit, role }) => (
              <Tag key={`${unit}/${role}`}>
                {names.get(unit) ?? unit} · {ROLES[role]}
              </Tag>
            ))
          )
        }
        actions={{
          key: 'actions',
          width: 150,
          render: (_, person) => (
            <Flex gap={4}>
              <Button
                size="small"
                type="link"
                aria-label={`${t('register.edit')} ${person.name}`}
                onClick={() => setEditing(person)}
              >
                {t('register.edit')}
              </Button>
              <Button
                size="small"
                type="link"
                aria-label={`${t(person.active ? 'register.leave' : 'register.return')} ${person.name}`}
                onClick={() => setActive(person, !person.active)}
              >
                {t(person.active ? 'register.leave' : 'register.return')}
              </Button>
            </Flex>
          ),
        }}
      />
      {editing && <PersonDialog person={editing === 'new' ? null : editing} close={() => setEditing(null)} />}
    </Flex>
  );
}

function PersonDialog({
  person,
  close,
}: {
  /** null to enter a new one. */
  readonly person: PersonEntry | null;
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  const required = [{ required: true, whitespace: true, message: t('task.required') }];
  return (
    <FormDialog<Pick<PersonEntry, 'id' | 'name'>>
      title={person ? t('register.editOf', { name: person.name }) : t('register.addPerson')}
      okText={t('register.save')}
      initial={person ?? {}}
      save={({ id, name }) =>
        putPerson({ id: person?.id ?? id.trim(), name: name.trim(), active: person?.active ?? true })
      }
      close={close}
    >
      <Form.Item
        name="id"
        label={t('register.personId')}
        extra={t('register.personIdHint')}
        rules={[
          ...required,
          { pattern: /^[A-Za-z0-9][A-Za-z0-9._@-]{0,99}$/, message: t('register.personIdHint') },
        ]}
      >
        <Input disabled={person !== null} maxLength={100} />
      </Form.Item>
      <Form.Item name="name" label={t('register.personName')} rules={required}>
        <Input maxLength={50} />
      </Form.Item>
    </FormDialog>
  );
}
