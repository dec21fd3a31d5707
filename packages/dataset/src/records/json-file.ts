import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import type { Parsed, Path } from './document.js';

/** Line and column, from 1, of an offset. */
function place(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/u);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Recursion is how these parsers go down: what nests deeper than their stack ends in this. */
const tooDeep = (error: unknown): boolean => error instanceof RangeError;

/** Where a text stops being JSON, and a word for why; without a place where that cannot be told. */
export function whereJsonBreaks(text: string): { readonly line?: number; readonly column?: number; reason: string } {
  const found: { readonly offset: number; readonly error: number }[] = [];
  try {
    visit(text, { onError: (error, offset) => found.push({ error, offset }) }, { disallowComments: true });
  } catch (error) {
    if (!tooDeep(error)) throw error;
    return { reason: 'nested too deep' };
  }
  const [first] = found;
  return first === undefined
    ? { reason: 'an unexpected character' }
    : { ...place(text, first.offset), reason: printParseErrorCode(first.error) };
}

/** A member of an object that a later one of the same name would hide. */
function repeated(node: Node): Node | undefined {
  const keys = new Set<string>();
  for (const member of node.type === 'object' ? (node.children ?? []) : []) {
    const [key] = member.children ?? [];
    if (key !== undefined && keys.has(key.value as string)) return key;
    keys.add(key?.value as string);
  }
  return firstOf(node.children ?? [], repeated);
}

function firstOf<T, R>(list: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The value of a node. Not by the parser's own function, to which a key `__proto__` is no property. */
function dataOf({ type, value, children = [] }: Node): unknown {
  if (type === 'array') return children.map(dataOf);
  if (type !== 'object') return value as unknown;
  const members = children.flatMap(({ children: [key, inner] = [] }) =>
    key === undefined || inner === undefined ? [] : [[key.value as string, dataOf(inner)] as const],
  );
  return Object.fromEntries(members);
}

/** Reads JSON in which comments and trailing commas are allowed. */
export function parseJsonc(path: string, text: string): Parsed {
  try {
    return parseTreeOf(path, text);
  } catch (error) {
    if (!tooDeep(error)) throw error;
    return { problems: [{ file: path, message: 'nested too deep: check brackets and braces.' }] };
  }
}

function parseTreeOf(path: string, text: string): Parsed {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false, allowEmptyContent: false });
  const problemAt = (offset: number, message: string) => ({ file: path, ...place(text, offset), message });
  if (errors.length > 0 || root === undefined) {
    const found = errors.map(({ error, offset }) =>
      problemAt(offset, `not valid JSON (${printParseErrorCode(error)}): check commas, quotes and braces here.`),
    );
    return {
      problems: found.length > 0 ? found.slice(0, 1) : [problemAt(0, 'the file is empty: expected one JSON object.')],
    };
  }
  const twice = repeated(root);
  if (twice !== undefined) {
    const message = `${JSON.stringify(twice.value)} stands here twice: keep one.`;
    return { problems: [problemAt(twice.offset, message)] };
  }
  const nearest = (at: Path): Node => {
    for (let length = at.length; length > 0; length -= 1) {
      const node = findNodeAtLocation(root, [...at.slice(0, length)]);
      if (node !== undefined) return node;
    }
    return root;
  };
  return {
    path,
    data: dataOf(root),
    written: (at) => {
      const node = findNodeAtLocation(root, [...at]);
      return node && text.slice(node.offset, node.offset + node.length);
    },
    problem: (at, message) => problemAt(nearest(at).offset, message),
    problemAtKey: (at, key, message) =>
      problemAt((findNodeAtLocation(root, [...at, key])?.parent ?? nearest(at)).offset, message),
  };
}
