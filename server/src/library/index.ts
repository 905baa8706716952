import { figuresOf } from '../facts/rollup/figures';
import type { Subordinates } from '../facts/rollup/subordinates';
import { hasWords, recordOf, type RecordDetail } from '../publish/records/findingRecord';
import { reportRecordOf } from '../publish/records/reportRecord';
import type { Report } from '../report/model';
import { createReportReader } from '../report/parse';
import { rules } from '../rules/catalogue';
import { createChecker } from '../rules/check';
import { judgedAgain, withTriedFixes } from '../service/fixes/trial';
import { typesOf } from '../template/editions';
import { templates } from '../template/load';
import type { CheckOptions, Library, NamedText, ParseOptions } from './api';
import { wordingIn } from '../wording/wordingIn';

const reader = createReportReader(templates);
const checker = createChecker(rules, templates);
const editions = templates.map(({ id }) => id);
const types = typesOf(templates).map(({ id }) => id);
const codes = rules.map(({ code }) => code);
const everything: RecordDetail = { related: true, fixes: 'edits', list: true };

/** See `Library` in `api.ts`. */
export const check: Library['check'] = (text, options = {}) => {
  const { language = 'zh-cn', previous, subordinates } = options;
  const report = read(text, options);
  const review = {
    levels: levelsIn(options.rules),
    previous: previous === undefined ? null : reader.parse(previous),
    subordinates: subordinates ? subordinatesIn(subordinates) : null,
  };
  const findingsOf = (each: Report) => checker.review(each, review).findings;
  const isChecked = report.recognised || isAsked(options);
  const findings = isChecked
    ? withTriedFixes({
        report,
        findings: findingsOf(report),
        again: judgedAgain(reader, report, findingsOf),
      })
    : [];
  const {
    edition,
    year,
    agency,
    findings: found,
  } = recordOf('', report, { findings, suppressed: [] }, wordingIn(language), everything);
  return { recognised: report.recognised, edition, year, agency, findings: found.filter(hasWords) };
};

/** See `Library` in `api.ts`. */
export const parse: Library['parse'] = (text, options = {}) => {
  const report = read(text, options);
  const { edition, year, agency, title, chapters, tables, statements } = reportRecordOf('', report);
  const { recognised } = report;
  return { recognised, edition, year, agency, title, chapters, tables, statements };
};

const isAsked = ({ type, edition }: ParseOptions): boolean =>
  type !== undefined || edition !== undefined;

function read(text: string, { type, edition }: ParseOptions): Report {
  mustBeAmong(types, type);
  mustBeAmong(editions, edition);
  return reader.parse(text, { type: type ?? null, edition: edition ?? null });
}

function levelsIn(given: CheckOptions['rules'] = {}) {
  for (const code of Object.keys(given)) mustBeAmong(codes, code);
  return new Map(Object.entries(given));
}

function mustBeAmong(known: readonly string[], name: string | undefined): void {
  if (name === undefined || known.includes(name)) return;
  throw new RangeError(`No ${name}; there are ${known.join(', ')}`);
}

const subordinatesIn = (units: readonly NamedText[]): Subordinates =>
  units.map(({ path, text }) => {
    const report = reader.parse(text);
    const known = { path, address: path, named: true };
    return report.recognised
      ? { kind: 'report', figures: figuresOf(report), ...known }
      : { kind: 'no-report', ...known };
  });
