import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/catalogue';
import { analysisOf, applied, serviceWith } from '../service/service';
import { exists, read, readJson } from './repository';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly {
      readonly when: string;
      readonly steps: readonly {
        readonly id: string;
        readonly title: string;
        readonly description: string;
        readonly media: { readonly markdown: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
}

const { contributes } = readJson('package.json') as Manifest;
/** The first speaks the editor's language, the second Chinese where Gouji does and the editor does not. */
const [{ steps } = { steps: [] }, { steps: inChinese } = { steps: [] }] = contributes.walkthroughs;
const texts = ['package.nls.zh-cn.json', 'package.nls.json'].map(
  (path) => readJson(path) as Readonly<Record<string, string>>,
);

suite('house: walkthrough', () => {
  test('each step shows a page in the editor’s language, with what it shows, all packed', () => {
    assert.equal(steps.length, 4);
    for (const { media } of steps) {
      assert.ok(exists(media.markdown), media.markdown);
      const english = read(media.markdown);
      const chinese = read(media.markdown.replace(/\.md$/, '.nls.zh-cn.md'));
      assert.match(english, /^# [A-Z]/);
      assert.doesNotMatch(english, /\p{Script=Han}/u, media.markdown);
      assert.match(chinese, /^# \p{Script=Han}/u);
      for (const [, picture = ''] of chinese.matchAll(/!\[.+\]\(\.\.\/(.+)\)/g)) {
        assert.ok(english.includes(picture), picture);
        assert.ok(read('.vscodeignore').includes(`\n!${picture}\n`), picture);
      }
    }
    assert.match(read('.vscodeignore'), /^!walkthrough\/\*\.md$/m);
  });

  test('one of the two is shown, with the same steps in Chinese alone', () => {
    assert.deepEqual(
      contributes.walkthroughs.map(({ when }) => when),
      ['!gouji.speaksChinese', 'gouji.speaksChinese'],
    );
    const chinese = (text: string): string => text.replace(/%$/, '.chinese%');
    assert.deepEqual(
      inChinese,
      steps.map((step) => ({
        ...step,
        title: chinese(step.title),
        description: chinese(step.description),
        media: { markdown: step.media.markdown.replace(/\.md$/, '.nls.zh-cn.md') },
      })),
    );
    const own = Object.keys(texts[0] ?? {}).filter((key) => key.endsWith('.chinese'));
    for (const key of own) {
      const usual = texts[0]?.[key.replace(/\.chinese$/, '')];
      assert.deepEqual(
        texts.map((each) => each[key]),
        [usual, usual],
        key,
      );
    }
  });

  test('each step leads to a command, of ours to one that exists', () => {
    const own = contributes.commands.map(({ command }) => command);
    for (const { id } of steps) {
      for (const text of texts) {
        const links = [
          ...(text[`walkthrough.${id}.description`] ?? '').matchAll(/\(command:([\w.]+)/g),
        ];
        assert.ok(links.length > 0, id);
        for (const [, command = ''] of links) {
          assert.ok(!command.startsWith('gouji.') || own.includes(command), command);
        }
      }
    }
  });

  test('the sample has three mistakes; the first fix of each corrects it', () => {
    const service = serviceWith(rules);
    const sample = read('walkthrough/sample.md');
    const found = service.diagnostics(analysisOf(service, sample));
    assert.deepEqual(
      found.map(({ code }) => code),
      ['period-range', 'row-total', 'chapter-title'],
    );
    let text = sample;
    for (const { code } of found) {
      const analysis = analysisOf(service, text);
      const next = service.diagnostics(analysis).find((each) => each.code === code);
      assert.ok(next, code);
      const [fix] = service.codeActions(analysis, next.range);
      assert.ok(fix, code);
      text = applied(text, fix.edits);
    }
    assert.deepEqual(service.diagnostics(analysisOf(service, text)), []);
  });
});
