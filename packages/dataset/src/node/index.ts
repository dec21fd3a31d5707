/** Datasets on disk. The only room of this package that knows Node. */
export { type Built, buildFolder } from './build.js';
export { sha256 } from './digest.js';
export { nativePath, nodeFiles } from './node-files.js';
export {
  findProject,
  gitIgnores,
  isExcluded,
  isIncluded,
  isInstalledDataset,
  loadProject,
  packageAbove,
  projectFinder,
  upwards,
} from './on-disk.js';
export { isInside, systemReason, withSlashes } from './paths.js';
export { readBuild } from './read-build.js';
export { replaceFile } from './replace-file.js';
export { replaceFolder } from './replace-folder.js';
