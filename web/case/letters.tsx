import { DownloadOutlined, FileTextOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Flex, Grid, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterEntry } from '../../client/views.ts';
import { problemOf } from '../api/problem.ts';
import { dayText } from '../shell/dates.ts';
import { saveAs } from '../shell/save-as.ts';
import { Asked, Nothing } from '../shell/states.tsx';
import { letter, letterQuery, lettersQuery } from './case-queries.ts';

/** 文书: the letters of the case, to be read and to be saved. */
export function Letters({ reference }: { readonly reference: string }) {
  const { t } = useTranslation();
  const letters = useQuery(lettersQuery(reference));
  const [open, setOpen] = useState<LetterEntry | null>(null);
  return (
    <Asked query={letters}>
      {(all) =>
        all.length === 0 ? (
          <Nothing title={t('case.noLetters')} />
        ) : (
          <>
            {all.map((one) => (
              <Flex
                key={one.number}
                justify="space-between"
                align="center"
                gap={8}
                style={{ padding: '6px 0' }}
              >
                <Button
                  type="link"
                  icon={<FileTextOutlined />}
                  onClick={() => setOpen(one)}
                  style={{ padding: 0 }}
                >
                  {one.label}
                </Button>
                <Typography.Text type="secondary" style={{ flex: 1 }}>
                  {one.number} · {dayText(one.issuedOn)}
                </Typography.Text>
                <SaveLetter reference={reference} of={one} />
              </Flex>
            ))}
            {open && <LetterText reference={reference} of={open} close={() => setOpen(null)} />}
          </>
        )
      }
    </Asked>
  );
}

function LetterText({
  reference,
  of,
  close,
}: {
  readonly reference: string;
  readonly of: LetterEntry;
  readonly close: () => void;
}) {
  const wide = Grid.useBreakpoint().md ?? true;
  const text = useQuery(letterQuery(reference, of.number));
  return (
    <Drawer
      open
      onClose={close}
      size={wide ? 860 : '100%'}
      title={`${of.label} ${of.number}`}
      extra={<SaveLetter reference={reference} of={of} />}
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

function SaveLetter({ reference, of }: { readonly reference: string; readonly of: LetterEntry }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const save = async () => {
    try {
      saveAs(await (await letter(reference, of.number, 'docx')).blob(), `${of.number} ${of.label}.docx`);
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
