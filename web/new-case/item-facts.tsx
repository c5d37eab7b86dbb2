import { Descriptions, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../client/catalogue.ts';
import { dayText } from '../shell/dates.ts';
import { SHARING_COLOURS } from './catalogue-page.tsx';

/** What the catalogue says of an item. */
export function ItemFacts({ item }: { readonly item: ItemView }) {
  const { t } = useTranslation();
  const rows = [
    [
      'sharing',
      <Tag key="sharing" color={SHARING_COLOURS[item.sharing]}>
        {item.sharingLabel}
      </Tag>,
    ],
    ['conditions', item.conditions.length > 0 && item.conditions.join('\n')],
    ['reason', item.reason],
    ['basis', item.basis],
    ['dataItems', item.dataItems.join('、')],
    ['category', item.category],
    ['format', item.format],
    ['updateCycle', item.updateCycle],
    ['securityLevel', item.securityLevel],
    ['code', item.code],
    ['inForceFrom', t('item.versionOf', { version: item.version, from: dayText(item.inForceFrom) })],
  ] as const;
  return (
    <Descriptions
      size="small"
      column={1}
      styles={{ label: { minWidth: 84, flex: 'none' }, content: { whiteSpace: 'pre-line' } }}
      items={rows
        .filter(([, value]) => value)
        .map(([key, children]) => ({ key, label: t(`item.${key}`), children }))}
    />
  );
}
