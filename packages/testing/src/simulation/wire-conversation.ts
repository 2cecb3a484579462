import {
  type ConversationFrame,
  type CrashRecord,
  type CreditCounts,
  type MessageFrame,
  type PolicyEvent,
  type ReplyFrame,
  heals,
} from '@liminal/protocol';
import { type Book } from './book';

/** An operation, as its frames tell of it. */
interface WireOperation {
  readonly expects: MessageFrame['expects'];
  /** How many replies may have been sent [FLOW-2]. */
  credit: CreditCounts | undefined;
  replies: number;
  bytes: number;
  end: string | undefined;
  /** Whoever asked does not want it any more: the other side may end it, or not. */
  isCancelled: boolean;
  /** There were as many before it as may be open at once. */
  readonly isTooMuch: boolean;
}

/** Longer than a graceful close may take, with the default of five seconds for what is open. */
const LONGEST_CLOSE_MS = 11_000;

/** One conversation on a connection, or one instance in a program: what the side that answers sends, against all that was asked. */
export class WireConversation {
  private readonly operations = new Map<number, WireOperation>();
  private isOpen = false;
  private isClosed = false;
  private isDead = false;
  private closingSince = Infinity;
  private generation = 0;
  private readonly crashes = new Map<number, CrashRecord>();

  /**
   * @param kind Whether it was opened by a client, or assigned to a program.
   * @param mostOpen How many operations may be open at once.
   */
  constructor(
    private readonly kind: 'opened' | 'assigned',
    private readonly ref: number,
    private readonly book: Book,
    private readonly mostOpen = Infinity,
  ) {}

  /** The side that asks sends a frame. */
  asks(frame: ConversationFrame): void {
    switch (frame.kind) {
      case 'message':
        return void this.operations.set(frame.op, {
          expects: frame.expects,
          credit: frame.credit,
          replies: 0,
          bytes: 0,
          end: undefined,
          isCancelled: false,
          isTooMuch: this.openOperations >= this.mostOpen,
        });
      case 'cancel':
        return this.cancels(frame.op);
      case 'credit':
        return this.credits(frame.op, frame.credit);
      case 'close':
        this.closingSince = this.book.now();
        return;
      case 'closed':
        this.isClosed = true;
        return;
      default:
        return;
    }
  }

  /** Those that somebody waits for. */
  private get openOperations(): number {
    return [...this.operations.values()].filter(
      ({ expects, end, isCancelled }) => expects !== 'nothing' && end === undefined && !isCancelled,
    ).length;
  }

  private cancels(op: number): void {
    const operation = this.operations.get(op);
    if (operation) operation.isCancelled = true;
  }

  /** [FLOW-2] It sets, it does not add. What is behind is ignored; no simulation comes near the end of the numbers. */
  private credits(op: number, credit: CreditCounts): void {
    const operation = this.operations.get(op);
    if (!operation) return;
    const { messages = 0, bytes = 0 } = operation.credit ?? {};
    operation.credit = {
      messages: Math.max(messages, credit.messages),
      bytes: Math.max(bytes, credit.bytes),
    };
  }

  /** The side that answers sends a frame. */
  answers(frame: ConversationFrame): void {
    if (this.isClosed && this.kind === 'opened')
      return this.violated(`a ${frame.kind} comes after its end`, 'CONV-2');
    switch (frame.kind) {
      case 'opened':
      case 'assigned':
        if (this.isOpen) this.violated('it is opened twice', 'CONV-9');
        this.isOpen = true;
        return;
      case 'reply':
        return this.replies(frame);
      case 'deferred':
      case 'rejected':
        return this.ends(frame.op, frame.kind, 'FLOW-1');
      case 'exit':
        return this.exits(frame.crash);
      case 'policyEvent':
        return this.acts(frame.event);
      case 'closed':
        return this.closes();
      default:
        return;
    }
  }

  private replies(frame: ReplyFrame): void {
    const { op, status, more, envelope } = frame;
    const operation = this.operations.get(op);
    if (!operation) return this.violated(`operation ${op} is answered, which was never asked`, 'OP-2');
    if (this.isDead) this.violated(`operation ${op} is answered after the exit`, 'LINK-4');
    // A host says how a cast has ended, and nothing else of it.
    const isDone = this.kind === 'assigned' && !envelope;
    if (operation.expects === 'nothing' && !isDone)
      this.violated(`operation ${op}, a cast, is answered`, 'OP-2');
    if (operation.end !== undefined)
      return this.violated(`operation ${op} is answered after its end (${operation.end})`, 'OP-1');
    if (envelope && operation.isTooMuch)
      this.violated(`operation ${op} is answered, with ${this.mostOpen} open before it`, 'FLOW-1');
    if (envelope) this.checkReply(frame, operation);
    operation.replies += envelope ? 1 : 0;
    operation.bytes += envelope?.payload.length ?? 0;
    if (!more) operation.end = status?.code ?? 'replied';
  }

