// For users.
export { type ParticipantFiles } from './participant-files';
export { DEFAULT_POOL_OPTIONS, type PoolOptions } from './pool/pool-options';
export { type ProcessHostOptions, createProcessHost } from './process/process-host';
export { type ThreadHostOptions, createThreadHost } from './thread/thread-host';
export { type HostCloseOptions, type WorkerHost } from './worker-host';

// For other packages.
export { FarInstance, type Placement } from './far/far-instance';
export { FarInstances, type FarInstancesOptions } from './far/far-instances';
export { type FarLink } from './far/far-link';
