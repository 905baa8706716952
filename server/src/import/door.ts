import { decode } from '../text/decoding';
import { withPlainIdeographs } from '../text/radicals';
import type { ImportBundles } from './bundles/bundles';
import { refusalIn, refuse, type ImportedText, type ImportMessage } from './model';
import { kindOf, type FileKind } from './sniff';
import { titlesFromName } from './titles';

/** Larger files are refused unread: the largest report with pictures is far below. */
const maxFileBytes = 64 * 1024 * 1024;

/** How well a text reads as a report. */
export interface Judgement {
  readonly recognised: boolean;
  readonly titled: boolean;
  /** Cells with a number that were told apart. */
  readonly cells: number;
  /** Blank cells of rows with numbers; and those of them that no mark of a table tells. */
  readonly blanks: number;
  readonly unmarked: number;
  /** Sums that are wrong, rows and tables that cannot be read. */
  readonly wrong: number;
}

/** What is known of reports, to tell which reading of a file is the best. */
export interface ReportKnowledge {
  readonly judge: (text: string) => Judgement;
  /** The forms of reports' titles, `{agency}{year}年…`, the likeliest first. */
  readonly titleForms: readonly string[];
}

export interface Importer {
  /**
   * The file as text with its positions; null for one that is text by itself. `name` may be a path.
   * Throws `ImportRefusal` where there is a reason to tell to the user.
   */
  open(bytes: Uint8Array, name: string): Promise<ImportedText | null>;
}

/** Names of files that are no text by themselves. */
const documentName = /\.(?:docx?|docm|wps|odt|rtf|pdf|ofd|xlsx?|xlsm|et|ods)$/i;

/** What there is to say of formats that no program of ours reads. */
const refusals: Partial<Record<FileKind, string>> = {
  'old-document': 'import.refused.old-document',
  'old-workbook': 'import.refused.old-workbook',
  encrypted: 'import.refused.encrypted',
  ofd: 'import.refused.ofd',
  zip: 'import.refused.zip',
  'other-archive': 'import.refused.zip',
  presentation: 'import.refused.presentation',
  picture: 'import.refused.picture',
};

/** Formats that a program of the machine may put into a current one. */
const oldFormats: Partial<
  Record<FileKind, { readonly from: string; readonly to: 'docx' | 'xlsx' }>
> = {
  'old-document': { from: 'doc', to: 'docx' },
  'old-workbook': { from: 'xls', to: 'xlsx' },
};

/** Puts a file of an old format into a current one, by a program of the machine; null where there is none. */
export type Convert = (
  bytes: Uint8Array,
  from: string,
  to: 'docx' | 'xlsx',
) => Promise<Uint8Array | null>;

/** Makes the one door through which files become text. */
export function createImporter(
  bundles: ImportBundles,
  reports: ReportKnowledge,
  convert: Convert | null = null,
): Importer {
  const read = async (bytes: Uint8Array, kind: FileKind): Promise<ImportedText | null> => {
    switch (kind) {
      case 'docx':
        return (await bundles.office()).readDocx(bytes);
      case 'xlsx':
        return (await bundles.office()).readXlsx(bytes);
      case 'odt':
        return (await bundles.office()).readOdt(bytes);
      case 'rtf':
        return (await bundles.office()).readRtf(bytes);
      case 'html':
        return (await bundles.office()).readHtml(bytes);
      case 'mht':
        return (await bundles.office()).readMht(bytes);
      case 'json':
        return (await bundles.office()).readJson(bytes);
      case 'pdf':
        return readBestOf(await bundles.pdf(), bytes, reports);
      default:
        return null;
    }
  };
  return {
    open: async (bytes, name) => {
      if (bytes.length > maxFileBytes) refuse('import.refused.too-large');
      const given = kindOf(bytes, name);
      if (given === 'text' && !documentName.test(name)) return null;
      const old = oldFormats[given];
      const current = old && convert ? await convert(bytes, old.from, old.to) : null;
      const content = current ?? bytes;
      const kind = current ? kindOf(current, name) : given;
      if (kind === 'text' && documentName.test(name))
        return readMisnamed(content, name, bundles, reports);
      const refusal = refusals[kind];
      if (refusal !== undefined) refuse(refusal);
      const imported = await read(content, kind).catch((error: unknown) => {
        throw refusalIn(error) ?? error;
      });
      return imported && entitled(imported, name, reports);
    },
  };
}

