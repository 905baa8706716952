import { applicationsTable, balanced } from './applications';
import { disclosure2021, review, shortReport } from './shortReport';

/** A report of 云溪市生态环境局 whose first chapter says so. */
export const overviewSaying = (words: string, year = 2024): string =>
  `# 云溪市生态环境局${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${words}\n\n二、主动公开政府信息情况\n`;

/**
 * The same of a report with its tables filled in: six requests received, one carried in, five handled, two
 * carried out; one reconsideration pending, no suit.
 */
export const filledSaying = (overview: string): string =>
  shortReport({
    overview,
    disclosure: disclosure2021({ documents: '2 1 9', fees: '12.5' }),
    applications: applicationsTable(balanced),
    review: review('2 0 0 1 3 0 0 0 0 0 0 0 0 0 0'),
  });
