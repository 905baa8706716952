import { chapterEmpty } from '../../../server/src/rules/catalogue/chapter-empty';
import { chapterExtra } from '../../../server/src/rules/catalogue/chapter-extra';
import { chapterMissing } from '../../../server/src/rules/catalogue/chapter-missing';
import { chapterOrder } from '../../../server/src/rules/catalogue/chapter-order';
import { chapterTitle } from '../../../server/src/rules/catalogue/chapter-title';
import { reportTitle } from '../../../server/src/rules/catalogue/report-title';
import { tableEmpty } from '../../../server/src/rules/catalogue/table-empty';
import { tableMissing } from '../../../server/src/rules/catalogue/table-missing';
import { tableUnreadable } from '../../../server/src/rules/catalogue/table-unreadable';
import { applicationsTable, balanced } from '../../support/applications';
import { replaced } from '../../support/draft';
import { testRule } from '../../support/ruleTester';

const title = '云溪市生态环境局2024年政府信息公开工作年度报告';
const overview = '一、总体情况\n\n平稳有序。';
const disclosure = '二、主动公开政府信息情况\n\n见下表。';
const applications = '三、收到和处理政府信息公开申请情况\n\n见下表。';
const cases = '四、政府信息公开行政复议、行政诉讼情况\n\n见下表。';
const issues = '五、存在的主要问题及改进情况\n\n已经改进。';
const others = '六、其他需要报告的事项\n\n依据规定，未收取信息处理费。';
const six = [overview, disclosure, applications, cases, issues, others] as const;

const draft = (...parts: readonly string[]): string => [title, ...parts].join('\n\n') + '\n';
const whole = draft(...six);
const without = (part: string): readonly string[] => six.filter((each) => each !== part);
/** The chapters with parts of them replaced, one after the other. */
const changed = (
  parts: readonly string[],
  ...changes: readonly (readonly [string, string])[]
): string => changes.reduce((text, [part, by]) => replaced(text, part, by), draft(...parts));

const reviewTable = [
  '| 行政复议 | | | | | 行政诉讼 未经复议直接起诉 | | | | | 行政诉讼 复议后起诉 | | | | |',
  `|${' ---: |'.repeat(15)}`,
  `|${' 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |'.repeat(3)}`,
  `|${' 0 |'.repeat(15)}`,
].join('\n');
const otherMatters =
  '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），2024年云溪市生态环境局发出收费通知（此处填写：收费通知件数）件，通知收费总金额（此处填写：通知收费总金额）元，实际收取信息处理费（此处填写：实际收取金额）元。\n\n（此处填写：其他需要报告的事项，没有则删去本段）';
const requests = applicationsTable(balanced);

