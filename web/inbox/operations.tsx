import { MoreOutlined } from '@ant-design/icons';
import { Button, Checkbox, Dropdown, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskOperation, WorkItem } from '../../client/worklist.ts';

/** In the order in which they are offered. */
const OFFERED: readonly TaskOperation[] = [
  'claim',
  'take-back',
  'assign',
  'delegate',
  'return',
  'release',
  'urge',
  'copy',
];

/** What has a button of its own where it is the first that is offered: to urge is, for whoever waits, all there is. */
const PROMINENT: readonly TaskOperation[] = ['claim', 'take-back', 'urge'];

/** What may be done with every one of the tasks; the server says what with each. */
export function operationsOf(items: readonly WorkItem[]): TaskOperation[] {
  return OFFERED.filter((operation) => items.length > 0 && items.every(({ may }) => may.includes(operation)));
}

export type Begin = (operation: TaskOperation, items: readonly WorkItem[]) => void;

/** The operations at the end of a row. */
export function RowOperations({ item, begin }: { readonly item: WorkItem; readonly begin: Begin }) {
  const { t } = useTranslation();
  const [first, ...others] = operationsOf([item]);
  const prominent = PROMINENT.find((operation) => operation === first);
  const rest = prominent ? others : operationsOf([item]);
  return (
    <Flex gap={4} justify="end">
      {prominent && (
        <Button size="small" type="primary" ghost onClick={() => begin(prominent, [item])}>
          {t(`task.operations.${prominent}`)}
        </Button>
      )}
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rest.map((operation) => ({ key: operation, label: t(`task.operations.${operation}`) })),
            onClick: ({ key, domEvent }) => {
              domEvent.stopPropagation();
              begin(key as TaskOperation, [item]);
            },
          }}
        >
          <Button
            size="small"
            type="text"
            icon={<MoreOutlined />}
            aria-label={`${t('task.more')} ${item.caseNumber}`}
          />
        </Dropdown>
      )}
    </Flex>
  );
}

/** The operations over the list, for all that is selected. */
export function SelectionBar({
  items,
  all,
  begin,
  clear,
  selectAll,
}: {
  readonly items: readonly WorkItem[];
  readonly begin: Begin;
  readonly clear: () => void;
  /** How many rows there are to be selected. */
  readonly all: number;
  readonly selectAll: () => void;
}) {
  const { t } = useTranslation();
  if (all === 0) return null;
  const words = t(items.length === 0 ? 'keys.all' : 'inbox.selected', { count: items.length });
  return (
    <Flex
      gap={8}
      align="center"
      wrap
      role="toolbar"
      aria-label={t('inbox.selected', { count: items.length })}
    >
      <Checkbox
        checked={items.length === all}
        indeterminate={items.length > 0 && items.length < all}
        onChange={items.length === all ? clear : selectAll}
      >
        {words}
      </Checkbox>
      {operationsOf(items).map((operation) => (
        <Button
          key={operation}
          size="small"
          type={operation === 'claim' ? 'primary' : 'default'}
          onClick={() => begin(operation, items)}
        >
          {t(`task.operations.${operation}`)}
        </Button>
      ))}
      {items.length > 0 && (
        <Button size="small" type="link" onClick={clear}>
          {t('inbox.unselect')}
        </Button>
      )}
    </Flex>
  );
}
