import type { Token } from './lexicon';
import { leftOver, type Window } from './window';

/** Words that make what follows a part, or one of several. */
const partWords = /其|余|剩|另|包括|[、和及与]/;
/** `2024年度`, and what else stands before a topic and says nothing of it. */
const yearWords = /20\d{2}年度?|各类/g;

/** `本年度共有政府信息公开申请23件`: the topic opens its clause, and nothing else has been spoken of. */
export function isAlone(
  { material, subject, quantity, from }: Window,
  before: readonly Token[],
): boolean {
  const { text } = material;
  const topics = before.filter(({ role }) => role.kind === 'topic');
  const [topic] = topics;
  if (topic?.role.kind !== 'topic' || topics.length > 1 || topic.role.weak) return false;
  if (
    subject.topic === 'other' ||
    !/^(?:[，,。；;（(]|$)/.test(text.slice(quantity.to, quantity.to + 1))
  )
    return false;
  const own = before.filter(({ role }) => role.kind === 'ownScope');
  return (
    !partWords.test(text.slice(Math.max(0, from - 3), topic.from)) &&
    leftOver(material, from, topic.from, own).replace(yearWords, '') === ''
  );
}
