import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProcedureTitles } from '../api/procedures.ts';

/** Narrows a list down to one procedure, or to none in particular. */
export function ProcedureSelect({
  value,
  change,
}: {
  readonly value: string | undefined;
  readonly change: (procedure: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const titles = useProcedureTitles();
  return (
    <Select
      allowClear
      style={{ width: 170 }}
      placeholder={t('inbox.procedure')}
      aria-label={t('inbox.columns.procedure')}
      value={value ?? null}
      onChange={(procedure) => change(procedure ?? undefined)}
      options={[...titles].map(([code, label]) => ({ value: code, label }))}
    />
  );
}
