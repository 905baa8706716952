import type { Confidence, Explanation, Localised } from '../../template/model';
import type { Wording } from '../../wording/wording';

/** How a basis is introduced; what only some authors hold is never called law. */
const basisKeys: Readonly<Record<Confidence, string>> = {
  high: 'hover.basis',
  medium: 'hover.practice',
  low: 'hover.disputed',
};

/** The paragraphs of an explanation: meaning, basis, how to count, common mistakes. */
export function explain(explanation: Explanation, wording: Wording): readonly string[] {
  const { meaning, basis, counting, mistakes } = explanation;
  const paragraph = (key: string, text: Localised | undefined): readonly string[] =>
    text ? [wording.say({ key, args: { text } })] : [];
  return [
    meaning[wording.language],
    ...(basis ? paragraph(basisKeys[basis.confidence], basis) : []),
    ...paragraph('hover.counting', counting),
    ...paragraph('hover.mistakes', mistakes),
  ];
}
