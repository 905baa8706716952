import { amountFaults } from './amounts';
import { cellFaults } from './cells';
import { chapterFaults } from './chapters';
import { claimFaults } from './claims';
import { documentFaults } from './documents';
import { editionFaults } from './editions';
import type { Fault } from './fault';
import { formFaults } from './form';
import { figureFaults } from './figures';
import { proseFaults } from './prose';
import { columnFaults, rowFaults } from './rows';
import { shapeFaults } from './shapes';
import { slipFaults } from './slips';
import { titleFaults } from './title';
import { unitFaults } from './units';
import { yearFaults } from './years';

/** Every single fault that a report is known to have. */
export const allFaults: readonly Fault[] = [
  ...figureFaults,
  ...cellFaults,
  ...shapeFaults,
  ...rowFaults,
  ...columnFaults,
  ...chapterFaults,
  ...titleFaults,
  ...proseFaults,
  ...claimFaults,
  ...slipFaults,
  ...documentFaults,
  ...amountFaults,
  ...editionFaults,
  ...formFaults,
  ...yearFaults,
  ...unitFaults,
];
