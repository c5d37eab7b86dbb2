/**
 * The page of an official letter after GB/T 9704 (党政机关公文格式): A4, 版心 of 156 mm by 225 mm, 22 lines of 28 characters
 * in 三号 (16 pt).
 */
export const PAGE_MM = {
  width: 210,
  height: 297,
  /** 天头 */
  top: 37,
  /** 订口 */
  left: 28,
  right: 26,
  bottom: 35,
} as const;

export const LINE_PT = 28;
export const TEXT_PT = 16;
/** 28 characters of 16 pt are wider than 156 mm: each gives way by a quarter of a point. */
export const CHARACTER_SPACING_PT = -0.25;

/** 二号, 四号 */
export const TITLE_PT = 22;
export const SMALL_PT = 14;
/** 版心, in points: what a page holds. */
export const TEXT_AREA_PT = {
  width: ((PAGE_MM.width - PAGE_MM.left - PAGE_MM.right) * 72) / 25.4,
  height: ((PAGE_MM.height - PAGE_MM.top - PAGE_MM.bottom) * 72) / 25.4,
} as const;

const ORGAN_PT = { largest: 36, smallest: 22 } as const;

/**
 * Size in points of the name at the head (发文机关标志). None is prescribed: it is to be striking, and a long name gives way
 * until it fits on a line; one that does not at the size of the title takes two.
 */
export function organSize(organ: string): number {
  const fitting = Math.floor(TEXT_AREA_PT.width / ([...organ].length * (1 + ORGAN_SPACING_EM)));
  return Math.min(ORGAN_PT.largest, Math.max(ORGAN_PT.smallest, fitting));
}
export const ORGAN_SPACING_EM = 0.12;

/**
 * What may be broken anywhere: an address, a code. Unbroken it would leave a line with wide gaps before it. Years, days and
 * other numbers are shorter, and stay whole.
 */
export const LONG_RUN = /([!-~]{13,})/;

/**
 * By name, with what stands in where the computer has no such font: first those of offices (方正, and CESI of 麒麟 and 统信),
 * then those that come with Windows, Office and macOS, then those of other systems.
 */
export const FONTS = {
  title: [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    '方正小标宋_GBK',
    'CESI小标宋-GB2312',
    '小标宋',
    '华文中宋',
    'STZhongsong',
    'Songti SC',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    'SimSun',
  ],
  text: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '方正仿宋_GBK',
    'CESI仿宋-GB2312',
    '仿宋',
    'FangSong',
    '华文仿宋',
    'STFangsong',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    'SimSun',
  ],
  heading: [
    '黑体',
    'SimHei',
    '方正黑体_GBK',
    'CESI黑体-GB2312',
    'Heiti SC',
    'Noto Sans CJK SC',
    'Source Han Sans SC',
  ],
  number: ['宋体', 'SimSun', 'STSong', 'Songti SC', 'Noto Serif CJK SC'],
} as const;

export const RED = '#d7000f';
