import {
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { product } from '../protocol/product';
import { rules as catalogue } from '../rules/catalogue';
import type { Rule } from '../rules/model';
import type { ImportBundles } from '../import/bundles/bundles';
import { createImporter, type Convert } from '../import/door';
import type { DocumentWriters } from '../publish/bundles/bundles';
import type { ReportReader } from '../report/parse';
import type { LanguageService } from '../service/languageService';
import { oncePer } from '../text/oncePer';
import type { ClientCommands } from '../protocol/tables';
import { judgeReading } from '../service/judgeReading';
import { templates } from '../template/load';
import type { Wording } from '../wording/wording';
import { createEngines } from '../project/ownTypes/engine';
import { abilitiesOf, type ClientAbilities } from './abilities';
import { capabilitiesFor } from './capabilities';
import { answerCompletions } from './completion';
import { convertWhereWanted } from './files/oldFormats';
import { createDraftSettingsStore } from './draftSettingsStore';
import { createDrafts, type OpenDraft } from './drafts';
import { answerDocuments } from './documents';
import { answerDraftState } from './draftState';
import { answerCodeActions } from './codeActions';
import { answerHovers } from './hovers';
import { answerNavigation } from './navigation';
import { answerNewReports } from './newReport';
import { createOwnTypeStore } from './files/ownTypes';
import { createProjects } from './files/projects';
import { withArchives } from './files/archives';
import { clientFiles, noFiles, type FileReader } from './files/reader';
import { createCollectionStore } from './files/collections';
import { createFileStore } from './files/store';
import { createSubordinateStore } from './files/subordinates';
import { answerExports, type PdfPrinter } from './export';
import { answerFolderLists } from './folder/lists';
import { answerFolderRollups } from './folder/rollups';
import { settingsIn, type CollectionAt } from './folder/roster';
import { watchFolders } from './folder/watch';
import { answerFormViews } from './formView';
import { ignoringActions } from './ignoring';
import type { Lifecycle } from './lifecycle';
import { wordingIn } from '../wording/wordingIn';
import { createOwnFileNotices } from './ownFileNotices';
import { createOwnFileProblems } from './ownFileProblems';
import { pageFor } from './page';
import { answerPastes } from './paste';
import { showOnce } from './settingsWarnings';
import { pullDiagnostics } from './pullDiagnostics';
import { pushDiagnostics } from './pushDiagnostics';
import { createQuiet } from './whileTyping';
import { answerSemanticTokens } from './semanticTokens';
import { createServices, languageOf } from './services';
import { createSettingsStore } from './settingsStore';
import { answerTables } from './tables';
import { createTrust } from './trust';
import { answerTotals } from './totals';
import { answerStructure } from './structure';
import { answerWhyHere } from './whyHere';
import { answerWorkspaceSymbols } from './workspaceSymbols';

export interface ServerParts {
  /** Keeps the order of the connection's messages. */
  readonly lifecycle: Lifecycle;
  /** The catalogue's unless given. */
  readonly rules?: readonly Rule[];
  /** What the server itself reads files with, for clients that read none for it. */
  readonly ownReader?: FileReader;
  /** Loads what writes Word documents; `bundles` is the address of their folder, for those without a disk. */
  readonly loadDocumentWriters?: LoadDocumentWriters;
  /** Prints with a program of the machine, where there are such. */
  readonly printPdf?: PdfPrinter;
  /** Puts files of old formats into current ones with a program of the machine, where there is one. */
  readonly convert?: Convert;
  /** What reads files of other programs, from the same folder. */
  readonly importBundlesAt?: ImportBundlesAt;
  /** What is done beside the client's requests once it is ready. */
  readonly whenReady?: WhenReady;
}

type WhenReady = (service: LanguageService, documents: TextDocuments<TextDocument>) => void;

const noPrinter: PdfPrinter = () => Promise.resolve(null);

const noConverter: Convert = () => Promise.resolve(null);

type ImportBundlesAt = (bundles: string) => ImportBundles;

const noImports: ImportBundlesAt = () => {
  const none = (): Promise<never> => Promise.reject(new Error('Nothing here reads documents.'));
  return { office: none, pdf: none };
};

type LoadDocumentWriters = (bundles: string) => Promise<DocumentWriters>;

const noDocuments: LoadDocumentWriters = () =>
  Promise.reject(new Error('Nothing here writes documents.'));

/** Serves one client until it closes the connection. */
export function startServer(
  connection: Connection,
  {
    lifecycle,
    rules = catalogue,
    ownReader = noFiles,
    loadDocumentWriters = noDocuments,
    printPdf = noPrinter,
    convert = noConverter,
    importBundlesAt = noImports,
    whenReady = () => undefined,
  }: ServerParts,
): void {
  lifecycle.answerRefused(connection);
  connection.onInitialize((params) => {
    const abilities = abilitiesOf(params);
    const reader = withArchives(abilities.readsFiles ? clientFiles(connection) : ownReader);
    const folder = ownOptions(params).bundles ?? '.';
    serve(connection, rules, params, abilities, reader, {
      loadDocumentWriters: () => loadDocumentWriters(folder),
      importBundles: importBundlesAt(folder),
      printPdf,
      convert,
      whenReady,
    });
    return {
      capabilities: capabilitiesFor(abilities),
      serverInfo: { name: product.name, version: product.version },
    } satisfies InitializeResult;
  });
  connection.listen();
}

/** What few drafts need, loaded when one does. */
interface Loaded {
  readonly loadDocumentWriters: () => Promise<DocumentWriters>;
  readonly importBundles: ImportBundles;
  readonly printPdf: PdfPrinter;
  readonly convert: Convert;
  readonly whenReady: WhenReady;
}

/** Puts the parts together for a client whose abilities are known. */
function serve(
  connection: Connection,
  rules: readonly Rule[],
  params: InitializeParams,
  abilities: ClientAbilities,
  fileReader: FileReader,
  { loadDocumentWriters, importBundles, printPdf, convert, whenReady }: Loaded,
): void {
  const locale = ownOptions(params).locale ?? params.locale ?? 'zh-CN';
  const documents = new TextDocuments(TextDocument);
  const { engine, engineFor } = createEngines(rules, templates);
  const serviceFor = createServices(locale);
  const wordingFor = ({ settings: { language } }: Pick<OpenDraft, 'settings'>): Wording =>
    wordingIn(languageOf(language, locale));
  const onChange = (): void => {
    delivery.refresh();
    refreshTokens();
    refreshTotals();
  };
  const editorSettings = createSettingsStore({
    connection,
    abilities,
    known: engine.known,
    initial: params.initializationOptions as unknown,
    onProblems: showOnce(connection, locale),
    onChange: () => {
      onChange();
      folders.lookAgain();
    },
  });
  const ownService = serviceFor({ language: 'auto', words: {}, engine });
  const ownWording = wordingIn(languageOf('auto', locale));
  const notices = createOwnFileNotices(connection, documents, ownWording);
  const importer = createImporter(
    importBundles,
    judgeReading(engine.reader, engine.checkerFor({})),
    convertWhereWanted(connection, abilities.answersConfiguration, () => trust, convert),
  );
  const files = createFileStore({
    connection,
    importer,
    documents,
    abilities,
    reader: fileReader,
    params,
    onChange,
    onUnreadable: notices.unreadable,
    onFileEvents: (uris) => folders.changed(uris),
    onRefresh: () => folders.lookAgain(),
  });
  const subordinates = createSubordinateStore(files);
  const collectionsFor = oncePer((reader: ReportReader) => createCollectionStore(files, reader));
  const trust = createTrust(connection, ownOptions(params).trusted !== false, () =>
    files.refresh(),
  );
  const ownTypes = createOwnTypeStore({ engine, engineFor, files, trust, onRead: notices.read });
  const projects = createProjects(files, subordinates, collectionsFor, ownTypes, notices.read);
  const settings = createDraftSettingsStore(editorSettings, projects, () => documents.keys());
  const drafts = createDrafts(documents, settings, serviceFor);
  const wordingAt = async (uri: string): Promise<Wording> =>
    wordingFor(await settings.forDocument(uri));
  const ownFiles = createOwnFileProblems({
    documents,
    files,
    drafts,
    subordinates,
    projects,
    wordingFor: wordingAt,
  });
  const quiet = createQuiet({
    connection,
    documents,
    onRest: (uri) => {
      delivery.refresh(uri);
      refreshTokens();
    },
  });
  const deliver = abilities.pullsDiagnostics ? pullDiagnostics : pushDiagnostics;
  const delivery = deliver({
    connection,
    abilities,
    documents,
    drafts,
    quiet,
    ownFiles,
    wording: ownWording,
  });
  answerHovers(connection, abilities, drafts);
  answerCodeActions(connection, abilities, drafts, (draft, range) =>
    ignoringActions(
      draft,
      range,
      { roots: files.roots(), documents, abilities },
      wordingFor(draft),
    ),
  );
  answerWhyHere({ connection, drafts, quiet, wordingFor });
  answerCompletions(connection, abilities, drafts);
  answerStructure(connection, abilities, drafts);
  answerNavigation(connection, abilities, drafts);
  answerDraftState(connection, drafts);
  answerNewReports(connection, { settings, serviceFor });
  answerWorkspaceSymbols(connection, documents, drafts);
  answerTables(connection, abilities, drafts);
  answerPastes(connection, drafts);
  answerFormViews(connection, drafts, wordingFor);
  answerExports(connection, drafts, {
    loadDocumentWriters,
    printPdf,
    read: (uri) => fileReader.read(uri),
    wordingFor,
  });
  const readerAt = async (uri: string): Promise<ReportReader> =>
    (await settings.forDocument(uri)).settings.engine.reader;
  const pageAt = async (uri: string) => pageFor((await settings.forDocument(uri)).settings.format);
  const reports = { connection, reader: fileReader, importer, drafts, wordingAt };
  const collectionAt: CollectionAt = async (root) => {
    const held = (await projects.forDraft(settingsIn(root))).settings;
    const collection = held?.content.settings.collection ?? null;
    return held && collection && { uri: held.uri, collection };
  };
  const folders = watchFolders({
    ...reports,
    documents,
    abilities,
    files,
    collectionAt,
    settingsKeyAt: async (root) =>
      (await settings.forDocument(settingsIn(root), root)).settings.key,
  });
  answerFolderLists({ ...reports, folders, collectionAt, loadDocumentWriters });
  answerFolderRollups({ ...reports, folders, collectionAt, readerAt, pageAt });
  answerDocuments({
    connection,
    drafts,
    files: fileReader,
    importer,
    bundles: importBundles,
    readerAt,
    pageAt,
    wordingAt,
  });
  const refreshTotals = answerTotals(
    connection,
    abilities,
    drafts,
    ownOptions(params).copiesTables === true,
  );
  const refreshTokens = answerSemanticTokens(connection, abilities, drafts, quiet);
  documents.onDidClose(({ document: { uri } }) => settings.forget(uri));
  documents.listen(connection);
  connection.onInitialized(() => {
    editorSettings.register();
    files.register();
    whenReady(ownService, documents);
  });
}

/** What Gouji's own client says of itself; another client may mean something else by the same names. */
function ownOptions({ initializationOptions }: InitializeParams): Partial<ClientCommands> {
  const options = initializationOptions as unknown;
  if (typeof options !== 'object' || options === null) return {};
  const { locale, bundles, ...flags }: { locale?: unknown; bundles?: unknown } = options;
  return {
    ...flags,
    ...(typeof locale === 'string' && { locale }),
    ...(typeof bundles === 'string' && { bundles }),
  };
}