testRule(chapterMissing, {
  valid: [{ name: 'all six', text: whole }],
  invalid: [
    {
      name: 'one in the midst: it belongs before the next',
      text: changed(without(cases), [
        '五、存在的主要问题及改进情况',
        '⟦五、存在的主要问题及改进情况⟧',
      ]),
      severity: 'error',
      messages: ['chapter-missing.before'],
      says: '缺少“四、政府信息公开行政复议、行政诉讼情况”。格式要求六章齐全，应在“五、存在的主要问题及改进情况”之前',
      related: [],
      fixed: [changed(six, [cases, `四、政府信息公开行政复议、行政诉讼情况\n\n${reviewTable}`])],
      titles: ['补上“四、政府信息公开行政复议、行政诉讼情况”'],
      preferred: 0,
      safe: false,
    },
    {
      name: 'one whose gap the others closed up: they get their numbers back',
      text: changed(
        without(cases),
        ['五、存在的主要问题及改进情况', '⟦四、存在的主要问题及改进情况⟧'],
        ['六、其他', '5. 其他'],
      ),
      fixed: [
        changed(
          six,
          [cases, `四、政府信息公开行政复议、行政诉讼情况\n\n${reviewTable}`],
          ['六、其他', '6. 其他'],
        ),
      ],
    },
    {
      name: 'the last: it belongs at the end',
      text: changed(without(others), ['已经改进。', '已经改进⟦。⟧']),
      messages: ['chapter-missing.end'],
      says: '缺少“六、其他需要报告的事项”。格式要求六章齐全，全文到这里结束也没有这一章',
      related: ['五、存在的主要问题及改进情况'],
      fixed: [draft(...without(others), `六、其他需要报告的事项\n\n${otherMatters}`)],
    },
    {
      name: 'its table is there: the heading goes above it',
      text: changed(
        without(applications),
        ['见下表。\n\n四、政府', `见下表。\n\n${requests}\n\n⟦四、政府`],
        ['诉讼情况', '诉讼情况⟧'],
      ),
      fixed: [changed(six, ['申请情况\n\n见下表。', `申请情况\n\n${requests}`])],
    },
    {
      name: 'beside headings with marks and without numbers it has marks and no number',
      text: draft(...without(cases).map((part) => `## ${part.slice(2)}`)).replace(
        '存在的主要问题及改进情况',
        '⟦存在的主要问题及改进情况⟧',
      ),
      fixed: [
        draft(...six.map((part) => `## ${part.slice(2)}`)).replace(
          '诉讼情况\n\n见下表。',
          `诉讼情况\n\n${reviewTable}`,
        ),
      ],
    },
    {
      name: 'between headings some of which have no number it has its number',
      text: changed(without(cases), ['五、存在的主要问题及改进情况', '⟦存在的主要问题及改进情况⟧']),
      fixed: [
        changed(
          six,
          [cases, `四、政府信息公开行政复议、行政诉讼情况\n\n${reviewTable}`],
          ['五、', ''],
        ),
      ],
    },
    {
      name: 'in bold it has no marks, which would stand before it alone',
      text: changed(without(cases), [
        '五、存在的主要问题及改进情况',
        '**⟦五、存在的主要问题及改进情况⟧**',
      ]),
      fixed: [
        changed(
          six,
          [cases, `四、政府信息公开行政复议、行政诉讼情况\n\n${reviewTable}`],
          ['五、存在的主要问题及改进情况', '**五、存在的主要问题及改进情况**'],
        ),
      ],
    },
    {
      name: 'in a draft without a title nothing is known for its words',
      text: `${without(others).join('\n\n').replace('改进。', '改进⟦。⟧')}\n`,
      fixed: [
        [...without(others), `六、其他需要报告的事项\n\n${otherMatters}\n`]
          .join('\n\n')
          .replace('2024年云溪市生态环境局', '（此处填写：年份）年（此处填写：机关名称）'),
      ],
    },
    {
      name: 'with the draft’s line ends',
      text: changed(without(cases), [
        '五、存在的主要问题及改进情况',
        '⟦五、存在的主要问题及改进情况⟧',
      ]).replace(/\n/g, '\r\n'),
      fixed: [
        changed(six, [cases, `四、政府信息公开行政复议、行政诉讼情况\n\n${reviewTable}`]).replace(
          /\n/g,
          '\r\n',
        ),
      ],
    },
  ],
});

