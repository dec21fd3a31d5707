import type { Fix, NewFile } from '@glossator/service';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CreateFile,
  type OptionalVersionedTextDocumentIdentifier,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { toDiagnostic, toRange } from '../convert.js';
import type { OpenNote } from '../documents.js';
import type { Feature } from '../feature.js';
import type { Settings } from '../settings.js';
import { isWanted } from '../wanted.js';

/** What a client understands of changes to its workspace. */
interface EditSupport {
  /** Edits that name the version they were made for. */
  readonly versioned: boolean;
  /** Files that are created, with versions. */
  readonly creating: boolean;
}

const fileUri = (root: string, file: string): string =>
  [root.replace(/\/$/u, ''), ...file.split('/').map(encodeURIComponent)].join('/');

/** All safe fixes at once: what an editor does on saving, and `glossator check --fix` in a folder. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.glossator`;

const START = { line: 0, character: 0 };

/** A new file with its text. One that is there already is left alone, and the client does nothing of the whole. */
function creation(root: string, { file, text }: NewFile): (CreateFile | TextDocumentEdit)[] {
  const uri = fileUri(root, file);
  return [
    { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start: START, end: START }, newText: text }] },
  ];
}

/** The changes of a fix, in the form that the client understands. */
function workspaceEdit(
  { document, note, root }: OpenNote,
  { edits, creates = [] }: Fix,
  versioned: boolean,
): WorkspaceEdit {
  const textEdits = edits.map((edit) => ({ range: toRange(note.lines, edit), newText: edit.newText }));
  const textDocument: OptionalVersionedTextDocumentIdentifier = { uri: document.uri, version: document.version };
  const ofNote = textEdits.length === 0 ? [] : [{ textDocument, edits: textEdits }];
  return versioned
    ? { documentChanges: [...creates.flatMap((file) => creation(root, file)), ...ofNote] }
    : { changes: { [document.uri]: textEdits } };
}

const isAsked = (kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean =>
  only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

/** The fixes of the findings that touch a range. */
function quickFixes(open: OpenNote, start: number, end: number, { versioned, creating }: EditSupport): CodeAction[] {
  const { document, note, service } = open;
  return service
    .check(note)
    .filter((finding) => finding.start <= end && finding.end >= start)
    .flatMap((finding) => {
      const diagnostic = toDiagnostic(document.uri, note.lines, finding);
      const fixes = (finding.fixes ?? []).filter(({ creates }) => creates === undefined || creating);
      return fixes.map(
        (fix, at): CodeAction => ({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          // Preferred means "apply without looking": only what cannot change the meaning.
          isPreferred: fix.safe && at === 0,
          edit: workspaceEdit(open, fix, versioned),
        }),
      );
    });
}

/** Offered only where it is asked for by name: it concerns the whole note, not the place of the cursor. */
function fixAll(open: OpenNote, only: readonly CodeActionKind[] | undefined, versioned: boolean): CodeAction[] {
  if (only === undefined || !isAsked(FIX_ALL, only)) return [];
  const edits = open.service.fixAll(open.note);
  if (edits.length === 0) return [];
  const title = 'Fix all that is safe to fix';
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(open, { title, safe: true, edits }, versioned) }];
}

/** What can be done at a range: the fixes of findings, and links for the first known name that it touches. */
function codeActions(
  open: OpenNote,
  { range, context }: CodeActionParams,
  support: EditSupport,
  settings: Settings,
): CodeAction[] {
  const { document, note, service, checked } = open;
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  // What the configuration leaves out is not ours to change.
  if (!checked || !isWanted(open, settings)) return [];
  const fixes = isAsked(CodeActionKind.QuickFix, context.only) ? quickFixes(open, start, end, support) : [];
  const links = isAsked(CodeActionKind.RefactorRewrite, context.only) ? service.linkActions(note, start, end) : [];
  // What a finding offers already is not offered twice.
  const offered = new Set(fixes.map(({ title }) => title));
  const rewrites = links
    .filter(({ title }) => !offered.has(title))
    .map((link): CodeAction => {
      const edit = workspaceEdit(open, link, support.versioned);
      return { title: link.title, kind: CodeActionKind.RefactorRewrite, edit };
    });
  return [...fixes, ...rewrites, ...fixAll(open, context.only, support.versioned)];
}

function editSupport({ workspace }: ClientCapabilities): EditSupport {
  const { documentChanges, resourceOperations } = workspace?.workspaceEdit ?? {};
  const versioned = documentChanges === true;
  return { versioned, creating: versioned && resourceOperations?.includes('create') === true };
}

export const actions: Feature = {
  capabilities: () => ({
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL] },
  }),
  listen: ({ connection, answer, client, settings }) => {
    connection.onCodeAction((params, token) =>
      answer(
        params.textDocument.uri,
        'code actions',
        [],
        (open) => codeActions(open, params, editSupport(client()), settings()),
        token,
      ),
    );
  },
};
