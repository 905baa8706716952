/** What Excel allows. */
const maxNameLength = 31;

/** The names as Excel takes them: cut, without the marks it forbids, none twice whatever the case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const allowed = allowedName(name) || `Sheet${index + 1}`;
    let free = cut(allowed, '');
    for (let number = 2; taken.has(free.toLowerCase()); number++) {
      free = cut(allowed, ` (${number})`);
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

const allowedName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\\r\n\t]/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '')
    .trim();

/** Never within a pair of surrogates. */
const cut = (name: string, ending: string): string =>
  name.slice(0, maxNameLength - ending.length).replace(/[\ud800-\udbff]$/, '') + ending;
