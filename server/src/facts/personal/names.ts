import { matchesIn } from '../../text/matches';
import type { Place } from '../words/search';

/** Common surnames that are not also words with which sentences of such reports are built. */
const surnames =
  '赵钱孙李吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕张孔曹严金魏陶姜戚谢邹柏窦章苏潘葛范彭鲁韦马苗方俞袁柳鲍史唐费廉岑薛雷贺倪汤罗毕郝邬安常乐傅卞康余顾孟黄穆萧尹姚邵汪祁毛狄戴宋庞熊舒屈项祝董梁杜阮蓝闵席季贾江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房裘丁邓洪包左石崔龚程邢裴陆荣翁段焦巴侯全班秋仲伊宁仇甘武符刘景詹龙叶黎白赖卓池乔谭温晏瞿阎连习艾鱼容古易廖耿匡文寇欧沃利师聂曾关';
const givenName = '[\\u4e00-\\u9fff]{1,2}';

/** 张某, 李某某: a person hidden by half. What follows must not make 某 an indefinite word. */
const hiddenName = new RegExp(
  `[${surnames}](?:某某|某)(?![某些个一项种类地县市局部单年月日省区乡镇村公企网人事方处次条件街路])`,
  'g',
);
/** 申请人李明: what the person is, then the name, then what the person did. */
const namedPerson = new RegExp(
  `(?:申请人|原告|上诉人|信访人|举报人|投诉人|起诉人|第三人)[:：]?(?<name>[${surnames}]${givenName})(?=向|诉|不服|提出|提起|要求|申请|因|对|于|认为|，|、|（)`,
  'g',
);
/** 李明诉青禾县人民政府: a lawsuit by its parties. */
const lawsuit = new RegExp(
  `(?<=^|[，。；、：“（(《\\n与和及])(?<name>[${surnames}]${givenName})(?<![应投申上起败胜公控告反])诉(?!讼|求|权|状)(?=[\\u4e00-\\u9fff]{2,24}?(?:政府|局|厅|委员会|办事处|中心|公安|街道|一案|案))`,
  'gm',
);

/** 联系人：李明, 请与办公室李明联系: who answers for the body, by name. */
const contactPerson = new RegExp(
  `(?:(?:联系人|联络人|经办人)(?:为|是)?[:：]?|(?:办公室|[科股处室])(?=[${surnames}]${givenName}(?:同志)?联系[（(，。,])|联系(?=[${surnames}]${givenName}[，,（(](?:联系)?(?:电话|手机)))(?<name>[${surnames}]${givenName}?)(?=同志|[，,。；;、（()）]|联系|$)`,
  'gm',
);

/** Names of persons in a paragraph's contact details, where the office's own suffices. */
export function* contactPersonsIn(text: string): Generator<Place> {
  for (const { 0: found, index, groups } of matchesIn(text, contactPerson)) {
    const { name = '' } = groups ?? {};
    const from = index + found.lastIndexOf(name);
    if (!/[室科处股局部区市县镇乡办厅委院校所站队馆]$/.test(name))
      yield { from, to: from + name.length };
  }
}

/** Where a paragraph names applicants and parties. */
export function* personsIn(text: string): Generator<Place> {
  const taken = new Set<number>();
  for (const pattern of [hiddenName, namedPerson, lawsuit]) {
    for (const { 0: found, index, groups } of matchesIn(text, pattern)) {
      const name = groups?.name ?? found;
      if (/[了的在是有对和与为向]/.test(name)) continue;
      const from = index + found.indexOf(name);
      if (taken.has(from)) continue;
      taken.add(from);
      yield { from, to: from + name.length };
    }
  }
}
