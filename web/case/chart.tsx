import { useQuery } from '@tanstack/react-query';
import { Tag, theme } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked, Loading } from '../shell/states.tsx';
import { type OpenedCase, procedureQuery, recordQuery } from './case-queries.ts';
import { wayTaken } from './way-taken.ts';

const Drawing = lazy(() => import('./chart-drawing.tsx'));

/** Where the case stands in its procedure, drawn from the statechart, with the way that it has taken. */
export function Chart({ held, reference }: { readonly held: OpenedCase; readonly reference: string }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const procedure = useQuery(procedureQuery(held.procedure.id));
  const record = useQuery(recordQuery(reference));
  return (
    <Asked query={procedure}>
      {({ diagram }) => (
        <Asked query={record}>
          {(rows) => (
            <>
              <p style={{ marginTop: 0 }}>
                {t('case.standsAt')} <strong>{held.stateLabel}</strong>　
                <Tag color="blue">{t('case.here')}</Tag>
                <span style={{ color: token.colorPrimary }}>━━ {t('case.wayTaken')}</span>
              </p>
              <Suspense fallback={<Loading />}>
                <Drawing diagram={diagram} current={held.states} way={wayTaken(rows, diagram.edges)} />
              </Suspense>
            </>
          )}
        </Asked>
      )}
    </Asked>
  );
}
