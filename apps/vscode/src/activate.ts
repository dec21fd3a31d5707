import type { ExtensionContext } from 'vscode';
import { registerCards } from './card.js';
import { registerCommands } from './commands.js';
import { registerPassages } from './passage.js';
import { type CreateClient, Server } from './server.js';
import { registerStatus } from './status.js';
import { registerTrees } from './trees/register.js';
import { registerWaking } from './waking.js';

/**
 * Registers what the reader can do and waits: nothing of the workspace is read, and no server runs, until somebody writes a
 * reference, asks for one or has a configuration.
 */
export function activateOn(context: ExtensionContext, createClient: CreateClient): void {
  const server = new Server(context.extensionUri, createClient);
  context.subscriptions.push(
    server,
    ...registerCards(server),
    ...registerPassages(),
    ...registerCommands(server),
    ...registerStatus(server),
    ...registerTrees(server),
    ...registerWaking(server),
  );
}
