/** A place of a text: `{name}`, or `{name|words for one|words for several}`, where `#` is the number. */
const place = /\{(\w+)(?:\|([^{|}]*)\|([^{|}]*))?\}/g;

/** A text with its places filled in; one that nothing is named for is left as it is. */
export const filledIn = (text: string, args: Readonly<Record<string, string | number>>): string =>
  text.replace(place, (mark: string, name: string, one?: string, several?: string) => {
    const value = args[name];
    if (value === undefined) return mark;
    const words = String(value) === '1' ? one : several;
    return words === undefined ? String(value) : words.replace('#', String(value));
  });
