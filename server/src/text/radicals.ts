/**
 * Radicals that stand for a whole word in the text of some PDFs (`⻔`, `⺠`), and the words, in pairs. Unicode
 * gives these no compatibility form, as it does the others (`⼀`, U+2F00 to U+2FDF), or an older one (`⼾`).
 */
const pairs =
  '⺁厂⺇几⺈刀⺊卜⺌小⺎兀⺒巳⺓幺⺛旡⺜日⺝月⺟母⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺶羊⺻聿⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜⻲亀⻳龟⼾户';

const words: ReadonlyMap<string, string> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i]!, pairs[2 * i + 1]!]),
);

const radical = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

/**
 * The text with the radicals and compatibility ideographs that converters write in place of words turned
 * into these, unit for unit: every offset keeps its meaning.
 */
export const withPlainIdeographs = (text: string): string =>
  text.replace(radical, (unit) => {
    const plain = words.get(unit) ?? unit.normalize('NFKC');
    return plain.length === 1 ? plain : unit;
  });
