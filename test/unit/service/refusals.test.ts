import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCodeAction } from '../../../server/src/lsp/toProtocol';
import type { ClientAbilities } from '../../../server/src/lsp/abilities';
import { tableCopies } from '../../../server/src/publish/html/copies';
import { figureEdits } from '../../../server/src/publish/view/edit';
import { formViewOf } from '../../../server/src/publish/view/view';
import type { BoundRow, BoundTable, Cell, Report } from '../../../server/src/report/model';
import { createReportReader, type ReportReader } from '../../../server/src/report/parse';
import type { Fix } from '../../../server/src/rules/model';
import { applyFixes, isProposal } from '../../../server/src/service/fixes/applyFixes';
import { importedDraft } from '../../../server/src/service/importedDraft';
import type { Analysis } from '../../../server/src/service/languageService';
import { newReport } from '../../../server/src/service/newReport/newReport';
import { copyTables } from '../../../server/src/service/tables/copy';
import { pastedTables } from '../../../server/src/service/tables/pasted';
import { withTriedFixes } from '../../../server/src/service/fixes/trial';
import { templates } from '../../../server/src/template/load';
import { spanOf, type Span } from '../../../server/src/text/span';
import { displayWidth } from '../../../server/src/text/width';
import type { Message } from '../../../server/src/wording/message';
import { changed, duplicate, right, total } from '../../support/balancedReport';
import { newDraft, replaced } from '../../support/draft';
import { marked } from '../../support/marked';
import { analysisOf, applied, serviceWith, wordRule } from './service';
import { plainWording } from '../../support/wording';

const reader = createReportReader(templates);
const service = serviceWith([]);
const wording = plainWording('zh-cn');
const whole = {
  start: { line: 0, character: 0 },
  end: { line: Number.MAX_SAFE_INTEGER, character: 0 },
};

/** What an operation came to: why it was refused, and what it would write all the same. */
interface Outcome {
  readonly reasons: readonly string[];
  /** Null where it writes nothing. */
  readonly written: string | null;
}

const said = (messages: readonly (Message | null)[]): readonly string[] =>
  messages.flatMap((message) => (message ? wording.say(message) : []));

const table = (report: Report, id: string, change: (bound: BoundTable) => BoundTable): Report => ({
  ...report,
  tables: new Map(
    [...report.tables].map(([each, bound]) => [each, each === id ? change(bound) : bound]),
  ),
});

const cells = (report: Report, id: string, change: (cell: Cell, row: BoundRow) => Cell): Report =>
  table(report, id, (bound) => ({
    ...bound,
    rows: new Map(
      [...bound.rows].map(([each, row]) => [
        each,
        { ...row, cells: row.cells.map((cell) => change(cell, row)) },
      ]),
    ),
  }));

/** A report with a row of which the reader lost hold: whoever writes its table anew leaves the row out. */
const lostRowText = changed([duplicate, `${duplicate}|  | 73 | 0 | 0 | 0 | 0 | 0 | 73 |\n`]);
const withLostRow = (report: Report): Report =>
  table(report, 'applications', (bound) => ({ ...bound, unknownRows: [] }));
const lostRowReader: ReportReader = {
  ...reader,
  parse: (text, options) => withLostRow(reader.parse(text, options)),
};
const lostRow = withLostRow(reader.parse(lostRowText));

/** A report of which the reader lost a row that the form has. */
const shortened = table(reader.parse(right), 'applications', (bound) => ({
  ...bound,
  rows: new Map([...bound.rows].filter(([id]) => id !== 'granted')),
}));

/** A report with a blank total whose place takes in the figures before it. */
const blankTotal = changed([total, total.replace(/5 \|\n$/, ' |\n')]);
function withWidePlace(text: string): Analysis {
  const analysis = analysisOf(service, text);
  const report = cells(analysis.report, 'applications', (cell, row) =>
    row.template.id === 'total' && cell.column.id === 'total'
      ? { ...cell, span: spanOf(row.cells[0]!.span.start, cell.span.end) }
      : cell,
  );
  // As it would be if only the total were written.
  return { ...analysis, report, again: () => analysisOf(service, right) };
}

const losingFix = (start: number): Fix => ({
  title: { key: '改对', args: {} },
  edits: [{ span: spanOf(start, start + 4), newText: '对' }],
  preferred: true,
  safe: true,
});
const losingRule = wordRule('losing', '错', (start) => ({ fixes: [losingFix(start)] }));
const losingText = replaced(newDraft(), '一、总体情况', '一、总体情况\n\n甲错 37，乙错 48。');
const losingService = serviceWith([losingRule]);
const losingAnalysis = (): Analysis => analysisOf(losingService, losingText);
const placeOfError = (text: string) => {
  const start = text.indexOf('错');
  const { lines } = reader.parse(text);
  return { start: lines.positionAt(start), end: lines.positionAt(start + 1) };
};

