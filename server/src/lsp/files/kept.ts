import { addressKey } from './addresses';

export interface KeptParts<Content> {
  readonly read: (uri: string) => Promise<Content>;
  readonly isSame: (a: Content, b: Content) => boolean;
  /** When the file was last written, in milliseconds since 1970; null where that is not known. */
  readonly modified: (uri: string) => Promise<number | null>;
  /** Whether somebody tells when the file changes. */
  readonly isWatched: (uri: string) => boolean;
  /** Something that was given is another now. */
  readonly onChange: () => void;
  /** Milliseconds, never going back. */
  readonly clock?: () => number;
}

/** What was read of files or folders, by their addresses. */
export interface KeptFiles<Content> {
  /**
   * Never older than `lookAgainAfter` where nobody watches. What is watched is as it was last told to be, and looked
   * at beside it where the last look was `trustedFor` ago.
   */
  at(uri: string): Promise<Content>;
  /** Whether anything was kept of it; `key` is an `addressKey`. */
  forget(key: string): boolean;
  keys(): readonly string[];
  /** What nobody watches may be another now: it is looked at before it is given again. */
  doubt(): void;
}

/** Milliseconds for which what nobody watches is given as it was. */
export const lookAgainAfter = 1000;

/**
 * Milliseconds for which those who watch are trusted to tell of every change: on a folder of the network,
 * or where very much changes at once, they miss some.
 */
export const trustedFor = 30_000;

/** A disk may tell apart only times that lie so many milliseconds apart: whatever was written later may have been twice. */
const coarsestClock = 2500;

interface Look<Content> {
  readonly content: Content;
  /** When the file had been written. */
  readonly written: number | null;
  /** Whether another text written right after would have the same time. */
  readonly isJustWritten: boolean;
}

interface Entry<Content> {
  readonly look: Promise<Look<Content>>;
  readonly lookedAt: number;
}

/**
 * Reads each file once for as long as it stays what it is. What nobody watches is looked at again when it is asked
 * for, a second after the last look at the earliest, and once more after it was last given: a change is
 * noticed though nobody asks again. What is watched is given at once, and only its time is looked at now and then.
 */
export function createKeptFiles<Content>({
  read,
  isSame,
  modified,
  isWatched,
  onChange,
  clock = () => performance.now(),
}: KeptParts<Content>): KeptFiles<Content> {
  const kept = new Map<string, Entry<Content>>();
  /** What was given without a look, by its key. */
  const unseen = new Map<string, string>();
  let doubtedAt = -Infinity;
  let waiting: NodeJS.Timeout | undefined;

  const lookAt = async (
    uri: string,
    before: Promise<Look<Content>> | null,
  ): Promise<Look<Content>> => {
    // Before the text, so that what is written in between is noticed the next time.
    const written = await modified(uri);
    const last = await before;
    const tells = written !== null || isWatched(uri);
    if (last && !last.isJustWritten && tells && written === last.written) return last;
    const content = await read(uri);
    const isJustWritten = written !== null && written > Date.now() - coarsestClock;
    if (!last) return { content, written, isJustWritten };
    if (isSame(last.content, content)) return { content: last.content, written, isJustWritten };
    onChange();
    return { content, written, isJustWritten };
  };
  const look = async (key: string, uri: string): Promise<Content> => {
    const entry = { look: lookAt(uri, kept.get(key)?.look ?? null), lookedAt: clock() };
    kept.set(key, entry);
    unseen.delete(key);
    try {
      return (await entry.look).content;
    } catch (error) {
      if (kept.get(key) === entry) kept.delete(key);
      throw error;
    }
  };
  /** Whoever asks next is told why it cannot be read. */
  const lookBeside = (key: string, uri: string): void => {
    look(key, uri).catch(() => undefined);
  };
  const lookAtUnseen = (): void => {
    waiting = undefined;
    for (const [key, uri] of unseen) lookBeside(key, uri);
  };

  return {
    at: async (uri) => {
      const key = addressKey(uri);
      const known = kept.get(key);
      if (!known) return look(key, uri);
      const age = clock() - known.lookedAt;
      if (isWatched(uri)) {
        if (age >= trustedFor) lookBeside(key, uri);
        return (await known.look).content;
      }
      if (known.lookedAt <= doubtedAt || age >= lookAgainAfter) return look(key, uri);
      unseen.set(key, uri);
      waiting ??= setTimeout(lookAtUnseen, lookAgainAfter);
      return (await known.look).content;
    },
    forget: (key) => {
      unseen.delete(key);
      return kept.delete(key);
    },
    keys: () => [...kept.keys()],
    doubt: () => {
      doubtedAt = clock();
    },
  };
}
