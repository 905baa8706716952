import { exists } from '../dates/calendar';

const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/**
 * Whether 17 digits and a last character are a citizen's identity number (GB 11643): a province, a day of
 * birth up to `lastYear`, and the check character that the others give.
 */
export function isIdentityNumber(number: string, lastYear: number): boolean {
  if (!provinces.has(number.slice(0, 2))) return false;
  const year = Number(number.slice(6, 10));
  if (year < 1900 || year > lastYear) return false;
  const [month, day] = [Number(number.slice(10, 12)), Number(number.slice(12, 14))];
  if (!exists({ year, month, day })) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return checkCharacters[sum % 11] === number[17]!.toUpperCase();
}
