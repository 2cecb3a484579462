import { type Client, type Conversation, type Registration, connect } from '@liminal/client';
import { type ActorNode, createNode } from '@liminal/conversation';
import { type CrashPolicy, statusErrorFrom } from '@liminal/protocol';
import { type Server, createServer } from '@liminal/server';
import { type Machine } from '../world/machine';
import { type World, type WorldListener, createWorld } from '../world/world';
import { ConversationLedger } from './conversation-ledger';
import { type Order } from './order';
import { type Action, type Disturbance, type PolicyName, type Step } from './script';
import { type Violation, violation } from './violation';
import { LABEL, workerParticipant } from './worker-participant';

const POLICIES: Readonly<Record<PolicyName, CrashPolicy>> = {
  fail: { kind: 'fail' },
  restart: { kind: 'restart', backoff: { initialMs: 20, maxMs: 200 } },
  routeToNext: { kind: 'routeToNext' },
  compensate: { kind: 'compensate' },
  chain: {
    kind: 'chain',
    policies: [
      { kind: 'restart', maxRestarts: 1, backoff: { initialMs: 0 } },
      { kind: 'routeToNext' },
      { kind: 'compensate' },
    ],
  },
};

const CLIENTS = 2;
const PROGRAMS = 2;
/** How far time passes between two steps of a script, where nothing else can happen. */
const NEAR_MS = 10;
/** Longer than any deadline, delay and pause of a script. */
const ALL_OVER_MS = 120_000;

/** A program that calls, and its connection. */
interface Caller {
  readonly machine: Machine;
  readonly client: Client;
}

/** A program that hosts participants. */
interface Program {
  readonly machine: Machine;
  readonly client: Client;
  registration?: Registration;
}

/** A conversation with what is known of it. */
interface Held {
  readonly caller: Caller;
  readonly conversation: Conversation;
  readonly ledger: ConversationLedger;
}

/** A server, its clients and the programs that host participants for it, on one world; and what may never happen to any of them. */
export class SimulatedSystem {
  readonly world: World;
  readonly violations: Violation[] = [];
  private readonly server: Server;
  private readonly node: ActorNode;
  private readonly listener: WorldListener;
  private readonly callers: Caller[] = [];
  private readonly programs: Program[] = [];
  private readonly ledgers = new Map<string, ConversationLedger>();
  private readonly conversations: Held[] = [];
  private readonly cancels: AbortController[] = [];
  private readonly opening = new Map<string, Caller>();
  /** Machines that have crashed, or whose connection something has befallen. */
  private readonly harmed = new Set<Machine>();
  private tokens = 0;
  private names = 0;

  /** @param calm Nothing that will be done to it is any harm. */
  constructor(
    seed: number,
    private readonly calm: boolean,
  ) {
    this.world = createWorld({ seed, keptLines: 400 });
    const host = this.world.machine('server');
    this.node = createNode({ name: 'server', ports: host.ports });
    const worker = (subject: string) =>
      workerParticipant({ subject, clock: host.ports.clock, ledgerOf: this.ledgerOf, isInline: true });
    this.server = createServer({
      node: this.node,
      participants: [worker('inline'), worker('both')],
      mayRegister: () => true,
    });
    this.listener = this.world.listener(host);
  }

  async start(): Promise<void> {
    await this.server.listen(this.listener);
    for (let i = 0; i < CLIENTS; i++) this.connectCaller();
    for (let i = 0; i < PROGRAMS; i++) this.connectProgram();
    await this.world.settle();
  }

  async perform(step: Step): Promise<void> {
    this.world.note(`script: ${JSON.stringify(step)}`);
    await this.act(step);
    for (let i = 0; i < step.then && this.isSound; i++) if (!(await this.world.step(NEAR_MS))) break;
  }

  get isSound(): boolean {
    return this.violations.length === 0;
  }

  // What a script does

  private act(action: Action): void | Promise<void> {
    switch (action.do) {
      case 'connect':
        return this.connectCaller();
      case 'open':
        return this.open(action);
      case 'ask':
        return this.ask(action);
      case 'cancel':
        return chosen(this.cancels, action.request)?.abort();
      case 'close':
        return this.close(chosen(this.going, action.conversation));
      case 'kill':
        return this.kill(chosen(this.going, action.conversation));
      case 'register':
        return this.register(chosen(this.programs, action.program));
      case 'unregister':
        return void chosen(this.programs, action.program)?.registration?.unregister().catch(ignored);
      case 'crash':
        return this.crash(chosen(action.machine === 'client' ? this.callers : this.programs, action.which));
      case 'leave':
        return this.leave(chosen(this.callers, action.client));
      case 'settle':
        return this.settle();
      case 'advance':
        return this.advance(action.ms);
      default:
        return this.disturb(action);
    }
  }

