import { type Disposable, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { idOf, isCard, MARKDOWN } from '../documents.js';
import { entityAt } from '../places.js';
import type { Server } from '../server.js';
import { Entities } from './entities.js';
import { Mentioned } from './mentioned.js';

/** So long after the last key or move of the cursor the trees follow. Milliseconds. */
const PAUSE = 250;

/** The trees follow the note that is looked at, the cursor in it, and the card that is open. */
export function registerTrees(server: Server): Disposable[] {
  const entities = new Entities(server);
  const mentioned = new Mentioned(server);
  const entitiesView = window.createTreeView('glossator.entities', {
    treeDataProvider: entities,
    showCollapseAll: true,
  });
  const mentionedView = window.createTreeView('glossator.mentioned', { treeDataProvider: mentioned });
  const timers = new Map<() => Promise<void>, ReturnType<typeof setTimeout>>();

  const noteOf = (editor: TextEditor | undefined): TextDocument | undefined =>
    editor?.document.languageId === MARKDOWN && !isCard(editor.document.uri) ? editor.document : undefined;

  async function follow(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!server.isRunning || editor === undefined) return;
    const uri = editor.document.uri;
    if (isCard(uri)) {
      if (mentionedView.visible) await mentioned.show(idOf(uri), undefined);
    } else {
      const here = entityAt(entities.entities, editor.selection.active);
      if (mentionedView.visible) await mentioned.show(here?.id, uri.toString());
    }
    mentionedView.description = mentioned.id ?? '';
  }

  async function look(): Promise<void> {
    const note = noteOf(window.activeTextEditor);
    // A card beside the note keeps the note's list.
    if (note !== undefined && (entitiesView.visible || mentionedView.visible)) await entities.show(note);
    await follow();
  }

  const soon = (work: () => Promise<void>) => (): void => {
    // One for each: a key moves the cursor as well, and what follows the cursor is not to put off what follows the text.
    clearTimeout(timers.get(work));
    timers.set(work, setTimeout(work, PAUSE));
  };
  const lookAgain = async (): Promise<void> => {
    await look();
    if (mentionedView.visible) await mentioned.refresh();
  };
  return [
    entitiesView,
    mentionedView,
    window.onDidChangeActiveTextEditor(soon(look)),
    window.onDidChangeTextEditorSelection(soon(follow)),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) soon(look)();
    }),
    entitiesView.onDidChangeVisibility(soon(look)),
    mentionedView.onDidChangeVisibility(soon(look)),
    entitiesView.onDidChangeSelection(({ selection: [node] }) => mentioned.show(node?.entity.id, entities.note)),
    server.onDidChange(soon(lookAgain)),
    { dispose: () => timers.forEach((timer) => void clearTimeout(timer)) },
  ];
}
