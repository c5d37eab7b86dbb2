import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UnitOfRegister } from '../../client/admin.ts';
import { ROLES, type Role } from '../../machines/party.ts';
import { unitsToSeek } from '../shell/unit-name.ts';
import type { PeopleFilters as Filters } from './admin-queries.ts';

export const ROLE_OPTIONS = Object.entries(ROLES).map(([value, label]) => ({ value: value as Role, label }));

/** By name or id, by unit, by role, and the administrators alone. The server does the searching. */
export function PeopleFilters({
  filters,
  change,
  units,
}: {
  readonly filters: Filters;
  readonly change: (to: Filters) => void;
  readonly units: readonly UnitOfRegister[];
}) {
  const { t } = useTranslation();
  const kind = filters.duty === true ? 'administrators' : (filters.role ?? null);
  return (
    <>
      <Input.Search
        allowClear
        placeholder={t('register.findPerson')}
        aria-label={t('register.findPerson')}
        onSearch={(text) => change({ ...filters, query: text.trim() || undefined })}
        style={{ width: 240 }}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('register.anyUnit')}
        aria-label={t('register.anyUnit')}
        value={filters.unit ?? null}
        onChange={(unit) => change({ ...filters, unit: unit ?? undefined })}
        options={unitsToSeek(units, t)}
        style={{ width: 240 }}
      />
      <Select
        allowClear
        placeholder={t('register.anyRole')}
        aria-label={t('register.anyRole')}
        value={kind}
        onChange={(to: Role | 'administrators' | undefined) =>
          change({
            ...filters,
            role: to === 'administrators' ? undefined : to,
            duty: to === 'administrators' ? true : undefined,
          })
        }
        options={[...ROLE_OPTIONS, { value: 'administrators' as const, label: t('register.administrators') }]}
        style={{ width: 150 }}
      />
    </>
  );
}
