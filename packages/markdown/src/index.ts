export { type LineColumn, LineIndex } from './lines.js';
export type { Link, LinkForm, Range } from './links.js';
export { type Note, parseNote } from './note.js';
export type { ProseBlock } from './prose.js';
