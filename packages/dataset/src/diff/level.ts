/** How much a change asks of those who rely on the data; `none` where nothing changed. */
export const LEVELS = ['none', 'patch', 'minor', 'major'] as const;

export type Level = (typeof LEVELS)[number];

/** The highest of some levels; `none` of none. */
export const highest = (levels: Iterable<Level>): Level =>
  LEVELS[Math.max(0, ...[...levels].map((level) => LEVELS.indexOf(level)))] ?? 'none';
