import type { Localised } from './localised';

/** Something that the running text tells and a table counts. */
export interface Claim {
  readonly id: string;
  readonly name: Localised;
  /**
   * Cells `table/row/column` whose numbers are added up. A group's row stands for the rows it heads.
   */
  readonly counts: readonly string[];
  /** Other sums that the words may mean as well, e.g. with those carried over. */
  readonly orCounts?: readonly (readonly string[])[];
  /** What is counted: only numbers of this topic are the claim's. */
  readonly topic?: string;
  /** Words for what was done, near the number; `(a|b|)` stands for each of its alternatives, `#` for a digit. */
  readonly words?: readonly string[];
  /** Whether its words may follow the number, as in `3件予以公开`. */
  readonly after?: boolean;
  /** Whether its words are said of much else, as 办结: the topic must be named in full. */
  readonly generic?: boolean;
  /** Named with others before one number it is added to them, as in `予以公开和部分公开5件`. */
  readonly adds?: boolean;
  /** What its growth is told of, e.g. `新收申请` in 新收申请同比增长一成. */
  readonly grown?: readonly string[];
  /** Whether the topic with a number is enough, as in `行政诉讼2件`. */
  readonly bare?: boolean;
  /** Whether it is enough where nothing else stands before it, as in `全年政府信息公开申请23件`. */
  readonly alone?: boolean;
  /** Whether its words mean it only beside the topic: 登记 is said of much, 登记政府信息公开申请 is not. */
  readonly named?: boolean;
  /** Whether its words name the topic as well, as 未经复议直接起诉 does, whatever was spoken of before. */
  readonly names?: boolean;
  /** Whether its words, as 过程性信息, mean it only as an item of a list: 其中过程性信息2件. */
  readonly listed?: boolean;
  /** How far the year that its words name is from the report's: 1 for 结转2025年 in a report of 2024. */
  readonly yearsOff?: number;
  /** Regular expressions over a sentence without blanks that say that there were none; `{name}` is a phrase. */
  readonly denials?: readonly string[];
  /** For denials: must occur in the paragraph so far, unless it stands in the claim's chapter. */
  readonly context?: string;
  readonly chapter?: string;
  /** A clause with this speaks of something else. */
  readonly except?: string;
  /** Claims whose number beside it is added, and what they make: 办结23件，结转下年度1件 are the 24件 received. */
  readonly joins?: readonly { readonly claim: string; readonly makes: readonly string[] }[];
  /** Id of a claim: where the text tells its number as the table does, the denial is of all others. */
  readonly unlessTold?: string;
}

/** Something that running text counts. */
export interface Topic {
  readonly id: string;
  readonly words: readonly string[];
  /** Words that mean it only where it has been spoken of. */
  readonly weakWords?: readonly string[];
  /** What the sentence has to say before, unless it stands in the topic's chapter. */
  readonly needs?: string;
  /** The chapter that is about it. */
  readonly chapter?: string;
}

/** Words for those who apply, and the columns that count them. */
export interface Applicant {
  readonly words: readonly string[];
  readonly columns: readonly string[];
}

/** Ids of the claims that shares are of, the likeliest first: of 网上申请占80%, the requests received. */
export interface Shares {
  /** Of those who apply. */
  readonly ofApplicants: readonly string[];
  /** Of what came of it. */
  readonly ofResults: readonly string[];
}

/** What running text may tell of the tables' numbers, and the words it is read by. */
export interface Claims {
  /** Parts of regular expressions that denials name. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly topics: readonly Topic[];
  /** Words for what no table counts, so that its numbers are not taken for a topic's. */
  readonly otherTopics: readonly string[];
  readonly otherActs: readonly string[];
  readonly applicants: readonly Applicant[];
  /** Words for whoever applies, which speak of no column: 公民、法人和其他组织. */
  readonly allApplicants?: readonly string[];
  readonly otherApplicants: readonly string[];
  /** Words for another time or other bodies, up to one of `ownScopes`. */
  readonly otherScopes: readonly string[];
  readonly ownScopes: readonly string[];
  /** Words that compare: a number after them, in the clause, is not this year's. */
  readonly comparisons: readonly string[];
  /** Ways on which requests come in: a number after one of them alone is a part. */
  readonly channels: readonly string[];
  readonly list: readonly Claim[];
  /** What shares in the text are of; shares are not looked at without. */
  readonly shares?: Shares;
  /** Whether text gives the tables' amounts with fewer decimal places. */
  readonly rounds?: true;
  /** By which the text's numbers of what no table counts are compared with each other; not at all without. */
  readonly tallies?: Tallies;
}

/** Words that mean the same, each list headed by the one that is shown. */
export interface Tallies {
  /** What was done: 公开, 举办. */
  readonly acts: readonly (readonly string[])[];
  /** Where something was published. */
  readonly channels: readonly (readonly string[])[];
  readonly units: readonly (readonly string[])[];
}

/** The claims of these ids, in the order of the ids; none for an id that there is not, or without claims. */
export const claimsNamed = (
  claims: Claims | undefined,
  ids: readonly string[] = [],
): readonly Claim[] => ids.flatMap((wanted) => claims?.list.find(({ id }) => id === wanted) ?? []);
