import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { admission } from '../admission.js';
import { reporterOf } from '../reporter.js';
import { startServer } from '../server.js';
import { clientFiles } from '../world/client-files.js';
import { createWorld } from '../world/workspace-world.js';

/** The scope of the worker, which the types of Node do not have. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/**
 * The server in a worker of a browser, spoken to by messages. It reads nothing by itself: all files are the client's, who says `files: true`
 * in `initializationOptions` and answers the requests of `FILES`.
 *
 * @example new Worker('browser.js') // with BrowserMessageReader and BrowserMessageWriter of vscode-languageserver-protocol/browser
 */
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
  {
    messageStrategy: admission(),
  },
);

startServer(connection, createWorld(reporterOf(connection), { client: (uriOf) => clientFiles(connection, uriOf) }));
