import { type ExtensionContext, Uri } from 'vscode';
import { activateOn } from './activate.js';
import type { PreviewApi } from './preview.js';

/** In a browser: the server is a worker. */
export function activate(context: ExtensionContext): PreviewApi {
  return activateOn(context, async (options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
      'vscode-languageclient/browser'
    );
    const script = Uri.joinPath(context.extensionUri, 'dist', 'browser-server.js').toString(true);
    // Each start, a restart too, has a worker of its own. What VS Code gives is no instance of the `Worker` that it shows, so
    // that the client would not know it for one.
    const connect = async () => {
      const worker = new Worker(script);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('glossator', 'Glossator', connect, options);
  });
}
