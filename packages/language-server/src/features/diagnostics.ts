import type { Connection, Diagnostic } from 'vscode-languageserver';
import { toDiagnostic } from '../convert.js';
import type { Notes, OpenNote } from '../documents.js';
import type { Feature } from '../feature.js';

/** Long enough to let a word be typed, short enough to feel at once. Milliseconds. */
const PAUSE = 60;

const diagnosticsOf = (uri: string, { note, service }: OpenNote): Diagnostic[] =>
  service.check(note).map((finding) => toDiagnostic(uri, note.lines, finding));

/**
 * Publishes diagnostics some moments after the last change; one pending job a document, and each publication says which
 * version it is about.
 */
class Diagnostics {
  readonly #connection: Connection;
  readonly #notes: Notes;
  readonly #pending = new Map<string, NodeJS.Timeout | number>();

  constructor(connection: Connection, notes: Notes) {
    this.#connection = connection;
    this.#notes = notes;
  }

  schedule(uri: string): void {
    clearTimeout(this.#pending.get(uri));
    const timer = setTimeout(() => {
      this.#pending.delete(uri);
      this.#publish(uri).catch((error: unknown) => this.#connection.console.error(String(error)));
    }, PAUSE);
    this.#pending.set(uri, timer);
  }

  /** A closed document has no diagnostics. */
  async clear(uri: string): Promise<void> {
    clearTimeout(this.#pending.get(uri));
    this.#pending.delete(uri);
    await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #publish(uri: string): Promise<void> {
    const open = await this.#notes.open(uri);
    const version = this.#notes.version(uri);
    if (version === undefined) return;
    // What nothing serves any more has no findings either: those of before are taken back.
    const diagnostics = open?.checked === true ? diagnosticsOf(uri, open) : [];
    await this.#connection.sendDiagnostics({ uri, version, diagnostics });
  }
}

export const diagnostics: Feature = {
  listen: ({ connection, documents, notes, onReread }) => {
    const jobs = new Diagnostics(connection, notes);
    documents.onDidChangeContent(({ document }) => jobs.schedule(document.uri));
    documents.onDidClose(({ document }) => jobs.clear(document.uri));
    onReread(() => {
      for (const { uri } of documents.all()) jobs.schedule(uri);
    });
  },
};
