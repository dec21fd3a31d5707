import { type Connection, ErrorCodes, Message, type MessageStrategy, ResponseError } from 'vscode-languageserver';
import { isSound } from './sound.js';

/** Under these names stands what is not let in: no client may say them itself. */
const EARLY = 'glossator/refused/early';
const LATE = 'glossator/refused/late';
const UNSOUND = 'glossator/refused/unsound';

type State = 'before' | 'serving' | 'ended';

/** Under which name a message is let in. */
function admit(method: string, params: unknown, state: State): string {
  if (method === 'exit') return method;
  if (state === 'before') return method === 'initialize' ? method : EARLY;
  if (state === 'ended' || method === 'initialize') return LATE;
  return isSound(method, params) ? method : UNSOUND;
}

/**
 * Nothing is served before `initialize` nor after `shutdown`, `initialize` comes once, and no feature sees parameters
 * that are not of its protocol: what comes all the same is refused. An option of a connection; {@link refuse} gives the
 * answers.
 */
export function admission(): MessageStrategy {
  let state: State = 'before';
  return {
    handleMessage: (message, next) => {
      if (!(Message.isRequest(message) || Message.isNotification(message))) return next(message);
      const method = admit(message.method, message.params, state);
      if (method === 'initialize') state = 'serving';
      if (method === 'shutdown') state = 'ended';
      next({ ...message, method } as Message);
    },
  };
}

/** Answers what was not let in. */
export function refuse(connection: Connection): void {
  connection.onRequest(EARLY, () => new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first'));
  connection.onRequest(LATE, () => new ResponseError(ErrorCodes.InvalidRequest, 'initialize came before, or shutdown'));
  connection.onRequest(UNSOUND, () => new ResponseError(ErrorCodes.InvalidParams, 'not what the protocol says'));
  for (const method of [EARLY, LATE, UNSOUND]) connection.onNotification(method, () => undefined);
}
