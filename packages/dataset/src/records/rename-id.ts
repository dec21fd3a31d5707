import { isNode, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar, visit } from 'yaml';
import type { TextFile } from './record-set.js';
import { isTooDeep } from './yaml-file.js';

/** A change of a text. Offsets are UTF-16, the end exclusive. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Where an id stops being live, and why. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** The version of the dataset that does it. */
  readonly version: string;
}

/** The keys under which a record or a redirect points at another entity. */
const POINTERS: readonly unknown[] = ['to', 'entity'];

const OPTIONS = { prettyErrors: false, uniqueKeys: false, version: '1.2' } as const;

/** The scalar written anew, in the quotes that it stands in. */
function written({ range, source }: Scalar, text: string, to: string): TextChange[] {
  if (!range || source === undefined) return [];
  const [start, end] = range;
  const [quote = ''] = /^["']/u.exec(text.slice(start, end)) ?? [];
  return [{ start, end, newText: quote + to + quote }];
}

/** The places of a pair that point at an id: its value, or the items of its list. */
function pointers({ key, value }: Pair, id: string): Scalar[] {
  if (!isScalar(key) || !POINTERS.includes(key.value)) return [];
  const nodes: readonly unknown[] = isSeq(value) ? value.items : [value];
  return nodes.filter((node) => isScalar(node)).filter((node) => node.value === id);
}

/** Every pointer at an id in a record or in redirects.yaml made to point at another; all else of the text stays as it is. */
export function pointedAnew(text: string, from: string, to: string): TextChange[] {
  // What the build would not read is left alone: it says why.
  if (!text.includes(from) || isTooDeep(text)) return [];
  const changes: TextChange[] = [];
  visit(parseDocument(text, OPTIONS), {
    Pair: (_at, pair) => {
      for (const scalar of pointers(pair, from)) changes.push(...written(scalar, text, to));
    },
  });
  return changes;
}

const lineEndOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** The redirect as an item of a list, indented like the others. */
const itemLines = ({ from, to, reason, version }: Move, indent: string): string[] => [
  `${indent}- id: ${from}`,
  `${indent}  kind: moved`,
  `${indent}  to: [${to}]`,
  `${indent}  reason: ${reason}`,
  `${indent}  version: "${version}"`,
];

const block = (move: Move, indent: string, end: string): string =>
  itemLines(move, indent)
    .map((line) => line + end)
    .join('');

/** Behind the line in which the last item ends: a comment behind it is its own. */
function behind(node: Node, text: string): number {
  const end = node.range?.[1] ?? text.length;
  if (text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next < 0 ? text.length : next + 1;
}

/** The line for an id that moved, added to the text of redirects.yaml; an empty text where there is none yet. */
export function redirectAdded(text: string, move: Move): TextChange | undefined {
  if (isTooDeep(text)) return undefined;
  const end = lineEndOf(text);
  const { contents, errors } = parseDocument(text, OPTIONS);
  if (errors.length > 0) return undefined;
  if (!isSeq(contents) || contents.items.length === 0) {
    const range = isNode(contents) && contents.range ? contents.range : undefined;
    const at = range?.[0] ?? text.length;
    const before = at === 0 || text[at - 1] === '\n' ? '' : end;
    return { start: at, end: range?.[1] ?? at, newText: before + block(move, '', end) };
  }
  const last = contents.items.at(-1);
  if (!isNode(last) || !last.range) return undefined;
  if (contents.flow === true) {
    const { from, to, reason, version } = move;
    const newText = `, { id: ${from}, kind: moved, to: [${to}], reason: ${reason}, version: "${version}" }`;
    return { start: last.range[1], end: last.range[1], newText };
  }
  const line = text.lastIndexOf('\n', contents.range?.[0] ?? 0) + 1;
  const indent = /^ */u.exec(text.slice(line))?.[0] ?? '';
  const at = behind(last, text);
  return { start: at, end: at, newText: (text[at - 1] === '\n' ? '' : end) + block(move, indent, end) };
}

/** A file of a folder of records with what becomes of it. */
export interface ChangedFile {
  readonly path: string;
  /** Whether there is none yet. */
  readonly created: boolean;
  readonly changes: readonly TextChange[];
}

/**
 * What a new id for a record means for the files of its folder: every record that points at it, and the redirects. The file of the
 * record itself is to be renamed besides.
 *
 * @param files records and redirects.yaml, as they are written
 * @returns undefined where redirects.yaml cannot be read
 * @example renameId(files, { from: 'person:ida', to: 'person:ida-lind', reason: 'The record was renamed.', version: '1.1.0' })
 */
export function renameId(files: readonly TextFile[], move: Move, redirected = true): ChangedFile[] | undefined {
  const anew = files.map(({ path, text }) => ({
    path,
    created: false,
    changes: pointedAnew(text, move.from, move.to),
  }));
  const redirects = files.find(({ path }) => path === 'redirects.yaml');
  const added = redirected ? redirectAdded(redirects?.text ?? '', move) : undefined;
  if (redirected && added === undefined) return undefined;
  const changed = anew.map((file) =>
    file.path === 'redirects.yaml' && added !== undefined ? { ...file, changes: [...file.changes, added] } : file,
  );
  const created =
    redirects === undefined && added !== undefined ? [{ path: 'redirects.yaml', created: true, changes: [added] }] : [];
  return [...changed, ...created].filter(({ changes }) => changes.length > 0);
}
