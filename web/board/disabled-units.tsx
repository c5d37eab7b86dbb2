import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DisabledUnit } from '../../client/board.ts';
import { caseAddress } from '../case/address.ts';
import { dayText } from '../shell/dates.ts';
import { disabledUnitsQuery } from './figures.ts';

/** What is still left with units that were disabled (停用), for whoever has to see who takes it over. Nothing where there are none. */
export function DisabledUnits() {
  const { t } = useTranslation();
  const { data = [] } = useQuery(disabledUnitsQuery);
  const left = data.filter(({ openCases, items, grants }) => openCases + items.length + grants.length > 0);
  if (left.length === 0) return null;
  return (
    <Card size="small" title={t('board.disabled.title')}>
      <Flex vertical gap={12}>
        {left.map((unit) => (
          <Left key={unit.unit} unit={unit} />
        ))}
      </Flex>
    </Card>
  );
}

function Left({ unit }: { readonly unit: DisabledUnit }) {
  const { t } = useTranslation();
  const { name, disabledOn, openCases, openTasks, items, grants } = unit;
  return (
    <div>
      <Flex gap={8} wrap align="center">
        <strong>{name}</strong>
        <Tag>{t('unit.disabled')}</Tag>
        <Typography.Text type="secondary">
          {t('register.since', { day: dayText(disabledOn) })} ·{' '}
          {t('board.disabled.holds', { cases: openCases, tasks: openTasks })}
        </Typography.Text>
      </Flex>
      {items.length > 0 && (
        <div>
          <Typography.Text type="secondary">{t('board.disabled.items')}</Typography.Text>{' '}
          {items.map((item) => (
            <Link
              key={item.code}
              to={`/catalogue/${encodeURIComponent(item.code)}`}
              style={{ marginInlineEnd: 12 }}
            >
              {item.name}
            </Link>
          ))}
        </div>
      )}
      {grants.map(({ caseId, caseNumber, requester, until, status }) => (
        <div key={caseId}>
          <Typography.Text type="secondary">{t('board.disabled.grants')}</Typography.Text>{' '}
          <Link to={caseAddress(caseNumber)}>{caseNumber}</Link>{' '}
          {t('board.disabled.grantOf', { requester, day: dayText(until) })}{' '}
          {status === 'suspended' && <Tag color="warning">{t('item.suspended')}</Tag>}
        </div>
      ))}
    </div>
  );
}
