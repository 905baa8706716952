/** Han characters, full-width forms and ideographic punctuation: two columns of a fixed-width page. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

/** How many columns the text takes up on a page of fixed-width characters. */
export const displayWidth = (text: string): number => text.length + (text.match(wide)?.length ?? 0);
