import { z } from 'zod';
import type { Setting } from './kinds.ts';

const MESSAGE = '应当是 1 至 3650 的整数，不清理时为 null';
const schema = z.int(MESSAGE).min(1, MESSAGE).max(3650, MESSAGE).nullable();

/** What becomes of papers that were uploaded and that no step refers to. */
export const paperSettings = {
  'papers.unused-days': {
    label: '未被引用的材料保存的天数',
    row: null,
    basis:
      '上传后没有随申请、补正等步骤提交的材料不属于案卷，保存30日以备提交，之后清理；已进入案卷的材料不清理。',
    articles: [],
    inEffect: true,
    kind: 'number',
    schema,
    default: 30,
  } satisfies Setting<typeof schema>,
};
