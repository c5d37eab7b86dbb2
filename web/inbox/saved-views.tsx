import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Divider, Flex, Input, Popover, Space, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import type { ListState } from './list-state.ts';
import { removeView, savedViewsQuery, saveView } from './worklist.ts';

interface Props {
  readonly state: ListState;
  readonly columns: readonly string[];
  readonly change: (next: ListState) => void;
  readonly changeColumns: (next: readonly string[]) => void;
}

/** The lists that a person has saved under names. */
export function SavedViews({ state, columns, change, changeColumns }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const views = useQuery({ ...savedViewsQuery, enabled: open });
  const again = () => client.invalidateQueries({ queryKey: savedViewsQuery.queryKey });
  const failed = (error: unknown) => void message.error(problemOf(error).detail);
  const save = useMutation({
    mutationFn: saveView,
    onSuccess: () => {
      setName('');
      void message.success(t('inbox.viewSaved'));
      return again();
    },
    onError: failed,
  });
  const remove = useMutation({ mutationFn: removeView, onSuccess: again, onError: failed });
  const keep = () => name.trim() && save.mutate({ name: name.trim(), columns: [...columns], ...state });
  const list = (
    <div style={{ width: 280 }}>
      {views.data?.map((one) => (
        <Flex key={one.name} justify="space-between">
          <Button
            type="link"
            size="small"
            onClick={() => {
              const { view, filters, sort } = one;
              change({ view, filters, sort });
              changeColumns(one.columns);
              setOpen(false);
            }}
          >
            {one.name}
          </Button>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('inbox.removeView', { name: one.name })}
            onClick={() => remove.mutate(one.name)}
          />
        </Flex>
      ))}
      {views.data && views.data.length > 0 && <Divider style={{ margin: '8px 0' }} />}
      <Typography.Paragraph type="secondary">{t('inbox.saveViewHint')}</Typography.Paragraph>
      <Space.Compact block>
        <Input
          value={name}
          maxLength={40}
          placeholder={t('inbox.saveViewName')}
          aria-label={t('inbox.saveViewName')}
          onChange={({ target }) => setName(target.value)}
          onPressEnter={keep}
        />
        <Button type="primary" loading={save.isPending} onClick={keep}>
          {t('inbox.saveView')}
        </Button>
      </Space.Compact>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} content={list}>
      <Button icon={<StarOutlined />}>{t('inbox.savedViews')}</Button>
    </Popover>
  );
}
