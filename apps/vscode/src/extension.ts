import { type ExtensionContext, Uri } from 'vscode';
import { activateOn } from './activate.js';
import type { PreviewApi } from './preview.js';

/** On the desktop and on a remote: the server is a process of its own. */
export function activate(context: ExtensionContext): PreviewApi {
  return activateOn(context, async (options) => {
    // Loaded when the server is wanted: most Markdown is none of ours.
    const { LanguageClient, TransportKind } = await import('./client.js');
    const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
    return new LanguageClient('glossator', 'Glossator', { module, transport: TransportKind.ipc }, options);
  });
}
