import { type NodeLine, type NodeRuntime } from '../site/node-runtime';
import { type Site } from '../site/site';

/** One way in which the packages are used from outside. */
export interface Scenario {
  readonly name: string;
  /** What it proves, for `--list`. */
  readonly proves: string;
  /** Which Nodes it runs on. */
  readonly nodes: readonly NodeLine[];
  /** The consumers that it needs to be installed, so that this can begin early. */
  consumers(site: Site): readonly string[];
  /** Says in a few words what it found; rejects with what is wrong, and the output of the command that failed. */
  run(site: Site, node: NodeRuntime): Promise<string>;
}
