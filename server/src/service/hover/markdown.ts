/** Text that Markdown shows as it is. */
export const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, '\\$&');

export const bold = (text: string): string => `**${escaped(text)}**`;

export const bullets = (items: readonly string[]): string =>
  items.map((item) => `- ${item}`).join('\n');
