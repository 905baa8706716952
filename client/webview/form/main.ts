import { copyElements } from '../copy';
import { startEditing } from './editing';
import { followDraft } from './follow';
import { figureAt } from './grid';
import { keepState, tell } from './host';
import type { PageWords, ToPage } from '../../src/form/messages';
import { morph } from './morph';
import { createNotes } from './notes';

const byId = (id: string): HTMLElement => document.getElementById(id)!;

const report = byId('report');
const obstacles = byId('obstacles');
const status = byId('status');
const words = JSON.parse(document.body.dataset.words ?? '{}') as PageWords;
keepState({ uri: document.body.dataset.uri ?? '' });

const notes = createNotes(report, byId('note'), words);
const follow = followDraft(report);
const editing = startEditing(report, (cell) => {
  tell({ type: 'chosen', ...placeOf(cell), focus: false });
});

function placeOf({ dataset }: HTMLElement): { readonly start: number; readonly end: number } {
  return { start: Number(dataset.start), end: Number(dataset.end) };
}

/** The page as the draft is now. */
function show({ html, findings, obstacles: reasons }: Extract<ToPage, { type: 'show' }>): void {
  // The elements are the server's own; the page's policy lets no script in them run.
  const wanted = new DOMParser().parseFromString(html, 'text/html').body;
  for (const table of wanted.querySelectorAll('.table[data-table]')) {
    table.prepend(toolsFor(table));
  }
  morph(report, wanted);
  // The page's policy takes no style of an attribute.
  for (const column of report.querySelectorAll<HTMLElement>('col[data-width]')) {
    column.style.width = column.dataset.width!;
  }
  const lines = reasons.map((reason) => {
    const line = document.createElement('p');
    line.textContent = reason;
    return line;
  });
  obstacles.replaceChildren(...lines);
  obstacles.hidden = lines.length === 0;
  if (!report.querySelector('td[data-cell][tabindex="0"]')) {
    report.querySelector('td[data-cell]')?.setAttribute('tabindex', '0');
  }
  notes.update(findings);
}

function copy(elements: readonly Element[]): void {
  copyElements(elements).then(
    () => {
      status.textContent = words.copied;
    },
    () => {
      status.textContent = words.notCopied;
    },
  );
}

/** What can be done with a table, above it. */
function toolsFor(table: Element): HTMLElement {
  const tools = document.createElement('div');
  tools.className = 'tools';
  for (const [action, title] of [
    ['fillTotals', words.fillTotals],
    ['copy', words.copyTable],
  ] as const) {
    if (action === 'fillTotals' && !table.hasAttribute('data-totals')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.action = action;
    button.dataset.of = table.getAttribute('data-table')!;
    button.textContent = title;
    tools.append(button);
  }
  return tools;
}

/** The next place with findings, in the page's order. */
function nextFound(step: 1 | -1): void {
  const found = [...report.querySelectorAll<HTMLElement>('[data-findings]')];
  if (found.length === 0) return;
  const active = document.activeElement;
  const after = found.findIndex(
    (each) =>
      each !== active &&
      active !== null &&
      (each.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  );
  const index =
    step > 0
      ? Math.max(after, 0)
      : ((after < 0 ? found.length : after) -
          (found.includes(active as HTMLElement) ? 2 : 1) +
          found.length) %
        found.length;
  const target = found[index]!;
  const cell = figureAt(target);
  if (cell) editing.focus(cell);
  else target.focus();
  target.scrollIntoView({ block: 'nearest' });
}

report.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLElement>('button[data-action]');
  if (button) {
    const table = button.dataset.of!;
    if (button.dataset.action !== 'copy') tell({ type: 'fillTotals', table });
    else copy([...report.querySelectorAll(`.table[data-table="${table}"] table`)]);
    return;
  }
  if (figureAt(target)) return;
  const place = target.closest<HTMLElement>('[data-start]');
  if (place) tell({ type: 'chosen', ...placeOf(place), focus: false });
});
byId('copy-all').addEventListener('click', () => copy([...report.children]));
report.addEventListener('dblclick', ({ target }) => {
  // Running text is edited in the draft.
  const place =
    target instanceof Element && !figureAt(target)
      ? target.closest<HTMLElement>('[data-start]')
      : null;
  if (place)
    tell({ type: 'chosen', start: placeOf(place).start, end: placeOf(place).start, focus: true });
});
document.addEventListener('keydown', (event) => {
  const target = document.activeElement;
  const isFix = event.key === 'Enter' && event.altKey;
  // As in an editor: first the list.
  const isChoice = event.key === '.' && (event.ctrlKey || event.metaKey);
  if (isFix && target && notes.fix(target)) event.preventDefault();
  else if (isChoice && target && notes.choose(target)) event.preventDefault();
  else if (event.key === 'F8') {
    nextFound(event.shiftKey ? -1 : 1);
    event.preventDefault();
  }
});
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'show':
      show(data);
      break;
    case 'say':
      report.textContent = data.text;
      break;
    case 'tell':
      status.textContent = data.text;
      break;
    case 'scroll':
      follow.scrollTo(data.offset);
      break;
    case 'caret':
      follow.caretAt(data.offset);
      break;
    case 'keys':
      editing.takeKeys();
      break;
  }
});
tell({ type: 'ready' });
