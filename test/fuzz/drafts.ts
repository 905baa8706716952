import assert from 'node:assert/strict';
import { applyFixes } from '../../server/src/service/fixes/applyFixes';
import { figureEdits } from '../../server/src/publish/view/edit';
import { formViewOf } from '../../server/src/publish/view/view';
import { createReportReader } from '../../server/src/report/parse';
import { rules } from '../../server/src/rules/catalogue';
import { entryFor } from '../../server/src/rules/suppression/baseline';
import { lossByEdits, lossByFix, lossByRewriting } from '../../server/src/service/keeping';
import type { Analysis, TextEdit } from '../../server/src/service/languageService';
import { withTriedFixes } from '../../server/src/service/fixes/trial';
import { templates } from '../../server/src/template/load';
import { applyEdits, type Edit } from '../../server/src/text/edit';
import { spanOf, type Span } from '../../server/src/text/span';
import { widthsFor } from '../../server/src/text/width';
import { spanFaults } from '../property/compare';
import { generatedDrafts, ownDrafts, type Source } from '../support/mutate/drafts';
import type { Random } from '../support/mutate/random';
import { values } from '../support/mutate/scraps';
import { attacked } from '../support/mutate/text';
import { serviceWith } from '../unit/service/service';
import { asText, type Subject } from './subject';
import { plainWording } from '../support/wording';

const service = serviceWith(rules);
const reader = createReportReader(templates);
const wording = plainWording('zh-cn');

/** Whether the edits lie in the text, in its order and apart. */
function assertApart(text: string, edits: readonly Edit[], what: string): void {
  let from = 0;
  for (const { span } of edits) {
    assert.ok(span.start >= from && span.end >= span.start, `${what}: edits overlap`);
    from = span.end;
  }
  assert.ok(from <= text.length, `${what}: an edit beyond the text`);
}

/** The edits of an answer as offsets; they must lie in the text. */
function editsOf(analysis: Analysis, edits: readonly TextEdit[], what: string): readonly Edit[] {
  const { lines, source } = analysis.report;
  const asSpans = edits.map(({ range, newText }) => {
    const span = spanOf(lines.offsetAt(range.start), lines.offsetAt(range.end));
    assert.deepEqual(lines.positionAt(span.start), range.start, `${what}: a place beside the text`);
    return { span, newText };
  });
  assertApart(source, asSpans, what);
  return asSpans;
}

/** What is rewritten must say what it said, and not as another report. */
function assertKept(analysis: Analysis, edits: readonly Edit[], what: string): void {
  const after = analysis.again(applyEdits(analysis.report.source, edits));
  const loss = lossByRewriting(analysis.report, after.report);
  assert.equal(loss, null, `${what} loses ${JSON.stringify(loss?.args)}`);
}

function holdFindings(analysis: Analysis): void {
  const { report, findings, suppressed, failures } = analysis;
  assert.deepEqual(
    failures.map(({ code, error }) => `${code}: ${String(error)}`),
    [],
    'rules that failed',
  );
  const isInside = ({ start, end }: Span): boolean =>
    0 <= start && start <= end && end <= report.source.length;
  for (const finding of findings) {
    assert.ok(isInside(finding.span), `${finding.code}: its place`);
    for (const { span, file } of finding.related) {
      if (!file) assert.ok(isInside(span), `${finding.code}: a related place`);
    }
    assert.ok(finding.fixes.filter(({ preferred }) => preferred).length <= 1, finding.code);
    for (const fix of finding.fixes) assertApart(report.source, fix.edits, finding.code);
  }
  for (const finding of withTriedFixes(analysis)) {
    for (const fix of finding.fixes)
      assert.equal(lossByFix(report, finding, fix), null, finding.code);
  }
  const accepted = findings.map((finding) => entryFor(report, finding));
  assert.ok(Array.isArray(accepted) && Array.isArray(suppressed));
  service.diagnostics(analysis);
}

