import { type ExitReason, type Frame, crashedBy } from '@liminal/protocol';
import { type Scheduler, FrameChannel } from '@liminal/runtime';
import { MessageChannel, Worker } from 'node:worker_threads';
import { LONGEST_FRAME_BYTES, bootProgram } from '../boot/worker-files';
import { type HostWorker, type WorkerEvents } from '../pool/worker';
import { type ThreadTransport, createThreadTransport } from './port-transport';
import { type ThreadSettings } from './thread-settings';

const KILLED: ExitReason = Object.freeze({ kind: 'killed', by: 'terminate' });

/** A worker thread that runs instances. */
class ThreadWorker implements HostWorker {
  readonly id: string;
  private readonly worker: Worker;
  private readonly transport: ThreadTransport;
  private readonly channel: FrameChannel;
  private killed = false;
  private thrown: ExitReason | undefined;

  constructor(
    settings: ThreadSettings,
    scheduler: Scheduler,
    private readonly events: WorkerEvents,
  ) {
    const { port1, port2 } = new MessageChannel();
    const { files, heapMb, env, argv, execArgv, printTo } = settings;
    try {
      this.worker = new Worker(bootProgram('thread-boot'), {
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
    this.transport = createThreadTransport(port1, `thread ${this.id}`, scheduler);
    this.channel = new FrameChannel(
      { transport: this.transport, scheduler, maxFrameBytes: LONGEST_FRAME_BYTES },
      {
        frame: (frame) => events.frame(frame),
        violation: (status) => events.violation(status),
        drained: () => undefined,
        closed: () => undefined,
      },
    );
    this.worker.on('error', (error: unknown) => (this.thrown = reasonOf(error)));
    this.worker.on('exit', (code) => this.exited(code));
    this.channel.start();
  }

  /** [LINK-4] all that it had posted is in its queue here, and comes first */
  private exited(code: number): void {
    this.transport.drain();
    const reason = this.killed ? KILLED : (this.thrown ?? { kind: 'exited', code });
    this.events.exited({ reason, isDrained: true });
    // Nothing is sent to it any more, nor read of what its port may have been given to.
    this.channel.destroy();
  }

  send(frame: Frame): void {
    this.channel.send(frame);
  }

  kill(): void {
    if (this.killed) return;
    this.killed = true;
    void this.worker.terminate();
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
