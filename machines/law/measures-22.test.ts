/*
 * 办法第二十二条
 * 潍坊公共数据开放网(以下简称“开放平台”)为全市公共数据统一开放渠道,各级公共管理和服务机构已建设完成的开放渠道,应当完善开放机制,一并接入或通过开放平台提供服务。
 */
import { test } from 'vitest';
import { openingRequest } from '../opening-request/procedure.ts';
import { holds, type LawRow, submission } from '../testing/law-row.ts';
import { demandCase, useCase } from '../testing/opening-request-case.ts';

const OTHER_BUREAU = { parties: { provider: ['provider'], bureau: ['county-bureau'] } };
const NOT_COMPETENT = { against: 'competent-bureau', on: ['S22', 'S25(2)'] } as const;
const platform = useCase();
const CHANNELS = [
  ['开放平台', 'platform'],
  ['书面登记到平台', 'paper'],
] as const;

const ROWS: readonly LawRow[] = [
  {
    says: '开放平台为统一渠道：使用申请由管平台的本级大数据主管部门受理',
    submits: () => submission(openingRequest, useCase()),
    follows: { leadsTo: { tasks: ['bureau.clerk 审查申请是否规范'] } },
  },
  {
    says: '开放平台为统一渠道：需求申请也由本级大数据主管部门受理',
    submits: () => submission(openingRequest, demandCase()),
    follows: { leadsTo: { tasks: ['bureau.clerk 审查申请是否规范'] } },
  },
  {
    says: '其他大数据主管部门不受理使用申请',
    submits: () => submission(openingRequest, useCase(OTHER_BUREAU)),
    follows: NOT_COMPETENT,
  },
  {
    says: '其他大数据主管部门不受理需求申请',
    submits: () => submission(openingRequest, demandCase(OTHER_BUREAU)),
    follows: NOT_COMPETENT,
  },
  ...CHANNELS.map(
    ([word, channel]): LawRow => ({
      says: `通过统一渠道提出：${word}`,
      submits: () => submission(openingRequest, { ...platform, intake: { ...platform.intake, channel } }),
      follows: { leadsTo: { states: ['formalCheck.checking'] } },
    }),
  ),
  {
    says: '不经统一渠道提出的不立案',
    submits: () =>
      submission(openingRequest, { ...platform, intake: { ...platform.intake, channel: 'private' } }),
    follows: { lacks: ['channel'] },
  },
];

test.for(ROWS)('办法第二十二条：$says', holds);