  private disturb(action: Disturbance): void {
    const link = chosen(this.world.links, action.link);
    if (!link) return;
    const { line } = link;
    this.world.note(`${link.from.name}: ${action.do}`);
    switch (action.do) {
      case 'cut':
        line.cut();
        return this.isolated(link.from);
      case 'halfClose':
        line.halfClose();
        return this.isolated(link.from);
      case 'stall':
        return line[action.way].stall();
      case 'resume':
        line.in.resume();
        return line.out.resume();
      case 'throttle': {
        const rate = { bytes: action.bytes, everyMs: 1 };
        line.in.throttle(rate);
        return line.out.throttle(rate);
      }
    }
  }

  /** From now on what it is told is not the server's. */
  private isolated(machine: Machine): void {
    this.harmed.add(machine);
    const isProgram = !this.callers.some((caller) => caller.machine === machine);
    for (const { caller, conversation, ledger } of this.conversations) {
      // An instance that is gone without a word may have answered.
      if (caller.machine === machine || (isProgram && conversation.subject !== 'inline')) ledger.isCut = true;
    }
  }

  private connectCaller(): void {
    const machine = this.world.machine(`client${++this.names}`);
    void this.dial(machine).then((client) => this.callers.push({ machine, client }), ignored);
  }

  private connectProgram(): void {
    const machine = this.world.machine(`program${++this.names}`);
    void this.dial(machine).then((client) => {
      const program = { machine, client };
      this.programs.push(program);
      this.register(program);
    }, ignored);
  }

  private dial(machine: Machine): Promise<Client> {
    const { ports, name } = machine;
    return connect('world:server', { name, ports, dial: () => this.listener.dial(machine).line.transport });
  }

  private register(program: Program | undefined): void {
    if (!program) return;
    const { machine, client } = program;
    const worker = (subject: string) =>
      workerParticipant({ subject, clock: machine.ports.clock, ledgerOf: this.ledgerOf, isInline: false });
    client
      .register([worker('remote'), worker('both')], { capacity: 4 })
      .then((registration) => (program.registration = registration), ignored);
  }

  private open({ client, subject, policy }: Extract<Action, { readonly do: 'open' }>): void {
    const caller = chosen(this.callers, client);
    if (!caller) return;
    const label = `c${++this.names}`;
    const ledger = new ConversationLedger(
      label,
      () => this.world.now,
      (line) => this.world.note(line),
      (found) => this.violations.push(found),
    );
    ledger.isCalm = this.calm;
    this.ledgers.set(label, ledger);
    this.opening.set(label, caller);
    caller.client.open(subject, { policy: POLICIES[policy], headers: [[LABEL, label]] }).then(
      (conversation) => {
        this.opening.delete(label);
        ledger.isCut = this.isHarmed(caller, subject);
        this.watch(conversation, ledger);
        this.conversations.push({ caller, conversation, ledger });
      },
      (error: unknown) => {
        this.opening.delete(label);
        const { code, message } = statusErrorFrom(error);
        this.world.note(`${label} is not opened: ${code}`);
        if (this.calm && !(code === 'unavailable' && subject !== 'inline') && code !== 'notFound')
          this.violations.push(
            violation(`Nobody did any harm, and ${label} is not opened: ${message} [CONV-9]`),
          );
      },
    );
  }

  private isHarmed({ machine }: Caller, subject: string): boolean {
    return (
      this.harmed.has(machine) ||
      (subject !== 'inline' && this.programs.some((each) => this.harmed.has(each.machine)))
    );
  }

  private watch({ reply$, crash$, policy$, phase$ }: Conversation, ledger: ConversationLedger): void {
    reply$.subscribe({ next: (event) => ledger.replied(event), complete: () => ledger.completes('reply$') });
    crash$.subscribe({ next: (crash) => ledger.crashed(crash), complete: () => ledger.completes('crash$') });
    policy$.subscribe({ next: (event) => ledger.policy(event), complete: () => ledger.completes('policy$') });
    phase$.subscribe({ next: (phase) => ledger.moved(phase), complete: () => ledger.completes('phase$') });
  }

