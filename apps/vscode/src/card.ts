import { type CardPage, type Passage, REQUESTS } from '@glossator/language-server/protocol';
import {
  type Disposable,
  DocumentLink,
  EventEmitter,
  l10n,
  languages,
  Range,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import { CARD_SCHEMES, idOf, isCard, MARKDOWN } from './documents.js';
import type { Server } from './server.js';

/** The address of a command with its arguments. */
const commandUri = (command: string, ...args: unknown[]): Uri =>
  Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify(args))}`);

/** Pages about entities: read only, one for each address, made by the server and made anew when what serves changes. */
class Cards implements TextDocumentContentProvider {
  readonly #server: Server;
  readonly #changed = new EventEmitter<Uri>();
  /** By address: where passages of sources are cited. */
  readonly #passages = new Map<string, readonly Passage[]>();
  /** The note that was last looked at: what an id means can depend on it. */
  #from: string | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.follow();
  }

  follow(): void {
    const uri = window.activeTextEditor?.document;
    if (uri?.languageId === MARKDOWN && !isCard(uri.uri)) this.#from = uri.uri.toString();
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const id = idOf(uri);
    const page = await this.#server.ask<CardPage | null>(REQUESTS.card, { id, ...(this.#from && { uri: this.#from }) });
    this.#passages.set(uri.toString(), page?.passages ?? []);
    return page?.text ?? `# ${id}\n\n${l10n.t('Nothing is known under this id.')}\n`;
  }

  refresh(): void {
    for (const { uri } of workspace.textDocuments) if (isCard(uri)) this.#changed.fire(uri);
  }

  close(uri: Uri): void {
    this.#passages.delete(uri.toString());
  }

  /** What can be opened in the reader's own copy of a source. */
  links(uri: Uri): DocumentLink[] {
    return (this.#passages.get(uri.toString()) ?? []).map(
      ({ range: { start, end }, source, dataset, lines, sha256 }) => {
        const range = new Range(start.line, start.character, end.line, end.character);
        const link = new DocumentLink(range, commandUri('glossator.openPassage', { source, dataset, lines, sha256 }));
        link.tooltip = l10n.t('Open the passage in your own copy');
        return link;
      },
    );
  }
}

export function registerCards(server: Server): Disposable[] {
  const cards = new Cards(server);
  const selector = CARD_SCHEMES.map((scheme) => ({ scheme }));
  return [
    ...CARD_SCHEMES.map((scheme) => workspace.registerTextDocumentContentProvider(scheme, cards)),
    languages.registerDocumentLinkProvider(selector, { provideDocumentLinks: ({ uri }) => cards.links(uri) }),
    workspace.onDidOpenTextDocument(async (document) => {
      // Links, folding and the preview come with the language; the address has no ending that would say it.
      if (isCard(document.uri) && document.languageId !== MARKDOWN) {
        await languages.setTextDocumentLanguage(document, MARKDOWN);
      }
    }),
    workspace.onDidCloseTextDocument((document) => {
      // One that gets another language is said to be closed and opened, and is there all the same.
      if (!workspace.textDocuments.includes(document)) cards.close(document.uri);
    }),
    window.onDidChangeActiveTextEditor(() => cards.follow()),
    server.onDidChange(() => cards.refresh()),
  ];
}
