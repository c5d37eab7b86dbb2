import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Flex, Grid, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ItemDetail } from '../../client/catalogue.ts';
import { useProcedureTitles } from '../api/procedures.ts';
import { caseAddress } from '../case/address.ts';
import { dayText } from '../shell/dates.ts';
import { Asked } from '../shell/states.tsx';
import { itemQuery } from './catalogue-queries.ts';
import { ItemFacts } from './item-facts.tsx';
import { StartButtons } from './start-buttons.tsx';

/** An item of the catalogue: its class, conditions and basis, its versions, and what runs on it. */
export function Component() {
  const { code = '' } = useParams();
  const item = useQuery(itemQuery(code));
  return <Asked query={item}>{(found) => <Item item={found} />}</Asked>;
}

function Item({ item }: { readonly item: ItemDetail }) {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().lg ?? true;
  const titles = useProcedureTitles();
  return (
    <div style={{ padding: wide ? '12px 24px' : '8px 12px' }}>
      <Flex justify="space-between" align="start" gap={12} wrap style={{ marginBottom: 12 }}>
        <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
          {t('newCase.about', { name: item.name, provider: item.providerName })}
        </Typography.Title>
        <StartButtons item={item} />
      </Flex>
      {item.providerDisabledOn !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('newCase.providerDisabled', {
            name: item.providerName,
            day: dayText(item.providerDisabledOn),
          })}
          style={{ marginBottom: 12 }}
        />
      )}
      {item.sharing === 'unconditional' && (
        <Alert type="info" showIcon title={t('newCase.direct')} style={{ marginBottom: 12 }} />
      )}
      <div style={{ display: 'grid', gap: 12, gridTemplateColumns: wide ? 'minmax(0, 1fr) 360px' : '100%' }}>
        <Card size="small">
          <ItemFacts item={item} />
        </Card>
        <Flex vertical gap={12}>
          <Card size="small" title={t('item.openCases')}>
            {item.openCases.map((one) => (
              <div key={one.caseId}>
                <Link to={caseAddress(one.number)}>{one.number}</Link>{' '}
                <Typography.Text type="secondary">
                  {titles.get(one.procedure) ?? one.procedure} · {one.stateLabel}
                </Typography.Text>
              </div>
            ))}
            {item.openCases.length === 0 && t('item.noOpenCases')}
          </Card>
          <Card size="small" title={t('item.grants')}>
            {item.grants.map((one) => (
              <div key={one.caseId}>
                <Link to={caseAddress(one.number)}>{one.number}</Link>{' '}
                {one.status === 'suspended' && <Tag color="warning">{t('item.suspended')}</Tag>}
                <div>
                  <Typography.Text type="secondary">
                    {t('item.grantUntil', { requester: one.requester, day: dayText(one.until) })}
                  </Typography.Text>
                </div>
              </div>
            ))}
            {item.grants.length === 0 && t('item.noGrants')}
          </Card>
          <Card size="small" title={t('item.versions')}>
            {item.versions.map(({ version, inForceFrom, sharingLabel }) => (
              <div key={version}>
                {t('item.versionOf', { version, from: dayText(inForceFrom) })} <Tag>{sharingLabel}</Tag>
              </div>
            ))}
          </Card>
        </Flex>
      </div>
    </div>
  );
}
