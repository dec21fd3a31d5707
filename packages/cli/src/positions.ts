import type { LineIndex } from '@glossator/markdown';
import type { Position } from '@glossator/model';

/** An offset with its line and column, as every machine output has it. */
export const positionAt = (lines: LineIndex, offset: number): Position => ({ ...lines.at(offset), offset });
