import type { Message } from '../../wording/message';
import { ruleText } from '../../rules/wording/ruleTexts';
import type { Finding } from '../../rules/model';
import { cover, touches } from '../../text/span';
import type { Wording } from '../../wording/wording';
import type { Analysis } from '../analysis';
import type { Described } from './described';
import { bold, escaped } from './markdown';

/**
 * What mends the marks at the offset, what their rules look for and why; each rule once. `brief` leaves out
 * what the mark's own message says in other words, and how to keep the place as it is, which the quick fixes
 * offer.
 */
export function describeMarks(
  { findings, report }: Analysis,
  offset: number,
  wording: Wording,
  brief: boolean,
): Described | null {
  const here = findings.filter(({ span }) => touches(span, offset));
  if (here.length === 0) return null;
  const say = (key: string, args: Message['args'] = {}): string => wording.say({ key, args });
  const textOf = (code: string, part: 'explanation' | 'basis'): string =>
    ruleText(code, part, report.edition.type, wording);
  return {
    span: here.map(({ span }) => span).reduce(cover),
    paragraphs: [...new Set(here.map(({ code }) => code))].flatMap((code) => [
      bold(say(`rule.${code}.title`)),
      ...fixesOf(
        here.filter((finding) => finding.code === code),
        wording,
      ),
      ...(brief ? [] : [escaped(textOf(code, 'explanation'))]),
      say('hover.rule-basis', { text: escaped(textOf(code, 'basis')) }),
      ...(brief ? [] : [say('hover.rule-silence', { code })]),
    ]),
  };
}

/** The first way to mend each finding. */
const fixesOf = (findings: readonly Finding[], wording: Wording): readonly string[] =>
  findings.flatMap(({ fixes }) => {
    const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
    return fix
      ? [wording.say({ key: 'hover.fix', args: { title: escaped(wording.say(fix.title)) } })]
      : [];
  });
