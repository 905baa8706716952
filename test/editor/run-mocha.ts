import type Mocha from 'mocha';
import type { EventSink } from './events';

/** Options of every run; the interface is `suite` and `test`. */
export const mochaOptions: Mocha.MochaOptions = {
  ui: 'tdd',
  color: false,
  timeout: 600_000,
  reporter: 'spec',
};

/**
 * Runs the suites that a mocha has loaded.
 *
 * @param send gets the spec reporter's text and each test's outcome
 * @returns a promise that is rejected, as VS Code expects it, if a test failed or there was none.
 */
export function runMocha(mocha: Mocha, send: EventSink): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} test(s) failed`));
      else if (runner.total === 0) reject(new Error('There was no test to run.'));
      else resolve();
    });
    runner.on('pass', (test) =>
      send({
        kind: 'test',
        title: test.fullTitle(),
        state: 'passed',
        milliseconds: test.duration ?? 0,
      }),
    );
    runner.on('fail', (test, error: unknown) =>
      send({
        kind: 'test',
        title: test.fullTitle(),
        state: 'failed',
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
    runner.on('pending', (test) =>
      send({ kind: 'test', title: test.fullTitle(), state: 'skipped' }),
    );
  });
}
