import type { Rule } from './model';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [];
