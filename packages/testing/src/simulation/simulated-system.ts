import { type Client, type Conversation, type Registration, connect } from '@liminal/client';
import { type ActorNode, createNode } from '@liminal/conversation';
import { type Server, createServer } from '@liminal/server';
import { type FaultyLogs, createFaultyLogs } from '../faults/faulty-logs';
import { type Machine } from '../world/machine';
import { type World, createWorld } from '../world/world';
import { type WorldListener } from '../world/world-network';
import { type Book, bookOf } from './book';
import { KnownCircumstances } from './circumstances';
import { ConversationLedger } from './conversation-ledger';
import { KeyLedger } from './key-ledger';
import { type PolicyName } from './policies';
import { type Violation } from './violation';
import { WireLedger } from './wire-ledger';
import { tapped } from './wire-tap';
import { workerParticipant } from './worker-participant';

/** What the server's clock says when a simulation begins. */
const STARTS_AT = Date.UTC(2026, 0, 1);
const CLIENTS = 2;
const PROGRAMS = 2;
/** In one of so many systems conversations take few operations at once. */
const NARROW = 4;
const FEW_OPERATIONS = 3;
/** How many instances a program takes. */
const CAPACITY = 3;

/** A program that calls, and its connection. */
export interface Caller {
  readonly machine: Machine;
  readonly client: Client;
}

/** A program that hosts participants. */
export interface Program {
  readonly machine: Machine;
  readonly client: Client;
  registration?: Registration;
}

/** A conversation with what is known of it. */
export interface Held {
  readonly caller: Caller;
  readonly conversation: Conversation;
  readonly ledger: ConversationLedger;
}

/** A server, its clients and the programs that host participants for it, on one world, with a ledger of each conversation and each connection. */
export class SimulatedSystem {
  readonly world: World;
  readonly host: Machine;
  readonly server: Server;
  readonly node: ActorNode;
  readonly logs: FaultyLogs = createFaultyLogs();
  readonly violations: Violation[] = [];
  readonly callers: Caller[] = [];
  readonly programs: Program[] = [];
  readonly conversations: Held[] = [];
  readonly wires: WireLedger[] = [];
  private readonly listener: WorldListener;
  private readonly ledgers = new Map<string, ConversationLedger>();
  private readonly keys: KeyLedger;
  /** Machines that have crashed, or whose connection something has befallen. */
  private readonly harmed = new Set<Machine>();
  /** Machines whose connection has been stalled or throttled. */
  private readonly slowed = new Set<Machine>();
  private readonly places = new Map<string, Machine>();
  private names = 0;

  /** Whether its conversations take few operations at once. */
  readonly isNarrow: boolean;

  /** @param isCalm Nothing that will be done to it is any harm. */
  constructor(
    seed: number,
    readonly isCalm: boolean,
  ) {
    this.isNarrow = seed % NARROW === 0;
    this.world = createWorld({ seed, keptLines: 400, startsAt: STARTS_AT });
    this.host = this.world.machine('server');
    this.keys = new KeyLedger(this.bookOf('the messages of', 'the server'));
    this.node = createNode({ name: 'server', ports: this.host.ports });
    this.server = createServer({
      node: this.node,
      participants: ['inline', 'both'].map((subject) => this.worker(subject, 'the server', this.host)),
      createLog: this.logs.createLog,
      mayRegister: () => true,
      ...(this.isNarrow && { operations: FEW_OPERATIONS }),
    });
    this.listener = tapped(this.world.listener(this.host), ({ name }) => {
      const book = this.bookOf('the connection of', name);
      const wire = new WireLedger(
        book,
        () => this.wires,
        () => this.world.steps,
      );
      this.wires.push(wire);
      return wire;
    });
  }

  async start(): Promise<void> {
    await this.server.listen(this.listener);
    for (let i = 0; i < CLIENTS; i++) this.connectCaller();
    for (let i = 0; i < PROGRAMS; i++) this.connectProgram();
    await this.world.settle();
  }

  get isSound(): boolean {
    return this.violations.length === 0;
  }

  // Who there is

  connectCaller(): void {
    const machine = this.world.machine(this.nameOf('client'));
    void this.dial(machine).then((client) => this.callers.push({ machine, client }), ignored);
  }

