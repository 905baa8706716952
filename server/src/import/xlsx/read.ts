import type { Block } from '../blocks/model';
import { writeBlocks } from '../blocks/write';
import { mainPart, relatedParts } from '../container/package';
import { attribute, walkXml, xmlText } from '../container/xml';
import { unpack } from '../container/zip';
import { refuse, type ImportedText, type ImportMessage } from '../model';
import { ownMarksIn } from '../ownMarks';
import { readSheet } from './sheet';
import { readCellStyles } from './styles';
import { createCellWords } from './words';

interface SheetEntry {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

/** Reads a workbook's bytes, sheet after sheet. Throws `ImportRefusal` for what is none, or damaged. */
export function readXlsx(bytes: Uint8Array): ImportedText {
  const { blocks, notes } = blocksOfXlsx(bytes);
  return { format: 'xlsx', ...writeBlocks(blocks), notes };
}

/** The same before it is written as a text; `which` are all of its sheets, or the one that it is open at. */
export function blocksOfXlsx(
  bytes: Uint8Array,
  which: 'all' | 'active' = 'all',
): {
  readonly blocks: readonly Block[];
  readonly notes: readonly ImportMessage[];
} {
  const parts = unpack(
    bytes,
    (name) => /\.(?:xml|rels)$/.test(name) && !/theme|calcChain/.test(name),
  );
  const main = mainPart(parts, 'xl/workbook.xml');
  const related = relatedParts(parts, main);
  const textOf = (path: string | undefined): string | null => {
    const part = path === undefined ? undefined : parts.get(path);
    return part ? xmlText(part) : null;
  };
  const ofKind = (kind: string): string | null =>
    textOf(related.find((each) => each.kind === kind)?.path);
  const strings = ofKind('sharedStrings');
  const styles = ofKind('styles');
  const { entries: listed, active, from1904 } = readEntries(xmlText(parts.get(main)!));
  const entries = which === 'all' ? listed : listed.filter((_, index) => index === active);
  const workbook = {
    strings: strings === null ? [] : readStrings(strings),
    styles: styles === null ? [] : readCellStyles(styles),
    from1904,
  };
  const sheets = entries.flatMap(({ id, hidden }) => {
    const path = related.find((each) => each.id === id)?.path;
    if (hidden) return [];
    const xml = textOf(path);
    // What a workbook names and does not hold got lost on the way.
    return path === undefined || xml === null
      ? refuse('import.refused.damaged')
      : [readSheet(xml, path, workbook)];
  });
  const remarks = [...parts].flatMap(([path, part]) =>
    /comments[^/]*\.xml$/.test(path) ? [xmlText(part)] : [],
  );
  const left = entries.filter(({ hidden }) => hidden).map(({ name }) => name);
  const counted = (
    key: string,
    of: 'hiddenRows' | 'hiddenValues' | 'roundedValues' | 'unknownResults',
  ): readonly ImportMessage[] => {
    const count = sheets.reduce((sum, sheet) => sum + sheet[of], 0);
    return count > 0 ? [{ key, args: { count } }] : [];
  };
  const columns = [...new Set(sheets.flatMap(({ hiddenColumns }) => hiddenColumns))];
  return {
    blocks: sheets.flatMap(({ blocks }) => blocks),
    notes: [
      ...(left.length > 0
        ? [{ key: 'import.note.hidden-sheets', args: { names: left.join('、') } }]
        : []),
      ...counted('import.note.hidden-rows', 'hiddenRows'),
      ...(columns.length > 0
        ? [{ key: 'import.note.hidden-columns', args: { names: columns.join('、') } }]
        : []),
      ...counted('import.note.hidden-values', 'hiddenValues'),
      ...counted('import.note.rounded', 'roundedValues'),
      ...ownMarksIn(remarks),
      ...counted('import.note.formulas', 'unknownResults'),
    ],
  };
}

function readEntries(xml: string) {
  const entries: SheetEntry[] = [];
  let from1904 = false;
  let active = 0;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') {
        from1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      }
      if (name === 'workbookView') active = Number(attribute(attributes, 'activeTab') ?? 0);
      if (name !== 'sheet') return;
      entries.push({
        name: attribute(attributes, 'name') ?? '',
        id: attributes['r:id'] ?? attribute(attributes, 'id') ?? '',
        hidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { entries, active, from1904 };
}

/** The words that cells share. */
function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  const words = createCellWords();
  walkXml(xml, {
    open: words.open,
    text: words.text,
    close: (name) => {
      words.close(name);
      if (name === 'si') strings.push(words.take());
    },
  });
  return strings;
}
