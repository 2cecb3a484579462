import { type Status, statusOf, toStatusError } from '@liminal/protocol';
import { CallbackDeadline, type DeadlineWheel } from '../deadline-wheel';
import { type Clock } from '../ports/clock';
import { isDeferral } from './admission';

/** The shortest deadline that a message may have. */
const SHORTEST_MS = 1;

/** Ends a pause: because there is room, or not. */
type Wake = (isRoom: boolean) => void;

/**
 * Requests that were deferred and wait to be sent again (FLOW-1): where there is no room, until there is some, the oldest first and no more of them
 * than fit; where they were deferred for another reason, for the time that they were told.
 */
export class DeferredRequests {
  /** Those that wait for room, oldest first. */
  private readonly forRoom = new Set<Wake>();
  private readonly forTime = new Set<Wake>();
  /** Those that were told of room and have not asked yet: that room is theirs. */
  private told = 0;
  private over: Status | undefined;

  /** @param hasRoom Whether one more message may be sent now, as far as it is known. */
  constructor(
    private readonly clock: Clock,
    private readonly wheel: DeadlineWheel,
    private readonly hasRoom: () => boolean,
  ) {}

  /** Asks, and asks again after each deferral, as long as the deadline leaves time for it. Gives what the last asking came to. */
  async askPatiently<T>(
    deadlineMs: number,
    signal: AbortSignal | undefined,
    ask: (remainingMs: number) => Promise<T>,
  ): Promise<T> {
    const dueAt = this.clock.now() + deadlineMs;
    let remainingMs = deadlineMs;
    for (;;) {
      const hadRoom = this.hasRoom();
      try {
        return await ask(remainingMs);
      } catch (error) {
        const status = statusOf(error);
        if (!status || !isDeferral(status)) throw error;
        const isRoom = hadRoom
          ? await this.pause(this.forTime, Math.min(status.retryAfterMs, dueAt - this.clock.now()), signal)
          : await this.waitForRoom(dueAt, signal);
        if (isRoom) this.told--;
        if (this.over) throw toStatusError(this.over);
        remainingMs = dueAt - this.clock.now();
        // Who will not ask any more leaves the room that was his to the next.
        if (isRoom && (remainingMs < SHORTEST_MS || signal?.aborted)) this.tellNext();
        if (remainingMs < SHORTEST_MS) throw error;
      }
    }
  }

  get waitsForRoom(): boolean {
    return this.forRoom.size > 0;
  }

  /** There is room for so many messages. */
  roomMade(messages: number): void {
    for (let left = messages - this.told; left > 0 && this.waitsForRoom; left--) this.tellNext();
  }

  private tellNext(): void {
    const [wake] = this.forRoom;
    if (!wake) return;
    this.told++;
    wake(true);
  }

  /** The conversation is over: whoever waits is told so, and why. */
  end(reason: Status): void {
    this.over ??= reason;
    for (const wake of [...this.forRoom, ...this.forTime]) wake(false);
  }

  /** Up to its deadline, at which it is given up. Whether it was told of room. */
  private waitForRoom(dueAt: number, signal: AbortSignal | undefined): Promise<boolean> {
    // Some may have been made while the refusal was on its way here.
    if (this.hasRoom()) return Promise.resolve(false);
    return this.pause(this.forRoom, dueAt - this.clock.now(), signal);
  }

  /** Whether it was told of room. */
  private pause(among: Set<Wake>, ms: number, signal: AbortSignal | undefined): Promise<boolean> {
    // What would end the pause may have come while the refusal was on its way here.
    if (this.over || signal?.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      const giveUp = () => wake(false);
      const wake = (isRoom: boolean) => {
        among.delete(wake);
        this.wheel.drop(deadline);
        signal?.removeEventListener('abort', giveUp);
        resolve(isRoom);
      };
      const deadline = new CallbackDeadline(giveUp);
      among.add(wake);
      this.wheel.set(deadline, this.clock.now() + ms);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }
}
