import { copiedResidue } from '../../../server/src/rules/catalogue/copied-residue';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

const of = (body: string, overview: string): string =>
  `# ${body}2024年政府信息公开工作年度报告\n\n一、总体情况\n\n${overview}\n`;

testRule(copiedResidue, {
  valid: [
    ...[
      '与松山市生态环境局开展联合检查。',
      '学习松山市生态环境局政务公开经验。',
      '转载《松山市生态环境局政务公开通告》。',
      '在2023年度市政府信息公开工作考核中名列前茅。',
      '在云溪市委、市政府的领导下开展工作。',
    ].map((text) => ({ name: text, text: overviewSaying(text) })),
    {
      name: 'what is done with its own',
      text: '# 云溪市东湖区花溪街道办事处2024年政府信息公开工作年度报告\n\n一、总体情况\n\n规范街道公众号内容，完善街道政务公开专区，优化街道网站。\n',
    },
    {
      name: 'words that only contain it',
      text: overviewSaying(
        '我部门负责，全部规章已公开，教育部规章转载3件，我局依法办理，由我委托的机构承办。',
      ),
    },
    {
      name: 'in a title or quotation',
      text: overviewSaying('转发《我省工作要点》，学习“我省经验”。'),
    },
    {
      name: 'of a committee’s own',
      text: '# 云溪市卫生健康委员会2024年政府信息公开工作年度报告\n\n一、总体情况\n\n我委认真落实。\n',
    },
    {
      name: 'of a ministry’s own',
      text: '# 水利部2024年政府信息公开工作年度报告\n\n一、总体情况\n\n我部认真落实，部规章已公开。\n',
    },
    {
      name: 'of a body whose level nobody can tell',
      text: '# 云溪海关2024年政府信息公开工作年度报告\n\n一、总体情况\n\n部规章已公开。\n',
    },
    {
      name: 'of a province’s own',
      text: '# 云岭省生态环境厅2024年政府信息公开工作年度报告\n\n一、总体情况\n\n我省公开工作稳步推进，我厅认真落实。\n',
    },
    {
      name: 'the body’s own place in short and its superior',
      text: overviewSaying(
        '2024年，云溪市生态环境局认真贯彻，请与云溪市生态环境局联系。接受省生态环境厅指导。',
      ),
    },
    ...[
      '赴青禾县生态环境局学习交流公开经验。',
      '与青禾市生态环境局联合发布水质信息。',
      '指导松坪县生态环境局规范公开栏目。',
      '青禾市政府办公室印发公开要点，我局对照落实。',
      '市政务服务管理局对我局开展专题指导。',
      '松坪县、青禾县生态环境局分别举办培训。',
      '青禾县人民法院审结1件。',
      '受青禾县生态环境局委托发布信息。',
      '各县区生态环境局全年报送信息20条。',
      '市财政局牵头公开预决算。',
      '推动城市供水信息公开。',
      '2024年，青禾县生态环境局认真落实要求，我局予以指导。',
      '指导云溪市教育局提升政务公开水平。',
      '通过云溪市政务服务管理局网站公布办事指南。',
      '云溪市司法局通过门户网站公开法律援助指南，我局协助。',
      '由松山市生态环境局牵头开展联合执法。',
    ].map((sentence) => ({ name: sentence, text: overviewSaying(sentence) })),
    {
      name: 'a government of its counties and departments',
      text: '# 云溪市人民政府2024年政府信息公开工作年度报告\n\n一、总体情况\n\n松坪县人民政府坚持逐月更新目录。2024年，市教育局把招生信息作为公开重点。\n',
    },
    {
      name: 'a county’s bodies, by what they publish on',
      text: '# 松坪县水务局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n全年通过县政府信息公开平台发布信息8条，还依托县政府门户网站公开。\n',
    },
    {
      name: 'a branch, of the district that it is named after',
      text: '# 云溪市公安局柏林分局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n依托柏林区人民政府门户网站发布信息。\n',
    },
    {
      name: 'a sub-district’s office by its short name',
      text: '# 云溪市柏林区人民政府枫桥街道办事处2024年政府信息公开工作年度报告\n\n一、总体情况\n\n2024年，枫桥街道办事处主动公开政府信息47条。\n',
    },
    {
      name: 'a verb is no place’s name',
      text: '# 云溪市水利局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n发布信息9条，发布市政府及政府办文件82条。\n',
    },
    {
      name: 'a hospital, on the site of the commission above it',
      text: of('云溪市人民医院', '依托云溪市卫生健康委员会网站公开服务信息。'),
    },
    {
      name: 'parts of a town',
      text: of(
        '松坪县柳河镇人民政府',
        '依托县政府网站公开信息，各村社区开展宣传，镇区升级公开栏，便民服务区完善公开专区。',
      ),
    },
    {
      name: 'a county of the city above it',
      text: '# 松坪县水务局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n通过云溪市人民政府网站公开信息。\n',
    },
  ],
  invalid: [
    ...[
      '对⟦松山市生态环境局⟧各科室开展培训。',
      '将公开工作纳入⟦松山市生态环境局⟧年度考核。',
      '制定《⟦松山市生态环境局⟧政务公开工作制度》。',
      '成立由⟦松山市生态环境局⟧局长任组长的领导小组。',
      '提升⟦云溪市教育局⟧政务公开水平。',
      '依托⟦云溪市交通运输局⟧门户网站发布信息。',
      '⟦云溪市住房和城乡建设局⟧通过门户网站公开政府信息418条。',
      '⟦云溪市教育局⟧没有发出收费通知。',
    ].map((text) => ({
      name: text,
      text: overviewSaying(text),
      severity: 'warning' as const,
      fixed: [overviewSaying(text.replace(/⟦.*⟧/, '云溪市生态环境局'))],
      preferred: null,
    })),
    ...['⟦我委⟧全年公开信息30条。', '⟦我院⟧推进公开。', '⟦我街道⟧推进公开。'].map((text) => ({
      name: text,
      text: overviewSaying(text),
      severity: 'hint' as const,
    })),
    {
      name: 'led by a place below',
      text: overviewSaying('在⟦松山县⟧县委、县政府的领导下开展工作。').replace('县县委', '县委'),
      severity: 'warning',
    },
    {
      name: 'a ministry’s word',
      text: overviewSaying('建立⟦部规章⟧台账。'),
      severity: 'warning',
      messages: ['copied-residue.level'],
      says: '“部规章”不是“云溪市生态环境局”会用的说法',
      fixed: [overviewSaying('建立规章台账。')],
      preferred: 0,
      safe: false,
    },
    {
      name: 'a ministry’s own name for itself',
      text: overviewSaying('⟦我部⟧认真落实要求。'),
      severity: 'warning',
    },
    {
      name: 'the province’s',
      text: overviewSaying('⟦我省⟧公开工作稳步推进。'),
      severity: 'hint',
    },
    {
      name: 'another body as the subject',
      text: overviewSaying('2024年，⟦青禾县生态环境局⟧认真贯彻落实要求。'),
      severity: 'warning',
      messages: ['copied-residue.body'],
      says: '这里写的是“青禾县生态环境局”，报告的机关却是“云溪市生态环境局”',
      fixed: [overviewSaying('2024年，云溪市生态环境局认真贯彻落实要求。')],
      preferred: null,
      safe: false,
    },
    {
      name: 'after a half-width comma',
      text: overviewSaying('2024年,⟦青禾县生态环境局⟧认真贯彻落实要求。'),
      fixed: [overviewSaying('2024年,云溪市生态环境局认真贯彻落实要求。')],
    },
    ...[
      '（五）监督保障。⟦青禾县生态环境局⟧举办业务培训2次。',
      '全年⟦青禾市生态环境局⟧新收政府信息公开申请24件。',
      '本报告由⟦青禾县生态环境局⟧编制。',
      '请与⟦青禾县生态环境局⟧办公室联系。',
      '2024年⟦青禾市生态环境局⟧没有发出收费通知。',
      '2024年，⟦市教育局⟧把招生信息作为公开重点。',
      '2024年，⟦云溪市教育局⟧坚持每月更新目录。',
      '举办培训2次，⟦青禾县生态环境局⟧对公文属性逐件审核。',
    ].map((sentence) => ({
      name: sentence,
      text: overviewSaying(sentence),
      messages: ['copied-residue.body'],
      fixed: [overviewSaying(sentence.replace(/⟦.*⟧/, '云溪市生态环境局'))],
    })),
    ...(
      [
        ['松坪县柳河镇人民政府', '⟦石桥镇⟧依托县政府网站公开信息。'],
        ['松坪县柳河镇人民政府', '⟦石桥镇人民政府⟧在便民服务中心设置公开专区。'],
        ['云溪市柏林区枫桥街道办事处', '⟦梅林街道⟧升级公开栏。'],
        ['国家税务总局松坪县税务局', '⟦国家税务总局青禾县税务局⟧举办培训2次。'],
        ['国家税务总局松坪县税务局', '通过国家税务总局⟦青禾县税务局⟧网站公开信息。'],
        ['云溪市教育体育局', '⟦青禾市教育体育局⟧在门户网站公开招生信息，服务青禾市高质量发展。'],
      ] as const
    ).map(([body, words]) => ({
      name: `${words} of ${body}`,
      text: of(body, words),
      severity: 'warning' as const,
      messages: ['copied-residue.body'],
      fixed: [of(body, words.replace(/⟦.*⟧/, body))],
    })),
    {
      name: 'surroundings for business are no border',
      text: overviewSaying('优化⟦青禾市⟧营商环境，公开目录逐月更新。'),
      messages: ['copied-residue.place'],
      fixed: [overviewSaying('优化云溪市营商环境，公开目录逐月更新。')],
    },
    {
      name: 'another city where its own should stand',
      text: overviewSaying('为服务⟦青禾市⟧高质量发展，公开目录逐月更新。'),
      severity: 'info',
      messages: ['copied-residue.place'],
      fixed: [overviewSaying('为服务云溪市高质量发展，公开目录逐月更新。')],
      preferred: null,
      safe: false,
    },
    {
      name: 'a branch of another district',
      text: '# 云溪市公安局柏林分局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n依托⟦青禾区⟧人民政府门户网站发布信息。\n',
      messages: ['copied-residue.place'],
      fixed: [],
    },
    {
      name: 'another county where its own should stand',
      text: '# 松坪县人民政府2024年政府信息公开工作年度报告\n\n一、总体情况\n\n推动⟦青禾县⟧高质量发展。\n',
      severity: 'warning',
      messages: ['copied-residue.place'],
      fixed: [
        '# 松坪县人民政府2024年政府信息公开工作年度报告\n\n一、总体情况\n\n推动松坪县高质量发展。\n',
      ],
    },
  ],
});