testRule(chapterOrder, {
  valid: [
    { name: 'in the form’s order', text: whole },
    { name: 'a chapter left out, its number too', text: draft(...without(cases)) },
    {
      name: 'a chapter left out, the others numbered on',
      text: changed(without(cases), ['五、', '四、'], ['六、', '五、']),
    },
    { name: 'without numbers', text: draft(...six.map((part) => `## ${part.slice(2)}`)) },
  ],
  invalid: [
    {
      name: 'one moved up',
      text: changed(
        [overview, cases, disclosure, applications, issues, others],
        ['四、政府信息公开行政复议、行政诉讼情况', '⟦四、政府信息公开行政复议、行政诉讼情况⟧'],
      ),
      severity: 'warning',
      messages: ['chapter-order.misplaced'],
      says: '“四、政府信息公开行政复议、行政诉讼情况”的位置不对：按格式应是第4章',
      related: [],
    },
    {
      name: 'one moved down',
      text: changed(
        [overview, applications, cases, issues, disclosure, others],
        ['二、主动公开政府信息情况', '⟦二、主动公开政府信息情况⟧'],
      ),
      related: ['三、收到和处理政府信息公开申请情况'],
    },
    {
      name: 'the last put first: what it comes before says nothing of its place',
      text: changed(
        [others, overview, disclosure, applications, cases, issues],
        ['六、其他需要报告的事项', '⟦六、其他需要报告的事项⟧'],
      ),
      related: [],
    },
    {
      name: 'two in each other’s place: the later one is told of',
      text: changed(
        [overview, applications, disclosure, cases, issues, others],
        ['二、主动公开政府信息情况', '⟦二、主动公开政府信息情况⟧'],
      ),
      related: ['三、收到和处理政府信息公开申请情况'],
    },
    {
      name: 'two moved: no number is judged beside them',
      text: changed(
        [issues, others, overview, disclosure, applications, cases],
        ['五、存在的主要问题及改进情况', '⟦五、存在的主要问题及改进情况⟧'],
        ['六、其他需要报告的事项', '⟦六、其他需要报告的事项⟧'],
        ['一、总', '二、总'],
      ),
      messages: ['chapter-order.misplaced', 'chapter-order.misplaced'],
    },
    {
      name: 'a neighbour’s number',
      text: changed(six, ['三、收到', '⟦四、⟧收到']),
      messages: ['chapter-order.misnumbered'],
      says: '“收到和处理政府信息公开申请情况”的序号是“四、”，按顺序应为“三、”',
      fixed: [whole],
      titles: ['改为“三、”'],
      preferred: 0,
      safe: false,
    },
    {
      name: 'a number left out: those after it are not told of again',
      text: changed(
        six,
        ['二、主动', '⟦三、⟧主动'],
        ['三、收到', '⟦四、⟧收到'],
        ['四、政府', '⟦五、⟧政府'],
        ['五、存在', '⟦六、⟧存在'],
        ['六、其他', '⟦七、⟧其他'],
      ),
      messages: [
        'chapter-order.misnumbered',
        'chapter-order.misnumbered',
        'chapter-order.misnumbered',
        'chapter-order.misnumbered',
        'chapter-order.misnumbered',
      ],
      fixed: [
        changed(
          six,
          ['三、收到', '四、收到'],
          ['四、政府', '五、政府'],
          ['五、存在', '六、存在'],
          ['六、其他', '七、其他'],
        ),
      ],
    },
    {
      name: 'in figures',
      text: changed(six, ['三、收到', '⟦4.⟧ 收到']),
      fixed: [changed(six, ['三、收到', '3. 收到'])],
    },
  ],
});

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

const titled = (words: string): string => replaced(whole, title, words);

testRule(reportTitle, {
  valid: [
    { name: 'the official form', text: whole },
    {
      name: 'with 年度 before the name',
      text: titled('云溪市生态环境局2024年度政府信息公开工作年度报告'.replace('年度政', '年政')),
    },
    { name: 'with the year inside', text: titled('云溪市生态环境局政府信息公开工作2024年度报告') },
    {
      name: 'with 关于 and 的',
      text: titled('云溪市生态环境局关于2024年政府信息公开工作的年度报告'),
    },
    { name: 'on two lines', text: titled('云溪市生态环境局\n2024年政府信息公开工作年度报告') },
  ],
  invalid: [
    {
      name: 'none',
      text: draft(...six).replace(`${title}\n\n一、总体情况`, '⟦一、总体情况⟧'),
      severity: 'warning',
      messages: ['report-title.missing'],
      says: '没有找到报告题目。题目应写明机关名称、年份和“政府信息公开工作年度报告”',
    },
    {
      name: 'without 年度',
      text: titled('⟦云溪市生态环境局2024年政府信息公开工作报告⟧'),
      messages: ['report-title.not-yearly'],
      fixed: [whole],
      titles: ['改为“政府信息公开工作年度报告”'],
      preferred: 0,
      safe: false,
    },
    {
      name: 'without 年度, with blanks',
      text: titled('⟦云溪市生态环境局2024年政府信息公开工 作 报 告⟧'),
      fixed: [titled('云溪市生态环境局2024年政府信息公开工 作 年度报 告')],
    },
    {
      name: 'without a year',
      text: titled('⟦云溪市生态环境局政府信息公开工作年度报告⟧'),
      messages: ['report-title.incomplete'],
      says: '缺少：年份。',
    },
    {
      name: 'without the body',
      text: titled('⟦2024年政府信息公开工作年度报告⟧'),
      messages: ['report-title.incomplete'],
      says: '缺少：机关名称。',
    },
    {
      name: 'without the body and 年度',
      text: titled('⟦2024年政府信息公开工作报告⟧'),
      messages: ['report-title.incomplete'],
      says: '缺少：政府信息公开工作年度报告、机关名称。',
      fixed: [titled('2024年政府信息公开工作年度报告')],
    },
    {
      name: 'another name for it',
      text: titled('⟦云溪市生态环境局2024年政务公开年报⟧'),
      messages: ['report-title.incomplete'],
      says: '缺少：政府信息公开工作年度报告。',
      fixed: [],
    },
    {
      name: '年度 twice',
      text: titled('⟦云溪市生态环境局2024年度政府信息公开工作年度报告⟧'),
      severity: 'hint',
      messages: ['report-title.doubled'],
      says: '题目“云溪市生态环境局2024年度政府信息公开工作年度报告”中“年度”出现了两次',
    },
  ],
});

