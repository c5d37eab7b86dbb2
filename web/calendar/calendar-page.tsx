import { useQuery } from '@tanstack/react-query';
import { Card, Col, Flex, Row, Segmented, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarView } from '../../client/calendar.ts';
import { today } from '../shell/dates.ts';
import { Asked } from '../shell/states.tsx';
import { calendarQuery } from '../shell/working-days.ts';
import { Calculator } from './calculator.tsx';
import { Entries } from './entries.tsx';
import { Rollover } from './rollover.tsx';
import { Warnings } from './warnings.tsx';
import { Year } from './year.tsx';

/** 工作日历: the year at a glance, what was entered, how far it has been carried, and a calculator for anybody. */
export function Component() {
  const { t } = useTranslation();
  const calendar = useQuery(calendarQuery);
  return (
    <Flex vertical gap={16} style={{ padding: '12px 24px' }}>
      <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
        {t('calendar.page')}
      </Typography.Title>
      <Warnings />
      <Row gutter={[16, 16]}>
        <Col xs={24} xxl={15}>
          <Card size="small">
            <Asked query={calendar}>{(view) => <Years view={view} />}</Asked>
          </Card>
        </Col>
        <Col xs={24} xxl={9}>
          <Flex vertical gap={16}>
            <Card size="small" title={t('calendar.calculator')}>
              <Calculator />
            </Card>
            <Card size="small" title={t('calendar.entries')}>
              <Entries />
            </Card>
            <Card size="small" title={t('calendar.rollover')}>
              <Rollover />
            </Card>
          </Flex>
        </Col>
      </Row>
    </Flex>
  );
}

function Years({ view }: { readonly view: CalendarView }) {
  const { t } = useTranslation();
  const now = Number(today().slice(0, 4));
  const [chosen, setChosen] = useState(now);
  const offered = view.years.filter(({ year }) => Math.abs(year - now) <= 2);
  const year = view.years.find((one) => one.year === chosen);
  return (
    <Flex vertical gap={12}>
      <Flex gap={12} align="center" wrap>
        <Segmented<number>
          value={chosen}
          onChange={setChosen}
          options={offered.map((one) => ({ value: one.year, label: t('calendar.year', { year: one.year }) }))}
        />
        {year && (
          <Typography.Text>
            {t('calendar.workingDaysOf', { count: year.workingDays })}{' '}
            {!year.loaded && <Tag color="warning">{t('calendar.notLoaded')}</Tag>}
          </Typography.Text>
        )}
        <Typography.Text type="secondary" style={{ marginLeft: 'auto' }}>
          {t('calendar.version', { version: view.version })}
        </Typography.Text>
      </Flex>
      {year && <Year year={year} />}
    </Flex>
  );
}
