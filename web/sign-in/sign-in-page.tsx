import { useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { addressOf } from '../api/address.ts';
import { problemOf } from '../api/problem.ts';
import { Asked } from '../shell/states.tsx';
import { changeLanguage, language } from '../strings/language.ts';
import { DemoPeople } from './demo-choice.tsx';
import { demoPeopleQuery } from './demo-people.ts';

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
          <Typography.Paragraph type="secondary">
            {t('signIn.what')}{' '}
            <Link to="/public" style={{ textDecoration: 'underline' }}>
              {t('public.staff')}
            </Link>
          </Typography.Paragraph>
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
        <Asked query={people}>
          {(all) => (
            <DemoPeople
              people={all}
              addressOf={(id) => `${signInAddress(back)}&login_hint=${encodeURIComponent(id)}`}
            />
          )}
        </Asked>
      )}
    </main>
  );
}

const signInAddress = (back: string) => addressOf('/auth/sign-in', { return: back });

/** Only an address of our own is gone back to. */
function safePath(path: string | null): string {
  return path !== null && /^\/(?![/\\])/.test(path) ? path : '/';
}
