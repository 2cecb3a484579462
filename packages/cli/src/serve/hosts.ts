import { type Logger } from '@liminal/runtime';
import { type ServerOptions } from '@liminal/server';
import { orAborted } from '../abort';
import { loadSignal } from '../participants/load-signal';
import { loadParticipants } from '../participants/participant-files';
import { type CommandWorld } from '../run-command';
import { type StopFlags } from '../stop-options';
import { type HostFlags } from './host-options';
import { startWorkerHost } from './worker-host';

/** Where participants run; workers end when it is disposed of. */
export interface Hosts extends AsyncDisposable {
  /** What a server is to offer. */
  readonly offer: Pick<ServerOptions, 'participants' | 'hosts'>;
}

/** Loads the files where the flags say: in this program, or in workers of it. */
export async function hostsFor(
  files: readonly string[],
  flags: HostFlags & StopFlags & { readonly json?: true },
  { terminal, importModule }: CommandWorld,
  logger: Logger,
): Promise<Hosts> {
  const signal = loadSignal(flags, terminal);
  if (flags.host === 'inline') {
    const participants = await loadParticipants(files, (url) => orAborted(importModule(url), signal));
    return { offer: { participants }, [Symbol.asyncDispose]: () => Promise.resolve() };
  }
  const printTo = flags.json ? 'stderr' : 'stdout';
  const started = await startWorkerHost({ ...flags, kind: flags.host, files, printTo, signal, logger });
  return { offer: { hosts: [started.host] }, [Symbol.asyncDispose]: () => started[Symbol.asyncDispose]() };
}
