import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Card, Flex, Grid, Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { ItemDetail } from '../../client/catalogue.ts';
import { problemOf } from '../api/problem.ts';
import { proceduresQuery } from '../api/procedures.ts';
import { useRequestId } from '../api/request-id.ts';
import { useActing, useSession } from '../api/session.ts';
import { caseAddress } from '../case/address.ts';
import { type ProcedureDetail, procedureQuery } from '../case/case-queries.ts';
import { SchemaForm } from '../form/schema-form.tsx';
import { useDraft } from '../shell/draft.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { Asked } from '../shell/states.tsx';
import { begunWith } from './begun-with.ts';
import { itemQuery, submitCase } from './catalogue-queries.ts';
import { ItemFacts } from './item-facts.tsx';

/** The form with which a case begins, beside what the catalogue says of its item. */
export function Component() {
  const { procedure: id = '' } = useParams();
  const [params] = useSearchParams();
  const code = params.get('item');
  const procedure = useQuery(procedureQuery(id));
  const item = useQuery({ ...itemQuery(code ?? ''), enabled: code !== null });
  return (
    <Asked query={procedure}>
      {(known) =>
        code === null ? (
          <Intake key={id} procedure={known} item={null} />
        ) : (
          <Asked query={item}>
            {(found) => <Intake key={`${id}/${code}`} procedure={known} item={found} />}
          </Asked>
        )
      }
    </Asked>
  );
}

const HIDDEN = ['item'];
const NONE: readonly string[] = [];
const NO_PROBLEMS: readonly never[] = [];

function Intake({
  procedure,
  item,
}: {
  readonly procedure: ProcedureDetail;
  readonly item: ItemDetail | null;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const wide = Grid.useBreakpoint().lg ?? true;
  const navigate = useNavigate();
  const client = useQueryClient();
  const person = useSession().person.id;
  const acting = useActing();
  const { data: entries } = useQuery(proceduresQuery);
  const empty = useMemo(() => begunWith(procedure.intake, item), [procedure.intake, item]);
  const key = `${person}.new.${procedure.id}/${item?.code ?? ''}`;
  const [value, change, forget] = useDraft<object>(key, empty, localStorage);
  // The same for every attempt with this content: sent again, it opens no second case.
  const requestId = useRequestId(value);
  const send = useMutation({
    mutationFn: (intake: object) => submitCase(procedure.id, intake, requestId.id()),
    onSuccess: async ({ caseNumber }) => {
      forget();
      void message.success(t('newCase.submitted', { number: caseNumber }));
      void client.invalidateQueries({ queryKey: ['tasks'] });
      await navigate(caseAddress(caseNumber), { replace: true });
    },
    onError: (error) => requestId.refused(error),
  });
  const by = entries?.find(({ id }) => id === procedure.id)?.submitBy ?? [];
  const may = by.some(({ by: role }) => role.endsWith(`.${acting?.role}`));
  return (
    <div style={{ padding: wide ? '12px 24px' : '8px 12px' }}>
      <Typography.Title level={1} style={{ fontSize: 20 }}>
        {item ? t('newCase.of', { procedure: procedure.title, name: item.name }) : procedure.title}
      </Typography.Title>
      <div
        style={{
          display: 'grid',
          gap: 12,
          gridTemplateColumns: wide && item ? 'minmax(0, 1fr) 380px' : '100%',
        }}
      >
        <Card size="small">
          {entries && !may && (
            <Alert
              type="warning"
              showIcon
              title={t('newCase.notYours', { roles: by.map(({ label }) => label).join('、') })}
              style={{ marginBottom: 12 }}
            />
          )}
          <SchemaForm
            schema={procedure.intake}
            value={value}
            change={change}
            send={send.mutate}
            sending={send.isPending}
            label={t('newCase.submit')}
            problems={send.error ? (problemOf(send.error).fields ?? NO_PROBLEMS) : NO_PROBLEMS}
            hidden={item ? HIDDEN : NONE}
            {...(item && { knowledge: { choices: { scope: item.dataItems } } })}
          >
            <Typography.Text type="secondary" style={{ alignSelf: 'center' }}>
              {t('newCase.kept')}
            </Typography.Text>
          </SchemaForm>
          {send.error && (
            <div style={{ marginTop: 12 }}>
              <ProblemAlert error={send.error} />
            </div>
          )}
        </Card>
        {item && (
          <Flex vertical>
            <Card size="small" title={t('newCase.about', { name: item.name, provider: item.providerName })}>
              <ItemFacts item={item} />
            </Card>
          </Flex>
        )}
      </div>
    </div>
  );
}
