import { type AtLeast, type AtMost } from '../measure/bar';
import { type Latency, type Throughput } from '../measure/measure';
import { type Check, type Peer } from '../measure/outcome';
import { type Stage } from '../stage/stage';

/** What every workload calls its first contestant: this project's. */
export const OURS = 'ours';

/** A workload that is set up: the contestants wait to be run, in any order, any number of times. */
export interface Contest {
  /** Runs one contestant, {@link OURS} or a peer by its name, for a while, and resolves with its figure. */
  run(contestant: string): Promise<number>;
  /** What has to hold besides the ratios. Asked for when all rounds are over. */
  checks?(): Promise<readonly Check[]>;
}

/** How many rounds a run has. */
export interface Rounds {
  /** Rounds before those that count, for compilers and connections to get warm. */
  readonly warmUp: number;
  readonly measured: number;
}

interface WorkloadOf<Measure, B extends AtLeast | AtMost> {
  /** Of the table of bars, such as `P-1`. */
  readonly id: string;
  readonly title: string;
  readonly measure: Measure;
  readonly peers: readonly Peer<B>[];
  readonly rounds: Rounds;
  /**
   * Sets the contestants up. What it starts, it starts by the stage, which ends it all; on a short stage, everything is to be
   * run, and as little of it as will do.
   */
  open(stage: Stage): Promise<Contest>;
}

/** A throughput has to be so much of its peers' at least, a latency may be so much at most. */
export type Workload = WorkloadOf<Throughput, AtLeast> | WorkloadOf<Latency, AtMost>;
