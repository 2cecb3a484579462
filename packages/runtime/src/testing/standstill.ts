/** So many timers that were started at one instant, and have come due at it, are some that start themselves again. */
const MOST = 30_000;

/**
 * Time stands still.
 *
 * @internal
 */
export class StandstillError extends Error {}

/**
 * Sees that time stands still: that timers come due at the instant at which they were started, and start others, and so on for ever.
 *
 * @internal
 */
export class Standstill {
  private at = -1;
  /** The number of the first timer that was started at this instant. */
  private first = 0;
  /** How many of those have come due. */
  private count = 0;

  /**
   * A timer fires. Throws where it is one too many, and time has not passed.
   *
   * @param order The number of this timer, in the order in which they were started.
   * @param next The number that the next one will have.
   */
  fires(at: number, order: number, next: number): void {
    if (at !== this.at) {
      this.at = at;
      this.first = next;
      this.count = 0;
    }
    if (order < this.first || ++this.count <= MOST) return;
    this.count = 0;
    throw new StandstillError(
      `Time stands still at ${at} ms: ${MOST} timers that were started there have come due there. Does one start itself again with 0 ms?`,
    );
  }
}
