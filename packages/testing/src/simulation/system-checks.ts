import { statusErrorFrom } from '@liminal/protocol';
import { type Caller, type SimulatedSystem } from './simulated-system';
import { violation } from './violation';

/** Longer than any deadline, delay and pause of a script. */
const ALL_OVER_MS = 120_000;

/** As long as some frames may be on their way. */
const QUICK_CLOSE_MS = 1_000;

/** What a log says that was made to fail. */
const FAILED_LOG = /^The log of a conversation has failed/;

/** What has to hold of a system at any time, and at the end. */
export class SystemChecks {
  /** The conversations that are being opened, and for whom. */
  private readonly opening = new Map<string, Caller>();

  private openings = 0;

  constructor(private readonly system: SimulatedSystem) {}

  private violated(what: string): void {
    this.system.violations.push(violation(what));
  }

  /** A conversation is being opened. Gives what is called when it is, or with why it is not. */
  opens(label: string, caller: Caller, subject: string): (error?: unknown) => void {
    const { world, isCalm } = this.system;
    const isAlone = this.opening.size === 0;
    const hasPlace = this.hasPlaceFor(subject);
    const number = ++this.openings;
    this.opening.set(label, caller);
    return (error) => {
      this.opening.delete(label);
      if (error === undefined) return;
      const { code, message } = statusErrorFrom(error);
      world.note(`${label} is not opened: ${code}`);
      // Of several at a time, one may take the place that another sees.
      const wasAlone = isAlone && number === this.openings;
      if (isCalm && hasPlace && (wasAlone || subject === 'inline'))
        this.violated(`Nobody did any harm, and ${label} is not opened: ${message} [CONV-9]`);
    };
  }

  private hasPlaceFor(subject: string): boolean {
    return subject !== 'remote' || this.system.wires.some((wire) => wire.roomFor(subject) > 0);
  }

  /** Lets all happen that can without time passing, and looks. */
  async settle(): Promise<void> {
    const { world, host, node, live } = this.system;
    await world.settle();
    for (const { ledger } of live) ledger.requests.checkDeadlines();
    for (const { name, errors } of world.machines)
      for (const error of errors)
        if (!FAILED_LOG.test(error)) this.violated(`${name} has logged an error: ${error} [CONV-10]`);
    const { tiesToTheDead } = node;
    if (host.isUp && tiesToTheDead > 0)
      this.violated(`${tiesToTheDead} links or monitors lead to the dead. [LINK-8]`);
  }

  async advance(ms: number): Promise<void> {
    await this.system.world.advance(ms);
    await this.settle();
  }

  /** The network heals, time passes, and everybody leaves: all has been told, and nothing is left. */
  async finish(): Promise<void> {
    const { world, host } = this.system;
    for (const { line } of world.links) {
      line.in.throttle(undefined);
      line.out.throttle(undefined);
      line.in.resume();
      line.out.resume();
    }
    await this.advance(ALL_OVER_MS);
    if (host.isUp) {
      for (const { ledger } of this.system.conversations) ledger.instances.checkSignals();
      this.checkPlaces();
    }
    for (const { ledger } of this.system.live) ledger.checkSettled(this.system.isUp);
    await this.leaveAll();
    for (const { ledger } of this.system.live) ledger.checkEnd();
    for (const [label, { machine }] of this.opening)
      if (machine.isUp) this.violated(`${label} is still being opened. [CONV-9]`);
    this.checkLeft();
  }

  /** [FLOW-1] Programs have the instances that the server thinks they have: a place that is not given back is lost. */
  private checkPlaces(): void {
    const { server, wires } = this.system;
    const hosts = new Set(server.conversations.registrations.map(({ host }) => host));
    const counted = sum(
      [...hosts].map((each) => (each.kind === 'remote' ? (each.report?.().instances ?? 0) : 0)),
    );
    const assigned = sum(wires.map((wire) => wire.instances));
    if (counted !== assigned)
      this.violated(
        `The server counts ${counted} instances in programs, and there are ${assigned}. [FLOW-1]`,
      );
  }

  private async leaveAll(): Promise<void> {
    const { world, host, server, callers, programs, live } = this.system;
    for (const { conversation } of live) {
      const before = world.now;
      await world.until(conversation.close(), `the close of ${conversation.id}`);
      if (host.isUp && world.now > before + QUICK_CLOSE_MS)
        this.violated(
          `It takes ${world.now - before} ms to close a conversation in which all is over. [CONV-3]`,
        );
    }
    for (const { machine, client } of [...callers, ...programs])
      if (machine.isUp) await world.until(client.close(), `the close of ${machine.name}`);
    await world.settle();
    if (!host.isUp) return;
    // [CONV-12] Those whose owner is gone end with it, and not with the server.
    if (server.conversations.size > 0)
      this.violated(`${server.conversations.size} conversations have outlived their owner. [CONV-12]`);
    await world.until(server.close(), 'the close of the server');
    await world.settle();
  }

  private checkLeft(): void {
    const { server, node, world, host, callers } = this.system;
    const atServer = {
      connections: server.connections,
      'conversations at the server': server.conversations.size,
      processes: node.processCount,
      'deadlines of the server': node.wheel.size,
    };
    const elsewhere = {
      'conversations at clients': sum(
        callers.filter(({ machine }) => machine.isUp).map(({ client }) => client.conversations),
      ),
      timers: sum(world.machines.map(({ pendingTimers }) => pendingTimers)),
    };
    // What a program that has crashed had in its memory is nobody's any more.
    const left = host.isUp ? { ...atServer, ...elsewhere } : elsewhere;
    for (const [what, count] of Object.entries(left))
      if (count !== 0) this.violated(`At the end ${count} ${what} are left. [LINK-8]`);
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
