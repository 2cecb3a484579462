import { type ExitReason, type Frame } from '@liminal/protocol';
import { type DeadlineWheel, type Ports, FrameChannel } from '@liminal/runtime';
import { type ChildProcess, spawn } from 'node:child_process';
import { type Socket } from 'node:net';
import { type Stream } from 'node:stream';
import { type BootRequest, LONGEST_FRAME_BYTES, bootProgram } from '../boot/worker-files';
import { type HostWorker, type WorkerEvents } from '../pool/worker';
import { type ChildExit, DeathWatch } from './death-watch';
import { IN_FD, OUT_FD, WATCH_FD } from './descriptors';
import { ErrorTail } from './error-tail';
import { type HeldErrors } from './held-errors';
import { type Lifeline } from './lifeline';
import { PipeTransport } from './pipe-transport';
import { type ProcessSettings } from './process-settings';

/** What a child is made of, besides its settings. */
export interface ProcessWorkerParts {
  readonly ports: Ports;
  readonly wheel: DeadlineWheel;
  /** What ends in the child when this program does. Default: a pipe of its own. */
  readonly lifeline: Lifeline | undefined;
  /** Where the standard error of one that is gone is left. */
  readonly errors: HeldErrors;
}

const UNREACHABLE: ExitReason = Object.freeze({
  kind: 'killed',
  by: 'unreachable',
  detail: 'It had closed a pipe to its host, and went on: nothing could come of it any more.',
});

/** A child process that runs instances. */
class ProcessWorker implements HostWorker {
  readonly id: string;
  private readonly child: ChildProcess;
  private readonly transport: PipeTransport;
  private readonly channel: FrameChannel;
  private readonly tail = new ErrorTail();
  private readonly death: DeathWatch;
  private killed = false;
  private isUnreachable = false;

  constructor(
    settings: ProcessSettings,
    private readonly parts: ProcessWorkerParts,
    private readonly events: WorkerEvents,
  ) {
    const { ports, wheel, lifeline } = parts;
    const { clock, scheduler } = ports;
    this.child = spawnChild(settings, lifeline?.far);
    // Where it could not even be spawned there is no exit.
    this.child.on('error', (error) => this.notSpawned(error));
    this.id = String(this.child.pid ?? 'none');
    this.death = new DeathWatch({
      clock,
      wheel,
      scheduler,
      died: (exit, isDrained) => this.died(exit, isDrained),
      leaves: (hasEnded) => this.leaves(hasEnded),
      unreachable: () => this.endUnreachable(),
    });
    const pipes = { toChild: this.pipe(IN_FD), fromChild: this.pipe(OUT_FD) };
    this.transport = new PipeTransport(`process ${this.id}`, pipes, () => this.death.deaf());
    this.channel = new FrameChannel(
      { transport: this.transport, scheduler, maxFrameBytes: LONGEST_FRAME_BYTES },
      {
        frame: (frame) => events.frame(frame),
        violation: (status) => events.violation(status),
        drained: () => undefined,
        closed: () => this.death.drained('channel'),
      },
    );
    this.watchChild();
    this.channel.start();
  }

  /** The host's end of a pipe that the child has under this number. */
  private pipe(fd: number): Socket {
    return (this.child.stdio as unknown as readonly Socket[])[fd] as Socket;
  }

  private get watch(): Socket | null {
    return (this.child.stdio as unknown as readonly (Socket | null)[])[WATCH_FD] ?? null;
  }

  /** None of these is taken off when it is called: that is more than nothing, and comes at the very moment at which the death is to be told (P-5). */
  private watchChild(): void {
    const { child } = this;
    child.on('exit', (code, signal) => this.death.exited({ code, signal }));
    const stderr = child.stderr as Socket;
    stderr.allowHalfOpen = true;
    stderr.on('data', (text: Uint8Array) => {
      this.tail.add(text);
      process.stderr.write(text);
    });
    // A pipe that breaks is over, like one that ends.
    stderr.on('error', () => undefined);
    stderr.on('end', () => this.death.drained('error'));
    stderr.on('close', () => this.death.drained('error'));
    // A pipe of its own is let go of when the child is gone.
    this.watch?.on('error', () => undefined).unref();
  }

  private notSpawned(error: Error): void {
    if (this.child.pid !== undefined) return;
    const reason: ExitReason = { kind: 'crashed', name: error.name, message: error.message };
    this.death.over();
    this.events.exited({ reason, isDrained: true });
    this.letGo();
  }

  private leaves(hasEnded: boolean): void {
    this.events.ends();
    // One that goes on has closed its channel itself: it ends when it sees that it is not heard.
    if (!hasEnded) this.transport.hangUp();
  }

  private died(exit: ChildExit, isDrained: boolean): void {
    this.events.exited({ reason: this.reasonOf(exit), isDrained });
    this.letGo();
  }

  private letGo(): void {
    this.channel.destroy();
    this.transport.letGo();
    this.parts.errors.hold(this.child.stderr as Socket);
    this.watch?.destroy();
  }

  private endUnreachable(): void {
    this.isUnreachable = true;
    this.child.kill('SIGKILL');
  }

  private reasonOf({ code, signal }: ChildExit): ExitReason {
    if (this.isUnreachable && signal === 'SIGKILL') return UNREACHABLE;
    if (signal === null) return { kind: 'exited', code: code ?? 0 };
    if (signal === 'SIGABRT' && this.tail.isOutOfMemory) return { kind: 'outOfMemory' };
    const { detail } = this.tail;
    return { kind: 'killed', by: 'signal', signal, ...(detail !== undefined && { detail }) };
  }

  get isOpen(): boolean {
    return this.channel.isOpen;
  }

  send(frame: Frame): void {
    this.channel.send(frame);
  }

  kill(): void {
    if (this.killed) return;
    this.killed = true;
    this.child.kill('SIGKILL');
  }
}

function spawnChild(
  { files, heapMb, env, argv = [], execArgv = [], cwd, printTo }: ProcessSettings,
  lifeline: Stream | undefined,
): ChildProcess {
  const request: BootRequest = { files };
  const heap = heapMb === undefined ? [] : [`--max-old-space-size=${heapMb}`];
  const args = [...execArgv, ...heap, bootProgram('process-boot'), JSON.stringify(request), ...argv];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', printTo === 'stdout' ? 1 : 2, 'pipe', 'pipe', 'pipe', lifeline ?? 'pipe'],
    ...(env && { env }),
    ...(cwd !== undefined && { cwd }),
    windowsHide: true,
  });
  if (hasPipes(child)) return child;
  // That it tells of the same error later is no news.
  child.on('error', () => undefined);
  throw new Error('no file descriptors are left for the pipes of a child process (EMFILE or ENFILE)');
}

/** Node does not even begin where there are no descriptors left: whatever its types say, the child then has nothing. */
function hasPipes(child: ChildProcess): boolean {
  return (child.stdio as unknown) !== undefined;
}

/** Starts a child process. */
export function launchProcess(
  settings: ProcessSettings,
  parts: ProcessWorkerParts,
  events: WorkerEvents,
): HostWorker {
  return new ProcessWorker(settings, parts, events);
}
