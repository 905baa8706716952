import { narrativeCount } from '../../../server/src/rules/catalogue/narrative-count';
import { filledSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

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
  '收到通过网站提交的政府信息公开申请4件。',
  '收到各部门通过网络、信函等方式提交的政府信息公开申请4件。',
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
    ...[...agreeing, ...partly].map((text) => ({ name: text, text: filledSaying(text) })),
    {
      name: 'what may count those carried in too, of which the row is missing',
      text: filledSaying('全年共受理政府信息公开申请9件。').replace(/\| 二、上年结转.*\n/, ''),
    },
    {
      name: 'beside a total that the sums prove wrong, which is found itself',
      text: filledSaying('全年收到政府信息公开申请6件。').replace(
        '| 6 | 0 | 0 | 0 | 0 | 0 | 6 |',
        '| 6 | 0 | 0 | 0 | 0 | 0 | 9 |',
      ),
    },
    {
      name: 'as the cell says in another unit, which is found itself',
      text: filledSaying('行政事业性收费12.5万元。').replace('| 12.5 |', '| 12.5元 |'),
    },
    ...['2.5', '-2'].map((number) => ({
      name: `beside ${number} where a count belongs, which is found itself`,
      text: filledSaying('制发行政规范性文件3件。').replace(
        '| 2 | 1 | 9 |',
        `| ${number} | 1 | 9 |`,
      ),
    })),
  ],
  invalid: [
    {
      name: 'received',
      text: filledSaying('2024年，本局收到政府信息公开申请⟦16件⟧，均按期答复。'),
      severity: 'warning',
      related: ['6'],
      fixed: [filledSaying('2024年，本局收到政府信息公开申请6件，均按期答复。')],
    },
    {
      name: 'a number with blanks around it',
      text: filledSaying('2024年，本局收到政府信息公开申请 ⟦16 件⟧，均按期答复。'),
      fixed: [filledSaying('2024年，本局收到政府信息公开申请 6 件，均按期答复。')],
    },
    {
      name: 'in Chinese numerals',
      text: filledSaying('全年收到⟦十二件⟧政府信息公开申请。'),
      fixed: [filledSaying('全年收到6件政府信息公开申请。')],
    },
    {
      name: 'handled',
      text: filledSaying('全年办结依申请公开⟦9件⟧。'),
      fixed: [filledSaying('全年办结依申请公开5件。')],
    },
    {
      name: 'what a part did goes on in the next clause',
      text: filledSaying('局办公室代表本局受理政府信息公开申请⟦2件⟧，办结⟦2件⟧。'),
      severity: 'hint',
      messages: ['narrative-count.narrower', 'narrative-count.narrower'],
      fixed: [filledSaying('局办公室代表本局受理政府信息公开申请6件，办结2件。')],
    },
    {
      name: 'for a part of the body it is only a hint',
      text: filledSaying('局办公室代表本局受理政府信息公开申请⟦2件⟧。'),
      severity: 'hint',
      messages: ['narrative-count.narrower'],
      fixed: [filledSaying('局办公室代表本局受理政府信息公开申请6件。')],
    },
    {
      name: 'a group’s rows together',
      text: filledSaying('收到政府信息公开申请6件，其中不予公开⟦3件⟧。'),
      related: ['0', '0', '0', '0', '0', '1', '0', '0'],
      fixed: [filledSaying('收到政府信息公开申请6件，其中不予公开1件。')],
    },
    {
      name: 'to the year’s end',
      text: filledSaying('2024年1月1日至12月31日共收到政府信息公开申请⟦16件⟧。'),
      fixed: [filledSaying('2024年1月1日至12月31日共收到政府信息公开申请6件。')],
    },
    {
      name: 'over all channels',
      text: filledSaying('通过网站、信函等渠道收到政府信息公开申请⟦16件⟧。'),
      fixed: [filledSaying('通过网站、信函等渠道收到政府信息公开申请6件。')],
    },
    {
      name: 'on several ways',
      text: filledSaying('共接收通过邮寄、邮件、现场等方式提交的各类政府信息公开申请⟦16件⟧。'),
      fixed: [filledSaying('共接收通过邮寄、邮件、现场等方式提交的各类政府信息公开申请6件。')],
    },
    {
      name: 'after what they are about',
      text: filledSaying(
        '收到政府信息公开申请6件，申请内容主要涉及排污许可、行政处罚等方面。经核查，办结⟦4件⟧（部分公开1件，无法提供⟦3件⟧）。',
      ),
      fixed: [
        filledSaying(
          '收到政府信息公开申请6件，申请内容主要涉及排污许可、行政处罚等方面。经核查，办结5件（部分公开1件，无法提供3件）。',
        ),
      ],
    },
    {
      name: 'suits against this department',
      text: filledSaying('发生针对本部门有关政府信息公开事务的行政复议案⟦4件⟧。'),
      fixed: [filledSaying('发生针对本部门有关政府信息公开事务的行政复议案3件。')],
    },
    {
      name: 'a row’s label with marks of its own',
      text: filledSaying('收到政府信息公开申请6件，其中危及“三安全一稳定”⟦3件⟧。'),
      fixed: [filledSaying('收到政府信息公开申请6件，其中危及“三安全一稳定”0件。')],
    },
    {
      name: 'documents issued',
      text: filledSaying('全年制发行政规范性文件⟦5件⟧。'),
      fixed: [filledSaying('全年制发行政规范性文件2件。')],
    },
    {
      name: 'reconsiderations, with what they are about',
      text: filledSaying('涉及信息公开工作的行政复议申请⟦4件⟧。'),
      fixed: [filledSaying('涉及信息公开工作的行政复议申请3件。')],
    },
    {
      name: 'neither of the amounts that a cell with another unit may mean',
      text: filledSaying('行政事业性收费⟦4.5万元⟧。').replace('| 12.5 |', '| 12.5元 |'),
      fixed: [],
    },
    {
      name: 'fees in another unit',
      text: filledSaying('行政事业性收费⟦125元⟧。'),
      says: '正文写“125元”，而表二的行政事业性收费·本年收费金额是 12.5，请核对',
      fixed: [filledSaying('行政事业性收费125000元。')],
    },
  ],
});
