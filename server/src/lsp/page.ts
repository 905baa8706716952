import type { TableFormat } from '../project/settings';
import type { Page } from '../service/tables/format';
import { widthsFor } from '../text/width';

/** The page that tables are laid out on, as the settings say. */
export const pageFor = ({ ambiguousWidth, columns }: TableFormat): Page => ({
  widthOf: widthsFor(ambiguousWidth),
  ...(columns > 0 && { columns }),
});
