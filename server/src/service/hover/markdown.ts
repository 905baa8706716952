/** Text that Markdown shows as it is. */
export const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, '\\$&');

/** The text in bold. */
export const bold = (text: string): string => `**${escaped(text)}**`;

/** A list of items that are Markdown already. */
export const bullets = (items: readonly string[]): string =>
  items.map((item) => `- ${item}`).join('\n');
