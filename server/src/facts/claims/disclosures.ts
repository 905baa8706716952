import type { Quantity } from '../../report/prose/quantities';
import type { NumberedSentence } from './sentences';

/** `主动公开政府信息N条`, for the body as a whole or for one and the same column of a site. */
export interface Disclosure {
  /** What the number counts, in words. */
  readonly subject: string;
  readonly sentence: NumberedSentence;
  readonly quantity: Quantity;
}

const disclosed = /(?<!信息)公开(?:各类)?(?:政府|政务)信息(?:共|共计|总计)?$/;
const disclosedThere = /公开(?:各类)?(?:政府|政务)?信息(?:共|共计|总计)?$/;
/** A column of a site, by its own name. */
const column = /([\p{Script=Han}]{2,4})(?:公开)?(?:栏目|专栏|子站)/u;
/** Of a longer one only so many characters before the number are looked at. */
const maxClauseLength = 200;
const otherScope =
  /网站|平台|微信|微博|公众号|新媒体|公报|窗口|累计|以来|上年|去年|季度|[上下\d]月|其中/;

/** 网站栏目包括…，共公开165条: the sentence speaks of one channel. */
const ofChannel =
  /(?:^|[。；])(?:(?:门户|政府|官方)?网站|微信|微博|公众号|政务新媒体|新媒体|平台|公报)(?:的)?(?:栏目|专栏|内容|账号)?(?:包括|包含|设有|设置|开设|主要|涵盖)[^。；]{0,80}，$/;

/** The numbers of information disclosed that the sentences tell. */
export const disclosuresIn = (sentences: readonly NumberedSentence[]): readonly Disclosure[] =>
  sentences.flatMap((sentence) =>
    sentence.quantities.flatMap((quantity) => {
      const subject = disclosedBefore(
        sentence.text.slice(Math.max(0, quantity.from - maxClauseLength), quantity.from),
      );
      if (quantity.approximate || subject === '') return [];
      return [{ subject: `${subject}（${quantity.unit}）`, sentence, quantity }];
    }),
  );

/** In one of these the words end that `disclosed` and `disclosedThere` match. */
const endings = ['信息', '信息共', '信息共计', '信息总计'];

/** What the words before a number say that it counts, if it is information disclosed; else empty. */
function disclosedBefore(before: string): string {
  if (!endings.some((words) => before.endsWith(words))) return '';
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1);
  const named = column.exec(clause)?.[1];
  const elsewhere =
    named === undefined && (otherScope.test(clause) || ofChannel.test(before.replace(clause, '')));
  const told = named === undefined ? disclosed : disclosedThere;
  if (!told.test(clause) || elsewhere) return '';
  return named === undefined ? '公开政府信息' : `${named}栏目公开信息`;
}
