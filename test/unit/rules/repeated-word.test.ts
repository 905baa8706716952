import { repeatedWord } from '../../../server/src/rules/catalogue/repeated-word';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(repeatedWord, {
  valid: [
    {
      name: 'characters rightly doubled',
      text: overviewSaying(
        '工作渐渐规范，常常走访，人人参与，层层落实，处处用心，一一答复，方方面面兼顾，好好学习，等等。',
      ),
    },
    {
      name: 'a name and the word after it',
      text: overviewSaying(
        '市生态环境局局长、青禾县县政府、州州级财政、信息处处长、市市场监管局。',
      ),
    },
    {
      name: 'two words that meet',
      text: overviewSaying(
        '健全全市制度，信息公开开展情况，部门门户网站，执行行政处罚，机关关于公开的通知，检举举报电话，工作作风，管理理念，水平平稳，办理理由，标准准确。',
      ),
    },
    {
      name: 'terms that border on each other',
      text: overviewSaying(
        '国家有关规定规定应当公开的，编制主动公开公开目录，开展业务培训、宣传活动，落实政府信息公开信息处理费规定。',
      ),
    },
    { name: 'one by one', text: overviewSaying('一件一件梳理，逐条逐条核对。') },
    { name: 'in a title', text: overviewSaying('印发《信息管理管理办法》和《编发发布办法》。') },
    { name: 'in a quotation', text: overviewSaying('开展“进一步进一步”活动。') },
    {
      name: 'a heading that the text takes up',
      text: overviewSaying(
        '（一）依申请公开\n依申请公开工作有序开展，\n全年受理申请3件，均按期答复，\n没有逾期的情形，公众评价较好。',
      ),
    },
  ],
  invalid: [
    {
      name: 'a character before its word',
      text: overviewSaying('公布投诉⟦举举报⟧电话。'),
      severity: 'warning',
      says: '“举举报”',
      preferred: 0,
      safe: false,
      fixed: [overviewSaying('公布投诉举报电话。')],
    },
    {
      name: 'a character after its word',
      text: overviewSaying('加强信息⟦公开开⟧，方便群众。'),
      severity: 'warning',
      fixed: [overviewSaying('加强信息公开，方便群众。')],
    },
    {
      name: 'a suffix',
      text: overviewSaying('属于过程⟦性性⟧信息。'),
      severity: 'warning',
      fixed: [overviewSaying('属于过程性信息。')],
    },
    {
      name: 'a particle',
      text: overviewSaying('公众⟦的的⟧需求得到满足。'),
      severity: 'warning',
      fixed: [overviewSaying('公众的需求得到满足。')],
    },
    {
      name: 'a word',
      text: overviewSaying('⟦进一步进一步⟧规范流程。'),
      severity: 'warning',
      fixed: [overviewSaying('进一步规范流程。')],
    },
    {
      name: 'a word of two characters before a mark',
      text: overviewSaying('工作⟦扎实扎实⟧。'),
      severity: 'warning',
      fixed: [overviewSaying('工作扎实。')],
    },
    {
      name: 'the same in short and in full',
      text: overviewSaying('公众⟦可通过可以通过⟧网站查询。'),
      severity: 'warning',
      fixed: [overviewSaying('公众可以通过网站查询。')],
    },
    {
      name: 'two that border on each other are two',
      text: overviewSaying('全年⟦编发发布⟧⟦进一步进一步⟧规范。'),
      messages: ['repeated-word.meaning', 'repeated-word'],
      fixed: [overviewSaying('全年发布进一步进一步规范。')],
    },
    {
      name: 'an event named twice',
      text: overviewSaying('组织各类⟦宣传社会宣传⟧活动。'),
      severity: 'hint',
      preferred: null,
      fixed: [overviewSaying('组织各类社会宣传活动。')],
    },
    {
      name: 'two verbs for one',
      text: overviewSaying('全年⟦编发发布⟧年报1期。'),
      severity: 'hint',
      messages: ['repeated-word.meaning'],
      preferred: null,
      safe: false,
      fixed: [overviewSaying('全年发布年报1期。')],
    },
    {
      name: '等等 before a noun',
      text: overviewSaying('公开行政处罚⟦等等重点⟧领域信息。'),
      severity: 'hint',
      messages: ['repeated-word.because'],
      fixed: [overviewSaying('公开行政处罚等重点领域信息。')],
    },
  ],
});
