import type { Range } from '@glossator/markdown';
import type { Fix } from '../finding.js';

/** Writes another destination. */
export const redirectTo = ({ start, end }: Range, id: string, safe: boolean, title = `Change to ${id}`): Fix => ({
  title,
  safe,
  edits: [{ start, end, newText: id }],
});
