/** A place of a text: `{0}`, or `{0|words for one|words for several}`, where `#` is the number. */
const place = /\{(\d+)(?:\|([^{|}]*)\|([^{|}]*))?\}/g;

/** A text with its places filled in, as the server's texts are by name; one that nothing is given for is left. */
export const filledIn = (text: string, args: readonly (string | number)[]): string =>
  text.replace(place, (mark: string, index: string, one?: string, several?: string) => {
    const value = args[Number(index)];
    if (value === undefined) return mark;
    const words = String(value) === '1' ? one : several;
    return words === undefined ? String(value) : words.replace('#', String(value));
  });
