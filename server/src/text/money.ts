/** How many 元 each unit of money is. */
export const yuanPer: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };
