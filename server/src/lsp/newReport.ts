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
  type ReportFactsResult,
} from '../protocol/newReport';
import type { LanguageService } from '../service/languageService';
import { pageFor } from './page';
import type { SettingsStore } from './settingsStore';

/** Whose settings hold for a report that is to lie nowhere yet. */
const nowhere = 'untitled:report';

/**
 * Answers what a client asks before there is a document: new reports, laid out as the settings of their
 * folder say, and what they begin with.
 */
export function answerNewReports(
  connection: Connection,
  service: LanguageService,
  settings: SettingsStore,
): void {
  connection.onRequest(
    newReportRequest,
    async ({ folder, ...params }: NewReportParams): Promise<NewReportResult | ResponseError> => {
      if (!isYear(params.year) || params.agency.trim() === '')
        return refused('A new report needs the name of its body and a year.');
      const page = await pageFor((await settings.forDocument(folder ?? nowhere)).format);
      return service.newReport({ ...params, agency: params.agency.trim(), page });
    },
  );
  connection.onRequest(
    editionsRequest,
    ({ year }: EditionsParams): EditionsResult | ResponseError =>
      isYear(year) ? service.editionsFor(year) : refused('The year must be a whole number.'),
  );
  connection.onRequest(reportFactsRequest, ({ text }: ReportFactsParams): ReportFactsResult =>
    service.facts(text),
  );
}

const isYear = (year: unknown): boolean => Number.isInteger(year);

const refused = (message: string): ResponseError =>
  new ResponseError(ErrorCodes.InvalidParams, message);
