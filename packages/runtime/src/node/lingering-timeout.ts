import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';

/** How long a timeout still keeps the program alive when it need not any more. */
const LINGER_MS = 10;

/** Those of which some still hold the program and need not. One that is needed again stays among them till the end of the moment. */
const lingering = new Set<LingeringTimeout>();
let end: NodeJS.Timeout | undefined;

/** Where every copy of this module in the program hears that somebody looks what keeps it alive: a test runner loads one for each file. */
const LOOKING = 'liminal.lingering.end';

/**
 * A timeout of Node whose hold on the program is let go a moment late. Where one request follows another, the hold would be taken and let go
 * with each, and each time Node's event loop has to be told.
 */
export class LingeringTimeout {
  private readonly timeout: NodeJS.Timeout;
  private held = true;
  private needed = true;
  private lingers = false;

  constructor(delayMs: number, callback: () => void) {
    this.timeout = setTimeout(callback, delayMs);
  }

  /** Says whether it is to keep the program alive. */
  hold(holds: boolean): void {
    this.needed = holds;
    if (holds) this.holdAgain();
    else if (this.held && !this.lingers) this.linger();
  }

  private holdAgain(): void {
    if (this.held) return;
    this.held = true;
    this.timeout.ref();
  }

  private linger(): void {
    this.lingers = true;
    linger(this);
  }

  /** It has lingered long enough, if it is not needed again. */
  letGo(): void {
    this.lingers = false;
    if (this.needed) return;
    this.held = false;
    this.timeout.unref();
  }

  stop(): void {
    lingering.delete(this);
    clearTimeout(this.timeout);
  }
}

function linger(timeout: LingeringTimeout): void {
  lingering.add(timeout);
  if (end) return;
  end = setTimeout(letGo, LINGER_MS);
  subscribe(LOOKING, letGo);
}

function letGo(): void {
  unsubscribe(LOOKING, letGo);
  clearTimeout(end);
  end = undefined;
  for (const timeout of lingering) timeout.letGo();
  lingering.clear();
}

/** Lets go at once of the program where it need not be held, in each copy of this module: for whoever looks what keeps it alive. */
export function endLingering(): void {
  channel(LOOKING).publish(undefined);
}
