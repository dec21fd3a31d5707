/** Holds every message of a server to the protocol: its form by the schema made of `messages.ts`, and one answer a request. */
import fs from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { Message, type NotificationMessage, type RequestMessage, type ResponseMessage } from 'vscode-languageserver';

type Part = 'Results' | 'Notifications' | 'Requests';

export const SCHEMA = path.join(import.meta.dirname, 'generated/messages.schema.json');

const ajv = new Ajv({ strict: false, allErrors: false });
let methods: Readonly<Record<Part, ReadonlySet<string>>> | undefined;

/** Read when the first message comes. */
function load(): Readonly<Record<Part, ReadonlySet<string>>> {
  const schema = JSON.parse(fs.readFileSync(SCHEMA, 'utf8')) as {
    readonly definitions: Readonly<Record<Part, { readonly properties: object }>>;
  };
  ajv.addSchema(schema, 'messages');
  const of = (part: Part) => new Set(Object.keys(schema.definitions[part].properties));
  return { Results: of('Results'), Notifications: of('Notifications'), Requests: of('Requests') };
}

/** Compiled when the first message of its kind comes. */
function validator(part: Part, method: string): ValidateFunction | undefined {
  methods ??= load();
  if (!methods[part].has(method)) return undefined;
  const pointer = method.replaceAll('~', '~0').replaceAll('/', '~1');
  return ajv.getSchema(`messages#/definitions/${part}/properties/${pointer}`);
}

/** What is wrong with a value; undefined where nothing is. A method without parameters says null for none. */
export function complaint(part: Part, method: string, value: unknown): string | undefined {
  const validate = validator(part, method);
  if (validate === undefined) return `${method}: no such method among the ${part.toLowerCase()} of messages.ts`;
  if (validate(value ?? null)) return undefined;
  return `${method}: ${ajv.errorsText(validate.errors, { dataVar: part.toLowerCase() })}: ${JSON.stringify(value)?.slice(0, 400)}`;
}

/** Listens to both sides of one connection. */
export class Checker {
  /** What the server did against the protocol, in order. */
  readonly complaints: string[] = [];
  /** By id: what was asked and is not answered. */
  readonly unanswered = new Map<ResponseMessage['id'], string>();
  /** By id: what the server asked and the client has not answered. */
  readonly #asking = new Set<ResponseMessage['id']>();

  /** A message of the client. */
  said(message: Message): void {
    if (Message.isRequest(message)) this.unanswered.set(message.id, message.method);
    else if (Message.isResponse(message)) this.#asking.delete(message.id);
  }

  /** A message of the server. */
  heard(message: Message): void {
    if (message.jsonrpc !== '2.0') this.#complain(`no JSON-RPC 2.0: ${JSON.stringify(message)}`);
    else if (Message.isRequest(message)) this.#request(message);
    else if (Message.isNotification(message)) this.#notification(message);
    else if (Message.isResponse(message)) this.#response(message);
    else this.#complain(`neither request, notification nor response: ${JSON.stringify(message)}`);
  }

  #request({ id, method, params }: RequestMessage): void {
    if (this.#asking.has(id)) this.#complain(`${method}: asked under an id in use: ${id}`);
    this.#asking.add(id);
    this.#complain(complaint('Requests', method, params));
  }

  #notification({ method, params }: NotificationMessage): void {
    this.#complain(complaint('Notifications', method, params));
  }

  #response({ id, result, error }: ResponseMessage): void {
    // What cannot be read as a message is answered under no id.
    if (id === null && error !== undefined) return;
    const method = this.unanswered.get(id);
    if (method === undefined) this.#complain(`an answer that nobody waits for: ${id}`);
    this.unanswered.delete(id);
    if ((result === undefined) === (error === undefined)) this.#complain(`${method}: result or error, one of the two`);
    if (error !== undefined) {
      if (!(Number.isInteger(error.code) && typeof error.message === 'string')) {
        this.#complain(`${method}: an error without code or message: ${JSON.stringify(error)}`);
      }
    } else if (method !== undefined) this.#complain(complaint('Results', method, result));
  }

  #complain(text: string | undefined): void {
    if (text !== undefined) this.complaints.push(text);
  }
}
