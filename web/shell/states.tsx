import type { UseQueryResult } from '@tanstack/react-query';
import { Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.tsx';

/** Something is on its way. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('state.loading')} style={{ padding: 24 }}>
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
}

/** Something could not be had; it may be asked for again. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  return (
    <div style={{ padding: 24 }}>
      <ProblemAlert error={error} {...(retry && { retry })} />
    </div>
  );
}

/** There is nothing, and why that is so. */
export function Nothing({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={title} style={{ padding: '32px 16px' }}>
      {children}
    </Empty>
  );
}

/** That an answer may come at any moment. While the network is away a question waits for it to come back, and says so. */
export function isUnderWay({
  isPending,
  fetchStatus,
}: Pick<UseQueryResult, 'isPending' | 'fetchStatus'>): boolean {
  return isPending && fetchStatus !== 'paused';
}

/** The states of a question to the server: under way, failed, answered. What was answered before stays while it is asked again. */
export function Asked<Data>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  // What another question was answered stands in while this one is under way, and no longer.
  const standsIn = query.isPlaceholderData && query.fetchStatus === 'paused';
  if (query.data !== undefined && !standsIn) return children(query.data);
  if (isUnderWay(query)) return <Loading />;
  return <Failed error={query.error ?? query.failureReason} retry={() => query.refetch()} />;
}
