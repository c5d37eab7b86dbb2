import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Membership, PersonView } from '../../client/admin.ts';
import { ROLES } from '../../machines/party.ts';
import { problemOf } from '../api/problem.ts';
import { PageFrame } from '../shell/page-frame.tsx';
import { type PeopleFilters as Filters, unitsQuery, withdrawRole } from './admin-queries.ts';
import { GrantDialog } from './grant-dialog.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { PeopleTable } from './people-table.tsx';
import { SessionsDialog } from './sessions-dialog.tsx';

/** 角色任职: who holds what, and its granting and withdrawing by the security administrator. */
export function Component() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const units = useQuery(unitsQuery);
  const [filters, setFilters] = useState<Filters>({});
  const [granting, setGranting] = useState<PersonView | 'anybody' | null>(null);
  const [looking, setLooking] = useState<PersonView | null>(null);
  const names = new Map(units.data?.map(({ code, name }) => [code, name]));
  const withdraw = ({ name }: PersonView, membership: Membership) => {
    const role = `${names.get(membership.unit) ?? membership.unit} · ${ROLES[membership.role]}`;
    modal.confirm({
      title: t('roles.withdrawOf', { name, role }),
      content: t('roles.withdrawHint'),
      okText: t('roles.withdraw'),
      okButtonProps: { danger: true },
      onOk: () =>
        withdrawRole(membership).catch((error: unknown) => {
          modal.warning({ title: problemOf(error).title, content: problemOf(error).detail });
        }),
    });
  };
  return (
    <PageFrame
      title={t('nav.roles')}
      hint={t('roles.hint')}
      actions={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setGranting('anybody')}>
          {t('roles.grant')}
        </Button>
      }
    >
      <Flex gap={8} wrap>
        <PeopleFilters filters={filters} change={setFilters} units={units.data ?? []} />
      </Flex>
      <PeopleTable
        filters={filters}
        held={(person) => (
          <Flex gap={4} wrap>
            {person.memberships.length === 0 && (
              <Typography.Text type="secondary">{t('register.holdsNothing')}</Typography.Text>
            )}
            {person.memberships.map(({ unit, role }) => (
              <HeldRole
                key={`${unit}/${role}`}
                text={`${names.get(unit) ?? unit} · ${ROLES[role]}`}
                about={`${t('roles.withdraw')} ${person.name} ${names.get(unit) ?? unit} ${ROLES[role]}`}
                // What a program may be is said where programs are registered.
                withdraw={
                  isMachine(person) ? undefined : () => withdraw(person, { person: person.id, unit, role })
                }
              />
            ))}
          </Flex>
        )}
        actions={{
          key: 'actions',
          width: 180,
          render: (_, person) => (
            <Flex gap={4}>
              {person.active && person.duty === null && !isMachine(person) && (
                <Button
                  size="small"
                  type="link"
                  aria-label={`${t('roles.grant')} ${person.name}`}
                  onClick={() => setGranting(person)}
                >
                  {t('roles.grant')}
                </Button>
              )}
              <Button
                size="small"
                type="link"
                aria-label={`${t('roles.sessions')} ${person.name}`}
                onClick={() => setLooking(person)}
              >
                {t('roles.sessions')}
              </Button>
            </Flex>
          ),
        }}
      />
      {granting && units.data && (
        <GrantDialog
          person={granting === 'anybody' ? null : granting}
          units={units.data}
          close={() => setGranting(null)}
        />
      )}
      {looking && <SessionsDialog person={looking} close={() => setLooking(null)} />}
    </PageFrame>
  );
}

const isMachine = ({ id }: PersonView) => id.startsWith('client-');

function HeldRole({
  text,
  about,
  withdraw,
}: {
  readonly text: string;
  readonly about: string;
  readonly withdraw: (() => void) | undefined;
}) {
  return (
    <Tag style={{ marginInlineEnd: 0 }}>
      {text}
      {withdraw && (
        <Button
          type="text"
          size="small"
          aria-label={about}
          onClick={withdraw}
          style={{ height: 24, width: 24, padding: 0, marginInlineStart: 2 }}
        >
          ×
        </Button>
      )}
    </Tag>
  );
}
