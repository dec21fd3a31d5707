import type { ClaimProperty } from '@glossator/model';
import type { AnyClaim } from './walk.js';

interface DateLike {
  readonly edtf?: string;
  readonly relative?: { readonly to: string; readonly edge: string; readonly min: string; readonly max: string };
}

/** A value as text, the same for the same value however it is written in YAML. */
function canonicalValue(value: unknown): string {
  if (typeof value === 'string') return value;
  const { edtf, relative } = value as DateLike;
  if (edtf !== undefined) return edtf;
  if (relative !== undefined) return [relative.to, relative.edge, relative.min, relative.max].join(' ');
  return Object.entries(value as Record<string, unknown>)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${key}=${String(part)}`)
    .join(' ');
}

/**
 * The name of a claim within its entity: property and canonical value, or type and target, or role and entity; `#` and
 * the authored key where two share that.
 *
 * @example claimKey('relations', { type: 'memberOf', to: 'org:gpu', cite }) // 'relations=memberOf org:gpu'
 */
export function claimKey(property: ClaimProperty, claim: AnyClaim): string {
  const value =
    claim.to === undefined
      ? claim.entity === undefined
        ? canonicalValue(claim.value)
        : `${claim.role} ${claim.entity}`
      : `${claim.type} ${claim.to}`;
  return `${property}=${value}${claim.key === undefined ? '' : `#${claim.key}`}`;
}
