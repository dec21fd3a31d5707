import type { ExtensionContext } from 'vscode';
import { registerCards } from './card.js';
import { registerCommands } from './commands.js';
import { registerPassages } from './passage.js';
import { type PreviewApi, registerPreview } from './preview.js';
import { type CreateClient, Server } from './server.js';
import { registerStatus } from './status.js';
import { registerTrees } from './trees/register.js';
import { registerWaking } from './waking.js';

/**
 * Registers what the reader can do and waits: nothing of the workspace is read, and no server runs, until somebody writes a
 * reference, asks for one or has a configuration.
 */
export function activateOn(context: ExtensionContext, createClient: CreateClient): PreviewApi {
  const server = new Server(context.extensionUri, createClient);
  const preview = registerPreview(server);
  context.subscriptions.push(
    server,
    preview,
    ...registerCards(server),
    ...registerPassages(),
    ...registerCommands(server),
    ...registerStatus(server),
    ...registerTrees(server),
    ...registerWaking(server),
  );
  return { extendMarkdownIt: preview.extendMarkdownIt };
}
