import type { Report } from '../../report/model';
import { oncePer } from '../../text/oncePer';
import { traditionalStretches } from '../../text/traditional';

/** Where a draft in traditional characters has them, and what they are in simplified ones; nothing in others. */
export const traditionalPlaces = oncePer(({ traditional, source }: Report) =>
  traditional ? [...traditionalStretches(source)] : [],
);
