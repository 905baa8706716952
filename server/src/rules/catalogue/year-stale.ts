import { firstMatchIn, fitsIn } from '../../text/matches';
import { passagesOf, sentencesOf, spanInSentence } from '../../report/prose/passages';
import { literal } from '../../text/pattern';
import type { Rule } from '../model';
import { ownWords } from '../../facts/prose/reading';
import { statedYears, titleStandsAlone } from '../../facts/dates/stated';

const work =
  /收到|受理|新收|贯彻|落实|坚持|推进|围绕|办理|办结|答复|公开|发布|制[发定]|废止|印发|开展|举办|组织|未发生|未出现|收取|发出|被申请|取得|完成/;
/** Words with which a sentence speaks of last year rightly. */
const lookingBack =
  /较|相比|同比|增长|下降|上升|减少|增加|上年|去年|往年|结转|以来|决算|预算|已整改|整改(?:完成|到位|情况)|期间|规划|起[,]|年底前?|年末|出台|修订|施行|实施|成立|组建|更名|挂牌|创刊|上线/;

/** A number before the sentence, with the heading that stands on its line. */
const leading =
  '(?:\\([一二三四五六七八九十]\\)(?:[\\p{Script=Han}、]{2,20}(?:情况|方面|工作|建设|保障|公开|管理)[.。:]?)?|[一二三四五六七八九十]是|\\d[.、]|全年|截[止至])?';

/** A sentence that tells of this year's work under last year's number, left over from the report before. */
export const yearStale: Rule = {
  code: 'year-stale',
  severity: 'warning',
  *check(report) {
    const { year } = report;
    const stated = statedYears(report);
    if (year === null || titleStandsAlone(report, stated)) return;
    const last = String(year - 1);
    const opening = new RegExp(
      `^${leading}${literal(last)}年(?:度|全年)?(?=[,我本全省州市区县镇乡共无未]|在)`,
      'u',
    );
    for (const passage of passagesOf(report)) {
      if (passage.chapter === null || !isAboutTheYear(passage.chapter.template.id)) continue;
      for (const sentence of sentencesOf(passage)) {
        const words = ownWords(sentence);
        const match = firstMatchIn(words, opening);
        if (!match || !fitsIn(words, work) || fitsIn(words, lookingBack)) continue;
        if (words.includes(String(year))) continue;
        const at = match[0].lastIndexOf(last);
        const span = spanInSentence(sentence, at, at + last.length);
        if (stated.some((each) => each.span.start === span.start)) continue;
        yield {
          span,
          message: { key: 'year-stale', args: { found: year - 1, year } },
          fixes: [
            {
              title: { key: 'fix.replace-with', args: { expected: String(year) } },
              edits: [{ span, newText: String(year) }],
              preferred: true,
              safe: false,
            },
          ],
        };
      }
    }
  },
};

/** Chapter five speaks of the year before and after by right. */
const isAboutTheYear = (chapterId: string): boolean => chapterId !== 'issues';
