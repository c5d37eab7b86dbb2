import { Card, Flex, Statistic, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BoardSummary } from '../../client/board.ts';
import type { BoardList } from './figures.ts';

/** What a supervisor sees in the first second: how much is late, and how much will be. */
export function Totals({
  summary,
  show,
}: {
  readonly summary: BoardSummary;
  readonly show: (list: BoardList) => void;
}) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const figures = [
    {
      name: 'overdue',
      value: summary.overdue,
      color: summary.overdue > 0 ? token.colorError : '',
    },
    {
      name: 'due-soon',
      value: summary.dueSoon,
      color: summary.dueSoon > 0 ? token.colorWarning : '',
    },
    { name: 'open', value: summary.open, color: '' },
    { name: 'provisional', value: summary.provisional, color: '' },
  ] as const;
  return (
    <Flex gap={12} wrap>
      {figures.map(({ name, value, color }) => (
        <Card key={name} size="small" style={{ minWidth: 168, flex: '1 1 168px' }}>
          <Statistic
            title={t(`board.totals.${name}`)}
            value={value}
            styles={{ content: { fontSize: 28, ...(color && { color }) } }}
          />
          {(name === 'overdue' || name === 'due-soon') && value > 0 && (
            <a href={`#${name}`} onClick={() => show(name)}>
              {t('board.look')}
            </a>
          )}
        </Card>
      ))}
    </Flex>
  );
}
