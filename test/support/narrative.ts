/** A report of 云溪市生态环境局 whose first chapter says so. */
export const overviewSaying = (words: string, year = 2024): string =>
  `# 云溪市生态环境局${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${words}\n\n二、主动公开政府信息情况\n`;
