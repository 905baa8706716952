import type { Localised } from '../../template/localised';
import type { Confidence, CountingSource, Explanation } from '../../template/model';
import type { Wording } from '../../wording/wording';

/** How a basis is introduced; what only some authors hold is never called law. */
const basisKeys: Readonly<Record<Confidence, string>> = {
  high: 'hover.basis',
  medium: 'hover.practice',
  low: 'hover.disputed',
};

/** How a way of counting is introduced, so that custom is not read as law. */
const countingKeys: Readonly<Record<CountingSource, string>> = {
  law: 'hover.counting.law',
  notice: 'hover.counting.notice',
  practice: 'hover.counting.practice',
  unverified: 'hover.counting.unverified',
};

/** The paragraphs of an explanation: meaning, basis, how to count, common mistakes. */
export function explain(explanation: Explanation, wording: Wording): readonly string[] {
  const { meaning, basis, counting, mistakes } = explanation;
  const paragraph = (key: string, text: Localised | undefined): readonly string[] =>
    text ? [wording.say({ key, args: { text } })] : [];
  return [
    meaning[wording.language],
    ...(basis ? paragraph(basisKeys[basis.confidence], basis) : []),
    ...(counting ?? []).map(({ source, ...text }) =>
      wording.say({ key: countingKeys[source], args: { text } }),
    ),
    ...paragraph('hover.mistakes', mistakes),
  ];
}
