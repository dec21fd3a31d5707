/** A JSON Schema as it is read: nothing is known of it beyond being an object, or `false`. */
export type Schema = { readonly [keyword: string]: unknown };

export function mapObjects<T>(value: T, change: (object: Schema) => Schema): T;
export function reachable(definitions: Record<string, Schema>, name: string, seen?: Set<string>): Set<string>;
export function combine(): { definitions: Record<string, Schema>; roots: Record<string, string> };
export function standalone(definitions: Record<string, Schema>, name: string): Schema;
