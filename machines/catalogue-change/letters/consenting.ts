import { runningClock } from '../../clock.ts';
import { SHARING_CLASSES } from '../../facts.ts';
import { saidIn } from '../../letter.ts';
import { dateInWords, heading, items, lastDay, paragraph, restingOn, sentence } from '../../letter-words.ts';
import { itemName, kindOf, letter, matter, onObjections } from './common.ts';

const FILING = ['S11', 'R16(1)'] as const;
const EXTENSION = ['R17(2)'] as const;
const PUBLISHING = ['R17(3)', 'R16(1)', 'S9(2)'] as const;

/** 同意备案通知, of the bureau of the unit's level (办法 第十一条). */
export const consent = letter({
  kind: 'consent',
  label: '同意备案通知',
  numberWord: '目录备',
  articles: FILING,
  from: 'bureau',
  to: ['provider'],
  copies: ['cityBureau'],
  actions: ['consentAndFile'],
  title: (view) => `关于同意${kindOf(view)}${itemName(view)}目录并备案的通知`,
  says: (view) => {
    const said = saidIn<{ readonly filing: string; readonly onObjections?: string }>(view);
    const { trigger } = view.context.opening.intake;
    return [
      paragraph(`${matter(view)}收悉。${restingOn(FILING, view.governing)}，经审核，同意变更并予以备案：`),
      items(
        `变更的依据：${trigger.document}（${dateInWords(trigger.on)}）。`,
        `备案编号：${said.filing}。`,
        ...onObjections(said).map(sentence),
      ),
      paragraph('本变更已报市级审核汇总，自发布之日起生效。'),
      paragraph('特此通知。'),
    ];
  },
});

/** 延期同意书 (条例 第十七条第二款). */
export const extension = letter({
  kind: 'extension',
  label: '延期同意书',
  numberWord: '目录延',
  articles: EXTENSION,
  from: 'bureau',
  to: ['provider'],
  copies: ['cityBureau'],
  actions: ['consentToExtension'],
  title: (view) => `关于同意延长${itemName(view)}目录更新期限的批复`,
  says: (view) => {
    const { context, clocks, governing } = view;
    const given = context.extensions.at(-1) ?? 0;
    const last = lastDay(runningClock(clocks, 'catalogue.update'));
    return [
      paragraph(`${matter(view)}申请延长更新期限，特殊原因为：${sentence(context.extensionReasons)}`),
      paragraph(
        `${restingOn(EXTENSION, governing)}，经审核，同意更新期限延长${given}个工作日。${last === undefined ? '' : `延长后的更新期限至${last}届满。`}`,
      ),
      paragraph('请在期限内完成目录更新。'),
    ];
  },
});

/** 发布通知: the change is in force, and says who is responsible for the data (一数一源). */
export const publication = letter({
  kind: 'publication',
  label: '发布通知',
  numberWord: '目录发',
  articles: PUBLISHING,
  from: 'cityBureau',
  to: ['provider'],
  copies: ['bureau', 'reviewer'],
  actions: ['publish'],
  title: (view) => `关于发布${itemName(view)}目录变更的通知`,
  says: (view) => {
    const said = saidIn<{
      readonly filing: string;
      readonly responsible?: string;
      readonly onObjections?: string;
    }>(view);
    const { contents } = view.context;
    return [
      paragraph(
        `${matter(view)}，经审核通过。${restingOn(PUBLISHING, view.governing)}，现予发布，自${dateInWords(view.on)}起生效：`,
      ),
      heading(contents ? '发布的内容' : '删减的事项'),
      items(
        ...(contents
          ? [
              `数据项：${contents.dataItems.join('、')}。`,
              `共享属性：${SHARING_CLASSES[contents.sharing]}。`,
              ...(contents.conditions.length > 0 ? [`共享条件：${contents.conditions.join('；')}。`] : []),
              `更新周期：${contents.updateCycle}。`,
            ]
          : ['本目录事项自发布之日起不再提供。']),
        ...(said.responsible === undefined ? [] : [`数据责任部门：${view.unitName(said.responsible)}。`]),
        `备案编号：${said.filing}。`,
        ...onObjections(said).map(sentence),
      ),
      ...(contents ? [paragraph('请按照目录更新数据，保证数据准确、完整、可用。')] : []),
      paragraph('特此通知。'),
    ];
  },
});
