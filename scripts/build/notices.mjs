// The licences of what the bundles contain, as those licences ask: by package, from the bundles' own lists.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'node_modules/';

/** The folder of the package that the input belongs to; null for a file of ours. */
function packageOf(input) {
  const at = input.lastIndexOf(folder);
  if (at < 0) return null;
  const [scope, name] = input.slice(at + folder.length).split('/');
  return input.slice(0, at + folder.length) + (scope.startsWith('@') ? `${scope}/${name}` : scope);
}

const isLicence = (name) => /^(?:licen[cs]e|copying|notice)/i.test(name);

function noticeOf(root, place) {
  const { name, version, license } = JSON.parse(
    readFileSync(join(root, place, 'package.json'), 'utf8'),
  );
  const files = readdirSync(join(root, place)).filter(isLicence).sort();
  const texts = files.map((file) => readFileSync(join(root, place, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

/**
 * What is to be shipped with bundles of these metafiles: the licence of every package in them, once each.
 * `files` are further inputs, such as those that are put in as data.
 */
export function noticesFor(root, metafiles, files = []) {
  const inputs = [...metafiles.flatMap((metafile) => Object.keys(metafile.inputs)), ...files];
  const places = new Set(inputs.flatMap((input) => packageOf(input) ?? []));
  const notices = [...places]
    .filter((place) => existsSync(join(root, place, 'package.json')))
    .map((place) => noticeOf(root, place))
    .sort((a, b) => a.localeCompare(b, 'en'));
  const line = '─'.repeat(80);
  return `Gouji contains the following packages, under their own licences.\n\n${line}\n${[...new Set(notices)].join(`\n\n${line}\n`)}\n`;
}
