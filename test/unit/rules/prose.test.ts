import assert from 'node:assert/strict';
import { brokenPlaces, isCutOff } from '../../../server/src/facts/prose/broken';
import { doubledIn } from '../../../server/src/facts/prose/doubled';
import { announcementsIn, itemsFoundAfter } from '../../../server/src/facts/prose/enumeration';
import { markSlips } from '../../../server/src/facts/prose/marks';
import { placeholdersIn } from '../../../server/src/facts/prose/placeholders';
import {
  addressesIn,
  bookTitlesIn,
  quotationsIn,
  within,
} from '../../../server/src/facts/prose/quoted';
import { nearlyTwice, runsTwice } from '../../../server/src/facts/prose/repeated';
import { endOfText, isSignature } from '../../../server/src/facts/prose/signature';
import { stretchesOf } from '../../../server/src/facts/prose/stretches';
import { builtInWords } from '../../../server/src/facts/words/builtIn';
import type { Place } from '../../../server/src/facts/words/search';
import { parse } from '../../support/reader';

/** The places in the text, each with what the finder says of it. */
const told = <P extends Place>(
  text: string,
  places: Iterable<P>,
  say: (place: P) => string = () => '',
): readonly string[] =>
  [...places].map((place) => {
    const words = say(place);
    return text.slice(place.from, place.to) + (words && `: ${words}`);
  });

type Expected = Readonly<Record<string, readonly string[]>>;

/** A test for each text. */
function hold(find: (text: string) => readonly string[], expected: Expected): void {
  for (const [text, places] of Object.entries(expected)) {
    test(JSON.stringify(text), () => assert.deepEqual(find(text), places));
  }
}

suite('characters that stand twice', () => {
  hold((text) => told(text, doubledIn(text, builtInWords()), ({ right }) => right), {
    举举报: ['举举报: 举报'],
    投诉举举报电话: ['举举报: 举报'],
    信息公开开: ['公开开: 公开'],
    '信息公开开，': ['公开开: 公开'],
    公开开展: [],
    信息公开开举报: ['公开开: 公开'],
    信息公开开展览: [],
    信息公开开某事: [],
    信息质量量: [],
    '信息质量量，': [],
    检举举报: [],
    '、举举报': ['举举报: 举报'],
    举举举报: [],
    举举报报: [],
    面面举举报: [],
    公众的的需求: ['的的: 的'],
    的的确确: [],
  });
});

suite('wordings that stand twice', () => {
  hold((text) => told(text, runsTwice(text), ({ right, sure }) => `${right}${sure ? '' : '?'}`), {
    进一步进一步规范: ['进一步进一步: 进一步'],
    扎实扎实: ['扎实扎实: 扎实'],
    '扎实扎实。': ['扎实扎实: 扎实'],
    扎实扎实推进: [],
    积极积极推进: ['积极积极: 积极'],
    主动公开公开目录: [],
    一件一件: [],
    逐条逐条: [],
    又快又快: [],
    哈哈哈哈: [],
    '2024年2024年': [],
    '进一步，进一步': [],
    完善制度完善制度完善制度: ['完善制度完善制度完善制度: 完善制度'],
    认真做好政府信息公开工作认真做好政府信息公开工作: [
      '认真做好政府信息公开工作认真做好政府信息公开工作: 认真做好政府信息公开工作',
    ],
  });
  hold((text) => told(text, nearlyTwice(text), ({ right, sure }) => `${right}${sure ? '' : '?'}`), {
    可通过可以通过网站: ['可通过可以通过: 可以通过'],
    应公开应当公开: ['应公开应当公开: 应当公开'],
    可通过应当通过: [],
    宣传社会宣传活动: ['宣传社会宣传: 社会宣传?'],
    宣传社会宣传: [],
    '宣传，社会宣传活动': [],
  });
});

