import { basisEdition } from '../../../server/src/rules/catalogue/basis-edition';
import { basisMissing } from '../../../server/src/rules/catalogue/basis-missing';
import { contactMissing } from '../../../server/src/rules/catalogue/contact-missing';
import { periodMissing } from '../../../server/src/rules/catalogue/period-missing';
import { periodRange } from '../../../server/src/rules/catalogue/period-range';
import { applicationsTable, balanced } from '../../support/applications';
import { testRule } from '../../support/ruleTester';
import { shortReport } from '../../support/shortReport';

const title = '云溪市生态环境局2024年政府信息公开工作年度报告';
const overview = '2024年，我局各项工作平稳有序。';
const periodSentence = '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。';

const tablesAlone = `${title}\n\n${applicationsTable(balanced)}\n`;

const inTrialYear = (preamble: string): string =>
  shortReport({
    title: '云溪市生态环境局2019年政府信息公开工作年度报告',
    preamble,
    overview: '2019年，各项工作平稳有序。',
  });

testRule(periodMissing, {
  valid: [
    '数据统计期限为2024年1月1日至12月31日。',
    '本报告中所列数据的统计期限自2024 年 1 月\n1 日起至 2024年12月 31日止。',
    '本报告所列数据统计期限：2024.1.1-2024.12.31。',
    '除另有说明外，统计时限为2024年度。',
    '本报告数据截止时间为2024年12月31日。',
    '本报告数据统计自二〇二四年一月一日至二〇二四年十二月三十一日。',
    '统计数据从2024年1月至12月。',
    '所列数据自2024年1月2日至2024年11月30日。',
  ]
    .map((preamble) => ({ name: preamble, text: shortReport({ preamble, overview }) }))
    .concat([
      { name: 'tables alone', text: tablesAlone },
      {
        name: 'the period in chapter six',
        text: shortReport({ preamble: '', overview, others: `${periodSentence}其他无。` }),
      },
    ]),
  invalid: [
    {
      name: 'a preamble without it',
      text: shortReport({
        preamble: '⟦现将我局2024年度政府信息公开工作情况报告如下：⟧',
        overview,
      }),
      severity: 'hint',
      fixed: [
        shortReport({
          preamble: `现将我局2024年度政府信息公开工作情况报告如下：\n\n${periodSentence}`,
          overview,
        }),
      ],
      preferred: 0,
      safe: false,
    },
    {
      name: 'nothing but a title',
      text: `⟦${title}⟧\n`,
      fixed: [`${title}\n\n${periodSentence}\n`],
    },
    ...(
      [
        ['a line too short for a sentence', '年度工作报告\n', ''],
        ['a line about something else', '云溪市生态环境局办公室二〇二五年一月印\n', ''],
        ['a line with its date', '关于政府信息公开报告的发文日期：2025年1月20日\n', ''],
        ['a sentence with such words', '', '本报告由局办公室发布，统计时间范围如下。'],
        ['a sentence of twelve characters', '', '现将公开情况报告如下所示'],
      ] as const
    ).map(([name, above, sentence]) => {
      const words = sentence || '根据条例要求，现公布2024年度报告。';
      return {
        name,
        text: shortReport({ preamble: `${above}⟦${words}⟧`, overview }),
        fixed: [shortReport({ preamble: `${above}${words}\n\n${periodSentence}`, overview })],
      };
    }),
    {
      name: 'of a year that nobody knows',
      text: '云溪市生态环境局政府信息公开工作年度报告\n\n⟦一、总体情况⟧\n平稳有序。\n',
      messages: ['period-missing.unknown-year'],
      fixed: [],
    },
    {
      name: 'no preamble',
      text: shortReport({ preamble: '', overview: `…## ⟦一、总体情况⟧\n${overview}` }),
      fixed: [shortReport({ preamble: periodSentence, overview: `…## 一、总体情况\n${overview}` })],
    },
    {
      name: 'a web page’s date above the preamble',
      text: shortReport({
        preamble: '发布时间：2025-01-20 来源：局办公室\n⟦根据条例要求，现公布2024年度报告。⟧',
        overview,
      }),
      fixed: [
        shortReport({
          preamble: `发布时间：2025-01-20 来源：局办公室\n根据条例要求，现公布2024年度报告。\n\n${periodSentence}`,
          overview,
        }),
      ],
    },
    {
      name: 'a period of something else',
      text: shortReport({
        preamble: '⟦根据有关要求公布本报告。⟧',
        overview: '2024年3月1日至3月31日，我局开展公众开放月活动。',
      }),
      fixed: [
        shortReport({
          preamble: `根据有关要求公布本报告。\n\n${periodSentence}`,
          overview: '2024年3月1日至3月31日，我局开展公众开放月活动。',
        }),
      ],
    },
    {
      name: 'in 2019, when the form was only encouraged',
      text: inTrialYear('⟦现将我局2019年度政府信息公开工作情况报告如下：⟧'),
      severity: 'hint',
      fixed: [
        inTrialYear(
          '现将我局2019年度政府信息公开工作情况报告如下：\n\n本报告所列数据的统计期限自2019年1月1日起至2019年12月31日止。',
        ),
      ],
    },
    {
      name: 'a report whose year nobody knows',
      text: '⟦云溪市生态环境局政府信息公开工作年度报告⟧\n',
      messages: ['period-missing.unknown-year'],
    },
  ],
});

