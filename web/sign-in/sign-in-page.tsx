import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Input, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { problemOf } from '../api/problem.ts';
import { API } from '../api/request.ts';
import { Asked } from '../shell/states.tsx';
import { changeLanguage, language } from '../strings/language.ts';
import { type DemoPerson, demoPeopleQuery } from './demo-people.ts';

/** Signing in. In a demo docket a click makes one any of its people. */
export function Component() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const back = safePath(params.get('return'));
  const people = useQuery(demoPeopleQuery);
  const noDemo = people.error !== null && problemOf(people.error).status === 404;
  return (
    <main style={{ maxWidth: 1080, margin: '0 auto', padding: '32px 16px' }}>
      <Flex justify="space-between" align="start">
        <div>
          <Typography.Title level={1} style={{ fontSize: 26, marginBottom: 4 }}>
            {t('product')}
          </Typography.Title>
          <Typography.Paragraph type="secondary">{t('signIn.what')}</Typography.Paragraph>
        </div>
        <Button onClick={() => changeLanguage(language() === 'zh' ? 'en' : 'zh')}>
          {language() === 'zh' ? 'English' : '中文'}
        </Button>
      </Flex>
      {noDemo ? (
        <Card>
          <Button type="primary" size="large" href={signInAddress(back)}>
            {t('signIn.action')}
          </Button>
        </Card>
      ) : (
        <Asked query={people}>{(all) => <DemoPeople people={all} back={back} />}</Asked>
      )}
    </main>
  );
}

function DemoPeople({ people, back }: { readonly people: readonly DemoPerson[]; readonly back: string }) {
  const { t } = useTranslation();
  const [sought, setSought] = useState('');
  const units = Map.groupBy(
    people.filter(({ name, unitName, roleLabel }) =>
      `${name} ${unitName} ${roleLabel}`.includes(sought.trim()),
    ),
    ({ unitName }) => unitName,
  );
  return (
    <>
      <Alert type="info" showIcon title={t('signIn.demo')} style={{ marginBottom: 16 }} />
      <Input.Search
        autoFocus
        allowClear
        size="large"
        placeholder={t('signIn.search')}
        aria-label={t('signIn.search')}
        onChange={({ target }) => setSought(target.value)}
        style={{ marginBottom: 16 }}
      />
      <div style={{ display: 'grid', gap: 12, gridTemplateColumns: 'repeat(auto-fill, minmax(300px, 1fr))' }}>
        {[...units].map(([unit, members]) => (
          <Card key={unit} size="small" title={<h2 style={{ fontSize: 14, margin: 0 }}>{unit}</h2>}>
            <Flex vertical gap={4}>
              {members.map(({ id, name, role, roleLabel }) => (
                <Button
                  key={`${id}/${role}`}
                  block
                  href={`${signInAddress(back)}&login_hint=${encodeURIComponent(id)}`}
                  style={{ justifyContent: 'space-between' }}
                >
                  {name} <Tag style={{ margin: 0 }}>{roleLabel}</Tag>
                </Button>
              ))}
            </Flex>
          </Card>
        ))}
      </div>
      {units.size === 0 && <Typography.Paragraph>{t('signIn.nobody')}</Typography.Paragraph>}
    </>
  );
}

const signInAddress = (back: string) => `${API}/auth/sign-in?return=${encodeURIComponent(back)}`;

/** Only an address of our own is gone back to. */
function safePath(path: string | null): string {
  return path !== null && /^\/(?![/\\])/.test(path) ? path : '/';
}
