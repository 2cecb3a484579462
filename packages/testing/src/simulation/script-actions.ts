import { statusErrorFrom } from '@liminal/protocol';
import { type Clock, type Reply, type ReplyStream } from '@liminal/runtime';
import { type Machine } from '../world/machine';
import { type Asked } from './asked';
import { type Order } from './order';
import { POLICIES } from './policies';
import { type RequestsLedger } from './requests-ledger';
import { type Action, type Disturbance, type Step } from './script';
import { type Caller, type Held, type Program, type SimulatedSystem } from './simulated-system';
import { type SystemChecks } from './system-checks';
import { LABEL } from './worker-participant';

/** How far time passes between two steps of a script, where nothing else can happen. */
const NEAR_MS = 10;

type Of<What extends Action['do']> = Extract<Action, { readonly do: What }>;

/** What was asked for, and how it is given up. */
interface Request {
  readonly asked: Asked;
  readonly subject: string;
  readonly machine: Machine;
  readonly cancel: AbortController;
  readonly requests: RequestsLedger;
  isOver: boolean;
}

/** Does what a script says to a system. */
export class ScriptActions {
  private readonly requests: Request[] = [];
  private ids = 0;

  constructor(
    private readonly system: SimulatedSystem,
    private readonly checks: SystemChecks,
  ) {}

  async perform(step: Step): Promise<void> {
    const { system } = this;
    system.world.note(`script: ${JSON.stringify(step)}`);
    await this.act(step);
    for (let i = 0; i < step.then && system.isSound; i++) if (!(await system.world.step(NEAR_MS))) break;
  }

  private act(action: Action): void | Promise<void> {
    const { callers, programs, going, logs } = this.system;
    switch (action.do) {
      case 'connect':
        return this.system.connectCaller();
      case 'open':
        return this.open(chosen(callers, action.client), action);
      case 'ask':
        return this.ask(chosen(going, action.conversation), action);
      case 'again':
        return this.askAgain(chosen(this.keyed, action.request));
      case 'cancel':
        return this.cancel(chosen(this.waiting, action.request));
      case 'close':
        return this.close(chosen(going, action.conversation));
      case 'kill':
        return this.kill(chosen(going, action.conversation));
      case 'register':
        return this.register(chosen(programs, action.program));
      case 'unregister':
        return void chosen(programs, action.program)?.registration?.unregister().catch(ignored);
      case 'crash':
        return this.crash(action);
      case 'leave':
        return this.leave(chosen(callers, action.client));
      case 'setClock':
        return chosen(callers, action.client)?.machine.setClock(action.byMs);
      case 'failLogs':
        return logs[action.how](action.writes);
      case 'settle':
        return this.checks.settle();
      case 'advance':
        return this.checks.advance(action.ms);
      default:
        return this.disturb(action);
    }
  }

  // What clients do

  private open(caller: Caller | undefined, { subject, policy }: Of<'open'>): void {
    if (!caller) return;
    const label = this.system.nameOf('c');
    const ledger = this.system.ledgerFor(label, subject, policy);
    const settled = this.checks.opens(label, caller, subject);
    caller.client.open(subject, { policy: POLICIES[policy], headers: [[LABEL, label]] }).then(
      (conversation) => {
        settled();
        this.system.holds({ caller, conversation, ledger });
      },
      (error: unknown) => settled(error),
    );
  }

  private ask(held: Held | undefined, action: Of<'ask'>): void {
    if (!held?.caller.machine.isUp) return;
    const { expects, deadlineMs, keyed, readMs } = action;
    const id = ++this.ids;
    const order: Order = { ...action.order, token: id };
    const asked = { id, order, expects, deadlineMs, keyed, at: this.system.world.now };
    this.send(held, asked, readMs);
  }

  /** Those that somebody waits for. */
  private get waiting(): readonly Request[] {
    return this.requests.filter(({ isOver, machine }) => !isOver && machine.isUp);
  }

  private cancel(request: Request | undefined): void {
    if (!request) return;
    request.requests.cancels(request.asked.id);
    request.cancel.abort();
  }

  /** Those that can be sent once more. */
  private get keyed(): readonly Request[] {
    return this.requests.filter(({ asked }) => asked.keyed);
  }

