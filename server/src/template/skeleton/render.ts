import { fillInRemark } from './fillIns';
import type { SkeletonPart } from './parts';

/**
 * The skeleton as text: figures as they are proposed. Any other fill leaves a remark in brackets that its
 * author cannot overlook and that is reported as long as it stands.
 */
export const plainText = (parts: readonly SkeletonPart[]): string =>
  textWith(parts, (figure) => figure);

/** The same with the cells of figures left blank: a 0 that nobody wrote would say that nothing happened. */
export const blankForm = (parts: readonly SkeletonPart[]): string => textWith(parts, () => '');

const textWith = (parts: readonly SkeletonPart[], figureOf: (proposed: string) => string): string =>
  parts
    .map((part) =>
      part.kind === 'text'
        ? part.text
        : part.proposed === undefined
          ? fillInRemark('write', part.hint)
          : figureOf(part.proposed),
    )
    .join('');

/**
 * The skeleton in the snippet syntax of the Language Server Protocol: a tab stop for each fill in
 * order of appearance, one for all fills of the same name, and the final one at the end.
 */
export function snippetText(parts: readonly SkeletonPart[]): string {
  const named = new Map<string, number>();
  let last = 0;
  const pieces = parts.map((part) => {
    if (part.kind === 'text') return escaped(part.text);
    const known = part.name === undefined ? undefined : named.get(part.name);
    if (known !== undefined) return `\${${known}}`;
    last += 1;
    if (part.name !== undefined) named.set(part.name, last);
    return `\${${last}:${escaped(part.proposed ?? part.hint)}}`;
  });
  return `${pieces.join('')}$0`;
}

const escaped = (value: string): string => value.replace(/[\\$}]/g, '\\$&');
