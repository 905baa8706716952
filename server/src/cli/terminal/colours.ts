import { styleText } from 'node:util';
import type { Severity } from '../../rules/model';

/** Paints texts for a terminal, or leaves them as they are. */
export interface Colours {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

const plain = (text: string): string => text;
const severityStyles = { error: 'red', warning: 'yellow', info: 'blue', hint: 'gray' } as const;

export const createColours = (enabled: boolean): Colours =>
  enabled
    ? {
        severity: (severity, text) => styleText(severityStyles[severity], text),
        strong: (text) => styleText('bold', text),
        faint: (text) => styleText('gray', text),
      }
    : { severity: (_, text) => text, strong: plain, faint: plain };

/** Whether the stream is a terminal that shows colours and whose user wants them (`NO_COLOR`). */
export const wantsColours = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY && stream.hasColors();
