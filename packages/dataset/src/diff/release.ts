import { LEVELS, type Level } from './level.js';

/** What is said of the step between two versions. */
export interface Release {
  /** The step: `none` where the versions are the same, so that nothing is released yet; `lower` where the new one is older. */
  readonly released: Level | 'lower';
  /** The lowest version that may be released. */
  readonly atLeast: string;
  readonly enough: boolean;
}

type Version = readonly [major: number, minor: number, patch: number];

const numbers = (version: string): Version => {
  const [major = 0, minor = 0, patch = 0] = (version.split(/[-+]/u)[0] ?? '').split('.').map(Number);
  return [major, minor, patch];
};

const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

const isPrerelease = (version: string): boolean => version.includes('-');

/** Below 1.0.0 a caret range holds the minor number fast, so that number is the one to raise for what would be major. */
function lowest([major, minor, patch]: Version, level: Level): Version {
  if (level === 'none') return [major, minor, patch];
  if (level === 'patch') return [major, minor, patch + 1];
  return level === 'minor' || major === 0 ? [major, minor + 1, 0] : [major + 1, 0, 0];
}

function step(before: Version, after: Version): Level | 'lower' {
  if (compare(after, before) < 0) return 'lower';
  const at = after.findIndex((part, place) => part !== before[place]);
  return at < 0 ? 'none' : (LEVELS[3 - at] ?? 'none');
}

/**
 * Whether a version is high enough for what changed. A prerelease counts as the release that it leads to, and binds nobody: what follows it
 * may be that release, whatever changed. The same version twice is no release yet, and enough.
 *
 * @param before,after SemVer
 * @example judgeRelease('1.2.0', '1.2.1', 'minor') // { released: 'patch', atLeast: '1.3.0', enough: false }
 */
export function judgeRelease(before: string, after: string, level: Level): Release {
  if (before === after) return { released: 'none', atLeast: lowest(numbers(before), level).join('.'), enough: true };
  const [from, to] = [numbers(before), numbers(after)];
  const least = isPrerelease(before) ? from : lowest(from, level);
  // Behind 1.0.0, 1.0.0-rc would be the older one.
  const older = compare(to, from) === 0 && isPrerelease(after) && !isPrerelease(before);
  const released = older ? 'lower' : step(from, to);
  return { released, atLeast: least.join('.'), enough: released !== 'lower' && compare(to, least) >= 0 };
}
