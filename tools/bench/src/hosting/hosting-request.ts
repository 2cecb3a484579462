/** Where what answers is. */
export type Place = 'inline' | 'thread' | 'child' | 'remote';

/** What a process that asks elsewhere is asked: to begin, and then to run. It answers a run with how many were answered a second. */
export type HostingRequest =
  | { readonly kind: 'begin'; readonly place: Place }
  | { readonly kind: 'run'; readonly outstanding: number; readonly durationMs: number };
