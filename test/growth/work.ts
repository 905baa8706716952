import type { Context } from './contexts';
import type { Everything, Run } from './subjects';

/** A part of the product whose work grows faster than the text. */
export interface Growth {
  readonly subject: string;
  readonly unit: string;
  readonly context: string;
  /** Characters, and the processor's milliseconds that the part took for so many. */
  readonly costs: readonly { readonly size: number; readonly cost: number }[];
}

/** Of what is repeated, and where. */
export interface Repetition {
  readonly unit: string;
  readonly context: Context;
}

/**
 * 1 is work in step with the text, 2 work that is four times as much for twice the text. What is between
 * may be noise, sorting or memory.
 */
const steepest = 1.5;
/** The last step alone is less exact: memory that is collected once more doubles what it costs. */
const leastSteep = 1.2;
/**
 * Passes over a million characters below which a text of `confirming`'s sizes is no wait for anybody, and
 * what memory and its collector cost hides what the work does.
 */
const worthwhile = 40;
/** How often each text is worked on before it counts as slow: other work can only add to the least of them. */
const trials = 3;
/** The sizes of a part that seemed slow, each twice the one before. */
const confirming = [2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000];
/** A part that takes so many milliseconds is judged by the sizes that it has come to. */
const longEnough = 400;

/** Milliseconds of the processor, which other programs do not use up as they do those of a clock. */
function costOf(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** What this machine takes for a pass over a million characters: costs below a few of these are noise. */
export function costOfAPass(): number {
  const text = Array.from({ length: 1_000_000 }, () => '一').join('');
  const costs = Array.from({ length: 15 }, () => costOf(() => sumOf(text)));
  return Math.max(0.2, Math.min(...costs));
}

function sumOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** The text in which the unit stands so often that it fills so many characters. */
export const textOf = ({ unit, context }: Repetition, size: number): string =>
  context.around(unit.repeat(Math.ceil(size / unit.length)));

/** What each part costs with a text; parts that are named in `without` are not run. */
export function costsOf(
  everything: Everything,
  text: string,
  without: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  // A part's own cost is without that of the parts run within it.
  let within = 0;
  const run: Run = (subject, work) => {
    if (without.has(subject)) return undefined;
    const outside = within;
    within = 0;
    let result: ReturnType<typeof work> | undefined;
    const whole = costOf(() => (result = work()));
    costs.set(subject, (costs.get(subject) ?? 0) + Math.max(0, whole - within));
    within = outside + whole;
    return result;
  };
  everything(text, run);
  return costs;
}

const exponent = (small: number, large: number, factor: number): number =>
  Math.log(large / small) / Math.log(factor);

/**
 * The parts whose work grows faster than the text, of which `sizes` are tried first. What seems slow is
 * tried again, alone and several times, with one size after the other, and counts only where the cost is
 * well above that of a pass and goes up too steeply to the end.
 */
export function growthsOf(
  everything: Everything,
  repetition: Repetition,
  sizes: readonly number[],
  pass: number,
): readonly Growth[] {
  const found: Growth[] = [];
  const slow = new Set<string>();
  let before: ReadonlyMap<string, number> | null = null;
  let smaller = 0;
  for (const size of sizes) {
    const text = textOf(repetition, size);
    // What runs for the first time is compiled, which would make the smallest text seem slow.
    if (!before) costsOf(everything, text);
    const costs = costsOf(everything, text, slow);
    for (const [subject, cost] of before ? costs : []) {
      const least = Math.max(before?.get(subject) ?? 0, pass / 10);
      if (cost < 3 * pass || exponent(least, cost, size / smaller) < steepest) continue;
      const growth = confirmed(everything, repetition, subject, pass);
      if (!growth) continue;
      slow.add(subject);
      found.push(growth);
    }
    before = costs;
    smaller = size;
  }
  return found;
}

/** Slow twice over is slow: what else a machine does comes and goes. */
function confirmed(
  everything: Everything,
  repetition: Repetition,
  subject: string,
  pass: number,
): Growth | null {
  const isSteep = (costs: Growth['costs']): boolean => {
    const [first, second, last] = costs.slice(-3).map(({ size, cost }) => ({
      size,
      cost: Math.max(cost, pass / 20),
    }));
    if (!first || !second || !last || last.cost < worthwhile * pass) return false;
    return (
      exponent(first.cost, last.cost, last.size / first.size) > steepest &&
      exponent(second.cost, last.cost, last.size / second.size) > leastSteep
    );
  };
  const costs = costsBySize(everything, repetition, subject);
  if (!isSteep(costs) || !isSteep(costsBySize(everything, repetition, subject))) return null;
  return { subject, unit: repetition.unit, context: repetition.context.name, costs };
}

function costsBySize(
  everything: Everything,
  repetition: Repetition,
  subject: string,
): Growth['costs'] {
  const costs: { size: number; cost: number }[] = [];
  for (const size of confirming) {
    const text = textOf(repetition, size);
    const tried = Array.from({ length: trials }, () => costAlone(everything, text, subject));
    costs.push({ size, cost: Math.min(...tried) });
    if (costs.length < 3) continue;
    const [first, , last] = costs.slice(-3);
    const isLevel = size >= 32_000 && last!.cost < 6 * first!.cost;
    if (isLevel || last!.cost > longEnough) break;
  }
  return costs;
}

/** The cost of the part, with nothing run besides but what it needs. */
function costAlone(everything: Everything, text: string, subject: string): number {
  let cost = 0;
  everything(text, (name, work) => {
    if (name !== subject && !needed.has(name)) return undefined;
    let result: ReturnType<typeof work> | undefined;
    const own = costOf(() => (result = work()));
    if (name === subject) cost += own;
    return result;
  });
  return cost;
}

/** What other parts go on from. */
const needed = new Set(['parse', 'passages', 'statements', 'review', 'baseline of']);

/** As a table: characters and milliseconds. */
export const described = ({ subject, unit, context, costs }: Growth): string =>
  `${subject}, with ${JSON.stringify(unit)} in ${context}: ${costs
    .map(({ size, cost }) => `${size} → ${cost.toFixed(1)} ms`)
    .join(', ')}`;
