/** Says of a member of parameters whether it is what the protocol has there. */
type Is = (value: unknown) => boolean;

type Members = Readonly<Record<string, Is>>;

const has =
  (members: Members): Is =>
  (value) => {
    if (typeof value !== 'object' || value === null) return false;
    return Object.entries(members).every(([name, is]) => is((value as Readonly<Record<string, unknown>>)[name]));
  };

const isText: Is = (value) => typeof value === 'string';
const isAddress: Is = (value) => typeof value === 'string' && /^[a-z][a-z\d+.-]*:/iu.test(value);
const isVersion: Is = (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
const listOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
const optional =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value);

/** Of any size: what is beyond the note means its end. */
const isPosition = has({ line: Number.isInteger, character: Number.isInteger });
const isRange = has({ start: isPosition, end: isPosition });

/** Null is what some clients send for nothing. */
const ABOUT = { uri: optional((value) => value === null || isAddress(value)) };

const OF = { textDocument: has({ uri: isAddress }) };
const AT = { ...OF, position: isPosition };
const WITHIN = { ...OF, range: isRange };
const CHANGE = has({ text: isText, range: optional(isRange) });

/** What a feature reads of the parameters of a method. */
const READ: ReadonlyMap<string, Is> = new Map(
  Object.entries({
    'textDocument/didOpen': { textDocument: has({ uri: isAddress, version: isVersion, text: isText }) },
    'textDocument/didChange': {
      textDocument: has({ uri: isAddress, version: isVersion }),
      contentChanges: listOf(CHANGE),
    },
    'textDocument/didClose': OF,
    'textDocument/hover': AT,
    'textDocument/completion': AT,
    'completionItem/resolve': { label: isText, data: optional(has({ id: isText, uri: isAddress })) },
    'textDocument/definition': AT,
    'textDocument/references': AT,
    'textDocument/documentHighlight': AT,
    'textDocument/prepareRename': AT,
    'textDocument/rename': { ...AT, newName: isText },
    'textDocument/codeAction': { ...WITHIN, context: has({ only: optional(listOf(isText)) }) },
    'textDocument/inlayHint': WITHIN,
    'textDocument/semanticTokens/range': WITHIN,
    'textDocument/semanticTokens/full': OF,
    'textDocument/semanticTokens/full/delta': { ...OF, previousResultId: isText },
    'textDocument/documentSymbol': OF,
    'textDocument/diagnostic': { ...OF, previousResultId: optional(isText) },
    'workspace/diagnostic': { previousResultIds: listOf(has({ uri: isAddress, value: isText })) },
    'workspace/symbol': { query: isText },
    'workspace/didChangeWatchedFiles': { changes: listOf(has({ uri: isAddress })) },
    'workspace/didChangeWorkspaceFolders': {
      event: has({ added: listOf(has({ uri: isAddress })), removed: listOf(has({ uri: isAddress })) }),
    },
    'glossator/status': ABOUT,
    'glossator/card': { ...ABOUT, id: isText },
    'glossator/entities': { uri: isAddress },
    'glossator/mentioned': { ...ABOUT, id: isText },
    'glossator/search': { ...ABOUT, text: isText },
    'glossator/resolve': { ...ABOUT, ids: listOf(isText) },
    'glossator/linkAll': { uri: isAddress },
  } satisfies Record<string, Members>).map(([method, members]) => [method, has(members)]),
);

/** Whether what a client says with a method is what its feature expects; so, where no feature reads anything of it. */
export const isSound = (method: string, params: unknown): boolean => READ.get(method)?.(params) ?? true;
