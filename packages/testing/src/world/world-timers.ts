import { type Timer } from '@liminal/runtime';
import { Standstill } from '@liminal/runtime/testing';

/** A timer of one machine of a world. */
interface WorldTimer {
  readonly owner: object;
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
  holds: boolean;
}

/** The timers of all machines, on one time. */
export class WorldTimers {
  now = 0;
  private order = 0;
  private readonly standstill = new Standstill();
  private readonly timers = new Set<WorldTimer>();

  start(owner: object, delayMs: number, callback: () => void): Timer {
    const at = this.now + Math.max(delayMs, 0);
    const timer: WorldTimer = { owner, at, order: this.order++, callback, holds: true };
    this.timers.add(timer);
    return {
      cancel: () => void this.timers.delete(timer),
      ref: () => void (timer.holds = true),
      unref: () => void (timer.holds = false),
    };
  }

  /** When the next one is due. */
  nextAt(): number | undefined {
    return this.next()?.at;
  }

  /** Passes time to the next one, and gives what it calls and whose it is. Throws where time stands still. */
  fire(): { readonly owner: object; readonly callback: () => void } | undefined {
    const next = this.next();
    if (!next) return undefined;
    this.timers.delete(next);
    this.now = Math.max(this.now, next.at);
    this.standstill.fires(this.now, next.order, this.order);
    return next;
  }

  /** How many keep a program alive. */
  held(owner: object): number {
    let held = 0;
    for (const timer of this.timers) if (timer.owner === owner && timer.holds) held++;
    return held;
  }

  dropAll(owner: object): void {
    for (const timer of this.timers) if (timer.owner === owner) this.timers.delete(timer);
  }

  private next(): WorldTimer | undefined {
    let next: WorldTimer | undefined;
    for (const timer of this.timers) if (!next || isBefore(timer, next)) next = timer;
    return next;
  }
}

function isBefore(one: WorldTimer, other: WorldTimer): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}
