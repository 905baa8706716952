import type { RuleFinding } from '../model';
import { mendingFix } from '../fixes/mend';
import { itemsIn, outOfOrder, type Item } from '../../facts/prose/ordinals';
import { announcementsIn, itemsFoundAfter, type Announcement } from '../../facts/prose/enumeration';
import { judgedRule } from '../paragraphRule';
import { byPassage, type FoundIn, type Paragraph } from '../search';

type Found = { readonly announcement: Announcement } | { readonly item: Item };

/** 以下四方面 is followed by 一是 to 四是. */
export const enumerationCount = judgedRule<Found>({
  code: 'enumeration-count',
  severity: 'info',
  *find(text) {
    for (const announcement of announcementsIn(text)) yield { announcement };
    for (const item of itemsIn(text)) yield { item };
  },
  *judge(all) {
    for (const paragraphs of byPassage(all)) {
      for (const { paragraph, found } of paragraphs) {
        for (const each of found) {
          const finding = 'announcement' in each ? miscounted(each.announcement, paragraph) : null;
          if (finding) yield finding;
        }
      }
      yield* misnumbered(paragraphs);
    }
  },
});

/** More or fewer items than were announced; the list may go on in the paragraphs that follow. */
function miscounted(
  { from, to, announced }: Announcement,
  paragraph: Paragraph,
): RuleFinding | null {
  const { passage } = paragraph;
  const items = itemsFoundAfter(passage.text, paragraph.from + to + 1);
  if (!items || items.found === announced) return null;
  const { found, last } = items;
  return {
    span: paragraph.spanOf(from, to),
    message: {
      key: 'enumeration-count',
      args: { words: paragraph.text.slice(from, to), announced, found },
    },
    related: [
      {
        span: passage.spanOf(last.from, last.to),
        message: { key: 'enumeration-count.last', args: { found } },
      },
    ],
  };
}

/** Items of a passage whose numbers skip or repeat one. */
function* misnumbered(paragraphs: readonly FoundIn<Found>[]): Generator<RuleFinding> {
  const items = paragraphs.flatMap(({ paragraph, found }) =>
    found.flatMap((each) =>
      'item' in each ? { item: each.item, paragraph, index: paragraph.index } : [],
    ),
  );
  for (const { one, before, expected, sure } of outOfOrder(items)) {
    const { from, to, words } = one.item;
    yield {
      span: one.paragraph.spanOf(from, to),
      message: { key: 'enumeration-count.order', args: { found: words, before, expected } },
      fixes: mendingFix(one.paragraph, from, to, expected, { preferred: sure, safe: false }),
    };
  }
}