const period = (words: string): string =>
  shortReport({ preamble: `本报告所列数据的统计期限为${words}。`, overview });

testRule(periodRange, {
  valid: [
    { name: 'the whole year', text: period('2024年1月1日至2024年12月31日') },
    { name: 'the second year left out', text: period('2024年1月1日至12月31日') },
    { name: 'figures with zeros', text: period('2024年01月01日—2024年12月31日') },
    { name: 'dots', text: period('2024.1.1-2024.12.31') },
    { name: 'broken over lines', text: period('2024年 1月\n1日起至 2024年 12\n月 31 日止') },
    {
      name: 'days of something else',
      text: shortReport({ overview: '2024年3月1日至2024年3月31日开展意见征集。' }),
    },
    {
      name: 'a day that does not exist has a rule of its own',
      text: period('2024年1月1日至2024年12月32日'),
    },
    {
      name: 'a title that alone has another year',
      text: shortReport({ title: title.replace('2024', '2025'), overview }),
    },
    {
      name: 'a last day that a line’s end may have cut',
      text: period('2024年1月1日至2024年12月3\n1日止'),
    },
    { name: 'no year to hold it to', text: '年度报告\n\n一、总体情况\n平稳。\n' },
  ],
  invalid: [
    {
      name: 'last year’s period',
      text: period('⟦2023年1月1日至2023年12月31日⟧'),
      severity: 'error',
      says: '“2023年1月1日至2023年12月31日”',
      related: [title],
      fixed: [period('2024年1月1日至2024年12月31日')],
      titles: ['改为2024年1月1日—12月31日'],
      preferred: 0,
      safe: false,
    },
    {
      name: 'the first year is last year’s',
      text: period('⟦2023年1月1日起至2024年12月31日⟧'),
      fixed: [period('2024年1月1日起至2024年12月31日')],
    },
    {
      name: 'a year that only the period’s end tells is not related to it',
      text: shortReport({
        title: '云溪市生态环境局政府信息公开工作年度报告',
        preamble: '统计期限为⟦2024年1月1日至2023年12月31日⟧。',
        overview,
      }),
      related: [],
      fixed: [
        shortReport({
          title: '云溪市生态环境局政府信息公开工作年度报告',
          preamble: '统计期限为2024年1月1日至2024年12月31日。',
          overview,
        }),
      ],
    },
    {
      name: 'the second year is last year’s',
      text: period('⟦2024年1月1日至2023年12月31日⟧'),
      fixed: [period('2024年1月1日至2024年12月31日')],
    },
    {
      name: 'not the whole year',
      text: period('⟦2024年1月1日至2024年11月30日⟧'),
      fixed: [period('2024年1月1日至2024年12月31日')],
    },
    {
      name: 'in full-width digits, with blanks',
      text: period('⟦２０２３ 年1月1日至　12月31日⟧'),
      fixed: [period('2024 年1月1日至　12月31日')],
    },
    {
      name: 'with dots',
      text: period('⟦2023.1.1-2023.12.31⟧'),
      fixed: [period('2024.1.1-2024.12.31')],
    },
  ],
});

const basisSentence =
  '根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号），云溪市生态环境局编制本报告。';

testRule(basisMissing, {
  valid: [
    { name: 'tables alone', text: tablesAlone },
    { name: 'in the preamble', text: shortReport({}) },
    {
      name: 'only in chapter one, broken over lines',
      text: shortReport({
        preamble: '现公布本报告。',
        overview: '认真落实《中华人民共和国政府信息公\n开条例》各项要求。',
      }),
    },
  ],
  invalid: [
    {
      name: 'nowhere',
      text: shortReport({ preamble: '⟦按照上级通知要求，编制本报告。⟧', overview }),
      severity: 'info',
      messages: ['basis-missing'],
      fixed: [
        shortReport({ preamble: `按照上级通知要求，编制本报告。\n\n${basisSentence}`, overview }),
      ],
    },
    {
      name: 'in a draft that does not say whose it is',
      text: `⟦一、总体情况⟧\n${overview}\n`,
      fixed: [],
    },
    {
      name: 'only a short form nobody introduced',
      text: shortReport({ preamble: '', overview: '深入贯彻新⟦《条例》⟧，落实《条例》要求。' }),
      messages: ['basis-missing.short-only'],
      fixed: [
        shortReport({
          preamble: basisSentence,
          overview: '深入贯彻新《条例》，落实《条例》要求。',
        }),
      ],
    },
  ],
});

const cited = (year: number, number: string): string =>
  shortReport({
    title: `云溪市生态环境局${year}年政府信息公开工作年度报告`,
    preamble: `根据《政府信息公开条例》和年度报告格式（${number}）编制本报告。`,
    overview: `${year}年，各项工作平稳有序。`,
  });

