import { type HostingRequest, type Place } from '../hosting/hosting-request';
import { type Child } from '../process/child';
import { type Stage } from '../stage/stage';
import { type Contest, OURS, type Workload } from './workload';

const INLINE = 'ours, inline';

interface HostedWorkload {
  readonly place: Exclude<Place, 'inline'>;
  readonly where: string;
  /** The peer: the same way there and back, and nothing besides. */
  readonly bare: string;
}

const PLACES: readonly HostedWorkload[] = [
  { place: 'thread', where: 'a worker thread', bare: 'bare thread, postMessage' },
  { place: 'child', where: 'a child process', bare: 'bare child, process.send' },
  { place: 'remote', where: 'a connected program', bare: 'raw TCP echo' },
];

/** What a message costs in each host, beside what its way costs by itself. Only recorded: nothing is promised about it. */
export const HOSTED_REQUESTS: readonly Workload[] = PLACES.flatMap((hosted) =>
  [1, 64].map((outstanding): Workload => ({
    id: `hosts-${hosted.place}-${outstanding}`,
    title: `request → reply in ${hosted.where}, ${outstanding === 1 ? 'one' : outstanding} outstanding, 64 B`,
    measure: { better: 'higher', unit: 'msg/s' },
    peers: [hosted.bare, INLINE].map((name) => ({ name })),
    rounds: { warmUp: 3, measured: 9 },
    open: (stage) => openContest(stage, hosted, outstanding),
  })),
);

async function openContest(
  stage: Stage,
  { place, bare }: HostedWorkload,
  outstanding: number,
): Promise<Contest> {
  const askers = new Map<string, Child>([
    [OURS, await startAsker(stage, 'liminal', place)],
    [bare, await startAsker(stage, 'bare', place)],
    [INLINE, await startAsker(stage, 'liminal', 'inline')],
  ]);
  const run: HostingRequest = { kind: 'run', outstanding, durationMs: stage.short ? 50 : 300 };
  return { run: async (contestant) => Number(await askers.get(contestant)?.ask(run)) };
}

// On any core: what it starts would be kept on its own.
async function startAsker(stage: Stage, by: 'liminal' | 'bare', place: Place): Promise<Child> {
  const asker = stage.start(`hosting/${by}-asker`, { ours: by === 'liminal' });
  const begin: HostingRequest = { kind: 'begin', place };
  await asker.ask(begin);
  return asker;
}
