import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Feature, ServerContext } from '../feature.js';
import type { NoteFacts } from '../notes-index/facts.js';
import { askIndex, configuredFolders, indexOf } from '../notes-index/index-of.js';
import { keyOf } from '../notes-index/walk.js';
import { safely } from '../safely.js';
import { reportOf } from './diagnostics.js';

/** Long enough to let a word be typed before all is looked at again. Milliseconds. */
const PAUSE = 300;

/** Tells those who wait that something changed: at once, or a while after the last key. */
class Bell {
  readonly #waiting = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  ring(): void {
    clearTimeout(this.#timer);
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  soon(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => this.ring(), PAUSE);
  }

  /** Resolves at the next ring, or where nobody waits for the answer any more. To be called before what may change is read. */
  next(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const cancelled = token.onCancellationRequested(() => done());
      const done = (): void => {
        cancelled.dispose();
        this.#waiting.delete(done);
        resolve();
      };
      this.#waiting.add(done);
    });
  }
}

/**
 * What a client does not have yet: notes with other findings than it knows of, and those that are none any more.
 *
 * @param closed by key, the notes that were closed: a client keeps what it showed of them, and does not say that it does
 */
function reports(
  facts: readonly NoteFacts[],
  previous: WorkspaceDiagnosticParams['previousResultIds'],
  closed: ReadonlyMap<string, string>,
): WorkspaceDocumentDiagnosticReport[] {
  const known = new Map<string, { readonly uri: string; readonly value?: string }>(
    previous.map(({ uri, value }) => [keyOf(uri), { uri, value }]),
  );
  for (const [key, uri] of closed) known.set(key, { uri });
  const changed: WorkspaceDocumentDiagnosticReport[] = [];
  for (const { uri, version, configured, diagnostics } of facts) {
    const before = known.get(keyOf(uri));
    known.delete(keyOf(uri));
    // Of a note without findings nothing is to be told, nor of an open one that no configuration governs, but where the client has some.
    if (before === undefined && (!configured || diagnostics.length === 0)) continue;
    const report = reportOf([...diagnostics], before?.value);
    if (report.kind === 'full') changed.push({ ...report, uri, version });
  }
  const [gone] = [reportOf([], undefined)];
  for (const { uri, value } of known.values()) {
    if (gone.resultId !== value && gone.kind === 'full') changed.push({ ...gone, uri, version: null });
  }
  return changed;
}

/** The notes of configured folders; as they are known where their reader stopped the reading. */
async function look(context: ServerContext, token: CancellationToken): Promise<readonly NoteFacts[]> {
  const folders = await configuredFolders(context);
  return await askIndex(context).facts(folders, () => token.isCancellationRequested);
}

/**
 * Findings of all notes of configured folders, open or not. A client asks again as soon as it is answered: the question is held
 * until there is something to tell. A second one takes the place of the first, which is answered with nothing.
 */
export const workspaceDiagnostics: Feature = {
  listen: (context) => {
    const { connection, documents, onReread, onNotes } = context;
    const index = indexOf(context);
    const bell = new Bell();
    let latest = 0;
    onReread(() => bell.ring());
    onNotes(() => bell.ring());
    documents.onDidChangeContent(() => bell.soon());
    const closed = new Map<string, string>();
    documents.onDidClose(({ document: { uri } }) => {
      closed.set(keyOf(uri), uri);
      bell.soon();
    });

    async function answer(
      { previousResultIds }: WorkspaceDiagnosticParams,
      token: CancellationToken,
    ): Promise<WorkspaceDiagnosticReport> {
      latest += 1;
      const own = latest;
      bell.ring();
      for (;;) {
        const changed = bell.next(token);
        const facts = index.stopped ? [] : await look(context, token);
        const items = index.stopped ? [] : reports(facts, previousResultIds, closed);
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'diagnostics');
        if (own !== latest) return { items: [] };
        if (items.length > 0) {
          closed.clear();
          return { items };
        }
        await changed;
      }
    }

    connection.languages.diagnostics.onWorkspace((params, token) =>
      safely(connection, 'workspace diagnostics', { items: [] }, () => answer(params, token), token),
    );
  },
};
