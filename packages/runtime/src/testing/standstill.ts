/** So many timers one after another at one instant are one that starts itself again. */
const MOST = 100_000;

/**
 * Time stands still.
 *
 * @internal
 */
export class StandstillError extends Error {}

/**
 * Sees that time stands still: that timers come due at one instant, one after another, and so on for ever.
 *
 * @internal
 */
export class Standstill {
  private at = -1;
  private timers = 0;

  /** A timer fires. Throws where too many have, and time has not passed. */
  fires(at: number): void {
    this.timers = at === this.at ? this.timers + 1 : 1;
    this.at = at;
    if (this.timers <= MOST) return;
    this.timers = 0;
    throw new StandstillError(
      `Time stands still at ${at} ms: ${MOST} timers have come due there, one after another. Does one start itself again with 0 ms?`,
    );
  }
}
