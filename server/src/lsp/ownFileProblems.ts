import { DiagnosticSeverity, type Diagnostic, type TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { product } from '../protocol/product';
import { suppressionUnknown } from '../rules/catalogue/suppression-unknown';
import { levelOf } from '../rules/check';
import type { Message } from '../wording/message';
import type { BaselineEntry } from '../rules/suppression/baseline';
import { indexLines } from '../text/lines';
import type { Span } from '../text/span';
import { baselineFileName, parseBaselineFile } from '../project/baselineFile';
import { settingsFileName } from '../project/settingsFile';
import type { Projects } from './files/projects';
import type { Engine } from '../project/ownTypes/engine';
import type { RollupSetting } from '../project/subordinates/setting';
import type { Wording } from '../wording/wording';
import { protocolSeverity } from './toProtocol';
import type { Drafts, OpenDraft } from './drafts';
import { addressKey, folderOf, nameOf, resolveFrom } from './files/addresses';
import type { FileStore } from './files/store';
import type { SubordinateStore } from './files/subordinates';

/** What is wrong in the files of ours beside drafts, while they are open. */
export interface OwnFileProblems {
  /** Null for a document that is none of these files. */
  of(uri: string): Promise<Diagnostic[] | null>;
}

export interface OwnFileProblemsParts {
  readonly documents: TextDocuments<TextDocument>;
  readonly files: FileStore;
  readonly drafts: Drafts;
  readonly subordinates: SubordinateStore;
  readonly projects: Projects;
  readonly wordingFor: (uri: string) => Promise<Wording>;
}

interface Problem {
  readonly span: Span;
  readonly message: Message;
  readonly severity: DiagnosticSeverity;
  readonly code?: string;
}

export function createOwnFileProblems({
  documents,
  files,
  drafts,
  subordinates,
  projects,
  wordingFor,
}: OwnFileProblemsParts): OwnFileProblems {
  const draftAt = async (uri: string): Promise<OpenDraft | null> => {
    const text = await files.text(uri);
    if (text === null) return null;
    const open = documents.all().find((each) => addressKey(each.uri) === addressKey(uri));
    return open
      ? drafts.open(open.uri)
      : drafts.closed(TextDocument.create(uri, 'plaintext', 0, text));
  };

  /** Entries that stand for nothing in their drafts as they are now. */
  const staleIn = async (uri: string, path: string): Promise<StaleEntries> => {
    const folder = folderOf(uri);
    const draft = folder === null ? null : await draftAt(resolveFrom(folder, path));
    const level = draft && levelOf(suppressionUnknown, draft.settings.levels);
    if (!draft || level === 'off' || draft.project.baseline?.uri !== uri) return noStale;
    const severity = protocolSeverity[level ?? suppressionUnknown.severity];
    return { severity, entries: draft.analysis().stale };
  };

  const settingsProblems = async (uri: string): Promise<readonly Problem[]> => {
    const { settings: file, engine } = await projects.forDraft(uri);
    if (!file) return [];
    const { settings, problems } = file.content;
    const { rollup } = settings;
    return [...problems.map(asError), ...(rollup ? await rollupProblems(uri, rollup, engine) : [])];
  };

  /** What the file names and is not there, or is no report. */
  const rollupProblems = async (
    uri: string,
    rollup: RollupSetting,
    { reader }: Engine,
  ): Promise<readonly Problem[]> => {
    const { span, path } = rollup.consolidated;
    const message = { key: 'settings.consolidated-missing', args: { path } };
    const hasConsolidated = await subordinates.hasConsolidated(uri, rollup);
    const { problems } = await subordinates.namedIn(uri, rollup, reader);
    return [
      // The units' reports may well be there before it.
      ...(hasConsolidated ? [] : [{ span, message, severity: DiagnosticSeverity.Warning }]),
      ...problems.map(({ entry, message: said }) =>
        asError({ span: rollup.subordinates[entry]!.span, message: said }),
      ),
    ];
  };

  const baselineProblems = async (uri: string, text: string): Promise<readonly Problem[]> => {
    const file = parseBaselineFile(text);
    const problems = file.problems.map(asError);
    for (const [path, entries] of file.drafts) {
      const { severity, entries: stale } = await staleIn(uri, path);
      const left = stale.map(keyOf);
      for (const { span, rule, place, hash } of entries) {
        const at = left.indexOf(keyOf({ rule, place, hash }));
        if (at < 0) continue;
        left.splice(at, 1);
        const message = { key: 'baseline.stale', args: { rule, place } };
        problems.push({ span, message, severity, code: suppressionUnknown.code });
      }
    }
    return problems;
  };

  return {
    of: async (uri) => {
      const document = documents.get(uri);
      if (!document) return null;
      const text = document.getText();
      const problems = isNamed(uri, settingsFileName)
        ? await settingsProblems(uri)
        : isNamed(uri, baselineFileName)
          ? await baselineProblems(uri, text)
          : null;
      if (!problems) return null;
      const lines = indexLines(text);
      const wording = await wordingFor(uri);
      return problems.map(({ span, message, severity, code }) => ({
        range: lines.rangeOf(span),
        severity,
        source: product.name,
        message: wording.say(message),
        ...(code !== undefined && { code }),
      }));
    },
  };
}

interface StaleEntries {
  readonly severity: DiagnosticSeverity;
  readonly entries: readonly BaselineEntry[];
}
const noStale: StaleEntries = { severity: DiagnosticSeverity.Hint, entries: [] };

const asError = (problem: Omit<Problem, 'severity'>): Problem => ({
  ...problem,
  severity: DiagnosticSeverity.Error,
});

const isNamed = (uri: string, name: string): boolean => nameOf(uri) === name;

const keyOf = ({ rule, place, hash }: BaselineEntry): string => [rule, place, hash].join('\n');
