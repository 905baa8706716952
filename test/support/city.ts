import { balanced } from './applications';
import { report } from './rollupReports';

/** A made-up city whose bodies hand in reports for 2023 and 2024. */
export interface City {
  /** By path. */
  readonly files: Readonly<Record<string, string>>;
  /** Every body on the roster, the government that adds up the others first. */
  readonly units: readonly string[];
  readonly missing: readonly string[];
  /** Those whose report of 2024 has a wrong total. */
  readonly faulty: readonly string[];
}

const place = '云溪市';
export const cityGovernment = `${place}人民政府`;
const parts = ['教育', '民政', '财政', '水务', '审计', '统计', '信访', '林业', '体育', '气象'];
const kinds = [
  '局',
  '中心',
  '事务局',
  '管理局',
  '服务局',
  '监督局',
  '保障局',
  '促进局',
  '指导局',
  '发展局',
  '协调局',
  '研究局',
];

/** The names of so many bodies below the government. */
const cityUnits = (count: number): readonly string[] =>
  kinds.flatMap((kind) => parts.map((part) => `${place}${part}${kind}`)).slice(0, count);

/** So many units hand in; the last `missing` not this year, the first `faulty` with a wrong total. */
export function city(count: number, missing = 0, faulty = 0): City {
  const units = cityUnits(count);
  const gone = units.slice(count - missing);
  const wrong = units.slice(0, faulty);
  const files: Record<string, string> = {};
  for (const [index, agency] of units.entries()) {
    files[`2023/${index + 1}.md`] = unitReport(agency, 2023, index);
    if (gone.includes(agency)) continue;
    const text = unitReport(agency, 2024, index);
    files[`2024/报告${index + 1}.md`] = wrong.includes(agency) ? withWrongTotal(text) : text;
  }
  return { files, units: [cityGovernment, ...units], missing: gone, faulty: wrong };
}

/**
 * A report whose normative documents follow from those of the year before; so do its applications with two
 * carried in.
 */
export function unitReport(agency: string, year: number, seed: number, carriedIn = 2): string {
  const made = (seed % 5) + 1;
  const inForce = (each: number): number => made * (each - 2020);
  return report({
    agency,
    year,
    documents: `${made} 0 ${inForce(year)}`,
    fees: '0',
    applications: {
      ...balanced,
      received: `${7 - carriedIn} 0 0 0 0 0 ${7 - carriedIn}`,
      'carried-in': `${carriedIn} 0 0 0 0 0 ${carriedIn}`,
    },
  });
}

/** One application more in the total than the row adds up to. */
function withWrongTotal(text: string): string {
  const row = /^\|[^\n]*一、本年新收[^\n]*$/m.exec(text);
  if (!row) throw new Error('The report has no row of new applications.');
  const cells = row[0].split('|');
  const at = cells.length - 2;
  cells[at] = ` ${Number(cells[at]) + 1} `;
  return text.replace(row[0], cells.join('|'));
}
