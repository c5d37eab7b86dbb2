import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Card, Col, Flex, Row, Tabs, Tag, Typography } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardFilters, BoardSummary } from '../../client/board.ts';
import { problemOf } from '../api/problem.ts';
import { useProcedureTitles } from '../api/procedures.ts';
import { useActing } from '../api/session.ts';
import { Warnings } from '../calendar/warnings.tsx';
import { dayText } from '../shell/dates.ts';
import { LiveMark } from '../shell/live-mark.tsx';
import { Asked } from '../shell/states.tsx';
import { Breakdown } from './breakdown.tsx';
import { CaseList } from './case-list.tsx';
import { DisabledUnits } from './disabled-units.tsx';
import { Durations } from './durations.tsx';
import { exportBoard } from './export-xlsx.ts';
import { type BoardList, summaryQuery } from './figures.ts';
import { Totals } from './totals.tsx';
import { Trend } from './trend.tsx';

/** 督办看板: what is late and what will be, the worst first, and how long things take. */
export function Component() {
  const summary = useQuery(summaryQuery);
  return (
    <div style={{ padding: '12px 24px' }}>
      <Asked query={summary}>{(figures) => <Board summary={figures} />}</Asked>
    </div>
  );
}

/** What one leads to stands below the bar at the top, which stays. */
const BELOW_THE_BAR = 64;

interface Looking {
  readonly list: BoardList;
  readonly filters: BoardFilters;
  /** What the filters stand for; empty for all. */
  readonly label: string;
}

function Board({ summary }: { readonly summary: BoardSummary }) {
  const { t } = useTranslation();
  const [looking, setLooking] = useState<Looking>({ list: 'overdue', filters: {}, label: '' });
  const cases = useRef<HTMLDivElement>(null);
  const show = (list: BoardList, filters: BoardFilters = {}, label = '') => {
    setLooking({ list, filters, label });
    cases.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <Flex vertical gap={16}>
      <Heading summary={summary} />
      <Warnings />
      <Totals summary={summary} show={show} />
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={12}>
          <Card size="small" title={t('board.where')}>
            <Breakdown summary={summary} show={show} />
          </Card>
        </Col>
        <Col xs={24} xl={12}>
          <Card size="small" title={t('board.trend.title')}>
            <Trend />
          </Card>
          <Card size="small" title={t('board.durations.title')} style={{ marginTop: 16 }}>
            <Durations />
          </Card>
        </Col>
      </Row>
      <DisabledUnits />
      <Card size="small" ref={cases} style={{ scrollMarginTop: BELOW_THE_BAR }}>
        <Tabs
          activeKey={looking.list}
          onChange={(list) => setLooking({ ...looking, list: list as BoardList })}
          tabBarExtraContent={
            looking.label && (
              <Tag closable onClose={() => setLooking({ ...looking, filters: {}, label: '' })}>
                {looking.label}
              </Tag>
            )
          }
          items={(['overdue', 'due-soon'] as const).map((list) => ({
            key: list,
            label: t(`light.${list}`),
            children: <CaseList list={list} filters={looking.filters} />,
          }))}
          destroyOnHidden
        />
      </Card>
    </Flex>
  );
}

function Heading({ summary }: { readonly summary: BoardSummary }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const acting = useActing();
  const titles = useProcedureTitles();
  const [exporting, setExporting] = useState(false);
  const save = async () => {
    setExporting(true);
    await exportBoard(summary, titles, t).catch((error: unknown) => message.warning(problemOf(error).detail));
    setExporting(false);
  };
  return (
    <Flex align="center" gap={12} wrap>
      <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
        {t('board.title')}
      </Typography.Title>
      <Typography.Text type="secondary">
        {acting?.unitName} · {dayText(summary.on)}
      </Typography.Text>
      <Flex gap={8} align="center" className="docket-no-print" style={{ marginLeft: 'auto' }}>
        <LiveMark />
        <Button icon={<FileExcelOutlined />} loading={exporting} onClick={save}>
          {t('board.export.action')}
        </Button>
        <Link to="/board/report">
          <Button icon={<PrinterOutlined />} tabIndex={-1}>
            {t('board.print')}
          </Button>
        </Link>
      </Flex>
    </Flex>
  );
}
