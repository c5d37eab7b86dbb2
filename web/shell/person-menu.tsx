import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Grid, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { DUTIES } from '../../machines/administrator.ts';
import { actAs } from '../api/acting.ts';
import { queryClient } from '../api/query-client.ts';
import { membershipText, nameOf, type Session, useActing } from '../api/session.ts';
import { signOut } from '../api/sign-out.ts';
import { changeLanguage, language } from '../strings/language.ts';
import { useShowShortcuts } from './shortcuts.tsx';
import { type Appearance, appearance, changeAppearance } from './theme.ts';

/** Who one is, in which role; the look and the language; the way out. */
export function PersonMenu({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const acting = useActing();
  const wide = Grid.useBreakpoint().lg ?? true;
  const showShortcuts = useShowShortcuts();
  const held = session.memberships.map((one) => ({ key: nameOf(one), ...one }));
  const items: MenuProps['items'] = [
    ...(held.length > 0
      ? [
          {
            type: 'group' as const,
            label: t('person.actAs'),
            children: held.map((one) => ({ key: `act:${one.key}`, label: membershipText(one) })),
          },
          { type: 'divider' as const },
        ]
      : []),
    {
      type: 'group',
      label: t('person.appearance'),
      children: (['system', 'light', 'dark'] as const).map((one) => ({
        key: `look:${one}`,
        label: t(`person.${one}`),
      })),
    },
    { type: 'divider' },
    { key: 'language', label: language() === 'zh' ? 'English' : '中文' },
    { key: 'shortcuts', label: `${t('shortcuts.title')} ?` },
    ...(session.demo ? [{ key: 'other', label: t('person.other') }] : []),
    { key: 'out', label: t('person.signOut') },
  ];
  const choose: MenuProps['onClick'] = ({ key }) => {
    if (key.startsWith('act:')) {
      actAs(key.slice(4));
      void queryClient.resetQueries();
    } else if (key.startsWith('look:')) changeAppearance(key.slice(5) as Appearance);
    else if (key === 'language') void changeLanguage(language() === 'zh' ? 'en' : 'zh');
    else if (key === 'shortcuts') showShortcuts();
    else if (key === 'other') location.assign('/sign-in');
    else void signOut();
  };
  const role = acting ? membershipText(acting) : session.admin ? DUTIES[session.admin] : '';
  const selected = [`look:${appearance()}`, ...(acting ? [`act:${nameOf(acting)}`] : [])];
  return (
    <Dropdown menu={{ items, onClick: choose, selectable: true, selectedKeys: selected }} trigger={['click']}>
      <Button
        type="text"
        style={{ color: '#fff', maxWidth: 420 }}
        aria-label={`${session.person.name} ${role}`}
      >
        <UserOutlined aria-hidden />
        <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {session.person.name}
          {wide && role && <span style={{ opacity: 0.85 }}>（{role}）</span>}
        </span>
        <DownOutlined aria-hidden style={{ fontSize: 10 }} />
      </Button>
    </Dropdown>
  );
}
