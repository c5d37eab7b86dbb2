import { useQuery } from '@tanstack/react-query';
import { Alert, Typography } from 'antd';
import { warningsQuery } from './calendar-service.ts';

/** What somebody has to see to in the calendar before it is too late: missing notices, instruments that lapse. */
export function Warnings() {
  const { data } = useQuery(warningsQuery);
  return data?.map(({ code, message, whatToDo, on }) => (
    // On one line where it fits: the figures below are what one has come for.
    <Alert
      key={`${code}/${on}/${message}`}
      type="warning"
      showIcon
      title={
        <>
          {message} <Typography.Text type="secondary">{whatToDo}</Typography.Text>
        </>
      }
    />
  ));
}
