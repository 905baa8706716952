import { chapterEmpty } from '../../../server/src/rules/catalogue/chapter-empty';
import { chapterExtra } from '../../../server/src/rules/catalogue/chapter-extra';
import { chapterTitle } from '../../../server/src/rules/catalogue/chapter-title';
import { replaced } from '../../support/draft';
import { testRule } from '../../support/ruleTester';
import {
  disclosure,
  issues,
  others,
  six,
  draft,
  whole,
  without,
  changed,
} from '../../support/sixChapters';

testRule(chapterTitle, {
  valid: [
    { name: 'the official titles', text: whole },
    {
      name: 'parts of chapter one in words like those of a chapter that is missing',
      text: changed(without(disclosure), [
        '平稳有序。',
        '1.主动公开情况\n\n平稳有序。\n\n2.依申请公开情况\n\n平稳有序。',
      ]),
    },
  ],
  invalid: [
    {
      name: 'another title',
      text: changed(six, ['主动公开政府信息情况', '⟦主动公开政务信息情况⟧']),
      severity: 'warning',
      messages: ['chapter-title.other'],
      says: '章节标题是“主动公开政务信息情况”，格式规定的标题是“主动公开政府信息情况”',
      fixed: [whole],
      titles: ['改为“主动公开政府信息情况”'],
      preferred: 0,
      safe: false,
    },
    {
      name: 'another form of it, broken by a blank',
      text: changed(six, ['主动公开政府信息情况', '⟦主动公开政府信息的 情况⟧']),
      severity: 'hint',
      messages: ['chapter-title.variant'],
      says: '“主动公开政府信息的情况”',
      fixed: [whole],
    },
    {
      name: 'another form of it, broken before words that are a title by themselves',
      text: changed(six, [
        '存在的主要问题及改进情况',
        '⟦政府信息公开工作\n存在的主要问题及改进情况⟧',
      ]),
      messages: ['chapter-title.variant'],
      fixed: [whole],
    },
  ],
});

testRule(chapterEmpty, {
  valid: [
    { name: 'text in each', text: whole },
    { name: 'a picture', text: changed(six, ['已经改进。', '![](issues.png)']) },
    {
      name: 'chapters with a table have a rule of their own',
      text: changed(six, ['见下表。\n\n三', '三']),
    },
    {
      name: 'text on the heading’s line',
      text: changed(six, ['改进情况\n\n已经', '改进情况 已经']),
    },
  ],
  invalid: [
    {
      name: 'nothing',
      text: changed(six, [issues, '⟦五、存在的主要问题及改进情况⟧']),
      severity: 'error',
      messages: ['chapter-empty.text-needed'],
      says: '“五、存在的主要问题及改进情况”只有标题，没有内容。这一章必须有文字说明',
    },
    {
      name: 'marks and a page’s number',
      text: changed(six, [issues, '⟦五、存在的主要问题及改进情况⟧\n\n……\n\n- 4 -']),
    },
    {
      name: 'the body’s name and the date below the last are no text of it',
      text: changed(six, [others, '⟦六、其他需要报告的事项⟧\n\n云溪市生态环境局\n\n2025年1月20日']),
    },
    {
      name: 'in the trial form the last may be none, and says so',
      text: replaced(changed(six, [others, '⟦六、其他需要报告的事项⟧']), '2024年', '2020年'),
      severity: 'warning',
      messages: ['chapter-empty.none-allowed'],
    },
  ],
});

testRule(chapterExtra, {
  valid: [
    { name: 'six', text: whole },
    { name: 'an attachment', text: draft(...six, '七、附件\n\n一览表。') },
  ],
  invalid: [
    {
      name: 'a seventh',
      text: draft(...six, '⟦七、工作展望⟧\n\n继续努力。'),
      severity: 'hint',
      says: '“七、工作展望”不在格式规定的6章之内',
    },
  ],
});
