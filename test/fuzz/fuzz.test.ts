import assert from 'node:assert/strict';
import { runCampaign, told } from './campaign';

/** About half a minute on a quiet machine. */
const usualRuns = 240;
/** A change is judged by itself; `GOUJI_SEED`, and the long runs, look at other inputs. */
const usualSeed = 20210926;

suite('fuzzing', () => {
  test('nothing throws, no rule fails and nothing is lost, whatever is given', async function () {
    this.timeout(0);
    const seed = Number(process.env.GOUJI_SEED ?? usualSeed);
    const runs = Number(process.env.GOUJI_RUNS ?? usualRuns);
    console.log(`      npm run fuzz -- --seed ${seed} --runs ${runs}`);
    const finds: string[] = [];
    const tally = await runCampaign({
      seed,
      goesOn: (done) => done < runs && finds.length < 3,
      onFind: (find) => finds.push(told(find)),
    });
    assert.deepEqual(finds, []);
    assert.equal(tally.finds, 0);
  });
});
