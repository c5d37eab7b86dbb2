import { z } from 'zod';
import { periods } from '../periods.ts';
import type { Setting } from './kinds.ts';

/** With how many working days left, or fewer, a period shows yellow or red. */
export interface LightThresholds {
  readonly yellow: number;
  readonly red: number;
}

/** By the id of the period; `default` for all others. */
type Lights = { readonly [period: string]: LightThresholds };

const message =
  '应当如 {"default":{"yellow":3,"red":1},"share.delivery":{"yellow":5,"red":2}}，天数为 0 至 60，red 不大于 yellow';
const days = z.int(message).min(0, message).max(60, message);
const schema = z
  .record(
    z.string(),
    z.strictObject({ yellow: days, red: days }, message).refine(({ yellow, red }) => red <= yellow, message),
    message,
  )
  .superRefine((lights: Lights, context) => {
    if (!Object.hasOwn(lights, 'default'))
      context.addIssue({ code: 'custom', message: `缺少 default；${message}` });
    const known = (id: string) => id === 'default' || periods.some((period) => period.id === id);
    for (const id of Object.keys(lights).filter((each) => !known(each))) {
      context.addIssue({ code: 'custom', message: `没有期限“${id}”` });
    }
  });

/** 红黄灯: how near the end of a period is shown. */
export const lights = {
  lights: {
    label: '期限的红黄灯（剩余工作日）',
    row: 11,
    basis: '办法、条例没有规定；只供办理和督办时查看，不产生法律效果，与到期前提醒的默认天数一致。',
    articles: [],
    inEffect: true,
    kind: 'lights',
    schema,
    default: { default: { yellow: 3, red: 1 } },
  } satisfies Setting<typeof schema>,
};

/** The thresholds that hold for a period. */
export function thresholdsOf(lights: Lights, period: string): LightThresholds {
  return lights[period] ?? lights.default ?? { yellow: 0, red: 0 };
}
