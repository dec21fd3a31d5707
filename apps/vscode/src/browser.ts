import { type ExtensionContext, Uri } from 'vscode';
import { activateOn } from './activate.js';
import type { PreviewApi } from './preview.js';

/** In a browser: the server is a worker. */
export function activate(context: ExtensionContext): PreviewApi {
  return activateOn(context, async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const script = Uri.joinPath(context.extensionUri, 'dist', 'browser-server.js').toString(true);
    // A function: each start, a restart too, has a worker of its own.
    return new LanguageClient('glossator', 'Glossator', async () => new Worker(script), options);
  });
}
