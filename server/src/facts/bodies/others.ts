import { matchesIn } from '../../text/matches';
import { oncePer } from '../../text/oncePer';
import { literal } from '../../text/pattern';
import type { Place } from '../words/search';
import type { Body } from './body';

/** What a report says of the body that it is about. */
const saysOfItself =
  '(?=认真|深入|坚持|严格|高度|积极|全面|始终|紧紧|切实|贯彻|编制|联系|共收到|共受理)';

/**
 * Where a body of the same kind but of another place stands in the reporting body's own place: as the
 * subject after the year, in 本报告由…编制 and in 请与…联系. Places that share a name, as a county and
 * its city's branch do, are the same.
 */
export function* otherBodiesIn(text: string, body: Body): Generator<Place> {
  const { place, office } = body;
  if (place === '' || office.length < 3) return;
  const own = lastNameIn(place);
  for (const { 0: found, index, groups } of matchesIn(text, sameKindAs(body))) {
    const other = groups!.place!;
    if (other.includes(own) || place.includes(lastNameIn(other))) continue;
    yield { from: index, to: index + found.length };
  }
}

const sameKindAs = oncePer(
  ({ office }: Body): RegExp =>
    new RegExp(
      `(?<=^|\\n|\\d{4}年(?:度)?[，,]|报告由|请与)(?!本报告由|请与)(?<place>\\p{Script=Han}{1,10}[省市州县区旗镇乡])${literal(office)}${saysOfItself}`,
      'gu',
    ),
);

/** The first two characters of the smallest place in a name: 青禾 in 云溪市青禾县. */
function lastNameIn(place: string): string {
  const last = /(?:^|[省市州县区旗])(?<name>[^省市州县区旗]+)[省市州县区旗镇乡]$/.exec(place);
  return (last?.groups?.name ?? place).slice(0, 2);
}
