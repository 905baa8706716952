import type { Explanation, Template } from '../../../server/src/template/model';

/** Every explanation of a template with the place it stands at. */
export function explanationsOf(template: Template): readonly (readonly [string, Explanation])[] {
  const found: [string, Explanation | undefined][] = [['title', template.title.explanation]];
  for (const { id, explanation } of template.preamble) found.push([`preamble ${id}`, explanation]);
  for (const { id, explanation } of template.chapters) found.push([`chapter ${id}`, explanation]);
  for (const table of template.tables) {
    found.push([`table ${table.id}`, table.explanation]);
    for (const block of table.blocks) {
      const place = `${table.id}/${block.id}`;
      found.push([place, block.explanation]);
      for (const column of block.columns)
        found.push([`${place} column ${column.id}`, column.explanation]);
      for (const row of block.rows) found.push([`${place} row ${row.id}`, row.explanation]);
    }
  }
  return found.map(([place, explanation]) => {
    if (!explanation) throw new Error(`${template.id} ${place} is not explained`);
    return [place, explanation];
  });
}

/** The articles of the Regulations a Chinese or English text cites, sorted. */
export function articlesIn(text: string): readonly number[] {
  const chinese = [...text.matchAll(/第([一二三四五六七八九十百]+)条/g)].map(([, n]) => value(n!));
  const english = [...text.matchAll(/Articles? (\d+(?:(?:, | and )\d+)*)/g)].flatMap(([, list]) =>
    list!.match(/\d+/g)!.map(Number),
  );
  return [...new Set([...chinese, ...english])].sort((a, b) => a - b);
}

function value(numeral: string): number {
  const digits = '零一二三四五六七八九';
  const at = numeral.indexOf('十');
  const tens = at < 0 ? 0 : at === 0 ? 1 : digits.indexOf(numeral[0]!);
  const units = numeral.slice(at + 1);
  return tens * 10 + (units === '' ? 0 : digits.indexOf(units));
}
