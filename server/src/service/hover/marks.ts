import type { Message } from '../../wording/message';
import { cover, touches } from '../../text/span';
import type { Wording } from '../../wording/wording';
import type { Analysis } from '../analysis';
import type { Described } from './described';
import { bold, escaped } from './markdown';

/** What the rules look for whose marks are at the offset, and why; each rule once. */
export function describeMarks(
  { findings }: Analysis,
  offset: number,
  wording: Wording,
): Described | null {
  const here = findings.filter(({ span }) => touches(span, offset));
  if (here.length === 0) return null;
  const say = (key: string, args: Message['args'] = {}): string => wording.say({ key, args });
  return {
    span: here.map(({ span }) => span).reduce(cover),
    paragraphs: [...new Set(here.map(({ code }) => code))].flatMap((code) => [
      bold(say(`rule.${code}.title`)),
      escaped(say(`rule.${code}.explanation`)),
      say('hover.rule-basis', { text: escaped(say(`rule.${code}.basis`)) }),
      say('hover.rule-silence', { code }),
    ]),
  };
}
