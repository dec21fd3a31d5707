/** References in Markdown, shown by markdown-it: in VS Code's preview, and on any site. */
export { type DatasetLike, lookupIn } from './lookup-in.js';
export type { EntityKind, Lookup, Meaning } from './meaning.js';
export { glossator, type Options } from './plugin.js';
