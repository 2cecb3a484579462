import { type Child } from '../process/child';
import { type Side } from '../stage/seats';
import { type Stage } from '../stage/stage';
import { type Contest, OURS } from '../workloads/workload';
import { type EchoClientRequest } from './echo-client';

/** Who has an echo: a server and a client, each in a process of its own, are the programs `NAME-server` and `NAME-client`. */
export type EchoName = 'liminal' | 'raw' | 'grpc' | 'socket-io';

/** What the clients are asked to do in each run. */
export type EchoRun = Omit<Extract<EchoClientRequest, { kind: 'run' }>, 'kind'>;

/** Starts a server and a client of each contestant. All stay for the whole contest, idle while another one runs. */
export async function openEchoContest(
  stage: Stage,
  echoes: Readonly<Record<string, EchoName>>,
  run: EchoRun,
): Promise<Contest> {
  const clients = new Map<string, Child>();
  for (const [contestant, echo] of Object.entries(echoes))
    clients.set(contestant, await startEcho(stage, echo, contestant === OURS));
  return {
    run: async (contestant) => Number(await clients.get(contestant)?.ask({ kind: 'run', ...run })),
  };
}

async function startEcho(stage: Stage, echo: EchoName, ours: boolean): Promise<Child> {
  const start = (side: Side) => stage.start(`echo/${echo}-${side}`, { side, ours });
  const address = await start('server').ask({});
  const client = start('client');
  await client.ask({ kind: 'connect', address });
  return client;
}
