import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { say } from './language.mjs';
import { Problem } from './problem.mjs';

/**
 * @typedef {object} StartRequest
 * @property {'desktop' | 'web' | 'any'} where `any`: the desktop one where there is one
 * @property {readonly string[]} drafts full paths of the files and folders to open in place
 * @property {boolean} smoke whether to end as soon as the extension has marked something
 */

const usage = say(
  `用法：npm start [-- 草稿… 选项…]

打开装有勾稽的 VS Code：不写草稿时用示例草稿的副本，写了就在原处打开。

  --desktop   用本机的 VS Code（命令“code”）
  --web       在浏览器里打开；首次使用时安装其中的 VS Code
  --smoke     用没有窗口的浏览器，查出一处错误即结束`,
  `Usage: npm start [-- DRAFT… OPTION…]

Opens VS Code with the extension on copies of the sample drafts, or on the drafts named, in place.

  --desktop   in the VS Code of this machine (the command "code")
  --web       in the browser; its VS Code is installed at the first use
  --smoke     in a browser without a window; ends when the extension has marked a mistake`,
);

/**
 * @param {readonly string[]} args
 * @returns {StartRequest} throws a Problem when the arguments make no sense or a draft is not there.
 */
export function parseStartArguments(args) {
  const { values, positionals } = parse(args);
  if (values.help) throw new Problem(usage);
  if (values.desktop && (values.web || values.smoke)) {
    throw new Problem(
      `${say('--desktop 不能与 --web、--smoke 同用。', '--desktop goes neither with --web nor with --smoke.')}\n\n${usage}`,
    );
  }
  const drafts = positionals.map((draft) => path.resolve(draft));
  const missing = drafts.find((draft) => !statSync(draft, { throwIfNoEntry: false }));
  if (missing) throw new Problem(say(`没有 ${missing}。`, `There is no ${missing}.`));
  const where = values.desktop ? 'desktop' : values.web || values.smoke ? 'web' : 'any';
  return { where, drafts, smoke: values.smoke ?? false };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        desktop: { type: 'boolean' },
        web: { type: 'boolean' },
        smoke: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}