testRule(basisEdition, {
  valid: [
    { name: 'the notice in force', text: cited(2024, '国办公开办函〔2021〕30号') },
    { name: 'the trial form in its years', text: cited(2020, '国办公开办函〔2019〕60号') },
    {
      name: 'the old notice beside the new one',
      text: cited(2024, '国办公开办函〔2021〕30号，原国办公开办函〔2019〕60号停止执行'),
    },
    {
      name: 'the old notice in the history of chapter one',
      text: shortReport({ overview: '国办公开办函〔2019〕60号印发以来，年报质量逐年提高。' }),
    },
    { name: 'no notice', text: shortReport({ overview }) },
    { name: 'the notice in its first year', text: cited(2021, '国办公开办函〔2021〕30号') },
    { name: 'the trial form in its last year', text: cited(2020, '国办公开办函〔2019〕60号') },
    ...[
      '国办公开办函〔2019〕60号由本局公布。',
      '根据国办公开办函〔2019〕60号开展工作。',
      '平稳。有序。公开。根据国办公开办函〔2019〕60号编制本报告。',
      '根据上级要求编制本报告。国办公开办函〔2019〕60号印发以来平稳有序。',
      '国办公开办函〔2019〕60号印发以来平稳有序。根据上级要求编制本报告。',
    ].map((words) => ({ name: words, text: shortReport({ overview: words }) })),
    {
      name: 'the old notice as a basis in another chapter',
      text: shortReport({ overview, others: '根据国办公开办函〔2019〕60号编制本报告。' }),
    },
    {
      name: 'right for the year that everything but the title has',
      text: shortReport({
        title: '云溪市生态环境局2021年政府信息公开工作年度报告',
        preamble:
          '根据年度报告格式（国办公开办函〔2019〕60号）编制，统计期限为2020年1月1日至2020年12月31日。',
        overview: '2020年，我局各项工作平稳有序。',
      }),
    },
  ],
  invalid: [
    {
      name: 'as the basis that chapter one opens with',
      text: shortReport({
        overview: '2024年平稳有序。依据⟦国办公开办函〔2019〕60号⟧编制本报告。',
      }),
      fixed: [
        shortReport({ overview: '2024年平稳有序。依据国办公开办函〔2021〕30号编制本报告。' }),
      ],
      preferred: 0,
      safe: false,
    },
    {
      name: 'at the start of such a sentence',
      text: shortReport({ overview: '⟦国办公开办函〔2019〕60号⟧是本报告编制的依据。' }),
      fixed: [shortReport({ overview: '国办公开办函〔2021〕30号是本报告编制的依据。' })],
    },
    {
      name: 'the trial form after its time',
      text: cited(2024, '⟦国办公开办函〔2019〕60号⟧'),
      severity: 'warning',
      related: [title],
      fixed: [cited(2024, '国办公开办函〔2021〕30号')],
    },
    {
      name: 'in a preamble that stands in chapter one',
      text: shortReport({
        preamble: '',
        overview: '根据年度报告格式（⟦国办公开办函〔2019〕60号⟧）的要求编制本报告。',
      }),
      fixed: [
        shortReport({
          preamble: '',
          overview: '根据年度报告格式（国办公开办函〔2021〕30号）的要求编制本报告。',
        }),
      ],
    },
    {
      name: 'in other brackets',
      text: cited(2022, '⟦国办公开办函[2019]60号⟧'),
      fixed: [cited(2022, '国办公开办函〔2021〕30号')],
    },
    {
      name: 'the later form before its time',
      text: cited(2020, '⟦国办公开办函〔2021〕30号⟧'),
      fixed: [cited(2020, '国办公开办函〔2019〕60号')],
    },
  ],
});

const contact = (words: string): string =>
  shortReport({ preamble: '根据《政府信息公开条例》编制本报告。', overview, others: words });

testRule(contactMissing, {
  valid: [
    { name: 'tables alone', text: tablesAlone },
    { name: 'in chapter six', text: contact('（地址：云溪路18号；邮编：650000）') },
    { name: 'a number alone', text: contact('咨询请拨打0870-2345678。') },
    { name: 'a mailbox', text: contact('请写信至 gongkai@example.cn。') },
    { name: 'a number in brackets', text: contact('咨询请拨打（0870）2345678。') },
    { name: 'an office to ask, if not directly', text: contact('有疑问请与局办公室联系。') },
    { name: 'an office to ask', text: contact('如有疑问，请直接与云溪市生态环境局办公室联系。') },
    { name: 'a mobile telephone', text: contact('请拨打手机138-0000-0000。') },
    { name: 'an office to call', text: contact('有疑问请联系局办公室。') },
    { name: 'broken over lines', text: contact('联系电\n话 ： 0870 - 2345678') },
  ],
  invalid: [
    {
      name: 'nowhere',
      text: shortReport({ preamble: '⟦根据《政府信息公开条例》编制本报告。⟧', overview }),
      severity: 'info',
    },
    {
      name: 'only told that contact details were published',
      text: shortReport({
        preamble: '',
        overview: '…⟦一、总体情况⟧\n及时公开机构职能、办公地址、联系方式等信息。',
      }),
    },
  ],
});
