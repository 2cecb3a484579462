import { serveRequests } from '../process/serve-requests';
import { type WitnessRequest } from './dying-request';
import { machineMicros } from './machine-micros';

/** One connection that is told of deaths. */
interface Witness {
  /** Resolves when the next death will be told so many times, by calls of `notice`. */
  watch(notices: number, notice: () => void): Promise<void>;
}

/** Makes this process one that is told. */
export function serveWitness(connect: (address: string) => Promise<Witness>): void {
  let witness: Witness | undefined;
  let told: Promise<number> | undefined;

  serveRequests(async (request) => {
    const asked = request as WitnessRequest;
    switch (asked.kind) {
      case 'connect':
        witness = await connect(asked.address);
        return undefined;
      case 'watch': {
        let missing = asked.notices;
        let resolve: (at: number) => void = () => undefined;
        told = new Promise<number>((given) => (resolve = given));
        return witness?.watch(missing, () => {
          if (--missing === 0) resolve(machineMicros());
        });
      }
      case 'told':
        return told;
    }
  });
}
