import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Flex, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Party } from '../../machines/party.ts';
import { CASE_LIGHTS, CASE_SORTS } from '../../machines/worklist/case-filters.ts';
import { usePartyLabels } from '../api/parties.ts';
import { procedureQuery } from '../case/case-queries.ts';
import { unitsQuery } from '../form/registers.ts';
import { ProcedureSelect } from '../shell/procedure-select.tsx';
import { SearchText } from '../shell/search-text.tsx';
import { unitsToSeek } from '../shell/unit-name.ts';
import type { CaseFilters } from './case-search.ts';

const STATUSES = ['open', 'closed'] as const;

/** What narrows the cases down. */
export function CaseFilterBar({
  filters,
  change,
}: {
  readonly filters: CaseFilters;
  readonly change: (next: CaseFilters) => void;
}) {
  const { t } = useTranslation();
  const parties = usePartyLabels();
  const { openedFrom, openedTo } = filters;
  const set = (more: { readonly [Name in keyof CaseFilters]?: CaseFilters[Name] | undefined }) =>
    change(
      Object.fromEntries(
        Object.entries({ ...filters, ...more }).filter(([, value]) => value !== undefined && value !== ''),
      ) as CaseFilters,
    );
  return (
    <Flex gap={8} wrap align="center">
      <SearchText
        value={filters.text ?? ''}
        change={(text) => set({ text: text || undefined })}
        words={t('cases.search')}
        autoFocus
      />
      <Select
        allowClear
        style={{ width: 150 }}
        placeholder={t('cases.status')}
        aria-label={t('cases.status')}
        value={filters.status ?? null}
        onChange={(status) => set({ status: status ?? undefined })}
        options={STATUSES.map((value) => ({ value, label: t(`cases.statuses.${value}`) }))}
      />
      <ProcedureSelect
        value={filters.procedure}
        change={(procedure) => set({ procedure, stage: undefined })}
      />
      {filters.procedure && (
        <StageSelect procedure={filters.procedure} value={filters.stage} change={(stage) => set({ stage })} />
      )}
      <Select
        allowClear
        style={{ width: 120 }}
        placeholder={t('inbox.light')}
        aria-label={t('inbox.columns.light')}
        value={filters.light ?? null}
        onChange={(light) => set({ light: light ?? undefined })}
        options={CASE_LIGHTS.map((value) => ({ value, label: t(`light.${value}`) }))}
      />
      <UnitSelect value={filters.unit} change={(unit) => set({ unit })} />
      <Select
        allowClear
        style={{ width: 150 }}
        placeholder={t('cases.party')}
        aria-label={t('inbox.columns.party')}
        value={filters.party ?? null}
        onChange={(party: Party | null | undefined) => set({ party: party ?? undefined })}
        options={[...parties].map(([value, label]) => ({ value: value as Party, label }))}
      />
      <DatePicker.RangePicker
        style={{ width: 280 }}
        allowEmpty
        value={[openedFrom ? dayjs(openedFrom) : null, openedTo ? dayjs(openedTo) : null]}
        placeholder={[t('cases.openedFrom'), t('cases.openedTo')]}
        onChange={(days) =>
          set({ openedFrom: days?.[0]?.format('YYYY-MM-DD'), openedTo: days?.[1]?.format('YYYY-MM-DD') })
        }
      />
      <Select
        style={{ width: 170 }}
        aria-label={t('cases.order')}
        value={filters.sort ?? 'urgency'}
        onChange={(sort) => set({ sort: sort === 'urgency' ? undefined : sort })}
        options={CASE_SORTS.map((value) => ({ value, label: t(`inbox.sort.${value}`) }))}
      />
      {Object.keys(filters).length > 0 && (
        <Button type="link" onClick={() => change({})}>
          {t('inbox.clear')}
        </Button>
      )}
    </Flex>
  );
}

interface Choice {
  readonly value: string | undefined;
  readonly change: (value: string | undefined) => void;
}

/** The stages (阶段) of one procedure: its outermost states. */
function StageSelect({ procedure, value, change }: Choice & { readonly procedure: string }) {
  const { t } = useTranslation();
  const { data, isFetching } = useQuery(procedureQuery(procedure));
  const stages = data?.states.filter(({ id }) => !id.includes('.')) ?? [];
  return (
    <Select
      allowClear
      style={{ width: 150 }}
      placeholder={t('cases.stage')}
      aria-label={t('board.columns.stage')}
      loading={isFetching}
      value={value ?? null}
      onChange={(stage) => change(stage ?? undefined)}
      options={stages.map(({ id, label }) => ({ value: `${procedure}/${id}`, label }))}
    />
  );
}

/** Another unit that stands in the cases. */
function UnitSelect({ value, change }: Choice) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  // The register is long, and few look by a unit: it is asked for with the first look into it.
  const { data, isFetching } = useQuery({ ...unitsQuery, enabled: open || value !== undefined });
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: 200 }}
      onOpenChange={(isOpen) => setOpen(open || isOpen)}
      placeholder={t('cases.unit')}
      aria-label={t('cases.unit')}
      loading={isFetching}
      value={value ?? null}
      onChange={(unit) => change(unit ?? undefined)}
      options={unitsToSeek(data ?? [], t)}
    />
  );
}
