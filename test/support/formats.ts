import { binaryFormats, formats, type FormatName } from '../../server/src/cli/formats/formats';

/** What `check` can print, by its name. */
export const allFormats = Object.keys(formats) as readonly FormatName[];

/** Those that are text. */
export const textFormats = allFormats.filter((format) => !binaryFormats.includes(format));
