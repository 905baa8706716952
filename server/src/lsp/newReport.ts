import { ErrorCodes, ResponseError, type Connection } from 'vscode-languageserver';
import {
  editionsRequest,
  newReportRequest,
  reportFactsRequest,
  type EditionsParams,
  type EditionsResult,
  type NewReportParams,
  type NewReportResult,
  type ReportFactsParams,
  reportTypesRequest,
  type ReportFactsResult,
  type ReportTypesParams,
  type ReportTypesResult,
} from '../protocol/newReport';
import type { LanguageService } from '../service/languageService';
import { pageFor } from './page';
import type { DraftSettings } from '../project/draftSettings';
import type { DraftSettingsStore } from './draftSettingsStore';

/** A new report lies in its folder, or nowhere yet. */
const placeIn = (folder: string | undefined): string =>
  folder === undefined ? 'untitled:report' : `${folder.replace(/\/$/, '')}/report.md`;

export interface NewReportTools {
  readonly settings: DraftSettingsStore;
  readonly serviceFor: (settings: DraftSettings) => LanguageService;
}

/**
 * Answers what a client asks before there is a document: new reports, of the types that the settings of
 * their folder have and laid out as these say, and what they begin with.
 */
export function answerNewReports(
  connection: Connection,
  { settings, serviceFor }: NewReportTools,
): void {
  const toolsIn = async (
    folder: string | undefined,
  ): Promise<{ readonly own: DraftSettings; readonly service: LanguageService }> => {
    const place = placeIn(folder);
    // Nobody opens that place: nothing of it is remembered.
    const { settings: own } = await settings.forDocument(place, folder ?? place);
    return { own, service: serviceFor(own) };
  };
  connection.onRequest(
    newReportRequest,
    async ({ folder, ...params }: NewReportParams): Promise<NewReportResult | ResponseError> => {
      if (params.agency.trim() === '') return nobody;
      const { own, service } = await toolsIn(folder);
      const page = pageFor(own.format);
      return service.newReport({ ...params, agency: params.agency.trim(), page });
    },
  );
  connection.onRequest(
    reportTypesRequest,
    async ({ folder }: ReportTypesParams): Promise<ReportTypesResult> => {
      const { own, service } = await toolsIn(folder);
      const named = own.engine.reader.templates.find(({ id }) => id === own.edition)?.type.id;
      return { types: service.types(), chosen: own.type ?? named ?? null };
    },
  );
  connection.onRequest(
    editionsRequest,
    async ({ year, type, folder }: EditionsParams): Promise<EditionsResult> =>
      (await toolsIn(folder)).service.editionsFor(year, type),
  );
  connection.onRequest(
    reportFactsRequest,
    async ({ text, folder }: ReportFactsParams): Promise<ReportFactsResult> =>
      (await toolsIn(folder)).service.facts(text),
  );
}

const nobody = new ResponseError(
  ErrorCodes.InvalidParams,
  'A new report needs the name of its body.',
);
