import { runningClock } from '../clock.ts';
import { type LetterView, lettersOf, saidIn } from '../letter.ts';
import { dateInWords, heading, items, lastDay, paragraph, restingOn, sentence } from '../letter-words.ts';
import { CONCLUSIONS } from './actions/result.ts';
import { RESULTS } from './actions/verifying.ts';
import type { CorrectionContext } from './context.ts';

type View = LetterView<CorrectionContext>;

const letter = lettersOf<CorrectionContext>();
const VERIFYING = ['R26(2)', 'S18(2)'] as const;
const FORWARDING = ['R19(2)', 'R26(2)', 'S18(2)'] as const;
const COORDINATING = ['S18(2)'] as const;

const itemName = ({ context }: View): string => context.opening.item?.name ?? '';

/** '关于“户籍登记信息”的校核申请（案号：潍数校核〔2026〕1号）' */
const application = (view: View): string => `关于“${itemName(view)}”的校核申请（案号：${view.caseNumber}）`;

const doubts = ({ context }: View) =>
  items(
    ...context.opening.intake.doubts.map(
      ({ dataItem, records, problem }) => `${dataItem}（${records}）：${sentence(problem)}`,
    ),
  );

/** 校核结果反馈书 (条例 第二十六条第二款). */
const result = letter({
  kind: 'result',
  label: '校核结果反馈书',
  numberWord: '校核复',
  articles: VERIFYING,
  from: 'provider',
  to: ['requester'],
  copies: ['reviewer'],
  actions: ['reportResult'],
  title: (view) => `关于${itemName(view)}校核结果的反馈书`,
  says: (view) => {
    const { result: found, opening, ordered } = view.context;
    if (!found) return [];
    const by = ordered ? '根据协调结果' : '经核实';
    return [
      paragraph(
        `你单位${application(view)}，本单位于${dateInWords(opening.on)}收到。${restingOn(VERIFYING, view.governing)}，${by}，现反馈校核处理结果：`,
      ),
      heading('反映的疑义'),
      doubts(view),
      heading('校核处理结果'),
      items(
        `${RESULTS[found.finding]}。`,
        sentence(found.explanation),
        ...(found.correctedOn === undefined ? [] : [`更正日期：${dateInWords(found.correctedOn)}。`]),
      ),
      paragraph('对结果有异议的，可以申请大数据主管部门协调解决。'),
      paragraph('特此反馈。'),
    ];
  },
});

/** 转办函: the error comes from a third department; the provider stays bound to feed back. */
const forwarding = letter({
  kind: 'forwarding',
  label: '转办函',
  numberWord: '校核转',
  articles: FORWARDING,
  from: 'provider',
  to: ['reviewer'],
  copies: ['requester'],
  actions: ['forwardToSource'],
  title: (view) => `关于转请核实${itemName(view)}数据疑义的函`,
  says: (view) => {
    const last = lastDay(runningClock(view.clocks, 'correction.verify'));
    return [
      paragraph(
        `${view.nameOf('requester')}${application(view)}，所涉数据来源于你单位。${restingOn(FORWARDING, view.governing)}，现转请核实：`,
      ),
      heading('需要核实的疑义'),
      doubts(view),
      heading('转办说明'),
      paragraph(sentence(saidIn<{ readonly explanation: string }>(view).explanation)),
      paragraph(
        `请核实、更正后反馈本单位；不属于你单位数据的，请说明理由退回。${last === undefined ? '' : `本单位反馈申请单位的期限至${last}届满。`}`,
      ),
      paragraph('专此函达，请予支持。'),
    ];
  },
});

/** 协调结果通知 (办法 第十八条第二款). */
const coordination = letter({
  kind: 'coordination',
  label: '协调结果通知',
  numberWord: '校核协',
  articles: COORDINATING,
  from: 'bureau',
  to: ['requester', 'provider'],
  copies: [],
  actions: ['recordCoordination'],
  title: (view) => `关于${itemName(view)}校核疑义协调结果的通知`,
  says: (view) => {
    const { conclusion, opinion } = saidIn<{
      readonly conclusion: keyof typeof CONCLUSIONS;
      readonly opinion: string;
    }>(view);
    return [
      paragraph(
        `${view.nameOf('requester')}${application(view)}，双方未达成一致。${restingOn(COORDINATING, view.governing)}，经协调，结果为：${CONCLUSIONS[conclusion]}。`,
      ),
      heading('意见和理由'),
      paragraph(sentence(opinion)),
      ...(conclusion === 'must-correct'
        ? [paragraph(`请${view.nameOf('provider')}及时更正并反馈校核处理结果。`)]
        : []),
      paragraph('特此通知。'),
    ];
  },
});

/** The letters of a correction. */
export const letters = [result, forwarding, coordination];
