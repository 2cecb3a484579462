import { type Transport } from '@liminal/runtime';

/** What is heard of a transport, before whoever it is of hears of it. */
export interface TransportWatcher {
  /** Bytes come in; only lent. */
  received(bytes: Uint8Array): void;
  /** Bytes go out. */
  sent(bytes: Uint8Array): void;
  /** It is gone, whichever side has ended it. */
  gone?(): void;
}

/** The same transport, with somebody who listens. */
export function watchedTransport(transport: Transport, watcher: TransportWatcher): Transport {
  return {
    remote: transport.remote,
    get pendingBytes() {
      return transport.pendingBytes;
    },
    start: (events) =>
      transport.start({
        ...events,
        data: (chunk) => {
          watcher.received(chunk);
          events.data(chunk);
        },
        closed: (detail) => {
          watcher.gone?.();
          events.closed(detail);
        },
      }),
    write: (chunk) => {
      watcher.sent(chunk);
      return transport.write(chunk);
    },
    pause: () => transport.pause(),
    resume: () => transport.resume(),
    end: () => transport.end(),
    destroy: () => {
      watcher.gone?.();
      transport.destroy();
    },
  };
}
