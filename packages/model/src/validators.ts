/** One validator a document that is read from disk, compiled ahead of time: nothing is compiled at run time. */
export * from './generated/validators.js';
