import fc from 'fast-check';

/** How far the body's place is from the centre; a town has no bodies but its government. */
export type Level = 'province' | 'prefecture' | 'county' | 'town';

export interface Agency {
  readonly name: string;
  readonly level: Level;
  readonly isGovernment: boolean;
  /** How the report calls the body: `我市`, `我局`. */
  readonly self: string;
}

const places: Readonly<Record<Level, readonly string[]>> = {
  province: ['云岭省', '江左省', '北塬自治区'],
  prefecture: ['云溪市', '南屏市', '石鼓自治州'],
  county: ['青禾县', '白鹭区', '云溪市松坪县', '望川自治县'],
  town: ['青禾县柳溪镇', '石桥乡', '白鹭区梧桐镇'],
};
const bodies: Readonly<Record<Level, readonly string[]>> = {
  province: ['生态环境厅', '教育厅', '人民政府办公厅', '市场监督管理局'],
  prefecture: ['生态环境局', '人民政府办公室', '卫生健康委员会', '医疗保障局', '公安局'],
  county: ['教育局', '自然资源局', '人民政府办公室', '卫生健康局', '应急管理局'],
  town: [],
};

const selfOf = (place: string, body: string): string =>
  body === '人民政府' ? `我${place[place.length - 1]!}` : `我${body[body.length - 1]!}`;

/** Invented bodies of every level. */
export const agencyArbitrary: fc.Arbitrary<Agency> = fc
  .constantFrom<Level>('prefecture', 'county', 'town', 'province')
  .chain((level) =>
    fc
      .tuple(fc.constantFrom(...places[level]), fc.constantFrom('人民政府', ...bodies[level]))
      .map(([place, body]) => ({
        name: place + body,
        level,
        isGovernment: body === '人民政府',
        self: selfOf(place, body),
      })),
  );

/** The name of an invented body without its place. */
export const officeOf = (name: string): string =>
  ['人民政府', ...Object.values(bodies).flat()].find((body) => name.endsWith(body)) ?? name;
