/** Datasets, from records to what a reader sees. Pure: the file system is in ./node. */
export { anyDisagree } from './agreement.js';
export { best, bestDate, ranked, type Sources } from './best.js';
export { buildDataset } from './build.js';
export type { Dataset, Found, Resolution } from './dataset.js';
export { Datasets } from './datasets.js';
export { displayDates, formatDate } from './display.js';
export { exportDataset } from './export.js';
export { type DatasetFiles, loadDataset } from './load.js';
export { addRecords } from './own/add-records.js';
export { compareText, formatProblem, InputError, type Problem, sortProblems } from './problem.js';
export { type BuildOptions, FORMAT_VERSION } from './publish/files.js';
export type { TextFile } from './records/record-set.js';
