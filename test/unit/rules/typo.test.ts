import { typo } from '../../../server/src/rules/catalogue/typo';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(typo, {
  valid: [
    {
      name: 'rights of persons and powers of offices in their places',
      text: overviewSaying('保障公民权利和申请人的合法权利，推动权力在阳光下运行，公布权力清单。'),
    },
    {
      name: '截止 with its own nouns',
      text: overviewSaying('意见征集截止日期为6月30日，截止时间不变，逾期截止。'),
    },
    { name: '公部 between two words', text: overviewSaying('由办公部门统一受理，公部门参与。') },
    {
      name: 'characters that only meet',
      text: overviewSaying(
        '自己经办，按排名公布，反复盖章，一贯切实履职，财政付款，建立健全全市制度，引进一部法规库。',
      ),
    },
    {
      name: 'part of a place’s name',
      text: overviewSaying('指导会仪镇、会仪社区规范公开村务。'),
    },
    {
      name: 'the title of a document is left as it is',
      text: overviewSaying('印发《权利清单管理办法》。'),
    },
  ],
  invalid: [
    {
      name: '权利 for an office’s power',
      text: overviewSaying('全面展现机构⟦权利配置⟧情况。'),
      severity: 'warning',
      messages: ['typo.because'],
      fixed: [overviewSaying('全面展现机构权力配置情况。')],
    },
    {
      name: 'over a converter’s line break, which the fix leaves',
      text: overviewSaying(
        '全面展现机构⟦权利配\n置⟧情况，规范有序推进政务公开各项工作开展，\n保障知情权，方便公众查询获取政府信息，全年没有\n发生逾期的情形。',
      ),
      severity: 'warning',
      fixed: [
        overviewSaying(
          '全面展现机构权力配\n置情况，规范有序推进政务公开各项工作开展，\n保障知情权，方便公众查询获取政府信息，全年没有\n发生逾期的情形。',
        ),
      ],
    },
    {
      name: '截止 before a time',
      text: overviewSaying('⟦截止⟧2024年底，公开信息30条。'),
      severity: 'hint',
      fixed: [overviewSaying('截至2024年底，公开信息30条。')],
    },
    {
      name: '公部 for 公布',
      text: overviewSaying('及时⟦公部⟧政府信息。'),
      severity: 'warning',
      messages: ['typo'],
      says: '“公部”',
      fixed: [overviewSaying('及时公布政府信息。')],
      preferred: 0,
      safe: false,
    },
    {
      name: 'right beside the title of a document',
      text: overviewSaying('印发《公开要点》⟦公部⟧，⟦公部⟧《公开要点》。'),
      fixed: [overviewSaying('印发《公开要点》公布，公部《公开要点》。')],
    },
    {
      name: 'an idiom',
      text: overviewSaying('坚持以公开为常态，⟦一如继往⟧做好服务。'),
      severity: 'warning',
      fixed: [overviewSaying('坚持以公开为常态，一如既往做好服务。')],
    },
    {
      name: '制订 of what was issued',
      text: overviewSaying('⟦制订印发⟧工作要点。'),
      severity: 'hint',
      fixed: [overviewSaying('制定印发工作要点。')],
    },
    {
      name: 'a missing character',
      text: overviewSaying('畅通⟦受理渠⟧。申请受理渠道保持畅通。'),
      severity: 'warning',
      fixed: [overviewSaying('畅通受理渠道。申请受理渠道保持畅通。')],
    },
  ],
});
