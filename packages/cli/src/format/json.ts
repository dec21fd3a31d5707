import type { World } from '../world.js';

/** One object, the same bytes for the same input. */
export const printJson = (output: object, { stdout }: World): void => stdout(`${JSON.stringify(output, null, 2)}\n`);
