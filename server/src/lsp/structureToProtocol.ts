import {
  SymbolKind,
  type DocumentSymbol,
  type Range,
  type SelectionRange,
  type SymbolInformation,
} from 'vscode-languageserver';
import type { OutlineItem } from '../service/languageService';

/** Editors show an icon for each kind; they have none for reports. */
const symbolKinds: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  report: SymbolKind.File,
  preamble: SymbolKind.String,
  chapter: SymbolKind.Module,
  table: SymbolKind.Array,
  block: SymbolKind.Struct,
  group: SymbolKind.Enum,
  row: SymbolKind.Field,
  'unknown-row': SymbolKind.Null,
};

export const symbolKindOf = (kind: OutlineItem['kind']): SymbolKind => symbolKinds[kind];

export const toDocumentSymbol = (item: OutlineItem): DocumentSymbol => ({
  name: item.name,
  ...(item.detail !== '' && { detail: item.detail }),
  kind: symbolKinds[item.kind],
  range: item.range,
  selectionRange: item.nameRange,
  children: item.children.map(toDocumentSymbol),
});

/** The item and all in it in a row, for editors that know no outline with levels. */
export const toSymbols = (
  { name, kind, range, children }: OutlineItem,
  uri: string,
  containerName?: string,
): SymbolInformation[] => [
  {
    name,
    kind: symbolKinds[kind],
    location: { uri, range },
    ...(containerName !== undefined && { containerName }),
  },
  ...children.flatMap((child) => toSymbols(child, uri, name)),
];

/** Ranges from the smallest to the widest, of which there is at least one. */
export function toSelectionRange(ranges: readonly Range[]): SelectionRange {
  const [first, ...outer] = ranges as readonly [Range, ...Range[]];
  return { range: first, ...(outer.length > 0 && { parent: toSelectionRange(outer) }) };
}
