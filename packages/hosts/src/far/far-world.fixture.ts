import {
  type ConversationFrame,
  type ExitReason,
  type Frame,
  type OperationFate,
  type Status,
  OK,
  describeExit,
  toEnvelope,
} from '@liminal/protocol';
import {
  type Conversations,
  type ParticipantHost,
  createConversations,
  createNode,
} from '@liminal/conversation';
import { type Participant } from '@liminal/runtime';
import { type VirtualTime, createVirtualTime } from '@liminal/runtime/testing';
import { FarInstance } from './far-instance';
import { FarInstances } from './far-instances';

/** Conversations whose instances are elsewhere, and the test is what is there: it says what it likes, and sees what it was sent. */
export class FarWorld {
  readonly time: VirtualTime = createVirtualTime();
  readonly sent: Frame[] = [];
  readonly abandoned: number[] = [];
  readonly released: number[] = [];
  readonly instances: FarInstances;
  readonly conversations: Conversations;
  /** Whether a frame of this kind cannot be encoded. */
  unencodable: Frame['kind'] | undefined;

  constructor(participant: Partial<Participant> = {}) {
    this.instances = new FarInstances({
      link: { send: (frame) => this.take(frame) },
      onAbandoned: (ref) => this.abandoned.push(ref),
      onReleased: (ref) => this.released.push(ref),
    });
    const host: ParticipantHost = {
      kind: 'far',
      participants: [{ subject: 'tested', handle: () => undefined, ...participant }],
      start: (request) => {
        const instance = new FarInstance(request, () => undefined);
        this.instances.assign(instance, 1);
        return instance;
      },
    };
    const node = createNode({ ports: this.time.ports });
    this.conversations = createConversations({ node, hosts: [host] });
  }

  private take(frame: Frame): void {
    if (frame.kind === this.unencodable) throw new Error('It cannot be encoded.');
    this.sent.push(frame);
  }

  /** Opens a conversation, and has its instance start. */
  async open(options: Parameters<Conversations['open']>[1] = {}) {
    const opening = this.conversations.open('tested', options);
    await this.say({ kind: 'assigned', ref: this.last('assign').ref });
    return opening;
  }

  async say(...frames: ConversationFrame[]): Promise<void> {
    for (const frame of frames) this.instances.receive(frame);
    await this.time.settle();
  }

  reply(op: number, content?: unknown, more = false, ref = 2): Promise<void> {
    const envelope = content === undefined ? {} : { envelope: toEnvelope(content) };
    return this.say({ kind: 'reply', ref, op, index: 0, more, ...envelope });
  }

  answer(op: number, status: Status, ref = 2): Promise<void> {
    return this.say({ kind: 'reply', ref, op, index: 0, more: false, status });
  }

  exit(reason: ExitReason, fates: readonly OperationFate[] = [], ref = 2, stack?: string): Promise<void> {
    return this.say({ ...exitFrame(reason, fates, ref), ...(stack === undefined ? {} : { stack }) });
  }

  all<K extends Frame['kind']>(kind: K): Extract<Frame, { kind: K }>[] {
    return this.sent.filter((frame): frame is Extract<Frame, { kind: K }> => frame.kind === kind);
  }

  last<K extends Frame['kind']>(kind: K): Extract<Frame, { kind: K }> {
    const frame = this.all(kind).at(-1);
    if (!frame) throw new Error(`No ${kind} was sent.`);
    return frame;
  }

  /** What was sent, a line each. */
  get lines(): string[] {
    return this.sent.map((frame) => ('op' in frame ? `${frame.kind} ${frame.op}` : frame.kind));
  }

  /** Ends all, and sees that nothing is left. */
  async end(): Promise<void> {
    this.instances.lost(() => ({ kind: 'shutdown' }), true);
    const closing = this.conversations.close({ deadlineMs: 0 });
    await this.time.advance(60_000);
    await closing;
    const { node } = this.conversations;
    expect([node.processCount, node.wheel.size, this.time.pendingTimers, this.instances.size]).toEqual([
      0, 0, 0, 0,
    ]);
  }
}

function exitFrame(reason: ExitReason, fates: readonly OperationFate[] = [], ref = 2) {
  return {
    kind: 'exit',
    ref,
    crash: {
      participant: { node: 'local', number: 1, creation: 1 },
      subject: 'tested',
      host: 'far',
      generation: 1,
      reason,
      unclean: false,
      at: 0,
      fates,
      decision: { action: 'fail' },
    },
  } as const;
}

/** The status of what fails, as code and delivery. */
export async function endOf(operation: Promise<unknown>): Promise<string> {
  try {
    await operation;
    return 'ok';
  } catch (error) {
    const { code, delivery } = error as Status;
    return `${code} ${delivery}`;
  }
}

export { OK, describeExit };
