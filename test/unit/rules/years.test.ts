import { budgetYear } from '../../../server/src/rules/catalogue/disclosure/budget-year';
import { dateInvalid } from '../../../server/src/rules/catalogue/date-invalid';
import { deadline } from '../../../server/src/rules/catalogue/deadline';
import { yearMismatch } from '../../../server/src/rules/catalogue/year-mismatch';
import { yearStale } from '../../../server/src/rules/catalogue/year-stale';
import { testRule } from '../../support/ruleTester';
import { shortReport } from '../../support/shortReport';

const titled = (year: string): string => `云溪市生态环境局${year}年政府信息公开工作年度报告`;
const periodOf = (year: number): string =>
  `依据《政府信息公开条例》编制，统计期限为${year}年1月1日至12月31日。`;

const chapterTitles = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

testRule(yearMismatch, {
  valid: [
    { name: 'one year throughout', text: shortReport({ overview: '2024年，我局平稳有序。' }) },
    {
      name: 'a period of another year has a rule of its own',
      text: shortReport({ preamble: periodOf(2023), overview: '2024年，我局平稳有序。' }),
    },
    {
      name: 'the notice’s year in the preamble',
      text: shortReport({
        preamble: `根据《关于做好2023年政府信息公开工作年度报告编制工作的通知》和关于2023年政府信息公开情况报告的通知编制。${periodOf(2024)}`,
        overview: '2024年度，全局平稳有序。',
      }),
    },
    {
      name: 'older years told of further down',
      text: shortReport({ overview: '2024年，我局平稳有序。2021年建成的专栏继续运行。' }),
    },
    {
      name: 'chapter one looks back before it comes to the year',
      text: shortReport({ overview: '2023年，全市部署公开工作。2024年，我局平稳有序。' }),
    },
    {
      name: 'an older year deep in chapter one',
      text: shortReport({ overview: '我局平稳有序。公开有力。成效明显。2021年，我局获评先进。' }),
    },
    { name: 'a stretch of years', text: shortReport({ overview: '2021年以来，我局平稳有序。' }) },
    { name: 'no year in chapter one', text: shortReport({ overview: '各项工作平稳有序。' }) },
  ],
  invalid: [
    {
      name: 'chapter one begins with last year',
      text: shortReport({ overview: '⟦2023⟧年，我局认真落实各项要求。' }),
      severity: 'error',
      messages: ['year-mismatch.overview'],
      related: ['2024', '2024'],
    },
    {
      name: 'the preamble announces last year’s report',
      text: shortReport({
        preamble: `现将我局⟦2023⟧年度政府信息公开工作情况报告如下。${periodOf(2024)}`,
        overview: '2024年，我局平稳有序。',
      }),
      messages: ['year-mismatch.preamble'],
    },
    {
      name: 'so it does below a title that stands twice, with the page’s data and contents between',
      text: [
        titled('2024'),
        '来源：云溪市生态环境局',
        '发布日期：2025-01-20',
        titled('2024'),
        '目录',
        ...chapterTitles,
        '根据《中华人民共和国政府信息公开条例》第五十条规定，现公布我局⟦2023⟧年度政府信息公开情况报告。',
        periodOf(2024),
        ...chapterTitles.map((title) => `${title}\n2024年，我局平稳有序。`),
      ].join('\n'),
      messages: ['year-mismatch.preamble'],
    },
    {
      name: 'the title was not updated, and only it',
      text: shortReport({ title: titled('⟦2023⟧'), overview: '2024年，我局平稳有序。' }),
      messages: ['year-mismatch.title'],
      related: ['2024', '2024'],
    },
    {
      name: 'the title was not updated, and the text alone says so',
      text: shortReport({
        title: titled('⟦2023⟧'),
        preamble: '',
        overview: '2024年，我局平稳有序。2024年全年公开信息20条，2024年办结申请3件。',
      }),
      messages: ['year-mismatch.title'],
    },
    {
      name: 'no year in the title, the period decides',
      text: shortReport({
        title: '云溪市生态环境局政府信息公开工作年度报告',
        overview: '⟦2023⟧年，我局平稳有序。',
      }),
      messages: ['year-mismatch.overview'],
      related: ['2024'],
    },
  ],
});

const opening = '2024年，我局平稳有序。';

