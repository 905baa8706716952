import { newDraft, replaced } from '../../support/draft';

const title = '# 云溪市生态环境局2024年政府信息公开工作年度报告';
const opening = `${title}

根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条的规定，云溪市生态环境局编制本报告。

本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。

如对本报告有疑问，请与云溪市生态环境局办公室联系（电话：0571-8800000）。

## 一、总体情况

2024年，云溪市生态环境局依照《中华人民共和国政府信息公开条例》开展政府信息公开工作。

（一）主动公开。全年在本局网站公开环境质量、行政许可等信息20条。

（二）依申请公开。全年新收政府信息公开申请3件，办结3件，没有结转下年度的申请。

（三）政府信息管理。公开前逐件进行保密审查，定期清理过期信息。

（四）政府信息公开平台建设。对本局网站的公开专栏作了改版，便于查找。

（五）监督保障。举办业务培训两次，由办公室专人负责，接受群众监督。

`;
const closing = `## 五、存在的主要问题及改进情况

上一年报告提出的栏目更新慢的问题已经改进。目前存在的主要问题是解读材料形式单一，下一步将增加图表和问答，改进解读质量。

## 六、其他需要报告的事项

2024年本局没有发出收费通知，没有收取信息处理费。
`;

/** A report without a mistake: three applications, all of them granted. */
export function cleanDraft(): string {
  const form = newDraft();
  const tables = form.slice(form.indexOf('## 二、'), form.indexOf('## 五、'));
  const filled = ['一、本年新收政府信息公开申请数量', '（一）予以公开', '（七）总计'].reduce(
    (text, label) => replaced(text, `${label} |${' 0 |'.repeat(7)}`, rowOf(label, 3, 3)),
    tables,
  );
  return opening + filled + closing;
}

const rowOf = (label: string, fromPersons: number | string, total: number | string): string =>
  `${label} | ${fromPersons} |${' 0 |'.repeat(5)} ${total} |`;

const received = '一、本年新收政府信息公开申请数量';

/** The same with a wrong total of the applications received: 4 in place of 3. */
export const draftWithWrongTotal = (): string =>
  replaced(cleanDraft(), rowOf(received, 3, 3), rowOf(received, 3, 4));

/** The same with one figure in full-width digits, which may be corrected unseen. */
export const draftWithWideDigit = (): string =>
  replaced(cleanDraft(), rowOf(received, 3, 3), rowOf(received, '３', 3));

export const readMe = '# 说明\n\n这个文件夹里是各年的年度报告，按年份排列。\n';
