import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { resultsFolder } from './paths.mjs';

/** As in `test/editor/events.ts`. */
const eventMark = '[gouji-test] ';

/**
 * @typedef {import('../../test/editor/events.js').TestEvent} TestEvent
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts
 */

/** The events of one test run; its spec text is printed as it comes. */
export class Results {
  /** @type {TestEvent[]} */
  #events = [];

  /** @param {TestEvent} event */
  add(event) {
    this.#events.push(event);
    if (event.kind === 'text') console.log(event.text);
  }

  /**
   * Adds the event in a line of an extension host's console.
   *
   * @param {string} line
   * @returns {boolean} whether it held one
   */
  addLine(line) {
    if (!line.startsWith(eventMark)) return false;
    this.add(JSON.parse(line.slice(eventMark.length)));
    return true;
  }

  /** @returns {Counts} */
  counts() {
    const tests = this.#tests();
    /** @param {string} state */
    const count = (state) => tests.filter((test) => test.state === state).length;
    return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
  }

  /**
   * Writes `NAME.json` and the spec text `NAME.txt` to the results folder.
   *
   * @param {string} name
   * @param {object} about more to record of the run
   */
  async write(name, about) {
    await mkdir(resultsFolder, { recursive: true });
    const report = { suite: name, ...about, ...this.counts(), tests: this.#tests() };
    const text = this.#events.map((event) => (event.kind === 'text' ? `${event.text}\n` : ''));
    await writeFile(
      path.join(resultsFolder, `${name}.json`),
      `${JSON.stringify(report, undefined, 2)}\n`,
    );
    await writeFile(path.join(resultsFolder, `${name}.txt`), text.join(''));
  }

  #tests() {
    return this.#events.flatMap((event) => {
      if (event.kind !== 'test') return [];
      const { kind: _, ...test } = event;
      return [test];
    });
  }
}
