import { createConnection, MessageType, ProposedFeatures, ShowMessageNotification } from 'vscode-languageserver/node';
import { admission } from '../admission.js';
import { problemDiagnostic } from '../convert.js';
import { startServer } from '../server.js';
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
