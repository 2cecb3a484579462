import {
  type AssignFrame,
  type ConversationFrame,
  type Frame,
  type MessageFrame,
  type ReplyFrame,
  describeExit,
  textOf,
  toEnvelope,
} from '@liminal/protocol';
import { type Participant } from '../participant/participant';
import { SILENT_LOGGER } from '../ports/logger';
import { type VirtualTime, createVirtualTime } from '../testing';
import { type OfferedParticipants, Assignments } from './assignments';

type Handler = Participant['handle'];

/** What a message is sent with, besides its content. */
export type Sending = Partial<Omit<MessageFrame, 'kind' | 'ref' | 'op' | 'envelope'>>;

const PLENTY = { messages: 1_000, bytes: 1_000_000 };

/** A program that was offered for assignments, under virtual time; what it sends is written down, a line each. */
export class AssignmentsWorld {
  readonly time: VirtualTime = createVirtualTime();
  readonly sent: Frame[] = [];
  readonly log: string[] = [];
  readonly warnings: object[] = [];
  /** Told at each flush, with how many frames had been sent. */
  onFlush: () => void = () => undefined;
  readonly assignments: Assignments;
  private lastRef = 0;

  constructor() {
    const { clock, runQueue } = this.time;
    const link = {
      host: 'tested',
      send: (frame: Frame) => this.send(frame),
      flush: () => this.flush(),
    };
    const warn = (message: string, fields = {}) => this.warnings.push({ message, ...fields });
    this.assignments = new Assignments({ link, clock, runQueue, logger: { ...SILENT_LOGGER, warn } });
  }

  private send(frame: Frame): void {
    if (frame.kind === 'reply' && frame.envelope && textOf(frame.envelope) === UNENCODABLE)
      throw new Error('no bytes');
    this.sent.push(frame);
    this.log.push(lineOf(frame));
  }

  /** The log without what tells of starts. */
  get outcomes(): readonly string[] {
    return this.log.filter((line) => !line.startsWith('started'));
  }

  private flush(): void {
    this.log.push('flush');
    this.onFlush();
  }

  /** Offers a participant of the subject `tested`. */
  offer(tested: Handler | Omit<Participant, 'subject'>, more: Partial<OfferedParticipants> = {}): number {
    const participant =
      typeof tested === 'function' ? { subject: 'tested', handle: tested } : { subject: 'tested', ...tested };
    return this.assignments.offer({ participants: [participant], capacity: 10, ...more }).registration;
  }

  /** Assigns an instance, and lets it start. */
  async assign(asked: Partial<AssignFrame> = {}): Promise<number> {
    const ref = asked.ref ?? (this.lastRef += 2);
    this.assignments.receive(assignFrame({ ref, ...asked }));
    await this.time.settle();
    return ref;
  }

  message(ref: number, op: number, content: unknown = 'x', sending: Sending = {}): void {
    this.assignments.receive({
      kind: 'message',
      ref,
      op,
      envelope: toEnvelope(content),
      expects: 'reply',
      deadlineMs: 30_000,
      deadlinePerReply: false,
      credit: PLENTY,
      ...sending,
    });
  }

  cancel(ref: number, op: number, code: 'cancelled' | 'deadlineExceeded' = 'cancelled'): void {
    this.receive({ kind: 'cancel', ref, op, reason: 'Nobody waits.', code });
  }

  receive(frame: ConversationFrame): void {
    this.assignments.receive(frame);
  }

  settle(): Promise<void> {
    return this.time.settle();
  }

  /** What was sent of one kind. */
  all<K extends Frame['kind']>(kind: K): Extract<Frame, { kind: K }>[] {
    return this.sent.filter((frame): frame is Extract<Frame, { kind: K }> => frame.kind === kind);
  }
}

/** Stands for what no codec takes. */
export const UNENCODABLE = 'unencodable';

export function assignFrame(asked: Partial<AssignFrame> = {}): AssignFrame {
  return {
    kind: 'assign',
    ref: 2,
    registration: 1,
    conversationId: 'c-1',
    subject: 'tested',
    participant: { node: 'n', number: 7, creation: 1 },
    generation: 1,
    attempt: 1,
    headers: [],
    payloadBytes: 1_000,
    compensations: { count: 0, bytes: 0 },
    ...asked,
  };
}

function lineOf(frame: Frame): string {
  switch (frame.kind) {
    case 'reply':
      return `${frame.op} ${contentOf(frame)}`;
    case 'started':
      return `started ${frame.op}`;
    case 'progress':
      return `progress ${frame.op}, ${frame.dropped} dropped`;
    case 'compensation':
      return `compensation ${frame.number} of ${frame.op}${frame.envelope ? '' : ' withdrawn'}`;
    case 'declined':
      return `declined ${frame.status.code}`;
    case 'exit':
      return describeExit(frame.crash.reason);
    default:
      return frame.kind;
  }
}

function contentOf({ envelope, status, more, index }: ReplyFrame): string {
  if (status) return `${status.code} ${status.delivery}`;
  const text = envelope ? `'${textOf(envelope)}'` : 'done';
  return more ? `${text} #${index} …` : text;
}
