import { tell } from '../../edges.ts';
import type { CatalogueChangeContext } from '../context.ts';
import { stillToCoSign } from '../memory.ts';
import { chart } from '../setup.ts';

const toCityReview = {
  guard: 'lastUnderCityBureau',
  description: '最后一个部门会签，市级单位的目录',
  target: 'reviewing.city',
} as const;

const toLevelReview = {
  guard: 'lastToCoSign',
  description: '最后一个部门会签，县（市、区）单位的目录',
  target: 'reviewing.level',
} as const;

const askCity = tell(['cityBureau.clerk', 'cityBureau.head'], '收到目录变更，请审核');
const askLevel = tell(['bureau.clerk', 'bureau.head'], '收到目录变更，请审核');
const tellOfObjection = tell(['provider.clerk'], '会签部门提出不同意见');

/** 会签: one task for each department concerned; nobody is passed over (办法 第十条). */
export const coSigning = chart.createStateConfig({
  meta: {
    label: '会签',
    articles: ['S10(1)', 'S10(2)'],
    tasks: [
      {
        label: '会签目录变更',
        by: ['reviewer.clerk', 'reviewer.head'],
        actions: ['agreeToDraft', 'objectToDraft'],
        period: 'catalogue.update',
        units: (context) => stillToCoSign(context as CatalogueChangeContext),
      },
    ],
  },
  on: {
    agreeToDraft: [
      { ...toCityReview, actions: ['rememberCoSigned', askCity] },
      { ...toLevelReview, actions: ['rememberCoSigned', askLevel] },
      { description: '尚有部门未会签', actions: 'rememberCoSigned' },
    ],
    objectToDraft: [
      { ...toCityReview, actions: ['rememberCoSigned', tellOfObjection, askCity] },
      { ...toLevelReview, actions: ['rememberCoSigned', tellOfObjection, askLevel] },
      { description: '尚有部门未会签', actions: ['rememberCoSigned', tellOfObjection] },
    ],
    reviseDraft: 'drafting',
  },
});
