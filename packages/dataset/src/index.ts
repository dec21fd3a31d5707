/** Datasets, from records to what a reader sees. Pure: the file system is in ./node. */
export { anyDisagree } from './agreement.js';
export { best } from './api/best.js';
export { shortCitation } from './api/citations.js';
export { createDataset, type PublishedData } from './api/create-dataset.js';
export { buildDataset } from './build.js';
export type { Dataset } from './dataset.js';
export { Datasets, type Found, type Resolution } from './datasets.js';
export { CHANGES, type Change, type ChangeKind } from './diff/changes.js';
export { type Build, diffBuilds, diffDatasets } from './diff/diff.js';
export { highest, type Level } from './diff/level.js';
export { judgeRelease, type Release } from './diff/release.js';
export { displayDates, formatDate } from './display.js';
export { exportDataset } from './export.js';
export { type DatasetFiles, loadDataset } from './load.js';
export { addRecords } from './own/add-records.js';
export { compareText, formatProblem, InputError, type Problem, sortProblems } from './problem.js';
export { type BuildOptions, FORMAT_VERSION } from './publish/files.js';
export type { TextFile } from './records/record-set.js';
