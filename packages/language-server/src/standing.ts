import { type Files, lockedAbove } from '@glossator/dataset';
import type { ServedDataset, Status } from './protocol.js';

/** A dataset that serves, and where it comes from. Paths are absolute, parted with `/`. */
export interface Serving extends ServedDataset {
  readonly files: Files;
  /** The folder of its package, or of its records. */
  readonly root: string;
}

async function packageName({ files, root }: Serving): Promise<string | undefined> {
  try {
    const { name } = JSON.parse((await files.read(`${root}/package.json`)) ?? '{}') as { readonly name?: unknown };
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined;
  }
}

/** Where the lockfile in or above a folder of notes names another version of a dataset than the one that serves. */
export async function differingLocks(
  files: Files,
  folder: string,
  serving: readonly Serving[],
): Promise<Status['locks']> {
  const locks = serving.map(async (dataset) => {
    const { version, from } = dataset;
    const name = from === 'records' ? undefined : await packageName(dataset);
    const locked = name === undefined ? undefined : await lockedAbove(files, folder, name);
    return name === undefined || locked === undefined || locked === version
      ? []
      : [{ name, installed: version, locked }];
  });
  return (await Promise.all(locks)).flat();
}
