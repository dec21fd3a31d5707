// What bench/dates.mjs bundles and measures.
export { datesIn } from '../packages/dates/src/prose/dates-in.ts';
export { tokenize } from '../packages/dates/src/prose/tokens.ts';
