import { PlusOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageFrame } from '../shell/page-frame.tsx';
import { Asked, Nothing } from '../shell/states.tsx';
import { unitsToSeek } from '../shell/unit-name.ts';
import { type Member, SubstitutionDialog } from '../substitution/substitution-dialog.tsx';
import { unitSubstitutionsQuery } from '../substitution/substitution-queries.ts';
import { SubstitutionTable } from '../substitution/substitution-table.tsx';
import { peopleQuery, unitsQuery } from './admin-queries.ts';

/** 休假代理 of any unit, as the security administrator makes them and takes them back. */
export function Component() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const unit = params.get('unit') ?? undefined;
  const units = useQuery(unitsQuery);
  return (
    <PageFrame title={t('nav.substitutions')} hint={t('substitution.hintAdministrator')}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('substitution.chooseUnit')}
        aria-label={t('substitution.chooseUnit')}
        loading={units.isPending}
        value={unit ?? null}
        onChange={(to: string) => setParams({ unit: to }, { replace: true })}
        options={unitsToSeek(units.data ?? [], t)}
        style={{ width: 320 }}
      />
      {unit === undefined ? (
        <Nothing title={t('substitution.chooseUnit')} />
      ) : (
        <OfUnit key={unit} unit={unit} />
      )}
    </PageFrame>
  );
}

function OfUnit({ unit }: { readonly unit: string }) {
  const { t } = useTranslation();
  const [making, setMaking] = useState(false);
  const substitutions = useQuery(unitSubstitutionsQuery(unit));
  const people = useInfiniteQuery(peopleQuery({ unit, duty: false }));
  const members: Member[] = (people.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ active, id }) => active && !id.startsWith('client-'))
    .map(({ id, name, memberships }) => ({
      id,
      name,
      roles: memberships.filter((one) => one.unit === unit).map(({ role }) => role),
    }));
  return (
    <>
      <Button
        icon={<PlusOutlined />}
        disabled={members.length < 2}
        onClick={() => setMaking(true)}
        style={{ alignSelf: 'start' }}
      >
        {t('substitution.make')}
      </Button>
      <Asked query={substitutions}>
        {(items) =>
          items.length === 0 ? (
            <Nothing title={t('substitution.nothing.ofUnit')} />
          ) : (
            <SubstitutionTable items={items} by="administrator" />
          )
        }
      </Asked>
      {making && (
        <SubstitutionDialog
          unit={unit}
          members={members}
          by="administrator"
          mayMakeOver={() => true}
          close={() => setMaking(false)}
        />
      )}
    </>
  );
}
