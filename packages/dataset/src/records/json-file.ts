import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Parsed, Path } from './document.js';

/** Line and column, from 1, of an offset. */
function place(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/u);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Reads JSON in which comments and trailing commas are allowed. */
export function parseJsonc(path: string, text: string): Parsed {
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
  const nearest = (at: Path): Node => {
    for (let length = at.length; length > 0; length -= 1) {
      const node = findNodeAtLocation(root, [...at.slice(0, length)]);
      if (node !== undefined) return node;
    }
    return root;
  };
  return {
    path,
    data: getNodeValue(root) as unknown,
    written: (at) => {
      const node = findNodeAtLocation(root, [...at]);
      return node && text.slice(node.offset, node.offset + node.length);
    },
    problem: (at, message) => problemAt(nearest(at).offset, message),
    problemAtKey: (at, key, message) =>
      problemAt((findNodeAtLocation(root, [...at, key])?.parent ?? nearest(at)).offset, message),
  };
}
