import { tell } from './host';
import type { PageFinding, PageWords } from '../../src/form/messages';

/** What is said of a cell or of marked words: its sums, its findings, what mends them. */
export interface Notes {
  /** The findings that the page's numbers mean from now on. */
  update(findings: readonly PageFinding[]): void;
  /** Does what mends the element's first finding; false where nothing does. */
  fix(target: Element): boolean;
  /** Gives the keys to the element's fixes, of which one is chosen; false where there is none. */
  choose(target: Element): boolean;
}

const noted = '[data-findings], [data-sums]';

/** Where the keys go among the fixes. */
const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Shows in `note` what is said of the element of `root` that the pointer or the keys are at. */
export function createNotes(root: HTMLElement, note: HTMLElement, words: PageWords): Notes {
  let findings: readonly PageFinding[] = [];
  let shown: HTMLElement | null = null;

  const findingsOf = (target: Element): readonly { number: number; finding: PageFinding }[] =>
    (target.getAttribute('data-findings') ?? '')
      .split(' ')
      .filter((each) => each !== '')
      .flatMap((each) => {
        const number = Number(each);
        const finding = findings[number];
        return finding ? [{ number, finding }] : [];
      });
  const buttons = (): readonly HTMLElement[] => [...note.querySelectorAll('button')];
  const hasKeys = (): boolean => note.contains(document.activeElement);
  /** The keys go back to where they came from. */
  const leave = (): void => {
    if (hasKeys()) shown?.focus();
  };

  const hide = (): void => {
    shown?.removeAttribute('aria-describedby');
    shown = null;
    note.hidden = true;
  };

  const showFor = (target: Element | null): void => {
    const subject = target?.closest<HTMLElement>(noted) ?? null;
    hide();
    if (!subject) return;
    const found = findingsOf(subject);
    const sums = subject.getAttribute('data-sums');
    if (found.length === 0 && sums === null) return;
    const first = found.find(({ finding }) => finding.fixes.length > 0);
    note.replaceChildren(
      ...(sums === null ? [] : sums.split('\n').map((sum) => paragraph('sum', sum))),
      ...found.flatMap((each) => [
        paragraph(each.finding.severity, each.finding.message),
        ...each.finding.fixes.map((title, fix) =>
          // The key does what comes first of all, whatever else is found here.
          button(each === first && fix === 0 ? `${title}  (${words.fix})` : title, () => {
            leave();
            tell({ type: 'fix', finding: each.number, fix });
          }),
        ),
      ]),
    );
    shown = subject;
    subject.setAttribute('aria-describedby', note.id);
    note.hidden = false;
    place(note, subject);
  };

  // Whoever chooses among the fixes by the keys is not disturbed by where the pointer is.
  root.addEventListener('mouseover', ({ target }) => {
    if (!hasKeys() && target instanceof Element && target.closest(noted)) showFor(target);
  });
  root.addEventListener('mouseleave', () => {
    if (!hasKeys() && !note.matches(':hover')) showFor(document.activeElement);
  });
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) showFor(target);
  });
  root.addEventListener(
    'scroll',
    () => {
      if (hasKeys() && shown) place(note, shown);
      else hide();
    },
    { passive: true },
  );
  note.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step) {
      const all = buttons();
      const index = all.indexOf(document.activeElement as HTMLElement);
      all[step(Math.max(index, 0), all.length)]?.focus();
    } else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });

  return {
    update: (now) => {
      findings = now;
      // What the keys were among is another list now.
      leave();
      if (shown?.isConnected) showFor(shown);
      else hide();
    },
    fix: (target) => {
      const first = findingsOf(target).find(({ finding }) => finding.fixes.length > 0);
      if (first) tell({ type: 'fix', finding: first.number, fix: 0 });
      return first !== undefined;
    },
    choose: (target) => {
      if (note.contains(target)) return true;
      showFor(target);
      const [first] = buttons();
      if (note.hidden || !first) return false;
      first.focus();
      return true;
    },
  };
}

function paragraph(name: string, text: string): HTMLElement {
  const made = document.createElement('p');
  made.className = name;
  made.textContent = text;
  return made;
}

function button(text: string, act: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  // The keys stay where they are.
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', act);
  return made;
}

/** Below the subject, above it where there is no room, within the page. */
function place(note: HTMLElement, subject: Element): void {
  const { left, top, bottom } = subject.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const below = bottom + 4;
  const isBelow = below + height <= window.innerHeight || top < height + 4;
  const wanted = isBelow ? below : top - height - 4;
  note.style.top = `${Math.max(4, Math.min(wanted, window.innerHeight - height - 4))}px`;
  note.style.left = `${Math.max(4, Math.min(left, window.innerWidth - width - 4))}px`;
}
