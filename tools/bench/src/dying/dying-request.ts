/** What dies: a worker thread, a child process, or a program that is connected. */
export type VictimKind = 'thread' | 'child' | 'remote';

/** What a process that has a victim is asked. */
export type KeeperRequest =
  /** Begins, and answers with the address for the witness. */
  | {
      readonly kind: 'begin';
      readonly victim: VictimKind;
      readonly launchesAnother: boolean;
      /** Of a raw keeper: whether all notices are one write, made beforehand, and not each encoded and written by itself. */
      readonly atOnce: boolean;
    }
  /** Answered when a victim is there, whose death is so many notices. */
  | { readonly kind: 'prepare'; readonly notices: number }
  /** Answered when nothing starts any more. */
  | { readonly kind: 'settle' }
  /** Kills it in a moment, when nothing else is under way. Answered before. */
  | { readonly kind: 'kill' }
  /** Answered with {@link DeathTimes} when it has ended. */
  | { readonly kind: 'times' };

/** When a victim died, in microseconds of the machine. */
export interface DeathTimes {
  /** Just before the call that kills it. */
  readonly killed: number;
  /** When Node first told this process of it: `exit`, or `close` of its socket. */
  readonly ended: number;
}

/** What a process that is told of deaths is asked. */
export type WitnessRequest =
  /** Answered when it is connected. */
  | { readonly kind: 'connect'; readonly address: string }
  /** Answered when it will be told so many times of the next death. */
  | { readonly kind: 'watch'; readonly notices: number }
  /** Answered with when it was told the last time, in microseconds of the machine. */
  | { readonly kind: 'told' };
