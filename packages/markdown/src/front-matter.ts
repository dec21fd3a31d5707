const OPEN = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/u;
const CLOSE_YAML = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r\n|\n|\r|$)/gu;
const CLOSE_TOML = /(?:^|\r\n|\n|\r)\+\+\+[ \t]*(?=\r\n|\n|\r|$)/gu;

/** Where the note begins behind its front matter, YAML or TOML; 0 where there is none or it is never closed. */
export function frontMatterEnd(text: string): number {
  const open = OPEN.exec(text);
  if (open === null) return 0;
  const end = open[1] === '---' ? CLOSE_YAML : CLOSE_TOML;
  end.lastIndex = open[0].length - 1;
  const close = end.exec(text);
  return close === null ? 0 : close.index + close[0].length;
}
