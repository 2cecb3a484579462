import { type ExitReason, type Pid, type Status, type CreditCounts } from '@liminal/protocol';
import { type Runner, type RunnerMessage, type RunnerOwner, createRunner } from '@liminal/runtime';
import { type Behaviour } from '../process/behaviour';
import { type Instance, type ParticipantHost, type StartInstance } from './participant-host';

/**
 * An instance on this program's own event loop: a process that holds a runner. Whichever ends first, the other ends with it.
 * Code that blocks the event loop cannot be stopped by anyone (EXIT-7); the thread and process hosts are for that.
 */
class InlineInstance implements Instance, Behaviour, RunnerOwner {
  readonly pid: Pid;
  private readonly runner: Runner;
  private readonly node: StartInstance['node'];

  constructor(request: StartInstance) {
    const { participant, generation, headers, node, conversation, events, payloadBytes, compensations } =
      request;
    this.node = node;
    this.pid = node.spawn(this, { link: conversation });
    const { clock } = node.ports;
    this.runner = createRunner({
      participant,
      host: events,
      owner: this,
      clock,
      runQueue: node.runQueue,
      self: this.pid,
      generation,
      headers,
      payloadBytes,
      compensations,
    });
  }

  // The process

  init(): void {
    this.runner.start();
  }

  cleanUp(reason: ExitReason): void {
    this.runner.exit(reason);
  }

  exited(reason: ExitReason): void {
    this.node.end(this.pid, reason);
  }

  // The instance

  message(message: RunnerMessage): void {
    this.runner.message(message);
  }

  cancel(op: number, status: Status): void {
    this.runner.cancel(op, status);
  }

  credit(op: number, credit: CreditCounts): void {
    this.runner.credit(op, credit);
  }

  stop(): void {
    this.runner.stop();
  }

  end(reason: ExitReason): void {
    this.runner.exit(reason);
  }
}

/**
 * The host that every conversation uses by default: instances run where the conversation does. For hosts that run instances inline and do something besides.
 *
 * @example
 * ```ts
 * import { type ParticipantHost, INLINE_HOST } from '@liminal/conversation';
 *
 * const counting = (count: () => void): ParticipantHost => ({
 *   kind: 'counting',
 *   start: (request) => {
 *     count();
 *     return INLINE_HOST.start(request);
 *   },
 * });
 * ```
 */
export const INLINE_HOST: ParticipantHost = Object.freeze({
  kind: 'inline',
  start: (request: StartInstance) => new InlineInstance(request),
});
