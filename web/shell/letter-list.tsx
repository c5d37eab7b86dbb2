import { DownloadOutlined, FileTextOutlined } from '@ant-design/icons';
import { type QueryKey, useQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Flex, Grid, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterEntry } from '../../client/views.ts';
import { problemOf } from '../api/problem.ts';
import { dayText } from './dates.ts';
import { saveAs } from './save-as.ts';
import { Asked, Nothing } from './states.tsx';

/** Where letters come from. */
export interface LetterSource {
  readonly key: QueryKey;
  /** @throws {RequestFailed} */
  readonly read: (number: string, format: 'html' | 'docx', signal?: AbortSignal) => Promise<Response>;
  /** Whether a text that was read stays at hand; not where the next person at the machine is somebody else. */
  readonly kept: boolean;
}

/** 文书: letters, to be read and to be saved. */
export function LetterList({
  letters,
  source,
}: {
  readonly letters: readonly LetterEntry[];
  readonly source: LetterSource;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<LetterEntry | null>(null);
  if (letters.length === 0) return <Nothing title={t('case.noLetters')} />;
  return (
    <>
      {letters.map((one) => (
        <Flex
          key={one.number}
          justify="space-between"
          align="center"
          gap={8}
          wrap
          style={{ padding: '6px 0' }}
        >
          <Button type="link" icon={<FileTextOutlined />} onClick={() => setOpen(one)} style={{ padding: 0 }}>
            {one.label}
          </Button>
          <Typography.Text type="secondary" style={{ flex: 1 }}>
            {one.number} · {dayText(one.issuedOn)}
          </Typography.Text>
          <SaveLetter of={one} source={source} />
        </Flex>
      ))}
      {open && <LetterText of={open} source={source} close={() => setOpen(null)} />}
    </>
  );
}

function LetterText({
  of,
  source,
  close,
}: {
  readonly of: LetterEntry;
  readonly source: LetterSource;
  readonly close: () => void;
}) {
  const wide = Grid.useBreakpoint().md ?? true;
  const { key, read, kept } = source;
  const text = useQuery({
    queryKey: [...key, of.number],
    queryFn: async ({ signal }) => (await read(of.number, 'html', signal)).text(),
    // A letter that was issued never changes.
    staleTime: Number.POSITIVE_INFINITY,
    ...(!kept && { gcTime: 0 }),
  });
  return (
    <Drawer
      open
      onClose={close}
      size={wide ? 860 : '100%'}
      title={`${of.label} ${of.number}`}
      extra={<SaveLetter of={of} source={source} />}
      styles={{ body: { padding: 0 } }}
    >
      <Asked query={text}>
        {(html) => (
          // The letter is shown as it was issued: no script of it runs, and none of our styles reach it.
          <iframe
            title={of.title}
            sandbox=""
            srcDoc={html}
            style={{ width: '100%', height: '100%', border: 0, background: '#fff' }}
          />
        )}
      </Asked>
    </Drawer>
  );
}

function SaveLetter({ of, source }: { readonly of: LetterEntry; readonly source: LetterSource }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const save = async () => {
    try {
      saveAs(await (await source.read(of.number, 'docx')).blob(), `${of.number} ${of.label}.docx`);
    } catch (error) {
      void message.error(problemOf(error).detail);
    }
  };
  return (
    <Button
      size="small"
      icon={<DownloadOutlined />}
      onClick={save}
      aria-label={`${t('case.saveDocx')} ${of.number}`}
    >
      {t('case.saveDocx')}
    </Button>
  );
}
