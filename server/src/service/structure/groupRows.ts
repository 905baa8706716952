import { cover, type Span } from '../../text/span';
import type { Section } from './section';

/** Something that rows stand under: a block of the table or a group of rows. */
export interface Heading {
  readonly kind: 'block' | 'group';
  readonly id: string;
  readonly label: string;
}

/** A row and what it stands under, outermost first. */
export interface Placed {
  readonly path: readonly Heading[];
  readonly section: Section;
}

/**
 * Where a heading's label stands after the row before, if there is one, and at the latest before the
 * end of its first row; an empty span at that row's start where it is not found.
 */
export type FindLabel = (heading: Heading, after: number | undefined, until: number) => Span;

/** The rows under their headings: rows that follow each other and have a heading in common share it. */
export function nestRuns(
  rows: readonly Placed[],
  find: FindLabel,
  depth = 0,
  after?: number,
): readonly Section[] {
  const sections: Section[] = [];
  for (let i = 0; i < rows.length;) {
    const { path, section } = rows[i]!;
    const heading = path[depth];
    let next = i + 1;
    if (heading) while (rows[next]?.path[depth]?.id === heading.id) next++;
    const before = rows[i - 1]?.section.span.end ?? after;
    sections.push(heading ? headed(heading, rows.slice(i, next), find, depth, before) : section);
    i = next;
  }
  return sections;
}

function headed(
  heading: Heading,
  rows: readonly Placed[],
  find: FindLabel,
  depth: number,
  after: number | undefined,
): Section {
  const children = nestRuns(rows, find, depth + 1, after);
  const nameSpan = find(heading, after, rows[0]!.section.span.start);
  return {
    kind: heading.kind,
    name: heading.label,
    detail: '',
    span: [...children.map(({ span }) => span)].reduce(cover, nameSpan),
    nameSpan,
    children,
  };
}
