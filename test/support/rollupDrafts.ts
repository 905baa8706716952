import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaced } from './draft';
import { reportFile } from './ruleExamples';

/** Seen from `out/test/support`. */
const examples = join(__dirname, '..', '..', '..', 'docs', 'rules', 'examples');
const exampleReport = (name: string): string =>
  readFileSync(join(examples, reportFile(name)), 'utf8');

/** The reports of two departments of 云溪市, and what its government's report makes of them. */
export const environmentReport = (): string => exampleReport('2024');
export const educationReport = (): string => exampleReport('2024-education');
export const governmentReport = (): string => exampleReport('2024-government');

/** The same with four licences too few in table two. */
export const wrongGovernmentReport = (): string =>
  replaced(governmentReport(), '| 行政许可 | 134 |', '| 行政许可 | 130 |');

/** The education bureau's report with four licences fewer, so that the wrong one adds up. */
export const smallerEducationReport = (): string =>
  replaced(educationReport(), '| 行政许可 | 8 |', '| 行政许可 | 4 |');

/** Both names of the setting. */
export const rollupSettings = (
  consolidated = '市政府.md',
  subordinates: readonly string[] = ['部门/*.md'],
): string => JSON.stringify({ consolidated, subordinates }, null, 2);
