import assert from 'node:assert/strict';
import { ImportRefusal } from '../../../server/src/import/model';

/** Fails unless a file is refused for the reason that the key names. */
export const refusedAs = (key: string, read: () => unknown): void =>
  assert.throws(read, (error) => error instanceof ImportRefusal && error.reason.key === key);

/** As `refusedAs`, for readers that take their time. */
export const refusedLater = (key: string, read: () => Promise<unknown>): Promise<void> =>
  assert.rejects(read, (error) => error instanceof ImportRefusal && error.reason.key === key);
