import {
  blockAt,
  blockOf,
  edge,
  figureAt,
  figureText,
  following,
  isFigure,
  neighbour,
  type FigureCell,
} from './grid';
import { tell } from './host';
import { createTyping } from './typing';
import type { PageFigure } from '../../src/form/messages';

export interface Editing {
  /** Lets the keys go to the cell. */
  focus(cell: FigureCell): void;
  /** Lets them go where they went last, as if they had never been elsewhere. */
  takeKeys(): void;
  /** The cell that has or last had the keys. */
  current(): FigureCell | null;
}

/** Lets figures be typed as in a spreadsheet. `changed` is told which cell the keys go to. */
export function startEditing(root: HTMLElement, changed: (cell: FigureCell) => void): Editing {
  let current: FigureCell | null = null;

  const focus = (cell: FigureCell): void => {
    for (const other of root.querySelectorAll('td[data-cell][tabindex="0"]')) {
      other.setAttribute('tabindex', '-1');
    }
    cell.setAttribute('tabindex', '0');
    current = cell;
    cell.focus();
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    changed(cell);
  };

  const write = (
    figures: readonly { readonly cell: FigureCell; readonly text: string }[],
  ): void => {
    // Seen at once; the draft's own words come with the next update.
    for (const { cell, text } of figures) show(cell, text);
    tell({ type: 'figures', figures: figures.map(({ cell, text }) => figureOf(cell, text)) });
  };

  const typing = createTyping((cell, text) => write([{ cell, text }]));

  const move = (cell: FigureCell | null): void => {
    if (cell) focus(cell);
  };

  const keysWhileTyping = (event: KeyboardEvent, cell: FigureCell): void => {
    // Keys that an input method takes are none of ours.
    if (event.isComposing) return;
    const arrow = typing.isWithin() ? null : arrows[event.key];
    if (event.key === 'Escape') move(typing.end(false));
    else if (event.key === 'Enter') {
      typing.end(true);
      move(neighbour(cell, event.shiftKey ? -1 : 1, 0));
    } else if (event.key === 'Tab') {
      typing.end(true);
      move(following(cell, event.shiftKey ? -1 : 1) ?? cell);
    } else if (arrow) {
      typing.end(true);
      move(neighbour(cell, ...arrow));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const keys = (event: KeyboardEvent): void => {
    const typed = typing.cell();
    if (typed) {
      keysWhileTyping(event, typed);
      return;
    }
    const cell = isFigure(event.target) ? event.target : null;
    if (!cell) return;
    const command = event.ctrlKey || event.metaKey;
    const arrow = arrows[event.key];
    if (arrow && !event.altKey) move(command ? edgeBy(cell, arrow) : neighbour(cell, ...arrow));
    else if (event.key === 'Home' || event.key === 'End') {
      move(edge(cell, event.key === 'End', command));
    } else if (event.key === 'Enter' && !event.altKey && !command) {
      move(neighbour(cell, event.shiftKey ? -1 : 1, 0));
    } else if (event.key === 'Tab') {
      const next = following(cell, event.shiftKey ? -1 : 1);
      // At the report's ends the key leads out of it.
      if (!next) return;
      move(next);
    } else if (event.key === 'F2') typing.begin(cell, figureText(cell), true);
    else if (event.key === 'Delete' || event.key === 'Backspace') write([{ cell, text: '' }]);
    else if (event.key.length === 1 && !command && !event.altKey)
      typing.begin(cell, event.key, false);
    else return;
    event.preventDefault();
  };

  // From wherever the keys are: a click beside the figures takes them off all of them.
  const history = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    const isMeant = (event.ctrlKey || event.metaKey) && !event.altKey && 'zy'.includes(key);
    if (typing.cell() || !isMeant) return;
    tell({ type: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
    event.preventDefault();
  };

  root.addEventListener('keydown', keys);
  document.addEventListener('keydown', history);
  root.addEventListener('mousedown', (event) => {
    const cell = figureAt(event.target);
    if (!cell || cell === typing.cell()) return;
    event.preventDefault();
    typing.end(true);
    focus(cell);
  });
  root.addEventListener('dblclick', (event) => {
    const cell = figureAt(event.target);
    if (cell && cell !== typing.cell()) typing.begin(cell, figureText(cell), true);
  });
  root.addEventListener('paste', (event) => {
    const cell = figureAt(event.target);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const block = blockOf(text);
    const isOne = block.length === 1 && block[0]!.length === 1;
    if (!cell || text === '' || (typing.cell() && isOne)) return;
    event.preventDefault();
    typing.end(false);
    write(blockAt(cell, block));
    focus(cell);
  });
  root.addEventListener('copy', (event) => {
    const cell = isFigure(event.target) ? event.target : null;
    if (!cell || String(document.getSelection()) !== '') return;
    event.clipboardData?.setData('text/plain', figureText(cell));
    event.preventDefault();
  });
  const takeKeys = (): void => {
    if (!typing.cell() && document.activeElement === document.body)
      current?.focus({ preventScroll: true });
  };
  return { focus, takeKeys, current: () => current };
}

const arrows: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const farAway = 1000;

const edgeBy = (cell: FigureCell, [down, right]: readonly [number, number]): FigureCell =>
  neighbour(cell, down * farAway, right * farAway);

function show(cell: FigureCell, text: string): void {
  const figure = cell.querySelector('.figure');
  if (figure) figure.textContent = text;
}

function figureOf(cell: FigureCell, text: string): PageFigure {
  const [table = '', row = '', column = ''] = (cell.dataset.cell ?? '').split('/');
  return { table, row, column, text };
}
