import type { ReportModel } from '../../support/reportModel';
import { renderDraft } from '../../support/render/draft';
import { withParagraphs } from './change';
import type { Broken, Draft } from './fault';

/** Stands for each character of the place while it is looked for. */
const placeMark = '\ue010';

/** A sentence with the part of it that is wrong between `⟦` and `⟧`. */
export interface Marked {
  readonly chapter: string;
  readonly sentence: string;
  /** The same as the fixes must leave it. */
  readonly mended?: string;
}

/** The draft with one paragraph more at the chapter's end; the place is what is marked in it. */
export function withSentence(draft: Draft, { chapter, sentence, mended }: Marked): Broken {
  const saying = (words: string): string => {
    const model: ReportModel = withParagraphs(draft.model, chapter, (all) => [...all, words]);
    return renderDraft(model, draft.layout, draft.style);
  };
  const hidden = saying(
    sentence.replace(/⟦(.*?)⟧/, (_, wrong: string) => placeMark.repeat(wrong.length)),
  );
  return {
    text: saying(sentence.replace(/[⟦⟧]/g, '')),
    place: { start: hidden.indexOf(placeMark), end: hidden.lastIndexOf(placeMark) + 1 },
    ...(mended !== undefined && { mended: saying(mended) }),
  };
}
