import childProcess from 'node:child_process';
import fs from 'node:fs';
import promises, { type FileHandle } from 'node:fs/promises';

/** Loaded before a program: kills it in place of the file operation that the environment names, counted from 1. */
export const killAtVariable = 'GOUJI_TEST_KILL_AT';

type Operation = (this: unknown, ...args: unknown[]) => unknown;

const last = Number(process.env[killAtVariable] ?? 0);
let count = 0;

/** Does not come back when it is the one. */
function next(beforeTheEnd: () => void = () => undefined): void {
  if (++count !== last) return;
  beforeTheEnd();
  process.kill(process.pid, 'SIGKILL');
  // A signal may take a moment; nothing is done meanwhile.
  for (;;);
}

function countEach(owner: object, names: readonly string[]): void {
  const operations = owner as Record<string, Operation>;
  for (const name of names) {
    const operation = operations[name]!;
    operations[name] = function (this: unknown, ...args) {
      next();
      return operation.apply(this, args);
    };
  }
}

/** A kill while bytes are written leaves half of them there. */
function countWrites({ constructor }: FileHandle): void {
  const handles = constructor.prototype as FileHandle & { isCounted?: true };
  if (handles.isCounted) return;
  handles.isCounted = true;
  countEach(handles, ['truncate', 'chmod', 'sync', 'close']);
  const own = handles as unknown as Record<'writeFile', Operation>;
  const write = own.writeFile;
  own.writeFile = function (this: unknown, bytes, ...others) {
    next(() => {
      const { length } = bytes as Uint8Array;
      fs.writeSync((this as FileHandle).fd, (bytes as Uint8Array).subarray(0, length / 2));
    });
    return write.call(this, bytes, ...others);
  };
}

if (last > 0) {
  countEach(promises, ['rename', 'rm', 'copyFile']);
  countEach(childProcess, ['execFile']);
  const open = promises.open;
  promises.open = async (path, flags, ...others) => {
    if (flags !== undefined && flags !== 'r') next();
    const handle = await open(path, flags, ...others);
    countWrites(handle);
    return handle;
  };
}
