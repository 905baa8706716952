/** No pattern that somebody writes is longer. */
export const maxPatternLength = 1000;
/** So many wordings at most may the braces of a pattern stand for. */
const maxAlternatives = 200;

/**
 * Whether paths fit a pattern of `*`, `**`, `?`, `[…]` and `{…,…}`. The work is in step with the length of
 * the path times that of the pattern, whatever the pattern: settings come with folders of anybody's. Hidden
 * files and folders fit only names that begin with a dot. A pattern too long, or of too many alternatives,
 * fits nothing.
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const wordings = pattern.length > maxPatternLength ? [] : alternativesOf(pattern);
  const globs = wordings.map((wording) => wording.split('/').map(segmentOf));
  return (path) => {
    const names = path.split('/');
    return globs.some((segments) => fitsSegments(segments, names));
  };
}

/** One sign of a pattern: any characters, or one character that it fits. */
type Sign = 'any' | ((unit: string) => boolean);
/** A name's pattern, or `**`: any number of folders. */
type Segment = 'folders' | readonly Sign[];

/** Every pattern that the braces stand for; none if there are too many. */
function alternativesOf(pattern: string): readonly string[] {
  let wordings = [''];
  let at = 0;
  while (at < pattern.length) {
    const close = pattern[at] === '{' ? closingBrace(pattern, at) : -1;
    const choices = close < 0 ? [] : choicesIn(pattern.slice(at + 1, close));
    if (choices.length < 2) {
      wordings = wordings.map((wording) => wording + pattern.charAt(at));
      at++;
      continue;
    }
    const inner = choices.flatMap(alternativesOf);
    if (wordings.length * inner.length > maxAlternatives) return [];
    wordings = wordings.flatMap((wording) => inner.map((choice) => wording + choice));
    at = close + 1;
  }
  return wordings;
}

function closingBrace(pattern: string, from: number): number {
  let depth = 0;
  for (let at = from; at < pattern.length; at++) {
    if (pattern[at] === '{') depth++;
    if (pattern[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** What the commas between braces part, those of inner braces aside. */
function choicesIn(text: string): readonly string[] {
  const choices: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}') depth--;
    if (at < text.length && (text[at] !== ',' || depth > 0)) continue;
    choices.push(text.slice(from, at));
    from = at + 1;
  }
  return choices;
}

function segmentOf(written: string): Segment {
  if (written === '**') return 'folders';
  const signs: Sign[] = [];
  for (let at = 0; at < written.length; at++) {
    const unit = written.charAt(at);
    const close = unit === '[' ? written.indexOf(']', at + 2) : -1;
    if (unit === '*') {
      if (signs.at(-1) !== 'any') signs.push('any');
    } else if (unit === '?') signs.push(() => true);
    else if (close > 0) {
      signs.push(classOf(written.slice(at + 1, close)));
      at = close;
    } else signs.push((other) => other === unit);
  }
  return signs;
}

/** `abc`, `a-c`, and with `!` or `^` before it what is none of them. */
function classOf(written: string): Sign {
  const isNot = /^[!^]/.test(written);
  const members = isNot ? written.slice(1) : written;
  const fits = (unit: string): boolean => {
    for (let at = 0; at < members.length; at++) {
      const isRange = members[at + 1] === '-' && at + 2 < members.length;
      const last = isRange ? members.charAt(at + 2) : members.charAt(at);
      if (members.charAt(at) <= unit && unit <= last) return true;
      if (isRange) at += 2;
    }
    return false;
  };
  return (unit) => fits(unit) !== isNot;
}

/** Goes along the names with every segment that may be next. */
function fitsSegments(segments: readonly Segment[], names: readonly string[]): boolean {
  let next = withFolders(segments, [0]);
  for (const name of names) {
    const after = new Set<number>();
    for (const at of next) {
      const segment = segments[at];
      if (segment === undefined) continue;
      if (segment === 'folders') {
        if (!name.startsWith('.')) after.add(at);
      } else if (fitsName(segment, name)) after.add(at + 1);
    }
    next = withFolders(segments, after);
  }
  return next.has(segments.length);
}

/** The same with those that follow where `**` stands for no folder. */
function withFolders(segments: readonly Segment[], places: Iterable<number>): ReadonlySet<number> {
  const all = new Set(places);
  for (const place of all) if (segments[place] === 'folders') all.add(place + 1);
  return all;
}

/** Where a `*` has taken too little it takes one more: only the last needs to be tried again. */
function fitsName(signs: readonly Sign[], name: string): boolean {
  if (name.startsWith('.') && typeof signs[0] !== 'undefined' && !fitsDot(signs[0])) return false;
  let at = 0;
  let sign = 0;
  let star = -1;
  let taken = 0;
  while (at < name.length) {
    const wanted = signs[sign];
    if (wanted === 'any') {
      star = sign++;
      taken = at;
    } else if (wanted?.(name.charAt(at)) === true) {
      sign++;
      at++;
    } else if (star >= 0) {
      sign = star + 1;
      at = ++taken;
    } else return false;
  }
  while (signs[sign] === 'any') sign++;
  return sign === signs.length;
}

/** A hidden name fits where its dot is written. */
const fitsDot = (sign: Sign): boolean => sign !== 'any' && sign('.') && !sign('a');
