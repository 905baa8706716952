import type { Body } from './body';

/**
 * Whether the body may make 规章: departments of the State Council (Legislation Law, Article 91), the
 * governments of provinces, cities with districts and autonomous prefectures (Article 93), and the
 * offices that report for them. Null where its name does not tell.
 */
export function mayMakeRegulations({ level, kind, place, office }: Body): boolean | null {
  if (level === null) return null;
  if (level === 'state') return true;
  if (kind === 'department' || level === 'county' || level === 'town') return false;
  return !/(?:地区|盟)$/.test(place) && !office.startsWith('行政公署');
}

/**
 * The last day, as `[month, day]`, to publish the report (Regulations on Open Government Information,
 * Article 49): 31 January for departments, 31 March for a government's own report.
 */
export const lastDayToPublish = ({ kind }: Body): readonly [number, number] =>
  kind === 'government' ? [3, 31] : [1, 31];
