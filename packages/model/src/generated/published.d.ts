import type { Validator } from './validators.js';

export const Person: Validator;
export const Organization: Validator;
export const Event: Validator;
export const Work: Validator;
export const Place: Validator;
export const Concept: Validator;
export const Source: Validator;
export const Redirect: Validator;
export const IndexEntry: Validator;
export const SearchTable: Validator;
export const Vocabularies: Validator;
export const Manifest: Validator;
