import fs from 'node:fs';

/** Saving a file makes several events: they are one change. Milliseconds. */
const PAUSE = 50;

/** Tells of changes of the files below a folder, for clients that do not; a folder that cannot be watched tells nothing. */
export function watchFolder(folder: string, changed: () => void): void {
  try {
    let pending: NodeJS.Timeout | undefined;
    const watcher = fs.watch(folder, { recursive: true, persistent: false }, () => {
      clearTimeout(pending);
      pending = setTimeout(changed, PAUSE);
    });
    watcher.on('error', () => watcher.close());
  } catch {
    // It is not there: that is said where it is read.
  }
}
