import Big from 'big.js';
import type {
  ColumnTemplate,
  Formula,
  Relation,
  RowTemplate,
  TableTemplate,
  TemplateFile,
} from '../../../template/model';
import { cellPath } from '../../../template/cellPath';
import type { ReportType } from '../../../template/type';
import { yuanPer } from '../../../text/money';
import { countEach } from '../../../text/numberTokens';
import { literal } from '../../../text/pattern';
import { sumsHolding, totalWords, type Line } from './foundSums';
import type { PlainChapter, PlainReport, PlainRow, PlainTable } from './plainReport';

/** The files of a type, to be completed by whoever knows the form. */
export interface DraftedType {
  readonly type: DraftOf<ReportType> & WithSchema;
  readonly edition: DraftOf<TemplateFile> & WithSchema;
  /** How many sums, and relations between tables, were found to hold. */
  readonly sums: number;
  readonly relations: number;
}

/** Where the editor finds what may stand in the file. */
interface WithSchema {
  readonly $schema: string;
}

/** What a file says of its schema, for editors that know the product's. */
export const schemaOf = (kind: 'type' | 'template'): string => `gouji-schema:/${kind}`;

/** As the files have it: who writes for one office needs no English. */
type DraftOf<Value> = Value extends { readonly 'zh-cn': string; readonly en: string }
  ? { readonly 'zh-cn': string }
  : Value extends readonly (infer Item)[]
    ? readonly DraftOf<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: DraftOf<Value[Key]> }
      : Value;

type Column = DraftOf<ColumnTemplate>;
type Row = DraftOf<RowTemplate>;
type Table = DraftOf<TableTemplate>;

/** What whoever knows the form is to write in its place. */
export const toComplete = '待补充';

/** Drafts a type and its edition from a report that is filled in. */
export function draftType(report: PlainReport, id: string): DraftedType {
  const { name, chapters, year } = report;
  const first = year ?? thisForm;
  const tables = chapters.flatMap(({ table }, at) =>
    table ? [tableOf(table, chapters[at]!, at + 1)] : [],
  );
  const relations = relationsOf(tables);
  return {
    sums: tables.reduce((sum, { template }) => sum + template.formulas.length, 0),
    relations: relations.length,
    type: {
      $schema: schemaOf('type'),
      id,
      name: { 'zh-cn': name },
      recognition: { signs: [name], points: { title: 4 } },
      title: { patterns: [`${literal(name)}{year}`], begins: [name] },
      period: { from: '01-01', to: '12-31' },
    },
    edition: {
      $schema: schemaOf('template'),
      id: `${id}-${first}`,
      name: { 'zh-cn': `${name}（${first}年起）` },
      document: { title: `${toComplete}：规定这份报告的文件`, number: toComplete },
      years: { first, last: null },
      encouragedYears: [],
      title: {
        statutoryName: name,
        form: `{agency}{year}年度${name}`,
        explanation: meaning('题目：机关名称、年度和报告名称。'),
      },
      preamble: [],
      chapters: chapters.map((chapter, at) => chapterOf(chapter, at, report)),
      tables: tables.map(({ template }) => template),
      yearlyFormulas: [],
      ...(relations.length > 0 && { relations }),
    },
  };
}

/** For a report that names no year. */
const thisForm = 2024;

const meaning = (words: string): { readonly meaning: { readonly 'zh-cn': string } } => ({
  meaning: { 'zh-cn': words },
});

const tableId = (number: number): string => `table-${number}`;

const chapterOf = (
  { title, numberedAs, table }: PlainChapter,
  at: number,
  { agency, year }: PlainReport,
): DraftOf<TemplateFile>['chapters'][number] => ({
  id: `chapter-${at + 1}`,
  number: at + 1,
  ...(numberedAs !== undefined && { numberedAs }),
  title: marked(title, agency, year),
  variants: [],
  keywords: [[marked(title, agency, year).replace(/\{.*?\}|年度?/g, '') || title]],
  required: true,
  mayBeNone: false,
  ...(table ? { table: tableId(at + 1) } : { skeleton: `{year}年，{agency}{fill:${title}}。` }),
  explanation: meaning(`${toComplete}：这一章写什么。`),
});

/** The title with marks for the body and the year, where it names them. */
function marked(title: string, agency: string | null, year: number | null): string {
  const own = title.replace(/[{}]/g, '');
  const named = agency === null ? own : own.replaceAll(agency, '{agency}');
  return year === null ? named : named.replaceAll(String(year), '{year}');
}

interface TableDraft {
  readonly template: Table;
  readonly plain: PlainTable;
}

