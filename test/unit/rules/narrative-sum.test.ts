import { narrativeSum } from '../../../server/src/rules/catalogue/narrative-sum';
import { filledSaying, overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(narrativeSum, {
  valid: [
    {
      name: 'the parts make the whole',
      text: filledSaying('公开信息10条，其中通知4条，动态6条。'),
    },
    {
      name: 'parts of a part in brackets',
      text: filledSaying('公开信息698条，其中动态407条（工作287条，专题120条），其他291条。'),
    },
    {
      name: 'a number in brackets is no whole of what follows them',
      text: filledSaying('办理申请8件（含上年2件），其中公开3件、不予公开5件。'),
    },
    {
      name: 'nor is by how much it has changed',
      text: filledSaying(
        '收到申请24件，比上年减少7件，其中网络15件、信函9件；同比下降22%，其中网络占62%。',
      ),
    },
    {
      name: 'what all of them are is no part beside others',
      text: filledSaying('共受理24件，其中有效24件，补正3件。'),
    },
    {
      name: 'a rate of another sentence is no whole of rates',
      text: filledSaying(
        '决算21.53万元，完成预算的86.12%，比上年减少1.2万元，下降5.28%。其中：出国5.2万元，完成预算的86.67%；接待3.47万元，完成预算的69.4%。',
      ),
    },
    {
      name: 'a second list is of the whole again',
      text: filledSaying(
        '受理申请6件，其中教师1件、学生3件、其他2件，均已答复，其中公开4件、不公开2件。',
      ),
    },
    {
      name: 'a rate is no whole',
      text: filledSaying('支出21万元，完成预算的86.1%，其中：接待支出5万元，完成预算的90.2%。'),
    },
    {
      name: 'the parts of another number of the sentence before',
      text: filledSaying(
        '连同上年，共26件，已答复25件，未到期限1件。其中：公开17件，不予公开8件，其他0件。',
      ),
    },
    {
      name: 'the list ends at a half-width semicolon',
      text: filledSaying('公开信息10条,其中:通知4条,动态6条;事项25条,决定306条。'),
    },
    { name: 'parts left out', text: filledSaying('公开信息10条，其中通知4条。') },
    { name: 'the list goes on', text: filledSaying('公开信息10条，其中通知8条，动态6条等。') },
    {
      name: 'another statement follows',
      text: filledSaying('收到申请10件，其中网上6件，信函4件，答复9件。'),
    },
    {
      name: 'parts that have totals of their own',
      text: filledSaying('新增事项10项，其中许可新增4项，总计21项，处罚新增6项，总计44项。'),
    },
    ...[
      '其中通知8条，动态6条。',
      '公开信息10条，其中通知8件，动态6件。',
      '共公开信息10条，微博3条，其中通知8条，动态6条。',
      '共公开信息约10条，其中通知8条，动态6条。',
      '公开信息10条，其中通知近8条，动态6条。',
      '公开信息10条。其中，通知8条；动态6条。',
      '共公开信息10条，共阅读20条。其中，通知8条；动态26条。',
      '共公开信息10条。\n其中，通知8条；动态6条。',
      '共公开信息10条。其中，通知8条。动态6条。',
      '共公开信息10条。其中，动态8条（含专题6条）。',
      '公开信息10条，其中通知8条，动态6条等，持续更新。',
      '公开信息10条，其中通知8条，动态6条等\n平稳有序。',
      '共公开信息10条。其中，通知8条；动态6条等。',
      '共公开信息10条。其中，通知8条；会议6次；动态1条。',
      '共公开信息10条，其中：通知4条；动态5条；公共服务1条。',
      '共公开信息10条，其中：通知8条；动态5条等。',
      '共公开信息10条，其中：通知8条；召开会议6次；动态5条。',
      '共公开信息10条，其中：通知8条；动态2条；同比增加6条。',
      '共公开信息10条，其中：通知8条；动态1条，专题4条；访谈2条。',
      '共公开信息10条，其中通知8条；发布解读5条。',
    ].map((text) => ({ name: text, text: filledSaying(text) })),
  ],
  invalid: [
    {
      name: 'the parts are more',
      text: filledSaying('共公开信息⟦10条⟧，其中通知8条，动态6条。'),
      severity: 'info',
      says: '“10条”',
      related: ['8条', '6条'],
    },
    {
      name: 'every part is called a total',
      text: filledSaying('共公开信息⟦10条⟧，其中，通知共计8条，动态共计6条。'),
      related: ['8条', '6条'],
    },
    {
      name: 'the number before 其中 where none is called a total',
      text: filledSaying('公开信息⟦10条⟧，其中通知8条，动态6条。'),
      says: '8+6=14',
    },
    {
      name: 'up to what is told besides',
      text: filledSaying('公开信息⟦10条⟧，其中通知8条、动态6条，另有转载9条。'),
      related: ['8条', '6条'],
    },
    {
      name: '等 within a word leaves nothing out',
      text: filledSaying('公开信息⟦10条⟧，其中等级评定通知8条，动态6条。'),
    },
    {
      name: '其中 opens the next sentence',
      text: filledSaying('网站公开信息共计⟦10条⟧，微博发布3条。其中，通知8条；动态6条。'),
      related: ['8条', '6条'],
    },
    ...[
      '累计发布3次，公开信息⟦10条⟧，其中通知8条，动态6条。',
      '通过网站等，共公开信息⟦10条⟧，其中通知8条，动态6条。',
      '共公开信息⟦10条⟧其中通知8条，动态6条。',
      '公开信息⟦10条⟧，其中通知8条，6条为动态。',
      '平稳有序。\n共公开信息⟦10条⟧。其中，通知8条；动态6条。',
      '共公开信息⟦10条⟧。 其中，通知8条；动态6条。',
      '共公开信息⟦10条⟧，其中：通知8条；公共服务动态6条。',
    ].map((text) => ({ name: text, text: filledSaying(text), related: ['8条', '6条'] })),
  ],
});

testRule(narrativeSum, {
  valid: [
    '公开信息22条，其中人事2条，动态2条，财务2条（其中预算1条、决算1条），计划5条，审计11条。',
    '公开信息9条，其中网站公开9条，包括项目计划1条、检查结果8条。',
    '共公开信息30条，网站20条，微信25条。',
    '公开信息20条，其中人事12条、财务9条等。',
    '公开信息20条，含规范性文件2条。',
    '公开信息20条，其中人事12条、财务4条、其他4条。',
    '编制图解9件，分别为防汛5件、灌溉4件。',
    '发出收费通知3件，总金额2400元，分别为800元、900元、700元。',
    '公开信息20条。其中，人事12条、财务9条等。',
    '公开信息20条（网站12条、微信4条、其他4条）。',
    '公开信息20条（网站20条、微信12条）。',
    '发出收费通知5件，总金额2400元，分别为800元、900元、600元。',
    '公开信息20条，其中动态12条、公示8条，举办访谈9场，发布解读2条。',
    '发生争议11件，其中，咨询7件，结果维持6件，尚未审结1件；投诉4件，结果维持4件。',
    '收到咨询15件，除2件转下年外，其余13件均已答复。',
    '收到咨询15件，除1件撤回、2件转下年外，其余12件均已答复。',
    '收到咨询15件，除2件转下年外，均已答复。此外收到其他来信30件。',
    '公开信息204条，其中会议20条，政策33件，意见征集79件，其他信息72条。',
  ].map((sentence) => ({ name: sentence, text: overviewSaying(sentence) })),
  invalid: [
    '累计公开信息⟦875条⟧，在已公开信息当中动态类543条，专题类192条，其他信息143条。',
    '共公开信息⟦875条⟧：动态类543条，专题类192条，其他信息143条。',
    '共公开信息⟦875条⟧，动态类543条、专题类192条、其他信息143条。',
    '共公开信息⟦875条⟧，包括动态类543条，专题类192条，公示类143条。',
    '公开信息20条，其中网站公开⟦15条⟧（其中动态10条、公告6条），微信公开5条。',
    '公开信息⟦20条⟧，其中人事12条、财务4条、其他3条。',
    '公开信息9条，其中网站公开⟦9条⟧，包括项目计划3条、检查结果8条。',
    '公开信息⟦20条⟧。其中，人事12条、财务4条、其他3条。',
    '公开信息⟦20条⟧（网站12条、微信4条、其他平台5条）。',
    '发出收费通知3件，总金额⟦2400元⟧，分别为800元、900元、600元。',
    '公开信息⟦20条⟧，其中动态12条、公示9条，举办访谈9场，发布解读2条。',
    '收到咨询⟦15件⟧，除2件转下年外，其余14件均已答复。',
    '收到咨询⟦15件⟧，除1件撤回、2件转下年外，其余11件均已答复。',
    '有3件申请收取信息处理费⟦2330元⟧。其中，甲单位1件，收取880元；乙单位1件，收取1080元；丙单位1件，收取270元。',
  ].map((sentence) => ({ name: sentence, text: overviewSaying(sentence) })),
});
