/** What steers a terminal, breaks its lines, or turns the direction of what stands after it. */
const steering = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** The text without what would steer the terminal it is printed on. */
export const withoutControls = (text: string): string => text.replace(steering, ' ');

/** The same of a text of several lines. */
export const linesWithoutControls = (text: string): string =>
  text.replace(steering, (control, at: number) =>
    control === '\n' || control === '\t' || (control === '\r' && text[at + 1] === '\n')
      ? control
      : ' ',
  );

/** JSON in which such characters are written as numbers, so that it says the same and steers nothing. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(steering, (control) =>
    control < ' ' ? control : `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
