import { DownloadOutlined, PaperClipOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Flex, Grid, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '../../client/views.ts';
import { problemOf } from '../api/problem.ts';
import { saveAs } from '../shell/save-as.ts';
import { Asked, Nothing } from '../shell/states.tsx';
import { type OpenedCase, paper, papersQuery } from './case-queries.ts';

const KILO = 1024;

/** 材料: what was uploaded, to be looked at and to be saved. It is handed in with a step, in that step's form. */
export function Papers({ held, reference }: { readonly held: OpenedCase; readonly reference: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const wide = Grid.useBreakpoint().md ?? true;
  const papers = useQuery(papersQuery(reference));
  const [open, setOpen] = useState<{ readonly of: PaperView; readonly url: string } | null>(null);
  const units = new Map(held.parties.map(({ unit, name }) => [unit, name]));
  const read = async (of: PaperView, then: (content: Blob) => void) => {
    try {
      then(await paper(reference, of.hash));
    } catch (error) {
      void message.error(problemOf(error).detail);
    }
  };
  const close = () => {
    if (open) URL.revokeObjectURL(open.url);
    setOpen(null);
  };
  return (
    <Asked query={papers}>
      {(all) =>
        all.length === 0 ? (
          <Nothing title={t('case.noPapers')} />
        ) : (
          <>
            {all.map((one) => (
              <Flex
                key={one.hash}
                justify="space-between"
                align="center"
                gap={8}
                style={{ padding: '6px 0' }}
              >
                <Button
                  type="link"
                  icon={<PaperClipOutlined />}
                  disabled={!isShown(one)}
                  onClick={() =>
                    read(one, (content) =>
                      setOpen({ of: one, url: URL.createObjectURL(new Blob([content], { type: one.type })) }),
                    )
                  }
                  style={{ padding: 0 }}
                >
                  {one.name}
                </Button>
                <Typography.Text type="secondary" style={{ flex: 1 }}>
                  {units.get(one.unit) ?? one.unit} · {Math.ceil(one.size / KILO)} KB
                </Typography.Text>
                <Button
                  size="small"
                  icon={<DownloadOutlined />}
                  aria-label={`${t('case.save')} ${one.name}`}
                  onClick={() => read(one, (content) => saveAs(content, one.name))}
                />
              </Flex>
            ))}
            <Drawer
              open={open !== null}
              onClose={close}
              size={wide ? 860 : '100%'}
              title={open?.of.name}
              styles={{ body: { padding: 0 } }}
            >
              {open &&
                (open.of.type.startsWith('image/') ? (
                  <img src={open.url} alt={open.of.name} style={{ maxWidth: '100%' }} />
                ) : (
                  <iframe
                    title={open.of.name}
                    src={open.url}
                    style={{ width: '100%', height: '100%', border: 0 }}
                  />
                ))}
            </Drawer>
          </>
        )
      }
    </Asked>
  );
}

/** Types that a browser shows without running anything of them. */
function isShown({ type }: PaperView): boolean {
  return type === 'application/pdf' || /^image\/(png|jpeg|gif|webp)$/.test(type);
}
