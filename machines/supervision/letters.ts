import { type ArticleRef, formalArticleLabels } from '../../statute/citation.ts';
import { type LetterView, lettersOf, saidIn } from '../letter.ts';
import { dateInWords, heading, items, paragraph, restingOn, sentence } from '../letter-words.ts';
import { REFERRAL_GROUNDS, type Referral } from './actions/verifying.ts';
import type { SupervisionContext } from './context.ts';
import { VIOLATIONS } from './violations.ts';

type View = LetterView<SupervisionContext>;

const letter = lettersOf<SupervisionContext>();
const ARTICLES = ['S35', 'R39', 'R40'] as const;
const toRespondent = { articles: ARTICLES, from: 'bureau', to: ['respondent'], copies: [] } as const;

/** '《政务数据共享条例》第三十九条第四项' */
const violationOf = ({ context }: View): string =>
  formalArticleLabels([context.notice.violation as ArticleRef]);

/** '督办（整改）通知书（案号：潍数督办〔2026〕1号）要求整改的事项' */
const matter = ({ caseNumber }: View): string => `督办整改事项（案号：${caseNumber}）`;

/** Where it comes from: the case that started this one, or that the notice names. */
function origin({ context: { opening } }: View): string {
  const number = opening.origin?.caseNumber ?? opening.intake.originCase;
  return number === undefined ? '' : `（来源案件：${number}）`;
}

/** 督办（整改）通知书: the violation by its item in the law, what is to be done, and until when. */
const notice = letter({
  ...toRespondent,
  kind: 'notice',
  label: '督办（整改）通知书',
  numberWord: '督办整',
  actions: ['issueNotice'],
  title: () => '督办（整改）通知书',
  says: (view) => {
    const { violation, facts, demands, rectifyBy } = view.context.notice;
    return [
      paragraph(
        `经查，你单位存在${violationOf(view)}所列情形（${VIOLATIONS[violation]}）${origin(view)}。现责令整改，通知如下：`,
      ),
      heading('事实'),
      paragraph(sentence(facts)),
      heading('整改要求'),
      paragraph(sentence(demands)),
      heading('整改期限'),
      paragraph(
        `${dateInWords(rectifyBy)}前完成整改，并向本单位书面报告整改情况；有正当理由的，请一并说明。逾期不整改或者整改不到位的，提请有关部门依法处理。`,
      ),
    ];
  },
});

/** 延长整改期限通知 */
const extension = letter({
  ...toRespondent,
  kind: 'extension',
  label: '延长整改期限通知',
  numberWord: '督办延',
  actions: ['extendRectification'],
  title: () => '关于延长整改期限的通知',
  says: (view) => {
    const { reasons, rectifyBy } = saidIn<{ readonly reasons: string; readonly rectifyBy: string }>(view);
    return [
      paragraph(
        `你单位的${matter(view)}，${restingOn(ARTICLES, view.governing)}，经研究，整改期限延长至${dateInWords(rectifyBy)}。`,
      ),
      heading('延长的理由'),
      paragraph(sentence(reasons)),
      paragraph('请在期限内完成整改并报告。特此通知。'),
    ];
  },
});

/** 继续整改通知: what was reported does not suffice (整改不到位). */
const insufficient = letter({
  ...toRespondent,
  kind: 'insufficient',
  label: '继续整改通知',
  numberWord: '督办续',
  actions: ['rejectRectification'],
  title: () => '关于整改不到位继续整改的通知',
  says: (view) => {
    const { reasons, rectifyBy } = saidIn<{ readonly reasons: string; readonly rectifyBy: string }>(view);
    return [
      paragraph(
        `你单位的${matter(view)}，整改报告收悉。${restingOn(ARTICLES, view.governing)}，经核实，整改不到位：`,
      ),
      items(sentence(reasons)),
      paragraph(
        `请继续整改，${dateInWords(rectifyBy)}前完成并报告。仍不整改或者整改不到位的，提请有关部门依法处理。`,
      ),
      paragraph('特此通知。'),
    ];
  },
});

/** 整改验收通知 */
const acceptance = letter({
  ...toRespondent,
  kind: 'acceptance',
  label: '整改验收通知',
  numberWord: '督办验',
  actions: ['confirmRectification'],
  title: () => '关于整改验收情况的通知',
  says: (view) => {
    const { report } = view.context;
    const reported = report === null ? '' : `于${dateInWords(report.on)}报告整改情况。`;
    return [
      paragraph(
        `你单位的${matter(view)}，${reported}${restingOn(ARTICLES, view.governing)}，经核实，整改到位，予以办结。`,
      ),
      paragraph('请巩固整改成果，防止再次发生。特此通知。'),
    ];
  },
});

/** 提请追责函, to whom the head names (办法 第三十五条, 条例 第三十九条、第四十条). */
const referral = letter({
  kind: 'referral',
  label: '提请追责函',
  numberWord: '督办追',
  articles: ARTICLES,
  from: 'bureau',
  to: [],
  addressee: (view) => saidIn<Referral>(view).authority,
  copies: [],
  actions: ['refer'],
  title: (view) => `关于提请追究${view.nameOf('respondent')}有关责任的函`,
  says: (view) => {
    const { ground, facts, document } = saidIn<Referral>(view);
    const { extendedTo, fellShort, rectifyBy, report } = view.context;
    const course = [
      `整改期限至${dateInWords(rectifyBy)}${extendedTo.length > 0 ? '（经延长）' : ''}。`,
      report === null ? '未报告整改情况。' : `${dateInWords(report.on)}报告整改情况。`,
      ...(fellShort ? ['经核实，整改不到位。'] : []),
    ];
    return [
      paragraph(
        `${view.nameOf('respondent')}存在${violationOf(view)}所列情形（${VIOLATIONS[view.context.notice.violation]}），${REFERRAL_GROUNDS[ground]}（督办案号：${view.caseNumber}）。${restingOn(ARTICLES, view.governing)}，现提请依法追究责任。`,
      ),
      heading('督办整改情况'),
      items(...course),
      heading('事实和理由'),
      paragraph(sentence(facts)),
      paragraph(`本函文号：${document}。请将处理结果函告本单位。`),
    ];
  },
});

/** The letters of a rectification: what its unit is told, and to whom it is referred. */
export const letters = [notice, extension, insufficient, acceptance, referral];