function actionsOf(analysis: Analysis, only: readonly string[]): Outcome {
  const actions = losingService.codeActions(analysis, placeOfError(losingText), only);
  const made = actions.filter(({ edits }) => edits.length > 0);
  return {
    reasons: actions.flatMap(({ refusal }) => refusal ?? []),
    written: made[0] ? applied(losingText, made[0].edits) : null,
  };
}

function fixed(applies?: (fix: Fix) => boolean): Outcome {
  const { report, findings } = losingAnalysis();
  const { text, refusals } = applyFixes(report, reader, () => findings, applies);
  return { reasons: said(refusals), written: text === report.source ? null : text };
}

/** Last year's report, with figures for this one's to begin with. */
const lastYears = replaced(
  newDraft().replaceAll('2024', '2023'),
  '四、结转下年度继续办理 | 0 |',
  '四、结转下年度继续办理 | 2 |',
);

/** Each operation that writes a draft, or a part of one, given an edit of it that loses something. */
const operations: Readonly<Record<string, () => Outcome | Promise<Outcome>>> = {
  'format, a command': () => {
    const analysis = { ...analysisOf(service, lostRowText), report: lostRow };
    const { edits, refusals } = service.formatTables(analysis, {}, { widthOf: displayWidth });
    return { reasons: refusals, written: written(lostRowText, edits) };
  },
  'format, a part of the draft': () => {
    const analysis = { ...analysisOf(service, lostRowText), report: lostRow };
    const { edits, refusals } = service.formatTables(analysis, whole, { widthOf: displayWidth });
    return { reasons: refusals, written: written(lostRowText, edits) };
  },
  paste: () => {
    const pasted = pastedTables(lostRowReader, { text: lostRowText }, { widthOf: displayWidth });
    // It is pasted as it was copied: nothing is refused that its user has to know.
    return {
      reasons: [],
      written: pasted?.text.includes('73') === true ? null : (pasted?.text ?? null),
    };
  },
  'fill totals, a command': () => {
    const { edits, refusals } = service.fillTotals(withWidePlace(blankTotal), {});
    return { reasons: refusals, written: written(blankTotal, edits) };
  },
  'fill totals, a code action': () => {
    const analysis = withWidePlace(blankTotal);
    const place = analysis.report.lines.positionAt(blankTotal.indexOf('（七）总计'));
    const actions = service.codeActions(analysis, { start: place, end: place }, ['refactor']);
    return { reasons: [], written: actions[0] ? applied(blankTotal, actions[0].edits) : null };
  },
  'a total beside its row': () => {
    const hints = service.hints(withWidePlace(blankTotal), whole) ?? [];
    assert.ok(hints.length > 0);
    return {
      reasons: [],
      written: written(
        blankTotal,
        hints.flatMap(({ edits }) => edits),
      ),
    };
  },
  'a quick fix': () => actionsOf(losingAnalysis(), ['quickfix']),
  'all fixes of a rule': () => actionsOf(losingAnalysis(), ['quickfix']),
  'all safe fixes': () => ({ ...actionsOf(losingAnalysis(), ['source.fixAll']), reasons: [] }),
  'gouji fix': () => fixed(),
  'tracked changes in a Word document': () => fixed(isProposal),
  'fixes that check lists and annotate writes': () => {
    const fixes = withTriedFixes(losingAnalysis()).flatMap((finding) => finding.fixes);
    return { reasons: [], written: fixes.length > 0 ? JSON.stringify(fixes) : null };
  },
  'fixes of the form’s view': () => {
    const fixes = formViewOf(losingAnalysis(), wording)!.findings.flatMap(
      (finding) => finding.fixes,
    );
    return { reasons: [], written: fixes.length > 0 ? JSON.stringify(fixes) : null };
  },
  'a figure of the form’s view': () => {
    const report = withWidePlace(right).report;
    const text = '9';
    const after = cells(report, 'applications', (cell, row) =>
      row.template.id === 'total' && cell.column.id === 'total' ? { ...cell, text } : cell,
    );
    // The cell’s place takes in other cells of its row, which are no part of what is replaced.
    const narrow = { ...reader, parse: () => after };
    const figure = { table: 'applications', row: 'total', column: 'total', text };
    const { edits, refusal } = figureEdits(
      narrow,
      moved(reader.parse(right), ({ span }) => emptyAt(span.end)),
      [figure],
    );
    return { reasons: said([refusal]), written: edits ? JSON.stringify(edits) : null };
  },
  'a draft of a file’s text': () => {
    const text = newDraft().replaceAll('#', '');
    const lossy: ReportReader = {
      ...reader,
      parse: (given, options) =>
        reader.parse(given.startsWith('# ') ? given.replace('2024', '') : given, options),
    };
    const { text: draft, leftOut } = importedDraft(text, lossy);
    return { reasons: said(leftOut), written: draft.startsWith('# ') ? draft : null };
  },
  'a table copied as text': () => {
    const { text, said: messages } = copyTables(shortened, { table: 'applications' });
    return { reasons: said(messages), written: text };
  },
  'a table copied as markup': () => ({
    reasons: [],
    written: tableCopies(shortened, { table: 'applications' }),
  }),
  'a new report from last year’s': () => {
    // Its cells are taken to be where the title has its year.
    const beside: ReportReader = {
      ...reader,
      parse: (text, options) =>
        moved(reader.parse(text, options), () => emptyAt(text.indexOf('2024') + 2)),
    };
    const facts = { agency: '青禾县水务局', year: 2024, previous: lastYears };
    const { text, refusal } = newReport(beside, facts);
    const { text: empty } = newReport(reader, { agency: '青禾县水务局', year: 2024 });
    return { reasons: said([refusal]), written: text === empty ? null : text };
  },
  'a completion': () => {
    const { text, position } = marked(newDraft().replace('本年废止件数', '本年废$032止件数'));
    const items = service.completions(analysisOf(service, text), position, { pinyin: false });
    return { reasons: [], written: items[0] ? applied(text, [items[0]]) : null };
  },
  'a remark that was checked': () => {
    const text = `# 青禾县水务局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n收到12（此处核对：上年 3 件）5 件。\n`;
    const place = { line: 4, character: 8 };
    const [action] = service.codeActions(analysisOf(service, text), { start: place, end: place });
    return {
      reasons: [action?.refusal ?? ''],
      written: action && action.edits.length > 0 ? applied(text, action.edits) : null,
    };
  },
};

