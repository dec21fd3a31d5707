/** A place in a text: line and column from 1, in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Turns UTF-16 offsets into lines and columns. LF, CRLF and CR end lines. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
    }
    this.#starts = starts;
    this.#length = text.length;
  }

  /** The line and column of an offset; offsets outside the text are moved to its nearest end. */
  at(offset: number): LineColumn {
    const clamped = Math.min(Math.max(offset, 0), this.#length);
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (this.#starts[low] ?? 0) + 1 };
  }

  /** Where a line (from 1) starts and where the next one does; undefined for a line that is not there. */
  span(line: number): { readonly start: number; readonly end: number } | undefined {
    const start = this.#starts[line - 1];
    return start === undefined ? undefined : { start, end: this.#starts[line] ?? this.#length };
  }
}
