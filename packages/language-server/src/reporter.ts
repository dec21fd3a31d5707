import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { problemDiagnostic } from './convert.js';
import type { Reporter } from './world.js';

/** Speaks to whoever sits at the other end of a connection. */
export function reporterOf(connection: Connection): Reporter {
  return {
    /** A notification: `connection.window.showErrorMessage` asks a question, and not every client has an answer. */
    tellUser: (message) => {
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message }).catch(() => {
        // The client went away: nobody is left to tell.
      });
    },
    showProblems: (uri, problems) => {
      connection
        .sendDiagnostics({ uri, diagnostics: problems.map(problemDiagnostic) })
        .catch((error: unknown) => connection.console.error(String(error)));
    },
    log: (message) => connection.console.error(message),
  };
}
