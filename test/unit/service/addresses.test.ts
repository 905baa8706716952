import assert from 'node:assert/strict';
import { analysisOf, covered, serviceWith } from './service';

const service = serviceWith([]);

/** Each address of the text as it is written, and what it opens. */
const addressesIn = (text: string): readonly (readonly [string, string])[] =>
  (service.addresses(analysisOf(service, text)) ?? []).map(({ range, target }) => [
    covered(text, range),
    target,
  ]);

suite('service: addresses', () => {
  for (const [text, written, target = written] of [
    ['可在（http://www.yunxi.gov.cn/xxgk/）查阅', 'http://www.yunxi.gov.cn/xxgk/'],
    ['网址：https://yunxi.gov.cn，电话', 'https://yunxi.gov.cn'],
    ['网址：https://yunxi.gov.cn。邮箱', 'https://yunxi.gov.cn'],
    ['登录www.yunxi.gov.cn查阅', 'www.yunxi.gov.cn', 'http://www.yunxi.gov.cn'],
    [
      '见http：//www.yunxi.gov.cn/a.html；',
      'http：//www.yunxi.gov.cn/a.html',
      'http://www.yunxi.gov.cn/a.html',
    ],
    [
      '见https:／／www．yunxi．gov．cn／xxgk。',
      'https:／／www．yunxi．gov．cn／xxgk',
      'https://www.yunxi.gov.cn/xxgk',
    ],
    ['“http://yunxi.gov.cn/n?id=3&b=%E4#x”', 'http://yunxi.gov.cn/n?id=3&b=%E4#x'],
    ['https://yunxi.gov.cn:8443/a.', 'https://yunxi.gov.cn:8443/a'],
    ['邮箱：xxgk@yunxi.gov.cn、电话', 'xxgk@yunxi.gov.cn', 'mailto:xxgk@yunxi.gov.cn'],
    ['邮箱yx_hbj＠example．com）', 'yx_hbj＠example．com', 'mailto:yx_hbj@example.com'],
    ['| http://yunxi.gov.cn | 3 |', 'http://yunxi.gov.cn'],
  ] as const) {
    test(text, () => {
      assert.deepEqual(addressesIn(text), [[written, target]]);
    });
  }

  for (const text of ['第3.14条', '2024.12.31', '一@二', 'ftp：见附件', 'www。', 'http://']) {
    test(`no address: ${text}`, () => {
      assert.deepEqual(addressesIn(text), []);
    });
  }

  test('a document that is no report is left to the editor', () => {
    const note = service.analyse({ text: 'http://example.org', declared: false });
    assert.equal(service.addresses(note), null);
  });
});
