import { type Change, type ChangeKind, changeOf } from './changes.js';
import { keysOf, type Two, textOf } from './two.js';

/**
 * What differs between two versions of a JSON Schema document, and whether that breaks those who rely on it. Who reads the published form
 * relies on what the schema promises; who writes records relies on what it allows. So what is widened breaks the former, what is narrowed
 * the latter; a value or a property more breaks nobody, one less both; and where neither can be told, that is a break.
 */

const same = (a: unknown, b: unknown): boolean => a === b || textOf(a) === textOf(b);

type Schema = Readonly<Record<string, unknown>>;

/** In which direction a keyword changed; `more` and `less` of what can be named. */
type Direction = 'widened' | 'narrowed' | 'more' | 'less' | 'otherwise' | 'reworded';

interface Difference {
  readonly pointer: string;
  readonly direction: Direction;
  readonly before?: unknown;
  readonly after?: unknown;
}

const WORDING: readonly string[] = ['title', 'description', '$comment', 'examples', 'default', 'deprecated', '$schema'];
const NAMED: readonly string[] = ['properties', '$defs', 'patternProperties', 'dependentSchemas'];
const BRANCHES: readonly string[] = ['oneOf', 'anyOf', 'allOf', 'prefixItems'];

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const step = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Where `$ref` leads inside its document; itself where it leads nowhere. */
function resolved(schema: Schema, root: Schema): Schema {
  const { $ref } = schema;
  const name = typeof $ref === 'string' && $ref.startsWith('#/$defs/') ? $ref.slice('#/$defs/'.length) : undefined;
  const definitions = root['$defs'];
  const found =
    name !== undefined && isSchema(definitions) && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  return isSchema(found) ? { ...found, ...schema, $ref: undefined } : schema;
}

/** A list of which the order means nothing: which entries came and went. */
function ofLists(before: unknown, after: unknown, came: Direction, went: Direction): Direction[] {
  const [old, fresh] = [listOf(before), listOf(after)];
  const lacks = (list: readonly unknown[], entry: unknown): boolean => !list.some((other) => same(other, entry));
  return [
    ...(fresh.some((entry) => lacks(old, entry)) ? [came] : []),
    ...(old.some((entry) => lacks(fresh, entry)) ? [went] : []),
  ];
}

/** A bound that was set or went up; the other way for one from above. */
function ofBounds(keyword: string, before: unknown, after: unknown): Direction {
  const isLower = keyword.startsWith('min') || keyword === 'exclusiveMinimum';
  const open = isLower ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const [old, fresh] = [before, after].map((value) => (typeof value === 'number' ? value : open));
  return (fresh ?? open) > (old ?? open) === isLower ? 'narrowed' : 'widened';
}

/** The directions in which one keyword changed, where it holds no further schemas. */
function ofKeyword(keyword: string, before: unknown, after: unknown): Direction[] {
  if (WORDING.includes(keyword)) return ['reworded'];
  if (keyword === 'required') return ofLists(before, after, 'narrowed', 'widened');
  if (keyword === 'enum' && before !== undefined && after !== undefined) return ofLists(before, after, 'more', 'less');
  if (keyword === 'type' && before !== undefined && after !== undefined) {
    return ofLists(before, after, 'widened', 'narrowed');
  }
  if (/^(?:min|max|exclusiveM)/u.test(keyword)) return [ofBounds(keyword, before, after)];
  // Present in the published form and absent from records: what a reader or a writer relies on is in the other keywords.
  return keyword === 'readOnly' ? ['reworded'] : ['otherwise'];
}

/** Walks two documents side by side; each definition is compared once, under its name. */
class Comparison {
  readonly #roots: Two<Schema>;
  readonly #seen = new Set<string>();
  readonly differences: Difference[] = [];

  constructor(roots: Two<Schema>) {
    this.#roots = roots;
    this.#schemas(roots.before, roots.after, '');
  }

