/** Datasets on disk. The only room of this package that knows Node. */
export { type Built, buildFolder } from './build.js';
export { sha256 } from './digest.js';
export { isInstalledDataset, type LoadedDataset, loadInstalled, loadPackage } from './load.js';
export { nodeFiles } from './node-files.js';
export { OwnRecordsError, ownRecordsFolder } from './own-records.js';
export { isInside, isThere, readIfThere, stripBom, systemReason, withSlashes } from './paths.js';
export {
  CONFIG_FILES,
  findProject,
  isExcluded,
  isIncluded,
  loadProject,
  type PackageAbove,
  type Project,
  packageAbove,
  upwards,
} from './project.js';
export { readBuild } from './read-build.js';
export { replaceFile } from './replace-file.js';
