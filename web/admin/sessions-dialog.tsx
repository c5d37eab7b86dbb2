import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Modal, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonView, SessionView } from '../../client/admin.ts';
import { instantText } from '../shell/dates.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { Asked, Nothing } from '../shell/states.tsx';
import { endSessions, sessionsQuery } from './admin-queries.ts';

/** Where somebody is signed in, and their signing out everywhere. */
export function SessionsDialog({
  person,
  close,
}: {
  readonly person: PersonView;
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  const sessions = useQuery(sessionsQuery(person.id));
  const ending = useMutation({ mutationFn: () => endSessions(person.id) });
  const some = (sessions.data?.length ?? 0) > 0;
  return (
    <Modal
      open
      width={640}
      title={t('roles.sessionsOf', { name: person.name })}
      onCancel={close}
      footer={
        some && (
          <Button danger loading={ending.isPending} onClick={() => ending.mutate()}>
            {t('roles.endSessions')}
          </Button>
        )
      }
    >
      <Asked query={sessions}>
        {(items) =>
          items.length === 0 ? (
            <Nothing title={t('roles.noSessions')} />
          ) : (
            <Table<SessionView>
              size="small"
              rowKey="startedAt"
              dataSource={[...items]}
              pagination={false}
              columns={(['startedAt', 'seenAt', 'expiresAt'] as const).map((at) => ({
                title: t(`roles.${at}`),
                render: (_, session) => instantText(session[at]),
              }))}
            />
          )
        }
      </Asked>
      {ending.error && <ProblemAlert error={ending.error} />}
    </Modal>
  );
}
