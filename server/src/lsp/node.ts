import { Console } from 'node:console';
import { pathToFileURL } from 'node:url';
import { ErrorCodes } from 'vscode-languageserver';
import { ProposedFeatures, createConnection, type Connection } from 'vscode-languageserver/node';
import { connectionOptions } from './connectionOptions';
import { diskFiles } from './files/disk';
import { converted } from '../disk/convert';
import { pdfBytes } from '../disk/printing';
import { nodeBundles as importBundles } from '../import/bundles/bundles';
import { createFramingCheck } from './framing';
import { createLifecycle, type Lifecycle } from './lifecycle';
import { nodeBundles } from '../publish/bundles/bundles';
import { ReadableMessages } from './readableMessages';
import { startServer } from './server';
import { keepHeapSmall } from './smallHeap';
import { warmUp } from './warmUp/warmUp';
import { WholeMessages } from './wholeMessages';

/** The status of a server that ended before it was asked to shut down. */
const failed = 1;

// The transport is named by the arguments.
const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (!process.argv.some((each) => transports.includes(each.replace(/=.*/, '')))) {
  process.stderr.write(
    'gouji：这是给编辑器用的语言服务器，请用 --stdio 启动；检查文件请用 gouji check。\n' +
      'gouji: this is a language server for editors; start it with --stdio. To check files, use gouji check.\n',
  );
  process.exit(failed);
}

const lifecycle = createLifecycle();
startServer(
  process.argv.includes('--stdio')
    ? overStandardStreams(lifecycle)
    : createConnection(ProposedFeatures.all, connectionOptions(lifecycle)),
  {
    lifecycle,
    ownReader: diskFiles,
    printPdf: pdfBytes,
    convert: (bytes, from, to) => converted(bytes, from, to, null),
    importBundlesAt: () => importBundles,
    whenReady: (service, documents) => {
      keepHeapSmall();
      // What Node.js needs to look at files it loads when that is asked for first: before a document's settings are.
      void diskFiles.modified(pathToFileURL(process.execPath).href);
      warmUp(service, documents);
    },
    loadDocumentWriters: () => nodeBundles.docx(),
  },
);

/** A connection over standard input and output; what is no message ends the process, and says so. */
function overStandardStreams(life: Lifecycle): Connection {
  const { stdin, stdout, stderr } = process;
  // Standard output belongs to the protocol.
  globalThis.console = new Console(stderr, stderr);
  const end = (reason: string): never => {
    stderr.write(`gouji: ${reason}\n`);
    process.exit(failed);
  };
  const reader = new ReadableMessages(stdin);
  const writer = new WholeMessages(stdout);
  const check = createFramingCheck();
  stdin.on('data', (chunk: Buffer) => {
    const problem = check(chunk);
    if (problem !== null) end(`Standard input is no language server protocol: ${problem}.`);
  });
  reader.onError((error) => {
    if (!(error instanceof SyntaxError)) end(`Standard input cannot be read: ${error.message}`);
    // The frame is whole and only what is in it is not: the next message can be read.
    const answer = {
      jsonrpc: '2.0',
      id: null,
      error: { code: ErrorCodes.ParseError, message: `The message is no JSON: ${error.message}` },
    } as Parameters<typeof writer.write>[0];
    // What the writer cannot write it tells of itself.
    writer.write(answer).catch(() => undefined);
  });
  const close = (): void => {
    if (life.isShutDown()) process.exit(0);
    end('The connection was closed before the client asked to shut down.');
  };
  stdin.on('end', close);
  stdin.on('close', close);
  return createConnection(ProposedFeatures.all, reader, writer, connectionOptions(life));
}
