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