testRule(yearStale, {
  valid: [
    '2023年，我局收到申请3件，2024年收到5件。',
    '2023年底前印发的方案继续执行。',
    '2023年结转的1件申请已办结。',
    '公开2023年度部门决算信息。',
    '与2023年相比，公开信息增长一成。',
    '2023年以来，累计公开信息30条。',
    '2023年，我局公开目录出台，沿用至今。',
    '落实《2023年，我局公开要点》。',
    '2022年，我局公开信息30条。',
    '2023年制定的公文属性审核办法继续执行。',
    '按照2023年工作要点要求落实公开任务。',
    '2023年，在全市政务公开评估中，我局名列第三。',
    '2023年，我局被评为政务公开先进单位。',
    '2023年建成的水质查询系统运行平稳。',
    '发布2023年水资源公报。',
    '2023年在建工程的信息全部公开。',
    '截至2023年底未办结的2件申请已办结。',
    '对截至2023年12月31日的现行有效文件进行清理。',
    '截至2023年底，全市累计建成水库86座。',
    '2023年，我局推行网上公开。2024年，我局扩大到全部事项。',
    '2023年，我局公开决算出台以来的变化。',
    '2023年，云溪市获评政务公开示范市。',
    '2023年利用专项资金建设的水质查询系统公开运行。',
    '2023年接收档案120卷，均已公开目录。',
    '2023年，城镇供水改造信息全部公开。',
  ]
    .map((sentence) => ({ name: sentence, text: shortReport({ overview: opening + sentence }) }))
    .concat([
      {
        name: 'chapter five looks back and ahead',
        text: shortReport({
          overview: opening,
          issues: '2023年，我局公开不够及时，已整改。2025年，我局将开展培训。',
        }),
      },
      ...[
        '2023年存在的问题：一是更新慢，已整改；二是力量弱，已配备专人。',
        '针对2023年存在的解读偏少问题，增加图解。',
        '2023年还存在更新慢的问题。2024年的主要问题是解读偏少。',
        '2024年，我局将公开工作纳入考核。',
        '2024年，我局将开展情况、完善情况列入考核。',
      ].map((issues) => ({ name: issues, text: shortReport({ overview: opening, issues }) })),
      {
        name: 'chapter five tells of last year’s work',
        text: shortReport({ overview: opening, issues: '2023年，我局推进公开不够及时。' }),
      },
      {
        name: 'the preamble has a rule of its own',
        text: shortReport({
          preamble: `2023年，我局收到申请5件。${periodOf(2024)}`,
          overview: opening,
        }),
      },
      {
        name: 'the opening of chapter one has a rule of its own',
        text: shortReport({ overview: '2023年，我局公开信息20条。' }),
      },
      {
        name: 'a title that alone has another year',
        text: shortReport({
          title: titled('2025'),
          overview: `${opening}2024年，我局公开信息20条。`,
        }),
      },
    ]),
  invalid: [
    {
      name: 'requests under last year’s number',
      text: shortReport({ overview: `${opening}\n（二）依申请公开。⟦2023⟧年，我局收到申请5件。` }),
      severity: 'warning',
      says: '2023',
      titles: ['改为“2024”'],
      preferred: 0,
      safe: false,
      fixed: [
        shortReport({
          overview: `${opening}\n（二）依申请公开。2023年，我局收到申请5件。`,
        }).replace('。2023年', '。2024年'),
      ],
    },
    {
      name: 'in chapters four and six too',
      text: shortReport({
        overview: opening,
        review: '⟦2023⟧年度，我局未发生行政复议。',
        others: '⟦2023⟧年，本机关未收取信息处理费。',
      }),
      fixed: [
        shortReport({
          overview: opening,
          review: '2024年度，我局未发生行政复议。',
          others: '2023年，本机关未收取信息处理费。',
        }),
      ],
    },
    {
      name: 'behind a heading on its line',
      text: shortReport({
        overview: `${opening}\n（三）政府信息管理情况 ⟦2023⟧年，我局制定规范性文件0件。`,
      }),
      fixed: [
        shortReport({
          overview: `${opening}\n（三）政府信息管理情况 2024年，我局制定规范性文件0件。`,
        }),
      ],
    },
    ...[
      '⟦2023⟧年共收到政府信息公开申请5件，结转下年度办理1件。',
      '⟦2023⟧年新收政府信息公开申请5件，上年结转2件。',
      '按照⟦2023⟧年政务公开工作要点安排，举办培训2次。',
      '制发规范性文件2件，截至⟦2023⟧年12月31日现行有效14件。',
      '健全机制，⟦2023⟧年举办业务培训2次。',
      '⟦2023⟧年度，通过门户网站公开政府信息30条。',
      '⟦2023⟧年云溪市生态环境局坚持每月更新目录。',
      '⟦2023⟧年11月，我局举办业务培训2次。',
      '⟦2023⟧年，云溪市累计公开政府信息30条。',
      '⟦2023⟧年，枫桥镇未收到政府信息公开申请。',
      '我区⟦2023⟧年通过门户网站公开政府信息30条。',
      '⟦2023⟧年，承办建议13件，均已答复。',
      '⟦2023⟧年通过门户网站公开信息30条，其中规划计划信息2条、财政预决算3条。',
      '⟦2023⟧年1月至12月，收到政府信息公开申请24件。',
    ].map((sentence) => ({
      name: sentence,
      text: shortReport({ overview: `${opening}\n${sentence}` }),
      messages: ['year-stale'],
      fixed: [shortReport({ overview: `${opening}\n${sentence.replace('⟦2023⟧', '2024')}` })],
    })),
    ...[
      '⟦2023⟧年还存在两个问题：一是更新偏慢；二是解读偏少。',
      '⟦2023⟧年存在的主要问题：一是更新偏慢；二是解读偏少。',
      '⟦2023⟧年，公开工作取得一定成效，但还存在更新不及时的问题。',
    ].map((issues) => ({
      name: issues,
      text: shortReport({ overview: opening, issues }),
      messages: ['year-stale'],
      fixed: [shortReport({ overview: opening, issues: issues.replace('⟦2023⟧', '2024') })],
    })),
    {
      name: 'what the year that is over will bring',
      text: shortReport({ overview: opening, issues: '下一步，⟦2024⟧年将进一步加强培训。' }),
      messages: ['year-stale.plan'],
      fixed: [shortReport({ overview: opening, issues: '下一步，2025年将进一步加强培训。' })],
    },
    {
      name: 'after what chapter six is based on',
      text: shortReport({
        overview: opening,
        others: '依据《管理办法》（国办函〔2020〕109号），⟦2023⟧年本机关发出收费通知0件。',
      }),
      fixed: [
        shortReport({
          overview: opening,
          others: '依据《管理办法》（国办函〔2020〕109号），2024年本机关发出收费通知0件。',
        }),
      ],
    },
    {
      name: 'in an enumeration',
      text: shortReport({ overview: `${opening}\n一是⟦2023⟧年全年公开信息30条。` }),
      fixed: [shortReport({ overview: `${opening}\n一是2024年全年公开信息30条。` })],
    },
  ],
});

