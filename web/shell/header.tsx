import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Flex, Grid, Layout, Menu } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Session } from '../api/session.ts';
import { destinationAt, destinationsOf } from './navigation.tsx';
import { PersonMenu } from './person-menu.tsx';

/** The bar: where one can go, and who one is. */
export function Header({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const wide = Grid.useBreakpoint().md ?? true;
  const [open, setOpen] = useState(false);
  const shown = destinationsOf(session);
  const here = destinationAt(pathname)?.path;
  const menu = (mode: 'horizontal' | 'inline') => (
    <Menu
      theme={mode === 'horizontal' ? 'dark' : 'light'}
      mode={mode}
      selectedKeys={here === undefined ? [] : [here]}
      onClick={() => setOpen(false)}
      style={{ flex: 1, minWidth: 0, background: 'transparent', borderBottom: 0, borderInlineEnd: 0 }}
      items={shown.map(({ path, label, icon }) => ({
        key: path,
        icon,
        label: <Link to={path}>{t(`nav.${label}`)}</Link>,
      }))}
    />
  );
  return (
    <Layout.Header className="docket-no-print" style={{ position: 'sticky', top: 0, zIndex: 20 }}>
      <Flex align="center" gap={12} style={{ height: '100%' }}>
        {!wide && (
          <Button
            type="text"
            icon={<MenuOutlined style={{ color: '#fff' }} />}
            aria-label={t('nav.menu')}
            onClick={() => setOpen(true)}
          />
        )}
        <Link to="/" style={{ color: '#fff', fontSize: 17, fontWeight: 600, whiteSpace: 'nowrap' }}>
          {t('product')}
        </Link>
        {wide ? (
          <nav style={{ flex: 1, minWidth: 0 }}>{menu('horizontal')}</nav>
        ) : (
          <div style={{ flex: 1 }} />
        )}
        <PersonMenu session={session} />
      </Flex>
      <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={240} title={t('product')}>
        {menu('inline')}
      </Drawer>
    </Layout.Header>
  );
}
