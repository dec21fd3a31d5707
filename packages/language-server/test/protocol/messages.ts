/**
 * What a server may say, by method: the types of the protocol and, under `glossator/`, of our own. The schema is made of it
 * (`npm run protocol`), and every message that a test sees is held to that.
 */
import type {
  ApplyWorkspaceEditParams,
  CodeAction,
  Command,
  CompletionItem,
  CompletionList,
  ConfigurationParams,
  Definition,
  DefinitionLink,
  DocumentDiagnosticReport,
  DocumentHighlight,
  DocumentSymbol,
  Hover,
  InitializeResult,
  InlayHint,
  Location,
  LogMessageParams,
  PrepareRenameResult,
  PublishDiagnosticsParams,
  RegistrationParams,
  SemanticTokens,
  SemanticTokensDelta,
  ShowDocumentParams,
  ShowMessageParams,
  ShowMessageRequestParams,
  SymbolInformation,
  TextDocumentContentRefreshParams,
  TextDocumentContentResult,
  TextDocumentIdentifier,
  TextEdit,
  UnregistrationParams,
  WorkDoneProgressBegin,
  WorkDoneProgressCreateParams,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import type { CardPage, Found, LinkAll, NoteEntity, Place, Resolved, Status } from '../../src/protocol.js';

interface Results {
  initialize: InitializeResult;
  shutdown: null;
  'textDocument/hover': Hover | null;
  'textDocument/completion': CompletionList | CompletionItem[] | null;
  'completionItem/resolve': CompletionItem;
  'textDocument/definition': Definition | DefinitionLink[] | null;
  'textDocument/references': Location[] | null;
  'textDocument/documentHighlight': DocumentHighlight[] | null;
  'textDocument/documentSymbol': DocumentSymbol[] | SymbolInformation[] | null;
  'textDocument/codeAction': (Command | CodeAction)[] | null;
  'codeAction/resolve': CodeAction;
  'textDocument/diagnostic': DocumentDiagnosticReport;
  'workspace/diagnostic': WorkspaceDiagnosticReport;
  'workspace/symbol': SymbolInformation[] | WorkspaceSymbol[] | null;
  'workspaceSymbol/resolve': WorkspaceSymbol;
  'textDocument/semanticTokens/full': SemanticTokens | null;
  'textDocument/semanticTokens/full/delta': SemanticTokens | SemanticTokensDelta | null;
  'textDocument/semanticTokens/range': SemanticTokens | null;
  'textDocument/inlayHint': InlayHint[] | null;
  'inlayHint/resolve': InlayHint;
  'textDocument/rename': WorkspaceEdit | null;
  'textDocument/prepareRename': PrepareRenameResult | null;
  'textDocument/willSaveWaitUntil': TextEdit[] | null;
  'workspace/executeCommand': unknown;
  'workspace/willRenameFiles': WorkspaceEdit | null;
  'workspace/textDocumentContent': TextDocumentContentResult;
  'glossator/status': Status;
  'glossator/card': CardPage | null;
  'glossator/entities': NoteEntity[];
  'glossator/mentioned': Place[];
  'glossator/search': Found[];
  'glossator/resolve': Record<string, Resolved>;
  'glossator/linkAll': LinkAll | null;
}

/** Of what is under way; a progress that is not of work carries parts of a result. */
type Progress =
  | WorkDoneProgressBegin
  | WorkDoneProgressReport
  | WorkDoneProgressEnd
  | WorkspaceDiagnosticReportPartialResult
  | Location[];

interface Notifications {
  'textDocument/publishDiagnostics': PublishDiagnosticsParams;
  'window/logMessage': LogMessageParams;
  'window/showMessage': ShowMessageParams;
  '$/progress': { token: string | number; value: Progress };
  '$/logTrace': { message: string; verbose?: string };
  '$/cancelRequest': { id: string | number };
  'glossator/statusChanged': Record<string, never>;
}

interface Requests {
  'client/registerCapability': RegistrationParams;
  'client/unregisterCapability': UnregistrationParams;
  'window/workDoneProgress/create': WorkDoneProgressCreateParams;
  'window/showMessageRequest': ShowMessageRequestParams;
  'window/showDocument': ShowDocumentParams;
  'workspace/applyEdit': ApplyWorkspaceEditParams;
  'workspace/configuration': ConfigurationParams;
  'workspace/workspaceFolders': null;
  'workspace/diagnostic/refresh': null;
  'workspace/inlayHint/refresh': null;
  'workspace/semanticTokens/refresh': null;
  'workspace/textDocumentContent/refresh': TextDocumentContentRefreshParams;
  'glossator/files/read': TextDocumentIdentifier;
  'glossator/files/stat': TextDocumentIdentifier;
  'glossator/files/list': TextDocumentIdentifier;
}

export interface Messages {
  /** What a request of the client is answered with. */
  results: Results;
  /** The parameters of what the server says unasked. */
  notifications: Notifications;
  /** The parameters of what the server asks. */
  requests: Requests;
}
