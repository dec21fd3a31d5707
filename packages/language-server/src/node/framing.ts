import { Transform, type TransformCallback } from 'node:stream';

/** The headers of a message end so. */
const END = '\r\n\r\n';

/** No headers are as long; what comes without an end is thrown away by then. Bytes. */
const LONGEST_HEADERS = 8192;

/** No message is longer than a note of the longest kind, many times over. Bytes. */
const LONGEST_BODY = 2 ** 28;

/** Anything may stand before the length: what is left of a message whose own was wrong has no line to itself. */
const LENGTH = /Content-Length:[ \t]*(\d{1,9})[ \t]*(?:\r\n[\w-]+:[^\r\n]*)*\r\n\r\n$/iu;

/**
 * Lets whole messages of the protocol through and drops what stands between them: the library would hear nothing any
 * more after one wrong header.
 */
export class Framing extends Transform {
  #pending: Buffer[] = [];
  #size = 0;
  /** How much there must be before it is worth looking again. */
  #wanted = 0;

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#pending.push(chunk);
    this.#size += chunk.length;
    if (this.#size >= this.#wanted) this.#read(Buffer.concat(this.#pending, this.#size));
    done();
  }

  #read(bytes: Buffer): void {
    let at = 0;
    this.#wanted = 0;
    for (;;) {
      const end = bytes.indexOf(END, at);
      if (end < 0) break;
      const body = end + END.length;
      const length = lengthOf(bytes.subarray(Math.max(at, body - LONGEST_HEADERS), body));
      if (length === undefined) {
        at = body;
        continue;
      }
      if (bytes.length < body + length) {
        this.#wanted = body + length - at;
        break;
      }
      this.push(`Content-Length: ${length}${END}`);
      this.push(bytes.subarray(body, body + length));
      at = body + length;
    }
    this.#keep(this.#wanted === 0 ? bytes.subarray(Math.max(at, bytes.length - LONGEST_HEADERS)) : bytes.subarray(at));
  }

  #keep(rest: Buffer): void {
    this.#pending = [rest];
    this.#size = rest.length;
  }
}

/** @returns undefined where headers name no length that a message can have */
function lengthOf(headers: Buffer): number | undefined {
  const length = Number(LENGTH.exec(headers.toString('latin1'))?.[1]);
  return length <= LONGEST_BODY ? length : undefined;
}
