/** The library has no types of its own: what the tests ask of it. */
declare module 'jsonld' {
  interface Options {
    /** Refuses whatever would be dropped. */
    readonly safe: true;
    readonly base: null;
    readonly documentLoader: (address: string) => never;
    /** Keeps `@graph` where there is one object in it. */
    readonly graph?: true;
  }

  interface Term {
    readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph';
    readonly value: string;
    readonly datatype?: Term;
    readonly language?: string;
  }

  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }

  const jsonld: {
    expand(document: object, options: Options): Promise<object[]>;
    compact(document: object, context: object, options: Options): Promise<{ readonly '@graph': readonly unknown[] }>;
    toRDF(document: object, options: Options): Promise<readonly Quad[]>;
  };
  export default jsonld;
}