suite('what is still to be written', () => {
  hold((text) => told(text, placeholdersIn(text, builtInWords().placeholders)), {
    XX县共收到____件: ['XX', '____'],
    '××年×月×日': ['××', '×', '×'],
    '20XX年': ['20XX'],
    '○○单位': ['○○'],
    ABXX县: [],
    XXL号: [],
    '×××等信息': [],
    '3×4规格': [],
    __单位: [],
    '申请人李××': [],
    '原告：王××': [],
    '申请人李四向××': ['××'],
    '××诉本局': [],
    '（此处填写：主动公开情况）': ['（此处填写：主动公开情况）'],
    '[此处填写]公开': ['[此处填写]'],
    '(此处填写)公开': ['(此处填写)'],
    '【此处填写】公开': ['【此处填写】'],
    '（此处填写；此处填写）': ['（此处填写；此处填写）'],
    '（此处填写××件）': ['（此处填写××件）'],
    '此处填写（××）': ['此处填写', '××'],
    '（此处填写': ['此处填写'],
    '（此处填写\n公开）': ['此处填写'],
    [`（${'公'.repeat(40)}此处填写）`]: [`（${'公'.repeat(40)}此处填写）`],
    [`（${'公'.repeat(60)}此处填写）`]: ['此处填写'],
    [`（此处填写${'公'.repeat(60)}）`]: ['此处填写'],
    '公开（一）平稳。此处填写': ['此处填写'],
    '（详见此处填写）': ['（详见此处填写）'],
    '（平稳）此处填写（有序）': ['此处填写'],
    '（平稳\n此处填写）': ['此处填写'],
  });
});

suite('titles, quotations and addresses', () => {
  hold((text) => told(text, bookTitlesIn(text)), {
    '落实《条例》和《办法》。': ['《条例》', '《办法》'],
    '转发《关于《要点》的通知》。': ['《关于《要点》的通知》'],
    '《条例\n》': [],
    '《》': [],
  });
  hold((text) => told(text, quotationsIn(text)), {
    '“公开”与‘透明’、「规范」和"有序"': ['“公开”', '‘透明’', '「规范」', '"有序"'],
    '“公开\n”': [],
    '“”': [],
  });
  hold((text) => told(text, addressesIn(text)), {
    '见http://a.example/b?c=1，或www.b.example、写信至x.y@c.example。': [
      'http://a.example/b?c=1',
      'www.b.example',
      'x.y@c.example',
    ],
    'a@b': [],
  });

  test('a place is within another only as a whole', () => {
    const isWithin = within([
      { from: 7, to: 8 },
      { from: 2, to: 5 },
      { from: 3, to: 4 },
    ]);
    assert.deepEqual(
      [
        [2, 5],
        [3, 4],
        [4, 5],
        [7, 8],
        [1, 4],
        [3, 6],
        [5, 6],
      ].map(([from, to]) => isWithin({ from: from!, to: to! })),
      [true, true, true, true, false, false, false],
    );
  });
});

/** The announcements of a text, with the items that follow each. */
const enumerationsIn = (text: string) =>
  [...announcementsIn(text)].flatMap((announcement) => {
    const items = itemsFoundAfter(text, announcement.to + 1);
    return items ? { ...announcement, ...items } : [];
  });

suite('items that were announced', () => {
  hold(
    (text) =>
      told(
        text,
        enumerationsIn(text),
        ({ announced, found, last }) =>
          `${announced} announced, ${found} found, ${text.slice(last.from, last.to)} last`,
      ),
    {
      '存在以下三方面问题：一是公开不够；二是解读不多。': [
        '以下三方面问题: 3 announced, 2 found, 二是 last',
      ],
      '主要2点，一是公开，二是解读，三是答复': ['主要2点: 2 announced, 3 found, 三是 last'],
      '存在两个问题：一是公开': [],
      '存在一个问题：一是公开；二是解读': [],
      '存在两个问题：公开不够及时而且解读不多，一是公开；二是解读；三是答复': [],
      '存在两个问题：一是公开；二是解读：一是图；二是文': [],
      '存在两个问题：一是公开\n二、打算\n二是解读': [],
      '存在两个问题：一是公开；三是解读': [],
      '存在两个问题：其一是公开；二是解读；三是答复': [
        '存在两个问题: 2 announced, 3 found, 三是 last',
      ],
      '存在两个问题：公开不够及时而且解读不多一是公开；二是解读；三是答复': [
        '存在两个问题: 2 announced, 3 found, 三是 last',
      ],
      ...Object.fromEntries(
        ['（二）打算', '（十二）打算', '(二)打算', '十二、打算'].map((heading) => [
          `存在两个问题：一是公开\n${heading}\n二是解读`,
          [],
        ]),
      ),
    },
  );

  const items = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
  for (const [i, announced] of items.entries()) {
    const found = (count: number): readonly number[] => {
      const list = items.slice(0, count).map((item) => `${item}是公开；`);
      const text = `以下${announced}个方面：${list.join('')}这是基础，还是前提。`;
      return enumerationsIn(text).map((each) => each.found);
    };
    if (i < 2) continue;
    test(`${announced} of them, all or all but one`, () => {
      assert.deepEqual([found(i + 1), found(i)], [[i + 1], [i]]);
    });
  }
});

