import { FOLDERS } from '@glossator/model';

const JSON_FILES = [
  'dataset',
  ...Object.values(FOLDERS),
  'index',
  'sources',
  'redirects',
  'search',
  'vocabularies',
  'context',
] as const;

/** The `exports` of the package.json of a data package, as they follow from what a build writes into its `dist`. */
export const PACKAGE_EXPORTS: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  '.': { types: './dist/index.d.ts', default: './dist/index.js' },
  './api': { types: './dist/api.d.ts', default: './dist/api.js' },
  './search': { types: './dist/search.d.ts', default: './dist/search.js' },
  ...Object.fromEntries(JSON_FILES.map((name) => [`./${name}.json`, `./dist/${name}.json`])),
  './schema/*': './dist/schema/*',
  './package.json': './package.json',
};
