import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SubstitutionView } from '../../client/substitutions.ts';
import { actAs } from '../api/acting.ts';
import { queryClient } from '../api/query-client.ts';
import { type Membership, nameOf, readSession, sessionQuery, useActing, useSession } from '../api/session.ts';
import { PageFrame } from '../shell/page-frame.tsx';
import { Asked, Nothing } from '../shell/states.tsx';
import { SubstitutionDialog } from './substitution-dialog.tsx';
import { colleaguesQuery, substitutionsQuery } from './substitution-queries.ts';
import { SubstitutionTable } from './substitution-table.tsx';

/** 休假代理: whom one has act in one's place, for whom one acts, and, for a head, those of the unit. */
export function Component() {
  const acting = useActing();
  return acting ? <OwnSubstitutions acting={acting} /> : null;
}

function OwnSubstitutions({ acting }: { readonly acting: Membership }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { person } = useSession();
  const [making, setMaking] = useState(false);
  const substitutions = useQuery(substitutionsQuery(nameOf(acting)));
  const colleagues = useQuery(colleaguesQuery(acting.unit));
  // A role that is made over to one is not passed on.
  const own = acting.onBehalfOf === null;
  const isHead = own && acting.role === 'head';
  const mine = (one: SubstitutionView) => one.person === person.id || one.madeBy === person.id;
  const ofStaff = ({ role }: SubstitutionView) => isHead && (role === 'clerk' || role === 'observer');
  const actFor = async ({ unit, role, person: absent }: SubstitutionView) => {
    // The role may have come since the session was read.
    const session = await readSession();
    const held = session?.memberships.find(
      (one) => one.unit === unit && one.role === role && one.onBehalfOf?.person === absent,
    );
    if (!held) return void message.warning(t('substitution.notYet'));
    actAs(nameOf(held));
    await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    navigate('/inbox');
    await queryClient.resetQueries();
  };
  return (
    <PageFrame
      title={t('nav.substitutions')}
      hint={t(isHead ? 'substitution.hintHead' : 'substitution.hint')}
      actions={
        own && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            disabled={!colleagues.data}
            onClick={() => setMaking(true)}
          >
            {t('substitution.make')}
          </Button>
        )
      }
    >
      {!own && <Alert type="info" showIcon title={t('substitution.notPassedOn')} />}
      <Asked query={substitutions}>
        {(items) => {
          const groups = {
            mine: items.filter((one) => one.person === person.id),
            forOthers: items.filter((one) => one.substitute === person.id),
            ofUnit: items.filter((one) => one.person !== person.id && one.substitute !== person.id),
          };
          return (['mine', 'forOthers', ...(isHead ? (['ofUnit'] as const) : [])] as const).map((group) => (
            <Card
              key={group}
              size="small"
              title={<h2 style={{ fontSize: 15, margin: 0 }}>{t(`substitution.${group}`)}</h2>}
            >
              {groups[group].length === 0 ? (
                <Nothing title={t(`substitution.nothing.${group}`)} />
              ) : (
                <SubstitutionTable
                  items={groups[group]}
                  by="member"
                  mayTakeBack={(one) => mine(one) || ofStaff(one)}
                  {...(group === 'forOthers' && { actAs: actFor })}
                />
              )}
            </Card>
          ));
        }}
      </Asked>
      {making && colleagues.data && (
        <SubstitutionDialog
          unit={acting.unit}
          members={colleagues.data}
          by="member"
          initial={`${person.id}/${acting.role}`}
          mayMakeOver={(member, role) =>
            member.id === person.id || (isHead && (role === 'clerk' || role === 'observer'))
          }
          close={() => setMaking(false)}
        />
      )}
    </PageFrame>
  );
}
