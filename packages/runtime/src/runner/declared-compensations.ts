import {
  type Content,
  type Envelope,
  LIMITS,
  boundedText,
  envelopeProblem,
  statusErrorFor,
  toStatusError,
} from '@liminal/protocol';
import { DEFAULT_DEADLINE_MS } from '../caller/call-options';
import { type KnownNames, checkNames, checkedMs } from '../checked';
import { type CompensateOptions, type Compensation } from '../participant/participant';
import { outgoingEnvelope } from '../received';

/** What is to be undone if the conversation fails (POLICY-4). */
export interface CompensationSpec {
  /** The message that undoes it. */
  readonly envelope: Envelope;
  /** What its author calls it; may be empty. */
  readonly label: string;
  /** How long undoing it may take, in milliseconds. */
  readonly deadlineMs: number;
}

/** What a conversation holds of them. */
export interface HeldCompensationsSize {
  /** How many. */
  readonly count: number;
  /** Payload bytes of their messages. */
  readonly bytes: number;
}

/** Who keeps what an instance declares. */
export interface CompensationKeeper {
  /** Keeps it, under a number that is unique for the instance. */
  compensation(op: number, number: number, spec: CompensationSpec): void;
  /** Keeps it no more. */
  compensationWithdrawn(number: number): void;
}

const OPTIONS: KnownNames<CompensateOptions> = { label: 1, deadlineMs: 1 };

/** The compensations that an instance declares, counted with those that its conversation held already. */
export class DeclaredCompensations {
  private last = 0;
  private count: number;
  private bytes: number;

  constructor(
    private readonly keeper: CompensationKeeper,
    private readonly payloadBytes: number,
    held: HeldCompensationsSize,
  ) {
    this.count = held.count;
    this.bytes = held.bytes;
  }

  /** Throws the status error where it cannot be kept. */
  declare(op: number, content: Content, options: CompensateOptions): Compensation {
    checkNames('compensate()', options, OPTIONS);
    const { deadlineMs = DEFAULT_DEADLINE_MS } = options;
    const label = boundedText(String(options.label ?? ''), LIMITS.compensationLabelBytes);
    checkedMs('deadlineMs', deadlineMs, 1);
    const envelope = outgoingEnvelope(content);
    const problem = envelopeProblem(envelope, this.payloadBytes);
    if (problem) throw toStatusError(problem);
    const { length } = envelope.payload;
    if (this.count >= LIMITS.compensations) throw full();
    if (this.bytes + length > LIMITS.compensationBytes) throw tooHeavy(this.bytes, length);
    const number = ++this.last;
    this.count++;
    this.bytes += length;
    this.keeper.compensation(op, number, {
      envelope,
      label,
      deadlineMs,
    });
    let kept = true;
    return {
      withdraw: () => {
        if (kept) this.withdraw(number, length);
        kept = false;
      },
    };
  }

  private withdraw(number: number, length: number): void {
    this.count--;
    this.bytes -= length;
    this.keeper.compensationWithdrawn(number);
  }
}

function full(): Error {
  const message = `The conversation has ${LIMITS.compensations} compensations, its limit; withdraw what need not be undone any more.`;
  return statusErrorFor('queueFull', message);
}

function tooHeavy(held: number, length: number): Error {
  const message = `The compensations of the conversation hold ${held} bytes, and this one has ${length}; together they may have ${LIMITS.compensationBytes}. Keep what is needed to undo something elsewhere, and declare where it is.`;
  return statusErrorFor('queueFull', message);
}
