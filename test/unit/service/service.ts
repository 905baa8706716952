import { createReportReader } from '../../../server/src/report/parse';
import { createChecker } from '../../../server/src/rules/check';
import type { Rule, RuleFinding } from '../../../server/src/rules/model';
import {
  createLanguageService,
  type Analysis,
  type LanguageService,
  type TextEdit,
} from '../../../server/src/service/languageService';
import { disclosureEditions as templates } from '../../support/disclosure';
import type { Language } from '../../../server/src/wording/wording';
import { plainWording } from '../../support/wording';
import { indexLines, type Range } from '../../../server/src/text/lines';

/** A service for tests: given rules, every text filled in plainly. */
export const serviceWith = (
  rules: readonly Rule[],
  language: Language = 'zh-cn',
): LanguageService =>
  createLanguageService({
    reader: createReportReader(templates),
    checker: createChecker(rules, templates),
    wording: plainWording(language),
    ruleAddress: (code) => `https://example.org/${code}`,
  });

/** Analyses a text that is a report by its author's word. */
export const analysisOf = (service: LanguageService, text: string): Analysis =>
  service.analyse({ text, declared: true });

/** A rule that finds every occurrence of a word; `about` says the rest of each finding. */
export const wordRule = (
  code: string,
  word: string,
  about: (start: number) => Partial<RuleFinding> = () => ({}),
): Rule => ({
  code,
  severity: 'warning',
  check: ({ text }) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
      span: { start: index, end: index + word.length },
      message: { key: code, args: {} },
      ...about(index),
    })),
});

/** The text after the edits, as an editor applies them: all places are those of the text before. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = indexLines(text);
  return [...edits]
    .reverse()
    .reduce(
      (result, { range, newText }) =>
        result.slice(0, lines.offsetAt(range.start)) +
        newText +
        result.slice(lines.offsetAt(range.end)),
      text,
    );
}

/** What the range covers of the text. */
export function covered(text: string, { start, end }: Range): string {
  const lines = indexLines(text);
  return text.slice(lines.offsetAt(start), lines.offsetAt(end));
}
