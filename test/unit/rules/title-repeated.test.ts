import { titleRepeated } from '../../../server/src/rules/catalogue/title-repeated';
import { testRule } from '../../support/ruleTester';

const title = '云溪市生态环境局2024年政府信息公开工作年度报告';

testRule(titleRepeated, {
  valid: [
    { name: 'one title', text: `${title}\n\n现将有关情况报告如下。\n\n一、总体情况\n平稳。\n` },
    {
      name: 'a title in two lines',
      text: '云溪市生态环境局\n2024年政府信息公开工作年度报告\n\n一、总体情况\n平稳。\n',
    },
    {
      name: 'a sentence that names the report',
      text: `${title}\n\n根据规定，编制《${title}》，现予公布。\n\n一、总体情况\n平稳。\n`,
    },
    {
      name: 'another year’s report named on a line of its own',
      text: `${title}\n\n云溪市生态环境局2023年政府信息公开工作年度报告\n\n一、总体情况\n平稳。\n`,
    },
    {
      name: 'its last line among other words, or further below',
      text: '云溪市生态环境局\n2024年政府信息公开工作年度报告\n\n编制2024年政府信息公开工作年度报告\n\n2024年政府信息公开工作年度报告\n\n一、总体情况\n平稳。\n',
    },
    {
      name: 'a title with as many characters before its middle as after it',
      text: '青禾县人民政府2024年政府信息公开工作年度报告\n\n一、总体情况\n平稳。\n',
    },
    { name: 'no title at all', text: '一、总体情况\n平稳。\n' },
  ],
  invalid: [
    {
      name: 'the title on two lines',
      text: `${title}\n⟦${title}⟧\n\n一、总体情况\n平稳。\n`,
      severity: 'hint',
      related: [title],
      fixed: [`${title}\n\n一、总体情况\n平稳。\n`],
    },
    {
      name: 'as a heading, and once more broken in two',
      text: `# ${title}\n\n⟦云溪市生态环境局\n2024年政府信息公开工作年度报告⟧\n\n一、总体情况\n平稳。\n`,
      fixed: [`# ${title}\n\n\n一、总体情况\n平稳。\n`],
    },
    ...[
      ['## ', ''],
      ['###', ''],
      ['**', '**'],
      ['***', '***'],
      ['  ', '  '],
    ].map(([before, after]) => ({
      name: `between ${JSON.stringify(before)} and ${JSON.stringify(after)}`,
      text: `${title}\n\n${before}⟦${title}⟧${after}\n\n一、总体情况\n平稳。\n`,
      fixed: [`${title}\n\n\n一、总体情况\n平稳。\n`],
      preferred: 0,
      safe: false,
    })),
    {
      name: 'as two headings',
      text: `${title}\n\n# ⟦云溪市生态环境局\n## 2024年政府信息公开工作年度报告⟧\n\n一、总体情况\n平稳。\n`,
      fixed: [`${title}\n\n\n一、总体情况\n平稳。\n`],
    },
    {
      name: 'at the end of a draft without chapters',
      text: `${title}\n⟦${title}⟧`,
      fixed: [`${title}\n`],
    },
    {
      name: 'twice on one line, apart by a blank',
      text: `青禾县柳溪镇2024年政府信息公开工作年度报告 ⟦青禾县柳溪镇2024年政府信息公开工作年度报告⟧\n\n一、总体情况\n平稳。\n`,
      fixed: ['青禾县柳溪镇2024年政府信息公开工作年度报告 \n\n一、总体情况\n平稳。\n'],
    },
    {
      name: 'in bold on two lines, in digits of another width',
      text: `${title}\n\n**⟦云溪市生态环境局**\n**２０２４年政府信息公开工作年度报告⟧**\n\n一、总体情况\n平稳。\n`,
      fixed: [`${title}\n\n\n一、总体情况\n平稳。\n`],
    },
    {
      name: 'only its second line',
      text: '云溪市生态环境局\n2024年政府信息公开工作年度报告\n⟦2024年政府信息公开工作年度报告⟧\n\n一、总体情况\n平稳。\n',
      fixed: ['云溪市生态环境局\n2024年政府信息公开工作年度报告\n\n一、总体情况\n平稳。\n'],
    },
    {
      name: 'twice on one line',
      text: '青禾县柳溪镇2024年政府信息公开工作年度报告⟦青禾县柳溪镇2024年政府信息公开工作年度报告⟧\n\n一、总体情况\n平稳。\n',
      fixed: ['青禾县柳溪镇2024年政府信息公开工作年度报告\n\n一、总体情况\n平稳。\n'],
    },
  ],
});
