import { type Envelope, type Status, statusFor } from '@liminal/protocol';
import { type Clock, type Terminal } from '@liminal/runtime';
import { ownEnvelope } from './own-envelope';

/** An operation that waits for the outcome of another with the same key. */
export interface Follower {
  /** The first one's outcome is this one's too. */
  answered(outcome: Terminal): void;
  /** The first one has come to nothing that can be given twice: this one takes its place, and is run. */
  promoted(claim: KeyClaim): void;
}

/** What an operation with a key is told when it comes (OP-9). */
export type Joined =
  /** It is the first of its key: it runs, and tells its claim how it ended. */
  | { readonly kind: 'first'; readonly claim: KeyClaim }
  /** Another of its key is under way; `leave` when nobody waits for this one any more. */
  | { readonly kind: 'following'; readonly leave: () => void }
  /** Another of its key has been answered already. */
  | { readonly kind: 'answered'; readonly outcome: Terminal }
  | { readonly kind: 'refused'; readonly status: Status };

/** The right of the first operation of a key to say what all of them come to. */
export interface KeyClaim {
  /** It has ended. Called once. */
  ended(terminal: Terminal): void;
}

/** What bounds a window. */
export interface KeyWindowOptions {
  /** How long an outcome is kept, in milliseconds. */
  readonly windowMs: number;
  /** How many keys are kept. */
  readonly keys: number;
  /** How many payload bytes of outcomes are kept. */
  readonly bytes: number;
  /** What whoever finds it full is told to wait, in milliseconds. */
  readonly retryAfterMs: number;
}

const NOTHING: Envelope = Object.freeze({ payload: new Uint8Array(0) });

interface Entry {
  readonly fingerprint: string;
  readonly followers: Set<Follower>;
  outcome: Terminal | undefined;
  bytes: number;
  forgottenAt: number;
}

/**
 * The keys of a subject's operations: the first of a key runs, the others join its outcome, while it is under way and for a time after it (OP-9).
 * Bounded; it is swept when a key comes, from the oldest outcome on, and needs no timer.
 */
export class KeyWindow {
  /** Those under way and those answered, the latter in the order of their answers. */
  private readonly open = new Map<string, Entry>();
  private readonly answered = new Map<string, Entry>();
  private bytes = 0;

  constructor(
    private readonly clock: Clock,
    private readonly options: KeyWindowOptions,
  ) {}

  /** How many keys it holds. */
  get size(): number {
    return this.open.size + this.answered.size;
  }

  /** An operation with a key comes; the fingerprint tells one message from another. A stream is given once. */
  join(key: string, fingerprint: string, follower: Follower, isStream = false): Joined {
    this.sweep();
    const entry = this.answered.get(key) ?? this.open.get(key);
    if (!entry) return this.lead(key, fingerprint);
    if (entry.fingerprint !== fingerprint) return { kind: 'refused', status: otherMessage(key) };
    if (isStream) return { kind: 'refused', status: secondStream(key) };
    if (entry.outcome) return { kind: 'answered', outcome: copied(entry.outcome) };
    entry.followers.add(follower);
    return { kind: 'following', leave: () => void entry.followers.delete(follower) };
  }

  private lead(key: string, fingerprint: string): Joined {
    const { keys, retryAfterMs } = this.options;
    if (this.open.size >= keys) {
      const message = `${keys} operations with idempotency keys are under way on the subject, its limit.`;
      return { kind: 'refused', status: statusFor('queueFull', message, { retryAfterMs }) };
    }
    const entry: Entry = { fingerprint, followers: new Set(), outcome: undefined, bytes: 0, forgottenAt: 0 };
    this.open.set(key, entry);
    this.makeRoom();
    return { kind: 'first', claim: this.claim(key, entry) };
  }

  private claim(key: string, entry: Entry): KeyClaim {
    return {
      ended: (terminal) => {
        if (isFinal(terminal)) this.settle(key, entry, terminal);
        else this.passOn(key, entry);
      },
    };
  }

  private settle(key: string, entry: Entry, outcome: Terminal): void {
    this.open.delete(key);
    entry.outcome = copied(outcome);
    entry.bytes = bytesOf(outcome);
    entry.forgottenAt = this.clock.now() + this.options.windowMs;
    this.answered.set(key, entry);
    this.bytes += entry.bytes;
    this.makeRoom();
    const followers = [...entry.followers];
    entry.followers.clear();
    for (const follower of followers) follower.answered(copied(outcome));
  }

  /** Whoever waits longest is run in its place; with nobody waiting the key is free again. */
  private passOn(key: string, entry: Entry): void {
    const [next] = entry.followers;
    if (!next) {
      this.open.delete(key);
      return;
    }
    entry.followers.delete(next);
    next.promoted(this.claim(key, entry));
  }

  private sweep(): void {
    const now = this.clock.now();
    for (const [key, entry] of this.answered) {
      if (entry.forgottenAt > now) return;
      this.forget(key, entry);
    }
  }

  private makeRoom(): void {
    const { keys, bytes } = this.options;
    for (const [key, entry] of this.answered) {
      if (this.size <= keys && this.bytes <= bytes) return;
      this.forget(key, entry);
    }
  }

  private forget(key: string, { bytes }: Entry): void {
    this.answered.delete(key);
    this.bytes -= bytes;
  }
}

/**
 * Whether it can be given to all who ask the same: a reply, or what the handler said for good. Of the rest nobody knows what it came to, or it may
 * come to something else the next time.
 */
function isFinal(terminal: Terminal): boolean {
  if (terminal.kind === 'reply') return true;
  const { delivery, retryable } = terminal.status;
  return delivery === 'processed' && !retryable;
}

/** [OP-10] what is received is the receiver's: each gets bytes of its own */
function copied(terminal: Terminal): Terminal {
  if (terminal.kind === 'status' || !terminal.envelope) return terminal;
  return { ...terminal, envelope: ownEnvelope(terminal.envelope) };
}

/** What an outcome holds, about: its payload, its headers, its texts. */
function bytesOf(terminal: Terminal): number {
  if (terminal.kind === 'status') return 2 * JSON.stringify(terminal.status).length;
  const { payload, headers = [] } = terminal.envelope ?? NOTHING;
  return headers.reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), payload.length);
}

function otherMessage(key: string): Status {
  return statusFor(
    'malformed',
    `The idempotency key '${key}' came with another message before; a key stands for one message.`,
  );
}

function secondStream(key: string): Status {
  return statusFor(
    'duplicateStream',
    `A stream with the idempotency key '${key}' was opened already; what it gave is not kept.`,
  );
}
