import type { Report } from '../../report/model';
import { isIdentifying } from '../../facts/bodies/identity';
import { otherFormsOf } from '../../facts/bodies/mentions';
import { reportingBody } from '../../facts/bodies/reporting';
import type { Body } from '../../facts/bodies/body';
import type { Rule, RuleFinding } from '../model';

/** The title names the body so that it can be told from every other, and the text names it alike. */
export const agencyName: Rule = {
  code: 'agency-name',
  severity: 'warning',
  *check(report) {
    const body = reportingBody(report);
    if (!body || !report.title) return;
    if (!isIdentifying(body)) {
      yield {
        span: report.title.span,
        severity: 'hint',
        message: { key: 'agency-name.not-identifying', args: { found: body.name } },
      };
      return;
    }
    yield* inOtherForms(report, body);
  },
};

/** One finding for each other form of the name, with all its places. */
function* inOtherForms(report: Report, body: Body): Iterable<RuleFinding> {
  const forms = otherFormsOf(report, body);
  for (const name of new Set(forms.map((form) => form.name))) {
    const places = forms.filter((form) => form.name === name);
    const [first, ...others] = places.filter(({ quoted }) => !quoted);
    const all = first ? [first, ...others] : places;
    yield {
      span: all[0]!.span,
      severity: first ? 'warning' : 'hint',
      message: {
        key: first ? 'agency-name.other-form' : 'agency-name.other-form-quoted',
        args: { found: name, expected: all[0]!.expected },
      },
      related: [
        { span: report.title!.span, message: { key: 'agency-name.in-title', args: {} } },
        ...all.slice(1).map(({ span }) => ({
          span,
          message: { key: 'agency-name.again', args: { found: name } },
        })),
      ],
      fixes: [
        {
          title: { key: 'fix.replace-with', args: { expected: all[0]!.expected } },
          edits: all.map(({ span, expected }) => ({ span, newText: expected })),
          preferred: first !== undefined,
          safe: false,
        },
      ],
    };
  }
}
