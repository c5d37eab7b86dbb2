import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
  WarningFilled,
} from '@ant-design/icons';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Light } from '../../machines/light.ts';

/** A light, or both of those that say that the last day is near (临期). */
type Shown = Light | 'due-soon';

/** A light has a colour, a sign and a word: nobody has to tell red from green. */
const SIGNS = {
  overdue: { color: 'error', icon: <WarningFilled /> },
  red: { color: 'error', variant: 'outlined', icon: <ExclamationCircleOutlined /> },
  'due-soon': { color: 'warning', icon: <ClockCircleOutlined /> },
  yellow: { color: 'warning', icon: <ClockCircleOutlined /> },
  green: { color: 'success', icon: <CheckCircleOutlined /> },
  none: { color: 'default', icon: <MinusCircleOutlined /> },
} as const;

export function LightTag({ light, text }: { readonly light: Shown | null; readonly text?: string }) {
  const { t } = useTranslation();
  return (
    <Tag {...SIGNS[light ?? 'none']} title={t(`light.${light ?? 'none'}`)} style={{ margin: 0 }}>
      {text ?? t(`light.${light ?? 'none'}`)}
    </Tag>
  );
}
