import { type Client, type Conversation } from '@liminal/client/node';
import { type CrashRecord, type ExitReason, type OperationFate, describeExit } from '@liminal/protocol';
import { type CallOptions } from '@liminal/runtime';
import { table } from '../table';
import { stopSignal } from '../terminal';
import { type Notice, firstNotice, outcomeOf, wallMs } from './crash-notice';
import { type DemoPage } from './demo-page';
import { type DemoWorld } from './demo-world';

/** A way to die, on a host. */
interface Death {
  readonly host: 'inline' | 'thread' | 'process' | 'remote';
  readonly how: string;
  /** What the client is to be told. */
  readonly reason: ExitReason['kind'];
  /** What it is sent, and dies of. Without: its process is killed. */
  readonly message?: string;
}

/** How a death was seen. */
interface Seen {
  readonly death: Death;
  readonly record: CrashRecord | undefined;
  /** The status of the request that was open. */
  readonly outcome: string;
  readonly latencyMs: number;
}

const DEATHS: readonly Death[] = [
  { host: 'inline', how: 'its handler threw', reason: 'crashed', message: 'throw' },
  { host: 'thread', how: 'its heap ran over', reason: 'outOfMemory', message: 'fill the heap' },
  { host: 'process', how: 'SIGKILL of the child', reason: 'killed' },
  { host: 'remote', how: 'SIGKILL of the program', reason: 'noconnection' },
];

const COLUMNS = ['host', 'how it died', 'the client was told', 'the open request', 'after'];
const FATES: Readonly<Record<OperationFate['fate'], string>> = {
  notDelivered: 'not delivered',
  unknown: 'outcome unknown',
  carriedOver: 'goes on',
};
/** A death that does not happen must end too. */
const DEADLINE_MS = 10_000;

/** The last chapter: the same file on each kind of host, which dies while a request is open. Whether all that happened as it should. */
export async function fourHosts(client: Client, page: DemoPage, world: DemoWorld): Promise<boolean> {
  page.heading('6. The same file on four hosts, each dying in its own way while a request is open');
  const options = { signal: stopSignal(page.terminal), deadlineMs: DEADLINE_MS };
  const program = await world.startProgram(subjectOf('remote'), client.url);
  try {
    const seen: Seen[] = [];
    for (const death of DEATHS) seen.push(await die(death, client, options, world));
    show(page, seen);
    return seen.every(isExpected);
  } finally {
    await program.stop();
  }
}

function subjectOf(host: Death['host']): string {
  return `mortal.${host}`;
}

async function die(death: Death, client: Client, options: CallOptions, world: DemoWorld): Promise<Seen> {
  await using conversation = await client.open(subjectOf(death.host), options);
  const noticed = firstNotice(conversation);
  const ended = outcomeOf(conversation.request('work', options));
  // Messages are handled in their order: when it answers this one, it is at work on the other.
  const pid = await conversation.request('pid', options);
  const killedAt = kill(death, conversation, Number(pid.text()), world);
  const notice = await Promise.race([noticed, ended.then(() => undefined)]);
  return { death, record: notice?.record, outcome: await ended, latencyMs: latencyOf(notice, killedAt) };
}

/** Gives when this process has killed it; nothing where it dies of itself. */
function kill(
  { message }: Death,
  conversation: Conversation,
  pid: number,
  world: DemoWorld,
): number | undefined {
  if (message === undefined) {
    const at = wallMs();
    world.kill(pid);
    return at;
  }
  conversation.send(message);
  return undefined;
}

/** Two processes' clocks may differ by a little. */
function latencyOf(notice: Notice | undefined, killedAt: number | undefined): number {
  return notice ? Math.max(notice.at - (killedAt ?? notice.record.at), 0) : NaN;
}

function isExpected({ death, record, outcome }: Seen): boolean {
  const [fate] = record?.fates ?? [];
  const isUnknown = fate?.fate === 'unknown' && fate.replies === 0;
  return record?.reason.kind === death.reason && isUnknown && outcome === 'aborted';
}

function show(page: DemoPage, seen: readonly Seen[]): void {
  for (const line of table(COLUMNS, seen.map(row)).split('\n')) page.line(line);
  page.line('After: from the SIGKILL, which this process sends, until it knew; of those that died of');
  page.line("themselves, from when their server's process knew, by the two processes' clocks.");
}

function row({ death, record, outcome, latencyMs }: Seen): string[] {
  const [fate] = record?.fates ?? [];
  const told = record ? describeExit(record.reason) : 'nothing';
  const request = fate ? `${FATES[fate.fate]} (status ${outcome})` : `status ${outcome}`;
  return [death.host, death.how, told, request, record ? `${latencyMs.toFixed(2)} ms` : ''];
}
