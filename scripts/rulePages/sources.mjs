// The rules, what they find in their examples, and the words for it: the sources bundled in memory,
// so that what was compiled earlier cannot be stale.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const examples = join(root, 'docs/rules/examples');

export const languages = ['zh-cn', 'en'];

/** Everything that the pages are made of. */
export async function loadSources() {
  const { rules, templates, ...code } = await bundled();
  const reader = code.createReportReader(templates);
  const checker = code.createChecker(rules, templates);
  const wordings = Object.fromEntries(
    languages.map((language) => {
      const texts = { ...code.texts[language], ...readJson(`l10n/messages.cli.${language}.json`) };
      const translate = (key, args) => code.filledIn(textOf(texts, key, language), args);
      return [language, code.createWording(language, translate)];
    }),
  );

  return {
    rules,
    commentOf: code.commentOf,
    /** A text of the product in a language. */
    say: (language, key, args = {}) => wordings[language].say({ key, args }),
    /** What a rule looks for or rests on, in the words of a type of report. */
    ruleText: (language, code_, part, type) => code.ruleText(code_, part, type, wordings[language]),
    /** The paragraphs that explain a field of the form. */
    explain: (language, explanation) => code.explain(explanation, wordings[language]),
    /** The example of a rule: its data, what is found, and the edition that it is checked by. */
    exampleOf(rule) {
      const path = `docs/rules/examples/${rule.code}.json`;
      if (!existsSync(join(root, path))) throw new Error(`${rule.code} has no example: ${path}`);
      const example = readJson(path);
      const report = reader.parse(
        code.unmarked(code.exampleDraft(reportOf(example.report), example, 'bad')),
      );
      const previous = example.previous ? reader.parse(reportOf(example.previous)) : null;
      const levels = rule.offByDefault ? new Map([[rule.code, rule.severity]]) : new Map();
      const units = (example.units ?? []).map((unit) => ({
        ...unit,
        figures: code.figuresOf(reader.parse(reportOf(unit.report))),
      }));
      const subordinates = example.units ? units.map(subordinate) : null;
      const finding = checker
        .review(report, { levels, previous, subordinates })
        .findings.find((each) => each.code === rule.code);
      if (!finding) throw new Error(`The example of ${rule.code} has no finding`);
      return { ...example, units, finding, edition: report.edition };
    },
    fieldAt: (edition, path) => fieldAt(edition, path, code.chapterHeading),
  };
}

const subordinate = ({ report, figures }) => ({
  kind: 'report',
  path: report,
  address: report,
  named: true,
  figures,
});

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const reportOf = (name) => readFileSync(join(examples, `report-${name}.txt`), 'utf8');

function textOf(texts, key, language) {
  if (texts[key] === undefined) {
    throw new Error(`There are no words for ${key} in l10n/messages.${language}.json`);
  }
  return texts[key];
}

/** Label and explanation of a field of the form. */
function fieldAt(edition, path, chapterHeading) {
  const [kind, id, row] = path.split('/');
  const withId = (list, wanted) => {
    const found = list.find((each) => each.id === wanted);
    if (!found) throw new Error(`The form ${edition.id} has no field ${path}`);
    return found;
  };
  switch (kind) {
    case 'title':
      return { label: edition.title.statutoryName, explanation: edition.title.explanation };
    case 'preamble':
      return { label: null, explanation: withId(edition.preamble, id).explanation };
    case 'chapters': {
      const chapter = withId(edition.chapters, id);
      return { label: chapterHeading(chapter), explanation: chapter.explanation };
    }
    default: {
      const rows = withId(edition.tables, id).blocks.flatMap((block) => block.rows);
      const { label, explanation } = withId(rows, row);
      return { label, explanation };
    }
  }
}

async function bundled() {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-rule-pages-'));
  const outfile = join(folder, 'sources.mjs');
  try {
    await build({
      stdin: {
        contents: `
          export { rules } from './server/src/rules/catalogue';
          export { ruleText } from './server/src/rules/wording/ruleTexts';
          export { createChecker } from './server/src/rules/check';
          export { figuresOf } from './server/src/facts/rollup/figures';
          export { createReportReader } from './server/src/report/parse';
          export { commentOf } from './server/src/report/source/comments';
          export { templates } from './server/src/template/load';
          export { chapterHeading } from './server/src/template/skeleton/report';
          export { explain } from './server/src/service/hover/explanation';
          export { filledIn } from './server/src/text/filledIn';
          export { createWording } from './server/src/wording/wording';
          export { texts } from './server/src/wording/texts';
          export { exampleDraft, unmarked } from './test/support/ruleExamples';`,
        resolveDir: root,
        loader: 'ts',
      },
      bundle: true,
      format: 'esm',
      outfile,
    });
    return await import(pathToFileURL(outfile));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