suite('broken sentences', () => {
  hold((text) => told(text, brokenPlaces(text, builtInWords().fragments), ({ kind }) => kind), {
    '新媒体定、稳定': ['定、稳定: fragment'],
    '既要规定、稳定': [],
    '定、稳定': [],
    '加强建设以及。全年': ['以及。: connective'],
    '加强建设和；全年': ['和；: connective'],
    '群众参与。': [],
    '氛围祥和。': [],
    以及来电: [],
  });

  hold((text) => [String(isCutOff(text))], {
    ',,,,,,': ['false'],
    '各项工作平稳有序。,,,,,,,': ['false'],
    '加强培训，，': ['true'],
    '公开30条，': ['true'],
    '公开30条、': ['true'],
    '，': ['true'],
    '公开30条。': ['false'],
    '公开30条，全年': ['false'],
  });
});

suite('marks', () => {
  hold((text) => told(text, markSlips(text), ({ kind, right }) => `${kind} ${right ?? '?'}`), {
    整改措施一是加强: ['措施一是: colon 措施：一是'],
    '整改措施：一是加强': [],
    '联系。（地址：云溪路1号）。': [
      '。（地址：云溪路1号）。: before-bracket （地址：云溪路1号）。',
    ],
    '联系。（地址：云溪路1号）': [],
    '公开。（一）平稳。': [],
    '公开。（平）。': [],
    '公开，，答复、；办理': ['，，: doubled ，', '、；: doubled ?'],
    '公开,,答复。': [',,: doubled ,'],
    '公开,;答复。': [',;: doubled ?'],
    '公开,，答复': [',，: doubled ?'],
    '公开,,答复': [],
    '一、本年新收,,,3,,申请,,': [],
    '公开。。答复': ['。。: doubled 。'],
    '公开。，答复': ['。，: doubled ?'],
    '公开。。。': [],
    '落实《要点，办理。': ['《: unclosed ?'],
    '落实《要点': ['《: unclosed ?'],
    '落实《要点》，办理。': [],
  });
});

suite('what stands below a report', () => {
  const title = '云溪市生态环境局2024年政府信息公开工作年度报告';
  const report = parse(`${title}\n\n一、总体情况\n\n平稳有序。\n`);

  hold((text) => [String(isSignature(report, text))], {
    云溪市生态环境局: ['true'],
    ' 云溪市 生态环境局 ': ['true'],
    '2025年1月20日': ['true'],
    二〇二五年一月二十日: ['true'],
    '云溪市生态环境局 2025年1月20日': ['true'],
    '': ['false'],
    '  ': ['false'],
    云溪市生态环境局办公室: ['false'],
    截至2025年1月20日: ['false'],
    '2025年1月20日印发': ['false'],
    '1925年1月20日': ['false'],
  });

  hold((text) => [text.slice(0, endOfText(report, text))], {
    '平稳。\n云溪市生态环境局\n2025年1月20日': ['平稳。'],
    '平稳。\n\n云溪市生态环境局\n': ['平稳。'],
    '平稳。': ['平稳。'],
    云溪市生态环境局: [''],
    '云溪市生态环境局\n平稳。': ['云溪市生态环境局\n平稳。'],
  });

  test('the text before the title is looked at too', () => {
    const text = ` 内部 资料\n\n请勿\n转载\n${title}\n\n现公布如下。\n\n一、总体情况\n\n平稳有序。\n`;
    const stretches = stretchesOf(parse(text));
    assert.deepEqual(
      stretches.map((stretch) => stretch.text),
      ['内部资料\n请勿\n转载\n', title, '现公布如下。', '平稳有序。'],
    );
    const [before] = stretches;
    const { start, end } = before!.spanOf(1, 3);
    assert.equal(text.slice(start, end), '部 资');
    const { length } = before!.text;
    const at = text.indexOf(title);
    assert.deepEqual(before!.spanOf(length, length), { start: at, end: at });
  });
});
