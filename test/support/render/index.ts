import {
  denseCellLines,
  pipeEndedCellLines,
  pipesAfterCellLines,
  spacedCellLines,
  tabEndedCellLines,
  tabsBetweenCellLines,
  trimmedCellLines,
} from './cellLines';
import { clippedPipes } from './clipped';
import { driftingTabs } from './driftingTabs';
import { gappedText } from './gapped';
import type { Layout } from './layout';
import { canonicalPipes, groupedPipes } from './pipes';
import { positionedText } from './positioned';
import { scatteredPipes } from './scattered';
import { spacedText, spacedTextWithGaps } from './spaced';
import { pastedTabs, spreadsheetCommas } from './tabs';
import { taggedTables } from './tags';

/** Every layout that can be read. */
export const layouts: readonly Layout[] = [
  canonicalPipes,
  clippedPipes,
  groupedPipes,
  pastedTabs,
  spreadsheetCommas,
  taggedTables,
  driftingTabs,
  spacedCellLines,
  denseCellLines,
  trimmedCellLines,
  pipeEndedCellLines,
  pipesAfterCellLines,
  tabEndedCellLines,
  tabsBetweenCellLines,
  spacedText,
  spacedTextWithGaps,
  positionedText,
  gappedText,
];

/** Layouts in which labels and values have come apart: read too, but said to be so. */
export const disorderedLayouts: readonly Layout[] = [scatteredPipes];
