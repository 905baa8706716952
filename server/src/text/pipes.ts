import { unitsOf } from './units';

/**
 * What parts the cells of a line as a pipe does: pipes, and the lines that programs draw between cells. To stand in a
 * class of an expression.
 */
export const pipes = '|｜│┃║';

const units = unitsOf(pipes);
const anyPipe = new RegExp(`[${pipes}]`);

/** Whether the unit, as `charCodeAt` gives it, is one of these. */
export const isPipe = (unit: number): boolean => units.has(unit);

/** Whether one of these is in the words. */
export const hasPipe = (words: string): boolean => anyPipe.test(words);
