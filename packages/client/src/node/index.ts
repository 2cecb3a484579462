import { type Client } from '../client';
import { type ClientOptions } from '../client-options';
import { connect as connectWith } from '../connect';
import { dialTcp } from './dial-tcp';

export { type Client, type ClientState, type OpenOptions } from '../client';
export { type ClientOptions, type Dial } from '../client-options';
export { type CloseOptions, type Conversation } from '../conversation/conversation';
export { dialTcp };

/** `connect` of `@liminal/client`, with TCP where no other way is given: it reaches `tcp://HOST:PORT`. */
export function connect(url: string, options: ClientOptions = {}): Promise<Client> {
  return connectWith(url, { ...options, dial: options.dial ?? dialTcp });
}
