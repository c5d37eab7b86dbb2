import { HistoryOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Popover, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantText } from '../shell/dates.ts';
import { Asked } from '../shell/states.tsx';
import { taskHistoryQuery } from './case-queries.ts';

/** 经过: who claimed a task, gave it on, returned or urged it, and when. */
export function TaskHistory({ id, label }: { readonly id: string; readonly label: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title={t('task.history')}
      content={open && <Events id={id} />}
    >
      <Button
        size="small"
        type="text"
        icon={<HistoryOutlined />}
        aria-label={`${t('task.history')} ${label}`}
        aria-expanded={open}
      />
    </Popover>
  );
}

function Events({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const history = useQuery(taskHistoryQuery(id));
  return (
    <Asked query={history}>
      {(events) => (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0, maxWidth: 360, display: 'grid', gap: 8 }}>
          {events.map(({ label, by, at, to, text }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the history only grows at its end
            <li key={place}>
              <Typography.Text strong>{label}</Typography.Text> {by.name}
              {to.some(({ id: person }) => person !== by.id) && ` → ${to.map(({ name }) => name).join('、')}`}
              <div>
                <Typography.Text type="secondary" style={{ fontSize: 12 }}>
                  {instantText(at)}
                </Typography.Text>
              </div>
              {text && <div>{text}</div>}
            </li>
          ))}
          {events.length === 0 && <li>{t('task.noHistory')}</li>}
        </ul>
      )}
    </Asked>
  );
}
