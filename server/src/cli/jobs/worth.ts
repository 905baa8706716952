/** So many drafts in a row are looked at. */
const looked = 16;
/** So many of them for nothing, and working ahead costs more than it saves. */
const maxWasted = 8;

/**
 * Watches whether what is worked out ahead is of use. A draft that is compared with another report is judged
 * when its turn comes, and what another thread made of it by itself is thrown away.
 */
export function watchWorth(end: () => void): (isUsed: boolean) => void {
  const last: boolean[] = [];
  let hasEnded = false;
  return (isUsed) => {
    if (hasEnded) return;
    last.push(isUsed);
    if (last.length > looked) last.shift();
    if (last.filter((used) => !used).length < maxWasted) return;
    hasEnded = true;
    end();
  };
}
