import { type Load, startLoad } from '../echo/load';
import { serveRequests } from '../process/serve-requests';
import { type HostingRequest, type Place } from './hosting-request';

/** Keeps so many requests under way, tells the load of each reply, and resolves when all are answered. */
export type Ask = (outstanding: number, load: Load) => Promise<void>;

/** Makes this process one that asks what is elsewhere. */
export function serveHosting(begin: (place: Place) => Promise<Ask>): void {
  let ask: Ask | undefined;
  serveRequests(async (request) => {
    const asked = request as HostingRequest;
    if (asked.kind === 'begin') {
      ask = await begin(asked.place);
      return undefined;
    }
    const load = startLoad('repliesPerSecond', asked.durationMs);
    await ask?.(asked.outstanding, load);
    return load.figure();
  });
}