testRule(dateInvalid, {
  valid: [
    {
      name: 'days of the calendar',
      text: shortReport({ overview: '2月28日、4月30日、12月31日。' }),
    },
    { name: 'a leap day', text: shortReport({ overview: '2024年2月29日召开会议。' }) },
    { name: 'a leap day without its year', text: shortReport({ overview: '2月29日召开会议。' }) },
    {
      name: 'a month that a line’s end may have cut',
      text: shortReport({ overview: '全年共编发各类简报和动态信息合计1\n2月30日前公开。' }),
    },
    { name: 'months counted', text: shortReport({ overview: '历时14个月，连续13月报送。' }) },
    {
      name: 'numbers like dates',
      text: shortReport({ overview: '电话0870-2345678，第2024-13-5号。' }),
    },
  ],
  invalid: [
    {
      name: '30 February',
      text: shortReport({ overview: '⟦2024年2月30日⟧召开会议。' }),
      severity: 'error',
    },
    { name: 'no leap year', text: shortReport({ overview: '于⟦2023年2月29日⟧印发。' }) },
    { name: 'a month too many', text: shortReport({ overview: '于⟦2024年13月⟧印发。' }) },
    { name: '31 April without its year', text: shortReport({ overview: '至⟦4月31日⟧结束。' }) },
    { name: 'in a web page’s figures', text: shortReport({ preamble: '发布日期：⟦2025-02-30⟧' }) },
    {
      name: 'in the period',
      text: shortReport({ preamble: '统计期限为2024年1月1日至⟦12月32日⟧。' }),
    },
    {
      name: 'broken by blanks',
      text: shortReport({ overview: '⟦2024 年 6 月 31 日⟧印发。' }),
      says: '“2024年6月31日”',
    },
    {
      name: 'figures without a colon before them',
      text: shortReport({ preamble: '发布日期 ⟦2025-02-30⟧' }),
    },
  ],
});

