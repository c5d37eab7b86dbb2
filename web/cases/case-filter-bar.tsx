import { Button, Checkbox, DatePicker, Flex, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Party } from '../../machines/party.ts';
import { usePartyLabels } from '../api/parties.ts';
import { ProcedureSelect } from '../shell/procedure-select.tsx';
import { SearchText } from '../shell/search-text.tsx';
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
        style={{ width: 120 }}
        placeholder={t('cases.status')}
        aria-label={t('cases.status')}
        value={filters.status ?? null}
        onChange={(status) => set({ status: status ?? undefined })}
        options={STATUSES.map((value) => ({ value, label: t(`cases.statuses.${value}`) }))}
      />
      <ProcedureSelect value={filters.procedure} change={(procedure) => set({ procedure })} />
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
        style={{ width: 250 }}
        allowEmpty
        value={[openedFrom ? dayjs(openedFrom) : null, openedTo ? dayjs(openedTo) : null]}
        placeholder={[t('cases.openedFrom'), t('cases.openedTo')]}
        onChange={(days) =>
          set({ openedFrom: days?.[0]?.format('YYYY-MM-DD'), openedTo: days?.[1]?.format('YYYY-MM-DD') })
        }
      />
      <Checkbox
        checked={filters.overdue === true}
        onChange={({ target }) => set({ overdue: target.checked ? true : undefined })}
      >
        {t('cases.overdue')}
      </Checkbox>
      {Object.keys(filters).length > 0 && (
        <Button type="link" onClick={() => change({})}>
          {t('inbox.clear')}
        </Button>
      )}
    </Flex>
  );
}
