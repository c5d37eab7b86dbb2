import type { ExplainedDay } from '../calendar/explain.ts';
import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import { weekdayName } from '../calendar/weekday-name.ts';
import { formalArticleLabels } from '../statute/citation.ts';
import { type ClockExplanation, stepInWords } from './explain-clock.ts';
import { dateInWords, sentence } from './letter-words.ts';

const BASES = { statutory: '法定期限', internal: '内部时限', case: '本案确定的期限' } as const;

/**
 * The account of a period as a letter gives it: each entry is a paragraph. What counts day by day is summed up in runs:
 * 10月1日至7日国庆节放假（国办发明电〔2025〕7号）.
 */
export function explanationText(explanation: ClockExplanation): string[] {
  const { until, workingDays, label, basis, articles } = explanation;
  const cited = articles.length > 0 ? `，${formalArticleLabels(articles)}` : '';
  if (until !== null) {
    return [`${label}（${BASES[basis]}${cited}）：至${dateInWords(until)}止，不按工作日计算。`];
  }
  const paragraphs = [
    `${label}的期限为${workingDays}个工作日（${BASES[basis]}${cited}）。${beginning(explanation)}`,
    ...explanation.extensions.map(extended),
    ...explanation.excluded.map(excludedText),
    ...explanation.legs.flatMap(({ days }) => skipped(days)),
    ending(explanation),
  ];
  if (explanation.warning) paragraphs.push(sentence(explanation.warning));
  return paragraphs;
}

function beginning({ receivedOn, countsFrom, deemed, startedBy, firstDayBasis }: ClockExplanation): string {
  const by = startedBy ? `（${stepInWords(startedBy)}）` : '';
  const why = deemed === 'off-day' ? '该日为休息日' : '已过当日办公时间';
  const moved = deemed === null ? '' : `，${why}，视为${dateInWords(countsFrom)}收到`;
  return `自${dateInWords(receivedOn)}${by}起算${moved}。${sentence(firstDayBasis)}`;
}

function extended({
  workingDays,
  consentedOn,
  countsFrom,
  step,
}: ClockExplanation['extensions'][number]): string {
  const by = step ? `${stepInWords(step)}，` : '';
  const from = countsFrom === 'consent' ? '，自同意之日起计算' : '';
  return `${dateInWords(consentedOn)}${by}期限延长${workingDays}个工作日${from}。`;
}

function excludedText({ from, to, stopped, resumed }: ClockExplanation['excluded'][number]): string {
  const because = stopped ? `因${stepInWords(stopped)}，` : '';
  if (to === undefined) return `${because}自${dateInWords(from)}起期限中止计算。`;
  const until = resumed ? `，${stepInWords(resumed)}后继续计算` : '';
  return `${because}${run(from, to)}不计入期限${until}。`;
}

/** The days that were not counted, and the worked weekends and orders that were, in runs of the same reason. */
function skipped(days: readonly ExplainedDay[]): string[] {
  const off = days.filter(({ nth, by }) => nth === null && by !== 'receipt' && by !== 'excluded');
  const worked = days.filter(({ nth, by }) => nth !== null && by !== 'week');
  const paragraphs: string[] = [];
  if (off.length > 0) paragraphs.push(`其间不计入的休息日：${runs(off)}。`);
  if (worked.length > 0) paragraphs.push(`其间计入的调休上班日：${runs(worked)}。`);
  return paragraphs;
}

function runs(days: readonly ExplainedDay[]): string {
  const found: { from: IsoDate; to: IsoDate; day: ExplainedDay }[] = [];
  for (const day of days) {
    const last = found.at(-1);
    const same = last?.day.reason === day.reason && last.day.source === day.source;
    if (last && same && addDays(last.to, 1) === day.date) last.to = day.date;
    else found.push({ from: day.date, to: day.date, day });
  }
  const words = found.map(({ from, to, day }) => {
    const because = day.by === 'week' ? day.reason : `${day.reason}，${day.source}`;
    return `${run(from, to)}（${because}）`;
  });
  return words.join('、');
}

function ending({ dueOn, cutOff, legs, recorded, calendarVersion }: ClockExplanation): string {
  if (dueOn === null) return '期限中止计算，届满日待恢复计算后确定。';
  const last = legs.flatMap(({ days }) => days).findLast(({ date, nth }) => date === dueOn && nth !== null);
  const nth = last ? `第${last.nth}个工作日为` : '';
  const at = cutOff === null ? '二十四时' : `${cutOff}（办公时间结束）`;
  const text = `${nth}${dateInWords(dueOn)}（${weekdayName(dueOn)}），期限于当日${at}届满。`;
  if (recorded.dueOn === null || recorded.dueOn === dueOn) return text;
  return `${text}案卷记载的届满日为${dateInWords(recorded.dueOn)}（日历${recorded.calendarVersion}），以上按日历${calendarVersion}计算。`;
}

/** '2026年10月1日至7日'; the month and the year are said again where they change. */
function run(from: IsoDate, to: IsoDate): string {
  if (from === to) return dateInWords(from);
  const [year, month, day] = to.split('-').map(Number);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${dateInWords(from)}至${sameYear ? '' : `${year}年`}${sameMonth ? '' : `${month}月`}${day}日`;
}
