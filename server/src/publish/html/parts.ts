import { blankToFill } from '../typography';
import type { Part, Run, TextPart } from '../model';
import { element, words, type Html } from './element';
import { gridHtml, tableHtml } from './table';
import { tagsOf } from './tags';

/** The parts of a report as elements, in its order. */
export function partsHtml(parts: readonly Part[]): readonly Html[] {
  let heading: string | null = null;
  let tables = 0;
  const tags = tagsOf(parts);
  return parts.map((part, index) => {
    switch (part.kind) {
      case 'form': {
        tables++;
        return element('div', { class: 'table' }, [
          tableHtml(part.table, { id: `table-${tables}-${part.table.id}`, labelledBy: heading }),
        ]);
      }
      case 'grid':
        return element('div', { class: 'table' }, [gridHtml(part.rows)]);
      default: {
        const id = part.level === 1 ? `part-${index}` : null;
        if (id !== null) heading = id;
        return textHtml(part, tags[index]!, id);
      }
    }
  });
}

function textHtml(part: TextPart, tag: string, id: string | null): Html {
  return element(
    tag,
    { id, class: part.kind === 'signature' ? 'signature' : null },
    part.runs.map(runHtml),
  );
}

/** One run; an open place is a blank, never its hint. */
function runHtml({ text, kind, link }: Run): Html {
  if (kind === 'open') return words(blankToFill);
  if (link !== null) return element('a', { href: link }, [words(text)]);
  if (kind === 'strong') return element('strong', {}, [words(text)]);
  return kind === 'lead' ? element('span', { class: 'lead' }, [words(text)]) : words(text);
}
