import { statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { kindByName } from '../import/names';

/** A draft of so many bytes is checked before faster code of what checks it would have paid. */
const maxBytes = 50_000;
/** Milliseconds after which there is more to do than one draft: its units' reports, say. */
const short = 200;

/**
 * Has V8 not make faster code of what runs often while one draft is checked: it works on it on another core for a
 * sixth of the processor's time, and the run ends before it is of use.
 */
export function keepRunShort([path, ...others]: readonly string[]): void {
  if (path === undefined || others.length > 0 || kindByName(path) !== 'draft') return;
  if (!isSmallFile(path)) return;
  setFlagsFromString('--no-opt');
  setTimeout(() => setFlagsFromString('--opt'), short).unref();
}

function isSmallFile(path: string): boolean {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= maxBytes;
  } catch {
    // Why it cannot be read is told where it is read.
    return false;
  }
}
