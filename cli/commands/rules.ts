import { type Command, Option } from 'commander';
import type { RulePeriod, RuleSet } from '../../statute/governing-rules.ts';
import type { Reason } from '../../statute/reason.ts';
import { today } from '../clock.ts';
import { invalid } from '../output/failure.ts';
import { PERIOD_BASES, PERIOD_UNITS } from '../output/period-words.ts';
import { present } from '../output/report.ts';
import { look } from '../output/style.ts';
import { pairs, table } from '../output/table.ts';

interface RulesOptions {
  readonly requesterCovered?: 'true' | 'false';
  readonly providerCovered: 'true' | 'false';
  readonly on: string;
  readonly procedure: string;
  readonly json?: true;
}

/** Procedures in which one unit asks another; in the rest there is no requester to be covered. */
const TWO_SIDED = ['share-request', 'dispute', 'correction'];

/** What stands in the place of a length that no rule gives. */
const UNSET = { statutory: '未定', internal: '未设置', case: '由案件写明' };

/** `docket rules`: which instrument governs whom on which day, under the defaults of the authority's settings. */
export function addRules(program: Command): void {
  const covered = (flags: string, whose: string) =>
    new Option(flags, `${whose}是否在《政务数据共享条例》范围内`).choices(['true', 'false']);
  program
    .command('rules')
    .description('适用规则：某日、某两方之间适用条例还是办法，各项期限多长')
    .addOption(covered('--requester-covered <是否>', '数据使用单位'))
    .addOption(covered('--provider-covered <是否>', '数据提供单位').makeOptionMandatory())
    .option('--on <日期>', '触发之日，如收到申请之日', today())
    .option('--procedure <程序>', '程序', 'share-request')
    .option('--json', '输出 JSON')
    .action(rules);
}

async function rules({
  requesterCovered,
  providerCovered,
  on,
  procedure,
  json,
}: RulesOptions): Promise<void> {
  const { governingRules } = await import('../../statute/governing-rules.ts');
  const { articleLabels } = await import('../../statute/citation.ts');
  const { instrument } = await import('../../statute/instruments.ts');
  const { resolveSettings } = await import('../../statute/settings.ts');
  if (requesterCovered === undefined && TWO_SIDED.includes(procedure)) {
    throw invalid(
      'missing-mandatory-option-value',
      `程序 ${procedure} 有数据使用单位，请写明 --requester-covered true 或者 false。`,
    );
  }
  const answer = governingRules({
    requester: requesterCovered === undefined ? null : { covered: requesterCovered === 'true' },
    provider: { covered: providerCovered === 'true' },
    on,
    procedure,
    settings: resolveSettings(),
  });

  const told = ({ text, articles }: Reason) => ({ text, article: articleLabels(articles) || null });
  const reasons = (answer.kind === 'governed' ? answer.ruleSet : answer).reasons.map(told);
  if (answer.kind === 'no-instrument') {
    const { whatToDo } = answer;
    const none = {
      procedure,
      on,
      instrument: null,
      title: null,
      reasons,
      warnings: [],
      periods: {},
      whatToDo,
    };
    present({ json }, none, () =>
      pairs([
        ['适用规则', look('bad', '没有可以适用的规定')],
        ['理由', lines(reasons)],
        ['怎么办', whatToDo],
      ]),
    );
    return;
  }
  const { ruleSet } = answer;
  const result = {
    procedure,
    on,
    instrument: ruleSet.instrument,
    title: instrument(ruleSet.instrument).title,
    byAuthority: ruleSet.byAuthority,
    gapsFilledBy: ruleSet.gapsFilledBy,
    reasons,
    warnings: ruleSet.warnings.map(told),
    periods: periodsOf(ruleSet, ({ articles }) => articleLabels(articles)),
  };
  present({ json }, result, () => readable(result));
}

type PeriodTold = ReturnType<typeof periodsOf>[string];

function periodsOf(ruleSet: RuleSet, articleOf: (cites: Pick<RulePeriod, 'articles'>) => string) {
  const told = Object.values(ruleSet.periods).map((period) => {
    const { id, label, basis, amount, unit, target, startsFrom, extension } = period;
    const more = extension && {
      max: extension.max,
      unit: extension.unit,
      consentOf: extension.consentOf,
      article: articleOf(extension),
    };
    return [
      id,
      { label, basis, amount, unit, target, startsFrom, extension: more, article: articleOf(period) },
    ] as const;
  });
  return Object.fromEntries(told);
}

interface Told {
  readonly text: string;
  readonly article: string | null;
}

function readable(result: {
  readonly title: string;
  readonly byAuthority: boolean;
  readonly on: string;
  readonly reasons: readonly Told[];
  readonly warnings: readonly Told[];
  readonly periods: { readonly [id: string]: PeriodTold };
}): string {
  const { title, byAuthority, on, reasons, warnings, periods } = result;
  const summary = pairs([
    ['适用规则', look('title', `《${title}》${byAuthority ? '（参照）' : ''}`)],
    ['触发之日', on],
    ['理由', lines(reasons)],
    ['提示', warnings.length > 0 ? look('warn', lines(warnings)) : undefined],
  ]);
  const rows = Object.entries(periods).map(([id, { label, basis, amount, unit, extension, article }]) => [
    id,
    label,
    amount === null ? UNSET[basis] : `${amount}${PERIOD_UNITS[unit]}`,
    extension ? `最多 ${extension.max}${PERIOD_UNITS[extension.unit]}` : '不能延长',
    PERIOD_BASES[basis],
    article,
  ]);
  return `${summary}\n\n${table([['期限', '名称', '长度', '延长', '性质', '依据'], ...rows])}`;
}

/** A reason that does not name its articles in its own words gets them behind it. */
function lines(reasons: readonly Told[]): string {
  return reasons
    .map(({ text, article }) => (article === null || text.includes(article) ? text : `${text}（${article}）`))
    .join('\n');
}
