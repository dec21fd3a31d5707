import { nativePath, nodeFiles } from '@glossator/dataset/node';
import { createWorld, type Sources } from '../world/workspace-world.js';
import type { Reporter, World } from '../world.js';
import { watchFolder } from './watch-folder.js';

/** A world that reads and watches `file:` on its own machine. */
export const createNodeWorld = (reporter: Reporter, client: Sources['client']): World =>
  createWorld(reporter, {
    local: { files: nodeFiles, watch: (folder, changed) => watchFolder(nativePath(folder), changed) },
    client,
  });
