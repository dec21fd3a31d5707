/**
 * An id as an XML name: person-leon-trotsky. Those of sources, citations and terms have a full stop, which no slug has, so that no two
 * things have one name.
 */
export const xmlId = (id: string): string => id.replace(':', '-');

export const pointer = (id: string): string => `#${xmlId(id)}`;

export const sourceId = (key: string): string => `source.${key}`;

/** A value that TEI takes for one word. */
export const word = (text: string): string | undefined => text.replace(/[\p{C}\p{Z}]+/gu, '-') || undefined;
