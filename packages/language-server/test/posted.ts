/** The two ends of a connection that goes by messages, as to a worker. */
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver-protocol';

export interface Posted {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** To be called with each message of the other side, in JSON. */
  readonly receive: (json: string) => void;
}

/** @param post takes a message to the other side, in JSON */
export function posted(post: (json: string) => void | Promise<void>): Posted {
  const listeners = new Set<DataCallback>();
  class Reader extends AbstractMessageReader {
    listen(callback: DataCallback): Disposable {
      listeners.add(callback);
      return { dispose: () => listeners.delete(callback) };
    }
  }
  class Writer extends AbstractMessageWriter {
    async write(message: Message): Promise<void> {
      await post(JSON.stringify(message));
    }
    end(): void {
      // The other side is ended by whoever started it.
    }
  }
  const receive = (json: string): void => {
    for (const listener of listeners) listener(JSON.parse(json) as Message);
  };
  return { reader: new Reader(), writer: new Writer(), receive };
}
