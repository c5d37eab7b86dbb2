import { useQuery } from '@tanstack/react-query';
import { Alert, DatePicker, Flex, Form, InputNumber, Typography } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayGrid } from '../case/day-grid.tsx';
import { dayText, today } from '../shell/dates.ts';
import { Asked } from '../shell/states.tsx';
import { dueQuery } from './calendar-service.ts';

/** Received on a day, so many working days: due when, and why. */
export function Calculator() {
  const { t } = useTranslation();
  const [receivedOn, setReceivedOn] = useState<string>(today());
  const [workingDays, setWorkingDays] = useState(10);
  const due = useQuery(dueQuery(receivedOn, workingDays));
  return (
    <Flex vertical gap={12}>
      <Form layout="inline" style={{ rowGap: 8 }}>
        <Form.Item label={t('calendar.receivedOn')}>
          <DatePicker
            aria-label={t('calendar.receivedOn')}
            allowClear={false}
            value={dayjs(receivedOn)}
            onChange={(day) => day && setReceivedOn(day.format('YYYY-MM-DD'))}
          />
        </Form.Item>
        <Form.Item label={t('calendar.workingDays')}>
          <InputNumber
            aria-label={t('calendar.workingDays')}
            min={1}
            max={250}
            precision={0}
            value={workingDays}
            onChange={(days) => days !== null && setWorkingDays(days)}
          />
        </Form.Item>
      </Form>
      <Asked query={due}>
        {(answer) => (
          <>
            <Typography.Text style={{ fontSize: 18 }}>
              {t('calendar.due')} <strong>{answer.dueOn && dayText(answer.dueOn)}</strong>
            </Typography.Text>
            {answer.provisional && <Alert type="warning" showIcon title={answer.warning} />}
            <DayGrid days={answer.days} dueOn={answer.dueOn} />
          </>
        )}
      </Asked>
    </Flex>
  );
}
