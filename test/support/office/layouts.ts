import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { OwnReport } from './roundTrips';

/** The same report as other people lay it out: what is in its cells stays. */
export interface Layout {
  readonly name: string;
  readonly docx?: (xml: string) => string;
  readonly html?: (html: string) => string;
}

const rules = (xml: string, sides: string, how: string): string =>
  xml.replace(new RegExp(`(<w:(?:${sides}) w:val=)"single"`, 'g'), `$1"${how}"`);

const eachTable = (text: string, tag: string, change: (table: string) => string): string =>
  text.replace(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs'), change);

/** The first rows of each table, as those that stand on each page again. */
const repeatedHeads = (xml: string): string =>
  eachTable(xml, 'w:tbl', (table) => {
    let rows = 0;
    return table.replace(/<w:tblHeader w:val="off"\/>/g, () =>
      rows++ < 2 ? '<w:tblHeader/>' : '<w:tblHeader w:val="off"/>',
    );
  });

const lowPages = (xml: string): string =>
  xml
    .replace('w:h="16838"', 'w:h="9000"')
    .replace('w:top="2098"', 'w:top="900"')
    .replace('w:bottom="1984"', 'w:bottom="900"')
    .replaceAll('<w:keepNext/>', '');

export const layouts: readonly Layout[] = [
  {
    name: 'landscape',
    docx: (xml) =>
      xml.replace(
        'w:w="11906" w:h="16838" w:orient="portrait"',
        'w:w="16838" w:h="11906" w:orient="landscape"',
      ),
  },
  { name: 'no-rules', docx: (xml) => rules(xml, 'top|left|bottom|right|insideH|insideV', 'nil') },
  { name: 'level-rules', docx: (xml) => rules(xml, 'left|right|insideV', 'nil') },
  {
    name: 'double-rules',
    docx: (xml) => rules(xml, 'top|left|bottom|right|insideH|insideV', 'double'),
  },
  { name: 'low-pages', docx: lowPages },
  { name: 'heads-again', docx: (xml) => repeatedHeads(lowPages(xml)) },
  {
    name: 'in-a-table',
    docx: (xml) =>
      xml
        .replace(
          '<w:body>',
          '<w:body><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>',
        )
        .replace(
          /(<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:body>)/s,
          '<w:p/></w:tc></w:tr></w:tbl><w:p/>$1',
        ),
  },
  {
    name: 'boxed-tables',
    html: (html) =>
      eachTable(html, 'table', (table) => `<table><tr><td>${table}</td></tr></table>`),
  },
  {
    name: 'plain-cells',
    html: (html) =>
      html
        .replace(/<(\/?)th\b/g, '<$1td')
        .replace(/<\/?tbody>/g, '')
        .replace(/<colgroup>.*?<\/colgroup>/gs, ''),
  },
  {
    name: 'also-for-phones',
    html: (html) =>
      eachTable(html, 'table', (table) => `${table}<div style="display: none">${table}</div>`),
  },
  {
    name: 'entities',
    html: (html) =>
      eachTable(html, 'table', (table) =>
        table.replace(
          /(<td[^>]*>)(\d+)(<\/td>)/g,
          (_, open: string, value: string, close: string) => {
            const written = [...value].map((digit) => `&#x${digit.charCodeAt(0).toString(16)};`);
            return `${open}&nbsp;<span>${written.join('')}</span>&nbsp;${close}`;
          },
        ),
      ),
  },
  {
    name: 'broken-labels',
    html: (html) =>
      eachTable(html, 'table', (table) =>
        table.replace(
          /(<th[^>]*>)([^<]{6,})(?=<\/th>)/g,
          (_, open: string, label: string) =>
            `${open}<p>${label.slice(0, 4)}<br>\n${label.slice(4)}</p>`,
        ),
      ),
  },
];

/** The report in that layout; in the others its own. */
export function laidOut(report: OwnReport, { name, docx, html }: Layout): OwnReport {
  const parts = unzipSync(report.docx);
  const part = 'word/document.xml';
  return {
    ...report,
    name: `${report.name}-${name}`,
    docx: docx
      ? zipSync({ ...parts, [part]: strToU8(docx(strFromU8(parts[part]!))) })
      : report.docx,
    html: html ? html(report.html) : report.html,
  };
}
