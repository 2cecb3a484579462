import { type Frame, type Status, OK, crashedBy, statusErrorFrom } from '@liminal/protocol';
import {
  type Ports,
  type Transport,
  Assignments,
  FrameChannel,
  createRunQueue,
} from '@liminal/runtime/assignments';
import { loadFiles } from './load-files';
import { LONGEST_FRAME_BYTES } from './worker-files';

/** What boots in a thread or in a child. */
export interface BootOptions {
  /** The kind of host. */
  readonly host: 'thread' | 'process';
  readonly files: readonly string[];
  readonly transport: Transport;
  readonly ports: Ports;
  /** Ends this thread or this child, now. */
  readonly exit: (code: number) => void;
  /** The host is gone. */
  readonly orphaned: () => void;
}

/** More than any host gives it. */
const ANY_CAPACITY = 2 ** 32 - 1;

/** The inside of a worker: its files' participants, driven by what the host says, until it says goodbye. */
class Boot {
  private readonly channel: FrameChannel;
  private readonly assignments: Assignments;

  constructor(private readonly options: BootOptions) {
    const { ports, transport, host, orphaned } = options;
    const { clock, scheduler } = ports;
    this.channel = new FrameChannel(
      { transport, scheduler, maxFrameBytes: LONGEST_FRAME_BYTES },
      {
        frame: (frame) => this.receive(frame),
        violation: (status) => this.leave(status),
        drained: () => undefined,
        closed: orphaned,
      },
    );
    const link = {
      host,
      send: (frame: Frame) => this.channel.send(frame),
      flush: () => this.channel.flush(),
    };
    this.assignments = new Assignments({ link, clock, runQueue: createRunQueue(clock, scheduler) });
  }

  async run(): Promise<void> {
    this.watchForTheEnd();
    this.channel.start();
    try {
      const participants = await loadFiles(this.options.files);
      this.channel.send(this.assignments.offer({ participants, capacity: ANY_CAPACITY }));
    } catch (error) {
      this.leave(statusErrorFrom(error).status);
    }
  }

  private receive(frame: Frame): void {
    if (frame.kind === 'goodbye') return this.options.exit(0);
    try {
      if ('ref' in frame) this.assignments.receive(frame);
    } catch (error) {
      this.leave(statusErrorFrom(error).status);
    }
  }

  /** It cannot go on, and says why. */
  private leave(status: Status): void {
    this.sayGoodbye(status);
    this.options.exit(1);
  }

  /** So that the host gives it nothing more, in the time until it knows that this has ended. */
  private sayGoodbye(status: Status): void {
    this.channel.send({ kind: 'goodbye', status });
    this.channel.flush();
  }

  private watchForTheEnd(): void {
    process.on('uncaughtExceptionMonitor', (error: unknown) => {
      // [C-7] what somebody swallows ends nothing
      if (process.listenerCount('uncaughtException') > 0 || process.hasUncaughtExceptionCaptureCallback())
        return;
      this.sayGoodbye(OK);
      this.assignments.exitAll(crashedBy(error));
      this.channel.flush();
    });
    // [C-11] what was said in this very turn is not lost
    process.on('exit', () => this.sayGoodbye(OK));
  }
}

/** Boots a worker. */
export function boot(options: BootOptions): Promise<void> {
  return new Boot(options).run();
}
