/** Units of text of which a function’s results are kept, and as many again from before: a draft of a megabyte. */
const usualRoom = 200_000;
/** Of a text that would take more of the room nothing is kept. */
const largestShare = 1 / 4;

/** What can be kept: anything but undefined. */
type Kept = object | string | number | boolean | null;

/**
 * A function of a text whose results are kept by the text's words, so that what an edit leaves as it was, and
 * what drafts have alike, is worked out once. The result must follow from the text alone, and from the few
 * words that say what is asked `about` it, and must not change. What nobody asks for again is forgotten when
 * the room is full: twice as many units of text as there is room for are kept at most.
 */
export function oncePerText<Value extends Kept>(
  workOut: (text: string, about: string) => Value,
  roomFor = usualRoom,
): (text: string, about?: string) => Value {
  let recent = new Map<string, Map<string, Value>>();
  let before = new Map<string, Map<string, Value>>();
  let room = roomFor;
  return (text, about = '') => {
    const known = recent.get(about)?.get(text);
    if (known !== undefined) return known;
    if (text.length > roomFor * largestShare) return workOut(text, about);
    const own = ownCopy(text);
    const value = before.get(about)?.get(text) ?? workOut(own, about);
    room -= text.length + 1;
    if (room < 0) {
      before = recent;
      recent = new Map();
      room = roomFor - text.length - 1;
    }
    let texts = recent.get(about);
    if (!texts) {
      texts = new Map();
      recent.set(about, texts);
    }
    texts.set(own, value);
    return value;
  };
}

/** A part of a draft keeps all of the draft in memory, a copy only itself. */
const ownCopy = (text: string): string => ` ${text}`.slice(1);
