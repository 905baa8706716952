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

/** Answers what a client asks before there is a document: new reports and what they begin with. */
export function answerNewReports(connection: Connection, service: LanguageService): void {
  connection.onRequest(
    newReportRequest,
    (params: NewReportParams): NewReportResult | ResponseError =>
      isYear(params.year) && params.agency.trim() !== ''
        ? service.newReport({ ...params, agency: params.agency.trim() })
        : refused('A new report needs the name of its body and a year.'),
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
