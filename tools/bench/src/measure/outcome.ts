import { type Bar, meets } from './bar';
import { type Measure } from './measure';
import { type Summary, summarize } from './statistics';

/** What a figure is compared with, and how it must compare. */
export interface Peer<B extends Bar = Bar> {
  readonly name: string;
  /** Default: none, the comparison is only recorded. */
  readonly bar?: B;
}

/** Something that has to hold besides the ratios, such as how a heap has grown. */
export interface Check {
  readonly name: string;
  readonly unit: string;
  readonly figure: number;
  /** Default: none, the figure is only recorded. */
  readonly bar?: Bar;
}

/** What was measured: the figures of each contestant, one a round, in the order of the rounds. */
export interface Measured {
  readonly ours: readonly number[];
  readonly peers: readonly (Peer & { readonly figures: readonly number[] })[];
  readonly checks: readonly Check[];
}

/** What the rounds come to for one peer. */
export interface PeerOutcome extends Peer {
  readonly figure: Summary;
  /** Ours by the peer's, in each round by itself: what slows the machine down for a while slows both. */
  readonly ratio: Summary;
  /** What has no bar passes. */
  readonly pass: boolean;
}

export interface CheckOutcome extends Check {
  readonly pass: boolean;
}

/** What came of a workload. */
export interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly measure: Measure;
  readonly ours: Summary;
  readonly peers: readonly PeerOutcome[];
  readonly checks: readonly CheckOutcome[];
  /** Whether every bar is met; null when the run was not one to judge by. */
  readonly pass: boolean | null;
}

/** Sums the rounds up and holds them against the bars: the median of the ratios is what has to meet a bar. */
export function judge(
  { id, title, measure }: Pick<Outcome, 'id' | 'title' | 'measure'>,
  measured: Measured,
  judged: boolean,
): Outcome {
  const peers = measured.peers.map((peer) => comparePeer(measured.ours, peer));
  const checks = measured.checks.map((check) => ({ ...check, pass: passes(check.bar, check.figure) }));
  const pass = judged ? [...peers, ...checks].every((part) => part.pass) : null;
  return { id, title, measure, ours: summarize(measured.ours), peers, checks, pass };
}

function comparePeer(
  ours: readonly number[],
  { name, bar, figures }: Measured['peers'][number],
): PeerOutcome {
  const ratio = summarize(ours.map((figure, round) => figure / (figures[round] ?? NaN)));
  return { name, bar, figure: summarize(figures), ratio, pass: passes(bar, ratio.median) };
}

function passes(bar: Bar | undefined, value: number): boolean {
  return bar === undefined || meets(bar, value);
}
