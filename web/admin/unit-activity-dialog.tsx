import { useQuery } from '@tanstack/react-query';
import { Alert, Descriptions, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UnitHoldings, UnitOfRegister } from '../../client/admin.ts';
import { FormDialog } from '../shell/form-dialog.tsx';
import { Asked } from '../shell/states.tsx';
import { setUnitActive, unitHoldingsQuery } from './admin-queries.ts';

/** Disables a unit after a look at what it has in hand, or enables it again. */
export function UnitActivityDialog({
  unit,
  close,
}: {
  readonly unit: UnitOfRegister;
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  const active = unit.disabledOn !== null;
  const holdings = useQuery(unitHoldingsQuery(unit.code));
  return (
    <FormDialog<{ readonly basis: string }>
      title={t(active ? 'register.enableOf' : 'register.disableOf', { name: unit.name })}
      okText={t(active ? 'register.enable' : 'register.disable')}
      danger={!active}
      blocked={!active && (holdings.data?.competentFor ?? 0) > 0}
      initial={{}}
      save={({ basis }) =>
        setUnitActive({
          code: unit.code,
          active,
          basis: basis.trim(),
          // What is shown is spoken of; tasks that have come since are not.
          ...(!active && { despiteOpenTasks: (holdings.data?.openTasks ?? 0) > 0 }),
        }).catch((error: unknown) => {
          void holdings.refetch();
          throw error;
        })
      }
      close={close}
    >
      <Alert
        type="info"
        showIcon
        title={t(active ? 'register.enableHint' : 'register.disableHint')}
        style={{ marginBottom: 16 }}
      />
      {!active && <Asked query={holdings}>{(found) => <Holdings holdings={found} />}</Asked>}
      <Form.Item
        name="basis"
        label={t('register.decision')}
        rules={[{ required: true, whitespace: true, message: t('task.required') }]}
      >
        <Input autoFocus maxLength={500} placeholder={t('register.decisionHint')} />
      </Form.Item>
    </FormDialog>
  );
}

const COUNTS = [
  'openCases',
  'openTasks',
  'items',
  'grantsGiven',
  'grantsHeld',
  'people',
  'machines',
] as const satisfies readonly (keyof UnitHoldings)[];

function Holdings({ holdings }: { readonly holdings: UnitHoldings }) {
  const { t } = useTranslation();
  const { competentFor, openCases, openTasks, items } = holdings;
  const below = { marginBottom: 16 };
  if (competentFor > 0) {
    return (
      <Alert
        type="error"
        showIcon
        title={t('register.stillCompetent', { count: competentFor })}
        style={below}
      />
    );
  }
  return (
    <>
      {openTasks + openCases > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('register.stillActs', { tasks: openTasks, cases: openCases })}
          style={below}
        />
      )}
      {items > 0 && (
        <Alert type="warning" showIcon title={t('register.stillProvides', { count: items })} style={below} />
      )}
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, sm: 2 }}
        style={below}
        items={COUNTS.map((key) => ({
          key,
          label: t(`register.holdings.${key}`),
          children: holdings[key],
        }))}
      />
    </>
  );
}