/** The text after edits; null where there are none. */
function written(text: string, edits: Parameters<typeof applied>[1]): string | null {
  return edits.length > 0 ? applied(text, edits) : null;
}

const emptyAt = (offset: number): Span => spanOf(offset, offset);

/** The report with its tables' cells elsewhere. */
const moved = (report: Report, to: (cell: Cell) => Span): Report =>
  [...report.tables.keys()].reduce(
    (result, id) => cells(result, id, (cell) => ({ ...cell, span: to(cell) })),
    report,
  );

/** Operations that show only what can be made, and have nobody to tell why something cannot. */
const silent = new Set([
  'paste',
  'fill totals, a code action',
  'a total beside its row',
  'all safe fixes',
  'fixes that check lists and annotate writes',
  'fixes of the form’s view',
  'a table copied as markup',
  'a completion',
]);

suite('service: an edit that would lose a number or a remark is refused', () => {
  for (const [name, operation] of Object.entries(operations)) {
    test(name, async () => {
      const { reasons, written: text } = await operation();
      assert.equal(text, null);
      if (silent.has(name)) assert.deepEqual(reasons, []);
      else assert.match(reasons.join(''), /没有|丢掉|不在/);
    });
  }

  test('an editor that shows what cannot be done is given the reason', () => {
    const [action] = losingService.codeActions(losingAnalysis(), placeOfError(losingText));
    const document = { uri: 'file:///a.md', version: 1 } as Parameters<typeof toCodeAction>[1];
    const { edit, disabled } = toCodeAction(action!, document, {} as ClientAbilities);
    assert.equal(edit, undefined);
    assert.equal(disabled?.reason, '没有改动：改了会丢掉“37”。');
  });
});

suite('the guard', () => {
  /** Who makes texts of edits, and the operations above that go by it. */
  const writers: Readonly<Record<string, readonly string[]>> = {
    'lsp/formView.ts': ['a figure of the form’s view'],
    'publish/documentCopies.ts': ['tracked changes in a Word document'],
    'publish/records/findingRecord.ts': ['fixes that check lists and annotate writes'],
    'publish/view/edit.ts': ['a figure of the form’s view'],
    'publish/view/view.ts': ['fixes of the form’s view'],
    'service/fixes/applyFixes.ts': ['gouji fix', 'tracked changes in a Word document'],
    'service/fixes/codeActions.ts': [
      'a quick fix',
      'all fixes of a rule',
      'all safe fixes',
      'fill totals, a code action',
      'a remark that was checked',
    ],
    'service/newReport/newReport.ts': ['a new report from last year’s'],
    'service/tables/fillTotals.ts': ['fill totals, a command'],
    'service/tables/format.ts': ['format, a command', 'format, a part of the draft'],
    'service/tables/pasted.ts': ['paste'],
    'service/tables/requests.ts': ['format, a command', 'fill totals, a command'],
    'service/tables/sumHints.ts': ['a total beside its row'],
    'service/fixes/trial.ts': ['fixes that check lists and annotate writes'],
    // Settings and baselines are no drafts, and an empty form has nothing to lose.
    'project/collection/rollupDraft.ts': [],
    'project/ignoring.ts': [],
  };
  const source = join(__dirname, '..', '..', '..', '..', 'server', 'src');

  test('is under everything that makes a text of edits', () => {
    const found = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter(
        (path) =>
          path.endsWith('.ts') && path !== 'service/keeping.ts' && path !== 'service/edits.ts',
      )
      .filter((path) =>
        /\b(?:textEdits|applyEdits)\(/.test(readFileSync(join(source, path), 'utf8')),
      );
    assert.deepEqual(found.sort(), Object.keys(writers).sort());
    for (const name of Object.values(writers).flat()) assert.ok(name in operations, name);
  });
});
