/** The library has no types of its own: what the tests ask of it. Milliseconds since 1970, or null or an infinity where open. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null };
}
