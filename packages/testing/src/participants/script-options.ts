/** What every scripted participant can be given. */
export interface ScriptOptions {
  /** The subject it answers on. Default: the name of its script, for example `echo`. */
  readonly subject?: string;
  /** How many messages an instance takes at once. 1 to 65 536, default 1. */
  readonly concurrency?: number;
}
