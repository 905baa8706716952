import { tell } from './host';

/** Keeps page and draft at the same place. */
export interface Follow {
  /** Scrolls the page to what stands at the offset. */
  scrollTo(offset: number): void;
  /** Shows where the draft's caret is. */
  caretAt(offset: number): void;
}

/** Milliseconds in which a scroll is the echo of our own. */
const echo = 300;

/** Tells the extension where the page is scrolled to, and follows what it is told. */
export function followDraft(root: HTMLElement): Follow {
  let silentUntil = 0;
  let pending = 0;

  root.addEventListener(
    'scroll',
    () => {
      if (performance.now() < silentUntil || pending !== 0) return;
      pending = requestAnimationFrame(() => {
        pending = 0;
        const first = placed(root).find((part) => part.getBoundingClientRect().bottom > 0);
        if (first) tell({ type: 'scrolled', offset: offsetAtTop(first) });
      });
    },
    { passive: true },
  );
  return {
    scrollTo: (offset) => {
      const part = partAt(root, offset);
      if (!part) return;
      silentUntil = performance.now() + echo;
      const { start, end } = placeOf(part);
      const { top, height } = part.getBoundingClientRect();
      const share = end > start ? Math.min(1, Math.max(0, (offset - start) / (end - start))) : 0;
      root.scrollTop += top + height * share - 8;
    },
    caretAt: (offset) => {
      for (const before of root.querySelectorAll('.here')) before.classList.remove('here');
      const part = partAt(root, offset);
      const cell = [...(part?.querySelectorAll('td[data-cell]') ?? [])].find((each) =>
        holds(each, offset),
      );
      const here = cell ?? (part?.matches('.table') ? null : part);
      here?.classList.add('here');
      if (!here || isInSight(here)) return;
      silentUntil = performance.now() + echo;
      here.scrollIntoView({ block: 'center' });
    },
  };
}

/** The parts of the page in the draft's order. */
const placed = (root: HTMLElement): readonly HTMLElement[] =>
  [...root.children].filter(
    (child): child is HTMLElement =>
      child instanceof HTMLElement && child.dataset.start !== undefined,
  );

const placeOf = ({ dataset }: HTMLElement): { readonly start: number; readonly end: number } => ({
  start: Number(dataset.start),
  end: Number(dataset.end),
});

const holds = (element: Element, offset: number): boolean => {
  const { start, end } = placeOf(element as HTMLElement);
  return start <= offset && offset <= end;
};

/** The part that holds the offset, else the next one. */
const partAt = (root: HTMLElement, offset: number): HTMLElement | undefined =>
  placed(root).find((part) => placeOf(part).end >= offset) ?? placed(root).at(-1);

function offsetAtTop(part: HTMLElement): number {
  const { start, end } = placeOf(part);
  const { top, height } = part.getBoundingClientRect();
  const share = height > 0 ? Math.min(1, Math.max(0, -top / height)) : 0;
  return Math.round(start + (end - start) * share);
}

const isInSight = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
};
