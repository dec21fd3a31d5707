import fs from 'node:fs';
import path from 'node:path';

/** Saving a file makes several events: they are one change. Milliseconds. */
const PAUSE = 50;

type Heard = (name: string | null) => void;

/** A folder that cannot be watched tells nothing: why is said where it is read. */
function listen(folder: string, recursive: boolean, heard: Heard): fs.FSWatcher | undefined {
  try {
    const watcher = fs.watch(folder, { recursive, persistent: false }, (_event, name) => heard(name));
    return watcher.on('error', () => watcher.close());
  } catch {
    return undefined;
  }
}

function nearestAbove(folder: string): string {
  const above = path.dirname(folder);
  return above === folder || fs.existsSync(above) ? above : nearestAbove(above);
}

/**
 * Tells of changes of the files below a folder, for clients that do not, and of the folder's coming and going.
 *
 * @param folder absolute; it need not be there yet
 * @returns ends the watch
 */
export function watchFolder(folder: string, changed: () => void): () => void {
  let pending: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(pending);
    pending = setTimeout(changed, PAUSE);
  };
  const above = nearestAbove(folder);
  const [below] = path.relative(above, folder).split(path.sep);
  const watchers = [
    listen(folder, true, soon),
    listen(above, false, (name) => {
      if (name === null || name === below) soon();
    }),
  ];
  return () => {
    clearTimeout(pending);
    for (const watcher of watchers) watcher?.close();
  };
}
