import { DeleteOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Flex, Input, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';

/** A paper as a step names it: by its name alone, or with the hash under which it was uploaded. */
export type Paper = string | { readonly name: string; readonly paper: string };

/** Keeps a file and says under which hash. */
export type UploadPaper = (file: File) => Promise<{ readonly name: string; readonly hash: string }>;

/** Papers: uploaded, or named when they are handed in elsewhere. */
export function PaperList({
  id,
  label,
  papers,
  change,
  upload,
  disabled = false,
}: {
  readonly id: string;
  readonly label: string;
  readonly papers: readonly Paper[];
  readonly change: (papers: readonly Paper[]) => void;
  /** Missing while it is not known yet to whom a file would go. */
  readonly upload?: UploadPaper | undefined;
  readonly disabled?: boolean;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [underWay, setUnderWay] = useState(0);
  const take = async (files: readonly File[]) => {
    if (!upload) return;
    setUnderWay((count) => count + files.length);
    // One after the other, so that each is added to what the one before has made of the list.
    let all = papers;
    for (const file of files) {
      try {
        const { name, hash } = await upload(file);
        all = [...all, { name, paper: hash }];
        change(all);
      } catch (error) {
        void message.error(`${file.name}：${problemOf(error).detail}`);
      }
      setUnderWay((count) => count - 1);
    }
  };
  return (
    <Flex vertical gap={6}>
      {papers.map((paper, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same paper may be named twice
        <Flex key={place} gap={6} align="center">
          {typeof paper === 'string' ? (
            <Input
              aria-label={`${label} ${place + 1}`}
              value={paper}
              placeholder={t('form.paperName')}
              onChange={({ target }) => change(papers.map((one, at) => (at === place ? target.value : one)))}
            />
          ) : (
            <span style={{ flex: 1, minWidth: 0 }}>{paper.name}</span>
          )}
          <Button
            icon={<DeleteOutlined />}
            aria-label={`${t('form.remove')} ${place + 1}`}
            onClick={() => change(papers.filter((_, at) => at !== place))}
          />
        </Flex>
      ))}
      <Flex gap={6} wrap align="center">
        <Upload
          multiple
          showUploadList={false}
          disabled={disabled || !upload}
          beforeUpload={(file, files) => {
            // Called once for each of several files; they are taken together, with the last.
            if (file === files.at(-1)) void take(files);
            return Upload.LIST_IGNORE;
          }}
        >
          <Button id={id} icon={<UploadOutlined />} loading={underWay > 0} disabled={disabled || !upload}>
            {t('form.upload')}
          </Button>
        </Upload>
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          disabled={disabled}
          onClick={() => change([...papers, ''])}
        >
          {t('form.namePaper')}
        </Button>
        {!upload && <Typography.Text type="secondary">{t('form.uploadLater')}</Typography.Text>}
      </Flex>
    </Flex>
  );
}
