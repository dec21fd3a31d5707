import type { StateInline } from 'markdown-it';
import { readDestination } from './destination.js';

/** Longer ones are not looked at: a line of brackets alone would be read again at each. */
const MAX_LENGTH = 400;

/** `[[person:leon-trotsky|Trotzky]]`, or without words: the id stands for them then. */
export function wikilinks(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (!src.startsWith('[[', pos)) return false;
  const inside = src.slice(pos + 2, pos + 2 + MAX_LENGTH);
  const end = inside.search(/[[\]\n]/u);
  if (end < 0 || !inside.startsWith(']]', end)) return false;
  const [id = '', ...words] = inside.slice(0, end).split('|');
  if (readDestination(id.trim()) === undefined) return false;
  if (!silent) {
    const label = words.join('|').trim() || id.trim();
    state.push('link_open', 'a', 1).attrs = [['href', id.trim()]];
    state.push('text', '', 0).content = label;
    state.push('link_close', 'a', -1);
  }
  state.pos = pos + 2 + end + 2;
  return true;
}
