import { type Client } from '../client';
import { type ClientOptions } from '../client-options';
import { connect as connectWith } from '../connect';
import { dialTcp } from './dial-tcp';

export { type Client, type ClientState, type OpenOptions } from '../client';
export { type DrainOptions, type RegisterOptions, type Registration } from '../hosting/registration';
export { type ClientOptions, type Dial } from '../client-options';
export { type CloseOptions, type Conversation } from '../conversation/conversation';
export { dialTcp };

/**
 * `connect` of `@liminal/client`, with TCP where no other way is given: it reaches `tcp://HOST:PORT`.
 *
 * @example
 * ```ts
 * import { connect } from '@liminal/client/node';
 *
 * async function example() {
 *   await using client = await connect('tcp://127.0.0.1:4680', { token: process.env.TOKEN });
 *   await using conversation = await client.open('greeter');
 *   return (await conversation.request('Ada')).text();
 * }
 * ```
 */
export function connect(url: string, options: ClientOptions = {}): Promise<Client> {
  return connectWith(url, { ...options, dial: options.dial ?? dialTcp });
}
