import { type SplittingRequest } from '../splitting/byte-at-a-time.program';
import { OURS, type Workload } from './workload';

const KIB = 1_024;
const FRAMES = 4;

/** Frames that arrive one byte at a time: twice the length takes twice the time, and not four times. */
export const BYTE_AT_A_TIME: Workload = {
  id: 'P-12',
  title: 'a 128 KiB frame arriving one byte at a time',
  measure: { better: 'lower', unit: 'µs' },
  peers: [{ name: '64 KiB frame', bar: { atMost: 2.2 } }],
  rounds: { warmUp: 20, measured: 100 },
  open: async (stage) => {
    const child = stage.start('splitting/byte-at-a-time', { ours: true });
    const split = async (request: SplittingRequest) => Number(await child.ask(request));
    return {
      run: (contestant) => split({ frameBytes: (contestant === OURS ? 128 : 64) * KIB, frames: FRAMES }),
    };
  },
};
