/**
 * The data model: kinds and ids, the types of records and of the published form, the vocabularies.
 * The validators and the schema documents are entries of their own, so that who needs only types pays for nothing.
 */
export * from './generated/types.js';
export * from './ids.js';
export * from './kinds.js';
export * from './vocabularies.js';
