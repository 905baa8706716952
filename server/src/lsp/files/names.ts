import { WatchKind, type FileSystemWatcher } from 'vscode-languageserver';
import { baselineFileName } from '../../project/baselineFile';
import { settingsFileName } from '../../project/settingsFile';
import { documentExtensions } from '../../protocol/documents';
import { nameOf } from './addresses';

const ownNames: readonly string[] = [settingsFileName, baselineFileName];

/** Whether the address is that of a file of ours beside drafts. */
export const isOwnFile = (uri: string): boolean => ownNames.includes(nameOf(uri));

/** Whether the file may be a type's or an edition's: never a document. */
export const isTemplate = (uri: string): boolean =>
  nameOf(uri).endsWith('.json') && !isOwnFile(uri);

const draftNames = ['*.md', '*.markdown', '*.txt', '*.gouji'];
/** Types of one's own. */
const templateNames = ['*.json'];
const documentNames = [...documentExtensions, 'zip'].map((extension) => `*.${extension}`);
/** What may be a file of ours, a template or a report that a draft is compared with. */
const watched = `**/{${[...ownNames, ...draftNames, ...templateNames, ...documentNames].join(',')}}`;

/** What a client is asked to tell of: whole folders may come and go. */
export const watchers: FileSystemWatcher[] = [
  { globPattern: watched },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];
