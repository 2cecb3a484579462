import { type Clock } from './clock';
import { type Logger } from './logger';
import { type Random } from './random';
import { type Scheduler } from './scheduler';

/**
 * What a node is given of the world. Everything above runs unchanged under virtual time. The defaults for this platform are
 * in `@liminal/runtime/platform`; those for tests in `@liminal/runtime/testing`.
 */
export interface Ports {
  /** Time and timers. */
  readonly clock: Clock;
  /** Tasks for later. */
  readonly scheduler: Scheduler;
  /** Ids, and what is drawn. */
  readonly random: Random;
  /** What operators are told. */
  readonly logger: Logger;
}
