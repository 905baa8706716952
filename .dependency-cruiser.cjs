// The house's floors (CONTRIBUTING.md, "Layers"): imports go down only.
const layers = [
  'text',
  'import',
  'template',
  'wording',
  'report',
  'facts',
  'rules',
  'service',
  'publish',
  'project',
];
const adapters = ['lsp', 'cli', 'library'];
/** Reads files for both adapters, and knows nothing of what is in them. */
const disk = 'disk';
const room = (...names) => `^server/src/(${names.join('|')})/`;

const downOnly = layers.map((layer, index) => ({
  name: `${layer}-imports-down`,
  severity: 'error',
  from: { path: room(layer) },
  to: { path: '^server/src/', pathNot: room(...layers.slice(0, index + 1)) },
}));

module.exports = {
  forbidden: [
    ...downOnly,
    {
      name: 'adapters-side-by-side',
      comment: 'The language server, the command line and the library know nothing of each other.',
      severity: 'error',
      from: { path: room(...adapters) },
      to: { path: room(...adapters), pathNot: '^server/src/$1/' },
    },
    {
      name: 'disk-alone',
      severity: 'error',
      from: { path: room(disk) },
      to: { path: '^server/src/', pathNot: room(disk) },
    },
    {
      name: 'pure-layers',
      comment: 'No editor, no connection, no file system, no clock below the adapters.',
      severity: 'error',
      from: { path: room(...layers) },
      to: { path: ['^vscode$', 'node_modules/(@types/)?vscode'] },
    },
    {
      name: 'pure-layers-no-node',
      severity: 'error',
      from: { path: room(...layers) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-without-editor',
      severity: 'error',
      from: { path: '^server/' },
      to: {
        path: ['^vscode$', 'node_modules/@types/vscode/', 'node_modules/vscode-languageclient/'],
      },
    },
    {
      name: 'server-without-client',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^client/' },
    },
    {
      name: 'client-by-protocol',
      comment: 'The client shares nothing with the server but the messages between them.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/', pathNot: '^server/src/protocol[./]' },
    },
    {
      name: 'protocol-alone',
      severity: 'error',
      from: { path: '^server/src/protocol[./]' },
      to: { path: '^server/src/', pathNot: '^server/src/protocol[./]' },
    },
    {
      name: 'rooms-only',
      comment: 'Every file of the server stands in a layer.',
      severity: 'error',
      from: {},
      to: {
        path: '^server/src/',
        pathNot: [room(...layers, disk, ...adapters), '^server/src/protocol[./]'],
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      // What only declares types of a library is imported by nothing.
      from: { orphan: true, path: '^(server|client)/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'node', 'browser', 'require', 'default'],
    },
  },
};
