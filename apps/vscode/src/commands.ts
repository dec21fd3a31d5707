import { type LinkAll, REQUESTS, type Resolved, type Status } from '@glossator/language-server/protocol';
import {
  ConfigurationTarget,
  commands,
  type Disposable,
  type Location,
  type LocationLink,
  l10n,
  SnippetString,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { isCard, MARKDOWN } from './documents.js';
import { pickEntity } from './pick-entity.js';
import { labelFor } from './reference.js';
import type { Server } from './server.js';
import type { EntityNode } from './trees/entities.js';
import { iconOf } from './trees/icons.js';

const showCard = async (id: string): Promise<void> => {
  await window.showTextDocument(Uri.parse(id, true), { preview: true });
};

/** The Markdown note that is looked at; says so where there is none. */
function noteEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === MARKDOWN && !isCard(editor.document.uri)) return editor;
  void window.showInformationMessage(l10n.t('Open a Markdown note first.'));
  return undefined;
}

/** The cards of whom the name or the reference at the cursor can mean. */
async function cardsAtCursor(server: Server): Promise<Uri[]> {
  const editor = window.activeTextEditor;
  if (editor === undefined || editor.document.languageId !== MARKDOWN) return [];
  await server.start();
  const found = await commands.executeCommand<(Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    editor.document.uri,
    editor.selection.active,
  );
  const uris = found.map((each) => ('targetUri' in each ? each.targetUri : each.uri)).filter(isCard);
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

async function insertReference(server: Server): Promise<void> {
  const editor = noteEditor();
  if (editor === undefined) return;
  const selected = editor.document.getText(editor.selection);
  const uri = editor.document.uri.toString();
  const found = await pickEntity(server, l10n.t('Insert a reference to…'), uri, selected);
  if (found === undefined) return;
  const text = `[${labelFor(selected, found.label)}](${found.id})`;
  await editor.insertSnippet(new SnippetString().appendText(text), editor.selection);
}

async function findEntity(server: Server): Promise<void> {
  const uri = window.activeTextEditor?.document.uri.toString();
  const found = await pickEntity(server, l10n.t('Find a person, group, event, work, place or concept'), uri, '');
  if (found !== undefined) await showCard(found.id);
}

/** Whom a shared name means is never decided for its reader. */
async function whichOf(server: Server, ids: readonly string[]): Promise<string | undefined> {
  const uri = window.activeTextEditor?.document.uri.toString();
  const known = (await server.ask<Readonly<Record<string, Resolved>>>(REQUESTS.resolve, { ids, uri })) ?? {};
  const items = ids.map((id) => {
    const { label = id, dates = '' } = known[id] ?? {};
    return { label, description: dates, detail: id, iconPath: iconOf(id) };
  });
  return (await window.showQuickPick(items, { title: l10n.t('Which one?') }))?.detail;
}

/** The card of what was chosen in a tree, else of what stands at the cursor, else of what is searched for. */
async function showEntityCard(server: Server, given: EntityNode | string | undefined): Promise<void> {
  if (typeof given === 'string') return await showCard(given);
  if (given !== undefined && 'entity' in given) return await showCard(given.entity.id);
  const cards = await cardsAtCursor(server);
  const ids = cards.map((uri) => uri.toString(true));
  const id = ids.length > 1 ? await whichOf(server, ids) : ids[0];
  if (id !== undefined) await showCard(id);
  else if (ids.length === 0) await findEntity(server);
}

async function linkAll(server: Server): Promise<void> {
  const document = noteEditor()?.document;
  if (document === undefined) return;
  const found = await server.ask<LinkAll | null>(REQUESTS.linkAll, { uri: document.uri.toString() });
  if (found === undefined || found === null || found.edits.length === 0) {
    void window.showInformationMessage(l10n.t('No name in this note surely means somebody and is not linked yet.'));
    return;
  }
  // What was typed meanwhile would be overwritten.
  if (found.version !== document.version) return;
  const client = await server.start();
  const edit = new WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...found.edits]));
  await workspace.applyEdit(edit);
}

/** The names of the folders whose notes nobody wants checked as long as they are closed. */
async function uncheckedFolders(server: Server): Promise<string[]> {
  const asked = (workspace.workspaceFolders ?? []).map(async ({ name, uri }) => {
    const status = await server.ask<Status>(REQUESTS.status, { uri: Uri.joinPath(uri, '.md').toString() });
    // One that cannot be read is there all the same, and what is wrong with it is told.
    return status?.quiet === true && status.problems.length === 0 ? [name] : [];
  });
  return (await Promise.all(asked)).flat();
}

async function checkWorkspace(server: Server): Promise<void> {
  await server.start();
  await commands.executeCommand('workbench.actions.view.problems');
  const folders = await uncheckedFolders(server);
  if (folders.length === 0) return;
  void window.showInformationMessage(
    l10n.t(
      'No glossator.config.json governs {0}: only notes that are open are checked. With one in that folder, such as { "include": ["**/*.md"] }, all are.',
      folders.join(', '),
    ),
  );
}

/** For this workspace; for the reader, where none is open. */
async function turnOnHere(server: Server): Promise<void> {
  const target = workspace.workspaceFolders === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  await workspace.getConfiguration('glossator').update('mentions.hover', 'all', target);
  await server.start();
}

export function registerCommands(server: Server): Disposable[] {
  const register = (name: string, work: (argument: never) => unknown): Disposable =>
    commands.registerCommand(`glossator.${name}`, work as (argument: unknown) => unknown);
  return [
    register('insertReference', () => insertReference(server)),
    register('findEntity', () => findEntity(server)),
    register('showCard', (given: EntityNode | string | undefined) => showEntityCard(server, given)),
    register('linkAll', () => linkAll(server)),
    register('checkWorkspace', () => checkWorkspace(server)),
    register('turnOnHere', () => turnOnHere(server)),
    register('restart', () => server.restart()),
    register('showOutput', () => server.output.show()),
  ];
}
