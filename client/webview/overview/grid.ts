import {
  columns,
  type Column,
  type OverviewRow,
  type OverviewWords,
} from '../../src/overview/messages';
import type { Choice } from '../../src/overview/lines';

/** Lines above and below what is seen, so that scrolling shows no gap. */
const spare = 12;

/** The table on the page: of very many lines only those in sight are there. */
export interface Grid {
  show(lines: readonly OverviewRow[], choice: Choice): void;
}

export interface GridParts {
  readonly place: HTMLElement;
  readonly words: OverviewWords;
  readonly sort: (column: Column) => void;
  readonly open: (row: OverviewRow) => void;
}

const numbers: readonly Column[] = ['year', 'errors', 'warnings', 'infos', 'hints'];

/** Makes the table in its place, as an ARIA grid whose lines take the keys. */
export function createGrid({ place, words, sort, open }: GridParts): Grid {
  const head = element('head', 'rowgroup');
  const body = element('body', 'rowgroup');
  const titles = createTitles(words, sort);
  head.append(titles.row);
  place.append(head, body);
  place.setAttribute('aria-colcount', String(columns.length));

  let lines: readonly OverviewRow[] = [];
  /** The line that has the keys, or gets them. */
  let current = 0;
  let drawn = new Map<OverviewRow, HTMLElement>();

  const heightOfLine = (): number =>
    Number.parseFloat(getComputedStyle(place).getPropertyValue('--line-height')) || 26;

  const draw = (): void => {
    const height = heightOfLine();
    const seen = Math.ceil(place.clientHeight / height);
    const from = Math.max(0, Math.floor(place.scrollTop / height) - spare);
    const to = Math.min(lines.length, from + seen + 2 * spare);
    const wanted = new Map<OverviewRow, HTMLElement>();
    // The line with the keys stays, wherever it has been scrolled to.
    const indices = new Set([...Array.from({ length: to - from }, (_, i) => from + i), current]);
    for (const index of [...indices].sort((a, b) => a - b)) {
      const row = lines[index];
      if (!row) continue;
      const line = drawn.get(row) ?? lineOf(row, words);
      line.style.transform = `translateY(${index * height}px)`;
      line.setAttribute('aria-rowindex', String(index + 2));
      line.dataset.index = String(index);
      line.tabIndex = index === current ? 0 : -1;
      wanted.set(row, line);
    }
    for (const [row, line] of drawn) if (wanted.get(row) !== line) line.remove();
    // In the order in which they are seen: so they are read out.
    let next = body.firstElementChild;
    for (const line of wanted.values()) {
      if (line === next) next = next.nextElementSibling;
      else body.insertBefore(line, next);
    }
    drawn = wanted;
  };
  const goTo = (index: number): void => {
    if (lines.length === 0) return;
    current = Math.max(0, Math.min(lines.length - 1, index));
    const height = heightOfLine();
    const [top, bottom] = [current * height, (current + 1) * height];
    const room = place.clientHeight - head.offsetHeight;
    if (top < place.scrollTop) place.scrollTop = top;
    else if (bottom > place.scrollTop + room) place.scrollTop = bottom - room;
    draw();
    drawn.get(lines[current]!)?.focus({ preventScroll: true });
  };
  const page = (): number =>
    Math.max(1, Math.floor((place.clientHeight - head.offsetHeight) / heightOfLine()) - 1);
  const steps: Readonly<Record<string, () => number>> = {
    ArrowDown: () => current + 1,
    ArrowUp: () => current - 1,
    PageDown: () => current + page(),
    PageUp: () => current - page(),
    Home: () => 0,
    End: () => lines.length - 1,
  };
  const lineAt = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('.line') : null;

  body.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      goTo(step());
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const row = lines[current];
      if (row) open(row);
    }
  });
  body.addEventListener('focusin', ({ target }) => {
    const line = lineAt(target);
    if (!line || Number(line.dataset.index) === current) return;
    current = Number(line.dataset.index);
    draw();
  });
  body.addEventListener('click', ({ target }) => {
    const line = lineAt(target);
    const row = line && lines[Number(line.dataset.index)];
    if (row) open(row);
  });
  place.addEventListener('scroll', draw, { passive: true });
  new ResizeObserver(draw).observe(place);

  return {
    show: (wanted, choice) => {
      const focused = document.activeElement;
      const kept = lines[current]?.id;
      const hadKeys = lineAt(focused) !== null;
      lines = wanted;
      const again = kept === undefined ? -1 : lines.findIndex(({ id }) => id === kept);
      current = again >= 0 ? again : Math.max(0, Math.min(current, lines.length - 1));
      body.style.height = `${lines.length * heightOfLine()}px`;
      place.setAttribute('aria-rowcount', String(lines.length + 1));
      titles.mark(choice);
      draw();
      if (hadKeys && document.activeElement !== focused) {
        drawn.get(lines[current]!)?.focus({ preventScroll: true });
      }
    },
  };
}

/** The row of the columns' titles, by which lines are sorted. */
function createTitles(
  words: OverviewWords,
  sort: (column: Column) => void,
): { readonly row: HTMLElement; mark(choice: Choice): void } {
  const row = element('titles', 'row');
  row.setAttribute('aria-rowindex', '1');
  const titles = columns.map((column, index) => {
    const cell = element(kindOf(column), 'columnheader');
    cell.setAttribute('aria-colindex', String(index + 1));
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.columns[column];
    button.addEventListener('click', () => sort(column));
    cell.append(button);
    row.append(cell);
    return { column, cell };
  });
  return {
    row,
    mark: ({ sortBy, descending }) => {
      const order = descending ? 'descending' : 'ascending';
      for (const { column, cell } of titles)
        cell.setAttribute('aria-sort', column === sortBy ? order : 'none');
    },
  };
}

function lineOf(row: OverviewRow, words: OverviewWords): HTMLElement {
  const line = element(`line ${row.state}`, 'row');
  for (const [index, column] of columns.entries()) {
    const cell = element(kindOf(column), 'gridcell');
    cell.setAttribute('aria-colindex', String(index + 1));
    cell.textContent = textOf(row, column, words);
    if (column === 'state' && row.detail !== '') cell.append(` · ${row.detail}`);
    if (!numbers.includes(column)) cell.title = cell.textContent;
    line.append(cell);
  }
  return line;
}

function textOf(row: OverviewRow, column: Column, words: OverviewWords): string {
  if (column === 'state') return words.states[row.state];
  const value = row[column];
  const isUncounted = row.state === 'missing' || row.state === 'unread';
  return value === null || (typeof value === 'number' && column !== 'year' && isUncounted)
    ? ''
    : String(value);
}

const kindOf = (column: Column): string => (numbers.includes(column) ? `${column} number` : column);

function element(className: string, role: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.setAttribute('role', role);
  return made;
}
