import { halfWidth } from '../../text/mapped';
import { matchesIn, mayFit } from '../../text/matches';
import type { NumberedSentence } from './sentences';

/** A sentence that gives changes since last year, or shares. */
export interface Ratios {
  readonly sentence: NumberedSentence;
  /** Its text in half width. */
  readonly text: string;
  readonly changes: readonly RegExpExecArray[];
  readonly shares: readonly RegExpExecArray[];
  /** Rates of more than all: 答复率101%. */
  readonly tooMuch: readonly RegExpExecArray[];
}

/** What cannot be done of more than there is. */
const rate =
  /(?:答复|办结|办复|回复|办理|满意|整改|公开|及时|解读|回应|审查|审核|知晓|准确)(?:率|度)(?:均|都)?(?:为|是|达到?|保持在?|高达)?(?<number>\d{3,4}(?:\.\d{1,2})?)%/g;
const isTooMuch = ({ groups }: RegExpExecArray): boolean => Number(groups!.number) > 100;

const change =
  /(?<base>(?:同比|(?:相?较于?|相?比|与))(?:上年度?|去年|上一年度?|(?<year>20\d{2})年度?)(?:同期)?(?:相比)?|同比)[,]?(?:的)?(?:[(]?(?<was>\d{1,6})(?<unitWas>[件条篇次份个期场起宗例])[)]?)?[,]?(?<way>增长|上升|增加|提高|增多|多|下降|减少|降低|回落|少)(?:了|率为|幅度?为|约)?(?<number>\d{1,6}(?:\.\d{1,3})?)(?<unit>%|件(?!次))/g;
/** 予以公开或部分公开占58.5% is the share of both; 其他处理或不予公开占7% is none of the last. */
const share =
  /(?<![一-鿿](?:[或和及与、]|或者|以及))(?:(?<who>自然人|商业企业|科研机构|社会公益组织|法律服务机构|法人[和或及]其他组织)|(?<result>(?:予以公开|部分公开|不予公开|无法提供|不予处理)(?:(?:或者?|以?及|[和与、])(?:予以公开|部分公开|不予公开|无法提供|不予处理)){0,3}))(?:提出|提交)?的?(?:政府信息公开)?(?:申请)?(?:所)?占(?:比|新收申请|办结申请|办结|申请)?(?:总数|总量)?(?:的|为|达)?(?<number>\d{1,3}(?:\.\d{1,3})?)%/g;

/** Whether the paragraph may give changes or shares; `false` is certain. */
export const mayHaveRatios = (paragraph: string): boolean =>
  [change, share, rate].some((pattern) => mayFit(halfWidth(paragraph), pattern));

export const ratiosIn = (sentences: readonly NumberedSentence[]): readonly Ratios[] =>
  sentences.flatMap((sentence) => {
    const text = halfWidth(sentence.text);
    const [changes, shares] = [matchesIn(text, change), matchesIn(text, share)];
    const tooMuch = matchesIn(text, rate).filter(isTooMuch);
    return changes.length + shares.length + tooMuch.length > 0
      ? [{ sentence, text, changes, shares, tooMuch }]
      : [];
  });
