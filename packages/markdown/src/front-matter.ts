const OPEN = /^---[ \t]*(?:\r\n|\n|\r)/u;
const CLOSE = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r\n|\n|\r|$)/gu;

/** Where the note begins behind its YAML front matter; 0 where there is none or it is never closed. */
export function frontMatterEnd(text: string): number {
  const open = OPEN.exec(text);
  if (open === null) return 0;
  CLOSE.lastIndex = open[0].length - 1;
  const close = CLOSE.exec(text);
  return close === null ? 0 : close.index + close[0].length;
}
