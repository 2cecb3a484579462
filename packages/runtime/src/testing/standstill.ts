/** So many timers at one instant, each started after the one before had come due, are one that starts itself again. */
const LONGEST = 10_000;

/**
 * Time stands still.
 *
 * @internal
 */
export class StandstillError extends Error {}

/**
 * Sees that time stands still: that timers come due at one instant, each started by what the one before did, and so on for ever.
 *
 * @internal
 */
export class Standstill {
  private at = -1;
  private length = 0;
  /** The number that the next timer had when the last of the chain came due. */
  private next = 0;

  /**
   * A timer fires. Throws where it is one too many, and time has not passed.
   *
   * @param order The number of this timer, in the order in which they were started.
   * @param next The number that the next one will have.
   */
  fires(at: number, order: number, next: number): void {
    if (at !== this.at) this.length = 0;
    else if (order < this.next) return;
    this.at = at;
    this.next = next;
    if (++this.length <= LONGEST) return;
    this.length = 0;
    throw new StandstillError(
      `Time stands still at ${at} ms: ${LONGEST} timers have come due there, each started after the one before. Does one start itself again with 0 ms?`,
    );
  }
}