/** A sign of a page's markup; programs that export a table write little more into a file that they name .xls. */
const markup = /<\/(?:table|tr|td|p|div|span)>/i;
/** No text has them; a document that was not handed over whole does. */
const controls = /(?![\t\n\v\f\r])\p{Cc}/u;

/**
 * Reads what only bears the name of a document: a text or a page, which Word and Excel open all the same. What is no
 * report then was not handed over whole.
 */
async function readMisnamed(
  bytes: Uint8Array,
  name: string,
  bundles: ImportBundles,
  reports: ReportKnowledge,
): Promise<ImportedText> {
  const text = decode(bytes)?.text ?? '';
  if (text.trim() === '' || controls.test(text)) refuse('import.refused.damaged');
  const read: ImportedText = markup.test(text)
    ? (await bundles.office()).readHtml(bytes)
    : { format: 'text', text, notes: [], origins: [], cells: [] };
  const whole = entitled(read, name, reports);
  return reports.judge(whole.text).recognised ? whole : refuse('import.refused.damaged');
}

/** Reads a PDF in every way, and keeps the one in which most figures are found and add up. */
async function readBestOf(
  { readPdf, characterMaps }: Awaited<ReturnType<ImportBundles['pdf']>>,
  bytes: Uint8Array,
  { judge }: ReportKnowledge,
): Promise<ImportedText> {
  const { readings, marks, recognisedPages } = await readPdf(
    bytes,
    new Map(Object.entries(characterMaps)),
  );
  const judged = readings.map(({ way, text }) => {
    const plain = withPlainIdeographs(text);
    return { way, text: plain, judgement: judge(plain) };
  });
  // Where two are as good the first counts: it has the rows as they are drawn.
  const best = judged.reduce((a, b) => (worth(b.judgement) > worth(a.judgement) ? b : a));
  const { recognised, cells, wrong, blanks, unmarked } = best.judgement;
  const inferred = best.way === 'columns' ? blanks : unmarked;
  const isLost = recognised && (cells === 0 || wrong > cells / 10);
  return {
    format: 'pdf',
    text: best.text,
    notes: [
      ...(marks > 0 ? [{ key: 'import.note.page-marks', args: { count: marks } }] : []),
      ...(recognisedPages > 0
        ? [{ key: 'import.note.recognised-pages', args: { count: recognisedPages } }]
        : []),
      ...(isLost ? [{ key: 'import.note.order-lost', args: {} }] : []),
      // Rows that lack a few figures without a rule between them: where these stand is a guess, though a good one.
      ...(recognised && !isLost && inferred > 0
        ? [{ key: 'import.note.blanks-inferred', args: { count: inferred } }]
        : []),
    ],
    origins: [],
    cells: [],
  };
}

const worth = ({ recognised, cells, wrong }: Judgement): number =>
  (recognised ? 10_000 : 0) + cells - 5 * wrong;

/** Tables alone say neither whose they are nor of which year: the file's name may. */
function entitled(
  imported: ImportedText,
  name: string,
  { judge, titleForms }: ReportKnowledge,
): ImportedText {
  const { titled, cells, recognised } = judge(imported.text);
  if (titled || (!recognised && !/表|行政|信息公开/.test(imported.text))) return imported;
  const titles = titlesFromName(name, titleForms);
  for (const [index, title] of titles.entries()) {
    const whole = under(title, imported);
    const judgement = judge(whole.text);
    // Words alone are taken for those of the likeliest type only.
    if (judgement.recognised && judgement.titled && (index === 0 || judgement.cells > 0))
      return withNote(whole, { key: 'import.note.title-from-name', args: { title } });
  }
  return titles.length > 0 || cells === 0
    ? imported
    : withNote(imported, { key: 'import.note.untitled', args: {} });
}

/** The text with the title on a line before it. */
function under(title: string, imported: ImportedText): ImportedText {
  const shift = title.length + 1;
  const shifted = <Place extends { readonly start: number; readonly end: number }>(
    place: Place,
  ) => ({
    ...place,
    start: place.start + shift,
    end: place.end + shift,
  });
  return {
    ...imported,
    text: `${title}\n${imported.text}`,
    origins: imported.origins.map(shifted),
    cells: imported.cells.map(shifted),
  };
}

const withNote = (imported: ImportedText, note: ImportMessage): ImportedText => ({
  ...imported,
  notes: [...imported.notes, note],
});
