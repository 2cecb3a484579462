import {
  type Envelope,
  type ExitReason,
  type Expects,
  type Status,
  type CreditCounts,
  describeExit,
  statusFor,
  textOf,
  toEnvelope,
} from '@liminal/protocol';
import { type Participant } from '../participant/participant';
import { type RunQueue, createRunQueue } from '../run-queue';
import { type VirtualTime, createVirtualTime } from '../testing';
import { type CompensationSpec, type HeldCompensationsSize } from './declared-compensations';
import { type Runner, type RunnerHost, type RunnerOwner, createRunner } from './runner';

/** Writes down what a runner tells its host, a line each. */
class RecordingHost implements RunnerHost, RunnerOwner {
  readonly log: string[] = [];
  readonly envelopes: Envelope[] = [];
  readonly statuses: Status[] = [];
  readonly reasons: ExitReason[] = [];
  readonly compensations: CompensationSpec[] = [];
  dropped = 0;
  /** Called after each reply is written down, as a reader in the same program would be. */
  onReply: (op: number, index: number) => void = () => undefined;

  started = (): void => void this.log.push('started');
  handedOver = (op: number): void => void this.log.push(`handed over ${op}`);
  expired = (op: number): void => void this.log.push(`expired ${op}`);
  castDone = (op: number): void => void this.log.push(`cast done ${op}`);

  overrunEnded = (op: number): void => void this.log.push(`overrun of ${op} ended`);
  progress = (op: number): void => void this.log.push(`progress of ${op}`);
  compensationWithdrawn = (number: number): void => void this.log.push(`withdrawn #${number}`);

  compensation = (op: number, number: number, spec: CompensationSpec): void => {
    this.compensations.push(spec);
    this.log.push(`compensation #${number} of ${op}`);
  };

  reply = (op: number, index: number, envelope: Envelope | undefined, more: boolean): void => {
    if (envelope) this.envelopes.push(envelope);
    const text = envelope ? `'${textOf(envelope)}'` : 'end';
    this.log.push(`${op}.${index} ${text}${more ? ' …' : ''}`);
    this.onReply(op, index);
  };

  status = (op: number, status: Status): void => {
    this.statuses.push(status);
    this.log.push(`${op} ${status.code}`);
  };

  resultDropped = (): void => void this.dropped++;

  exited = (reason: ExitReason): void => {
    this.reasons.push(reason);
    this.log.push(describeExit(reason));
  };
}

const PLENTY: CreditCounts = { messages: 1_000, bytes: 1_000_000 };

export interface SendSettings {
  readonly expects?: Expects;
  readonly deadlineMs?: number;
  readonly credit?: CreditCounts | undefined;
  readonly handovers?: number;
  readonly idempotencyKey?: string;
}

/** One runner under virtual time, with a host that writes down what it is told. */
export class RunnerWorld {
  readonly time: VirtualTime;
  readonly runQueue: RunQueue;
  readonly host = new RecordingHost();
  readonly runner: Runner;
  private lastOp = 0;

  /** Beside another world: on its time and its run queue. */
  constructor(
    participant: Omit<Participant, 'subject'>,
    payloadBytes = 1_000,
    beside?: RunnerWorld,
    compensations?: HeldCompensationsSize,
  ) {
    this.time = beside?.time ?? createVirtualTime();
    this.runQueue = beside?.runQueue ?? createRunQueue(this.time.clock, this.time.ports.scheduler);
    this.runner = createRunner({
      participant: { subject: 'tested', ...participant },
      host: this.host,
      owner: this.host,
      clock: this.time.clock,
      runQueue: this.runQueue,
      self: { node: 'n', number: 7, creation: 1 },
      generation: 3,
      payloadBytes,
      compensations,
    });
  }

  get log(): readonly string[] {
    return this.host.log;
  }

  /** What the host was told apart from starts, hand-overs and overruns. */
  get outcomes(): readonly string[] {
    return this.host.log.filter((line) => !/^started|^handed over|^overrun/.test(line));
  }

  /** The operations whose overruns have ended. */
  get overruns(): readonly number[] {
    return this.host.log.flatMap((line) => /^overrun of (\d+)/.exec(line)?.[1] ?? []).map(Number);
  }

  send(content: unknown = undefined, settings: SendSettings = {}): number {
    const { expects = 'reply', deadlineMs = 30_000, handovers, idempotencyKey } = settings;
    const credit = 'credit' in settings ? settings.credit : PLENTY;
    const op = ++this.lastOp;
    const dueAt = this.time.clock.now() + deadlineMs;
    const envelope = toEnvelope(content);
    this.runner.message({ op, envelope, expects, dueAt, credit, handovers, idempotencyKey });
    return op;
  }

  cancel(op: number): void {
    this.runner.cancel(op, statusFor('cancelledAfterTurn', 'The caller cancelled the operation.'));
  }

  settle(): Promise<void> {
    return this.time.settle();
  }
}

/** A runner that has started. */
export function startedWorld(participant: Omit<Participant, 'subject'>, payloadBytes?: number): RunnerWorld {
  const world = new RunnerWorld(participant, payloadBytes);
  world.runner.start();
  return world;
}

/** A started runner of a participant that only handles. */
export function handling(handle: Participant['handle'], payloadBytes?: number): RunnerWorld {
  return startedWorld({ handle }, payloadBytes);
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
