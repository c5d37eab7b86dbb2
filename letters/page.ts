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
/** The name at the head, which is to be striking but smaller than the emblem's organs; no size is prescribed. */
export const ORGAN_PT = 36;

/** By name, with what stands in where the computer has no such font. */
export const FONTS = {
  title: [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    '小标宋',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    'SimSun',
  ],
  text: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'SimSun'],
  heading: ['黑体', 'SimHei', 'Heiti SC', 'Noto Sans CJK SC', 'Source Han Sans SC'],
  number: ['宋体', 'SimSun', 'STSong', 'Noto Serif CJK SC'],
} as const;

export const RED = '#d7000f';
