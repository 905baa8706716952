import { sentencesOf, type Passage, type Sentence } from '../../report/prose/passages';
import { quantitiesIn, type Quantity } from '../../report/prose/quantities';

/** A number of a sentence. */
export interface Figure {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

/** `共 N 件，其中 A a 件，B b 件`: a whole and its parts. */
export interface Breakdown {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** Whether words such as `等` say that parts are left out. */
  readonly open: boolean;
}

const totalWords = /(?:共|总|累计|合计|共计|总计)[^，,。；]{0,14}$/;
const ownTotal = /(?:总计|合计)$/;
/** What begins another statement, so that its numbers are no parts. */
const otherStatement = /答复|办结|办理|结转|回复|较|同比|比上年|另有|此外|增长|下降/;

/** The breakdowns of a passage, each `其中` with the number before it and those that follow. */
export function breakdownsIn(passage: Passage): readonly Breakdown[] {
  const sentences = sentencesOf(passage);
  const found: Breakdown[] = [];
  sentences.forEach((sentence, i) => {
    for (const match of sentence.text.matchAll(/其中/g)) {
      const opening = sentence.text.slice(0, match.index).trim() === '';
      const breakdown = opening
        ? acrossSentences(passage, sentences, i)
        : withinSentence(sentence, match.index);
      if (breakdown) found.push(breakdown);
    }
  });
  return found;
}

function withinSentence(sentence: Sentence, at: number): Breakdown | null {
  const quantities = quantitiesIn(sentence);
  const before = quantities.filter(({ to }) => to <= at);
  const whole = before[before.length - 1];
  if (!whole) return null;
  const isTotal = ({ from }: Quantity): boolean => totalWords.test(sentence.text.slice(0, from));
  // Another number of the same unit between a total and the parts leaves open which is meant.
  if (!isTotal(whole) && before.some((other) => other.unit === whole.unit && isTotal(other)))
    return null;
  const parts = clausesAfter(sentence, at).flatMap((clause) =>
    quantities.filter(
      ({ from, unit }) =>
        from >= clause.from &&
        from < clause.to &&
        unit === whole.unit &&
        !inBrackets(sentence, at, from),
    ),
  );
  return breakdown(
    { sentence, quantity: whole },
    parts.map((quantity) => ({ sentence, quantity })),
    sentence.text.slice(at),
  );
}

/** `其中` that opens a sentence refers to the total in the sentence before it. */
function acrossSentences(
  passage: Passage,
  sentences: readonly Sentence[],
  index: number,
): Breakdown | null {
  const previous = sentences[index - 1];
  if (!previous || passage.text.slice(previous.from, sentences[index]!.from).includes('\n'))
    return null;
  const wholes = quantitiesIn(previous).filter((quantity) =>
    totalWords.test(previous.text.slice(0, quantity.from)),
  );
  if (wholes.length !== 1) return null;
  const whole = wholes[0]!;
  const parts: Figure[] = [];
  for (const sentence of sentences.slice(index)) {
    for (const quantity of quantitiesIn(sentence)) {
      if (quantity.unit === whole.unit && !inBrackets(sentence, 0, quantity.from)) {
        parts.push({ sentence, quantity });
      }
    }
    if (!/[；;]$/.test(sentence.text)) break;
  }
  const words = parts.map(({ sentence }) => sentence.text).join('');
  return breakdown({ sentence: previous, quantity: whole }, parts, words);
}

function breakdown(whole: Figure, parts: readonly Figure[], words: string): Breakdown | null {
  if ([whole, ...parts].some(({ quantity }) => quantity.approximate)) return null;
  // Some of the parts are totals of others: 新增88项，其中许可新增21项，总计21项.
  const totals = parts.filter(({ sentence, quantity }) =>
    ownTotal.test(sentence.text.slice(0, quantity.from)),
  ).length;
  if (totals > 0 && totals < parts.length) return null;
  return { whole, parts, open: /等(?:[。，,；]|$)/.test(words) };
}

/** Whether a place lies in brackets that opened after `from`: parts of a part are no parts of the whole. */
function inBrackets({ text }: Sentence, from: number, place: number): boolean {
  const before = text.slice(from, place);
  return (before.match(/[（(]/g)?.length ?? 0) > (before.match(/[）)]/g)?.length ?? 0);
}

/** The clauses after a place, up to the first that begins another statement. */
function clausesAfter(
  sentence: Sentence,
  at: number,
): readonly { readonly from: number; readonly to: number }[] {
  const clauses: { from: number; to: number }[] = [];
  for (const match of sentence.text.slice(at).matchAll(/[^，,、；。]+/g)) {
    if (otherStatement.test(match[0])) break;
    clauses.push({ from: at + match.index, to: at + match.index + match[0].length });
  }
  return clauses;
}