  private checkReply({ op, index }: ReplyFrame, { replies, bytes, credit, expects }: WireOperation): void {
    if (index !== replies)
      this.violated(`operation ${op} has reply ${index}, and ${replies} were before it`, 'OP-3');
    if (expects !== 'stream' || !credit) return;
    if (replies >= credit.messages || bytes >= credit.bytes)
      this.violated(
        `operation ${op} has ${replies + 1} replies, and credit for ${credit.messages} and ${credit.bytes} bytes`,
        'FLOW-2',
      );
  }

  private ends(op: number, how: string, clause: string): void {
    const operation = this.operations.get(op);
    if (!operation) return this.violated(`operation ${op} is ${how}, and was never asked`, clause);
    if (operation.end !== undefined)
      this.violated(`operation ${op} is ${how} after its end (${operation.end})`, 'OP-1');
    operation.end = how;
  }

  private exits(crash: CrashRecord): void {
    if (this.kind === 'assigned') {
      if (this.isDead) this.violated('it exits twice', 'CRASH-1');
      this.isDead = true;
      return;
    }
    const { generation, fates, decision } = crash;
    if (generation <= this.generation)
      this.violated(`instance ${generation} exits after instance ${this.generation}`, 'CRASH-1');
    this.generation = generation;
    this.crashes.set(generation, crash);
    for (const { op, fate, replies } of fates) {
      const operation = this.operations.get(op);
      if (operation && operation.replies !== replies)
        this.violated(
          `operation ${op} is said to have ${replies} replies, of ${operation.replies}`,
          'CRASH-5',
        );
      // Of what its caller has given up, both may speak.
      if (fate !== 'carriedOver' && !operation?.isCancelled) this.ends(op, fate, 'CRASH-5');
    }
    this.isDead = !heals(decision) && decision.action !== 'compensate';
  }

  /** [CRASH-5] What the policy came to is told of a crash before it, and fits its decision. Who undoes may crash too, in between. */
  private acts({ generation, outcome }: PolicyEvent): void {
    const crash = this.crashes.get(generation);
    if (!crash) return this.violated(`it is ${outcome} after the crash of instance ${generation}`, 'CRASH-5');
    const { action } = crash.decision;
    const healed = { restart: 'restarted', routeToNext: 'rerouted', compensate: 'compensated' } as const;
    const fitting = action === 'fail' ? 'gaveUp' : healed[action];
    if (outcome !== fitting && outcome !== 'gaveUp')
      this.violated(`it was to ${action}, and is ${outcome}`, 'CRASH-5');
  }

  /** [OP-1] Whatever was asked has an end before its conversation has. */
  private closes(): void {
    const tookMs = this.book.now() - this.closingSince;
    if (this.kind === 'opened' && tookMs > LONGEST_CLOSE_MS)
      this.violated(`it takes ${tookMs} ms to close it`, 'CONV-3');
    if (this.kind === 'opened' && this.isOpen)
      for (const [op, { expects, end, isCancelled }] of this.operations)
        if (expects !== 'nothing' && end === undefined && !isCancelled)
          this.violated(`it is closed, and nothing was told of operation ${op}`, 'OP-1');
    this.isClosed = true;
  }

  /** [CONV-9] Who asked for its end has been told of it, when the other side leaves: not at once, for what is open may come to an end first [CONV-3]. */
  checkLeft(): void {
    if (this.kind === 'opened' && !this.isClosed && this.book.now() > this.closingSince + LONGEST_CLOSE_MS)
      this.violated('its end was asked for, and is not told', 'CONV-9');
  }

  /** Whether a client has asked for it and has not been told. */
  get isOpening(): boolean {
    return this.kind === 'opened' && !this.isOpen && !this.isClosed;
  }

  /** Whether it has come to its end, whichever side has said so. */
  get isOver(): boolean {
    return this.isClosed || (this.kind === 'assigned' && this.isDead);
  }

  private violated(what: string, clause: string): void {
    this.book.violated(`conversation ${this.ref}: ${what}`, clause);
  }
}
