import type { TableFormat } from '../project/settings';
import type { Page } from '../service/tables/format';
import { loadWidths } from '../text/width';

/** The page that tables are laid out on, as the settings say. */
export async function pageFor({ ambiguousWidth, columns }: TableFormat): Promise<Page> {
  const widthFor = await loadWidths();
  return { widthOf: widthFor(ambiguousWidth), ...(columns > 0 && { columns }) };
}
