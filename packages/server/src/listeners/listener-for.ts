import { shown, statusErrorFor } from '@liminal/protocol';
import { type Listener } from './listener';
import { createTcpListener } from './tcp-listener';

/** The listener for a URL. Throws `invalidArgument` where it is not one that is understood. */
export function listenerFor(url: string): Listener {
  const parsed = typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined;
  if (parsed && isTcpAddress(parsed)) {
    return createTcpListener({ host: parsed.hostname.replace(/^\[|\]$/g, ''), port: Number(parsed.port) });
  }
  throw statusErrorFor(
    'malformed',
    `The address to listen on ${shown(url)}; give tcp://HOST:PORT, with a PORT up to 65535.`,
  );
}

/** Host and port, both, and nothing that would be passed over in silence. */
function isTcpAddress({ protocol, hostname, port, href }: URL): boolean {
  return (
    protocol === 'tcp:' &&
    hostname !== '' &&
    port !== '' &&
    href.replace(/\/$/, '') === `tcp://${hostname}:${port}`
  );
}
