import type { Message } from 'vscode-languageserver';

/** What a message's parameters must be like, or null where they are; `path` names what is looked at. */
type Shape = (value: unknown, path: string) => string | null;

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Shape = (value, path) => (typeof value === 'string' ? null : `${path} is no text`);

const list =
  (each: Shape): Shape =>
  (value, path) =>
    Array.isArray(value)
      ? first(value.map((item, at) => () => each(item, `${path}[${at}]`)))
      : `${path} is no list`;

const object =
  (members: Readonly<Record<string, Shape>> = {}, optional: Readonly<Record<string, Shape>> = {}) =>
  (value: unknown, path: string): string | null => {
    if (!isObject(value)) return `${path} is no object`;
    const given = (name: string): boolean => value[name] !== undefined && value[name] !== null;
    return first([
      ...Object.entries(members).map(
        ([name, shape]) =>
          () =>
            shape(value[name], `${path}.${name}`),
      ),
      ...Object.entries(optional).map(
        ([name, shape]) =>
          () =>
            given(name) ? shape(value[name], `${path}.${name}`) : null,
      ),
    ]);
  };

function first(faults: readonly (() => string | null)[]): string | null {
  for (const faultOf of faults) {
    const fault = faultOf();
    if (fault !== null) return fault;
  }
  return null;
}

/** Lines and characters; the protocol lets them lie beyond the text. */
const count: Shape = (value, path) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0
    ? null
    : `${path} is no whole number`;
const position = object({ line: count, character: count });
const range = object({ start: position, end: position });
const ofDocument = { textDocument: object({ uri: text }) };
const change = object({ text }, { range });

/** Beyond what all messages about documents have. */
const shapes: Readonly<Record<string, Shape>> = {
  initialize: object(
    { capabilities: object() },
    {
      workspaceFolders: list(object({ uri: text }, { name: text })),
      rootUri: text,
      locale: text,
    },
  ),
  'textDocument/didOpen': object({ textDocument: object({ uri: text, text, languageId: text }) }),
  'textDocument/didChange': object({ ...ofDocument, contentChanges: list(change) }),
  'workspace/didChangeWatchedFiles': object({ changes: list(object({ uri: text })) }),
  'workspace/didChangeWorkspaceFolders': object({
    event: object({ added: list(object({ uri: text })), removed: list(object({ uri: text })) }),
  }),
  'workspace/executeCommand': object({ command: text }, { arguments: list(() => null) }),
  'workspace/symbol': object({ query: text }),
  'textDocument/codeAction': object({ ...ofDocument, range, context: object() }),
  'textDocument/completion': object({ ...ofDocument, position }),
  'textDocument/definition': object({ ...ofDocument, position }),
  'textDocument/documentHighlight': object({ ...ofDocument, position }),
  'textDocument/hover': object({ ...ofDocument, position }),
  'textDocument/inlayHint': object({ ...ofDocument, range }),
  'textDocument/rangeFormatting': object({ ...ofDocument, range }),
  'textDocument/references': object({ ...ofDocument, position, context: object() }),
  'textDocument/selectionRange': object({ ...ofDocument, positions: list(position) }),
  'textDocument/semanticTokens/range': object({ ...ofDocument, range }),
  'gouji/archivedFiles': object({ uri: text }),
  'gouji/caret': object(ofDocument, { position }),
  'gouji/cellPlace': object({ ...ofDocument, position }),
  'gouji/cellLines': object(ofDocument),
  'gouji/documentCopy': object({ uri: text }),
  'gouji/documentDraft': object({ uri: text }),
  'gouji/documentText': object({ uri: text }),
  'gouji/draftState': object(ofDocument),
  'gouji/editions': object({ year: count }, { type: text, folder: text }),
  'gouji/export': object({ ...ofDocument, to: text }),
  'gouji/formEdit': object({
    ...ofDocument,
    figures: list(object({ table: text, row: text, column: text, text })),
  }),
  'gouji/formView': object(ofDocument),
  'gouji/listWorkbook': object({ root: text, uris: list(text) }),
  'gouji/newReport': object(
    { agency: text, year: count },
    { edition: text, previous: text, folder: text },
  ),
  'gouji/pasteTables': object(ofDocument, { html: text, text }),
  'gouji/proposeRoster': object({ root: text }, { list: text }),
  'gouji/reminder': object({ root: text, unit: text }, { year: count }),
  'gouji/reportFacts': object({ text }, { folder: text }),
  'gouji/reportTypes': object({}, { folder: text }),
  'gouji/rollUp': object({ root: text, to: text }, { parent: text }),
  'gouji/unitLetter': object({ root: text, uri: text }),
  'gouji/whyHere': object({ ...ofDocument, position }),
};

const aboutDocument = object(ofDocument);

/**
 * What is wrong with the parameters of a request or a notification, in plain English; null where they can be
 * worked with. What a method does not look at is not looked at here.
 */
export function faultOfParams(method: string, params: unknown): string | null {
  if (Object.hasOwn(shapes, method)) return shapes[method]!(params, 'params');
  return method.startsWith('textDocument/') ? aboutDocument(params, 'params') : null;
}

/** Whether the message can be told from others by the connection, which fails for a cancellation of nothing. */
export function isReadable(message: Message): boolean {
  const given: unknown = message;
  if (!isObject(given) || given.method !== '$/cancelRequest') return true;
  const { params } = given;
  return isObject(params) && (typeof params.id === 'string' || typeof params.id === 'number');
}
