import { type ExtensionContext, Uri } from 'vscode';
import { activateOn } from './activate.js';
import type { PreviewApi } from './preview.js';

/** In a browser: the server is a worker. */
export function activate(context: ExtensionContext): PreviewApi {
  let worker: Worker | undefined;
  return activateOn(context, async (options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
      'vscode-languageclient/browser'
    );
    const script = Uri.joinPath(context.extensionUri, 'dist', 'browser-server.js').toString(true);
    // Each start, a restart too, has a worker of its own, and ends that of before, which no client does, even if it hangs. What
    // VS Code gives is no instance of the `Worker` that it shows, so that the client would not know it for one.
    const connect = async () => {
      worker?.terminate();
      worker = new Worker(script);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('glossator', 'Glossator', connect, options);
  });
}