/** Everything that is asked about a place. */
function askAt(analysis: Analysis, random: Random): void {
  const { lines, source } = analysis.report;
  const position = lines.positionAt(random.below(source.length + 1));
  const other = lines.positionAt(random.below(source.length + 1));
  service.hover(analysis, position);
  service.completions(analysis, position, { pinyin: random.oneIn(2) });
  service.definition(analysis, position);
  service.references(analysis, position, true);
  service.highlights(analysis, position);
  service.namedCell(analysis, position);
  service.selections(analysis, [position, other]);
  const range = { start: position, end: position };
  for (const action of service.codeActions(analysis, range)) {
    const edits = editsOf(analysis, action.edits, action.title);
    assert.ok(edits.length > 0 || action.edits.length === 0);
  }
}

function askAbout(analysis: Analysis): void {
  service.outline(analysis);
  service.foldings(analysis);
  service.addresses(analysis);
  service.tokens(analysis);
  service.symbols(analysis, '一');
  service.openFields(analysis);
  service.draftInfo(analysis, false);
  service.lenses(analysis);
  service.cellLines(analysis);
  service.pasteTables({ text: analysis.report.source }, { widthOf: widthsFor(1) });
  service.copyTables(analysis, {});
  formViewOf(analysis, wording);
}

function rewrite(analysis: Analysis, random: Random): void {
  const { report } = analysis;
  const end = report.lines.positionAt(report.source.length);
  const whole = { start: report.lines.positionAt(0), end };
  if (analysis.checked) {
    const formatted = service.formatTables(analysis, whole, { widthOf: widthsFor(1) });
    assertKept(analysis, editsOf(analysis, formatted.edits, 'format'), 'format');
    const filled = editsOf(analysis, service.fillTotals(analysis, {}).edits, 'fill totals');
    assert.equal(lossByEdits(report.source, filled), null, 'fill totals');
    const fixed = applyFixes(report, reader, (each) =>
      each === report ? analysis.findings : analysis.again(each.source).findings,
    );
    assert.equal(typeof fixed.text, 'string');
  }
  for (const hint of service.hints(analysis, whole) ?? []) assert.ok(hint);
  const tables = [...report.tables.values()];
  const rows = tables.flatMap((table) =>
    [...table.rows.values()].flatMap((row) =>
      row.cells.map(({ column }) => ({
        table: table.template.id,
        row: row.template.id,
        column: column.id,
      })),
    ),
  );
  if (rows.length > 0) {
    const figure = { ...random.pick(rows), text: random.pick(values) };
    const { edits } = figureEdits(reader, report, [figure]);
    if (edits) assertApart(report.source, edits, 'a figure of the form');
  }
}

/** Drafts with slips and attacks, and everything that an editor does with them. */
export function draftSubject(seed: number): Subject {
  const sources: readonly Source[] = [...ownDrafts(), ...generatedDrafts(seed)];
  return {
    name: 'draft',
    share: 8,
    input: (random) => attacked(random.pick(sources).text, random),
    run: (input, random) => {
      const text = asText(input);
      const declared = random.oneIn(2);
      const analysis = service.analyse({ text, declared });
      assert.deepEqual(spanFaults(analysis.report), []);
      holdFindings(analysis);
      askAbout(analysis);
      askAt(analysis, random);
      rewrite(analysis, random);
    },
  };
}

/** A new report from last year's, which may be anything. */
export const newReportSubject = (seed: number): Subject => {
  const sources = [...ownDrafts(), ...generatedDrafts(seed)];
  return {
    name: 'new report',
    share: 1,
    input: (random) => attacked(random.pick(sources).text, random),
    run: (input, random) => {
      const previous = asText(input);
      service.facts(previous);
      const made = service.newReport({
        year: 2018 + random.below(9),
        agency: random.oneIn(2) ? '云溪市教育局' : previous.slice(0, random.below(40)),
        previous,
      });
      const analysis = service.analyse({ text: made.text, declared: true });
      holdFindings(analysis);
    },
  };
};
