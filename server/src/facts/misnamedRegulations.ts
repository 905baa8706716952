import { passagesOf, type Passage } from '../report/prose/passages';
import type { Report } from '../report/model';
import type { Statute } from '../template/type';
import { oncePer } from '../text/oncePer';
import { oncePerText } from '../text/oncePerText';
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
  const { misnamed } = statute;
  return passagesOf(report).flatMap((passage) =>
    citationsIn(passage.text, misnamed).flatMap(({ from, name, withState }) => {
      const right = withState ? statute.fullName : statute.name;
      if (name === right || isRight(name, statute)) return [];
      return [{ passage, from, to: from + name.length, found: name, right }];
    }),
  );
});

interface Citation {
  readonly from: number;
  readonly name: string;
  readonly withState: boolean;
}

/** Where a text cites what the expression fits, with the state's name or without it. */
const citationsIn = oncePerText((text, misnamed): readonly Citation[] => {
  const cited = new RegExp(
    `《(?<name>(?<state>中华人民共和国|中国)?(?:${authored(misnamed)}))》`,
    'g',
  );
  return [...text.matchAll(cited)].map(({ index, groups }) => ({
    from: index + 1,
    name: groups!.name!,
    withState: groups!.state !== undefined,
  }));
});

const isRight = (name: string, { alsoCalled = [] }: Statute): boolean => alsoCalled.includes(name);
