import { serveRequests } from '../process/serve-requests';

/** Makes this process one server. What it is asked for, once, is to listen; it answers with its address. */
export function serveEchoServer(listen: () => Promise<string>): void {
  serveRequests(listen);
}
