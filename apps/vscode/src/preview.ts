import { REQUESTS, type Resolved } from '@glossator/language-server/protocol';
import { glossator } from '@glossator/markdown-it';
import { commands, type Disposable } from 'vscode';
import { PreviewNames } from './preview-names.js';
import type { Server } from './server.js';

/** An instance of markdown-it, as VS Code's own Markdown extension has it. */
interface Markdown {
  readonly use: (plugin: typeof glossator, options: Parameters<typeof glossator>[1]) => Markdown;
}

/** What VS Code's Markdown extension asks of those that declare `markdown.markdownItPlugins`. */
export interface PreviewApi {
  readonly extendMarkdownIt: (markdown: Markdown) => Markdown;
}

/** The note that a preview shows: VS Code says it with the text. */
const noteOf = (environment: unknown): string =>
  String((environment as { readonly currentDocument?: unknown } | undefined)?.currentDocument ?? '');

/** References in the preview. A page without any asks for nothing, and starts no server. */
export function registerPreview(server: Server): PreviewApi & Disposable {
  const names = new PreviewNames(
    (ids, uri) => server.ask<Record<string, Resolved>>(REQUESTS.resolve, { ids, ...(uri === '' ? {} : { uri }) }),
    () => void commands.executeCommand('markdown.preview.refresh'),
  );
  let running = false;
  const changed = server.onDidChange(() => {
    // That the server has started changes nothing: it was asked, and is about to answer.
    if (running) names.clear();
    running = server.isRunning;
  });
  return {
    extendMarkdownIt: (markdown) => markdown.use(glossator, { lookup: (id, page) => names.lookup(id, noteOf(page)) }),
    dispose: () => changed.dispose(),
  };
}
