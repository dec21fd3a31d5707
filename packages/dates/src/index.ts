export * from './bounds.js';
export * from './calendar.js';
export * from './compare.js';
export * from './duration.js';
export * from './edtf.js';
export * from './format.js';
export * from './iso.js';
export * from './relative.js';
