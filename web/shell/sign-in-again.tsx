import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignedOut } from '../api/request.ts';
import { readSession, type Session, sessionQuery } from '../api/session.ts';

/**
 * The session has ended while a page is open. The person signs in again in a window of its own; the page, and what was
 * typed in it, stays as it is.
 */
export function SignInAgain() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [ended, setEnded] = useState<Session | null>(null);
  useEffect(() => {
    onSignedOut(() => {
      const session = client.getQueryData(sessionQuery.queryKey);
      if (session) setEnded(session);
    });
    return () => onSignedOut(() => {});
  }, [client]);
  useEffect(() => {
    if (!ended) return;
    const look = async () => {
      const session = await readSession().catch(() => null);
      if (!session) return;
      client.setQueryData(sessionQuery.queryKey, session);
      setEnded(null);
      // Somebody else has signed in: nothing of the first person may stay on the screen.
      if (session.person.id !== ended.person.id) location.assign('/');
      else void client.invalidateQueries();
    };
    window.addEventListener('focus', look);
    const asking = setInterval(look, 2000);
    return () => {
      window.removeEventListener('focus', look);
      clearInterval(asking);
    };
  }, [ended, client]);
  const signIn = () =>
    window.open('/sign-in?return=/signed-in', 'docket-sign-in', 'popup,width=760,height=720');
  return (
    <Modal open={ended !== null} title={t('signIn.ended')} closable={false} footer={null} destroyOnHidden>
      <Typography.Paragraph>{t('signIn.endedHint')}</Typography.Paragraph>
      <Button type="primary" autoFocus onClick={signIn}>
        {t('signIn.again')}
      </Button>
    </Modal>
  );
}
