import { styleText } from 'node:util';
import type { World } from '../world.js';

export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** Colours, where the terminal takes them. */
export const painter =
  ({ colour }: Pick<World, 'colour'>): Paint =>
  (style, text) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