const signed = (agency: string, day: string): string =>
  shortReport({
    title: `${agency}2024年政府信息公开工作年度报告`,
    overview: opening,
    others: `无。\n\n${agency}\n${day}`,
  });

testRule(deadline, {
  valid: [
    { name: 'a department in January', text: signed('云溪市教育局', '2025年1月31日') },
    { name: 'a government in March', text: signed('云溪市人民政府', '2025年3月31日') },
    { name: 'no date', text: shortReport({ overview: opening }) },
    {
      name: 'a town, for which the law has no day',
      text: signed('青禾县柳溪镇人民政府', '2025年4月2日'),
    },
    {
      name: 'signed in time, put on the page later',
      text: `发布日期：2025-02-10\n${signed('云溪市教育局', '2025年1月20日')}`,
    },
    {
      name: 'a correction',
      text: signed('云溪市教育局', '2025年5月6日').replace('无。', '本报告为更正版。'),
    },
    { name: 'a date within the report year', text: signed('云溪市教育局', '2024年12月30日') },
    {
      name: 'put on the page last year by mistake, signed in time',
      text: `发布日期：2024-01-10\n${signed('云溪市教育局', '2025年1月20日')}`,
    },
    { name: 'a date years later', text: signed('云溪市教育局', '2027年2月1日') },
    {
      name: 'a report whose title alone has another year',
      text: signed('云溪市教育局', '2026年1月20日')
        .replace(opening, '2025年，我局平稳有序。2025年，公开信息20条。')
        .replace('2024年1月1日至2024年12月31日', '2025年1月1日至2025年12月31日'),
    },
  ],
  invalid: [
    {
      name: 'a department in February',
      text: signed('云溪市教育局', '⟦2025年2月1日⟧'),
      severity: 'warning',
      messages: ['deadline.duty'],
      says: '落款或发布日期是2025年2月1日，晚于2025年1月31日：县级以上人民政府部门应当在每年1月31日前公布上一年度报告（《政府信息公开条例》第四十九条）；补发、更正的可以忽略。',
    },
    {
      name: 'the day of last year’s report',
      text: signed('云溪市教育局', '⟦2024年1月20日⟧'),
      severity: 'warning',
      messages: ['deadline.early'],
      fixed: [signed('云溪市教育局', '2025年1月20日')],
      preferred: null,
    },
    {
      name: 'the day of last year’s report under a town’s, in Chinese numerals or not',
      text: signed('青禾县柳溪镇人民政府', '⟦2024-03-05⟧'),
      messages: ['deadline.early'],
      fixed: [signed('青禾县柳溪镇人民政府', '2025-03-05')],
      preferred: null,
    },
    {
      name: 'a government in April',
      text: signed('青禾县人民政府', '⟦2025年4月1日⟧'),
      messages: ['deadline.duty'],
      says: '本级政府的上一年度报告应当在3月31日前公布（《政府信息公开条例》第四十九条）',
    },
    {
      name: 'a date of the report year beside it is of something else',
      text: `2024年5月1日\n${signed('云溪市教育局', '⟦2025年2月10日⟧')}`,
    },
    {
      name: 'a year later still',
      text: signed('云溪市教育局', '⟦2026年1月20日⟧'),
      says: '2025年1月31日',
    },
    {
      name: 'a web page’s date',
      text: shortReport({ preamble: '⟦发布时间：2025-03-02 来源：办公室⟧', overview: opening }),
    },
  ],
});

testRule(budgetYear, {
  valid: [
    '公开2024年度部门预算和2023年度部门决算。',
    '2024年，我局按时公开部门决算。',
    '2024年度及时公开部门预决算。',
    '编制2024年度决算草案。',
    '2024年我局公开部门决算。',
    '落实2024年度部门决算要求。',
  ].map((overview) => ({ name: overview, text: shortReport({ overview }) })),

  invalid: [
    {
      name: 'the year’s own accounts',
      text: shortReport({ overview: '公开局机关⟦2024年度部门决算⟧信息。' }),
      severity: 'info',
      says: '2023',
    },
    {
      name: 'budget and accounts in one word',
      text: shortReport({ overview: '五是公开⟦2024 年度部门预决算⟧表。' }),
    },
  ],
});
