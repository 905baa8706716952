import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  editionsRequest,
  type EditionsParams,
  type EditionsResult,
  type NewReportParams,
} from '../../../server/src/protocol/newReport';
import { choosePrevious, type PreviousReport } from './previous';
import { lastFullYear, yearIn } from './year';
import { t } from '../language';

const steps = 4;
const titleOf = (step: number): string => t('New annual report ({0}/{1})', step, steps);

/**
 * Asks what a new report needs, each question with the likeliest answer filled in.
 *
 * @param given last year's report, if it is known already
 * @returns undefined where the user leaves
 */
export async function askForReport(
  client: BaseLanguageClient,
  given?: PreviousReport,
): Promise<NewReportParams | undefined> {
  const previous = given ?? (await choosePrevious(client, titleOf(1)));
  if (previous === undefined) return undefined;
  const agency = await askAgency(previous?.facts.agency ?? '');
  if (agency === undefined) return undefined;
  const lastYear = previous?.facts.year;
  const year = await askYear(lastYear ? lastYear + 1 : lastFullYear(new Date()));
  if (year === undefined) return undefined;
  const edition = await askEdition(client, year);
  if (edition === undefined) return undefined;
  return { agency, year, edition, ...(previous && { previous: previous.text }) };
}

const askAgency = (value: string): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: titleOf(2),
    prompt: t('Full name of the body'),
    placeHolder: t('e.g. 云溪市生态环境局'),
    value,
    ignoreFocusOut: true,
    validateInput: (name) => (name.trim() === '' ? t('The name of the body is needed.') : null),
  });

async function askYear(value: number): Promise<number | undefined> {
  const answer = await vscode.window.showInputBox({
    title: titleOf(3),
    prompt: t('Report year: the one that the figures belong to'),
    value: String(value),
    ignoreFocusOut: true,
    validateInput: (text) =>
      yearIn(text) === null ? t('A year in four digits, e.g. {0}', value) : null,
  });
  return answer === undefined ? undefined : (yearIn(answer) ?? undefined);
}

/** The edition that applies to the year comes first. */
async function askEdition(client: BaseLanguageClient, year: number): Promise<string | undefined> {
  const editions = await client.sendRequest<EditionsResult>(editionsRequest, {
    year,
  } satisfies EditionsParams);
  const picked = await vscode.window.showQuickPick(
    editions.map(({ id, name, number }, index) => ({
      label: name,
      description: index === 0 ? t('applies to {0}', year) : '',
      detail: number,
      id,
    })),
    {
      title: titleOf(4),
      placeHolder: t('Edition of the official form'),
      ignoreFocusOut: true,
    },
  );
  return picked?.id;
}
