import { type Command } from 'commander';
import { type ParticipantHost, createNode } from '@liminal/conversation';
import { type WorkerHost, createProcessHost, createThreadHost } from '@liminal/hosts';
import { type Participant } from '@liminal/runtime';
import { defaultPorts } from '@liminal/runtime/platform';
import { type Server, createServer } from '@liminal/server';
import { orAborted } from '../abort';
import { type ExitCode } from '../exit-code';
import { consoleToError } from '../console-to-error';
import { loadSignal } from '../participants/load-signal';
import { loadParticipants } from '../participants/participant-files';
import { type CommandWorld, type RunCommand } from '../run-command';
import { runServer } from '../serve/run-server';
import { type ServeReport, createServeReport } from '../serve/serve-report';
import { toldFailure } from '../told-failure';
import { EXAMPLE_FILE, MORTAL_FILE } from './example-files';

/** The command that is the demo's server. Nobody else has a use for it. */
export const DEMO_SERVER = 'demo-server';

const HEAP_MB = 32;
/** None that has died is replaced: the demo is over then. */
const POOL = { size: 1, warm: 0 } as const;
const FLAGS = {
  listen: 'tcp://127.0.0.1:0',
  host: 'inline',
  stopDeadline: 500,
  untilInputEnds: true,
  isOpenToAll: true,
} as const;

/** Adds `liminal demo-server`. */
export function addDemoServerCommand(program: Command, run: RunCommand): void {
  program
    .command(DEMO_SERVER, { hidden: true })
    .description('what liminal demo converses with: a server with one participant on each kind of host')
    .action(() => run(serveDemo));
}

async function serveDemo({ terminal, importModule }: CommandWorld): Promise<ExitCode> {
  const report = createServeReport(terminal, true);
  using _console = consoleToError(terminal);
  return await toldFailure(report, terminal, async () => {
    const [examples, mortals] = await Promise.all(
      [EXAMPLE_FILE, MORTAL_FILE].map((file) => loadParticipants([file], importModule)),
    );
    await using hosts = await orAborted(startHosts(), loadSignal(FLAGS, terminal));
    const server = createDemoServer(examples ?? [], report);
    offer(server, 'inline', mortals ?? []);
    for (const host of hosts.all) offer(server, host.kind, host.participants, host);
    await runServer({ server, hosts }, FLAGS, terminal, report);
  });
}

async function startHosts(): Promise<AsyncDisposable & { readonly all: readonly WorkerHost[] }> {
  const settings = { files: MORTAL_FILE, pool: POOL, printTo: 'stderr' } as const;
  const all = await Promise.all([
    createThreadHost({ ...settings, heapMb: HEAP_MB }),
    createProcessHost(settings),
  ]);
  return {
    all,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(all.map((host) => host.close({ deadlineMs: FLAGS.stopDeadline })));
    },
  };
}

function createDemoServer(participants: readonly Participant[], { logger }: ServeReport): Server {
  return createServer({ participants, node: createNode({ ports: { ...defaultPorts(), logger } }) });
}

/** Of the participants in the file, a host runs the one that is named after its kind. */
function offer(
  server: Server,
  kind: string,
  participants: readonly Participant[],
  host?: ParticipantHost,
): void {
  const named = participants.filter(({ subject }) => subject === `mortal.${kind}`);
  for (const participant of named) server.conversations.add(participant, host && { host });
}
