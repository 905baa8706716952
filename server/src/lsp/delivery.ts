import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Wording } from '../wording/wording';
import type { ClientAbilities } from './abilities';
import type { Drafts } from './drafts';
import type { OwnFileProblems } from './ownFileProblems';
import type { Quiet } from './whileTyping';

/** A way for diagnostics to reach the client. */
export interface DiagnosticsDelivery {
  /** What was delivered of the document, or of all, may no longer hold: deliver again. */
  refresh(uri?: string): void;
}

/** What diagnostics are made of, and delivered with. */
export interface DeliveryParts {
  readonly connection: Connection;
  readonly abilities: ClientAbilities;
  readonly documents: TextDocuments<TextDocument>;
  readonly drafts: Drafts;
  readonly quiet: Quiet;
  readonly ownFiles: OwnFileProblems;
  /** Says that a check failed. */
  readonly wording: Wording;
}
