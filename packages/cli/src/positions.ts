import type { Position } from '@glossator/model';
import type { LineIndex } from '@glossator/markdown';

/** An offset with its line and column, as every machine output has it. */
export const positionAt = (lines: LineIndex, offset: number): Position => ({ ...lines.at(offset), offset });
