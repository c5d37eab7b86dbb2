import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Flex, Typography } from 'antd';
import { Fragment, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Receipt as Received } from '../../client/public-desk.ts';
import { dayText } from '../shell/dates.ts';
import { saveAs } from '../shell/save-as.ts';

/** 回执: to be printed or kept. The code is told here and never again. */
export function Receipt({ of, subject }: { readonly of: Received; readonly subject: string }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was a form is now a receipt: whoever does not see that is told.
  useEffect(() => heading.current?.focus(), []);
  const rows = [
    ['subject', subject],
    ['caseNumber', of.caseNumber],
    ['number', of.number],
    ['code', of.code],
    ['receivedOn', dayText(of.receivedOn)],
  ] as const;
  const text = [
    t('public.receipt.title'),
    ...rows.map(([key, value]) => `${t(`public.receipt.${key}`)}：${value}`),
    t('public.receipt.keep'),
    `${location.origin}/public/follow`,
  ].join('\r\n');
  return (
    <Card size="small">
      <h1 ref={heading} tabIndex={-1} style={{ fontSize: 22, marginTop: 0, outline: 'none' }}>
        {t('public.receipt.title')}
      </h1>
      <Alert type="warning" showIcon title={t('public.receipt.keep')} style={{ marginBottom: 16 }} />
      <dl className="docket-receipt">
        {rows.map(([key, value]) => (
          <Fragment key={key}>
            <dt>{t(`public.receipt.${key}`)}</dt>
            <dd>
              {key === 'number' || key === 'code' ? (
                <Typography.Text strong copyable className="docket-number" style={{ fontSize: 16 }}>
                  {value}
                </Typography.Text>
              ) : (
                value
              )}
            </dd>
          </Fragment>
        ))}
      </dl>
      <Flex gap={8} wrap align="center" className="docket-no-print" style={{ marginTop: 16 }}>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('public.receipt.print')}
        </Button>
        <Button
          icon={<DownloadOutlined />}
          onClick={() =>
            saveAs(new Blob([`\uFEFF${text}`], { type: 'text/plain;charset=utf-8' }), `${of.number}.txt`)
          }
        >
          {t('public.receipt.save')}
        </Button>
        <Link to="/public/follow" state={{ number: of.number }}>
          {t('public.nav.follow')}
        </Link>
      </Flex>
    </Card>
  );
}
