import { useQuery } from '@tanstack/react-query';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrendWeek } from '../../client/board.ts';
import { Asked, Nothing } from '../shell/states.tsx';
import { useDark } from '../shell/theme.ts';
import { trendQuery } from './figures.ts';

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** How many cases began, ended and ran over, week by week. */
export function Trend() {
  const { t } = useTranslation();
  const trend = useQuery(trendQuery);
  return (
    <Asked query={trend}>
      {(weeks) =>
        weeks.length === 0 ? <Nothing title={t('board.nothing.rows')} /> : <Chart weeks={weeks} />
      }
    </Asked>
  );
}

function Chart({ weeks }: { readonly weeks: readonly TrendWeek[] }) {
  const { t } = useTranslation();
  const dark = useDark();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, dark ? 'dark' : undefined, { renderer: 'svg' });
    const bars = (name: 'opened' | 'closed', color: string) => ({
      type: 'bar' as const,
      name: t(`board.trend.${name}`),
      data: weeks.map((week) => week[name]),
      itemStyle: { color },
    });
    chart.setOption({
      backgroundColor: 'transparent',
      aria: { enabled: true, decal: { show: true } },
      animation: false,
      tooltip: { trigger: 'axis' },
      legend: { top: 0 },
      grid: { left: 36, right: 12, top: 36, bottom: 28 },
      xAxis: { type: 'category', data: weeks.map(({ week }) => week.slice(5)) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        bars('opened', dark ? '#4c94d8' : '#1d4f7c'),
        bars('closed', dark ? '#58b16e' : '#1c6e36'),
        {
          type: 'line',
          name: t('board.trend.expired'),
          data: weeks.map(({ expired }) => expired),
          itemStyle: { color: dark ? '#e5605c' : '#b3261e' },
        },
      ],
    });
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(place.current);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [weeks, dark, t]);
  return <div ref={place} role="img" aria-label={t('board.trend.title')} style={{ height: 260 }} />;
}
