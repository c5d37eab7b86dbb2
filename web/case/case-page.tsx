import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Grid, Tabs, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { dayText } from '../shell/dates.ts';
import { LiveMark } from '../shell/live-mark.tsx';
import { Asked } from '../shell/states.tsx';
import { Actions } from './actions.tsx';
import { Links, Parties, Rules } from './case-facts.tsx';
import { caseQuery, type OpenedCase } from './case-queries.ts';
import { Chart } from './chart.tsx';
import { Clocks } from './clocks.tsx';
import { Letters } from './letters.tsx';
import { Papers } from './papers.tsx';
import { Stated } from './stated.tsx';
import { Timeline } from './timeline.tsx';
import { WhoActs } from './who-acts.tsx';

/** 案卷: where a case stands, who has to act until when, what one may do, and everything that was done. */
export function Component() {
  const { ref = '' } = useParams();
  const held = useQuery(caseQuery(ref));
  return <Asked query={held}>{(found) => <CaseFile key={found.id} held={found} reference={ref} />}</Asked>;
}

function CaseFile({ held, reference }: { readonly held: OpenedCase; readonly reference: string }) {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().lg ?? true;
  const [params, setParams] = useSearchParams();
  const side = (
    <Flex vertical gap={12}>
      <Clocks held={held} />
      <Parties held={held} />
      <Links held={held} />
      <Rules held={held} />
    </Flex>
  );
  const shown = { held, reference };
  return (
    <div style={{ padding: wide ? '12px 24px' : '8px 12px' }}>
      <Heading held={held} />
      <div style={{ display: 'grid', gap: 12, gridTemplateColumns: wide ? 'minmax(0, 1fr) 340px' : '100%' }}>
        <Flex vertical gap={12} style={{ minWidth: 0 }}>
          <WhoActs {...shown} />
          <Actions {...shown} />
          {!wide && side}
          <Card size="small">
            <Tabs
              size="small"
              activeKey={params.get('tab') ?? 'stated'}
              onChange={(tab) => setParams({ tab }, { replace: true })}
              items={[
                { key: 'stated', label: t('case.tabs.stated'), children: <Stated {...shown} /> },
                { key: 'record', label: t('case.tabs.record'), children: <Timeline {...shown} /> },
                { key: 'chart', label: t('case.tabs.chart'), children: <Chart {...shown} /> },
                { key: 'letters', label: t('case.tabs.letters'), children: <Letters {...shown} /> },
                { key: 'papers', label: t('case.tabs.papers'), children: <Papers {...shown} /> },
              ]}
            />
          </Card>
        </Flex>
        {wide && side}
      </div>
    </div>
  );
}

function Heading({ held }: { readonly held: OpenedCase }) {
  const { t } = useTranslation();
  return (
    <Flex gap={12} align="start" style={{ marginBottom: 12 }}>
      <div style={{ minWidth: 0, flex: 1 }}>
        <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
          {held.subject}
        </Typography.Title>
        <Flex gap={8} wrap align="center" style={{ marginTop: 4 }}>
          <Typography.Text copyable className="docket-number">
            {held.number}
          </Typography.Text>
          <Tag color={held.closed ? 'default' : 'blue'}>{held.stateLabel}</Tag>
          <Typography.Text type="secondary">
            {held.procedure.title} · {t('case.openedOn', { day: dayText(held.openedOn) })}
          </Typography.Text>
        </Flex>
      </div>
      <LiveMark />
    </Flex>
  );
}
