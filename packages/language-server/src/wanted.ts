import type { OpenNote } from './documents.js';
import type { Settings } from './settings.js';

/**
 * Whether somebody wants to hear of a note: a configuration governs it, or it refers to something, or its reader asked for all
 * notes. What is not wanted has no findings, hovers of names, hints or colours; completion opens the way.
 */
export const isWanted = ({ configured, service, note }: OpenNote, { mentionsHover }: Settings): boolean =>
  configured || mentionsHover === 'all' || service.refers(note);

/** Whether names that are not linked show who they are. */
export const showsMentions = (open: OpenNote, settings: Settings): boolean =>
  settings.mentionsHover !== 'off' && isWanted(open, settings);
