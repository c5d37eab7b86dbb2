import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  MinusCircleOutlined,
  WarningFilled,
} from '@ant-design/icons';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Light } from '../../client/worklist.ts';

/** A light has a colour, a sign and a word: nobody has to tell red from green. */
const SIGNS = {
  overdue: { color: 'error', icon: <WarningFilled /> },
  'due-soon': { color: 'warning', icon: <ClockCircleOutlined /> },
  'in-time': { color: 'success', icon: <CheckCircleOutlined /> },
  none: { color: 'default', icon: <MinusCircleOutlined /> },
} as const;

export function LightTag({ light, text }: { readonly light: Light; readonly text?: string }) {
  const { t } = useTranslation();
  const { color, icon } = SIGNS[light];
  return (
    <Tag color={color} icon={icon} title={t(`light.${light}`)} style={{ margin: 0 }}>
      {text ?? t(`light.${light}`)}
    </Tag>
  );
}
