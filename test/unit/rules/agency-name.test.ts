import { agencyName } from '../../../server/src/rules/catalogue/agency-name';
import { testRule } from '../../support/ruleTester';
import { shortReport } from '../../support/shortReport';

const titled = (agency: string): string => `${agency}2024年政府信息公开工作年度报告`;

testRule(agencyName, {
  valid: [
    {
      name: 'short forms of the own name',
      text: shortReport({
        overview: '2024年，我局（市局、市生态环境局）印发方案，云溪市环境局网站改版。',
      }),
    },
    {
      name: 'other bodies of the same place',
      text: shortReport({
        overview:
          '会同云溪市公安局、云溪市生态环境监察局、云溪市自然资源局、云溪市人民政府办公室和云溪市生态环境局松坪分局开展检查。',
      }),
    },
    {
      name: 'the same office of another place and level',
      text: shortReport({ overview: '云岭省生态环境保护局、南屏市生态环境保护局到我局交流。' }),
    },
    ...['监督', '执法', '稽查', '监察', '督查', '考试', '服务', '事业', '管理'].map((word) => ({
      name: `a body below it, with ${word} in its name`,
      text: shortReport({ overview: `云溪市生态环境${word}局参与。` }),
    })),
    {
      name: 'a body whose name only begins alike',
      text: shortReport({ overview: '云溪市生态文明建设局、云溪市生产环境保护局参与。' }),
    },
    {
      name: 'what is put before or behind the name, and three characters within it',
      text: shortReport({
        overview: '云溪市新生态环境局、云溪市生态环境局厅、云溪市生态大气环境保护局参与。',
      }),
    },
    {
      name: 'a name too short to be told apart',
      text: shortReport({
        title: titled('云溪市水务局'),
        overview: '云溪市水利务局参与。',
      }),
    },
    {
      name: 'a document of the office cut short about something else',
      text: shortReport({ overview: '执行《云溪市生态环境规划》，云溪市生态环境政务公开有序。' }),
    },
    { name: 'a county’s short name', text: shortReport({ title: titled('松坪州水利局') }) },
    { name: 'a department of the State Council', text: shortReport({ title: titled('水利部') }) },
    {
      name: 'a district whose name begins with 市',
      text: shortReport({ title: titled('市南区人民政府') }),
    },
    {
      name: 'a district whose name begins with 镇',
      text: shortReport({ title: titled('镇溪区教育局') }),
    },
    { name: 'no title', text: shortReport({ title: '' }) },
  ],
  invalid: [
    ...[
      '自治区生态环境厅',
      '市教育局',
      '我局',
      '本单位',
      '区人民政府',
      '县住房和城乡建设局',
      '教育局',
    ].map((agency) => ({
      name: `${agency} names nobody`,
      text: shortReport({ title: `⟦${titled(agency)}⟧` }),
      severity: 'hint' as const,
      messages: ['agency-name.not-identifying'],
    })),
    {
      name: 'two characters put into the name',
      text: shortReport({
        overview: '在⟦云溪市生态环境保护局⟧门户网站公开，并由云溪市生态环境保护局官方微博转发。',
      }),
      severity: 'warning',
      related: [titled('云溪市生态环境局')],
      fixed: [
        shortReport({
          overview: '在云溪市生态环境局门户网站公开，并由云溪市生态环境保护局官方微博转发。',
        }),
      ],
    },
    {
      name: 'an account that may really have the name',
      text: shortReport({ overview: '通过⟦云溪市生态环境保护局⟧官方微博发布信息。' }),
      severity: 'hint',
      messages: ['agency-name.other-form-quoted'],
      fixed: [shortReport({ overview: '通过云溪市生态环境局官方微博发布信息。' })],
    },
    {
      name: 'one character put into the name',
      text: shortReport({ overview: '⟦云溪市生态大环境局⟧负责公开。' }),
      says: '云溪市生态大环境局',
      fixed: [shortReport({ overview: '云溪市生态环境局负责公开。' })],
      preferred: 0,
      safe: false,
    },
    {
      name: 'after a title that has ended',
      text: shortReport({ overview: '落实《工作要点》，⟦云溪市生态环境保护局⟧负责公开。' }),
      severity: 'warning',
      fixed: [shortReport({ overview: '落实《工作要点》，云溪市生态环境局负责公开。' })],
    },
    {
      name: 'a document that may really have the name',
      text: shortReport({
        overview: '修订《⟦云溪市生态环境⟧政务信息管理办法》，执行《云溪市生态环境质量公报》。',
      }),
      severity: 'hint',
      fixed: [
        shortReport({
          overview: '修订《云溪市生态环境局政务信息管理办法》，执行《云溪市生态环境质量公报》。',
        }),
      ],
    },
    ...['前身为', '前身是', '由', '更名前', '更名前为', '从'].map((word) => ({
      name: `after ${word} it may be history`,
      text: shortReport({ overview: `公开事项${word}⟦云溪市生态环境保护局⟧承担。` }),
      severity: 'hint' as const,
      fixed: [shortReport({ overview: `公开事项${word}云溪市生态环境局承担。` })],
    })),
    ...['微博', '官方微信', '政务抖音', '官方政务公众号', '客户端'].map((word) => ({
      name: `before ${word} it may be an account`,
      text: shortReport({ overview: `开通⟦云溪市生态环境保护局⟧${word}。` }),
      severity: 'hint' as const,
      fixed: [shortReport({ overview: `开通云溪市生态环境局${word}。` })],
    })),
    {
      name: 'an account further on, and history further back, are of something else',
      text: shortReport({
        overview: '原有公开事项由各科室，⟦云溪市生态环境保护局⟧的官方微博。',
      }),
      severity: 'warning',
      fixed: [shortReport({ overview: '原有公开事项由各科室，云溪市生态环境局的官方微博。' })],
    },
    {
      name: 'the body’s history',
      text: shortReport({
        overview: '机构改革后由原⟦云溪市生态环境保护局⟧承担的公开事项已全部移交。',
      }),
      severity: 'hint',
      fixed: [
        shortReport({ overview: '机构改革后由原云溪市生态环境局承担的公开事项已全部移交。' }),
      ],
    },
    {
      name: 'every place of one form is one finding',
      text: shortReport({
        overview: '⟦云溪市生态环境保护局⟧负责公开。',
        others: '请与云溪市生态环境保护局办公室联系。',
      }),
      related: [titled('云溪市生态环境局'), '云溪市生态环境保护局'],
      fixed: [
        shortReport({
          overview: '云溪市生态环境局负责公开。',
          others: '请与云溪市生态环境局办公室联系。',
        }),
      ],
    },
  ],
});
