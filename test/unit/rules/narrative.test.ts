import { narrativeConflict } from '../../../server/src/rules/catalogue/narrative-conflict';
import { narrativeCount } from '../../../server/src/rules/catalogue/narrative-count';
import { narrativeDenial } from '../../../server/src/rules/catalogue/narrative-denial';
import { narrativeSum } from '../../../server/src/rules/catalogue/narrative-sum';
import { percentMismatch } from '../../../server/src/rules/catalogue/percent-mismatch';
import { applicationsTable, balanced } from '../../support/applications';
import { testRule } from '../../support/ruleTester';
import { disclosure2021, review, shortReport } from '../../support/shortReport';

/** Six received, one carried in, five handled, two carried out; one reconsideration pending, no suit. */
const saying = (overview: string): string =>
  shortReport({
    overview,
    disclosure: disclosure2021({ documents: '2 1 9', fees: '12.5' }),
    applications: applicationsTable(balanced),
    review: review('2 0 0 1 3 0 0 0 0 0 0 0 0 0 0'),
  });

const agreeing = [
  '2024年，本局收到政府信息公开申请6件，均按期答复。',
  '全年共受理依申请公开事项 6 件。',
  '全年收到六件政府信息公开申请。',
  '含上年结转，共受理政府信息公开申请7件。',
  '全年答复政府信息公开申请5件，其中予以公开3件、部分公开1件，结转下年度2件。',
  '年末尚未办结的政府信息公开申请2件。',
  '依申请公开工作规范有序，年内共办结5件，2件转下年度办理。',
  '政府信息公开行政复议3件，2件结果维持，1件尚未审结。',
  '规范性文件统一登记，制发2件，废止数量1件，现行有效数量9件。',
  '全年受理环境投诉363件，办理行政许可事项900件。',
  '办理依申请类政务服务事项之外，收到政府信息公开申请约10件。',
  '2023年收到政府信息公开申请60件，今年明显减少。'.replace('2023年', '去年'),
  '全年收到政府信息公开申请6件，较上年增加2件。',
  '收到网上政府信息公开申请4件、信函申请2件。',
  '制发行政规范性文件2件，解读规范性文件8件。',
  '行政事业性收费12.5万元。',
  '制发行政规范性文件2件，废止1件，宣布失效0件。',
  '在办结的5件政府信息公开申请中，予以公开3件。',
  '政府信息公开申请答复结果为：公开3件、部分公开1件、不予公开1件。',
  '因信息公开引起的行政复议3件。',
  '收到行政复议申请8件（其中政府信息公开类3件）、行政诉讼2件（政府信息公开类0件）。',
  '涉及政府信息公开工作的行政复议3件。',
  '涉企行政复议30件。',
  '全年制发行政规范性文件2件。对1件现行有效的地方标准集中公布。',
  '主动公开处罚信息90条。',
  '政府信息公开行政复议、行政诉讼共3件。',
  '公布行政事业性收费7项，全年减免行政事业性收费30万元。',
];

/** Requests of a part of the year, the body or the channels, and of those not done or done by others. */
const partly = [
  '上半年收到政府信息公开申请2件，3月收到政府信息公开申请1件。',
  '平均每月受理政府信息公开申请1件。',
  '通过网站收到政府信息公开申请4件。',
  '所属单位受理政府信息公开申请20件，各乡镇（街道）收到政府信息公开申请30件。',
  '受理低保申请20件，办结18件。',
  '全年制发公文200件，其中主动公开80件，依申请公开40件，不予公开80件。',
  '文件按属性分为主动公开80件、不予公开80件。',
  '政府信息公开申请依法答复。加强热线管理，受理群众诉求20件，办结18件。',
  '延期答复政府信息公开申请2件。',
  '指导所属单位办理政府信息公开申请20件，转送有关部门办理政府信息公开申请3件。',
  '作为复议机关审理政府信息公开行政复议案件8件。',
  '受理以市政府部门为被申请人的政府信息公开行政复议案件8件，其中维持7件。',
  '建议废止规范性文件7件，提请出台规范性文件9件。',
  '免收行政事业性收费30万元。',
  '2023年，本局收到政府信息公开申请16件。',
  '2024年收到咨询9件；2023年共收到政府信息公开申请16件。',
];