function tableOf(plain: PlainTable, { title }: PlainChapter, number: number): TableDraft {
  const data = plain.rows.filter(({ cells }) => cells.length > 0);
  const figures = (row: PlainRow): readonly (Big | null)[] => row.cells.map(figureIn);
  const types = plain.columns.map((_, at) => typeOf(data.map(({ cells }) => cells[at] ?? '')));
  const numeric = types.flatMap((type, at) => (type === 'count' || type === 'amount' ? [at] : []));
  const rowLines = data.map((row): Line => ({
    label: row.label,
    figures: numeric.map((at) => figures(row)[at] ?? null),
  }));
  const columnLines = numeric.map((at): Line => ({
    label: plain.columns[at]!.label,
    figures: data.map((row) => figures(row)[at] ?? null),
  }));
  const rows = rowsOf(plain.rows);
  const dataRows = rows.filter(({ kind }) => kind === 'data');
  const columns = plain.columns.map((column, at): Column => {
    const unit = unitIn(column.label) ?? unitIn(title);
    return {
      id: `column-${at + 1}`,
      label: column.label,
      ...(column.path.length > 0 && { path: column.path }),
      type: types[at]!,
      ...(unit !== null && types[at] === 'amount' && { unit, unitIn: 'column' as const }),
      explanation: meaning(`${toComplete}：“${column.label}”怎样填。`),
    };
  });
  const formulas: readonly DraftOf<Formula>[] = [
    ...sumsHolding(columnLines).map(({ addends, total }) => ({
      id: 'row-total' as const,
      over: 'columns' as const,
      left: addends.map((at) => columns[numeric[at]!]!.id),
      right: [columns[numeric[total]!]!.id],
    })),
    ...sumsHolding(rowLines).map(({ addends, total }) => ({
      id: 'column-total' as const,
      over: 'rows' as const,
      left: addends.map((at) => dataRows[at]!.id),
      right: [dataRows[total]!.id],
    })),
  ];
  return {
    plain,
    template: {
      id: tableId(number),
      name: { 'zh-cn': title.replace(/[{}]/g, '') },
      chapter: `chapter-${number}`,
      orientation: 'down',
      blocks: [
        {
          id: tableId(number),
          corner: plain.corner === '' ? '项目' : plain.corner,
          columns,
          rows,
          explanation: meaning(`${toComplete}：这张表填什么。`),
        },
      ],
      formulas,
      explanation: meaning(`${toComplete}：这张表填什么。`),
    },
  };
}

/** The rows with their groups: a row without cells stands over those below it, down to the next or to a total. */
function rowsOf(rows: readonly PlainRow[]): readonly Row[] {
  let group: string | null = null;
  const named = countEach(rows.filter(({ cells }) => cells.length > 0).map(({ label }) => label));
  return rows.map(({ label, cells }, at) => {
    const id = `row-${at + 1}`;
    const isGroup = cells.length === 0 && rows[at + 1] !== undefined;
    if (isGroup) group = id;
    else if (totalWords.test(label)) group = null;
    const parent: string | null = isGroup ? null : group;
    return {
      id,
      label,
      kind: isGroup ? ('group' as const) : ('data' as const),
      ...(parent !== null && { parent }),
      ...(!isGroup && (named.get(label) ?? 0) > 1 && { ordered: true as const }),
      explanation: meaning(`${toComplete}：“${label}”怎样填。`),
    };
  });
}

const figureIn = (cell: string): Big | null => {
  const text = cell.replace(/[,，\s]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(text) ? new Big(text) : null;
};

function typeOf(cells: readonly string[]): 'count' | 'amount' | 'change' | 'text' | 'date' {
  const filled = cells.filter((cell) => cell !== '' && !/^[-—－/]+$/.test(cell));
  const numbers = filled.map(figureIn);
  if (numbers.every((each) => each !== null)) {
    if (numbers.some((each) => each.lt(0))) return 'change';
    return numbers.some((each) => each.toFixed().includes('.')) ? 'amount' : 'count';
  }
  const isDate = (cell: string): boolean =>
    /^\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?$/.test(cell);
  return filled.every(isDate) ? 'date' : 'text';
}

const unitIn = (words: string): string | null => {
  const [, unit = ''] = /[（(](?:单位[:：])?\s*([百千万亿]*元)\s*[)）]/.exec(words) ?? [];
  return yuanPer[unit] === undefined ? null : unit;
};

/** Totals of two tables that are the same in the report. */
function relationsOf(tables: readonly TableDraft[]): readonly DraftOf<Relation>[] {
  const totals = tables.flatMap(({ template, plain }) => grandTotals(template, plain));
  return totals.flatMap((one, at) => {
    const other = totals
      .slice(at + 1)
      .find(
        ({ table, unit, figure }) =>
          table !== one.table && unit === one.unit && figure.eq(one.figure),
      );
    if (!other) return [];
    return [
      {
        id: `same-${at + 1}`,
        name: { 'zh-cn': `${one.name}应等于${other.name}` },
        relation: '=' as const,
        left: [one.path],
        right: [other.path],
      },
    ];
  });
}

interface Total {
  readonly table: string;
  readonly path: string;
  readonly name: string;
  readonly unit: string;
  readonly figure: Big;
}

/** The table's totals that are no addends, in each column of figures, as far as they are not 0. */
function grandTotals({ id, name, blocks, formulas }: Table, plain: PlainTable): readonly Total[] {
  const [block] = blocks;
  const ofRows = formulas.filter(({ over }) => over === 'rows');
  const addends = new Set(ofRows.flatMap(({ left }) => left));
  const rows = ofRows.flatMap(({ right }) => right).filter((row) => !addends.has(row));
  return rows.flatMap((rowId) => {
    const at = block!.rows.findIndex((row) => row.id === rowId);
    return block!.columns.flatMap((column, index) => {
      const figure = figureIn(plain.rows[at]?.cells[index] ?? '');
      return figure === null || figure.lte(0)
        ? []
        : [
            {
              table: id,
              path: cellPath(id, rowId, column.id),
              name: `${name['zh-cn']}“${block!.rows[at]!.label}”`,
              unit: column.unit ?? '',
              figure,
            },
          ];
    });
  });
}
