/** What a script has opened and must close again, at its end or at Ctrl-C. */
export class Closing {
  /** @type {(() => unknown)[]} */
  #steps = [];

  /**
   * @param {() => unknown} step closes one thing; may be asynchronous
   */
  add(step) {
    this.#steps.push(step);
  }

  /** Closes everything, last opened first. A step that fails does not keep the others from running. */
  async close() {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
    }
  }

  /** From now on Ctrl-C, the end of the terminal and `kill` close everything before the script ends. */
  closeOnSignals() {
    for (const [signal, number] of [
      ['SIGINT', 2],
      ['SIGTERM', 15],
      ['SIGHUP', 1],
    ]) {
      process.once(String(signal), async () => {
        await this.close();
        process.exit(128 + Number(number));
      });
    }
  }
}
