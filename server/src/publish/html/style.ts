import { fonts } from '../typography';

const families = (names: readonly string[]): string =>
  names.map((name) => (/^[a-z-]+$/.test(name) ? name : `"${name}"`)).join(', ');

/** The look of a published page: a public document's by GB/T 9704, on screen and on A4. */
export const pageStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #000; font: 1rem/1.75 ${families(fonts.body)}; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; overflow-wrap: break-word; }
h1 { margin: 1.5rem 0 2rem; font: 400 1.75rem/1.4 ${families(fonts.title)}; text-align: center; text-wrap: balance; }
h2, h3, h4, p { margin: 0; font-size: 1rem; text-indent: 2em; }
h2 { margin-top: 1em; font-family: ${families(fonts.chapter)}; font-weight: 400; }
h3, .lead { font-family: ${families(fonts.section)}; font-weight: 400; }
h4 { font-weight: 700; }
.signature { text-align: right; text-indent: 0; padding-right: 4em; }
.table { margin: .75rem 0; overflow-x: auto; }
table { width: 100%; min-width: 40rem; border-collapse: collapse; font-size: .8125rem; line-height: 1.4; }
table.form { table-layout: fixed; }
th, td { border: 1px solid #000; padding: .25em .3em; font-weight: 400; text-align: center; vertical-align: middle; }
th.label { text-align: left; }
th.label[scope="rowgroup"], .form-disclosure th.label { text-align: center; }
table.grid td { text-align: left; }
a { color: inherit; }
@page {
  size: A4;
  margin: 37mm 26mm 35mm 28mm;
  @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, "Noto Serif CJK SC", serif; }
}
@media print {
  body { font-size: 16pt; line-height: 28pt; }
  main { max-width: none; margin: 0; padding: 0; }
  h1 { margin: 0 0 28pt; font-size: 22pt; line-height: 32pt; }
  h2 { margin-top: 0; }
  h2, h3, h4 { break-after: avoid; }
  p { orphans: 2; widows: 2; }
  .table { margin: 8pt 0; overflow: visible; }
  table { min-width: 0; font-size: 9pt; line-height: 11pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { padding: 1.5pt 2pt; border-width: .5pt; }
  a { text-decoration: none; }
}
`;
