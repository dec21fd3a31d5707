/**
 * The read API of a dataset: pure functions over a `Dataset`. The build bundles it into every data package as `api.js`, without any data;
 * `index.js` binds it to the package's own. `search` is apart, as `search.js`: programs that never search do not load its code.
 */
export { formatDate } from '../display.js';
export { all } from './all.js';
export { best } from './best.js';
export { citationsOf, formatCitation } from './citations.js';
export { claimsOf } from './claims.js';
export { createDataset } from './create-dataset.js';
export { eventsBetween } from './events-between.js';
export { find } from './find.js';
export { nameFor } from './name-for.js';
export { participantsOf, participationsOf } from './participants.js';
export { createReader } from './reader.js';
export { relationsOf } from './relations.js';
export { get, resolve } from './resolve.js';
