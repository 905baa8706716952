import { passagesOf } from '../../report/prose/passages';
import type { Report } from '../../report/model';
import { halfWidth } from '../../text/mapped';
import { inParagraphs } from '../../text/paragraphs';
import type { Span } from '../../text/span';
import { bodyOf, type Body } from './body';
import type { Place } from '../words/search';

/** A place where the text seems to name the body in other words than the title. */
export interface OtherForm {
  readonly name: string;
  /** The same with the title's words for the office. */
  readonly expected: string;
  readonly span: Span;
  /** In a document's or account's name or told as history, where an older name may be right. */
  readonly quoted: boolean;
}

const officeAfter = /^\p{Script=Han}{1,14}?(?:委员会|办公室|局|厅)/u;
const maxInserted = 2;
/** Put into a department's name, these name a body below it. */
const lowerBodies = ['监督', '执法', '稽查', '监察', '督查', '考试', '服务', '事业', '管理'];
const minOfficeLength = 4;
const minShared = 2;
const accountOrHistory =
  /^(?:官方)?(?:政务)?(?:微博|微信|抖音|快手|公众号|今日头条|头条号|视频号|客户端|账号)/;
const history = /(?:原|前身(?:为|是)|由|更名前(?:为|是)?|从)$/;

/**
 * Names of the body's own place that differ from its name by a few characters put in, e.g.
 * 云溪市生态环境保护局 for 云溪市生态环境局. Names that leave something out are mostly short forms, and
 * names with other words other bodies': neither is one.
 */
export function otherFormsOf(report: Report, body: Body): readonly OtherForm[] {
  if (body.place === '' || body.office.length < minOfficeLength) return [];
  return passagesOf(report).flatMap((passage) =>
    formsIn(passage.text, body.name).map(({ from, to, ...form }) => ({
      ...form,
      span: passage.spanOf(from, to),
    })),
  );
}

const formsIn = inParagraphs((paragraph, own): readonly (Omit<OtherForm, 'span'> & Place)[] => {
  const { place, office } = bodyOf(own);
  const text = halfWidth(paragraph);
  const forms: (Omit<OtherForm, 'span'> & Place)[] = [];
  for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
    const officeFrom = at + place.length;
    const named = officeAfter.exec(text.slice(officeFrom, officeFrom + 18))?.[0];
    const found =
      named !== undefined && isLonger(named, office) ? named : cutShort(text, officeFrom, office);
    if (found === null) continue;
    const to = officeFrom + found.length;
    forms.push({
      name: place + found,
      expected: place + office,
      from: at,
      to,
      quoted:
        isInTitleMarks(text, at) ||
        accountOrHistory.test(text.slice(to, to + 12)) ||
        history.test(text.slice(Math.max(0, at - 6), at)),
    });
  }
  return forms;
});

/** Whether the name is the office with one or two characters put into its middle. */
function isLonger(name: string, office: string): boolean {
  const inserted = name.length - office.length;
  if (inserted < 1 || inserted > maxInserted) return false;
  let shared = 0;
  while (shared < office.length && name[shared] === office[shared]) shared++;
  return (
    shared >= minShared &&
    shared < office.length &&
    !lowerBodies.includes(name.slice(shared, shared + inserted)) &&
    name.slice(shared + inserted) === office.slice(shared)
  );
}

/** In a document's title: the office without its last character, and then what the document is about. */
function cutShort(text: string, from: number, office: string): string | null {
  const stem = office.slice(0, -1);
  return text.startsWith(stem, from) &&
    /^(?:政务公开|政务信息|政府信息|信息公开)/.test(text.slice(from + stem.length)) &&
    isInTitleMarks(text, from)
    ? stem
    : null;
}

/** No title is longer. */
const maxTitleLength = 200;

function isInTitleMarks(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - maxTitleLength), at + 1);
  const opened = before.lastIndexOf('《');
  return opened >= 0 && !before.includes('》', opened);
}
