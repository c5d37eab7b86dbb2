import { App, Button, Flex, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SubstitutionView } from '../../client/substitutions.ts';
import { ROLES } from '../../machines/party.ts';
import { problemOf } from '../api/problem.ts';
import { dayText, today } from '../shell/dates.ts';
import { takeBackSubstitution } from './substitution-queries.ts';

const COLOURS = { now: 'success', later: 'warning', over: 'default', takenBack: 'default' } as const;

/** Where a substitution stands today. */
function stateOf({ fromDay, toDay, takenBackAt }: SubstitutionView): keyof typeof COLOURS {
  if (takenBackAt !== null) return 'takenBack';
  if (toDay < today()) return 'over';
  return fromDay > today() ? 'later' : 'now';
}

/** Substitutions: whose role, by whom, from when to when, and their taking back. */
export function SubstitutionTable({
  items,
  by,
  mayTakeBack = () => true,
  actAs,
}: {
  readonly items: readonly SubstitutionView[];
  readonly by: 'member' | 'administrator';
  readonly mayTakeBack?: (one: SubstitutionView) => boolean;
  /** Goes to work in the role that is made over to one; undefined where that is not offered. */
  readonly actAs?: (one: SubstitutionView) => void;
}) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const takeBack = (one: SubstitutionView) =>
    modal.confirm({
      title: t('substitution.takeBackOf', { name: one.substituteName, person: one.personName }),
      content: t('substitution.takeBackHint'),
      okText: t('substitution.takeBack'),
      okButtonProps: { danger: true },
      onOk: () =>
        takeBackSubstitution(one.id, by).catch((error: unknown) => {
          modal.warning({ title: problemOf(error).title, content: problemOf(error).detail });
        }),
    });
  return (
    <Table<SubstitutionView>
      size="small"
      rowKey="id"
      dataSource={[...items]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 860 }}
      columns={[
        {
          title: t('substitution.state'),
          width: 100,
          render: (_, one) => (
            <Tag color={COLOURS[stateOf(one)]}>{t(`substitution.states.${stateOf(one)}`)}</Tag>
          ),
        },
        { title: t('substitution.person'), dataIndex: 'personName' },
        { title: t('substitution.role'), width: 100, render: (_, { role }) => ROLES[role] },
        { title: t('substitution.substitute'), dataIndex: 'substituteName' },
        { title: t('substitution.fromDay'), width: 180, render: (_, { fromDay }) => dayText(fromDay) },
        { title: t('substitution.toDay'), width: 180, render: (_, { toDay }) => dayText(toDay) },
        {
          key: 'actions',
          width: 190,
          render: (_, one) => (
            <Flex gap={4} justify="end">
              {actAs && stateOf(one) === 'now' && (
                <Button size="small" type="primary" ghost onClick={() => actAs(one)}>
                  {t('substitution.actAs')}
                </Button>
              )}
              {(stateOf(one) === 'now' || stateOf(one) === 'later') && mayTakeBack(one) && (
                <Button
                  size="small"
                  type="link"
                  aria-label={`${t('substitution.takeBack')} ${one.personName} ${one.substituteName}`}
                  onClick={() => takeBack(one)}
                >
                  {t('substitution.takeBack')}
                </Button>
              )}
            </Flex>
          ),
        },
      ]}
    />
  );
}
