import type { Connection, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { SOURCE, toDiagnostic } from '../convert.js';
import { digest } from '../digest.js';
import type { Notes, OpenNote } from '../documents.js';
import { askAgain, type Feature, type ServerContext } from '../feature.js';
import type { Settings } from '../settings.js';
import { isWanted } from '../wanted.js';

/** Long enough to let a word be typed, short enough to feel at once. Milliseconds. */
const PAUSE = 60;

/** The findings of a note as a client shows them; none where the configuration leaves it out or nobody wants to hear of it. */
export function diagnosticsOf(open: OpenNote, settings: Settings, withRelated: boolean): Diagnostic[] {
  const { document, note, service, checked } = open;
  if (!checked || !isWanted(open, settings)) return [];
  return service.check(note).map((finding) => {
    const { relatedInformation, ...diagnostic } = toDiagnostic(document.uri, note.lines, finding);
    return withRelated && relatedInformation !== undefined ? { ...diagnostic, relatedInformation } : diagnostic;
  });
}

/** Names an answer by what it says, so that the same answer has the same name whenever it is given. */
export const resultIdOf = (diagnostics: readonly Diagnostic[]): string => digest(JSON.stringify(diagnostics));

/** An answer, or only its name where the client has it already. */
export function reportOf(diagnostics: Diagnostic[], previous: string | undefined): DocumentDiagnosticReport {
  const resultId = resultIdOf(diagnostics);
  return previous === resultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics };
}

/** Whether a client asks for diagnostics; they are pushed to one that does not. */
export const pulls = ({ client }: ServerContext): boolean => client().textDocument?.diagnostic !== undefined;

export const showsRelated = ({ client }: ServerContext): boolean => {
  const { diagnostic, publishDiagnostics } = client().textDocument ?? {};
  return (diagnostic ?? publishDiagnostics)?.relatedInformation === true;
};

/**
 * Publishes diagnostics some moments after the last change; one pending job a document, and each publication says which
 * version it is about.
 */
class Publisher {
  readonly #connection: Connection;
  readonly #notes: Notes;
  readonly #diagnose: (open: OpenNote) => Diagnostic[];
  readonly #pending = new Map<string, NodeJS.Timeout | number>();

  constructor({ connection, notes }: ServerContext, diagnose: (open: OpenNote) => Diagnostic[]) {
    this.#connection = connection;
    this.#notes = notes;
    this.#diagnose = diagnose;
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
    const diagnostics = open === undefined ? [] : this.#diagnose(open);
    await this.#connection.sendDiagnostics({ uri, version, diagnostics });
  }
}

/** Pulled by clients that can, and published to the others: never both, or everything would be shown twice. */
export const diagnostics: Feature = {
  capabilities: (client) =>
    client.textDocument?.diagnostic === undefined
      ? {}
      : { diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: true } },
  listen: (context) => {
    const { connection, documents, onReread, answer, settings } = context;
    const diagnose = (open: OpenNote): Diagnostic[] => diagnosticsOf(open, settings(), showsRelated(context));
    const publisher = new Publisher(context, diagnose);
    documents.onDidChangeContent(({ document }) => {
      if (!pulls(context)) publisher.schedule(document.uri);
    });
    documents.onDidClose(async ({ document }) => {
      if (!pulls(context)) await publisher.clear(document.uri);
    });
    onReread(() => {
      if (!pulls(context)) for (const { uri } of documents.all()) publisher.schedule(uri);
      else if (context.client().workspace?.diagnostics?.refreshSupport === true) {
        askAgain(connection, connection.languages.diagnostics);
      }
    });
    connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) =>
      answer(
        uri,
        'diagnostics',
        reportOf([], previousResultId),
        (open) => reportOf(diagnose(open), previousResultId),
        token,
        'newest',
      ),
    );
  },
};
