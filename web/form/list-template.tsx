import { PlusOutlined } from '@ant-design/icons';
import type { ArrayFieldTemplateProps } from '@rjsf/utils';
import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** Several objects of one kind below each other, and a button for one more. */
export function ListTemplate({
  title,
  items,
  canAdd,
  onAddClick,
  disabled,
  fieldPathId,
}: ArrayFieldTemplateProps) {
  const { t } = useTranslation();
  return (
    <Flex vertical gap={8} align="stretch" id={fieldPathId.$id} role="group" aria-label={title}>
      <Typography.Text>{title}</Typography.Text>
      {items}
      {canAdd && (
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          disabled={disabled ?? false}
          aria-label={`${t('form.add')} ${title}`}
          onClick={onAddClick}
          style={{ width: 120 }}
        >
          {t('form.add')}
        </Button>
      )}
    </Flex>
  );
}
