import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

type Listener = (event: { readonly data: unknown }) => void;

/** One end of the line between the library's halves, as a worker's own would be. */
class Port {
  readonly #listeners = new Set<Listener>();
  #other: Port | null = null;

  constructor(private readonly admits: (message: unknown) => boolean) {}

  connect(other: Port): void {
    this.#other = other;
    other.#other = this;
  }

  postMessage(message: unknown, transfer: readonly Transferable[] = []): void {
    const data: unknown = structuredClone(message, { transfer: [...transfer] });
    void Promise.resolve().then(() => this.#other?.deliver(data));
  }

  deliver(data: unknown): void {
    if (!this.admits(data)) return;
    for (const listener of this.#listeners) listener({ data });
  }

  addEventListener(_: string, listener: Listener): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }
}

/**
 * The half of the library that is spoken to. What the other half sends is counted, in steps of drawing and
 * pieces of words: beyond `most` nothing more gets through, so that it stands still, and `exceeded` is called.
 */
export function boundedPort(most: number, exceeded: () => void): Port {
  let left = most;
  const near = new Port((message) => {
    if (left < 0) return false;
    left -= sizeOf(message);
    if (left < 0) exceeded();
    return left >= 0;
  });
  const far = new Port(() => left >= 0);
  near.connect(far);
  WorkerMessageHandler.initializeFromPort(far);
  return near;
}

interface Message {
  readonly chunk?: {
    readonly fnArray?: readonly number[];
    readonly items?: readonly unknown[];
  } | null;
}

/** A drawing within a drawing takes as long as so many steps; they may be nested without end. */
const nested = 200;

const sizeOf = (message: unknown): number => {
  const { chunk } = message as Message;
  const steps = chunk?.fnArray ?? [];
  const drawings = steps.filter((step) => step === OPS.paintFormXObjectBegin).length;
  return 1 + steps.length + nested * drawings + (chunk?.items?.length ?? 0);
};
