import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { caretMoved, type CaretMoved } from '../protocol/caret';
import type { Finding } from '../rules/model';
import {
  changeBetween,
  isComposing,
  moved,
  movedFindings,
  withheld,
  type Shown,
  type Writing,
} from '../service/whileTyping';
import type { OpenDraft } from './drafts';

/** What is not to be said of a document for now. */
export interface HeldBack {
  /** Nothing new is said at all: what the client has stays as it is. */
  readonly everything: boolean;
  readonly findings: ReadonlySet<Finding>;
}

/** Keeps quiet about what is being written, for clients that tell where the caret is. */
export interface Quiet {
  heldBack(draft: OpenDraft): HeldBack;
  /** As `heldBack`, for an answer on its way to the user: it is remembered what will be on show. */
  heldBackFrom(draft: OpenDraft): HeldBack;
}

export interface QuietParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  /** What was held back may be said now. */
  readonly onRest: (uri: string) => void;
  /** Milliseconds, never going back. */
  readonly clock?: () => number;
}

interface State {
  readonly text: string;
  readonly caret: number | null;
  readonly editedAt: number;
  readonly shown: readonly Shown[];
}

export function createQuiet({
  connection,
  documents,
  onRest,
  clock = () => performance.now(),
}: QuietParts): Quiet {
  const states = new Map<string, State>();
  const waiting = new Map<string, NodeJS.Timeout>();

  const stopWaiting = (uri: string): boolean => {
    clearTimeout(waiting.get(uri));
    return waiting.delete(uri);
  };
  const wait = (uri: string, milliseconds: number): void => {
    stopWaiting(uri);
    const rest = (): void => {
      waiting.delete(uri);
      onRest(uri);
    };
    // A timer may ring a fraction early.
    waiting.set(uri, setTimeout(rest, Math.ceil(milliseconds) + 1));
  };
  const update = (uri: string, change: Partial<State>): void => {
    const state = states.get(uri);
    if (state) states.set(uri, { ...state, ...change });
  };

  documents.onDidChangeContent(({ document }) => {
    const text = document.getText();
    const before = states.get(document.uri);
    states.set(document.uri, before ? edited(before, text, clock()) : opened(text));
  });
  documents.onDidSave(({ document: { uri } }) => update(uri, { editedAt: -Infinity }));
  documents.onDidClose(({ document: { uri } }) => {
    stopWaiting(uri);
    states.delete(uri);
  });
  connection.onNotification(caretMoved, ({ textDocument: { uri }, position }: CaretMoved) => {
    const caret = documents.get(uri)?.offsetAt(position);
    const before = states.get(uri)?.caret;
    if (caret === undefined || caret === before) return;
    update(uri, { caret });
    if (stopWaiting(uri)) onRest(uri);
  });

  const writingOf = ({ document, settings }: OpenDraft): Writing => {
    const { text, caret, editedAt, shown } = states.get(document.uri) ?? opened(document.getText());
    const { run, caretDelay } = settings.validation;
    const delay = run === 'onSave' ? 0 : caretDelay;
    return { text, caret, idle: clock() - editedAt, delay, shown };
  };
  const heldBackIn = (draft: OpenDraft, writing: Writing): HeldBack => ({
    everything: isComposing(writing),
    findings: withheld(draft.analysis().findings, writing),
  });

  return {
    heldBack: (draft) => heldBackIn(draft, writingOf(draft)),
    heldBackFrom: (draft) => {
      const { uri } = draft.document;
      const writing = writingOf(draft);
      const held = heldBackIn(draft, writing);
      if (held.everything || held.findings.size > 0) wait(uri, writing.delay - writing.idle);
      else stopWaiting(uri);
      if (!held.everything) {
        const { findings } = draft.analysis();
        update(uri, { shown: findings.filter((finding) => !held.findings.has(finding)) });
      }
      return held;
    },
  };
}

const opened = (text: string): State => ({ text, caret: null, editedAt: -Infinity, shown: [] });

/** The caret goes with the text that is written at it until the client tells where it is. */
function edited(state: State, text: string, now: number): State {
  const change = changeBetween(state.text, text);
  if (!change) return state;
  const { caret, shown } = state;
  return {
    text,
    caret: caret === null ? null : moved(caret, change),
    editedAt: now,
    shown: movedFindings(shown, change),
  };
}