testRule(narrativeCount, {
  valid: [
    ...[...agreeing, ...partly].map((text) => ({ name: text, text: saying(text) })),
    {
      name: 'what may count those carried in too, of which the row is missing',
      text: saying('全年共受理政府信息公开申请9件。').replace(/\| 二、上年结转.*\n/, ''),
    },
    {
      name: 'beside a total that the sums prove wrong, which is found itself',
      text: saying('全年收到政府信息公开申请6件。').replace(
        '| 6 | 0 | 0 | 0 | 0 | 0 | 6 |',
        '| 6 | 0 | 0 | 0 | 0 | 0 | 9 |',
      ),
    },
    {
      name: 'as the cell says in another unit, which is found itself',
      text: saying('行政事业性收费12.5万元。').replace('| 12.5 |', '| 12.5元 |'),
    },
    ...['2.5', '-2'].map((number) => ({
      name: `beside ${number} where a count belongs, which is found itself`,
      text: saying('制发行政规范性文件3件。').replace('| 2 | 1 | 9 |', `| ${number} | 1 | 9 |`),
    })),
  ],
  invalid: [
    {
      name: 'received',
      text: saying('2024年，本局收到政府信息公开申请⟦16件⟧，均按期答复。'),
      severity: 'warning',
      related: ['6'],
      fixed: [saying('2024年，本局收到政府信息公开申请6件，均按期答复。')],
    },
    {
      name: 'a number with blanks around it',
      text: saying('2024年，本局收到政府信息公开申请 ⟦16 件⟧，均按期答复。'),
      fixed: [saying('2024年，本局收到政府信息公开申请 6 件，均按期答复。')],
    },
    {
      name: 'in Chinese numerals',
      text: saying('全年收到⟦十二件⟧政府信息公开申请。'),
      fixed: [saying('全年收到6件政府信息公开申请。')],
    },
    {
      name: 'handled',
      text: saying('全年办结依申请公开⟦9件⟧。'),
      fixed: [saying('全年办结依申请公开5件。')],
    },
    {
      name: 'what a part did goes on in the next clause',
      text: saying('局办公室代表本局受理政府信息公开申请⟦2件⟧，办结⟦2件⟧。'),
      severity: 'hint',
      messages: ['narrative-count.narrower', 'narrative-count.narrower'],
      fixed: [saying('局办公室代表本局受理政府信息公开申请6件，办结2件。')],
    },
    {
      name: 'for a part of the body it is only a hint',
      text: saying('局办公室代表本局受理政府信息公开申请⟦2件⟧。'),
      severity: 'hint',
      messages: ['narrative-count.narrower'],
      fixed: [saying('局办公室代表本局受理政府信息公开申请6件。')],
    },
    {
      name: 'a group’s rows together',
      text: saying('收到政府信息公开申请6件，其中不予公开⟦3件⟧。'),
      related: ['0', '0', '0', '0', '0', '1', '0', '0'],
      fixed: [saying('收到政府信息公开申请6件，其中不予公开1件。')],
    },
    {
      name: 'to the year’s end',
      text: saying('2024年1月1日至12月31日共收到政府信息公开申请⟦16件⟧。'),
      fixed: [saying('2024年1月1日至12月31日共收到政府信息公开申请6件。')],
    },
    {
      name: 'over all channels',
      text: saying('通过网站、信函等渠道收到政府信息公开申请⟦16件⟧。'),
      fixed: [saying('通过网站、信函等渠道收到政府信息公开申请6件。')],
    },
    {
      name: 'a row’s label with marks of its own',
      text: saying('收到政府信息公开申请6件，其中危及“三安全一稳定”⟦3件⟧。'),
      fixed: [saying('收到政府信息公开申请6件，其中危及“三安全一稳定”0件。')],
    },
    {
      name: 'documents issued',
      text: saying('全年制发行政规范性文件⟦5件⟧。'),
      fixed: [saying('全年制发行政规范性文件2件。')],
    },
    {
      name: 'reconsiderations, with what they are about',
      text: saying('涉及信息公开工作的行政复议申请⟦4件⟧。'),
      fixed: [saying('涉及信息公开工作的行政复议申请3件。')],
    },
    {
      name: 'neither of the amounts that a cell with another unit may mean',
      text: saying('行政事业性收费⟦4.5万元⟧。').replace('| 12.5 |', '| 12.5元 |'),
      fixed: [],
    },
    {
      name: 'fees in another unit',
      text: saying('行政事业性收费⟦125元⟧。'),
      says: '正文写“125元”，而表二的行政事业性收费·本年收费金额是 12.5，请核对',
      fixed: [saying('行政事业性收费125000元。')],
    },
  ],
});

