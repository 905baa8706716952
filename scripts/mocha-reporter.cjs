const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { reporters } = require('mocha');

/** As `resultsFolder` of `test-results.mjs`. */
const resultsFolder = join(__dirname, '..', 'out', 'test-results');

/** Mocha's spec reporter that also leaves the run's counts and what failed for the end of `npm test`. */
module.exports = class CountingSpec extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const suite = options.reporterOptions?.suite ?? 'other';
    const failed = [];
    runner.on('fail', (test, error) => {
      failed.push({
        title: test.fullTitle(),
        state: 'failed',
        error: String(error?.stack ?? error),
      });
    });
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      mkdirSync(resultsFolder, { recursive: true });
      writeFileSync(
        join(resultsFolder, `${suite}.json`),
        JSON.stringify({
          suite,
          passed: passes,
          failed: failures,
          skipped: pending,
          tests: failed,
        }),
      );
    });
  }
};
