import { web } from './web.js';

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits, by what browsers and Node have alike.
 *
 * @throws Error in a page that is not served over https, which browsers give no digests
 */
export async function sha256(text: string): Promise<string> {
  const subtle = web.crypto?.subtle;
  if (subtle === undefined) throw new Error('no digest can be made in a page that was not opened over https');
  const digest = await subtle.digest('SHA-256', new web.TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
