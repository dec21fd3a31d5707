import { type Document, isMap, isNode, isScalar, Lexer, LineCounter, parseDocument, type Scalar, visit } from 'yaml';
import { tell } from '../problem.js';
import type { Parsed, Path } from './document.js';

/** The parser's words end before what they advise a programmer to do. */
function reason(code: string, message: string): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here: expected one a file, without a line "---".';
  const [first = message] = message.split(/[;\n]/u);
  return `${first.replace(/\.$/u, '')}. Expected valid YAML: check quotes, colons and indentation here.`;
}

/** Far more than any record needs, and far less than the stack of the parser takes. */
const MAX_DEPTH = 200;

/** Levels of brackets. Texts with few of them need no closer look. */
function flowDepth(text: string): number {
  if (text.split(/[[{]/u).length <= MAX_DEPTH) return 0;
  let [depth, deepest] = [0, 0];
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/**
 * Whether a text nests so deep that it must not be parsed: the parser goes down by recursion, and near the end of the stack the engine
 * gives up the whole process. A level of a block is at least one column further in.
 */
export const isTooDeep = (text: string): boolean =>
  new RegExp(`^[ \\t?:-]{${MAX_DEPTH}}`, 'mu').test(text) || flowDepth(text) > MAX_DEPTH;

/** A key that stands in its map for the second time. The parser's own search compares every key with every other. */
function repeatedKey(document: Document): Scalar | undefined {
  let found: Scalar | undefined;
  visit(document, {
    Map: (_at, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) found ??= key;
        keys.add(key.value);
      }
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found;
}

interface Tree {
  readonly document: Document.Parsed;
  readonly place: (offset: number) => { readonly line: number; readonly column: number };
}

function treeOf(text: string): Tree {
  const lines = new LineCounter();
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false, version: '1.2' } as const;
  const place: Tree['place'] = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return { document: parseDocument(text, options), place };
}

function offsetOf(document: Document, at: Path): number {
  for (let length = at.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(at.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function offsetOfKey(document: Document, at: Path, key: string): number {
  const node = at.length === 0 ? document.contents : document.getIn(at, true);
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, at);
}

/** Reads YAML 1.2; syntax errors come back as problems. */
export function parseYaml(path: string, text: string): Parsed {
  if (isTooDeep(text)) {
    return {
      problems: [{ file: path, message: `nested more than ${MAX_DEPTH} levels deep: check brackets and indentation.` }],
    };
  }
  const { document, place } = treeOf(text);
  // A warning is about a tag or a key that means nothing to us: a slip as well.
  const found = [...document.errors, ...document.warnings];
  if (found.length > 0) {
    return {
      problems: tell(path, found, ({ pos, code, message }) => ({
        file: path,
        ...place(pos[0]),
        message: reason(code, message),
      })),
    };
  }
  const twice = repeatedKey(document);
  if (twice !== undefined) {
    const message = `"${String(twice.value)}" stands here twice: keep one.`;
    return { problems: [{ file: path, ...place(twice.range?.[0] ?? 0), message }] };
  }
  // Aliases are followed only here: one without an anchor, or too many of them, is thrown.
  let data: unknown;
  try {
    data = document.toJS();
    JSON.stringify(data);
  } catch (error) {
    const message = `its aliases (*name) cannot be followed: ${(error as Error).message.split('\n')[0]}. Write the values out.`;
    return { problems: [{ file: path, ...place(0), message }] };
  }
  // A dataset has many records and few mistakes: the tree, many times the size of the text, is made again where one is pointed at.
  let tree: Tree | undefined;
  const again = (): Tree => {
    tree ??= treeOf(text);
    return tree;
  };
  return {
    path,
    data,
    written: (at) => {
      const node = again().document.getIn(at, true);
      return isScalar(node) ? node.source : undefined;
    },
    problem: (at, message) => ({ file: path, ...again().place(offsetOf(again().document, at)), message }),
    problemAtKey: (at, key, message) => ({
      file: path,
      ...again().place(offsetOfKey(again().document, at, key)),
      message,
    }),
  };
}
