/**
 * The typefaces of a public document (GB/T 9704—2012 and the usual practice for what it leaves open), each
 * with what stands in where it is not installed.
 */
export const fonts = {
  title: [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    '方正小标宋_GBK',
    '华文中宋',
    'STZhongsong',
    'Noto Serif CJK SC',
    'SimSun',
    'serif',
  ],
  body: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    'FangSong',
    '仿宋',
    'STFangsong',
    'Noto Serif CJK SC',
    'serif',
  ],
  chapter: ['黑体', 'SimHei', 'STHeiti', 'Noto Sans CJK SC', 'sans-serif'],
  section: [
    '楷体_GB2312',
    'KaiTi_GB2312',
    'KaiTi',
    '楷体',
    'STKaiti',
    'Noto Serif CJK SC',
    'serif',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What stands in a published report where its draft says that something is still to be written. */
export const blankToFill = '＿＿＿＿';
