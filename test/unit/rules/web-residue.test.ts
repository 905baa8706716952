import { webResidue } from '../../../server/src/rules/catalogue/web-residue';
import { testRule } from '../../support/ruleTester';

testRule(webResidue, {
  valid: [
    {
      name: 'a page’s table of data',
      text: '发布日期：2025-01-20\n来源：云溪市生态环境局\n索引号：0123\n\n云溪市生态环境局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n完善网站地图、联系我们等栏目，统计访问量。\n',
    },
    {
      name: 'a long line, a sentence and a row of a table at the foot',
      text: `云溪市生态环境局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n依法公开。\n${'完善栏目和'.repeat(16)}打印本页\n提供打印本页。\n办结；打印本页\n| 打印本页 |\n`,
    },
    {
      name: 'far above the draft’s end',
      text: `云溪市生态环境局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n打印本页\n${'依法公开。\n'.repeat(12)}`,
    },
    {
      name: 'in the title, over two lines',
      text: '打印本页云溪市生态环境局\n2024年政府信息公开工作年度报告\n\n一、总体情况\n\n依法公开。\n',
    },
  ],
  invalid: [
    {
      name: 'in a draft without chapters, to its last line',
      text: '云溪市生态环境局2024年政府信息公开工作年度报告\n\n⟦打印本页⟧',
      messages: ['web-residue'],
      says: '打印本页',
      fixed: ['云溪市生态环境局2024年政府信息公开工作年度报告\n\n'],
      preferred: 0,
      safe: false,
    },
    {
      name: 'twelve lines before the end, and just long enough',
      text: `云溪市生态环境局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n依法公开。\n⟦${'完善栏目'.repeat(19)}打印本页⟧\n${'依法公开。\n'.repeat(10)}`,
      fixed: [
        `云溪市生态环境局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n依法公开。\n${'依法公开。\n'.repeat(10)}`,
      ],
    },
    {
      name: 'head and tools of a page',
      text: '⟦设为首页|收藏此页⟧\n\n云溪市生态环境局2024年政府信息公开工作年度报告\n\n字体： 访问量： 打印本页\n\n一、总体情况\n\n依法公开。\n',
      severity: 'info',
      messages: ['web-residue.many'],
      related: ['字体： 访问量： 打印本页'],
      fixed: ['\n云溪市生态环境局2024年政府信息公开工作年度报告\n\n\n一、总体情况\n\n依法公开。\n'],
    },
    {
      name: 'where the page stands and what it asks for',
      text: '⟦您的位置：首页>政务公开>年报⟧\n云溪市生态环境局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n依法公开。\n\n更多精彩内容欢迎扫描下方二维码关注云溪市！\n',
      related: ['更多精彩内容欢迎扫描下方二维码关注云溪市！'],
      fixed: ['云溪市生态环境局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n依法公开。\n\n'],
    },
    {
      name: 'the foot',
      text: '云溪市生态环境局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n依法公开。\n\n⟦版权所有：云溪市生态环境局⟧\n',
      severity: 'info',
      fixed: ['云溪市生态环境局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n依法公开。\n\n'],
    },
  ],
});
