// What the pages say besides the rules' own texts.
export const words = {
  'zh-cn': {
    written: '本页由 `npm run generate` 根据规则、模板和示例生成，请勿直接修改。',
    all: '全部检查',
    code: '代码',
    level: '默认级别',
    title: '查什么',
    encouraged:
      '2019 年度的报告降一级：〔2019〕60号通知印发时，2019 年度只是鼓励使用统一格式。您在设置里指定了级别的，以您的为准。',
    off: '默认不检查，需要时在设置里打开（见下）。',
    why: '依据',
    example: '例子',
    bad: '不对的写法（`⟦` `⟧` 之间是勾稽标出的地方，稿件里没有这两个符号）：',
    leftOut: '（这几行整个没有了）',
    lastYear: '上年报告里是：',
    previous:
      '上年报告这样提供：在稿件旁边的 `gouji.json` 里写 `"previous": "上年年报.md"`，或者在命令行用 `gouji check --previous 上年年报.md 今年年报.md`。',
    units: {
      says: 'UNIT的报告里是：',
      how: '汇总报告和所属单位报告这样写明：在汇总报告旁边（或者上级文件夹里）的 `gouji.json` 里写 `consolidated` 和 `subordinates`，路径都从 `gouji.json` 所在的文件夹写起。',
      consolidated: '云溪市人民政府2024年年报.md',
      subordinates: ['部门/*.md', '县区/**/*.md', '!部门/说明.md'],
      more: '`subordinates` 里可以写文件、文件夹或通配符（`*` 是任意文字，`**` 是任意层文件夹，`!` 开头的除外），文件夹和通配符只找 `.md`、`.markdown`、`.txt`、`.gouji` 文件。只有 `consolidated` 写明的那一份与各单位相加的数核对；它自己即使符合通配符也不计入，各单位的报告之间不互相核对。同一机关有两份报告的只计一份；别的年度的、认不出的会在汇总报告的题目处说明。一个 `gouji.json` 管一份汇总报告，几级政府各放一个在自己的文件夹里。命令行也可以这样，通配符要加引号，可以写几个 `--subordinates`：',
      command: "gouji check --subordinates '部门/*.md' 云溪市人民政府2024年年报.md",
    },
    says: '勾稽会说：',
    fixes: '快速修正（光标放在标出的地方，按 Ctrl+. 或 Cmd+.）可以：',
    good: '对的写法：',
    fields: '怎么填',
    silence: '不想看到这一条',
    choose: '把光标放在标出的地方，按 Ctrl+. 或 Cmd+.，可以选：',
    next: '在它上面单独加一行注释，下一行就不再报这一条。注释不会出现在导出的稿件里，冒号后面可以写理由。',
    reason: '：已核实',
    baseline:
      '稿件一个字不动。表格里的问题用这个办法更好：有的软件会把表格中间的注释当作表格结束。',
    file: '在稿件里单独加一行注释，全文都不再报这一条。',
    everywhere:
      '写入稿件旁边（或者上级文件夹里）的 `gouji.json`，编辑器和命令行都照办；也可以在 VS Code 的设置里搜索 `gouji.rules`。把 `off` 换成别的级别，就只改级别。',
    turnOn: '打开这一条',
    turnOnHow: '在 VS Code 的设置里搜索 `gouji.rules`，或者在稿件旁边放一个 `gouji.json`：',
    levels:
      '可以填 `error`（错误）、`warning`（警告）、`info`（提醒）、`hint`（提示）或 `off`（不查）。',
    offline: '不联网也能看：`gouji explain CODE`。',
    indexTitle: '检查目录',
    indexIntro:
      '勾稽的每一条检查都有一页说明：查什么、依据是什么、错的和对的例子、不想看到时怎么办。例子都是虚构的，并且是自动测试的一部分。',
    byDefaultOff: '默认关闭',
    less: '2019 年度降一级',
    notes: '备注',
  },
  en: {
    written:
      'Written by `npm run generate` from the rule, the template and the example; do not edit.',
    all: 'All checks',
    code: 'Code',
    level: 'Default level',
    title: 'What it is about',
    encouraged:
      'One level less in reports on 2019, the year for which notice 〔2019〕60号 only encouraged the common form. A level that you set yourself stands.',
    off: 'Off by default; switch it on in the settings (see below).',
    why: 'Why',
    example: 'Example',
    bad: 'Wrong (Gouji marks what stands between `⟦` and `⟧`; the draft has no such signs):',
    leftOut: '(these lines are not there at all)',
    lastYear: 'Last year’s report says:',
    previous:
      'To give last year’s report: write `"previous": "last-year.md"` in a `gouji.json` beside the draft, or use `gouji check --previous last-year.md this-year.md`.',
    units: {
      says: 'The report of UNIT says:',
      how: 'To name the consolidated report and its units’ reports: write `consolidated` and `subordinates` in a `gouji.json` beside the consolidated report or in a folder above; paths start from the folder of `gouji.json`.',
      consolidated: '云溪市人民政府2024年年报.md',
      subordinates: ['departments/*.md', 'counties/**/*.md', '!departments/notes.md'],
      more: '`subordinates` has files, folders or patterns (`*` is any text, `**` any folders, `!` leaves out); folders and patterns find files in `.md`, `.markdown`, `.txt` and `.gouji`. Only the report named as `consolidated` is compared with what the others come to; it is not counted itself, even where a pattern fits it, and the units’ reports are not compared with each other. Of two reports of one body one is counted; reports of other years and files that are no reports are named at the title of the consolidated one. A `gouji.json` is for one consolidated report: put one into the folder of each government. On the command line, with quotes around patterns and as many `--subordinates` as are needed:',
      command: "gouji check --subordinates 'departments/*.md' 云溪市人民政府2024年年报.md",
    },
    says: 'Gouji says:',
    fixes: 'The quick fix (put the cursor on the mark, press Ctrl+. or Cmd+.) offers:',
    good: 'Right:',
    fields: 'How to fill it in',
    silence: 'How to silence it',
    choose: 'Put the cursor on the mark and press Ctrl+. or Cmd+. to choose:',
    next: 'A comment on a line of its own above it: the next line is no longer reported for this. Exports drop the comment; a reason may follow after a colon.',
    reason: ': checked',
    baseline:
      'The draft stays as it is. Better within tables: some programs take a comment in a table for its end.',
    file: 'A comment on a line of its own: the whole draft is no longer reported for this.',
    everywhere:
      'Written to a `gouji.json` beside the draft or in a folder above, which the editor and the command line both follow; or search the settings of VS Code for `gouji.rules`. Another level in place of `off` changes the level only.',
    turnOn: 'How to switch it on',
    turnOnHow:
      'Search the settings of VS Code for `gouji.rules`, or put a `gouji.json` beside the drafts:',
    levels: 'The level is `error`, `warning`, `info`, `hint` or `off`.',
    offline: 'To read it offline: `gouji explain CODE`.',
    indexTitle: 'The checks',
    indexIntro:
      'Each of Gouji’s checks has a page: what it looks for, why, a wrong and a right example, how to silence it. The examples are invented, in Chinese as the drafts are, and are themselves tests.',
    byDefaultOff: 'off by default',
    less: 'one level less for 2019',
    notes: 'Notes',
  },
};