testRule(narrativeDenial, {
  valid: [
    {
      name: 'none, where the table’s sum leaves open whether there was one',
      text: shortReport({
        overview: '未因政府信息公开被申请行政复议。',
        review: review('0 0 0 0 1 0 0 0 0 0 0 0 0 0 0'),
      }),
    },
    { name: 'none, and none in the table', text: saying('未因政府信息公开被提起行政诉讼。') },
    { name: 'of something else', text: saying('未收到政府信息公开申请延期投诉。') },
    { name: 'none was corrected', text: saying('政府信息公开行政复议案件没有被纠正的。') },
    { name: 'of one kind of applicant', text: saying('未收到科研机构提出的政府信息公开申请。') },
    { name: 'none overdue', text: saying('无政府信息公开申请积压，无依申请公开超期答复情况。') },
    { name: 'over other work', text: saying('未因行政执法被提起行政复议。') },
    {
      name: 'what last year left is all done',
      text: saying('收到政府信息公开申请6件；上年度结转的1件已于第一季度全部办结。'),
    },
    { name: 'of one kind of document', text: saying('未制发需要听证的规范性文件。') },
    { name: 'no complaint', text: saying('未收到对政府信息公开申请答复不满意的举报。') },
  ],
  invalid: [
    {
      name: 'no application',
      text: saying('2024年，本局⟦未收到政府信息公开申请⟧。'),
      severity: 'warning',
      related: ['6'],
    },
    {
      name: 'none carried on',
      text: saying('⟦无结转下年度继续办理的政府信息公开申请⟧。'),
      related: ['2'],
    },
    {
      name: 'none carried in',
      text: saying('政府信息公开申请⟦没有上年结转件⟧。'),
      related: ['1'],
    },
    {
      name: 'all done, though some were carried in',
      text: saying('共受理政府信息公开申请7件（含上年结转1件），⟦均已办结⟧。'),
      related: ['2'],
    },
    {
      name: 'all done, of this year and the last',
      text: saying('收到政府信息公开申请6件，上年度结转1件，⟦全部办结⟧。'),
      related: ['2'],
    },
    {
      name: 'neither reconsideration nor suit, in one finding',
      text: saying('全年⟦没有发生政府信息公开行政复议⟧和行政诉讼。'),
      related: ['3'],
    },
    {
      name: 'two that the tables count are one finding, with all numbers',
      text: shortReport({
        overview: '全年⟦未收到政府信息公开申请，没有发生政府信息公开行政复议⟧。',
        applications: applicationsTable(balanced),
        review: review('2 0 0 1 3 0 0 0 0 0 0 0 0 0 0'),
      }),
      related: ['6', '3'],
    },
    {
      name: 'two sentences are two findings',
      text: saying('⟦未收到政府信息公开申请⟧。⟦没有发生政府信息公开行政复议⟧。'),
      messages: ['narrative-denial', 'narrative-denial'],
      related: ['6'],
    },
    {
      name: 'all upheld, and one is pending',
      text: saying('信息公开类行政⟦复议3件，均获维持⟧。'),
      related: ['1'],
    },
  ],
});