  #schemas(before: unknown, after: unknown, pointer: string): void {
    if (same(before, after)) return;
    if (!isSchema(before) || !isSchema(after)) {
      this.differences.push({ pointer, direction: 'otherwise', before, after });
      return;
    }
    if (before['$ref'] !== after['$ref']) {
      const key = `${before['$ref']} ${after['$ref']}`;
      if (this.#seen.has(key)) return;
      this.#seen.add(key);
      const [old, fresh] = [resolved(before, this.#roots.before), resolved(after, this.#roots.after)];
      if (old !== before || fresh !== after) {
        this.#schemas(old, fresh, pointer);
        return;
      }
    }
    for (const keyword of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (!same(before[keyword], after[keyword])) this.#keyword(keyword, before[keyword], after[keyword], pointer);
    }
  }

  #keyword(keyword: string, before: unknown, after: unknown, pointer: string): void {
    const at = step(pointer, keyword);
    if (NAMED.includes(keyword)) this.#named(keyword, before ?? {}, after ?? {}, at);
    else if (BRANCHES.includes(keyword) && listOf(before).length === listOf(after).length) {
      for (const [place, branch] of listOf(before).entries()) {
        this.#schemas(branch, listOf(after)[place], step(at, place));
      }
    } else if (isSchema(before) && isSchema(after) && keyword !== 'dependentRequired') this.#schemas(before, after, at);
    else {
      const branches = keyword === 'oneOf' || keyword === 'anyOf';
      const directions = branches ? ofLists(before, after, 'widened', 'narrowed') : ofKeyword(keyword, before, after);
      for (const direction of directions) this.differences.push({ pointer: at, direction, before, after });
    }
  }

  #named(keyword: string, before: unknown, after: unknown, at: string): void {
    if (!isSchema(before) || !isSchema(after)) return;
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const [old, fresh] = [before, after].map((of) => (Object.hasOwn(of, name) ? of[name] : undefined));
      if (old !== undefined && fresh !== undefined) this.#schemas(old, fresh, step(at, name));
      // A definition alone says nothing: what refers to it does.
      else if (keyword === 'properties') {
        this.differences.push({ pointer: step(at, name), direction: fresh === undefined ? 'less' : 'more' });
      } else if (keyword !== '$defs') this.differences.push({ pointer: step(at, name), direction: 'otherwise' });
    }
  }
}

/** Documents that say what a curator may write; the others say what is published. */
const isWritten = (path: string): boolean => /(?:-record|\/dataset|\/redirects)\.schema\.json$/u.test(path);

function kindOf(direction: Direction, written: boolean): ChangeKind {
  if (direction === 'reworded') return 'schema-reworded';
  const harmless: Direction = written ? 'widened' : 'narrowed';
  return direction === 'more' || direction === harmless ? 'schema-extended' : 'schema-broken';
}

const MAX_TEXT = 200;

function textOfPart(value: unknown): string | undefined {
  const text = JSON.stringify(value);
  return text === undefined || text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)}…`;
}

/** The schema documents that both builds have, by path. A definition that several hold is told of once. */
export function diffSchemas(schemas: Two<ReadonlyMap<string, unknown>>): Change[] {
  const told = new Set<string>();
  const paths = [...keysOf(schemas)].sort();
  return paths.flatMap((path) => {
    const [before, after] = [schemas.before.get(path), schemas.after.get(path)];
    if (!isSchema(before) || !isSchema(after)) return [];
    return new Comparison({ before, after }).differences.flatMap((difference) => {
      const kind = kindOf(difference.direction, isWritten(path));
      const [was, is] = [textOfPart(difference.before), textOfPart(difference.after)];
      const key = JSON.stringify([difference.pointer, kind, was, is]);
      if (difference.pointer.startsWith('/$defs/') && told.has(key)) return [];
      told.add(key);
      const texts = { ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) };
      return [changeOf(kind, { id: path, label: path, property: difference.pointer, ...texts })];
    });
  });
}
