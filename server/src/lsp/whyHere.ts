import type { Connection } from 'vscode-languageserver';
import { whyHereRequest, type WhyHereParams, type WhyHereResult } from '../protocol/whyHere';
import { whyHere } from '../project/whyHere';
import { whyHereText } from '../project/whyHereText';
import { partsAtLine } from '../service/structure/outline';
import type { Wording } from '../wording/wording';
import { aboutDraft } from './requestHandler';
import type { Drafts, OpenDraft } from './drafts';
import { addressKey } from './files/addresses';
import type { Quiet } from './whileTyping';

export interface WhyHereParts {
  readonly connection: Connection;
  readonly drafts: Drafts;
  readonly quiet: Quiet;
  readonly wordingFor: (draft: OpenDraft) => Wording;
}

/** Answers why findings are or are not reported at a place. */
export function answerWhyHere(parts: WhyHereParts): void {
  const { connection, drafts, quiet, wordingFor } = parts;
  connection.onRequest(
    whyHereRequest,
    aboutDraft(connection, drafts, (draft, { position }: WhyHereParams): WhyHereResult => {
      const { line } = position;
      const { document, settings, project } = draft;
      const analysis = draft.analysis();
      const why = whyHere(
        analysis,
        document.offsetAt(position),
        settings.engine.checkerFor(settings.words),
        settings,
        quiet.heldBack(draft).findings,
      );
      const wording = wordingFor(draft);
      const files = {
        settings: project.settings && addressKey(project.settings.uri),
        baseline: project.baseline && addressKey(project.baseline.uri),
      };
      const decided = [...why.found, ...why.off].filter(
        ({ decision: { origin } }) => origin === 'editor',
      );
      return {
        markdown: whyHereText(
          why,
          { line, place: partsAtLine(analysis, line, wording) },
          files,
          wording,
        ),
        editorDecisions: [...new Set(decided.map(({ code }) => code))].map((code) => ({
          code,
          title: wording.say({ key: `rule.${code}.title`, args: {} }),
        })),
      };
    }),
  );
}
