import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageFrame } from '../shell/page-frame.tsx';
import { People } from './people.tsx';
import { Units } from './units.tsx';

/** 机构与人员: the two registers that the system administrator keeps. */
export function Component() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const tab = params.get('tab') === 'people' ? 'people' : 'units';
  return (
    <PageFrame title={t('nav.register')} hint={t('register.hint')}>
      <Tabs
        activeKey={tab}
        onChange={(to) => setParams(to === 'people' ? { tab: to } : {}, { replace: true })}
        destroyOnHidden
        items={[
          { key: 'units', label: t('register.units'), children: <Units /> },
          { key: 'people', label: t('register.people'), children: <People /> },
        ]}
      />
    </PageFrame>
  );
}
