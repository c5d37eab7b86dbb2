import type { Figures } from '../../client/figures.ts';
import { type Check, ok, warn } from './check.ts';

/** The relay looks into the outbox once a second, a change is told within a second: what waits a minute waits for something. */
const WAITS_S = 60;
/** A receiver may be down for a while; deliveries are tried for a day. */
const DELIVERY_WAITS_S = 3600;

const OUTBOX = { id: 'outbox', label: '待发消息' };
const WEBHOOKS = { id: 'webhooks', label: '消息推送' };
const CHANGES = { id: 'changes', label: '实时消息' };
const PERIODS = { id: 'periods', label: '届满的期限' };

/** Whether what goes on by itself goes on: messages leave, changes are told, periods that end are attended to. */
export function atWorkChecks(figures: Figures): Check[] {
  return [outboxCheck(figures), webhookCheck(figures), changesCheck(figures), periodsCheck(figures)];
}

function outboxCheck({ outboxAgeSeconds }: Figures): Check {
  if (outboxAgeSeconds < WAITS_S) return ok(OUTBOX, '没有积压');
  return warn(
    OUTBOX,
    `最早的一条已等待 ${minutes(outboxAgeSeconds)}`,
    '工作进程没有转发消息，请看 logs/worker.log，并重新启动工作进程。消息不会丢失。',
  );
}

function webhookCheck({ deliveryAgeSeconds, deadDeliveries }: Figures): Check {
  if (deadDeliveries > 0)
    return warn(
      WEBHOOKS,
      `有 ${deadDeliveries} 条一天内没有送达`,
      '请在消息推送的死信中查看原因，对方恢复后重新发送。',
    );
  if (deliveryAgeSeconds >= DELIVERY_WAITS_S)
    return warn(
      WEBHOOKS,
      `最早的一条已等待 ${minutes(deliveryAgeSeconds)}`,
      '对方没有接收，请联系对方；一天以内会继续重试。',
    );
  return ok(WEBHOOKS, '没有积压');
}

function changesCheck({ changeLagSeconds }: Figures): Check {
  if (changeLagSeconds < WAITS_S) return ok(CHANGES, '没有延迟');
  return warn(
    CHANGES,
    `最早的一条已等待 ${minutes(changeLagSeconds)}`,
    '数据库中有长时间没有结束的事务，请在 pg_stat_activity 中查找并结束它。页面刷新后看到的内容不受影响。',
  );
}

function periodsCheck({ unattendedPeriods }: Figures): Check {
  if (unattendedPeriods === 0) return ok(PERIODS, '均已处理');
  return warn(
    PERIODS,
    `有 ${unattendedPeriods} 个期限已届满而没有标为超期`,
    '刚启动时请稍候；持续如此请看 logs/worker.log，案件的工作流没有向前运行。',
  );
}

function minutes(seconds: number): string {
  return `${Math.round(seconds / 60)} 分钟`;
}
