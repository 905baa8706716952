import { reportTitle } from '../../../server/src/rules/catalogue/report-title';
import { replaced } from '../../support/draft';
import { testRule } from '../../support/ruleTester';
import { title, draft, whole, six } from '../../support/sixChapters';

const titled = (words: string): string => replaced(whole, title, words);

testRule(reportTitle, {
  valid: [
    { name: 'the official form', text: whole },
    {
      name: 'with 年度 before the name',
      text: titled('云溪市生态环境局2024年度政府信息公开工作年度报告'.replace('年度政', '年政')),
    },
    { name: 'with the year inside', text: titled('云溪市生态环境局政府信息公开工作2024年度报告') },
    {
      name: 'with 关于 and 的',
      text: titled('云溪市生态环境局关于2024年政府信息公开工作的年度报告'),
    },
    { name: 'on two lines', text: titled('云溪市生态环境局\n2024年政府信息公开工作年度报告') },
  ],
  invalid: [
    {
      name: 'none',
      text: draft(...six).replace(`${title}\n\n一、总体情况`, '⟦一、总体情况⟧'),
      severity: 'warning',
      messages: ['report-title.missing'],
      says: '没有找到报告题目。题目应写明机关名称、年份和“政府信息公开工作年度报告”',
    },
    {
      name: 'a letter whose subject reads as a title',
      text:
        draft(...six).replace(
          title,
          '⟦云溪市生态环境局关于报送2024年政府信息公开工作年度报告的报告⟧',
        ) + '\n特此报告。\n',
      severity: 'warning',
      messages: ['report-title.letter'],
      related: ['特此报告。'],
    },
    {
      name: 'the letter that hands it in',
      text:
        draft(...six).replace(title, '⟦关于报送2024年政府信息公开工作年度报告的函⟧') +
        '\n特此函报。\n',
      severity: 'warning',
      messages: ['report-title.letter'],
      related: ['特此函报。'],
    },
    {
      name: 'without 年度',
      text: titled('⟦云溪市生态环境局2024年政府信息公开工作报告⟧'),
      messages: ['report-title.left-out'],
      says: '少了“年度”二字，法定名称是“政府信息公开工作年度报告”（《条例》第四十九条、第五十条）。',
      fixed: [whole],
      titles: ['改为“政府信息公开工作年度报告”'],
      preferred: 0,
      safe: false,
    },
    {
      name: 'without 年度, with blanks',
      text: titled('⟦云溪市生态环境局2024年政府信息公开工 作 报 告⟧'),
      fixed: [titled('云溪市生态环境局2024年政府信息公开工 作 年度报 告')],
    },
    {
      name: 'without a year',
      text: titled('⟦云溪市生态环境局政府信息公开工作年度报告⟧'),
      messages: ['report-title.incomplete'],
      says: '缺少：年份。',
    },
    {
      name: 'without the body',
      text: titled('⟦2024年政府信息公开工作年度报告⟧'),
      messages: ['report-title.incomplete'],
      says: '缺少：机关名称。',
    },
    {
      name: 'without the body and 年度',
      text: titled('⟦2024年政府信息公开工作报告⟧'),
      messages: ['report-title.incomplete'],
      says: '缺少：政府信息公开工作年度报告、机关名称。',
      fixed: [titled('2024年政府信息公开工作年度报告')],
    },
    {
      name: 'another name for it',
      text: titled('⟦云溪市生态环境局2024年政务公开年报⟧'),
      messages: ['report-title.incomplete'],
      says: '缺少：政府信息公开工作年度报告。',
      fixed: [],
    },
  ],
});