testRule(narrativeSum, {
  valid: [
    { name: 'the parts make the whole', text: saying('公开信息10条，其中通知4条，动态6条。') },
    {
      name: 'parts of a part in brackets',
      text: saying('公开信息698条，其中动态407条（工作287条，专题120条），其他291条。'),
    },
    {
      name: 'a number in brackets is no whole of what follows them',
      text: saying('办理申请8件（含上年2件），其中公开3件、不予公开5件。'),
    },
    {
      name: 'nor is by how much it has changed',
      text: saying(
        '收到申请24件，比上年减少7件，其中网络15件、信函9件；同比下降22%，其中网络占62%。',
      ),
    },
    {
      name: 'what all of them are is no part beside others',
      text: saying('共受理24件，其中有效24件，补正3件。'),
    },
    {
      name: 'a second list is of the whole again',
      text: saying(
        '受理申请6件，其中教师1件、学生3件、其他2件，均已答复，其中公开4件、不公开2件。',
      ),
    },
    {
      name: 'a rate is no whole',
      text: saying('支出21万元，完成预算的86.1%，其中：接待支出5万元，完成预算的90.2%。'),
    },
    {
      name: 'the parts of another number of the sentence before',
      text: saying(
        '连同上年，共26件，已答复25件，未到期限1件。其中：公开17件，不予公开8件，其他0件。',
      ),
    },
    {
      name: 'the list ends at a half-width semicolon',
      text: saying('公开信息10条,其中:通知4条,动态6条;事项25条,决定306条。'),
    },
    { name: 'parts left out', text: saying('公开信息10条，其中通知4条。') },
    { name: 'the list goes on', text: saying('公开信息10条，其中通知8条，动态6条等。') },
    {
      name: 'another statement follows',
      text: saying('收到申请10件，其中网上6件，信函4件，答复9件。'),
    },
    {
      name: 'parts that have totals of their own',
      text: saying('新增事项10项，其中许可新增4项，总计21项，处罚新增6项，总计44项。'),
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
    ].map((text) => ({ name: text, text: saying(text) })),
  ],
  invalid: [
    {
      name: 'the parts are more',
      text: saying('共公开信息⟦10条⟧，其中通知8条，动态6条。'),
      severity: 'info',
      says: '“10条”',
      related: ['8条', '6条'],
    },
    {
      name: 'every part is called a total',
      text: saying('共公开信息⟦10条⟧，其中，通知共计8条，动态共计6条。'),
      related: ['8条', '6条'],
    },
    {
      name: 'the number before 其中 where none is called a total',
      text: saying('公开信息⟦10条⟧，其中通知8条，动态6条。'),
      says: '8+6=14',
    },
    {
      name: 'up to what is told besides',
      text: saying('公开信息⟦10条⟧，其中通知8条、动态6条，另有转载9条。'),
      related: ['8条', '6条'],
    },
    {
      name: '等 within a word leaves nothing out',
      text: saying('公开信息⟦10条⟧，其中等级评定通知8条，动态6条。'),
    },
    {
      name: '其中 opens the next sentence',
      text: saying('网站公开信息共计⟦10条⟧，微博发布3条。其中，通知8条；动态6条。'),
      related: ['8条', '6条'],
    },
    ...[
      '累计发布3次，公开信息⟦10条⟧，其中通知8条，动态6条。',
      '通过网站等，共公开信息⟦10条⟧，其中通知8条，动态6条。',
      '共公开信息⟦10条⟧其中通知8条，动态6条。',
      '公开信息⟦10条⟧，其中通知8条，6条为动态。',
      '平稳有序。\n共公开信息⟦10条⟧。其中，通知8条；动态6条。',
      '共公开信息⟦10条⟧。 其中，通知8条；动态6条。',
    ].map((text) => ({ name: text, text: saying(text), related: ['8条', '6条'] })),
  ],
});

