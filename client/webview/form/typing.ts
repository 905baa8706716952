import { figureText, type FigureCell } from './grid';

/** The figure being typed, where one is. */
export interface Typing {
  /** The cell that it is typed in; null while nothing is typed. */
  cell(): FigureCell | null;
  /** Whether arrow keys move within the figure, as after F2 or a double click, or to the next cell. */
  isWithin(): boolean;
  /** Lets the figure be typed on from the text. */
  begin(cell: FigureCell, text: string, within: boolean): void;
  /** Takes what was typed, or leaves the figure as it was; the cell where it was, null where nothing was typed. */
  end(isWanted: boolean): FigureCell | null;
}

/** Lets a figure be typed in its cell; `write` gets it where it is another than before. */
export function createTyping(write: (cell: FigureCell, text: string) => void): Typing {
  let typing: {
    readonly cell: FigureCell;
    readonly input: HTMLInputElement;
    readonly within: boolean;
  } | null = null;

  const end = (isWanted: boolean): FigureCell | null => {
    if (!typing) return null;
    const { cell, input } = typing;
    typing = null;
    const text = input.value.trim();
    input.remove();
    cell.removeAttribute('data-keep');
    if (isWanted && text !== figureText(cell)) write(cell, text);
    return cell;
  };
  return {
    cell: () => typing?.cell ?? null,
    isWithin: () => typing?.within === true,
    begin: (cell, text, within) => {
      const input = inputWith(text, cell.getAttribute('aria-label') ?? '');
      cell.setAttribute('data-keep', '');
      cell.append(input);
      typing = { cell, input, within };
      input.focus();
      input.setSelectionRange(text.length, text.length);
      input.addEventListener('blur', () => {
        if (typing?.input === input) end(true);
      });
    },
    end,
  };
}

function inputWith(text: string, label: string): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'text';
  input.inputMode = 'decimal';
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.value = text;
  input.setAttribute('aria-label', label);
  return input;
}
