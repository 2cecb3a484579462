import { type Envelope } from '@liminal/protocol';
import {
  type Admission,
  type Operation,
  type OperationObserver,
  type OperationSpec,
  type OperationTable,
  type Terminal,
  refusedWith,
} from '@liminal/runtime';
import { type KeyClaim, type KeyWindow } from '../idempotency/key-window';
import { type InstanceWatch } from './instance-watch';

/** What operations with keys need of their conversation. */
export interface KeyedOperationsOwner {
  readonly table: OperationTable;
  readonly keys: KeyWindow;
  admit(spec: OperationSpec, observer: OperationObserver, op: number | undefined): Operation;
  readonly watch: InstanceWatch | undefined;
  /** Writes an entry of the log. */
  note(kind: 'rejected', op: number, bytes: number, note: string): void;
  /** Gives it to the participant's instance. */
  forward(operation: Operation): void;
  /** Does something when what goes on now has come to its end. */
  soon(task: () => void): void;
}

/** The operations of a conversation that have an idempotency key (OP-9). */
export class KeyedOperations {
  /** Those that wait for the outcome of another, and are no instance's. */
  private readonly following = new Set<number>();

  constructor(private readonly owner: KeyedOperationsOwner) {}

  isFollowing(op: number): boolean {
    return this.following.has(op);
  }

  /** Opens it, as the first of its key or behind another. Throws nothing. */
  open(
    spec: OperationSpec & { readonly idempotencyKey: string },
    observer?: OperationObserver,
    op?: number,
  ): Admission {
    const { keys, table } = this.owner;
    const keyed = new KeyedOperation(observer, this);
    const fingerprint = fingerprintOf(spec);
    const joined = keys.join(spec.idempotencyKey, fingerprint, keyed, spec.expects === 'stream');
    if (joined.kind === 'refused') {
      table.rejected++;
      this.owner.note('rejected', op ?? 0, spec.envelope.payload.length, joined.status.code);
      return refusedWith(joined.status);
    }
    const operation = this.owner.admit(spec, keyed, op);
    keyed.operation = operation;
    keyed.table = table;
    if (joined.kind === 'first') {
      keyed.claim = joined.claim;
      this.owner.forward(operation);
    } else if (joined.kind === 'following') {
      this.following.add(operation.op);
      keyed.leave = () => {
        this.following.delete(operation.op);
        joined.leave();
      };
    } else {
      // It is in nobody's hands: also where the instance crashes before the outcome is given.
      this.following.add(operation.op);
      keyed.leave = () => this.following.delete(operation.op);
      this.owner.soon(() => keyed.answered(joined.outcome));
    }
    return { kind: 'accepted', op: operation.op };
  }

  /** It takes the place of the first of its key. */
  run(operation: Operation): void {
    this.following.delete(operation.op);
    // From now on it is for its own instance to get on with it.
    this.owner.watch?.expectsMore();
    this.owner.forward(operation);
  }
}

/** One operation with a key: whoever waits for it, and its part in what the key comes to. */
class KeyedOperation implements OperationObserver {
  operation: Operation | undefined;
  table: OperationTable | undefined;
  claim: KeyClaim | undefined;
  leave: (() => void) | undefined;

  constructor(
    private readonly observer: OperationObserver | undefined,
    private readonly operations: KeyedOperations,
  ) {}

  // As the first of its key

  next(envelope: Envelope, index: number): void {
    this.observer?.next(envelope, index);
  }

  end(terminal: Terminal): void {
    const { claim, leave } = this;
    this.claim = this.leave = undefined;
    leave?.();
    // First: whoever is told that it may be sent again finds the key free.
    claim?.ended(terminal);
    this.observer?.end(terminal);
  }

  // As a follower

  answered(outcome: Terminal): void {
    const { operation, table } = this;
    if (!operation || !table || operation.state === 'settled') return;
    if (outcome.kind === 'reply') table.reply(operation.op, 0, outcome.envelope, false);
    else table.status(operation.op, outcome.status);
  }

  promoted(claim: KeyClaim): void {
    this.claim = claim;
    this.leave = undefined;
    if (this.operation) this.operations.run(this.operation);
  }
}

/** Tells one message from another, so that a key cannot be used for two by mistake. FNV-1a, which is quick and good enough for mistakes. */
function fingerprintOf({ expects, envelope }: OperationSpec): string {
  const { payload, contentType = '', schemaId = [] } = envelope;
  let hash = 0x811c9dc5;
  for (const byte of payload) hash = Math.imul(hash ^ byte, 0x01000193);
  return [expects, payload.length, hash >>> 0, contentType, ...schemaId].join(' ');
}
