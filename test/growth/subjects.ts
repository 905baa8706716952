import { draftType } from '../../server/src/project/ownTypes/drafting/draftType';
import { readPlainReport } from '../../server/src/project/ownTypes/drafting/plainReport';
import { textOfHtml } from '../../server/src/text/html/htmlText';
import { htmlTreeOf } from '../../server/src/text/html/htmlTree';
import { statementsOf } from '../../server/src/facts/claims/statements';
import { passagesOf } from '../../server/src/report/prose/passages';
import { createReportReader } from '../../server/src/report/parse';
import type { Report } from '../../server/src/report/model';
import { rules } from '../../server/src/rules/catalogue';
import { createChecker, type Verdict } from '../../server/src/rules/check';
import type { Rule } from '../../server/src/rules/model';
import { entryFor } from '../../server/src/rules/suppression/baseline';
import { createLanguageService, type Analysis } from '../../server/src/service/languageService';
import { disclosureEditions as templates } from '../support/disclosure';
import { widthsFor } from '../../server/src/text/width';
import { applyFixes } from '../../server/src/service/fixes/applyFixes';
import { withTriedFixes } from '../../server/src/service/fixes/trial';
import { recordOf } from '../../server/src/publish/records/findingRecord';
import { plainWording } from '../support/wording';

/** Does a part of the product's work, which is known by its name; undefined where it is not to be done. */
export type Run = <T>(subject: string, work: () => T) => T | undefined;

/** What the product does with a text, part by part. */
export type Everything = (text: string, run: Run) => void;

const wording = plainWording('zh-cn');
const reader = createReportReader(templates);

interface Read extends Verdict {
  readonly report: Report;
}

/** Reading and every rule. */
export const checking: Everything = (text, run) => void check(text, run);

function check(text: string, run: Run): Read | null {
  const report = run('parse', () => reader.parse(text));
  if (!report) return null;
  run('passages', () => passagesOf(report));
  run('statements', () => statementsOf(report));
  const told = rules.map((rule): Rule => ({
    ...rule,
    check: (...given) => run(`rule ${rule.code}`, () => [...rule.check(...given)]) ?? [],
  }));
  const checker = createChecker(told, templates);
  const verdict = run('review', () => checker.review(report, { previous: yearBefore(report) }));
  return verdict ? { report, ...verdict } : null;
}

/** The same report as that of the year before, so that years are compared. */
const yearBefore = (report: Report): Report => ({ ...report, year: (report.year ?? 2024) - 1 });

/** The same, and what is done with the findings: fixes, baseline, output. */
export const mending: Everything = (text, run) => {
  const read = check(text, run);
  if (!read) return;
  const { report, findings } = read;
  const entries = run('baseline entries', () =>
    findings.map((finding) => entryFor(report, finding)),
  );
  run('baseline', () => silent.review(report, { baseline: entries ?? [] }));
  const analysis = { ...withoutFindings(report), ...read };
  const whole = wholeOf(report);
  run('diagnostics', () => service.diagnostics(analysis));
  run('quick fixes', () => service.codeActions(analysis, whole, ['quickfix']));
  run('fix all', () => service.codeActions(analysis, whole, ['source.fixAll.gouji']));
  run('tried fixes', () => withTriedFixes({ ...analysis, again: () => withoutFindings(report) }));
  run('safe fixes', () => applyFixes(report, reader, () => findings));
  run('record', () =>
    recordOf('draft.md', report, { findings, suppressed: [] }, wording, {
      ...{ related: true, fixes: 'edits', list: true },
    }),
  );
  run('tokens', () => service.tokens(analysis));
};

const silent = createChecker([], templates);
const service = createLanguageService({
  reader,
  checker: silent,
  wording,
  ruleAddress: (code) => code,
});
const withoutFindings = (report: Report): Analysis => ({
  checked: true,
  report,
  ...silent.review(report, {}),
  again: (text) => withoutFindings(reader.parse(text)),
});
const wholeOf = ({ lines, source }: Report) => ({
  start: lines.positionAt(0),
  end: lines.positionAt(source.length),
});

/** What an editor asks about a report, whatever is wrong with it. */
export const asking: Everything = (text, run) => {
  const report = run('parse', () => reader.parse(text));
  if (!report) return;
  const analysis = withoutFindings(report);
  const { lines } = report;
  const whole = wholeOf(report);
  run('outline', () => service.outline(analysis));
  run('foldings', () => service.foldings(analysis));
  run('addresses', () => service.addresses(analysis));
  run('tokens', () => service.tokens(analysis));
  run('symbols', () => service.symbols(analysis, '一'));
  run('open fields', () => service.openFields(analysis));
  run('draft info', () => service.draftInfo(analysis, false));
  run('lenses', () => service.lenses(analysis));
  run('hints', () => service.hints(analysis, whole));
  run('fill totals', () => service.fillTotals(analysis, {}));
  run('cell lines', () => service.cellLines(analysis));
  run('copy', () => service.copyTables(analysis, {}));
  const places = [0.3, 0.6, 1].map((share) => lines.positionAt(text.length * share));
  run('selections', () => service.selections(analysis, places));
  for (const place of places) {
    run('hover', () => service.hover(analysis, place));
    run('named cell', () => service.namedCell(analysis, place));
    run('completions', () => service.completions(analysis, place, { pinyin: true }));
    run('definition', () => service.definition(analysis, place));
    run('references', () => service.references(analysis, place, true));
    run('highlights', () => service.highlights(analysis, place));
  }
};

const page = { widthOf: widthsFor(1) };

/** What rewrites text, and what is taken from pages. */
export const rewriting: Everything = (text, run) => {
  const report = run('parse', () => reader.parse(text));
  if (!report) return;
  const analysis = withoutFindings(report);
  run('format', () => service.formatTables(analysis, wholeOf(report), page));
  run('paste', () => service.pasteTables({ text }, page));
  run('page', () => pageText(text));
  run('facts', () => service.facts(text));
  run('a type drafted', () => {
    const report = readPlainReport(text);
    return report && draftType(report, 'own');
  });
  run('new report', () =>
    service.newReport({ year: 2025, agency: '云溪市教育局', previous: text }),
  );
};

/** A page nested without end is refused. */
function pageText(html: string): string {
  try {
    return textOfHtml(htmlTreeOf(html));
  } catch {
    return '';
  }
}
