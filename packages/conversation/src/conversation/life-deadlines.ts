import { CallbackDeadline, type DeadlineWheel } from '@liminal/runtime';
import { type ActorNode } from '../process/actor-node';

type Name = 'close' | 'conversation' | 'backoff';

interface Waiting {
  readonly deadline: CallbackDeadline;
  readonly dueAt: number;
}

/** What a conversation waits for by the clock. Made only for those that do. */
export class LifeDeadlines {
  private readonly waiting = new Map<Name, Waiting>();

  constructor(private readonly node: ActorNode) {}

  private get wheel(): DeadlineWheel {
    return this.node.wheel;
  }

  /** Of several of a name the earliest counts. */
  set(name: Name, ms: number, onDue: () => void): void {
    const dueAt = this.node.ports.clock.now() + ms;
    const before = this.waiting.get(name);
    if (before && before.dueAt <= dueAt) return;
    this.drop(name);
    const deadline = new CallbackDeadline(() => {
      this.waiting.delete(name);
      onDue();
    });
    this.waiting.set(name, { deadline, dueAt });
    this.wheel.set(deadline, dueAt);
  }

  drop(name: Name): void {
    const waiting = this.waiting.get(name);
    if (waiting) this.wheel.drop(waiting.deadline);
    this.waiting.delete(name);
  }

  dropAll(): void {
    for (const name of [...this.waiting.keys()]) this.drop(name);
  }
}