const withTable = (table: string): string =>
  changed(
    without(disclosure).filter((part) => part !== cases),
    ['见下表。', table],
  );

testRule(tableMissing, {
  valid: [{ name: 'the table is there', text: withTable(requests) }],
  invalid: [
    {
      name: 'words alone',
      text: changed(
        [overview, cases, issues],
        ['四、政府信息公开行政复议、行政诉讼情况', '⟦四、政府信息公开行政复议、行政诉讼情况⟧'],
        ['见下表。', '没有发生。'],
      ),
      severity: 'error',
      messages: ['table-missing'],
      says: '“四、政府信息公开行政复议、行政诉讼情况”下没有找到表四',
      fixed: [changed([overview, cases, issues], ['见下表。', `没有发生。\n\n${reviewTable}`])],
      titles: ['插入表四（数字先填 0）'],
      preferred: 0,
      safe: false,
    },
    {
      name: 'nothing at all',
      text: changed(
        [overview, cases, issues],
        [cases, '⟦四、政府信息公开行政复议、行政诉讼情况⟧'],
      ).replace(/\n/g, '\r\n'),
      fixed: [changed([overview, cases, issues], ['见下表。', reviewTable]).replace(/\n/g, '\r\n')],
    },
    {
      name: 'a picture may hold it',
      text: changed(
        [overview, cases, issues],
        ['四、政府信息公开行政复议、行政诉讼情况', '⟦四、政府信息公开行政复议、行政诉讼情况⟧'],
        ['见下表。', '![表四](review.png)'],
      ),
      severity: 'hint',
      messages: ['table-missing.elsewhere'],
      fixed: [
        changed([overview, cases, issues], ['见下表。', `![表四](review.png)\n\n${reviewTable}`]),
      ],
      preferred: null,
    },
  ],
});

testRule(tableEmpty, {
  valid: [{ name: 'rows of figures', text: withTable(requests) }],
  invalid: [
    {
      name: 'its titles alone: the place is below them',
      text: withTable(
        requests
          .split('\n')
          .slice(0, 1)
          .join('\n')
          .replace('项目 | 自然人', '项目 | ⟦自然人')
          .replace('总计', '总计⟧'),
      ),
      severity: 'error',
      says: '表三只有表头，没有数据行',
    },
  ],
});

/** The labels in one column, then the figures in another, as copying a page column by column leaves them. */
const byColumn = requests
  .split('\n')
  .slice(2)
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
const labels = byColumn.map(([label]) => label!);
const figures = byColumn.flatMap(([, ...cells]) => cells);

testRule(tableUnreadable, {
  valid: [{ name: 'rows of figures', text: withTable(requests) }],
  invalid: [
    {
      name: 'the labels first and then the figures',
      text: withTable([...labels, ...figures].join('\n')).replace(labels[0]!, `⟦${labels[0]!}⟧`),
      severity: 'warning',
      says: '表三的数字还在，但已分不清哪个数字属于哪一行',
    },
  ],
});
