import {
  commands,
  type Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
  Uri,
  window,
  workspace,
} from 'vscode';
import { MARKDOWN } from './documents.js';
import type { Server } from './server.js';
import { asksForList, seemsToRefer } from './waking-look.js';

const CONFIGURATION_FILES = '**/glossator.config.{json,jsonc}';
const CONFIGURATIONS = ['glossator.config.json', 'glossator.config.jsonc'];

/** Folders are not deeper than this, or are not looked through. */
const MAX_DEPTH = 32;

const isThere = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

/** Whether a configuration lies beside a note or above it, in its folder of the workspace. Nothing is read, only looked for. */
async function isConfigured({ uri }: TextDocument): Promise<boolean> {
  const root = workspace.getWorkspaceFolder(uri)?.uri.path;
  if (root === undefined) return false;
  let folder = Uri.joinPath(uri, '..');
  for (let depth = 0; depth < MAX_DEPTH && folder.path.startsWith(root); depth += 1) {
    const at = folder;
    const found = await Promise.all(CONFIGURATIONS.map((name) => isThere(Uri.joinPath(at, name))));
    if (found.includes(true)) return true;
    if (folder.path === root) return false;
    folder = Uri.joinPath(folder, '..');
  }
  return false;
}

/** Whether the reader wants to be shown names in all notes: then no note is left in peace. */
const wantsAll = ({ uri }: TextDocument): boolean =>
  workspace.getConfiguration('glossator', uri).get('mentions.hover') === 'all';

/** What the reader typed, where it asks for a list. */
function asked({ document, contentChanges }: TextDocumentChangeEvent): boolean {
  const trigger = workspace.getConfiguration('glossator', document.uri).get('completion.trigger', '@');
  return contentChanges.some(({ range: { start }, text }) =>
    asksForList(document.lineAt(start.line).text.slice(0, start.character), text, trigger),
  );
}

/** Whether a line that was touched refers to something now. Not the whole text: that would be read at every key. */
const refersNow = ({ document, contentChanges }: TextDocumentChangeEvent): boolean =>
  contentChanges.some(({ range: { start }, text }) =>
    seemsToRefer(text.includes('\n') ? text : document.lineAt(Math.min(start.line, document.lineCount - 1)).text),
  );

/** Starts the server at the first reference, the first list that is asked for, a configuration or a setting; then has no more to do. */
export function registerWaking(server: Server): Disposable[] {
  const watching: Disposable[] = [];
  let awake = false;

  async function wake(): Promise<void> {
    awake = true;
    for (const each of watching.splice(0)) each.dispose();
    await server.start().catch((error: unknown) => server.output.error(String(error)));
  }

  async function look(document: TextDocument): Promise<void> {
    if (awake || document.languageId !== MARKDOWN) return;
    if (wantsAll(document) || seemsToRefer(document.getText()) || (await isConfigured(document))) await wake();
  }

  async function listen(event: TextDocumentChangeEvent): Promise<void> {
    if (awake || event.document.languageId !== MARKDOWN) return;
    if (asked(event)) {
      await wake();
      // The list was asked for before anybody could answer.
      if (window.activeTextEditor?.document === event.document) {
        await commands.executeCommand('editor.action.triggerSuggest');
      }
    } else if (refersNow(event)) await wake();
  }

  const lookAtAll = (): void => {
    for (const document of workspace.textDocuments) void look(document);
  };

  async function lookAtFolders(): Promise<void> {
    const configured = workspace.workspaceFolders?.map(async ({ uri }) => {
      const found = await Promise.all(CONFIGURATIONS.map((name) => isThere(Uri.joinPath(uri, name))));
      if (found.includes(true) && !awake) await wake();
    });
    await Promise.all(configured ?? []);
  }

  // Only that one comes: the server sees by itself what becomes of it.
  const configurations = workspace.createFileSystemWatcher(CONFIGURATION_FILES, false, true, true);
  watching.push(
    configurations,
    configurations.onDidCreate(() => {
      if (!awake) void wake();
    }),
    workspace.onDidChangeWorkspaceFolders(lookAtFolders),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('glossator.mentions.hover')) lookAtAll();
    }),
    workspace.onDidChangeTextDocument(listen),
    // Something else wanted it: a command, a card.
    server.onDidChange(() => {
      awake ||= server.isRunning;
    }),
  );
  void lookAtFolders();
  lookAtAll();
  return [{ dispose: () => watching.splice(0).forEach((each) => void each.dispose()) }];
}
