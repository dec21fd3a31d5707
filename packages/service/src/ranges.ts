import type { Note, ProseBlock, Range } from '@glossator/markdown';

/** The last of a list in the order of the text that starts at an offset or before. */
function lastBefore<T extends { readonly start: number }>(list: readonly T[], offset: number): T | undefined {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}

/** Which of some ranges that do not overlap, in the order of the text, an offset lies in. */
export function rangeAt<T extends Range>(ranges: readonly T[], offset: number): T | undefined {
  const range = lastBefore(ranges, offset);
  return range !== undefined && offset < range.end ? range : undefined;
}

/** The block of prose that an offset lies in, its end included; undefined where there is none. */
export function blockAt({ prose }: Note, offset: number): ProseBlock | undefined {
  const block = lastBefore(prose, offset);
  return block !== undefined && offset <= block.start + block.text.length ? block : undefined;
}
