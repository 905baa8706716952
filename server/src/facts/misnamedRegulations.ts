import { passagesOf, type Passage } from '../report/prose/passages';
import type { Report } from '../report/model';
import type { Statute } from '../template/type';
import { oncePer } from '../text/oncePer';
import { authored } from '../text/pattern';

/** A place where the regulations are cited by a name that is not theirs. */
export interface Misnamed {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  /** The name as it stands, without its marks. */
  readonly found: string;
  readonly right: string;
}

/** Citations of the report's statute with words left out of its name, or with other characters in their place. */
export const misnamedRegulations = oncePer((report: Report): readonly Misnamed[] => {
  const { statute } = report.edition.type;
  if (statute?.misnamed === undefined) return [];
  const cited = new RegExp(
    `《(?<name>(?<state>中华人民共和国|中国)?(?:${authored(statute.misnamed)}))》`,
    'g',
  );
  return passagesOf(report).flatMap((passage) =>
    [...passage.text.matchAll(cited)].flatMap(({ index, groups }) => {
      const { name, state } = groups!;
      const right = state === undefined ? statute.name : statute.fullName;
      if (name === right || isRight(name!, statute)) return [];
      const from = index + 1;
      return [{ passage, from, to: from + name!.length, found: name!, right }];
    }),
  );
});

const isRight = (name: string, { alsoCalled = [] }: Statute): boolean => alsoCalled.includes(name);
