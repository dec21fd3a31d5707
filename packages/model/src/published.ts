/**
 * Validators of what stands in the files of a published dataset, for whoever loads one: they look at the shape alone, name
 * the first mistake, and **take out of the document** properties that they do not know, which a later version has added.
 */
export * from './generated/published.js';