  /** In the last conversation on the same subject that can take it. */
  private askAgain(request: Request | undefined): void {
    const held = this.system.going
      .filter(({ conversation, caller }) => conversation.subject === request?.subject && caller.machine.isUp)
      .at(-1);
    if (!held || !request) return;
    const { asked } = request;
    for (const { ledger } of this.system.conversations) ledger.instances.mayRepeat(asked.order.token);
    this.send(held, { ...asked, id: ++this.ids, at: this.system.world.now });
  }

  private send({ caller, conversation, ledger }: Held, asked: Asked, readMs?: number): void {
    const { id, order, expects, deadlineMs, keyed } = asked;
    const { requests } = ledger;
    requests.asks(asked);
    if (expects === 'nothing') return void conversation.send(order, { deadlineMs });
    const cancel = new AbortController();
    const { machine } = caller;
    const { subject } = conversation;
    const request: Request = { asked, subject, machine, cancel, requests, isOver: false };
    this.requests.push(request);
    const options = {
      deadlineMs,
      signal: cancel.signal,
      ...(keyed && { idempotencyKey: `key${order.token}` }),
    };
    const ended = (outcome: string, delivery?: string) => {
      request.isOver = true;
      requests.settles(id, outcome, delivery);
    };
    const failed = (error: unknown) => {
      const { code, delivery } = statusErrorFrom(error);
      ended(code, delivery);
    };
    const read = (reply: Reply) => requests.reads(id, reply);
    const done = () => ended('replied');
    if (expects === 'stream')
      return void readAll(conversation.stream(order, options), read, caller.machine.ports.clock, readMs).then(
        done,
        failed,
      );
    conversation.request(order, options).then((reply) => (read(reply), done()), failed);
  }

  private close(held: Held | undefined): void {
    if (!held?.caller.machine.isUp) return;
    held.ledger.circumstances.closes(this.system.world.now);
    void held.conversation.close();
  }

  private leave(caller: Caller | undefined): void {
    if (!caller?.machine.isUp) return;
    this.system.isolates(caller.machine, 'leaves');
    void caller.client.close();
  }

  // What befalls them

  /** As an operator's drill does. */
  private kill(held: Held | undefined): void {
    const { server, node } = this.system;
    const id = held?.conversation.id;
    const snapshot = server.conversations.snapshots().find((known) => known.id === id);
    const pid = snapshot?.participants[0]?.pid;
    if (!pid || !held) return;
    held.ledger.circumstances.killed();
    node.kill(pid);
  }

  private register(program: Program | undefined): void {
    if (program) this.system.register(program);
  }

  private crash({ machine, which }: Of<'crash'>): void {
    const { host, callers, programs, world } = this.system;
    const crashing =
      machine === 'server' ? host : chosen(machine === 'client' ? callers : programs, which)?.machine;
    if (!crashing?.isUp) return;
    world.note(`${crashing.name} crashes`);
    crashing.crash();
    this.system.isolates(crashing, 'crashes');
  }

  private disturb(action: Disturbance): void {
    const { world } = this.system;
    const link = chosen(world.links, action.link);
    if (!link) return;
    const { line } = link;
    world.note(`${link.from.name}: ${action.do}`);
    switch (action.do) {
      case 'cut':
        line.cut();
        return this.system.isolates(link.from, 'isCut');
      case 'halfClose':
        line.halfClose();
        return this.system.isolates(link.from, 'leaves');
      case 'stall':
        this.system.slows(link.from);
        return line[action.way].stall();
      case 'resume':
        line.in.resume();
        return line.out.resume();
      case 'throttle': {
        this.system.slows(link.from);
        const rate = { bytes: action.bytes, everyMs: 1 };
        line.in.throttle(rate);
        return line.out.throttle(rate);
      }
    }
  }
}

/** Reads a stream to its end, and takes its time for each reply. */
async function readAll(
  stream: ReplyStream,
  read: (reply: Reply) => void,
  clock: Clock,
  readMs: number | undefined,
): Promise<void> {
  for await (const reply of stream) {
    read(reply);
    if (readMs !== undefined) await new Promise<void>((resolve) => void clock.timer(readMs, resolve));
  }
}

function chosen<T>(all: readonly T[], which: number): T | undefined {
  return all[which % Math.max(1, all.length)];
}

function ignored(): void {
  // A registration that is gone already cannot be taken back.
}
