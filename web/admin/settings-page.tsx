import { useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Flex, Input, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingView } from '../../client/admin.ts';
import type { ArticleRef } from '../../statute/citation.ts';
import { problemOf } from '../api/problem.ts';
import { Articles } from '../shell/articles.tsx';
import { dayText } from '../shell/dates.ts';
import { PageFrame } from '../shell/page-frame.tsx';
import { Asked, Nothing } from '../shell/states.tsx';
import { SettingDialog } from './setting-dialog.tsx';
import { valueText } from './setting-value.ts';
import { resetSetting, settingsQuery } from './settings-queries.ts';

/** 机关设置: what the law leaves to the authority, each with its default and why, and what was decided otherwise. */
export function Component() {
  const { t } = useTranslation();
  const settings = useQuery(settingsQuery);
  const [sought, setSought] = useState('');
  const [decidedOnly, setDecidedOnly] = useState(false);
  const [editing, setEditing] = useState<SettingView | null>(null);
  return (
    <PageFrame title={t('nav.settings')} hint={t('settings.hint')}>
      <Flex gap={12} wrap align="center">
        <Input.Search
          allowClear
          placeholder={t('settings.find')}
          aria-label={t('settings.find')}
          onChange={({ target }) => setSought(target.value)}
          style={{ width: 280 }}
        />
        <Checkbox checked={decidedOnly} onChange={({ target }) => setDecidedOnly(target.checked)}>
          {t('settings.decidedOnly')}
        </Checkbox>
      </Flex>
      <Asked query={settings}>
        {(all) => {
          const shown = all.filter(
            ({ key, label, basis, decided }) =>
              `${label} ${key} ${basis}`.includes(sought.trim()) && (!decidedOnly || decided !== null),
          );
          if (shown.length === 0) return <Nothing title={t('settings.nothing')} />;
          return <SettingTable settings={shown} edit={setEditing} />;
        }}
      </Asked>
      {editing && <SettingDialog setting={editing} close={() => setEditing(null)} />}
    </PageFrame>
  );
}

function SettingTable({
  settings,
  edit,
}: {
  readonly settings: readonly SettingView[];
  readonly edit: (setting: SettingView) => void;
}) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const reset = (setting: SettingView) =>
    modal.confirm({
      title: t('settings.resetOf', { label: setting.label }),
      content: t('settings.defaultIs', { value: valueText(setting, setting.default, t) }),
      okText: t('settings.reset'),
      onOk: () =>
        resetSetting(setting.key).catch((error: unknown) => {
          modal.warning({ title: problemOf(error).title, content: problemOf(error).detail });
        }),
    });
  return (
    <Table<SettingView>
      size="small"
      rowKey="key"
      dataSource={[...settings]}
      pagination={false}
      scroll={{ x: 1160 }}
      columns={[
        {
          title: t('settings.setting'),
          width: 220,
          render: (_, { key, label, inEffect }) => (
            <>
              {label} {!inEffect && <Tag>{t('settings.notInEffect')}</Tag>}
              <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
                {key}
              </Typography.Text>
            </>
          ),
        },
        {
          title: t('settings.inForce'),
          width: 200,
          render: (_, setting) => (
            <>
              <strong>{valueText(setting, setting.value, t)}</strong>
              <div>
                <Tag color={setting.decided ? 'success' : 'default'}>
                  {t(setting.decided ? 'settings.isDecided' : 'settings.isDefault')}
                </Tag>
              </div>
            </>
          ),
        },
        {
          title: t('settings.decision'),
          width: 190,
          render: (_, { decided }) =>
            decided ? (
              <>
                {decided.basis}
                <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
                  {decided.byName ?? decided.by} · {dayText(decided.on)}
                </Typography.Text>
              </>
            ) : (
              '—'
            ),
        },
        {
          title: t('settings.default'),
          width: 180,
          render: (_, setting) => valueText(setting, setting.default, t),
        },
        {
          title: t('settings.basis'),
          render: (_, { basis, articles }) => (
            <>
              {basis} {articles.length > 0 && <Articles refs={articles as readonly ArticleRef[]} />}
            </>
          ),
        },
        {
          key: 'actions',
          width: 110,
          render: (_, setting) =>
            setting.inEffect && (
              <Flex vertical align="start">
                <Button
                  size="small"
                  type="link"
                  aria-label={`${t('settings.set')} ${setting.label}`}
                  onClick={() => edit(setting)}
                >
                  {t('settings.set')}
                </Button>
                {setting.decided && (
                  <Button
                    size="small"
                    type="link"
                    aria-label={`${t('settings.reset')} ${setting.label}`}
                    onClick={() => reset(setting)}
                  >
                    {t('settings.reset')}
                  </Button>
                )}
              </Flex>
            ),
        },
      ]}
    />
  );
}
