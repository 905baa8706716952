import { passagesOf, type Passage } from '../report/prose/passages';
import type { Report } from '../report/model';
import { oncePer } from '../text/oncePer';

/** A place where the regulations are cited by a name that is not theirs. */
export interface Misnamed {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  /** The name as it stands, without its marks. */
  readonly found: string;
  readonly right: string;
}

const right = '中华人民共和国政府信息公开条例';
const cited = /《(?<name>(?<state>中华人民共和国|中国)?(?<words>[政府务信息公开]{2,8})条[例列])》/g;

/** Citations of the regulations without 政府, 信息 or 公开, or with other characters in their place. */
export const misnamedRegulations = oncePer((report: Report): readonly Misnamed[] => {
  if (report.edition.type.statute?.fullName !== right) return [];
  return passagesOf(report).flatMap((passage) =>
    [...passage.text.matchAll(cited)].flatMap(({ index, groups }) => {
      const { name, state } = groups!;
      const expected = state === undefined ? '政府信息公开条例' : right;
      if (name === expected || name === '信息公开条例') return [];
      const from = index + 1;
      return [{ passage, from, to: from + name!.length, found: name!, right: expected }];
    }),
  );
});
