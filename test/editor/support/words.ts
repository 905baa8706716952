import * as vscode from 'vscode';
import { texts } from '../../../server/src/wording/texts';

/** The texts of Gouji in the language that it speaks in this editor when no setting names one. */
export const words: Readonly<Record<string, string>> =
  texts[vscode.env.language.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en'];

/** What a text of Gouji looks like, whatever its blanks are filled with. */
export function pattern(key: string): RegExp {
  const text = words[key];
  if (text === undefined) throw new Error(`There is no text ${key}.`);
  const parts = text.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`);
}
