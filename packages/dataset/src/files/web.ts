/** What Node and browsers have alike and the language has not; typed here, so that no room of ours needs the types of either. */
export const web = globalThis as unknown as {
  readonly crypto?: {
    /** Only in a page that was opened over https. */
    readonly subtle?: { readonly digest: (algorithm: 'SHA-256', data: Uint8Array) => Promise<ArrayBuffer> };
  };
  readonly TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };
};
