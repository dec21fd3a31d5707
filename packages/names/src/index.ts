export { fold } from './fold.js';
export { type Linking, linkingOf } from './linking.js';
export { buildNameIndex, type NamedEntity, type NameIndex, spellings } from './name-index.js';
export { type NearFinder, nearFinder, withinOneEdit } from './near.js';
export { type Bearer, bearers, type Doubt, type MatchKind, type NameMatch, scan } from './scan.js';
export { type Searchable, type SearchOptions, type SearchResult, search } from './search.js';
export { type SearchIndex, searchIndex } from './search-index.js';
export { buildSearchTable } from './search-table.js';
export { tokenize } from './tokens.js';
