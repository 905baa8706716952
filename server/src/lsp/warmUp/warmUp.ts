import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageService } from '../../service/languageService';
import { createPracticeDrafts } from './practiceDraft';

/** An analysis is fast once it has been done a few times: by then the engine has compiled what it runs. */
const drafts = 8;
/** The first draft is read chapter by chapter, for what is done for the first time takes long. */
const chapter = /^(?=## )/m;
/** Milliseconds for a client to open its first documents in: they come before what is only to warm up. */
const delay = 30;
/** Milliseconds in which others have their turn. */
const pause = 5;
/** Milliseconds without a change in a document before it goes on. */
const calm = 1000;

/**
 * Analyses drafts of its own, so that the user's are fast from the first. Each is a turn of its own, and requests
 * that came meanwhile go before it; while documents are opened and written in it waits.
 */
export function warmUp(service: LanguageService, documents: TextDocuments<TextDocument>): void {
  let turns: readonly (() => string)[] | null = null;
  let waiting: NodeJS.Timeout | undefined;

  const wait = (milliseconds: number): void => {
    clearTimeout(waiting);
    waiting = setTimeout(turn, milliseconds);
  };
  const turn = (): void => {
    turns ??= turnsOf(service);
    const [draft, ...others] = turns;
    turns = others;
    if (!draft) return;
    service.diagnostics(service.analyse({ text: draft(), declared: true }));
    if (others.length > 0) wait(pause);
  };
  documents.onDidChangeContent(() => {
    if (turns?.length !== 0) wait(calm);
  });
  wait(delay);
}

/** The texts of the turns, made in them. */
function turnsOf(service: LanguageService): readonly (() => string)[] {
  const draft = createPracticeDrafts(service);
  const [title = '', ...chapters] = draft(0).split(chapter);
  return [
    () => title,
    ...chapters.map((each) => () => each),
    ...Array.from({ length: drafts }, (_, number) => () => draft(number + 1)),
  ];
}
