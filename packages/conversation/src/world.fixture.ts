import { type CrashRecord, type ExitReason, type Pid, SHUTDOWN, describeExit } from '@liminal/protocol';
import { type Participant, type ReplyEvent } from '@liminal/runtime';
import { type VirtualTime, createVirtualTime } from '@liminal/runtime/testing';
import { type Observable } from 'rxjs';
import { type Conversation } from './conversation/conversation';
import { type ConversationResource } from './conversation/conversation-resource';
import { type Conversations, type OpenOptions, createConversations } from './conversation/conversations';
import { type ParticipantHost } from './host/participant-host';
import { type ActorNode, type SpawnOptions } from './process/actor-node';
import { type Behaviour } from './process/behaviour';
import { createNode } from './process/local-node';
import { type ProcessNode } from './process/process-node';

/** What a participant of a test is given: the handler alone, or all but the subject. */
export type Tested = Participant['handle'] | Omit<Participant, 'subject'>;

/** A node under virtual time, with conversations on it. What a test leaves open here is ended after it, and then nothing may be left. */
export class World {
  readonly time: VirtualTime;
  readonly node: ActorNode;
  readonly conversations: Conversations;
  private readonly spawned: Pid[] = [];
  private readonly started: { finalize(): void }[] = [];
  private subjects = 0;

  constructor(host?: ParticipantHost) {
    this.time = createVirtualTime();
    this.node = createNode({ ports: this.time.ports });
    this.conversations = createConversations({ node: this.node, host });
  }

  // Processes

  spawn(behaviour: Behaviour = {}, options?: SpawnOptions): Pid {
    const pid = this.node.spawn(behaviour, options);
    this.spawned.push(pid);
    return pid;
  }

  /** A process that traps exits and writes down what it is told, a line each, messages included. */
  recorder(log: string[], behaviour: Behaviour = {}): Pid {
    return this.spawn(
      {
        message: (message) => void log.push(String(message)),
        exit: ({ from, reason }) => void log.push(`exit ${from.number}: ${describeExit(reason)}`),
        down: ({ pid, reason }) => void log.push(`down ${pid.number}: ${describeExit(reason)}`),
        ...behaviour,
      },
      { trapExit: true },
    );
  }

  /** Runs a step as a process: gives it the context in which to do things. */
  async within<T>(pid: Pid, step: (self: never) => T): Promise<void> {
    this.node.send(pid, step);
    await this.settle();
  }

  /** How many links, monitors and calls are on a process. */
  ties(pid: Pid): number {
    return (
      (this.node as ProcessNode as { find(pid: Pid): { ties: number } | undefined }).find(pid)?.ties ?? 0
    );
  }

  // Conversations

  /** Offers a participant under a subject of its own. */
  offer(tested: Tested): string {
    const subject = `tested-${++this.subjects}`;
    this.conversations.add(
      typeof tested === 'function' ? { subject, handle: tested } : { subject, ...tested },
    );
    return subject;
  }

  async open(tested: Tested, options?: OpenOptions): Promise<Conversation> {
    const conversation = await this.conversations.open(this.offer(tested), options);
    this.started.push(conversation);
    return conversation;
  }

  /** Opens at the seam, while the participant is still starting. */
  start(tested: Tested, options?: OpenOptions): ConversationResource {
    return this.startOn(this.offer(tested), options);
  }

  /** The same on a subject that is offered already. */
  startOn(subject: string, options?: OpenOptions): ConversationResource {
    const resource = this.conversations.start(subject, options);
    this.started.push(resource);
    return resource;
  }

  // Time

  settle(): Promise<void> {
    return this.time.settle();
  }

  advance(ms: number): Promise<void> {
    return this.time.advance(ms);
  }

  /** Ends what is still there, at once, and says what is left all the same. */
  async remains(): Promise<Record<string, number>> {
    for (const conversation of this.started.splice(0)) conversation.finalize();
    for (const pid of this.spawned.splice(0)) this.node.end(pid, SHUTDOWN);
    const { node, conversations, time } = this;
    const atOnce = { conversations: conversations.size, deadlines: node.wheel.size };
    await this.settle();
    return { ...atOnce, processes: node.processCount, timers: time.pendingTimers };
  }
}

/**
 * Makes worlds for the tests of a file, and checks after each test that nothing is left of it. All that the sources can hold of the world is
 * in its virtual ports; what a real program holds is looked at in `churn.int.spec.ts`, outside the test runner and its own timers.
 */
export function useWorlds(): (host?: ParticipantHost) => World {
  const worlds: World[] = [];
  afterEach(async () => {
    for (const world of worlds.splice(0)) {
      expect(await world.remains()).toEqual({ conversations: 0, deadlines: 0, processes: 0, timers: 0 });
    }
  });
  return (host) => {
    const world = new World(host);
    worlds.push(world);
    return world;
  };
}

/** Writes down what an Observable gives, a line each. */
export function listen<T>(stream$: Observable<T>, line: (value: T) => string, log: string[] = []): string[] {
  stream$.subscribe({
    next: (value) => log.push(line(value)),
    error: () => log.push('error'),
    complete: () => log.push('end'),
  });
  return log;
}

export function crashLine({ generation, reason }: CrashRecord): string {
  return `crash ${generation}: ${describeExit(reason)}`;
}

export function replyLine(event: ReplyEvent): string {
  if (event.kind === 'status') return `${event.op}: ${event.status.code}`;
  return `${event.op}.${event.index}${event.more ? ' …' : ''}`;
}

/** What a promise came to, without waiting for it: `pending`, the value, or the error's code (or text). */
export function outcomeOf(promise: Promise<unknown>): { now: unknown } {
  const outcome: { now: unknown } = { now: 'pending' };
  promise.then(
    (value) => (outcome.now = value),
    (error: { code?: string; message: string }) => (outcome.now = error.code ?? error.message),
  );
  return outcome;
}

/** The error a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  return promise.then(
    (value) => {
      throw new Error(`It was to fail, and gave ${String(value)}.`);
    },
    (error: Record<string, unknown>) => error,
  );
}

/** A promise with its handles outside. */
export function deferred<T = unknown>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((resolved, rejected) => {
    resolve = resolved;
    reject = rejected;
  });
  return { promise, resolve, reject };
}

export const OOPS: ExitReason = { kind: 'crashed', name: 'Error', message: 'oops' };