  private connectProgram(): void {
    const machine = this.world.machine(this.nameOf('program'));
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

  register(program: Program): void {
    const { machine, client } = program;
    const place = this.nameOf('registration');
    this.places.set(place, machine);
    const participants = ['remote', 'both'].map((subject) => this.worker(subject, place, machine));
    client
      .register(participants, { capacity: CAPACITY })
      .then((registration) => (program.registration = registration), ignored);
  }

  private worker(subject: string, place: string, { ports: { clock } }: Machine) {
    return workerParticipant({
      subject,
      clock,
      place,
      isInline: place === 'the server',
      ledgerOf: (label) => this.ledgers.get(label) as ConversationLedger,
      handlesKeyed: (work) => this.keys.handles(work),
    });
  }

  /** A name that nobody has. */
  nameOf(what: string): string {
    return `${what}${++this.names}`;
  }

  // What is known of them

  private bookOf(kind: string, label: string): Book {
    return bookOf(kind, label, {
      now: () => this.world.now,
      note: (line) => this.world.note(line),
      report: (found) => this.violations.push(found),
    });
  }

  /** A ledger for a conversation that is being opened. */
  ledgerFor(label: string, subject: string, policy: PolicyName): ConversationLedger {
    const ledger = new ConversationLedger(
      { subject, policy, startsAt: STARTS_AT },
      this.bookOf('conversation', label),
      new KnownCircumstances(this),
    );
    this.ledgers.set(label, ledger);
    return ledger;
  }

  /** A conversation is open. */
  holds(held: Held): void {
    const { caller, conversation, ledger } = held;
    const { circumstances } = ledger;
    if (this.harmed.has(caller.machine) || this.harmed.has(this.host)) circumstances.isolated();
    if (this.slowed.has(caller.machine)) circumstances.slowed();
    watch(conversation, ledger);
    this.conversations.push(held);
  }

  /** From now on what a machine is told is not the server's. Where it crashes or is cut off, both sides are told so. */
  isolates(machine: Machine, how: 'leaves' | 'crashes' | 'isCut'): void {
    this.harmed.add(machine);
    for (const { caller, ledger } of this.conversations) {
      const { circumstances } = ledger;
      if (machine === this.host || caller.machine === machine) circumstances.isolated();
      if (how === 'isCut' && caller.machine === machine) circumstances.cut(this.world.now);
    }
    if (how !== 'leaves' && !this.slowed.has(machine)) this.losesInstances(machine);
  }

  /** Also those of conversations that are still being opened. */
  private losesInstances(machine: Machine): void {
    for (const { instances } of this.ledgers.values())
      if (this.places.get(instances.lives.lastPlace ?? '') === machine) instances.lives.lastIsLost();
  }

  /** From now on what a machine is told may be late. */
  slows(machine: Machine): void {
    this.slowed.add(machine);
    for (const { caller, ledger } of this.conversations)
      if (caller.machine === machine) ledger.circumstances.slowed();
  }

  /** Whether the program of a registration runs. */
  readonly isUp = (place: string): boolean => this.places.get(place)?.isUp ?? this.host.isUp;

  /** The conversations of machines that are up. */
  get live(): readonly Held[] {
    return this.conversations.filter(({ caller }) => caller.machine.isUp);
  }

  /** The conversations that something can still be done with, where there are any. */
  get going(): readonly Held[] {
    const going = this.live.filter(
      ({ conversation }) => conversation.phase !== 'closed' && conversation.phase !== 'failed',
    );
    return going.length > 0 ? going : this.conversations;
  }
}

function watch({ reply$, crash$, policy$, phase$ }: Conversation, ledger: ConversationLedger): void {
  reply$.subscribe({ next: (event) => ledger.replied(event), complete: () => ledger.completes('reply$') });
  crash$.subscribe({ next: (crash) => ledger.crashed(crash), complete: () => ledger.completes('crash$') });
  policy$.subscribe({ next: (event) => ledger.policy(event), complete: () => ledger.completes('policy$') });
  phase$.subscribe({ next: (phase) => ledger.moved(phase), complete: () => ledger.completes('phase$') });
}

function ignored(): void {
  // What could not be connected or registered is nobody's loss.
}