  private ask(action: Extract<Action, { readonly do: 'ask' }>): void {
    const held = chosen(this.going, action.conversation);
    if (!held?.caller.machine.isUp) return;
    const { conversation, ledger } = held;
    const { expects, deadlineMs, keyed } = action;
    const order: Order = { ...action.order, token: ++this.tokens };
    ledger.asks(order, expects, { deadlineMs, keyed });
    if (expects === 'nothing') return void conversation.send(order, { deadlineMs });
    const cancel = new AbortController();
    this.cancels.push(cancel);
    const options = {
      deadlineMs,
      signal: cancel.signal,
      ...(keyed && { idempotencyKey: `key${order.token}` }),
    };
    const failed = (error: unknown) => {
      const { code, delivery } = statusErrorFrom(error);
      ledger.settles(order.token, code, delivery);
    };
    if (expects === 'stream')
      conversation.stream(order, options).subscribe({
        next: (reply) => ledger.reads(order.token, reply),
        error: failed,
        complete: () => ledger.settles(order.token, 'replied'),
      });
    else
      conversation.request(order, options).then((reply) => {
        ledger.reads(order.token, reply);
        ledger.settles(order.token, 'replied');
      }, failed);
  }

  private close(held: Held | undefined): void {
    if (!held?.caller.machine.isUp) return;
    held.ledger.isEnding = true;
    void held.conversation.close();
  }

  /** As an operator's drill does. */
  private kill(held: Held | undefined): void {
    const id = held?.conversation.id;
    const snapshot = this.server.conversations.snapshots().find((known) => known.id === id);
    const pid = snapshot?.participants[0]?.pid;
    if (!pid) return;
    if (held) held.ledger.isEnding = true;
    this.node.kill(pid);
  }

  private crash(program: Caller | Program | undefined): void {
    if (!program) return;
    this.world.note(`${program.machine.name} crashes`);
    program.machine.crash();
    this.isolated(program.machine);
  }

  private leave(caller: Caller | undefined): void {
    if (!caller?.machine.isUp) return;
    this.isolated(caller.machine);
    void caller.client.close();
  }

  private async settle(): Promise<void> {
    await this.world.settle();
    this.checkDeadlines();
    for (const { name, errors } of this.world.machines)
      for (const error of errors)
        this.violations.push(violation(`${name} has logged an error: ${error} [CONV-10]`));
    const { tiesToTheDead } = this.node;
    if (tiesToTheDead > 0)
      this.violations.push(violation(`${tiesToTheDead} links or monitors lead to the dead. [LINK-8]`));
  }

  private async advance(ms: number): Promise<void> {
    await this.world.advance(ms);
    await this.settle();
  }

  private readonly ledgerOf = (label: string): ConversationLedger =>
    this.ledgers.get(label) as ConversationLedger;

  /** The conversations that something can still be done with, where there are any. */
  private get going(): Held[] {
    const going = this.live.filter(
      ({ conversation }) => conversation.phase !== 'closed' && conversation.phase !== 'failed',
    );
    return going.length > 0 ? going : this.conversations;
  }

  // What has to hold

  private get live(): Held[] {
    return this.conversations.filter(({ caller }) => caller.machine.isUp);
  }

  private checkDeadlines(): void {
    for (const { ledger } of this.live) ledger.checkDeadlines();
  }

  /** The network heals, time passes, and everybody leaves: all has been told, and nothing is left. */
  async finish(): Promise<void> {
    for (const { line } of this.world.links) {
      line.in.throttle(undefined);
      line.out.throttle(undefined);
      line.in.resume();
      line.out.resume();
    }
    await this.advance(ALL_OVER_MS);
    await this.leaveAll();
    for (const { ledger } of this.live) ledger.checkEnd();
    for (const [label, { machine }] of this.opening)
      if (machine.isUp) this.violations.push(violation(`${label} is still being opened. [CONV-9]`));
    this.checkLeft();
  }

  private async leaveAll(): Promise<void> {
    const { world } = this;
    for (const { caller, conversation } of this.conversations)
      if (caller.machine.isUp) await world.until(conversation.close(), `the close of ${conversation.id}`);
    for (const { machine, client } of [...this.callers, ...this.programs])
      if (machine.isUp) await world.until(client.close(), `the close of ${machine.name}`);
    await world.until(this.server.close(), 'the close of the server');
    await world.settle();
  }

  private checkLeft(): void {
    const { server, node, world } = this;
    const left = {
      connections: server.connections,
      'conversations at the server': server.conversations.size,
      processes: node.processCount,
      'deadlines of the server': node.wheel.size,
      'conversations at clients': sum(
        this.callers.filter(({ machine }) => machine.isUp).map(({ client }) => client.conversations),
      ),
      timers: sum(world.machines.map(({ pendingTimers }) => pendingTimers)),
    };
    for (const [what, count] of Object.entries(left))
      if (count !== 0) this.violations.push(violation(`At the end ${count} ${what} are left. [LINK-8]`));
  }
}

function chosen<T>(all: readonly T[], which: number): T | undefined {
  return all[which % Math.max(1, all.length)];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function ignored(): void {
  // What could not be opened or connected is nobody's loss.
}
