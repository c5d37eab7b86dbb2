import { ReloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Alert, Button, DatePicker, Flex, Input, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditKind } from '../../client/admin.ts';
import { PageFrame } from '../shell/page-frame.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { Asked, Nothing } from '../shell/states.tsx';
import { type AuditFilters, auditQuery, verifyAudit } from './audit-queries.ts';
import { AuditTable } from './audit-table.tsx';

const KINDS: readonly AuditKind[] = ['change', 'denied', 'read', 'sign-in'];

/** 审计日志: who changed, was denied or read what. It is read here, and nothing else. */
export function Component() {
  const { t } = useTranslation();
  const [filters, setFilters] = useState<AuditFilters>({});
  const log = useInfiniteQuery(auditQuery(filters));
  const verifying = useMutation({ mutationFn: verifyAudit });
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  const verdict = verifying.data;
  return (
    <PageFrame
      title={t('nav.audit')}
      hint={t('audit.hint')}
      actions={
        <>
          <Button icon={<ReloadOutlined />} loading={log.isFetching} onClick={() => log.refetch()}>
            {t('audit.again')}
          </Button>
          <Button
            icon={<SafetyCertificateOutlined />}
            loading={verifying.isPending}
            onClick={() => verifying.mutate()}
          >
            {t('audit.verify')}
          </Button>
        </>
      }
    >
      {verdict && (
        <Alert
          role="status"
          showIcon
          type={verdict.brokenAt === null ? 'success' : 'error'}
          title={
            verdict.brokenAt === null
              ? t('audit.whole', { count: verdict.events })
              : t('audit.broken', { sequence: verdict.brokenAt })
          }
        />
      )}
      {verifying.error && <ProblemAlert error={verifying.error} />}
      <Flex gap={8} wrap align="center">
        <Segmented<AuditKind | 'all'>
          aria-label={t('audit.kind')}
          value={filters.kind ?? 'all'}
          onChange={(kind) => setFilters({ ...filters, kind: kind === 'all' ? undefined : kind })}
          options={(['all', ...KINDS] as const).map((kind) => ({
            value: kind,
            label: t(`audit.kinds.${kind}`),
          }))}
        />
        <Input.Search
          allowClear
          placeholder={t('audit.person')}
          aria-label={t('audit.person')}
          onSearch={(text) => setFilters({ ...filters, person: text.trim() || undefined })}
          style={{ width: 240 }}
        />
        <DatePicker.RangePicker
          aria-label={t('audit.days')}
          allowEmpty={[true, true]}
          value={[filters.from ? dayjs(filters.from) : null, filters.to ? dayjs(filters.to) : null]}
          onChange={(days) =>
            setFilters({
              ...filters,
              from: days?.[0]?.format('YYYY-MM-DD'),
              to: days?.[1]?.format('YYYY-MM-DD'),
            })
          }
        />
      </Flex>
      <Asked query={log}>
        {() =>
          items.length === 0 ? (
            <Nothing title={t('audit.nothing')} />
          ) : (
            <AuditTable items={items} loading={log.isPlaceholderData} />
          )
        }
      </Asked>
      {log.hasNextPage && (
        <Button
          loading={log.isFetchingNextPage}
          onClick={() => log.fetchNextPage()}
          style={{ alignSelf: 'center' }}
        >
          {t('inbox.more')}
        </Button>
      )}
    </PageFrame>
  );
}
