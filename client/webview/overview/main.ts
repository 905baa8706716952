import {
  states,
  type FromOverview,
  type OverviewRow,
  type OverviewWords,
  type State,
  type ToOverview,
} from '../../src/overview/messages';
import { filledIn } from '../../src/filledIn';
import { connectToEditor } from '../editor';
import { createGrid } from './grid';
import { chosenLines, firstChoice, startsDescending, type Choice } from '../../src/overview/lines';

const byId = (id: string): HTMLElement => document.getElementById(id)!;

const api = connectToEditor<FromOverview, Choice>();
const words = JSON.parse(document.body.dataset.words ?? '{}') as OverviewWords;
const filter = byId('filter') as HTMLInputElement;
const stateChoice = byId('state') as HTMLSelectElement;
const rows = new Map<string, OverviewRow>();
let choice: Choice = api.getState() ?? firstChoice;

const filled = (text: string, ...values: readonly number[]): string => filledIn(text, values);

const choose = (change: Partial<Choice>): void => {
  choice = { ...choice, ...change };
  api.setState(choice);
  show();
};
const grid = createGrid({
  place: byId('table'),
  words,
  sort: (column) =>
    choose({
      sortBy: column,
      descending: column === choice.sortBy ? !choice.descending : startsDescending(column),
    }),
  open: ({ id }) => api.postMessage({ type: 'open', id }),
});

function show(): void {
  const lines = chosenLines(rows.values(), choice);
  grid.show(lines, choice);
  const text =
    lines.length === rows.size
      ? filled(words.shown, rows.size)
      : filled(words.some, lines.length, rows.size);
  byId('count').textContent = lines.length === 0 && rows.size > 0 ? words.none : text;
}

/** Each state with how many lines are of it. */
function showStates(): void {
  const counts = new Map<State, number>();
  for (const { state, also } of rows.values()) {
    for (const each of [state, ...also]) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  const labels: readonly (readonly [Choice['state'], string, number])[] = [
    ['all', words.all, rows.size],
    ...states.map((state) => [state, words.states[state], counts.get(state) ?? 0] as const),
  ];
  for (const [index, [value, label, count]] of labels.entries()) {
    const option = stateChoice.options[index] ?? stateChoice.appendChild(new Option());
    option.value = value;
    option.textContent = `${label} (${count})`;
  }
  stateChoice.value = choice.state;
}

filter.value = choice.text;
filter.addEventListener('input', () => choose({ text: filter.value }));
stateChoice.addEventListener('change', () =>
  choose({ state: stateChoice.value as Choice['state'] }),
);
for (const type of ['refresh', 'lists', 'rollUp'] as const) {
  byId(type).addEventListener('click', () => api.postMessage({ type }));
}
window.addEventListener('message', ({ data }: MessageEvent<ToOverview>) => {
  for (const id of data.gone) rows.delete(id);
  for (const row of data.rows) rows.set(row.id, row);
  byId('note').textContent = data.note;
  showStates();
  show();
});
showStates();
show();
api.postMessage({ type: 'ready' });
