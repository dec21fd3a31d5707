import type { Edit } from '@glossator/service';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type OptionalVersionedTextDocumentIdentifier,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { toDiagnostic, toRange } from '../convert.js';
import type { OpenNote } from '../documents.js';

/** An edit that names the version it was made for, where the client understands that. */
function workspaceEdit({ document, note }: OpenNote, edits: readonly Edit[], versioned: boolean): WorkspaceEdit {
  const textEdits = edits.map((edit) => ({ range: toRange(note.lines, edit), newText: edit.newText }));
  const textDocument: OptionalVersionedTextDocumentIdentifier = { uri: document.uri, version: document.version };
  return versioned
    ? { documentChanges: [{ textDocument, edits: textEdits }] }
    : { changes: { [document.uri]: textEdits } };
}

/** The fixes of the findings that touch a range. */
export function codeActions(open: OpenNote, { range, context }: CodeActionParams, versioned: boolean): CodeAction[] {
  const { document, note, service, checked } = open;
  if (
    !checked ||
    (context.only !== undefined && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind)))
  )
    return [];
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return service
    .check(note)
    .filter((finding) => finding.start <= end && finding.end >= start)
    .flatMap((finding) => {
      const diagnostic = toDiagnostic(document.uri, note.lines, finding);
      return (finding.fixes ?? []).map(
        (fix, at): CodeAction => ({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          // Preferred means "apply without looking": only what cannot change the meaning.
          isPreferred: fix.safe && at === 0,
          edit: workspaceEdit(open, fix.edits, versioned),
        }),
      );
    });
}
