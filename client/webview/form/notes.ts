import { tell } from './host';
import type { PageFinding, PageWords } from '../../src/form/messages';

/** What is said of a cell or of marked words: its sums, its findings, what mends them. */
export interface Notes {
  /** The findings that the page's numbers mean from now on. */
  update(findings: readonly PageFinding[]): void;
  /** Shows what is said of the element, beside it; hides it where nothing is. */
  showFor(target: Element | null): void;
  /** Does what mends the element's first finding; false where nothing does. */
  fix(target: Element): boolean;
}

const noted = '[data-findings], [data-sums]';

/** Shows in `note` what is said of the element of `root` that the pointer or the keys are at. */
export function createNotes(root: HTMLElement, note: HTMLElement, words: PageWords): Notes {
  let findings: readonly PageFinding[] = [];
  let shown: Element | null = null;

  const findingsOf = (target: Element): readonly { number: number; finding: PageFinding }[] =>
    (target.getAttribute('data-findings') ?? '')
      .split(' ')
      .filter((each) => each !== '')
      .flatMap((each) => {
        const number = Number(each);
        const finding = findings[number];
        return finding ? [{ number, finding }] : [];
      });

  const hide = (): void => {
    shown?.removeAttribute('aria-describedby');
    shown = null;
    note.hidden = true;
  };

  const showFor = (target: Element | null): void => {
    const subject = target?.closest(noted) ?? null;
    hide();
    if (!subject) return;
    const found = findingsOf(subject);
    const sums = subject.getAttribute('data-sums');
    if (found.length === 0 && sums === null) return;
    note.replaceChildren(
      ...(sums === null ? [] : sums.split('\n').map((sum) => paragraph('sum', sum))),
      ...found.flatMap(({ number, finding }) => [
        paragraph(finding.severity, finding.message),
        ...finding.fixes.map((title, fix) =>
          button(fix === 0 ? `${title}  (${words.fix})` : title, () =>
            tell({ type: 'fix', finding: number, fix }),
          ),
        ),
      ]),
    );
    shown = subject;
    subject.setAttribute('aria-describedby', note.id);
    note.hidden = false;
    place(note, subject);
  };

  root.addEventListener('mouseover', ({ target }) => {
    if (target instanceof Element && target.closest(noted)) showFor(target);
  });
  root.addEventListener('mouseleave', () => {
    if (!note.matches(':hover')) showFor(document.activeElement);
  });
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) showFor(target);
  });
  root.addEventListener('scroll', hide, { passive: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });

  return {
    update: (now) => {
      findings = now;
      if (shown?.isConnected) showFor(shown);
      else hide();
    },
    showFor,
    fix: (target) => {
      const first = findingsOf(target).find(({ finding }) => finding.fixes.length > 0);
      if (first) tell({ type: 'fix', finding: first.number, fix: 0 });
      return first !== undefined;
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
  note.style.top = `${isBelow ? below : top - height - 4}px`;
  note.style.left = `${Math.max(4, Math.min(left, window.innerWidth - width - 4))}px`;
}
