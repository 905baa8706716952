import { copiedResidue } from '../../../server/src/rules/catalogue/copied-residue';
import { overviewSaying } from '../../support/narrative';
import { testRule } from '../../support/ruleTester';

testRule(copiedResidue, {
  valid: [
    {
      name: 'words that only contain it',
      text: overviewSaying('我部门负责，全部规章已公开，教育部规章转载3件，我局依法办理。'),
    },
    {
      name: 'in a title or quotation',
      text: overviewSaying('转发《我省工作要点》，学习“我省经验”。'),
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
  ],
  invalid: [
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
  ],
});
