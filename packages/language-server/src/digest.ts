/** One round of mixing over the UTF-16 units of a text (MurmurHash3's multipliers), 32 bits. */
function mixed(text: string, seed: number, factor: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), factor);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/**
 * A short name of a text: the same for the same text in every process, another for another one but for a chance in 2⁶⁴.
 * Against accidents, not against forgery.
 *
 * @example digest('[]') // 15 characters at most
 */
export const digest = (text: string): string =>
  [mixed(text, 0xde_ad_be_ef, 0x85_eb_ca_6b), mixed(text, 0x41_c6_ce_57, 0xc2_b2_ae_35)]
    .map((half) => half.toString(36))
    .join('-');
