import type { Message } from '../wording/message';
import type { Suppressor } from '../rules/suppression/suppress';
import type { Wording } from '../wording/wording';
import type { Decision, PlaceExplanation } from './whyHere';

/** The files that decided, as the user knows them; null for those that are not there. */
export interface DecidingFiles {
  readonly settings: string | null;
  readonly baseline: string | null;
}

/** The explanation as Markdown, a heading for each answer; `place` is in words, `''` for none. */
export function whyHereText(
  why: PlaceExplanation,
  { line, place }: { readonly line: number; readonly place: string },
  files: DecidingFiles,
  wording: Wording,
): string {
  const say = (key: string, args: Message['args'] = {}): string => wording.say({ key, args });
  const title = (code: string): string => say('why.rule', { code, title: [ruleTitle(code)] });
  const heading = [
    `# ${say('why.heading', { line: line + 1 })}`,
    ...(place === '' ? [] : [say('why.place', { place: escaped(place) })]),
  ].join('\n\n');
  if (!why.checked) return `${heading}\n\n${say('why.not-a-report')}\n`;

  const decided = ({ level, origin }: Decision): string =>
    say(`why.origin.${origin}`, {
      level: [{ key: `why.level.${level}`, args: {} }],
      file: files.settings ?? '',
    });
  const acceptedBy = (by: Suppressor): string =>
    by.kind === 'comment'
      ? say(`why.accepted.comment.${by.comment.scope ?? 'next'}`, { line: by.comment.line + 1 })
      : say('why.accepted.baseline', { file: files.baseline ?? '', place: by.entry.place });
  const section = (key: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`## ${say(key, { count: items.length })}`, items.join('\n')];
  const item = (code: string, message: Message | null, ...reasons: readonly string[]): string =>
    [
      `- **${title(code)}**`,
      ...(message ? [`  ${escaped(wording.say(message))}`] : []),
      ...reasons.map((reason) => `  ${reason}`),
    ].join('  \n');

  const speaking = why.off.filter(({ message }) => message !== null);
  const others = why.off.filter(({ message }) => message === null);
  return [
    heading,
    ...(why.found.length === 0 ? [say('why.nothing-found')] : []),
    ...section(
      'why.found',
      why.found.map(({ code, message, decision, waits }) =>
        item(code, message, decided(decision), ...(waits ? [say('why.waits')] : [])),
      ),
    ),
    ...section(
      'why.accepted',
      why.accepted.map(({ code, message, by }) => item(code, message, acceptedBy(by))),
    ),
    ...section(
      'why.off.speaking',
      speaking.map(({ code, message, decision }) => item(code, message, decided(decision))),
    ),
    ...section(
      'why.off',
      others.map(({ code, decision }) => item(code, null, decided(decision))),
    ),
    ...section(
      `why.waiting.${why.previous}`,
      why.waiting.map((code) => `- ${title(code)}`),
    ),
    ...section(
      'why.waiting.units',
      why.withoutUnits.map((code) => `- ${title(code)}`),
    ),
    ...section(
      'why.silent',
      why.silent.map((code) => `- ${title(code)}`),
    ),
    '',
  ].join('\n\n');
}

const ruleTitle = (code: string): Message => ({ key: `rule.${code}.title`, args: {} });

/** Words that Markdown would take for marks. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|]/g, '\\$&');
