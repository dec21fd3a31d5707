export type { NoteComment } from './comments.js';
export { frontMatterEnd } from './front-matter.js';
export type { Heading } from './headings.js';
export { type LineColumn, LineIndex } from './lines.js';
export type { Link, LinkForm, Range } from './links.js';
export { type Note, parseNote, reparse } from './note.js';
export type { ProseBlock, ProseKind } from './prose.js';
export { type Replacement, unwrap, type Wrapped } from './unwrap.js';
