import { createConnection, MessageType, ProposedFeatures, ShowMessageNotification } from 'vscode-languageserver/node';
import { problemDiagnostic } from '../convert.js';
import { startServer } from '../server.js';
import { createNodeWorld } from './world.js';

/**
 * The server on Node. The transport is the client's choice: `--stdio`, `--node-ipc`, `--socket=PORT`.
 * `initializationOptions.bundledDataset` may name the folder of a data package that serves where nothing else does.
 */
const connection = createConnection(ProposedFeatures.all);

/** A notification: `connection.window.showErrorMessage` asks a question, and not every client has an answer. */
const tellUser = (message: string): void => {
  connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message }).catch(() => {
    // The client went away: nobody is left to tell.
  });
};

startServer(
  connection,
  createNodeWorld({
    tellUser,
    showProblems: (uri, problems) => {
      connection
        .sendDiagnostics({ uri, diagnostics: problems.map(problemDiagnostic) })
        .catch((error: unknown) => connection.console.error(String(error)));
    },
    log: (message) => connection.console.error(message),
  }),
);
