import { serveRequests } from '../process/serve-requests';
import { type Load, type LoadMeasure, PAYLOAD_BYTES, startLoad } from './load';

/** One connection to an echo, used in the way that is fastest for what it is made with. */
interface EchoClient {
  /**
   * Keeps so many requests of {@link PAYLOAD} under way: tells `load` of each reply, and follows it with a request if `load`
   * wants one. Resolves when all are answered.
   */
  run(requests: number, load: Load): Promise<void>;
}

/** What every client sends. */
export const PAYLOAD = Buffer.alloc(PAYLOAD_BYTES, 'liminal ');

/** What a client's process is asked for: first to connect, then to run. It answers a run with its figure. */
export type EchoClientRequest =
  | { readonly kind: 'connect'; readonly address: string }
  | {
      readonly kind: 'run';
      readonly outstanding: number;
      readonly measure: LoadMeasure;
      readonly durationMs: number;
    };

/** Makes this process one client. */
export function serveEchoClient(connect: (address: string) => Promise<EchoClient>): void {
  let client: EchoClient | undefined;
  serveRequests(async (request) => {
    const asked = request as EchoClientRequest;
    if (asked.kind === 'connect') {
      client = await connect(asked.address);
      return undefined;
    }
    const load = startLoad(asked.measure, asked.durationMs);
    await client?.run(asked.outstanding, load);
    return load.figure();
  });
}
