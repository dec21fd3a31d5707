import { anyDisagree, formatDate } from '@glossator/dataset';
import {
  type Coordinates,
  type CoordinatesClaim,
  type DateClaim,
  dateClaims,
  type RivalProperty,
  type TextClaim,
} from '@glossator/model';
import { DATE_FACTS } from '../card.js';
import type { About } from './about.js';
import { citedEach } from './cited.js';
import { brackets, remark } from './claim.js';
import { bounded, item, type Line, plain, section, strong } from './text.js';

type FactClaim = DateClaim | TextClaim | CoordinatesClaim;

/** Properties that hold claims and no dates, in the order of the page. */
const OTHER_FACTS = [
  ['description', 'Description'],
  ['issue', 'Issue'],
  ['coordinates', 'Coordinates'],
] as const satisfies readonly (readonly [RivalProperty, string])[];

/** @example '**52.135° N, 23.657° E**' */
const formatCoordinates = ({ latitude, longitude }: Coordinates): string =>
  `**${Math.abs(latitude)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude)}° ${longitude < 0 ? 'W' : 'E'}**`;

function valueText({ value }: FactClaim): string {
  if (typeof value === 'string') return plain(value);
  return 'latitude' in value ? formatCoordinates(value) : strong(formatDate(value));
}

const dateOf = ({ value }: FactClaim) => (typeof value === 'object' && 'bounds' in value ? value : undefined);

/** A claim with its sources below it. */
const claimLines =
  (about: About) =>
  (claim: FactClaim): Line[] =>
    item(
      [valueText(claim), ...brackets(claim, about, dateOf(claim)), ...remark(claim)],
      citedEach(claim.cite, about.dataset).flatMap((line) => item(line)),
    );

/** Each is compared with each; so many rival dates nobody has. */
const MAX_COMPARED = 300;

/** Rivals are a dispute only where they cannot both be right. */
const disagree = (claims: readonly FactClaim[]): boolean => {
  const dates = claims.filter((claim): claim is DateClaim => dateOf(claim) !== undefined);
  return anyDisagree(dates.slice(0, MAX_COMPARED));
};

/** Every claim of every property, side by side with its sources; where they cannot all be right, the heading says so. */
export function facts(about: About): Line[] {
  const { entity } = about;
  const all = [
    ...DATE_FACTS.map(([property, title]) => [title, dateClaims(entity, property)] as const),
    ...OTHER_FACTS.map(([property, title]) => {
      const claims = (entity as Partial<Record<RivalProperty, readonly FactClaim[]>>)[property];
      return [title, claims ?? []] as const;
    }),
  ];
  return section(
    'What is claimed, and by whom',
    all.flatMap(([title, claims]) =>
      section(disagree(claims) ? `${title}: the sources differ` : title, bounded(claims, claimLines(about)), 3),
    ),
  );
}
