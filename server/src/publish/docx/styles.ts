import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import { fonts } from '../typography';

/** Half points, as Word counts. */
const sizes = { second: 44, third: 32, fourth: 28, table: 18 } as const;

/** Twentieths of a point. */
const lines = { text: 560, title: 700, table: 240 } as const;

/** What the paragraphs of a document are: by these names an office's own styles take their place. */
export const styleIds = {
  title: 'Title',
  headings: ['Heading1', 'Heading2', 'Heading3'],
  body: 'BodyText',
  signature: 'Signature',
  table: 'TableText',
  /** Of runs. */
  strong: 'Strong',
  lead: 'LeadWords',
} as const;

const latin = 'Times New Roman';

const font = (names: readonly string[]) => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia: names[0]!,
});

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
/** Two characters of 16 points; programs that know characters go by these. */
const indented = { firstLine: 640, firstLineChars: 200 };

const heading = (names: readonly string[], bold: boolean) => ({
  quickFormat: true,
  basedOn: 'Normal',
  next: styleIds.body,
  run: { font: font(names), size: sizes.third, bold, color: '000000' },
  paragraph: { keepNext: true, keepLines: true, spacing: exactly(lines.text), indent: indented },
});

/**
 * GB/T 9704—2012: the title in 二号小标宋, text in 三号仿宋, 28 points a line; chapters in 黑体, （一） in
 * 楷体, 1. in bold 仿宋.
 */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: font(fonts.body),
        size: sizes.third,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
    title: {
      quickFormat: true,
      basedOn: 'Normal',
      next: styleIds.body,
      run: { font: font(fonts.title), size: sizes.second, bold: false, color: '000000' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(lines.title), after: lines.text },
        keepNext: true,
      },
    },
    heading1: heading(fonts.chapter, false),
    heading2: heading(fonts.section, false),
    heading3: heading(fonts.body, true),
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    {
      id: styleIds.body,
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        spacing: exactly(lines.text),
        indent: indented,
      },
    },
    {
      id: styleIds.signature,
      name: 'Signature',
      basedOn: 'Normal',
      paragraph: {
        alignment: AlignmentType.RIGHT,
        spacing: exactly(lines.text),
        indent: { right: 1280 },
      },
    },
    {
      id: styleIds.table,
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: sizes.table },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(lines.table), before: 20, after: 20 },
      },
    },
  ],
  characterStyles: [
    { id: styleIds.strong, name: 'Strong', run: { bold: true } },
    { id: styleIds.lead, name: 'Lead Words', run: { font: font(fonts.section) } },
  ],
};

/** The page number's run: 四号, half width. */
export const pageNumberRun = {
  size: sizes.fourth,
  font: { ascii: 'SimSun', hAnsi: 'SimSun', eastAsia: '宋体' },
};
