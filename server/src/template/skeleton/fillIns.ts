import { spanOf, type Span } from '../../text/span';

/**
 * What is still to be done at a place of a draft: `write`, its author's own words; `confirm`, check
 * what was taken over from another report.
 */
export type FillInKind = 'write' | 'confirm';

/** A remark in brackets where an author still has to do something. */
export interface FillIn {
  readonly kind: FillInKind;
  /** What belongs there, or what is to be checked. */
  readonly hint: string;
  readonly span: Span;
}

const words: Readonly<Record<FillInKind, string>> = {
  write: '此处填写',
  confirm: '此处核对',
};

/** The remark as it stands in a new report, reported as long as it does. */
export const fillInRemark = (kind: FillInKind, hint: string): string =>
  `（${words[kind]}：${hint}）`;

/** Remarks in either width of brackets. */
const remark = /[（(](此处填写|此处核对)[：:]([^（()）\r\n]{0,200})[)）]/g;

const remarkAlone = /^\s*[（(](?:此处填写|此处核对)[：:][^（()）\r\n]{0,200}[)）]\s*$/;

/** Whether a line has nothing but such a remark: words of tables in it are no table's. */
export const isFillInAlone = (line: string): boolean => remarkAlone.test(line);

/** The places of a draft that are still to be written or checked, in order. */
export const fillInsOf = (text: string): readonly FillIn[] =>
  [...text.matchAll(remark)].map(({ 0: whole, 1: word, 2: hint = '', index }) => ({
    kind: word === words.confirm ? 'confirm' : 'write',
    hint: hint.trim(),
    span: spanOf(index, index + whole.length),
  }));
