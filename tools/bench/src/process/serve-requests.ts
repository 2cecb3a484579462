import { type Answer } from './child';

/**
 * The other side of a `Child`: answers the requests of the program that started this one, and ends with it. However that
 * ends, its children lose their channel, so that none is left behind.
 */
export function serveRequests(handle: (request: unknown) => Promise<unknown>): void {
  // By exit and not by a signal, so that a profile is written.
  process.once('disconnect', () => process.exit());
  // Ctrl-C reaches every process of a terminal, and the parent is to be the one that ends this.
  process.on('SIGINT', () => undefined);
  process.on('message', (request: unknown) => {
    handle(request).then(
      (value) => answer({ value }),
      (error: unknown) => answer({ error: String((error as Error | undefined)?.stack ?? error) }),
    );
  });
}

function answer(given: Answer): void {
  // Nobody is there to be told when it fails: the channel is lost, and this ends.
  process.send?.(given, () => undefined);
}
