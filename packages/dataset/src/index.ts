/** Datasets, from records to what a reader sees. Pure: files are injected; those of a disk are in ./node. */
export { anyDisagree, boundsOfDate } from './agreement.js';
export { best } from './api/best.js';
export { addressOf, formatCitation, shortCitation } from './api/citations.js';
export { createDataset, type PublishedData } from './api/create-dataset.js';
export { buildDataset } from './build.js';
export type { Dataset } from './dataset.js';
export { Datasets, type Found, type Resolution } from './datasets.js';
export { CHANGES, type Change, type ChangeKind } from './diff/changes.js';
export { type Build, diffBuilds, diffDatasets } from './diff/diff.js';
export { highest, type Level } from './diff/level.js';
export { judgeRelease, type Release } from './diff/release.js';
export { displayDates, formatDate } from './display.js';
export { exportBibtex } from './export/bibtex.js';
export { exportCsv } from './export/csv/csv.js';
export { exportGraphml } from './export/graphml.js';
export { exportDataset } from './export/json.js';
export { exportJsonLd } from './export/jsonld.js';
export { exportTei } from './export/tei/tei.js';
export { escapeXml } from './export/xml.js';
export {
  type FileEntry,
  type FileStat,
  type Files,
  FilesError,
  type FileType,
  readText,
  stripBom,
} from './files/files.js';
export { gitIgnores, type Ignores } from './files/git-ignores.js';
export { type LoadedDataset, loadPackage } from './files/load.js';
export { LOCKFILES } from './files/locked.js';
export { lockedAbove } from './files/locked-above.js';
export { memoryFiles } from './files/memory-files.js';
export { canBeNote, isNoteName, isWantedByDefault, MOST_NOTE_BYTES } from './files/note-bounds.js';
export { OwnRecordsError, ownRecordsFolder } from './files/own-records.js';
export { isInside, parentOf, pathIn, relativeTo, upwards } from './files/paths.js';
export {
  CONFIG_FILES,
  findProject,
  isExcluded,
  isIncluded,
  loadProject,
  type PackageAbove,
  type Project,
} from './files/project.js';
export { type DatasetFiles, loadDataset } from './load.js';
export { addRecords } from './own/add-records.js';
export { compareText, formatProblem, InputError, type Problem, sortProblems } from './problem.js';
export { type BuildOptions, FORMAT_VERSION } from './publish/files.js';
export { PACKAGE_EXPORTS } from './publish/package-exports.js';
export { RECORD_FOLDERS, type TextFile } from './records/record-set.js';
export { renameId, type TextChange } from './records/rename-id.js';
