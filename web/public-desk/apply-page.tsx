import type { RJSFSchema } from '@rjsf/utils';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Card, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { OpenItem, Receipt as Received } from '../../client/public-desk.ts';
import { problemOf } from '../api/problem.ts';
import { useRequestId } from '../api/request-id.ts';
import { SchemaForm } from '../form/schema-form.tsx';
import { useDraft } from '../shell/draft.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { Asked, Nothing } from '../shell/states.tsx';
import {
  apply,
  openItemQuery,
  publicIntakeQuery,
  publicUnitsQuery,
  uploadPublicPaper,
} from './public-queries.ts';
import { Receipt } from './receipt.tsx';

/** An application for an item of the open list, or a demand (需求) for what is not in it. */
export function Component() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const code = params.get('item');
  const intake = useQuery(publicIntakeQuery);
  const item = useQuery({ ...openItemQuery(code ?? ''), enabled: code !== null });
  return (
    <Asked query={intake}>
      {({ schema }) =>
        code === null ? (
          <Application key="demand" schema={alternative(schema, 'demand')} item={null} />
        ) : (
          <Asked query={item}>
            {(found) =>
              found ? (
                <Application key={code} schema={alternative(schema, 'use')} item={found} />
              ) : (
                <Nothing title={t('public.items.nothing')}>
                  <Link to="/public">{t('public.nav.items')}</Link>
                </Nothing>
              )
            }
          </Asked>
        )
      }
    </Asked>
  );
}

/** The alternative of the intake for a kind of application. */
function alternative({ oneOf = [] }: RJSFSchema, kind: 'use' | 'demand'): RJSFSchema {
  const found = (oneOf as RJSFSchema[]).find(
    ({ properties }) => (properties?.kind as RJSFSchema | undefined)?.const === kind,
  );
  if (!found) throw new Error(`the intake knows no application of the kind '${kind}'`);
  return found;
}

/** Set by where the application began. What stands in the catalogue and is not opened, nobody outside can name. */
const HIDDEN = ['item'];
const NO_PROBLEMS: readonly never[] = [];

function Application({ schema, item }: { readonly schema: RJSFSchema; readonly item: OpenItem | null }) {
  const { t } = useTranslation();
  const [receipt, setReceipt] = useState<Received | null>(null);
  const units = useQuery({ ...publicUnitsQuery, enabled: item === null });
  const empty = useMemo(() => (item ? { kind: 'use', item: item.code } : { kind: 'demand' }), [item]);
  // Kept for this window only: the machine may be one that many people use.
  const [value, change, forget] = useDraft<object>(`public.new.${item?.code ?? 'demand'}`, empty);
  const requestId = useRequestId(value);
  const send = useMutation({
    mutationFn: (intake: object) => apply(intake, requestId.id()),
    onSuccess: (received) => {
      forget();
      setReceipt(received);
    },
    onError: (error) => requestId.refused(error),
  });
  if (receipt) return <Receipt of={receipt} subject={item?.name ?? t('public.nav.demand')} />;
  const unit = 'unit' in value && typeof value.unit === 'string' ? value.unit : undefined;
  const about = item ? { item: item.code } : unit === undefined ? undefined : { unit };
  return (
    <>
      <div>
        <Typography.Title level={1} style={{ fontSize: 22, marginTop: 0 }}>
          {item ? t('public.apply.use', { name: item.name }) : t('public.apply.demand')}
        </Typography.Title>
        <Typography.Paragraph type="secondary" style={{ margin: 0 }}>
          {item ? t('public.apply.useHint', { provider: item.providerName }) : t('public.apply.demandHint')}
        </Typography.Paragraph>
      </div>
      <Alert type="info" showIcon title={t('public.apply.nothingPersonal')} />
      <Card size="small">
        <SchemaForm
          schema={schema}
          value={value}
          change={change}
          send={send.mutate}
          sending={send.isPending}
          label={t('newCase.submit')}
          problems={send.error ? (problemOf(send.error).fields ?? NO_PROBLEMS) : NO_PROBLEMS}
          hidden={HIDDEN}
          knowledge={{
            choices: item ? { scope: item.dataItems } : {},
            units: units.data ?? [],
            upload: about && ((file) => uploadPublicPaper(file, about)),
          }}
        />
        {send.error && (
          <div style={{ marginTop: 12 }}>
            <ProblemAlert error={send.error} />
          </div>
        )}
      </Card>
    </>
  );
}
