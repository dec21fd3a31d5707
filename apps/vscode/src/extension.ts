import * as path from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/**
 * Starts the language server for Markdown notes. The bundled dataset serves where the workspace names none.
 * Hovers stay untrusted Markdown without HTML or command links: that is the client's default, and it is kept.
 */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath(path.join('dist', 'server.js')), transport: TransportKind.ipc };
  client = new LanguageClient('glossator', 'Glossator', server, {
    documentSelector: [{ language: 'markdown' }],
    initializationOptions: { bundledDataset: context.asAbsolutePath(path.join('dist', 'dataset')) },
  });
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
