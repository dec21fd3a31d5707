import type { Note } from '@glossator/markdown';
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Served, World } from './world.js';

/** An open document, read by what serves it. */
export interface OpenNote extends Served {
  readonly document: TextDocument;
  readonly note: Note;
}

/** Reads open documents; each version is parsed once, and only what changed in it, for as long as the same service serves it. */
export class Notes {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #world: World;
  readonly #parsed = new Map<string, { readonly version: number; readonly served: Served; readonly note: Note }>();

  constructor(documents: TextDocuments<TextDocument>, world: World) {
    this.#documents = documents;
    this.#world = world;
  }

  /** The document as it is now; undefined where it is closed or nothing serves it. */
  async open(uri: string): Promise<OpenNote | undefined> {
    const served = await this.#world.serve(uri);
    // Looked up after waiting: the text may have changed meanwhile.
    const document = this.#documents.get(uri);
    if (served === undefined || document === undefined) return undefined;
    const known = this.#parsed.get(uri);
    const last = known?.served.service === served.service ? known : undefined;
    if (last?.version === document.version) return { ...served, document, note: last.note };
    const note = served.service.parse(document.getText(), last?.note);
    this.#parsed.set(uri, { version: document.version, served, note });
    return { ...served, document, note };
  }

  /** Of a document that is open; undefined where it is closed. */
  version(uri: string): number | undefined {
    return this.#documents.get(uri)?.version;
  }

  close(uri: string): void {
    this.#parsed.delete(uri);
  }
}
