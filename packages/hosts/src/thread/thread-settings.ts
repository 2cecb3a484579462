/** How a thread is started. */
export interface ThreadSettings {
  /** The participants' files, as URLs. */
  readonly files: readonly string[];
  /** The most that its heap may take, in MiB. */
  readonly heapMb?: number | undefined;
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  readonly argv?: readonly string[] | undefined;
  readonly execArgv?: readonly string[] | undefined;
  readonly printTo: 'stdout' | 'stderr';
}
