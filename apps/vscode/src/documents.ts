import { KINDS } from '@glossator/model';

/** The language of notes, by VS Code's name for it. */
export const MARKDOWN = 'markdown';

/** `person:leon-trotsky` is an address for VS Code: that of the card. */
export const CARD_SCHEMES: readonly string[] = KINDS;

/** What of a URI matters here. */
interface Address {
  readonly scheme: string;
  readonly path: string;
}

export const isCard = ({ scheme }: Address): boolean => CARD_SCHEMES.includes(scheme);

/** The id whose card an address is: `person:leon-trotsky`, `person:dataset/leon-trotsky`. */
export const idOf = ({ scheme, path }: Address): string => `${scheme}:${path}`;
