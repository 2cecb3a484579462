import { type ExitReason, type Frame, crashedBy } from '@liminal/protocol';
import { type Scheduler, FrameChannel } from '@liminal/runtime';
import { MessageChannel, Worker } from 'node:worker_threads';
import { LONGEST_FRAME_BYTES, bootProgram } from '../boot/worker-files';
import { type HostWorker, type WorkerDeath, type WorkerEvents } from '../pool/worker';
import { type PortTransport, createPortTransport } from './port-transport';
import { type ThreadSettings } from './thread-settings';

const KILLED: ExitReason = Object.freeze({ kind: 'killed', by: 'terminate' });

/** A thread that knows whether it was told to end, by whomever: Node says so of none. */
class Thread extends Worker {
  /** Not set here: whoever Node tells of a new thread may have ended it before this would be. */
  declare isTerminated?: true;

  override terminate(...given: []): Promise<number> {
    this.isTerminated = true;
    return super.terminate(...given);
  }
}

/** A worker thread that runs instances. */
class ThreadWorker implements HostWorker {
  readonly id: string;
  private readonly worker: Thread;
  private readonly transport: PortTransport;
  private readonly channel: FrameChannel;
  private isOver = false;
  private thrown: ExitReason | undefined;

  constructor(
    settings: ThreadSettings,
    scheduler: Scheduler,
    private readonly events: WorkerEvents,
  ) {
    const { port1, port2 } = new MessageChannel();
    const { files, heapMb, env, argv, execArgv, printTo } = settings;
    try {
      this.worker = new Thread(bootProgram('thread-boot'), {
        workerData: { files, port: port2 },
        transferList: [port2],
        name: 'liminal',
        ...(heapMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: heapMb } }),
        ...(env && { env }),
        ...(argv && { argv: [...argv] }),
        ...(execArgv && { execArgv: [...execArgv] }),
        stdout: printTo === 'stderr',
      });
    } catch (error) {
      // A port that is not closed is never collected.
      port1.close();
      throw error;
    }
    if (printTo === 'stderr') this.worker.stdout.on('data', (text: Uint8Array) => process.stderr.write(text));
    this.id = String(this.worker.threadId);
    this.transport = createPortTransport(port1, `thread ${this.id}`, scheduler);
    this.channel = new FrameChannel(
      { transport: this.transport, scheduler, maxFrameBytes: LONGEST_FRAME_BYTES },
      {
        frame: (frame) => events.frame(frame),
        violation: (status) => events.violation(status),
        drained: () => undefined,
        closed: () => this.portClosed(),
      },
    );
    this.worker.on('error', (error: unknown) => (this.thrown = reasonOf(error)));
    this.worker.on('exit', (code) => this.exited(code));
    this.channel.start();
  }

  /**
   * What it had posted has come, in order [LINK-4]. One that was told to end runs nothing any more, and why it ended is known: that it is taken apart, which
   * takes Node far longer, nobody has to wait for (P-5). Of any other the code is not known yet, nor whether it had memory enough.
   */
  private portClosed(): void {
    if (!this.worker.isTerminated) return this.events.ends();
    const rest = new Promise<void>((resolve) => void this.worker.once('exit', () => resolve()));
    this.ended({ reason: this.reasonWith(1), isDrained: true, rest });
  }

  /** [LINK-4] all that it had posted is in its queue here, and comes first */
  private exited(code: number): void {
    if (this.isOver) return;
    this.transport.drain();
    this.ended({ reason: this.reasonWith(code), isDrained: true });
  }

  /** [EXIT-1] what it had thrown came before anybody ended it for that */
  private reasonWith(code: number): ExitReason {
    return this.thrown ?? (this.worker.isTerminated ? KILLED : { kind: 'exited', code });
  }

  private ended(death: WorkerDeath): void {
    this.isOver = true;
    this.events.exited(death);
    // Nothing is sent to it any more, nor read of what its port may have been given to.
    this.channel.destroy();
  }

  get isOpen(): boolean {
    return this.channel.isOpen;
  }

  send(frame: Frame): void {
    this.channel.send(frame);
  }

  kill(): void {
    if (!this.worker.isTerminated) void this.worker.terminate();
  }
}

/** [C-2, C-5] */
function reasonOf(error: unknown): ExitReason {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'outOfMemory' } : crashedBy(error);
}

/** Starts a thread. */
export function launchThread(
  settings: ThreadSettings,
  scheduler: Scheduler,
  events: WorkerEvents,
): HostWorker {
  return new ThreadWorker(settings, scheduler, events);
}
