import { type Load } from './load';

/** The requests of a client that hears of replies by a callback. */
export interface Outstanding {
  /** Begins a run of so many requests, which the caller sends; resolves when all are answered, and what followed them. */
  begin(requests: number, load: Load): Promise<void>;
  /** Takes note of a reply, and says whether another request follows it. */
  replied(bytes: number): boolean;
}

export function createOutstanding(): Outstanding {
  let load: Load | undefined;
  let requests = 0;
  let answered: () => void = () => undefined;
  return {
    begin(wanted, given) {
      [load, requests] = [given, wanted];
      return new Promise<void>((resolve) => (answered = resolve));
    },
    replied(bytes) {
      if (load?.replied(bytes)) return true;
      if (--requests === 0) answered();
      return false;
    },
  };
}
