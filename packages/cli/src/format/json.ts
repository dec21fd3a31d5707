import type { World } from '../world.js';

/** One object, the same bytes for the same input. */
export const json = (output: object): string => `${JSON.stringify(output, null, 2)}\n`;

export const printJson = (output: object, { stdout }: World): void => stdout(json(output));
