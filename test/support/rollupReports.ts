import { applicationsTable, balanced } from './applications';
import { disclosure2021, review, shortReport } from './shortReport';

export interface Figures {
  readonly agency: string;
  readonly year?: number;
  readonly regulations?: string;
  readonly documents?: string;
  readonly fees?: string;
  readonly applications?: Readonly<Record<string, string>>;
  readonly cases?: string;
}

const noCases = '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0';
export const report = ({
  agency,
  year = 2024,
  regulations = '0 0 0',
  documents = '1 0 4',
  fees = '1.5',
  applications = balanced,
  cases = noCases,
}: Figures): string =>
  shortReport({
    title: `${agency}${year}年政府信息公开工作年度报告`,
    disclosure: disclosure2021({ regulations, documents, fees }),
    applications: applicationsTable(applications),
    review: review(cases),
  });

/** Twice what `balanced` has: what two units with it come to. */
export const twice = Object.fromEntries(
  Object.entries(balanced).map(([row, cells]) => [
    row,
    cells
      .split(' ')
      .map((number) => String(2 * Number(number)))
      .join(' '),
  ]),
);
const government: Figures = {
  agency: '青禾县人民政府',
  documents: '2 0 8',
  fees: '3',
  applications: twice,
};
export const education = report({ agency: '青禾县教育局' });
export const health = report({ agency: '青禾县卫生健康局' });
export const units = { 'units/a.md': education, 'units/b.md': health };

/** The consolidated report of two units; `licensing` and `penalties` are those of `disclosure2021`, doubled. */
export const consolidated = (changed: Partial<Figures> = {}): string =>
  report({ ...government, ...changed })
    .replace('| 行政许可 | 5 |', '| 行政许可 | 10 |')
    .replace('| 行政处罚 | 3 |', '| 行政处罚 | 6 |');
