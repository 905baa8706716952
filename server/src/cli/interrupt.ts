/** Whether the user asked a run to end. */
export interface Interrupt {
  requested(): boolean;
  end(): void;
}

/** Notes the first Ctrl-C, so that what is done can be written; a second one ends the process at once. */
export function createInterrupt(): Interrupt {
  let requested = false;
  const note = (): void => {
    requested = true;
  };
  process.once('SIGINT', note);
  return {
    requested: () => requested,
    end: () => process.off('SIGINT', note),
  };
}
