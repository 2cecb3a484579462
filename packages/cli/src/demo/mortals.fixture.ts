import { type ExitReason } from '@liminal/protocol';
import { type Participant } from '@liminal/runtime';
import { type Server } from '@liminal/server';
import { type DemoWorld } from './demo-world';

const HOSTS = ['inline', 'thread', 'process', 'remote'] as const;

/** What each of them dies of. */
export const REASONS: Readonly<Record<(typeof HOSTS)[number], ExitReason>> = {
  inline: { kind: 'crashed', name: 'RangeError', message: 'page 0 of 7' },
  thread: { kind: 'outOfMemory' },
  process: { kind: 'killed', by: 'signal', signal: 'SIGKILL' },
  remote: { kind: 'noconnection', detail: 'the other side ended the stream' },
};

/** The participants of the demo's last chapter, all in this process: each ends as its host would end it. */
export interface Mortals extends Pick<DemoWorld, 'startProgram' | 'kill'> {
  readonly participants: readonly Participant[];
  /** Programs that were started, and not stopped. */
  readonly programs: number;
}

export function createMortals(server: () => Server, reasons = REASONS): Mortals {
  let programs = 0;
  const end = (host: (typeof HOSTS)[number]) => {
    const { node } = server().conversations;
    const [found] = server()
      .conversations.snapshots()
      .filter(({ subject }) => subject === `mortal.${host}`);
    for (const { pid } of found?.participants ?? []) node.end(pid, reasons[host]);
  };
  const participants = HOSTS.map((host, index) => ({
    subject: `mortal.${host}`,
    concurrency: 2,
    handle: (message: { text(): string }) => {
      if (message.text() === 'pid') return `${index}`;
      if (message.text() !== 'work') end(host);
      return new Promise(() => undefined);
    },
  }));
  return {
    participants,
    kill: (pid) => end(HOSTS[pid] as (typeof HOSTS)[number]),
    startProgram: async (_subject, url) => {
      programs++;
      return { url, pid: 1, stop: async () => void programs-- };
    },
    get programs() {
      return programs;
    },
  };
}
