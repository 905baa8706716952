import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  editionsRequest,
  reportTypesRequest,
  type EditionsParams,
  type EditionsResult,
  type NewReportParams,
  type ReportTypesParams,
  type ReportTypesResult,
} from '../../../server/src/protocol/newReport';
import { choosePrevious, type PreviousReport } from './previous';
import { lastFullYear, yearIn } from './year';
import { t } from '../language';

/** The title of a question, by how many there have been and will be; `known` are not asked. */
const titleOf = (step: number, steps: number, known = 0): string =>
  t('New annual report ({0}/{1})', step - known, steps - known);

/**
 * Asks what a new report needs, each question with the likeliest answer filled in, and none whose answer is
 * known: the type is that of last year's report or of the settings, the edition the one for the year.
 *
 * @param place where the report is to lie
 * @param given last year's report, if it is known already
 * @returns undefined where the user leaves
 */
export async function askForReport(
  client: BaseLanguageClient,
  place: ReportTypesParams,
  given?: PreviousReport,
): Promise<NewReportParams | undefined> {
  const { types, chosen } = await client.sendRequest<ReportTypesResult>(reportTypesRequest, place);
  const isTypeAsked = chosen === null && types.length > 1;
  const most = isTypeAsked ? 4 : 3;
  const previous = given ?? (await choosePrevious(client, place, titleOf(1, most)));
  if (previous === undefined) return undefined;
  // Last year's report tells the type; one of another type than the folder's gives its figures to none.
  const known = chosen ?? previous?.facts.type ?? (isTypeAsked ? null : types[0]?.id) ?? null;
  const steps = known === null ? most : 3;
  const title = (step: number): string =>
    titleOf(step, Math.max(step, steps), given === undefined ? 0 : 1);
  const type = known ?? (await askType(types, title(2)));
  if (type === undefined) return undefined;
  const agency = await askAgency(previous?.facts.agency ?? '', title(steps - 1));
  if (agency === undefined) return undefined;
  const lastYear = previous?.facts.year;
  const proposed = lastYear ? lastYear + 1 : lastFullYear(new Date());
  const year = await askYear(proposed, title(steps));
  if (year === undefined) return undefined;
  const editions = await client.sendRequest<EditionsResult>(editionsRequest, {
    ...place,
    year,
    type,
  } satisfies EditionsParams);
  const edition = await chooseEdition(editions, year, title(steps + 1));
  if (edition === undefined) return undefined;
  return { agency, year, edition, ...(previous && { previous: previous.text }) };
}

/** The usual type comes first, so that Enter takes it. */
async function askType(
  types: ReportTypesResult['types'],
  title: string,
): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(
    types.map(({ id, name }) => ({ label: name, id })),
    { title, placeHolder: t('Which kind of report'), ignoreFocusOut: true },
  );
  return picked?.id;
}

const askAgency = (value: string, title: string): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title,
    prompt: t('Full name of the body'),
    placeHolder: t('e.g. 云溪市生态环境局'),
    value,
    ignoreFocusOut: true,
    validateInput: (name) => (name.trim() === '' ? t('The name of the body is needed.') : null),
  });

async function askYear(value: number, title: string): Promise<number | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    prompt: t('Report year: the one that the figures belong to'),
    value: String(value),
    ignoreFocusOut: true,
    validateInput: (text) =>
      yearIn(text) === null ? t('A year in four digits, e.g. {0}', value) : null,
  });
  return answer === undefined ? undefined : (yearIn(answer) ?? undefined);
}

/** The one edition for the year is taken without a question; where there are several, or none, they are offered. */
async function chooseEdition(
  editions: EditionsResult,
  year: number,
  title: string,
): Promise<string | undefined> {
  const [first, second] = editions;
  if (first && (!second || (first.applies && !second.applies))) return first.id;
  const picked = await vscode.window.showQuickPick(
    editions.map(({ id, name, number, applies }) => ({
      label: name,
      description: applies ? t('applies to {0}', year) : '',
      detail: number,
      id,
    })),
    { title, placeHolder: t('Edition of the official form'), ignoreFocusOut: true },
  );
  return picked?.id;
}
