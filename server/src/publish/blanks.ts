/** What stands in a published report where its draft says that something is still to be written. */
export const blankToFill = '＿＿＿＿';
