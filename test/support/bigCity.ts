import { pageHtml } from '../../server/src/publish/html/page';
import { asWritten, publicationOf } from '../../server/src/publish/publication';
import { city, cityGovernment, unitReport, type City } from './city';
import { reportDocx } from './office/report';
import { parse } from './reader';

/** A city of 120 bodies whose reports lie in folders as they come in. */
export interface BigCity extends Pick<City, 'units' | 'missing' | 'faulty'> {
  /** By path: drafts, Word documents and web pages. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Those of the faulty whose total is wrong, and those who carried in more than the year before had left. */
  readonly wrongTotals: readonly string[];
  readonly jumping: readonly string[];
}

const bodies = 120;
const missing = 6;
const wrongTotals = 5;
const jumping = 4;
const inWord = 3;
const asPages = 5;

/** Always the same: six have not handed in, nine have faults, three are in Word and five are web pages. */
export function bigCity(): BigCity {
  const { files, units, missing: gone } = city(bodies, missing, wrongTotals);
  const handed = units.slice(1);
  const written = new Map<string, string | Uint8Array>(Object.entries(files));
  for (let index = wrongTotals; index < wrongTotals + jumping; index++) {
    written.set(pathOf(index), unitReport(handed[index]!, 2024, index, 3));
  }
  const convert = (
    from: number,
    count: number,
    ending: string,
    convertText: (text: string) => string | Uint8Array,
  ): void => {
    for (let index = from; index < from + count; index++) {
      const path = pathOf(index);
      written.set(path.replace(/md$/, ending), convertText(String(written.get(path))));
      // Reports are known by what they say and not by their names, so that the draft must go.
      written.delete(path);
    }
  };
  // Faulty ones among them.
  convert(wrongTotals - 1, inWord, 'docx', reportDocx);
  convert(bodies / 2, asPages, 'html', pageOf);
  return {
    files: { ...Object.fromEntries(written), 'gouji.json': settingsFor(units) },
    units,
    missing: gone,
    faulty: handed.slice(0, wrongTotals + jumping),
    wrongTotals: handed.slice(0, wrongTotals),
    jumping: handed.slice(wrongTotals, wrongTotals + jumping),
  };
}

const pathOf = (index: number): string => `2024/报告${index + 1}.md`;
const pageOf = (text: string): string => pageHtml(publicationOf(parse(text), asWritten), '');

const settingsFor = (units: readonly string[]): string =>
  JSON.stringify(
    {
      collection: {
        year: 2024,
        units: units.map((name) =>
          name === cityGovernment
            ? { name, consolidates: 'all' }
            : { name, contact: `${name}办公室` },
        ),
        replies: { to: `${cityGovernment}办公室`, by: '2025-02-14' },
      },
    },
    null,
    2,
  );