testRule(narrativeConflict, {
  valid: [
    {
      name: 'a kind of information that has its name from disclosure',
      text: saying('主动公开政府信息698条，包括政府信息公开信息155条。'),
    },
    { name: 'the same twice', text: saying('主动公开政府信息20条。全年主动公开政府信息20条。') },
    ...[
      '主动公开政府信息20条。累计主动公开政府信息99条。',
      '主动公开政府信息20条。去年主动公开政府信息9条，上年主动公开政府信息8条。',
      '主动公开政府信息20条。主动公开政府信息约30条。',
      '主动公开政府信息20条。主动公开政府信息30件。',
      '审计信息栏目公开信息20条。财政专栏公开信息16条。',
      '一是开展培训2次。二是开展培训3次，覆盖基层。',
      '全年组织培训5次。组织培训2次，组织培训3次。',
      '门户网站全年发布动态300条；微信公众号全年发布动态100条。',
      '1.门户网站建设\n全年发布动态300条。\n2.微信公众号建设\n全年发布动态100条。',
      '河湖管理方面，全年公开动态30条；水资源管理方面，全年公开动态50条。',
      '局机关全年组织培训2次，基层水利站全年组织培训3次。',
      '政务新媒体全年发布动态320条，其中微信公众号200条、微博120条。微信公众号全年发布动态200条。',
      '召开新闻发布会3场。上半年召开新闻发布会1场，2023年召开新闻发布会5场。',
      '收到政府信息公开申请6件。收到政府信息公开申请7件。',
    ].map((text) => ({ name: text, text: saying(text) })),
    {
      name: 'for a part of the body, or about so many',
      text: shortReport({
        overview:
          '收到政府信息公开申请6件。本级收到政府信息公开申请4件。收到政府信息公开申请约5件。',
      }),
    },
    {
      name: 'what may include those carried in, and what may not, without the table',
      text: shortReport({
        overview: '全年共办理政府信息公开申请7件。全年办结政府信息公开申请5件。',
      }),
    },
    {
      name: 'below a heading that names a part',
      text: saying('无障碍环境建设。全年发布图解12件。年内共发布图解13件。'),
    },
    {
      name: 'below a heading that begins as a denial does',
      text: saying('未成年人保护。全年发布图解12件。年内共发布图解13件。'),
    },
    {
      name: 'on different platforms',
      text: saying('网站主动公开政府信息20条。微信公众号主动公开政府信息16条。'),
    },
  ],
  invalid: [
    ...[
      '全年举办业务培训2次。年内共组织政务公开业务培训⟦3次⟧。',
      '政务微信公众号发布动态120条，门户网站发布动态298条。全年微信公众号共发布动态⟦110条⟧。',
      '召开新闻发布会4场。全年共召开新闻发布会⟦3场⟧。',
      '全年发布动态418条，其中门户网站300条、微信公众号118条。门户网站发布动态⟦310条⟧。',
      '“水务要闻”栏目发布动态140条。“水务要闻”栏目全年发布动态⟦132条⟧。',
      '未发生因信息公开引发的行政诉讼。全年发布图解12件。年内共发布图解⟦13件⟧。',
    ].map((text) => ({ name: text, text: saying(text), severity: 'warning' as const })),
    {
      name: 'one number that is less than the whole',
      text: saying('发布图解12件。全年共发布图解⟦13件⟧。'),
      severity: 'info',
    },
    {
      name: 'two numbers for one column of a site',
      text: saying('本局通过审计信息栏目公开信息20条。全年在审计信息专栏公开政府信息⟦16条⟧。'),
      related: ['20条'],
    },
    {
      name: 'what no table can settle',
      text: shortReport({
        overview: '收到政府信息公开申请6件。收到政府信息公开申请⟦7件⟧。',
      }),
      says: '本年新收',
      related: ['6件'],
    },
    {
      name: 'after what is told of another place, from the last comma on',
      text: saying('主动公开政府信息20条。网站改版，全年主动公开政府信息⟦16条⟧。'),
      says: '“16条”',
    },
    {
      name: 'two numbers for one thing',
      text: saying('全年主动公开政府信息20条。本局主动公开政府信息⟦16条⟧。'),
      severity: 'warning',
      related: ['20条'],
    },
  ],
});

testRule(percentMismatch, {
  valid: [
    {
      name: 'right, rounded',
      text: saying('答复申请9件，其中公开3件，占33.3%，不予公开6件，占66.7%。'),
    },
    { name: 'a growth is no share', text: saying('收到申请9件，同比增长12.3%。') },
    ...[
      '答复申请9件，公开3件，占33.4%。',
      '公开3件，占33.3%。',
      '答复申请9条，公开3件，占13.3%。',
      '答复申请约9件，公开3件，占13.3%。',
      '答复申请9件。\n公开3件，占13.3%。',
      '答复申请9件，公开3件，同比增长13.3%。',
      '答复申请9件，增长20%，占13.3%。',
      '答复申请2件，公开3件，占13.3%。',
      '答复申请9件，收到12件，公开3件，占13.3%，不予公开4件，占40%。',
    ].map((text) => ({ name: text, text: saying(text) })),
    {
      name: 'nobody can tell of what',
      text: saying('有申请9件，另有投诉20件，公开3件，占15.9%。'),
    },
    { name: 'of a total that is not there', text: saying('其中予以公开3件，占33.3%。') },
  ],
  invalid: [
    {
      name: 'one of three',
      text: saying('答复申请9件，公开3件，占33.3%；部分公开4件，占44.4%；其他2件，占⟦29.9%⟧。'),
      severity: 'info',
      says: '22.22%',
      related: ['2件', '9件'],
    },
    {
      name: 'the only one, of the only larger number',
      text: saying('答复申请9件，公开3件，约占⟦13.3%⟧。'),
      related: ['3件', '9件'],
    },
    {
      name: 'in brackets',
      text: saying('答复申请9件，公开3件（占比⟦13.3%⟧）。'),
    },
    {
      name: 'of the number of which most are right',
      text: saying(
        '收到申请12件，答复9件，公开3件，占33.3%，部分公开4件，占44.4%；其他2件，占总数的⟦29.9%⟧。',
      ),
      related: ['2件', '9件'],
    },
    {
      name: 'one of two',
      text: saying('编发稿件10篇，其中原创3篇，占30%；转载7篇，占⟦80%⟧。'),
      related: ['7篇', '10篇'],
    },
  ],
});
