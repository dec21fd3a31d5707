import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { admission } from '../admission.js';
import { reporterOf } from '../reporter.js';
import { startServer } from '../server.js';
import { clientFiles } from '../world/client-files.js';
import { Framing } from './framing.js';
import { createNodeWorld } from './world.js';

/**
 * The server on Node. The transport is the client's choice: `--stdio`, `--node-ipc`, `--socket=PORT`.
 * `initializationOptions.bundledDataset` may name the folder of a data package that serves where nothing else does.
 */
const options = { messageStrategy: admission() };
const connection = process.argv.includes('--stdio')
  ? createConnection(ProposedFeatures.all, process.stdin.pipe(new Framing()), process.stdout, options)
  : createConnection(ProposedFeatures.all, options);

startServer(
  connection,
  createNodeWorld(reporterOf(connection), (uriOf) => clientFiles(connection, uriOf)),
);
