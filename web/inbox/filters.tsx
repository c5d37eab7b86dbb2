import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, DatePicker, Flex, type InputRef, Popover, Select } from 'antd';
import dayjs from 'dayjs';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskFilters } from '../../machines/worklist/task-filters.ts';
import { ProcedureSelect } from '../shell/procedure-select.tsx';
import { SearchText } from '../shell/search-text.tsx';
import { TASK_COLUMNS } from './columns.tsx';
import { LIGHTS, type ListState, SORTS } from './list-state.ts';
import { SavedViews } from './saved-views.tsx';

interface Props {
  readonly state: ListState;
  readonly change: (next: ListState) => void;
  readonly columns: readonly string[];
  readonly changeColumns: (next: readonly string[]) => void;
  readonly search: RefObject<InputRef | null>;
}

/** What narrows a list down, and how it is shown. */
export function Filters({ state, change, columns, changeColumns, search }: Props) {
  const { t } = useTranslation();
  const { view, filters, sort } = state;
  const open = view !== 'done' && view !== 'copied';
  const set = (more: { readonly [Name in keyof TaskFilters]?: TaskFilters[Name] | undefined }) =>
    change({ ...state, filters: withoutEmpty({ ...filters, ...more }) });
  const due = [filters.dueFrom, filters.dueTo].map((day) => (day === undefined ? null : dayjs(day)));
  return (
    <Flex gap={8} wrap align="center">
      <SearchText
        key={view}
        value={filters.text ?? ''}
        change={(text) => set({ text: text || undefined })}
        ref={search}
        words={t('inbox.search')}
      />
      <ProcedureSelect value={filters.procedure} change={(procedure) => set({ procedure })} />
      {open && (
        <>
          <Select
            allowClear
            style={{ width: 120 }}
            placeholder={t('inbox.light')}
            aria-label={t('inbox.columns.light')}
            value={filters.light ?? null}
            onChange={(light) => set({ light: light ?? undefined })}
            options={LIGHTS.map((value) => ({ value, label: t(`light.${value}`) }))}
          />
          <DatePicker.RangePicker
            style={{ width: 250 }}
            allowEmpty
            value={[due[0] ?? null, due[1] ?? null]}
            aria-label={t('inbox.due')}
            onChange={(days) =>
              set({ dueFrom: days?.[0]?.format('YYYY-MM-DD'), dueTo: days?.[1]?.format('YYYY-MM-DD') })
            }
          />
          <Select
            style={{ width: 130 }}
            aria-label={t('inbox.sort.urgency')}
            value={sort}
            onChange={(next) => change({ ...state, sort: next })}
            options={SORTS.map((value) => ({ value, label: t(`inbox.sort.${value}`) }))}
          />
          <Popover
            trigger="click"
            placement="bottomRight"
            content={
              <Checkbox.Group
                style={{ display: 'grid', gap: 6 }}
                value={[...columns]}
                onChange={changeColumns}
                options={TASK_COLUMNS.filter((name) => name !== 'light' && name !== 'subject').map(
                  (value) => ({
                    value,
                    label: t(`inbox.columns.${value}`),
                  }),
                )}
              />
            }
          >
            <Button icon={<SettingOutlined />}>{t('inbox.choose')}</Button>
          </Popover>
        </>
      )}
      <SavedViews state={state} columns={columns} change={change} changeColumns={changeColumns} />
      {Object.keys(filters).length > 0 && (
        <Button type="link" onClick={() => change({ ...state, filters: {} })}>
          {t('inbox.clear')}
        </Button>
      )}
    </Flex>
  );
}

function withoutEmpty(filters: { readonly [name: string]: unknown }): TaskFilters {
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined),
  ) as TaskFilters;
}
