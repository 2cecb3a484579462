/** How long to wait before a restart that follows a failure. All optional. */
export interface BackoffOptions {
  /** The wait before the first restart, in milliseconds, 0 to 2 147 483 647. Default 100. */
  readonly initialMs?: number;
  /** What each further failure multiplies the wait by, 1 to 2⁵³ − 1. Default 2. */
  readonly factor?: number;
  /** The longest wait, in milliseconds, `initialMs` to 2 147 483 647. Default 30 000. */
  readonly maxMs?: number;
  /** The share of the wait that is left to chance, 0 to 1: a wait is never longer for it. Default 0.2. */
  readonly jitter?: number;
}

/** The conversation fails, and what was open settles with its fate (POLICY-1). */
export interface FailPolicy {
  readonly kind: 'fail';
}

/** A new instance takes the place of the one that crashed (POLICY-2), until too many have within a window (SUP-2). */
export interface RestartPolicy {
  readonly kind: 'restart';
  /** How many restarts the window takes, 0 to 10 000. Default 3. */
  readonly maxRestarts?: number;
  /** The window, in milliseconds, 1 to 2 147 483 647, whole on the wire. Older restarts leave it. Default 60 000. */
  readonly windowMs?: number;
  /** The wait before each restart, which grows with every crash that no answer came before. Default: 100 ms, doubling to 30 s. */
  readonly backoff?: BackoffOptions;
}

/** An instance of the subject's next registration takes over: another host, or another participant (POLICY-3). */
export interface RouteToNextPolicy {
  readonly kind: 'routeToNext';
}

/** What participants have declared to be undone is undone by a fresh instance; then the conversation fails (POLICY-4). */
export interface CompensatePolicy {
  readonly kind: 'compensate';
}

/** One policy after the other: at each crash the first that can still do something decides (POLICY-5). */
export interface ChainPolicy {
  readonly kind: 'chain';
  /** In this order: 1 to 8, none of them a chain. */
  readonly policies: readonly Exclude<CrashPolicy, ChainPolicy>[];
  /** How many crashes in a row are healed without an operation being answered between them, 1 to 10 000. Default 10. */
  readonly maxAttempts?: number;
}

/**
 * What a conversation does about a crash (POLICY). Data: it is asked for by whoever opens the conversation, in this program or across the
 * wire, within what the subject allows (POLICY-7).
 *
 * @example
 * ```ts
 * import { type CrashPolicy } from '@liminal/protocol';
 *
 * const policy: CrashPolicy = {
 *   kind: 'chain',
 *   policies: [{ kind: 'restart', maxRestarts: 2, windowMs: 10_000 }, { kind: 'routeToNext' }, { kind: 'compensate' }],
 * };
 * ```
 */
export type CrashPolicy = FailPolicy | RestartPolicy | RouteToNextPolicy | CompensatePolicy | ChainPolicy;
