import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server.js';
import { createNodeWorld } from './world.js';

/**
 * The server on Node. The transport is the client's choice: `--stdio`, `--node-ipc`, `--socket=PORT`.
 * `initializationOptions.bundledDataset` may name the folder of a data package that serves where nothing else does.
 */
const connection = createConnection(ProposedFeatures.all);

startServer(
  connection,
  createNodeWorld({
    tellUser: (message) => connection.window.showErrorMessage(message),
    log: (message) => connection.console.error(message),
  }),
);
