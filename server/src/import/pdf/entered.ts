import type { Words } from './model';
import { within, type Matrix } from './rulings';

/** What the library tells of a note or field on a page, as far as it is known. */
interface Annotation {
  readonly subtype?: unknown;
  readonly rect?: unknown;
  readonly hidden?: unknown;
  readonly noView?: unknown;
  readonly fieldType?: unknown;
  readonly fieldValue?: unknown;
  readonly options?: unknown;
  readonly contentsObj?: unknown;
  readonly defaultAppearanceData?: unknown;
}

/** In heights of a character: as a form sets its lines, and as far as digits and Chinese characters are wide. */
const lineHeight = 1.2;
const narrow = 0.5;
const usualSize = 10;

/**
 * What was typed upon a page: values of a form's fields, and words of its “typewriter”. They are no words of the page,
 * and are seen like them, each in the middle of its frame.
 */
export function enteredWords(
  annotations: readonly unknown[],
  upright: Matrix,
  drawn: readonly Words[] = [],
): readonly Words[] {
  return annotations.flatMap((each) => {
    const annotation = each as Annotation;
    const text = textOf(annotation);
    const frame = frameOf(annotation.rect, upright);
    if (text.trim() === '' || !frame || annotation.hidden === true || annotation.noView === true)
      return [];
    if (isDrawn(text, frame, drawn)) return [];
    return wordsIn(frame, text.trim().split(/\r\n?|\n/), sizeOf(annotation));
  });
}

/** Whether the page has the words itself, in their frame: a form that was made fast may keep its fields. */
function isDrawn(
  text: string,
  { left, right, bottom, top }: Frame,
  drawn: readonly Words[],
): boolean {
  const inFrame = drawn.filter((words) => {
    const [across, up] = [(words.left + words.right) / 2, words.base + words.size / 2];
    return across > left && across < right && up > bottom && up < top;
  });
  const shown = inFrame.map((words) => words.text).join('');
  return shown.replace(/\s/g, '') === text.replace(/\s/g, '');
}

function textOf({ subtype, fieldType, fieldValue, options, contentsObj }: Annotation): string {
  if (subtype === 'FreeText') return stringIn(contentsObj, 'str');
  // A button's value is no word that it shows.
  if (subtype !== 'Widget' || (fieldType !== 'Tx' && fieldType !== 'Ch')) return '';
  const values: readonly unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  const choices: readonly unknown[] = Array.isArray(options) ? options : [];
  return values
    .map((value) => {
      if (typeof value !== 'string') return '';
      const choice = choices.find((option) => stringIn(option, 'exportValue') === value);
      return stringIn(choice, 'displayValue') || value;
    })
    .join('\n');
}

function stringIn(object: unknown, name: string): string {
  const value = fieldIn(object, name);
  return typeof value === 'string' ? value : '';
}

const fieldIn = (object: unknown, name: string): unknown =>
  typeof object === 'object' && object !== null
    ? (object as Readonly<Record<string, unknown>>)[name]
    : undefined;

function sizeOf({ defaultAppearanceData }: Annotation): number {
  const size = fieldIn(defaultAppearanceData, 'fontSize');
  // Nought stands for as large as there is room.
  return typeof size === 'number' && size > 0 ? size : usualSize;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

function frameOf(rect: unknown, upright: Matrix): Frame | null {
  if (!Array.isArray(rect) || rect.length !== 4) return null;
  const [x1, y1, x2, y2] = rect as readonly number[];
  const [, , , , left, bottom] = within(upright, [1, 0, 0, 1, x1!, y1!]);
  const [, , , , right, top] = within(upright, [1, 0, 0, 1, x2!, y2!]);
  return {
    left: Math.min(left, right),
    right: Math.max(left, right),
    bottom: Math.min(bottom, top),
    top: Math.max(bottom, top),
  };
}

function wordsIn(
  { left, right, bottom, top }: Frame,
  lines: readonly string[],
  wanted: number,
): readonly Words[] {
  const size = Math.min(wanted, (top - bottom) / lines.length);
  const step = Math.min(size * lineHeight, (top - bottom) / lines.length);
  const middle = (top + bottom) / 2;
  return lines.map((text, index) => {
    const width = Math.min(right - left, widthOf(text) * size);
    const start = (left + right - width) / 2;
    return {
      text,
      left: start,
      right: start + width,
      base: middle + ((lines.length - 1) / 2 - index) * step - size * 0.35,
      size,
      endsLine: true,
    };
  });
}

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign < '\u0100' ? narrow : 1), 0);
