import { choice, closingTimes, daysBefore, shownText } from './kinds.ts';

/** When a period begins and how its days are counted. */
export const receiptSettings = {
  'receipt.moment': choice({
    label: '“收到”的认定',
    row: 3,
    choices: { arrival: '申请送达共享平台时', 'sign-in': '提供单位签收时' },
    default: 'arrival',
    basis:
      '条例写“自收到政务数据共享申请之日起”，没有规定何为收到。送达平台即可查阅，以此为默认；政府信息公开条例以双方确认之日为准，可类推改为签收。',
    articles: ['R21(1)', 'S20(3)'],
    inEffect: true,
  }),
  'receipt.off-day': choice({
    label: '休息日收到的申请',
    row: 3,
    choices: { 'same-day': '当日视为收到', 'next-working-day': '下一工作日视为收到' },
    default: 'same-day',
    basis:
      '办法、条例没有规定休息日收到顺延。2026-02-15 收到的10个工作日，当日收到至03-06，下一工作日收到至03-09。',
    articles: ['R21(1)', 'S20(3)'],
    inEffect: true,
  }),
  'office-hours': closingTimes({
    label: '办公时间结束的时刻',
    row: 4,
    basis:
      '民法典第二百零三条第二款：有业务时间的，停止业务活动的时间为截止时间。按季节调整的分别写明起始日；不设的，以二十四时为准。',
    articles: [],
    inEffect: true,
  }),
  'receipt.after-hours': choice({
    label: '办公时间之后收到的申请',
    row: 3,
    choices: { 'same-day': '当日视为收到', 'next-working-day': '下一工作日视为收到' },
    default: 'same-day',
    basis:
      '条例写“自收到政务数据共享申请之日起”，收到之日不分时刻；共享平台昼夜可用。改为下一工作日的，应当先设置办公时间；休息日收到的也随之视为下一工作日收到，以免后收到的先届满。',
    articles: ['R21(1)', 'S20(3)'],
    inEffect: true,
  }),
  'receipt.cut-off': choice({
    label: '期限最后一日的截止时刻',
    row: 4,
    choices: { 'end-of-day': '二十四时', 'office-hours': '办公时间结束时' },
    default: 'end-of-day',
    basis:
      '民法典第二百零三条第二款：截止时间为二十四时；有业务时间的，为停止业务活动的时间。共享平台昼夜可用，默认二十四时。时区固定为 Asia/Shanghai。',
    articles: [],
    inEffect: true,
  }),
  'clock.first-day.basis': shownText({
    label: '起算日不计入的依据',
    row: 4,
    default: '类推适用《民法典》第二百零一条、《民事诉讼法》第八十五条，收到当日不计入，自次日起计算',
    basis: '办法、条例没有规定如何计算工作日，此处只作为说明文字，不作为条例的规定引用。',
    articles: [],
    inEffect: true,
  }),
  'clock.excluded-time': choice({
    label: '征求意见的时间',
    row: 7,
    choices: { counted: '计入期限', 'not-counted': '不计入期限' },
    default: 'counted',
    basis:
      '办法、条例没有规定不计入期限的时间；《行政许可法》第四十五条、《政府信息公开条例》第三十三条是其他程序的规定。',
    articles: ['R21(1)', 'S31(1)'],
    inEffect: true,
  }),
  'calendar.unpublished-year': choice({
    label: '放假通知未公布的年度',
    row: 15,
    choices: { provisional: '暂计并标明待公布', none: '不计算' },
    default: 'provisional',
    basis: '放假安排以国务院办公厅通知为准；未公布时按周末和《全国年节及纪念日放假办法》暂计。',
    articles: [],
    inEffect: true,
  }),
  'warning.days-before-due': daysBefore({
    label: '到期前提醒（工作日）',
    row: 11,
    default: [3, 1],
    basis: '办法、条例对逾期不答复没有规定法律效果，既不视为同意也不视为拒绝，只提醒和督办。',
    articles: ['R39(四)'],
    inEffect: true,
  }),
};
