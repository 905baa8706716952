import { setFlagsFromString } from 'node:v8';
import { versions } from 'node:process';

/** How much the heap may grow, in per cent of what is in use, before what is not is collected. */
const growth = 20;

/**
 * Has what an edit leaves behind collected soon: V8 would let the heap grow to several times what is in use,
 * for as long as somebody writes. It looks at both settings each time that it would let a part of the heap grow,
 * so that what loading needed is not hindered by them. Electron may end where settings change once it runs.
 */
export function keepHeapSmall(): void {
  if (versions.electron !== undefined) return;
  // What is new stays in the room that it has by now.
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}
