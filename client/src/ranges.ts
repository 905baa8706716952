import * as vscode from 'vscode';

/** A place of a document as the protocol has it: line and character from zero, in UTF-16. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** The editor's range for one of the protocol. */
export const toRange = ({
  start,
  end,
}: {
  readonly start: Place;
  readonly end: Place;
}): vscode.Range => new vscode.Range(start.line, start.character, end.line, end.character);
