/** The examples of the CommonMark specification, as data; the package has no types of its own. */
declare module 'commonmark-spec' {
  export const tests: readonly {
    /** `→` stands for a tab. */
    readonly markdown: string;
    readonly html: string;
    readonly section: string;
    readonly number: number;
  }[];
}
