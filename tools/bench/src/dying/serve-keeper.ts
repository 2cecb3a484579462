import { setTimeout as pause } from 'node:timers/promises';
import { serveRequests } from '../process/serve-requests';
import { type DeathTimes, type KeeperRequest, type VictimKind } from './dying-request';
import { machineMicros } from './machine-micros';

/** What keeps a victim: a server of ours, or as little as will do. */
export interface Keeper {
  /** Where who is told connects to. */
  readonly address: string;
  /** Resolves when a victim is there. A raw keeper has to be told how many notices its death is to be. */
  prepare(notices: number): Promise<void>;
  /** Resolves when nothing starts any more. */
  settle?(): Promise<void>;
  /** Finds the victim; what is returned kills it, and does nothing else. */
  aim(): () => void;
}

/** How a keeper is begun. */
export interface KeeperOptions {
  readonly victim: VictimKind;
  /** Whether another worker is launched as soon as the victim is dead, as a host with a warm one does that is full. */
  readonly launchesAnother: boolean;
  /** Of a raw keeper: whether they are one write, made beforehand. */
  readonly atOnce: boolean;
  /** To be called before all else when Node tells of the victim's end. */
  readonly ended: () => void;
}

/** Longer than the answer to who asked for the kill is on its way. */
const QUIET_MS = 10;

/** Makes this process one that has a victim. */
export function serveKeeper(begin: (options: KeeperOptions) => Promise<Keeper>): void {
  let keeper: Keeper | undefined;
  let killed = NaN;
  let times: Promise<DeathTimes> | undefined;
  let ended: (at: number) => void = () => undefined;

  serveRequests(async (request) => {
    const asked = request as KeeperRequest;
    switch (asked.kind) {
      case 'begin':
        keeper = await begin({ ...asked, ended: () => ended(machineMicros()) });
        return keeper.address;
      case 'prepare':
        return keeper?.prepare(asked.notices);
      case 'settle':
        return keeper?.settle?.();
      case 'kill':
        times = new Promise((resolve) => (ended = (at) => resolve({ killed, ended: at })));
        void pause(QUIET_MS).then(() => {
          const kill = keeper?.aim();
          killed = machineMicros();
          kill?.();
        });
        return undefined;
      case 'times':
        return times;
    }
  });
}
